package org.mingjian.finding.rule;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.document.Span;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportRule;
import org.mingjian.finding.Subject;

/**
 * Each of the six sections has its heading: overview, disclosure, requests, review and litigation,
 * problems, other matters. A heading may be numbered and worded in another way.
 *
 * <p>Basis: the notices of 2019 and 2021 on the form of annual reports. Not assessed: years before
 * 2019, whose reports had other sections, unless they are on that form; and documents with pages
 * that hold only a picture. No settings. The evidence is the neighbouring heading.
 */
final class SectionMissing implements ReportRule {
  @Override
  public String id() {
    return "form.section_missing";
  }

  @Override
  public List<Assessment> judge(ReportFacts report, Context context) {
    if (report.year() < FormInForce.FIRST_YEAR) {
      return List.of(
          new Assessment.NotAssessable(
              Subjects.of(this, report), Assessment.Reason.OTHER_FORM, List.of()));
    }
    Headings headings = Headings.of(report.text());
    boolean partlyRead =
        report.problems().stream().anyMatch(problem -> problem.code().startsWith("file."));
    List<Assessment> assessments = new ArrayList<>();
    for (int section = 1; section <= Headings.SECTIONS; section++) {
      Subject subject = Subjects.of(this, report, Integer.toString(section));
      if (headings.find(section).isPresent()) {
        assessments.add(new Assessment.Holds(subject));
      } else if (partlyRead) {
        assessments.add(
            new Assessment.NotAssessable(subject, Assessment.Reason.UNREADABLE, List.of()));
      } else {
        List<Evidence> evidence =
            headings
                .neighbour(section)
                .map((Span span) -> List.of(Evidence.of(report, span)))
                .orElse(List.of());
        assessments.add(
            new Assessment.Broken(
                context.finding(
                    subject, Named.of("section", "section." + section).map(), evidence)));
      }
    }
    return assessments;
  }
}
