package org.mingjian.finding.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.Span;
import org.mingjian.extract.Problem;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportRule;
import org.mingjian.finding.Subject;

/**
 * The year of the title is the year that the text reports on. The reader of the report's identity
 * compares them: by the period that the text states, by the years that it names and how often, and
 * by the year of the signature. Where the text names no year and a person has decided for another
 * one than the title names, the title is wrong.
 *
 * <p>Basis: a report is about one year. Not assessed: the title names no year. No settings.
 */
final class YearMismatch implements ReportRule {
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}|二[〇○零0]");

  @Override
  public String id() {
    return "time.year_mismatch";
  }

  @Override
  public List<Assessment> judge(ReportFacts report, Context context) {
    Subject subject = Subjects.of(this, report);
    for (Problem problem : report.problems()) {
      if (problem.code().equals("year.mismatch")) {
        String ofTitle = problem.arguments().get(0);
        String ofText = problem.arguments().get(1);
        return List.of(
            new Assessment.Broken(
                context.finding(
                    subject,
                    Named.of("title_year", ofTitle).and("text_year", ofText).map(),
                    evidence(report, problem, ofText))));
      }
    }
    Optional<Problem> signed =
        report.problems().stream()
            .filter(problem -> problem.code().equals("year.signed"))
            .filter(
                problem -> !problem.arguments().getFirst().equals(Integer.toString(report.year())))
            .findFirst();
    if (signed.isPresent()) {
      return List.of(
          new Assessment.Broken(
              context.finding(
                  subject,
                  Named.of("case", "decided")
                      .and("title_year", signed.get().arguments().getFirst())
                      .and("year", report.year())
                      .map(),
                  evidence(report, signed.get(), Integer.toString(report.year())))));
    }
    String title = report.title();
    return List.of(
        title != null && YEAR.matcher(Simplified.words(title)).find()
            ? new Assessment.Holds(subject)
            : new Assessment.NotAssessable(subject, Assessment.Reason.ABSENT, List.of()));
  }

  private static List<Evidence> evidence(ReportFacts report, Problem problem, String ofText) {
    List<Evidence> evidence = new ArrayList<>();
    Span title = problem.span();
    if (title != null) {
      evidence.add(Evidence.of(report, title));
    }
    inText(report, ofText, title).ifPresent(span -> evidence.add(Evidence.of(report, span)));
    return evidence;
  }

  private static Optional<Span> inText(ReportFacts report, String year, @Nullable Span title) {
    Matcher matcher = Pattern.compile(year + "\\s*年").matcher(report.text().text());
    while (matcher.find()) {
      if (title == null || matcher.start() >= title.end()) {
        return Optional.of(new Span(matcher.start(), matcher.end()));
      }
    }
    return Optional.empty();
  }
}
