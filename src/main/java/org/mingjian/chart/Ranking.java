package org.mingjian.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who leads and who lags: a dot for each unit, the interval in which its true figure may lie, and
 * the ranks that it may have. Neighbours with the same ranks are tied and stand in one band.
 *
 * @param frame what every chart has
 * @param axisTitle what the positions mean, with the unit
 * @param fractionDigits the most digits after the decimal point that a number shows, 0 to 9
 * @param maximumHeight CSS pixels for all rows together, the others are reached by scrolling; 0
 *     shows all rows
 * @param median of the units that are judged, drawn as a line; null for too few to judge
 * @param rows from the first to the last, those without a figure at the end
 */
public record Ranking(
    ChartFrame frame,
    String axisTitle,
    int fractionDigits,
    int maximumHeight,
    @Nullable Double median,
    List<Row> rows)
    implements ChartSpec {

  public Ranking {
    Checks.fractionDigits(fractionDigits);
    Checks.height(maximumHeight);
    rows = List.copyOf(rows);
    if (median != null) {
      Checks.finite("the median", median);
    }
    Checks.singleIds(rows.stream().map(Row::figure).toList());
  }

  @Override
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /**
   * One unit.
   *
   * @param label its name
   * @param rank its rank as it is written, for example "1" or "2–4" for a tie; empty where it has
   *     none
   * @param marked whether it is the one that the reader asked about
   * @param interval where its true figure may lie; null where the figure is exact or missing
   * @param significance what it is among its peers; none where it is missing
   */
  public record Row(
      String label,
      String rank,
      boolean marked,
      @Nullable Interval interval,
      Significance significance,
      Figure figure) {
    public Row {
      if (figure.isMissing() && (interval != null || significance != Significance.NONE)) {
        throw new IllegalArgumentException("A missing figure is judged: " + figure.id());
      }
    }
  }

  /** From where to where a figure may reach, in the unit of the axis. */
  public record Interval(double low, double high) {
    public Interval {
      Checks.ascending("the ends of the interval", low, high);
    }
  }
}
