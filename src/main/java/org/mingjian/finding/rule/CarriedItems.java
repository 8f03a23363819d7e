package org.mingjian.finding.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.Subject;
import org.mingjian.finding.UnitRule;

/**
 * For licences, services, penalties, coercion and fees: items of the previous year = items + change
 * in the report of the year before.
 *
 * <p>Basis: the columns of the form of 2019, the only one that has them. Not assessed: another
 * form, the report of the year before is not held, or one of the three cells holds no number. No
 * settings.
 */
final class CarriedItems implements UnitRule {
  @Override
  public String id() {
    return "carry.items";
  }

  @Override
  public List<Assessment> judge(ReportFacts report, List<ReportFacts> history, Context context) {
    Optional<ReportFacts> before = LastYear.of(report, history);
    return Items.KINDS.stream().map(kind -> judge(report, before, kind, context)).toList();
  }

  private Assessment judge(
      ReportFacts report, Optional<ReportFacts> before, String kind, Context context) {
    Subject subject = Subjects.of(this, report, kind);
    Cells now = Cells.of(report, kind + ".prior_items");
    if (!now.complete()) {
      return now.notAssessable(subject);
    }
    if (before.isEmpty()) {
      return new Assessment.NotAssessable(subject, Assessment.Reason.NO_OTHER_REPORT, List.of());
    }
    Cells last = Cells.of(before.get(), kind + ".prior_items", kind + ".change");
    if (!last.complete()) {
      return last.notAssessable(subject);
    }
    if (now.sum().compareTo(last.sum()) == 0) {
      return new Assessment.Holds(subject);
    }
    return new Assessment.Broken(
        context.finding(
            subject,
            Named.of("cell", kind + ".prior_items")
                .and("value", now.sum())
                .and("last_year", report.year() - 1L)
                .and("prior", last.number(0))
                .and("change", last.number(1))
                .and("expected", last.sum())
                .map(),
            Stream.concat(now.evidence().stream(), last.evidence().stream()).toList()));
  }
}
