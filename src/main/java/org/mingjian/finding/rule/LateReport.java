package org.mingjian.finding.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportRule;
import org.mingjian.finding.Subject;

/**
 * Asks about a report that was published, or else signed, after the day that the county has set in
 * the following year. It is worded as later than the reference date, never as illegal: Art. 49 of
 * the Regulations names 31 January for departments, and townships follow local notices.
 *
 * <p>Setting: the day, 31 January unless set. Not assessed: neither date is in the document.
 */
final class LateReport implements ReportRule {
  @Override
  public String id() {
    return "time.late";
  }

  @Override
  public List<Assessment> judge(ReportFacts report, Context context) {
    Subject subject = Subjects.of(this, report);
    LocalDate published = report.publishedOn();
    LocalDate date = published == null ? report.signedOn() : published;
    if (date == null) {
      return List.of(new Assessment.NotAssessable(subject, Assessment.Reason.ABSENT, List.of()));
    }
    LocalDate deadline = context.settings().deadline().atYear(report.year() + 1);
    if (!date.isAfter(deadline)) {
      return List.of(new Assessment.Holds(subject));
    }
    return List.of(
        new Assessment.Broken(
            context.finding(
                subject,
                Named.of("case", published == null ? "signed" : "published")
                    .and("date", date.toString())
                    .and("deadline", deadline.toString())
                    .and("days", deadline.until(date, ChronoUnit.DAYS))
                    .map(),
                published == null
                    ? DatePlaces.last(report, date)
                    : DatePlaces.first(report, date))));
  }
}
