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
 * For rules and normative documents: in force = in force in the report of the year before + issued
 * - repealed.
 *
 * <p>Basis: the columns of the form of 2021, the only one that has them. Not assessed: another form
 * in either year, the report of the year before is not held, or one of the four cells holds no
 * number. No settings.
 */
final class CarriedInForce implements UnitRule {
  @Override
  public String id() {
    return "carry.in_force";
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
    Cells now = Cells.of(report, kind + ".in_force", kind + ".issued", kind + ".repealed");
    if (!now.complete()) {
      return now.notAssessable(subject);
    }
    if (before.isEmpty()) {
      return new Assessment.NotAssessable(subject, Assessment.Reason.NO_OTHER_REPORT, List.of());
    }
    Cells last = Cells.of(before.get(), kind + ".in_force");
    if (!last.complete()) {
      return last.notAssessable(subject);
    }
    BigDecimal expected = last.sum().add(now.number(1)).subtract(now.number(2));
    if (now.number(0).compareTo(expected) == 0) {
      return new Assessment.Holds(subject);
    }
    return new Assessment.Broken(
        context.finding(
            subject,
            Named.of("cell", kind + ".in_force")
                .and("value", now.number(0))
                .and("last_year", report.year() - 1L)
                .and("last", last.sum())
                .and("issued", now.number(1))
                .and("repealed", now.number(2))
                .and("expected", expected)
                .map(),
            Stream.concat(now.evidence().stream(), last.evidence().stream()).toList()));
  }
}
