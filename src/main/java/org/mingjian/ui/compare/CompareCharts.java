package org.mingjian.ui.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjian.chart.Bars;
import org.mingjian.chart.ChartFrame;
import org.mingjian.chart.ChartSpec;
import org.mingjian.chart.ChartWords;
import org.mingjian.chart.ColourRole;
import org.mingjian.chart.Content;
import org.mingjian.chart.Distribution;
import org.mingjian.chart.Figure;
import org.mingjian.chart.Funnel;
import org.mingjian.chart.Heatmap;
import org.mingjian.chart.Lines;
import org.mingjian.chart.Ranking;
import org.mingjian.chart.Scatter;
import org.mingjian.chart.Significance;
import org.mingjian.chart.SmallMultiples;
import org.mingjian.compare.Comparison;
import org.mingjian.compare.FunnelPlot;
import org.mingjian.compare.Measure;
import org.mingjian.compare.Point;
import org.mingjian.compare.PointValue;
import org.mingjian.compare.Ratio;
import org.mingjian.compare.Selection;
import org.mingjian.compare.Spread;
import org.mingjian.statistics.Assessment;
import org.mingjian.statistics.RankIntervals;
import org.mingjian.ui.Place;
import org.mingjian.ui.figure.FigureLinks;
import org.mingjian.ui.figure.Figures;
import org.mingjian.ui.figure.FunnelLimits;
import org.mingjian.ui.figure.Texts;

/**
 * A comparison as charts of one type: one for each measure, or one for all where the type compares
 * measures. Types that show one moment take the newest year.
 */
final class CompareCharts {
  private static final int ROWS_HEIGHT = 640;
  private static final int MOST_NAMES = 8;
  private static final double PERCENT = 100;

  private final CompareAddress address;
  private final Comparison comparison;
  private final Figures figures;
  private final boolean judged;
  private final Texts texts;
  private final List<Measure> measures;
  private final List<Integer> years;
  private final List<String> units;

  /**
   * Charts of a comparison.
   *
   * @param judged whether findings were looked for where the figures are from
   */
  CompareCharts(
      CompareAddress address, Comparison comparison, Figures figures, boolean judged, Texts texts) {
    this.address = address;
    this.comparison = comparison;
    this.figures = figures;
    this.judged = judged;
    this.texts = texts;
    this.measures = comparison.measures();
    this.years = comparison.selection().years();
    this.units =
        measures.isEmpty()
            ? comparison.units()
            : comparison.unitsByFigure(List.of(measures.getFirst()));
  }

  /**
   * The places of a selection's charts, known before anything is loaded: a measure for each, or one
   * place for all measures, which is null.
   */
  static List<@Nullable Measure> places(ChartType type, List<Measure> measures) {
    return switch (type) {
      case BARS, LINES, MULTIPLES, RANKING, DISTRIBUTION, FUNNEL -> new ArrayList<>(measures);
      case HEATMAP, SCATTER -> Collections.singletonList(null);
    };
  }

  /**
   * What stands in one of the places.
   *
   * @param measure null for the place of all measures
   */
  Drawing draw(@Nullable Measure measure) {
    if (measure == null) {
      return address.chart() == ChartType.SCATTER
          ? scatter()
          : new Drawing.Drawn(say("compare.heatmap.title"), say("compare.heatmap.how"), heatmap());
    }
    return switch (address.chart()) {
      case BARS -> drawn(measure, bars(measure));
      case LINES -> years.size() < 2 ? oneYear(measure) : drawn(measure, lines(measure));
      case MULTIPLES -> years.size() < 2 ? oneYear(measure) : drawn(measure, multiples(measure));
      case RANKING -> drawn(measure, ranking(measure));
      case DISTRIBUTION -> drawn(measure, distribution(measure));
      case FUNNEL -> funnel(measure);
      case HEATMAP, SCATTER ->
          throw new IllegalArgumentException("one chart for all measures: " + address.chart());
    };
  }

  private Drawing.Drawn drawn(Measure measure, ChartSpec chart) {
    return new Drawing.Drawn(figures.title(measure), explained(measure), chart);
  }

  /** The formula of a measure, or else the whole name of a cell that has a shorter title. */
  private String explained(Measure measure) {
    String title = figures.title(measure);
    return figures
        .formula(measure)
        .map(formula -> say("compare.formula", title, formula))
        .orElseGet(() -> figures.measure(measure).equals(title) ? "" : figures.measure(measure));
  }

  private Drawing oneYear(Measure measure) {
    return new Drawing.Undrawn(
        figures.title(measure), explained(measure), say("compare.needs_years"));
  }

  private int newest() {
    return years.getLast();
  }

  private String say(String key, Object... arguments) {
    return texts.of(key, arguments);
  }

  /** Whether a unit was asked for by name among others. */
  private boolean marked(String unit) {
    return comparison.selection().units().contains(unit);
  }

  private ChartFrame frame(String what, List<Integer> shown, List<String> notes) {
    return new ChartFrame(
        new CompareTitle(comparison, figures, texts).of(what, shown),
        say("compare.chart.description", units.size(), shown.size()),
        notes,
        texts.source(comparison),
        texts.locale(),
        ChartWords.from(texts.translation()::of));
  }

  private ChartFrame frame(Measure measure, List<Integer> shown, List<String> notes) {
    return frame(figures.titleWithUnit(measure), shown, notes);
  }

  private List<String> notes(Measure measure) {
    List<String> notes = new ArrayList<>();
    if (!judged) {
      notes.add(say("compare.not_judged"));
    }
    List<Integer> without =
        years.stream()
            .filter(year -> units.stream().anyMatch(unit -> notOnForm(unit, year, measure)))
            .toList();
    if (!without.isEmpty()) {
      notes.add(say("figure.form_break", Selection.formatYears(without)));
    }
    return notes;
  }

  private boolean notOnForm(String unit, int year, Measure measure) {
    return comparison.at(unit, year, measure).value()
            instanceof PointValue.Missing(PointValue.Why why)
        && why == PointValue.Why.NOT_ON_FORM;
  }

  private Bars bars(Measure measure) {
    boolean grouped = years.size() > 1;
    List<Bars.Row> rows = new ArrayList<>();
    List<Bars.Mark> marks = new ArrayList<>();
    for (String unit : units) {
      for (int year : years) {
        marks.add(new Bars.Mark(rows.size(), 0, figures.bar(comparison.at(unit, year, measure))));
        rows.add(
            grouped
                ? Bars.Row.in(figures.name(unit), String.valueOf(year))
                : Bars.Row.of(figures.name(unit)));
      }
    }
    List<Bars.Range> medians = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      if (comparison.median(years.get(row % years.size()), measure)
              instanceof Assessment.Assessed<BigDecimal>(BigDecimal median)
          && median.signum() >= 0) {
        medians.add(new Bars.Range(row, median, median));
      }
    }
    List<String> notes = notes(measure);
    notes.addAll(mediansOf(measure));
    return new Bars(
        frame(measure, years, notes),
        figures.titleWithUnit(measure),
        measure.fractionDigits(),
        ROWS_HEIGHT,
        rows,
        List.of(new Bars.Series(figures.title(measure), new ColourRole.Accent())),
        marks,
        List.of(),
        medians.isEmpty() ? null : new Bars.Usual(say("compare.median_of_peers"), medians));
  }

  /** The medians of all years in one line, and in another the years that have none. */
  private List<String> mediansOf(Measure measure) {
    List<String> known = new ArrayList<>();
    Map<Integer, List<Integer>> refused = new TreeMap<>();
    for (int year : years) {
      switch (comparison.median(year, measure)) {
        case Assessment.Assessed<BigDecimal>(BigDecimal median) ->
            known.add(say("compare.median.of", text(year), figures.number(measure, median)));
        case Assessment.NotAssessed<BigDecimal>(var _, int n) ->
            refused.computeIfAbsent(n, _ -> new ArrayList<>()).add(year);
      }
    }
    List<String> lines = new ArrayList<>();
    if (!known.isEmpty()) {
      lines.add(say("compare.medians", String.join(texts.of("figure.findings.separator"), known)));
    }
    refused.forEach((n, some) -> lines.add(tooFew(some, n)));
    return lines;
  }

  private String tooFew(List<Integer> some, int n) {
    return say("compare.in_year", Selection.formatYears(some), say("figure.too_few", n));
  }

  private static String text(int year) {
    return String.valueOf(year);
  }

  private List<String> categories() {
    return years.stream().map(CompareCharts::text).toList();
  }

  private Lines lines(Measure measure) {
    List<Lines.Series> series = new ArrayList<>();
    List<Lines.Mark> marks = new ArrayList<>();
    List<Integer> gathered = years.stream().filter(year -> gathers(year, measure)).toList();
    for (String unit : units) {
      ColourRole colour =
          units.size() <= ColourRole.CATEGORIES
              ? new ColourRole.Categorical(series.size())
              : marked(unit) ? new ColourRole.Accent() : new ColourRole.Neutral();
      for (int index = 0; index < years.size(); index++) {
        Point point = comparison.at(unit, years.get(index), measure);
        if (!(isUnnamed(point) && gathered.contains(point.year()))) {
          marks.add(new Lines.Mark(series.size(), index, figures.mark(point)));
        }
      }
      series.add(new Lines.Series(figures.name(unit), colour, false));
    }
    if (!gathered.isEmpty()) {
      for (int year : gathered) {
        marks.add(new Lines.Mark(series.size(), years.indexOf(year), missing(year, measure)));
      }
      series.add(new Lines.Series(say("compare.missing.series"), new ColourRole.Neutral(), false));
    }
    marks.addAll(medians(measure, series.size(), ""));
    series.add(new Lines.Series(say("compare.median_of_peers"), new ColourRole.Accent(), true));
    return new Lines(
        frame(measure, years, notes(measure)),
        figures.titleWithUnit(measure),
        measure.fractionDigits(),
        categories(),
        series,
        figures.breaks(years, measure),
        marks);
  }

  /**
   * Whether a year has one place for all units without a figure: among many lines of one colour
   * nobody could tell whose each of them is.
   */
  private boolean gathers(int year, Measure measure) {
    return units.size() > ColourRole.CATEGORIES && unnamed(year, measure).size() > 1;
  }

  private List<Point> unnamed(int year, Measure measure) {
    return units.stream()
        .map(unit -> comparison.at(unit, year, measure))
        .filter(this::isUnnamed)
        .toList();
  }

  private boolean isUnnamed(Point point) {
    return point.known().isEmpty() && !marked(point.unit());
  }

  /** The place of all units without a figure in a year, which leads to them one by one. */
  private Figure missing(int year, Measure measure) {
    List<Point> points = unnamed(year, measure);
    Map<String, List<String>> reasons = new LinkedHashMap<>();
    for (Point point : points) {
      reasons
          .computeIfAbsent(figures.texts(measure).text(point.value()), _ -> new ArrayList<>())
          .add(figures.name(point.unit()));
    }
    List<String> lines = new ArrayList<>();
    reasons.forEach((why, names) ->
        lines.add(
            say(
                names.size() > MOST_NAMES ? "compare.missing.many" : "compare.missing.why",
                why,
                String.join(
                    texts.of("figure.findings.separator"),
                    names.subList(0, Math.min(names.size(), MOST_NAMES))),
                names.size())));
    long flagged = points.stream().filter(point -> !figures.mark(point).flags().isEmpty()).count();
    if (flagged > 0) {
      lines.add(say("compare.missing.flagged", flagged));
    }
    return new Figure(
        FigureLinks.missing(
            comparison.selection().region(),
            year,
            measure,
            points.stream().map(Point::unit).toList()),
        new Content.Missing(say("compare.missing.units", points.size())),
        lines,
        List.of());
  }

  /** The medians of the peers; years with too few have none. */
  private List<Lines.Mark> medians(Measure measure, int series, String panel) {
    List<Lines.Mark> marks = new ArrayList<>();
    for (int index = 0; index < years.size(); index++) {
      int year = years.get(index);
      if (comparison.median(year, measure)
          instanceof Assessment.Assessed<BigDecimal>(BigDecimal median)) {
        marks.add(
            new Lines.Mark(
                series,
                index,
                Figure.amount(
                    FigureLinks.median(comparison.selection(), year, measure, panel), median)));
      }
    }
    return marks;
  }

  private SmallMultiples multiples(Measure measure) {
    List<SmallMultiples.Panel> panels = new ArrayList<>();
    for (String unit : units) {
      List<Lines.Mark> marks = new ArrayList<>();
      for (int index = 0; index < years.size(); index++) {
        marks.add(
            new Lines.Mark(0, index, figures.mark(comparison.at(unit, years.get(index), measure))));
      }
      marks.addAll(medians(measure, 1, unit));
      panels.add(
          new SmallMultiples.Panel(
              figures.name(unit), figures.titleWithUnit(measure), measure.fractionDigits(), marks));
    }
    return new SmallMultiples(
        frame(measure, years, notes(measure)),
        true,
        categories(),
        List.of(
            new Lines.Series(figures.title(measure), new ColourRole.Accent(), false),
            new Lines.Series(say("compare.median_of_peers"), new ColourRole.Neutral(), true)),
        figures.breaks(years, measure),
        panels);
  }

  private Heatmap heatmap() {
    List<Heatmap.Heading> columns = new ArrayList<>();
    List<Heatmap.Cell> cells = new ArrayList<>();
    for (Measure measure : measures) {
      for (int year : years) {
        for (int row = 0; row < units.size(); row++) {
          Point point = comparison.at(units.get(row), year, measure);
          String text =
              point.known().isPresent() ? figures.texts(measure).text(point.value()) : "—";
          cells.add(
              new Heatmap.Cell(
                  row, columns.size(), text, figures.significance(point), figures.mark(point)));
        }
        columns.add(
            new Heatmap.Heading(
                years.size() > 1
                    ? say("compare.measure_in_year", figures.title(measure), text(year))
                    : figures.title(measure),
                figures.unit(measure),
                address
                    .with(ChartType.RANKING)
                    .with(
                        address.selection().withMeasures(List.of(measure)).withYears(List.of(year)))
                    .path()));
      }
    }
    List<Heatmap.Heading> rows =
        units.stream()
            .map(unit ->
                new Heatmap.Heading(figures.name(unit), null, Place.address(unit, newest())))
            .toList();
    return new Heatmap(
        frame(
            new CompareTitle(comparison, figures, texts).measures(),
            years,
            List.of(say("compare.heatmap.limits"))),
        say("compare.unit"),
        ROWS_HEIGHT,
        rows,
        columns,
        cells);
  }

  private Ranking ranking(Measure measure) {
    int year = newest();
    List<String> notes = notes(measure);
    List<Ranking.Row> rows = new ArrayList<>();
    @Nullable Double median = null;
    switch (comparison.ranking(year, measure)) {
      case Assessment.NotAssessed<org.mingjian.compare.Ranking>(var _, int n) -> {
        notes.add(say("figure.too_few", n));
        for (String unit : comparison.unitsByFigure(List.of(measure))) {
          rows.add(
              new Ranking.Row(
                  figures.name(unit),
                  "",
                  marked(unit),
                  null,
                  Significance.NONE,
                  figures.mark(comparison.at(unit, year, measure))));
        }
      }
      case Assessment.Assessed<org.mingjian.compare.Ranking>(var ranking) -> {
        notes.add(say("compare.ranking.ties"));
        ranking.units().forEach(ranked -> rows.add(row(ranked)));
        ranking
            .withoutFigure()
            .forEach(point ->
                rows.add(
                    new Ranking.Row(
                        figures.name(point.unit()),
                        "",
                        marked(point.unit()),
                        null,
                        Significance.NONE,
                        figures.mark(point))));
        median = median(year, measure);
      }
    }
    return new Ranking(
        frame(measure, List.of(year), notes),
        figures.titleWithUnit(measure),
        measure.fractionDigits(),
        ROWS_HEIGHT,
        median,
        rows);
  }

  private Ranking.Row row(org.mingjian.compare.Ranking.Ranked ranked) {
    RankIntervals.Rank rank = ranked.rank();
    boolean exact = ranked.interval().low() == ranked.interval().high();
    return new Ranking.Row(
        figures.name(ranked.point().unit()),
        rank.isTied() ? rank.best() + "–" + rank.worst() : String.valueOf(rank.best()),
        marked(ranked.point().unit()),
        exact ? null : new Ranking.Interval(ranked.interval().low(), ranked.interval().high()),
        figures.significance(ranked.point()),
        figures.mark(ranked.point()));
  }

  private @Nullable Double median(int year, Measure measure) {
    return comparison.median(year, measure)
            instanceof Assessment.Assessed<BigDecimal>(BigDecimal median)
        ? Double.valueOf(median.doubleValue())
        : null;
  }

  private Distribution distribution(Measure measure) {
    List<Distribution.Group> groups = new ArrayList<>();
    List<Distribution.Point> points = new ArrayList<>();
    List<String> notes = notes(measure);
    Map<Integer, List<Integer>> refused = new TreeMap<>();
    for (int year : years.reversed()) {
      Distribution.@Nullable Box box = null;
      switch (comparison.spread(comparison.peers(), year, measure)) {
        case Assessment.NotAssessed<Spread>(var _, int n) ->
            refused.computeIfAbsent(n, _ -> new ArrayList<>()).add(year);
        case Assessment.Assessed<Spread>(Spread spread) ->
            box =
                new Distribution.Box(
                    spread.lowest().doubleValue(),
                    spread.first().doubleValue(),
                    spread.median().doubleValue(),
                    spread.third().doubleValue(),
                    spread.highest().doubleValue());
      }
      for (Point point : comparison.distribution(year, measure)) {
        points.add(
            new Distribution.Point(
                groups.size(),
                figures.name(point.unit()),
                marked(point.unit()),
                figures.mark(point)));
      }
      groups.add(new Distribution.Group(text(year), box));
    }
    refused.forEach((n, some) -> notes.add(tooFew(some, n)));
    return new Distribution(
        frame(measure, years, notes),
        figures.titleWithUnit(measure),
        measure.fractionDigits(),
        groups,
        points);
  }

  private Drawing funnel(Measure measure) {
    String title = figures.title(measure);
    if (!(measure instanceof Ratio ratio) || !ratio.share()) {
      return new Drawing.Undrawn(title, explained(measure), say("compare.needs_share"));
    }
    int year = newest();
    List<String> notes = notes(ratio);
    return switch (comparison.funnel(year, ratio)) {
      case Assessment.NotAssessed<FunnelPlot>(var reason, int n) ->
          new Drawing.Undrawn(
              title,
              explained(measure),
              say(
                  "compare.funnel." + reason.name().toLowerCase(Locale.ROOT),
                  String.valueOf(year),
                  n));
      case Assessment.Assessed<FunnelPlot>(FunnelPlot plot) -> {
        notes.add(
            say(
                plot.widened() ? "compare.funnel.limits" : "compare.funnel.chance",
                plot.dots().size(),
                figures.number(ratio, BigDecimal.valueOf(plot.centre() * PERCENT)),
                figures.number(ratio, BigDecimal.valueOf(plot.overdispersion()))));
        yield drawn(ratio, funnel(ratio, year, plot, notes));
      }
    };
  }

  private Funnel funnel(Ratio ratio, int year, FunnelPlot plot, List<String> notes) {
    List<Funnel.Point> points = new ArrayList<>();
    for (FunnelPlot.Dot dot : plot.dots()) {
      points.add(
          new Funnel.Point(
              figures.name(dot.point().unit()),
              marked(dot.point().unit()),
              BigDecimal.valueOf(dot.whole()),
              significance(dot, ratio),
              figures.mark(dot.point())));
    }
    return new Funnel(
        frame(ratio, List.of(year), notes),
        figures.titleWithUnit(ratio.denominator()),
        figures.titleWithUnit(ratio),
        ratio.fractionDigits(),
        plot.centre() * PERCENT,
        FunnelLimits.of(plot),
        points);
  }

  private static Significance significance(FunnelPlot.Dot dot, Ratio ratio) {
    if (dot.zone() != FunnelPlot.Zone.OUTSIDE_OUTER) {
      return Significance.TYPICAL;
    }
    return switch (ratio.direction()) {
      case HIGHER_BETTER -> dot.above() ? Significance.BETTER : Significance.WORSE;
      case LOWER_BETTER -> dot.above() ? Significance.WORSE : Significance.BETTER;
      case NONE -> dot.above() ? Significance.HIGH : Significance.LOW;
    };
  }

  private Drawing scatter() {
    if (measures.size() < 2) {
      return new Drawing.Undrawn(say("compare.chart.scatter"), "", say("compare.needs_two"));
    }
    Measure across = measures.get(0);
    Measure up = measures.get(1);
    int year = newest();
    List<Scatter.Point> points = new ArrayList<>();
    for (String unit : units) {
      points.add(
          new Scatter.Point(
              figures.name(unit),
              marked(unit),
              figures.content(comparison.at(unit, year, across)),
              figures.pair(comparison.at(unit, year, across), comparison.at(unit, year, up))));
    }
    String title = say("compare.scatter.title", figures.title(up), figures.title(across));
    return new Drawing.Drawn(
        title,
        say("compare.scatter.how", String.valueOf(year)),
        new Scatter(
            frame(title, List.of(year), notes(up)),
            new Scatter.Axis(
                figures.titleWithUnit(across), across.fractionDigits(), median(year, across)),
            new Scatter.Axis(figures.titleWithUnit(up), up.fractionDigits(), median(year, up)),
            points));
  }
}
