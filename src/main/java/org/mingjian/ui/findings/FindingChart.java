package org.mingjian.ui.findings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.chart.Bars;
import org.mingjian.chart.ChartFrame;
import org.mingjian.chart.ChartSpec;
import org.mingjian.chart.ChartWords;
import org.mingjian.chart.ColourRole;
import org.mingjian.chart.Content;
import org.mingjian.chart.Figure;
import org.mingjian.chart.Flag;
import org.mingjian.chart.Funnel;
import org.mingjian.chart.Significance;
import org.mingjian.compare.Comparison;
import org.mingjian.compare.ComparisonService;
import org.mingjian.compare.FunnelPlot;
import org.mingjian.compare.Measure;
import org.mingjian.compare.Measures;
import org.mingjian.compare.Point;
import org.mingjian.compare.PointValue;
import org.mingjian.compare.Ratio;
import org.mingjian.compare.Selection;
import org.mingjian.finding.Finding;
import org.mingjian.finding.FindingMessages;
import org.mingjian.report.FactId;
import org.mingjian.security.Actor;
import org.mingjian.statistics.Assessment;
import org.mingjian.ui.IndicatorNames;
import org.mingjian.ui.figure.FigureLinks;
import org.mingjian.ui.figure.FunnelLimits;

/** The figure of a finding among its peers, in the years of its unit, or in a funnel of shares. */
final class FindingChart {

  /** Rules of continuity whose figures follow each other in one row of years. */
  private static final Set<String> SERIES =
      Set.of("carry.items", "carry.disclosed_total", "carry.in_force");

  private static final int MOST_DIGITS = 4;
  private static final int HEIGHT = 420;

  /** As many as a county has units are shown all, so that the last ones are not scrolled for. */
  private static final int MOST_AT_ONCE = 36;

  private static final double PERCENT = 100;

  private final ComparisonService comparisons;
  private final DivisionRegister divisions;
  private final IndicatorNames names;
  private final Actor actor;
  private final Locale locale;
  private final BiFunction<String, Object[], String> translation;

  FindingChart(
      ComparisonService comparisons,
      DivisionRegister divisions,
      IndicatorNames names,
      Actor actor,
      Locale locale,
      BiFunction<String, Object[], String> translation) {
    this.comparisons = comparisons;
    this.divisions = divisions;
    this.names = names;
    this.actor = actor;
    this.locale = locale;
    this.translation = translation;
  }

  private String say(String key, Object... arguments) {
    return translation.apply(key, arguments);
  }

  /** The chart of a finding; nothing where a chart would say no more than the sentence. */
  Optional<ChartSpec> of(Finding finding, String sentence) {
    @Nullable String indicator =
        finding.evidence().isEmpty() ? null : finding.evidence().getFirst().indicator();
    if (indicator == null) {
      return Optional.empty();
    }
    String rule = finding.rule();
    if (rule.equals("outlier.rate")) {
      return funnel(finding, sentence);
    }
    if (rule.equals("outlier.peer") || rule.equals("procurement.unit_implausible")) {
      return Optional.of(peers(finding, indicator, sentence));
    }
    return rule.equals("outlier.history")
            || rule.equals("outlier.change")
            || SERIES.contains(rule)
            || rule.startsWith("procurement.unit")
        ? Optional.of(years(finding, indicator, sentence))
        : Optional.empty();
  }

  private static Measure measure(String indicator) {
    return Measures.catalogue().require(indicator);
  }

  private Bars peers(Finding finding, String indicator, String sentence) {
    Measure measure = measure(indicator);
    String county = DivisionCode.countyOf(finding.division());
    Comparison comparison =
        comparisons.compare(
            actor, new Selection(county, List.of(finding.year())), List.of(measure));
    List<Point> points = new ArrayList<>();
    for (String unit : comparison.unitsByFigure(List.of(measure))) {
      if (finding.peers().isEmpty() || finding.peers().contains(unit)) {
        points.add(comparison.at(unit, finding.year(), measure));
      }
    }
    List<String> notes = new ArrayList<>();
    Map<String, String> said = finding.arguments();
    if (said.containsKey("cut_off")) {
      // Logarithms are compared, so that a zero stands in the chart and not in the number.
      notes.add(say("finding.chart.compared", String.valueOf(said.get("n"))));
    }
    long elsewhere = finding.peers().stream().filter(unit -> !unit.startsWith(county)).count();
    if (elsewhere > 0) {
      notes.add(say("finding.chart.elsewhere", elsewhere));
    }
    return bars(
        finding,
        points,
        points.stream().map(point -> name(point.unit())).toList(),
        points.stream().map(point -> point.unit().equals(finding.division())).toList(),
        indicator,
        say("finding.chart.peers", names.name(indicator, locale), String.valueOf(finding.year())),
        sentence,
        notes,
        true);
  }

  /** The rate among those that it was compared with, over the size of what it is a rate of. */
  private Optional<ChartSpec> funnel(Finding finding, String sentence) {
    Map<String, String> said = finding.arguments();
    boolean allYears = "all_years".equals(said.get("case"));
    String key = String.valueOf(said.get("name")).replaceFirst("^rate\\.", "share.");
    if (!(measure(key) instanceof Ratio ratio)) {
      throw new IllegalStateException("no share: " + key);
    }
    String county = DivisionCode.countyOf(finding.division());
    List<Integer> years = allYears ? comparisons.extent(actor).years() : List.of(finding.year());
    Comparison comparison =
        comparisons.compare(actor, new Selection(county, years), List.of(ratio));
    return switch (allYears
        ? comparison.funnelOfAllYears(ratio)
        : comparison.funnel(finding.year(), ratio)) {
      // Reports may have changed since: the sentence says what was compared then.
      case Assessment.NotAssessed<FunnelPlot> _ -> Optional.empty();
      case Assessment.Assessed<FunnelPlot>(FunnelPlot plot) ->
          Optional.of(funnel(finding, ratio, plot, allYears, sentence));
    };
  }

  private Funnel funnel(
      Finding finding, Ratio ratio, FunnelPlot plot, boolean allYears, String sentence) {
    List<Funnel.Point> points = new ArrayList<>();
    for (FunnelPlot.Dot dot : plot.dots()) {
      Point point = dot.point();
      boolean own = point.unit().equals(finding.division()) && point.year() == finding.year();
      Figure figure =
          new Figure(
              FigureLinks.id(point),
              content(point),
              List.of(
                  say("figure.quotient", String.valueOf(dot.part()), String.valueOf(dot.whole()))),
              List.of());
      points.add(
          new Funnel.Point(
              allYears ? name(point.unit()) + " " + point.year() : name(point.unit()),
              own,
              BigDecimal.valueOf(dot.whole()),
              own ? dot.above() ? Significance.HIGH : Significance.LOW : Significance.TYPICAL,
              own
                  ? figure.flagged(List.of(new Flag(finding.kind(), "flag:own", 1, sentence)))
                  : figure));
    }
    Map<String, String> said = finding.arguments();
    List<String> notes =
        List.of(
            say(
                plot.widened() ? "finding.chart.funnel.limits" : "finding.chart.funnel.chance",
                plot.dots().size(),
                BigDecimal.valueOf(plot.centre() * PERCENT).setScale(1, RoundingMode.HALF_UP),
                BigDecimal.valueOf(plot.overdispersion()).setScale(2, RoundingMode.HALF_UP)),
            say(
                "finding.chart.funnel.own",
                String.valueOf(said.get("low")),
                String.valueOf(said.get("high"))));
    String measure = names.measure(ratio, locale);
    String title =
        allYears
            ? say("finding.chart.funnel.all_years", measure)
            : say("finding.chart.peers", measure, String.valueOf(finding.year()));
    return new Funnel(
        new ChartFrame(title, sentence, notes, locale, ChartWords.from(this::word)),
        axis(ratio.denominator()),
        axis(ratio),
        ratio.fractionDigits(),
        plot.centre() * PERCENT,
        FunnelLimits.of(plot),
        points);
  }

  private String axis(Measure measure) {
    return say("figure.axis", names.measure(measure, locale), names.unit(measure.unit(), locale));
  }

  private Bars years(Finding finding, String indicator, String sentence) {
    Measure measure = measure(indicator);
    List<Integer> years = comparisons.extent(actor).years();
    Comparison comparison =
        comparisons.compare(actor, new Selection(finding.division(), years), List.of(measure));
    List<Point> points =
        years.stream()
            .sorted(Comparator.reverseOrder())
            .map(year -> comparison.at(finding.division(), year, measure))
            .toList();
    return bars(
        finding,
        points,
        points.stream().map(point -> String.valueOf(point.year())).toList(),
        points.stream().map(point -> point.year() == finding.year()).toList(),
        indicator,
        say("finding.chart.years", name(finding.division()), names.name(indicator, locale)),
        sentence,
        List.of(),
        "own_years".equals(finding.arguments().get("case")));
  }

  private String name(String unit) {
    return divisions.find(unit).map(Division::name).orElse(unit);
  }

  private Bars bars(
      Finding finding,
      List<Point> points,
      List<String> labels,
      List<Boolean> own,
      String indicator,
      String title,
      String sentence,
      List<String> notes,
      boolean usualForAll) {
    Optional<Interval> usual = usual(finding);
    List<Bars.Mark> marks = new ArrayList<>();
    List<Bars.Range> ranges = new ArrayList<>();
    int digits = 0;
    for (int row = 0; row < points.size(); row++) {
      Point point = points.get(row);
      boolean flagged = own.get(row);
      FactId fact = point.fact();
      String id = fact == null ? "none:" + row : fact.toString();
      List<String> details = new ArrayList<>();
      if (usual.isPresent() && (flagged || usualForAll)) {
        Interval range = usual.get();
        ranges.add(new Bars.Range(row, range.low(), range.high()));
        details.add(say("finding.chart.range", range.shown("low"), range.shown("high")));
      }
      Figure figure = new Figure(id, content(point), details, List.of());
      Flag sign = new Flag(finding.kind(), "flag:" + row, 1, sentence);
      marks.add(
          flagged
              ? new Bars.Mark(row, 0, figure.flagged(List.of(sign)))
              : new Bars.Mark(row, 1, figure));
      digits = Math.max(digits, point.known().map(known -> scale(known.value())).orElse(0));
    }
    return new Bars(
        new ChartFrame(title, sentence, notes, locale, ChartWords.from(this::word)),
        axis(measure(indicator)),
        Math.min(MOST_DIGITS, digits),
        points.size() <= MOST_AT_ONCE ? 0 : HEIGHT,
        labels.stream().map(Bars.Row::of).toList(),
        List.of(
            new Bars.Series(say("finding.chart.own"), new ColourRole.Accent()),
            new Bars.Series(say("finding.chart.others"), new ColourRole.Neutral())),
        marks,
        List.of(),
        ranges.isEmpty() ? null : new Bars.Usual(say("finding.chart.usual"), ranges));
  }

  /** The limits that the sentence names, where it names any that a length can have. */
  private static Optional<Interval> usual(Finding finding) {
    Map<String, String> said = finding.arguments();
    @Nullable String low = said.get("low");
    @Nullable String high = said.get("high");
    return low == null || high == null
        ? Optional.empty()
        : Optional.of(new Interval(new BigDecimal(low), new BigDecimal(high)));
  }

  /** What is usual, as the sentence says it. */
  private record Interval(BigDecimal low, BigDecimal high) {
    private Interval {
      low = low.max(BigDecimal.ZERO);
      high = high.max(low);
    }

    String shown(String end) {
      return FindingMessages.shown(end, (end.equals("low") ? low : high).toPlainString());
    }
  }

  /** The mark says which figure the finding is about, among peers or among years alike. */
  private String word(String key) {
    return say(key.equals("chart.flagged") ? "finding.chart.flagged" : key);
  }

  private static int scale(BigDecimal value) {
    return Math.max(0, value.stripTrailingZeros().scale());
  }

  private Content content(Point point) {
    return switch (point.value()) {
      // A negative count is a mistake of the report; a bar cannot show it, so it is said.
      case PointValue.Known known when known.value().signum() < 0 ->
          new Content.Missing(known.value().toPlainString());
      case PointValue.Known known ->
          new Content.Amount(known.value(), known.missing() > 0, known.approximate());
      case PointValue.Missing(PointValue.Why why) ->
          new Content.Missing(say("figure." + why.code()));
    };
  }
}
