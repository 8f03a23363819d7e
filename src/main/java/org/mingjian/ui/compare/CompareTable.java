package org.mingjian.ui.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.IndicatorKind;
import org.mingjian.chart.TableSpec;
import org.mingjian.compare.Comparison;
import org.mingjian.compare.Measure;
import org.mingjian.compare.Point;
import org.mingjian.compare.PointValue;
import org.mingjian.compare.Quotient;
import org.mingjian.compare.Sum;
import org.mingjian.statistics.Assessment;
import org.mingjian.ui.figure.FigureLinks;
import org.mingjian.ui.figure.FigureTexts;
import org.mingjian.ui.figure.Figures;
import org.mingjian.ui.figure.Texts;

/**
 * A comparison as a table, with the same order as its charts. At the foot stand the total of the
 * units shown and the median of the peers, for each year or, of many years, for the newest.
 */
final class CompareTable {
  private static final int MOST_YEARS_AT_THE_FOOT = 3;
  private static final int SCALE = 10;

  private final CompareAddress address;
  private final Comparison comparison;
  private final Figures figures;
  private final FigureTexts.Translation translation;
  private final CompareTitle title;
  private final List<Measure> measures;
  private final List<Integer> years;
  private final List<String> units;

  CompareTable(CompareAddress address, Comparison comparison, Figures figures, Texts texts) {
    this.address = address;
    this.comparison = comparison;
    this.figures = figures;
    this.translation = texts.translation();
    this.title = new CompareTitle(comparison, figures, texts);
    this.measures = comparison.measures();
    this.years = comparison.selection().years();
    this.units = comparison.unitsByFigure(List.of(measures.getFirst()));
  }

  TableSpec table() {
    boolean grouped = years.size() > 1;
    List<String> headings = new ArrayList<>();
    headings.add(translation.of("compare.unit"));
    if (grouped) {
      headings.add(translation.of("compare.year"));
    }
    List<TableSpec.Column> columns =
        measures.stream()
            .map(measure ->
                new TableSpec.Column(measure.key(), figures.title(measure), figures.unit(measure)))
            .toList();
    List<TableSpec.Row> rows = new ArrayList<>();
    for (String unit : units) {
      for (int year : years) {
        List<TableSpec.Heading> names = new ArrayList<>();
        names.add(new TableSpec.Heading(figures.name(unit), overTheYears(unit)));
        if (grouped) {
          names.add(new TableSpec.Heading(String.valueOf(year), null));
        }
        rows.add(
            new TableSpec.Row(
                names,
                measures.stream()
                    .map(measure -> figures.cell(comparison.at(unit, year, measure)))
                    .toList()));
      }
    }
    return new TableSpec(
        title.of(title.measures(), years), grouped, headings, columns, rows, foot());
  }

  /** Not as the chart that is shown: what stands in the table is the same beside every chart. */
  private String overTheYears(String unit) {
    return address
        .with(years.size() > 1 ? ChartType.LINES : ChartType.BARS)
        .with(address.selection().withUnits(List.of(unit)))
        .withTable("")
        .path();
  }

  private List<TableSpec.Summary> foot() {
    List<TableSpec.Summary> foot = new ArrayList<>();
    List<Integer> told =
        years.size() > MOST_YEARS_AT_THE_FOOT ? List.of(years.getLast()) : years.reversed();
    for (int year : told) {
      String label = years.size() == 1 ? "" : String.valueOf(year);
      foot.add(
          new TableSpec.Summary(
              translation.of("compare.table.total", label).strip(),
              measures.stream().map(measure -> total(year, measure)).toList()));
      foot.add(
          new TableSpec.Summary(
              translation.of("compare.table.median", label).strip(),
              measures.stream().map(measure -> median(year, measure)).toList()));
    }
    return foot;
  }

  private TableSpec.SummaryCell median(int year, Measure measure) {
    return switch (comparison.median(year, measure)) {
      case Assessment.Assessed<BigDecimal>(BigDecimal median) ->
          new TableSpec.SummaryCell(
              figures.number(measure, median),
              median,
              null,
              of(year, measure, ChartType.DISTRIBUTION));
      case Assessment.NotAssessed<BigDecimal>(var _, int n) ->
          new TableSpec.SummaryCell(
              translation.of("compare.table.too_few"),
              null,
              translation.of("figure.too_few", n),
              null);
    };
  }

  private TableSpec.SummaryCell total(int year, Measure measure) {
    List<Point> known =
        units.stream()
            .map(unit -> comparison.at(unit, year, measure))
            .filter(point -> point.known().isPresent())
            .toList();
    @Nullable BigDecimal total = known.isEmpty() ? null : total(known, measure);
    if (total == null) {
      return new TableSpec.SummaryCell("", null, null, null);
    }
    int missing =
        units.size()
            - known.size()
            + (int) known.stream().filter(point -> incomplete(point)).count();
    return new TableSpec.SummaryCell(
        figures.number(measure, total) + (missing > 0 ? "*" : ""),
        total,
        missing > 0 ? translation.of("compare.table.missing", missing) : null,
        whole(year, measure));
  }

  /** The cells that a total is made of, or, where units are chosen, the figures. */
  private String whole(int year, Measure measure) {
    String region = address.selection().region();
    return address.selection().units().isEmpty() && !region.isEmpty()
        ? FigureLinks.parts(region, year, measure)
        : of(year, measure, ChartType.BARS);
  }

  private String of(int year, Measure measure, ChartType chart) {
    return address
        .with(chart)
        .dividedBy(null)
        .with(address.selection().withMeasures(List.of(measure)).withYears(List.of(year)))
        .withTable("")
        .path();
  }

  private static boolean incomplete(Point point) {
    return point.known().filter(known -> known.missing() > 0).isPresent();
  }

  /** Sums are added; of quotients both parts are. Percentages of growth have no total. */
  private static @Nullable BigDecimal total(List<Point> known, Measure measure) {
    return switch (measure) {
      case Sum sum ->
          sum.kind() == IndicatorKind.SIGNED
              ? null
              : known.stream()
                  .map(point -> point.known().orElseThrow().value())
                  .reduce(BigDecimal.ZERO, BigDecimal::add);
      case Quotient quotient -> {
        BigDecimal numerator = BigDecimal.ZERO;
        BigDecimal denominator = BigDecimal.ZERO;
        for (Point point : known) {
          if (point.fraction()
              instanceof
              Point.Fraction(
                  PointValue.Known(BigDecimal part, int _, boolean _),
                  PointValue.Known(BigDecimal whole, int _, boolean _))) {
            numerator = numerator.add(part);
            denominator = denominator.add(whole);
          }
        }
        yield denominator.signum() == 0
            ? null
            : numerator
                .multiply(quotient.factor())
                .divide(denominator, SCALE, RoundingMode.HALF_UP);
      }
    };
  }
}
