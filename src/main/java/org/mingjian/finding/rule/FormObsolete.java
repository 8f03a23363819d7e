package org.mingjian.finding.rule;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.Span;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Fact;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportRule;
import org.mingjian.finding.Subject;

/**
 * The tables are those in force for the year: the form of 2019 for 2019 and 2020, the form of 2021
 * from 2021 on. The form is told by its labels and never by the year.
 *
 * <p>Basis: the notices of 2019 and 2021 on the form of annual reports. The evidence is the first
 * label that only the other form has. Not assessed: years before 2019, and reports in which no form
 * was found. No settings.
 */
final class FormObsolete implements ReportRule {
  private static final Map<String, Pattern> LABELS =
      Map.of(
          "2019", labels("制作数量", "对外公开总数量", "上一年项目数量", "采购项目数量", "采购总金额"),
          "2021", labels("本年制发件数", "本年废止件数", "现行有效件数", "本年收费金额"));

  /** Labels are broken over lines and cells, so that white space may stand anywhere in them. */
  private static Pattern labels(String... labels) {
    return Pattern.compile(
        List.of(labels).stream()
            .map(label -> String.join("[\\s|]*", label.split("")))
            .collect(Collectors.joining("|")));
  }

  @Override
  public String id() {
    return "form.obsolete";
  }

  @Override
  public List<Assessment> judge(ReportFacts report, Context context) {
    Subject subject = Subjects.of(this, report);
    String form = report.form();
    if (report.year() < FormInForce.FIRST_YEAR) {
      return List.of(
          new Assessment.NotAssessable(subject, Assessment.Reason.OTHER_FORM, List.of()));
    }
    if (form == null || !LABELS.containsKey(form)) {
      return List.of(new Assessment.NotAssessable(subject, Assessment.Reason.ABSENT, List.of()));
    }
    String inForce = FormInForce.of(report.year());
    if (form.equals(inForce)) {
      return List.of(new Assessment.Holds(subject));
    }
    return List.of(
        new Assessment.Broken(
            context.finding(
                subject,
                Named.of("form", form).and("in_force", inForce).map(),
                evidence(report, form))));
  }

  private static List<Evidence> evidence(ReportFacts report, String form) {
    Matcher label = Objects.requireNonNull(LABELS.get(form)).matcher(report.text().text());
    if (label.find()) {
      return List.of(Evidence.of(report, new Span(label.start(), label.end())));
    }
    Fact first = firstFigure(report);
    return first == null ? List.of() : List.of(Evidence.of(report, first));
  }

  private static @Nullable Fact firstFigure(ReportFacts report) {
    Fact first = null;
    int start = Integer.MAX_VALUE;
    for (Fact fact : report.facts().values()) {
      Span span = fact.span();
      if (span != null && span.start() < start) {
        first = fact;
        start = span.start();
      }
    }
    return first;
  }
}
