package org.mingjian.finding.rule;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportRule;
import org.mingjian.finding.Subject;

/**
 * A report is neither published nor signed before 31 December of its year; each of the two dates is
 * tested for itself.
 *
 * <p>Basis: a report covers the whole year. Not assessed: neither date is in the document. No
 * settings.
 */
final class BeforeYearEnd implements ReportRule {
  @Override
  public String id() {
    return "time.before_year_end";
  }

  @Override
  public List<Assessment> judge(ReportFacts report, Context context) {
    List<Assessment> assessments = new ArrayList<>();
    LocalDate published = report.publishedOn();
    LocalDate signed = report.signedOn();
    if (published != null) {
      assessments.add(judge(report, "published", published, context));
    }
    if (signed != null) {
      assessments.add(judge(report, "signed", signed, context));
    }
    return assessments.isEmpty()
        ? List.of(
            new Assessment.NotAssessable(
                Subjects.of(this, report), Assessment.Reason.ABSENT, List.of()))
        : assessments;
  }

  private Assessment judge(ReportFacts report, String which, LocalDate date, Context context) {
    Subject subject = Subjects.of(this, report, which);
    if (!date.isBefore(LocalDate.of(report.year(), Month.DECEMBER, 31))) {
      return new Assessment.Holds(subject);
    }
    return new Assessment.Broken(
        context.finding(
            subject,
            Named.of("case", which).and("date", date.toString()).and("year", report.year()).map(),
            which.equals("signed")
                ? DatePlaces.last(report, date)
                : DatePlaces.first(report, date)));
  }
}
