package org.mingjian.finding.rule;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportRule;
import org.mingjian.finding.Subject;

/**
 * A period that the report states for its figures is the whole year, 1 January to 31 December.
 *
 * <p>Basis: annual statistics cover the calendar year. Not assessed: no period is stated, which
 * nobody asks for. No settings.
 */
final class StatedPeriod implements ReportRule {
  @Override
  public String id() {
    return "time.period";
  }

  @Override
  public List<Assessment> judge(ReportFacts report, Context context) {
    Subject subject = Subjects.of(this, report);
    LocalDate from = report.periodFrom();
    LocalDate to = report.periodTo();
    if (from == null || to == null) {
      return List.of(new Assessment.NotAssessable(subject, Assessment.Reason.ABSENT, List.of()));
    }
    boolean whole =
        from.equals(LocalDate.of(report.year(), Month.JANUARY, 1))
            && to.equals(LocalDate.of(report.year(), Month.DECEMBER, 31));
    return List.of(
        whole
            ? new Assessment.Holds(subject)
            : new Assessment.Broken(
                context.finding(
                    subject,
                    Named.of("from", from.toString())
                        .and("to", to.toString())
                        .and("year", report.year())
                        .map(),
                    DatePlaces.period(report, from, to))));
  }
}
