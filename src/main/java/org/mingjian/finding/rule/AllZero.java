package org.mingjian.finding.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjian.catalogue.Indicator;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Fact;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.Subject;
import org.mingjian.finding.UnitRule;

/**
 * Asks about a report whose known cells of tables 2 to 4 are all zero, where a cell of last year's
 * was not, or the text counts something: requests first, which the tables count too, then what was
 * disclosed, which no table counts, but a unit that disclosed much and did nothing else is worth a
 * question.
 *
 * <p>Not assessed: fewer than half of the cells hold a number; or all are zero, and neither last
 * year's report is held nor does the text state a count. No settings.
 */
final class AllZero implements UnitRule {
  private static final List<String> OF_TEXT =
      List.of("narrative.requests.received", "narrative.requests.answered");
  private static final List<String> VOLUME = List.of("narrative.disclosed.total");
  private static final int SHOWN = 10;

  @Override
  public String id() {
    return "pattern.all_zero";
  }

  @Override
  public List<Assessment> judge(ReportFacts report, List<ReportFacts> history, Context context) {
    return List.of(assess(report, history, context));
  }

  private Assessment assess(ReportFacts report, List<ReportFacts> history, Context context) {
    Subject subject = Subjects.of(this, report);
    List<Fact> cells = cells(report, context);
    if (cells.isEmpty()) {
      return new Assessment.NotAssessable(subject, Assessment.Reason.OTHER_FORM, List.of());
    }
    int numbers = 0;
    for (Fact cell : cells) {
      Optional<BigDecimal> number = cell.number();
      if (number.isPresent() && number.get().signum() != 0) {
        return new Assessment.Holds(subject);
      }
      numbers += number.isPresent() ? 1 : 0;
    }
    if (2 * numbers < cells.size()) {
      return new Assessment.NotAssessable(subject, Assessment.Reason.BLANK, List.of());
    }
    List<Fact> counted = counted(report, OF_TEXT);
    if (!counted.isEmpty()) {
      return broken(report, subject, counted, report, "text", numbers, context);
    }
    Optional<ReportFacts> before = LastYear.of(report, history);
    List<Fact> last =
        before.stream()
            .flatMap(other -> cells(other, context).stream())
            .filter(fact -> fact.number().filter(number -> number.signum() != 0).isPresent())
            .toList();
    if (!last.isEmpty()) {
      return broken(report, subject, last, before.orElseThrow(), "last_year", numbers, context);
    }
    List<Fact> disclosed = counted(report, VOLUME);
    if (!disclosed.isEmpty()) {
      return broken(report, subject, disclosed, report, "volume", numbers, context);
    }
    return before.isPresent()
        ? new Assessment.Holds(subject)
        : new Assessment.NotAssessable(subject, Assessment.Reason.NO_OTHER_REPORT, List.of());
  }

  private static List<Fact> counted(ReportFacts report, List<String> indicators) {
    return indicators.stream()
        .flatMap(indicator -> report.fact(indicator).stream())
        .filter(fact -> fact.number().filter(number -> number.signum() > 0).isPresent())
        .toList();
  }

  private static Assessment broken(
      ReportFacts report,
      Subject subject,
      List<Fact> against,
      ReportFacts source,
      String which,
      int zeros,
      Context context) {
    List<Evidence> evidence = new ArrayList<>();
    cells(report, context).stream()
        .filter(cell -> cell.number().isPresent())
        .limit(1)
        .forEach(cell -> evidence.add(Evidence.of(report, cell)));
    against.stream().limit(SHOWN).forEach(fact -> evidence.add(Evidence.of(source, fact)));
    Fact first = against.getFirst();
    return new Assessment.Broken(
        context.finding(
            subject,
            Named.of("case", which)
                .and("zeros", zeros)
                .and("count", against.size())
                .and("cell", first.indicator())
                .and("value", first.number().orElseThrow())
                .map(),
            evidence));
  }

  private static List<Fact> cells(ReportFacts report, Context context) {
    List<Fact> cells = new ArrayList<>();
    for (Indicator indicator : context.indicators().all()) {
      if (indicator.table() >= 2 && indicator.table() <= 4) {
        report.fact(indicator.code()).ifPresent(cells::add);
      }
    }
    return cells;
  }
}
