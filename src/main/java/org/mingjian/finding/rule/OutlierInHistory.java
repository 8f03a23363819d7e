package org.mingjian.finding.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Finding;
import org.mingjian.finding.PanelRule;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportKey;
import org.mingjian.finding.Subject;
import org.mingjian.statistics.FigureScore;
import org.mingjian.statistics.ModifiedZScore;
import org.mingjian.statistics.OutlierScreen;
import org.mingjian.statistics.TwoWayFit;

/**
 * Asks about a figure that lies unusually far from what the other years of its unit and the other
 * units of its year lead one to expect.
 *
 * <p>Method: the table of units by years is fitted robustly as level + unit + year ({@code
 * TwoWayFit}; amounts on logarithms, counts on the scale of counts), and each figure is compared
 * with its fit. Where the county has too few units for that, a unit's years are compared with each
 * other by the modified z-score, on logarithms, or on square roots where half of the counts are
 * below 5. Benjamini and Hochberg choose among the panels of a {@link Family}; what lies within the
 * limits that the finding would name is never flagged.
 *
 * <p>Settings: the level of the limits, the false discovery rate, and whether kinds of units are
 * kept apart. Cells that only one form has end with that form. Not assessed: fewer than 5 years of
 * a unit, figures that do not vary, a cell without a number, an amount of zero.
 */
final class OutlierInHistory implements PanelRule {
  private static final BigDecimal COARSE = BigDecimal.valueOf(5);
  private static final int SHOWN_YEARS = 15;

  @Override
  public String id() {
    return "outlier.history";
  }

  /**
   * A figure that may be flagged.
   *
   * @param p the chance that any figure of its panel is so far out when there is nothing to find
   * @param outside whether it lies outside the limits that the finding names
   * @param broken the finding, given how many families were compared
   */
  private record Candidate(
      Subject subject, double p, boolean outside, IntFunction<Finding> broken) {}

  /** One panel: a table, or the years of one unit. */
  private record Panel(List<Candidate> candidates) {
    double p() {
      return candidates.stream().mapToDouble(Candidate::p).min().orElse(1);
    }
  }

  @Override
  public List<Assessment> judge(Context context) {
    List<Assessment> assessments = new ArrayList<>();
    for (List<ReportFacts> group : Peers.groups(context.peers().all(), context)) {
      List<List<Panel>> families = new ArrayList<>();
      for (Family family : Family.ALL) {
        List<Panel> panels = new ArrayList<>();
        for (String indicator : family.indicators()) {
          panels.addAll(panels(indicator, group, context, assessments));
        }
        families.add(panels);
      }
      int tested = (int) families.stream().filter(panels -> !panels.isEmpty()).count();
      families.forEach(panels -> choose(panels, tested, context, assessments));
    }
    return assessments;
  }

  private static void choose(
      List<Panel> panels, int tested, Context context, List<Assessment> assessments) {
    double threshold =
        Discoveries.threshold(panels.stream().map(Panel::p).toList(), context.settings());
    for (Panel panel : panels) {
      for (Candidate candidate : panel.candidates()) {
        assessments.add(
            candidate.outside() && candidate.p() <= threshold
                ? new Assessment.Broken(candidate.broken().apply(tested))
                : new Assessment.Holds(candidate.subject()));
      }
    }
  }

  private List<Panel> panels(
      String indicator, List<ReportFacts> group, Context context, List<Assessment> assessments) {
    boolean money = Family.isMoney(indicator);
    Set<String> mostlyZero = mostlyZero(indicator, group);
    List<ReportFacts> known = new ArrayList<>();
    for (ReportFacts report : group) {
      Assessment.Reason missing = report.missing(indicator);
      if (missing == Assessment.Reason.OTHER_FORM) {
        continue;
      }
      if (missing == null) {
        int sign = report.number(indicator).orElseThrow().signum();
        missing = sign < 0 || (sign == 0 && money) ? Assessment.Reason.ZERO : null;
      }
      if (missing == null && mostlyZero.contains(report.division().code())) {
        missing = Assessment.Reason.MOSTLY_ZERO;
      }
      if (missing == null) {
        known.add(report);
      } else if (Peers.judged(report, context)) {
        assessments.add(
            new Assessment.NotAssessable(
                Subjects.of(this, report, indicator), missing, List.of(indicator)));
      }
    }
    Table table = new Table(indicator, known);
    return switch (table.fit(money, level(context))) {
      case org.mingjian.statistics.Assessment.Assessed(TwoWayFit.Result result) ->
          List.of(fitted(table, result, group, context, assessments));
      case org.mingjian.statistics.Assessment.NotAssessed<TwoWayFit.Result> none ->
          none.reason() == org.mingjian.statistics.NotAssessableReason.TOO_FEW
              ? ownYears(indicator, known, context, assessments)
              : none(known, indicator, Reasons.of(none.reason()), context, assessments);
    };
  }

  /**
   * Units whose figures are zero in half of the years or more: their zeros fit too well, and would
   * make those of all others seem to vary less than they do.
   */
  private static Set<String> mostlyZero(String indicator, List<ReportFacts> group) {
    Map<String, Integer> balance = new HashMap<>();
    for (ReportFacts report : group) {
      report
          .number(indicator)
          .ifPresent(number ->
              balance.merge(report.division().code(), number.signum() == 0 ? 1 : -1, Integer::sum));
    }
    balance.values().removeIf(zeros -> zeros < 0);
    return balance.keySet();
  }

  private List<Panel> none(
      List<ReportFacts> reports,
      String indicator,
      Assessment.Reason reason,
      Context context,
      List<Assessment> assessments) {
    for (ReportFacts report : reports) {
      if (Peers.judged(report, context)) {
        assessments.add(
            new Assessment.NotAssessable(
                Subjects.of(this, report, indicator), reason, List.of(indicator)));
      }
    }
    return List.of();
  }

  private Panel fitted(
      Table table,
      TwoWayFit.Result result,
      List<ReportFacts> group,
      Context context,
      List<Assessment> assessments) {
    List<Candidate> candidates = new ArrayList<>();
    Map<ReportKey, TwoWayFit.Cell> cells = new HashMap<>();
    result.cells().forEach(cell -> cells.put(table.at(cell.row(), cell.column()).key(), cell));
    List<String> peers = Peers.codes(group);
    for (ReportFacts report : table.reports) {
      if (!Peers.judged(report, context)) {
        continue;
      }
      Subject subject = Subjects.of(this, report, table.indicator);
      TwoWayFit.Cell cell = cells.get(report.key());
      if (cell == null) {
        assessments.add(
            new Assessment.NotAssessable(
                subject, Assessment.Reason.TOO_FEW, List.of(table.indicator)));
        continue;
      }
      double p = Math.min(1, cell.p() * result.n());
      Named arguments =
          Named.of("case", "fit")
              .and("cell", table.indicator)
              .and("value", report.number(table.indicator).orElseThrow())
              .and("fitted", Shown.rounded(cell.fitted()))
              .and("low", Shown.least(table.indicator, cell.limits().low()))
              .and("high", Shown.most(table.indicator, cell.limits().high()))
              .and("score", Shown.rounded(cell.scaled()))
              .and("cut_off", Shown.rounded(result.cutOff()))
              .and("n", result.n())
              .and("p", Shown.probability(p));
      candidates.add(
          new Candidate(
              subject,
              p,
              cell.outside(),
              tested ->
                  context.finding(
                      subject,
                      Chance.of(arguments, tested, context.settings())
                          .and("peers", Peers.key(report, context))
                          .map(),
                      series(report, table.indicator, context),
                      peers)));
    }
    return new Panel(candidates);
  }

  /** The cell, and the unit's other years. */
  private static List<Evidence> series(ReportFacts report, String indicator, Context context) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(Evidence.of(report, report.fact(indicator).orElseThrow()));
    context.peers().ofUnit(report.division().code()).stream()
        .filter(other -> other.year() != report.year() && other.number(indicator).isPresent())
        .sorted(Comparator.comparingInt(other -> Math.abs(other.year() - report.year())))
        .limit(SHOWN_YEARS - 1L)
        .forEach(other ->
            evidence.add(Evidence.comparedWith(other, other.fact(indicator).orElseThrow())));
    return evidence;
  }

  private List<Panel> ownYears(
      String indicator, List<ReportFacts> known, Context context, List<Assessment> assessments) {
    Map<String, List<ReportFacts>> byUnit = new TreeMap<>();
    for (ReportFacts report : known) {
      if (report.number(indicator).orElseThrow().signum() > 0 || !Family.isMoney(indicator)) {
        byUnit.computeIfAbsent(report.division().code(), code -> new ArrayList<>()).add(report);
      }
    }
    List<Panel> panels = new ArrayList<>();
    for (List<ReportFacts> years : byUnit.values()) {
      switch (screen(indicator, years, level(context))) {
        case OutlierScreen.NotAssessed none ->
            none(years, indicator, Reasons.of(none.reason()), context, assessments);
        case OutlierScreen.Assessed screen ->
            panels.add(scored(indicator, years, screen, context, assessments));
      }
    }
    return panels;
  }

  /** The level of the limits: not below that at which a panel may be chosen. */
  private static double level(Context context) {
    return Math.max(context.settings().panelLevel(), context.settings().falseDiscoveryRate());
  }

  private static boolean coarse(String indicator, List<ReportFacts> years) {
    return !Family.isMoney(indicator)
        && 2
                * years.stream()
                    .filter(report -> report.number(indicator).orElseThrow().compareTo(COARSE) < 0)
                    .count()
            >= years.size();
  }

  private static OutlierScreen screen(String indicator, List<ReportFacts> years, double alpha) {
    boolean roots = coarse(indicator, years);
    double[] figures =
        years.stream()
            .mapToDouble(report -> report.number(indicator).orElseThrow().doubleValue())
            .map(figure -> roots ? Math.sqrt(figure) : figure)
            .toArray();
    return roots
        ? ModifiedZScore.onFigures(ModifiedZScore.Panel.OWN_YEARS, alpha, figures)
        : ModifiedZScore.onLogarithms(ModifiedZScore.Panel.OWN_YEARS, alpha, figures);
  }

  private Panel scored(
      String indicator,
      List<ReportFacts> years,
      OutlierScreen.Assessed screen,
      Context context,
      List<Assessment> assessments) {
    boolean roots = coarse(indicator, years);
    List<Candidate> candidates = new ArrayList<>();
    for (int index = 0; index < years.size(); index++) {
      ReportFacts report = years.get(index);
      if (!Peers.judged(report, context)) {
        continue;
      }
      Subject subject = Subjects.of(this, report, indicator);
      switch (screen.figures().get(index)) {
        case FigureScore.SetAside _ ->
            assessments.add(
                new Assessment.NotAssessable(subject, Assessment.Reason.ZERO, List.of(indicator)));
        case FigureScore.Scored scored -> {
          double p = Math.min(1, scored.p() * screen.n());
          double low = screen.limits().low();
          double high = screen.limits().high();
          Named arguments =
              Named.of("case", "own_years")
                  .and("cell", indicator)
                  .and("value", report.number(indicator).orElseThrow())
                  .and("median", Shown.rounded(roots ? square(screen.median()) : screen.median()))
                  .and("low", Shown.least(indicator, roots ? square(Math.max(0, low)) : low))
                  .and("high", Shown.most(indicator, roots ? square(high) : high))
                  .and("score", Shown.rounded(scored.score()))
                  .and("cut_off", Shown.rounded(screen.cutOff()))
                  .and("n", screen.n())
                  .and("p", Shown.probability(p));
          candidates.add(
              new Candidate(
                  subject,
                  p,
                  scored.outside(),
                  tested ->
                      context.finding(
                          subject,
                          Chance.of(arguments, tested, context.settings()).map(),
                          series(report, indicator, context),
                          List.of(report.division().code()))));
        }
      }
    }
    return new Panel(candidates);
  }

  private static double square(double root) {
    return root * root;
  }

  /** Units by years. */
  private static final class Table {
    private final String indicator;
    private final List<ReportFacts> reports;
    private final List<String> units;
    private final List<Integer> years;
    private final Map<String, Map<Integer, ReportFacts>> cells = new TreeMap<>();

    private Table(String indicator, List<ReportFacts> reports) {
      this.indicator = indicator;
      this.reports = reports;
      TreeSet<Integer> ofYears = new TreeSet<>();
      for (ReportFacts report : reports) {
        cells
            .computeIfAbsent(report.division().code(), code -> new TreeMap<>())
            .put(report.year(), report);
        ofYears.add(report.year());
      }
      units = List.copyOf(cells.keySet());
      years = List.copyOf(ofYears);
    }

    private ReportFacts at(int row, int column) {
      ReportFacts report = cells.getOrDefault(units.get(row), Map.of()).get(years.get(column));
      if (report == null) {
        throw new IllegalStateException("no figure at " + row + ", " + column);
      }
      return report;
    }

    private org.mingjian.statistics.Assessment<TwoWayFit.Result> fit(boolean money, double alpha) {
      double[][] table = new double[units.size()][years.size()];
      for (int row = 0; row < units.size(); row++) {
        for (int column = 0; column < years.size(); column++) {
          ReportFacts report = cells.getOrDefault(units.get(row), Map.of()).get(years.get(column));
          double figure =
              report == null ? Double.NaN : report.number(indicator).orElseThrow().doubleValue();
          table[row][column] = money ? Math.log(figure) : figure;
        }
      }
      return money ? TwoWayFit.fit(table, alpha) : TwoWayFit.fitCounts(table, alpha);
    }
  }
}
