package org.mingjian.finding.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.Subject;
import org.mingjian.finding.UnitRule;

/**
 * For rules and normative documents: disclosed in total <= disclosed in total in the report of the
 * year before + newly disclosed. It may be less, since documents are repealed.
 *
 * <p>Basis: the columns of the form of 2019, the only one that has them. Not assessed: another
 * form, the report of the year before is not held, or one of the three cells holds no number. No
 * settings.
 */
final class CarriedDisclosedTotal implements UnitRule {
  @Override
  public String id() {
    return "carry.disclosed_total";
  }

  @Override
  public List<Assessment> judge(ReportFacts report, List<ReportFacts> history, Context context) {
    Optional<ReportFacts> before = LastYear.of(report, history);
    return Stream.of("rule", "normative")
        .map(kind -> judge(report, before, kind, context))
        .toList();
  }

  private Assessment judge(
      ReportFacts report, Optional<ReportFacts> before, String kind, Context context) {
    Subject subject = Subjects.of(this, report, kind);
    Cells now = Cells.of(report, kind + ".disclosed_total", kind + ".disclosed");
    if (!now.complete()) {
      return now.notAssessable(subject);
    }
    if (before.isEmpty()) {
      return new Assessment.NotAssessable(subject, Assessment.Reason.NO_OTHER_REPORT, List.of());
    }
    Cells last = Cells.of(before.get(), kind + ".disclosed_total");
    if (!last.complete()) {
      return last.notAssessable(subject);
    }
    BigDecimal most = last.sum().add(now.number(1));
    if (now.number(0).compareTo(most) <= 0) {
      return new Assessment.Holds(subject);
    }
    return new Assessment.Broken(
        context.finding(
            subject,
            Named.of("cell", kind + ".disclosed_total")
                .and("value", now.number(0))
                .and("last_year", report.year() - 1L)
                .and("last", last.sum())
                .and("disclosed", now.number(1))
                .and("most", most)
                .map(),
            Stream.concat(now.evidence().stream(), last.evidence().stream()).toList()));
  }
}
