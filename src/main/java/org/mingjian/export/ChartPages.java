package org.mingjian.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingjian.chart.Bars;
import org.mingjian.chart.ChartSpec;
import org.mingjian.chart.Content;
import org.mingjian.chart.Distribution;
import org.mingjian.chart.Figure;
import org.mingjian.chart.Funnel;
import org.mingjian.chart.Heatmap;
import org.mingjian.chart.Lines;
import org.mingjian.chart.Ranking;
import org.mingjian.chart.Scatter;
import org.mingjian.chart.SmallMultiples;

/**
 * A chart with more rows than a page can show in readable type, as several charts of one scale.
 *
 * @param parts in their order, one at least
 * @param maximum the end of the scale that all parts share; null where each kind of chart sets it
 *     itself
 */
record ChartPages(List<ChartSpec> parts, @org.jspecify.annotations.Nullable Double maximum) {
  private static final int COLUMNS = 11;

  /**
   * Cuts a chart.
   *
   * @param rows how many rows a page shows
   */
  static ChartPages of(ChartSpec spec, int rows) {
    return switch (spec) {
      case Bars bars when bars.rows().size() > rows ->
          new ChartPages(bars(bars, rows), maximum(bars));
      case Ranking ranking when ranking.rows().size() > rows ->
          new ChartPages(ranking(ranking, rows), maximum(ranking));
      case Heatmap heatmap
          when heatmap.rows().size() > rows || heatmap.columns().size() > COLUMNS ->
          new ChartPages(heatmap(heatmap, rows), null);
      case Bars _,
          Ranking _,
          Heatmap _,
          Lines _,
          SmallMultiples _,
          Funnel _,
          Scatter _,
          Distribution _ ->
          new ChartPages(List.of(spec), null);
    };
  }

  private static double value(Figure figure) {
    return switch (figure.content()) {
      case Content.Amount(BigDecimal value, _, _) -> value.doubleValue();
      case Content.Missing _ -> 0;
    };
  }

  private static double maximum(Bars bars) {
    double[] sums = new double[bars.rows().size()];
    bars.marks().forEach(mark -> sums[mark.row()] += value(mark.figure()));
    return rounded(IntStream.range(0, sums.length).mapToDouble(row -> sums[row]).max().orElse(0));
  }

  private static double maximum(Ranking ranking) {
    return rounded(
        ranking.rows().stream()
            .flatMap(row ->
                row.interval() == null
                    ? Stream.of(value(row.figure()))
                    : Stream.of(row.interval().high(), value(row.figure())))
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(0));
  }

  /** The next number of one digit and zeros, or of one and a half: 1, 1.5, 2, 3, ... 10. */
  static double rounded(double largest) {
    if (largest <= 0) {
      return 1;
    }
    double unit = Math.pow(10, Math.floor(Math.log10(largest)));
    for (double step : new double[] {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10}) {
      if (step * unit >= largest) {
        return step * unit;
      }
    }
    return 10 * unit;
  }

  private static List<ChartSpec> bars(Bars bars, int rows) {
    List<ChartSpec> parts = new ArrayList<>();
    for (int first = 0; first < bars.rows().size(); ) {
      int from = first;
      int to = end(bars, from, rows);
      parts.add(
          new Bars(
              bars.frame(),
              bars.axisTitle(),
              bars.fractionDigits(),
              bars.maximumHeight(),
              bars.rows().subList(from, to),
              bars.series(),
              bars.marks().stream()
                  .filter(mark -> mark.row() >= from && mark.row() < to)
                  .map(mark -> new Bars.Mark(mark.row() - from, mark.series(), mark.figure()))
                  .toList(),
              bars.totals().stream()
                  .filter(total -> total.row() >= from && total.row() < to)
                  .map(total -> new Bars.Total(total.row() - from, total.figure()))
                  .toList()));
      first = to;
    }
    return parts;
  }

  /** A page does not end within a group that fits on one. */
  private static int end(Bars bars, int from, int rows) {
    int to = Math.min(from + rows, bars.rows().size());
    if (to < bars.rows().size()) {
      int end = to;
      while (end > from
          && bars.rows().get(end).group() != null
          && java.util.Objects.equals(
              bars.rows().get(end).group(), bars.rows().get(end - 1).group())) {
        end--;
      }
      if (end > from) {
        to = end;
      }
    }
    return to;
  }

  private static List<ChartSpec> ranking(Ranking ranking, int rows) {
    List<ChartSpec> parts = new ArrayList<>();
    for (int from = 0; from < ranking.rows().size(); from += rows) {
      parts.add(
          new Ranking(
              ranking.frame(),
              ranking.axisTitle(),
              ranking.fractionDigits(),
              ranking.maximumHeight(),
              ranking.median(),
              ranking.rows().subList(from, Math.min(from + rows, ranking.rows().size()))));
    }
    return parts;
  }

  private static List<ChartSpec> heatmap(Heatmap spec, int rows) {
    List<ChartSpec> parts = new ArrayList<>();
    for (int top = 0; top < spec.rows().size(); top += rows) {
      for (int left = 0; left < spec.columns().size(); left += COLUMNS) {
        int firstRow = top;
        int firstColumn = left;
        int bottom = Math.min(top + rows, spec.rows().size());
        int right = Math.min(left + COLUMNS, spec.columns().size());
        parts.add(
            new Heatmap(
                spec.frame(),
                spec.corner(),
                spec.maximumHeight(),
                spec.rows().subList(top, bottom),
                spec.columns().subList(left, right),
                spec.cells().stream()
                    .filter(cell ->
                        cell.row() >= firstRow
                            && cell.row() < bottom
                            && cell.column() >= firstColumn
                            && cell.column() < right)
                    .map(cell ->
                        new Heatmap.Cell(
                            cell.row() - firstRow,
                            cell.column() - firstColumn,
                            cell.text(),
                            cell.significance(),
                            cell.figure()))
                    .toList()));
      }
    }
    return parts;
  }
}
