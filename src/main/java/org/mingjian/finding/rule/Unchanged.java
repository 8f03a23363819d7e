package org.mingjian.finding.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mingjian.catalogue.Indicator;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.Subject;
import org.mingjian.finding.UnitRule;
import org.mingjian.statistics.NotAssessableReason;
import org.mingjian.statistics.RepeatedFigures;

/**
 * Asks about a report of which every figure of table 2 is last year's, and at least three of them
 * are not zero. Cells are compared that hold a number in both years.
 *
 * <p>Not assessed: last year's report is not held or on another form; fewer than three figures are
 * not zero; or all are the same but for one that was no number last year. No settings.
 */
final class Unchanged implements UnitRule {
  private static final int MINIMUM = 3;

  @Override
  public String id() {
    return "pattern.unchanged";
  }

  @Override
  public List<Assessment> judge(ReportFacts report, List<ReportFacts> history, Context context) {
    return List.of(assess(report, history, context));
  }

  private Assessment assess(ReportFacts report, List<ReportFacts> history, Context context) {
    Subject subject = Subjects.of(this, report);
    Optional<ReportFacts> before = LastYear.of(report, history);
    if (before.isEmpty()) {
      return new Assessment.NotAssessable(subject, Assessment.Reason.NO_OTHER_REPORT, List.of());
    }
    ReportFacts last = before.get();
    String form = report.form();
    if (form == null || !form.equals(last.form())) {
      return new Assessment.NotAssessable(subject, Assessment.Reason.OTHER_FORM, List.of());
    }
    List<String> cells =
        context.indicators().all().stream()
            .filter(indicator -> indicator.table() == 2)
            .map(Indicator::code)
            .filter(code -> report.number(code).isPresent() && last.number(code).isPresent())
            .toList();
    List<String> unknown = unknown(report, last, context);
    List<BigDecimal> now = numbers(report, cells);
    List<BigDecimal> then = numbers(last, cells);
    return switch (RepeatedFigures.compare(now, then, MINIMUM)) {
      case org.mingjian.statistics.Assessment.NotAssessed(NotAssessableReason reason, int _) ->
          new Assessment.NotAssessable(subject, Reasons.of(reason), List.of());
      case org.mingjian.statistics.Assessment.Assessed(RepeatedFigures.Comparison comparison) ->
          !comparison.isRepeated()
              ? new Assessment.Holds(subject)
              : unknown.isEmpty()
                  ? broken(report, last, cells, comparison, subject, context)
                  : new Assessment.NotAssessable(
                      subject, Objects.requireNonNull(last.missing(unknown.getFirst())), unknown);
    };
  }

  /** Figures that are not zero, of which nobody can tell whether they were the same last year. */
  private static List<String> unknown(ReportFacts report, ReportFacts last, Context context) {
    return context.indicators().all().stream()
        .filter(indicator -> indicator.table() == 2)
        .map(Indicator::code)
        .filter(code -> report.number(code).filter(number -> number.signum() != 0).isPresent())
        .filter(code -> last.missing(code) != null)
        .toList();
  }

  private static Assessment broken(
      ReportFacts report,
      ReportFacts last,
      List<String> cells,
      RepeatedFigures.Comparison comparison,
      Subject subject,
      Context context) {
    List<String> repeated =
        cells.stream().filter(code -> report.number(code).orElseThrow().signum() != 0).toList();
    List<Evidence> evidence = new ArrayList<>(Cells.of(report, repeated).evidence());
    evidence.addAll(Cells.of(last, repeated).evidence());
    return new Assessment.Broken(
        context.finding(
            subject,
            Named.of("count", comparison.nonZero())
                .and("cells", String.join(",", repeated))
                .and("last_year", last.year())
                .map(),
            evidence));
  }

  private static List<BigDecimal> numbers(ReportFacts report, List<String> cells) {
    return cells.stream().map(code -> report.number(code).orElseThrow()).toList();
  }
}
