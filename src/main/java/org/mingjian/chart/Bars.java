package org.mingjian.chart;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Horizontal bars: one line a row, the series of a row stacked in their order.
 *
 * @param frame what every chart has
 * @param axisTitle what the lengths mean, with the unit
 * @param fractionDigits the most digits after the decimal point that a number shows, 0 to 9
 * @param maximumHeight CSS pixels for all rows together, the others are reached by scrolling; 0
 *     shows all rows
 * @param rows from top to bottom; rows of a group follow each other
 * @param series in the order in which they are stacked
 * @param marks at most one for each row and series, none of them negative
 * @param totals at most one for each row: the value at the end of a stack, which may be a stated
 *     total and then need not be the sum of the parts. A chart without stacks needs none.
 * @param usual where the values of rows usually lie, null where that is not asked
 */
public record Bars(
    ChartFrame frame,
    String axisTitle,
    int fractionDigits,
    int maximumHeight,
    List<Row> rows,
    List<Series> series,
    List<Mark> marks,
    List<Total> totals,
    @Nullable Usual usual)
    implements ChartSpec {

  public Bars {
    Checks.fractionDigits(fractionDigits);
    Checks.height(maximumHeight);
    rows = List.copyOf(rows);
    series = List.copyOf(series);
    marks = List.copyOf(marks);
    totals = List.copyOf(totals);
    Checks.Places places = new Checks.Places();
    for (Mark mark : marks) {
      Checks.index(mark.row, rows, mark.figure.id());
      Checks.index(mark.series, series, mark.figure.id());
      places.take(mark.row, mark.series, mark.figure.id());
    }
    for (Total total : totals) {
      Checks.index(total.row, rows, total.figure.id());
      places.take(total.row, -1, total.figure.id());
    }
    Checks.singleIds(
        Stream.concat(marks.stream().map(Mark::figure), totals.stream().map(Total::figure))
            .toList());
    requireGroupsToBeTogether(rows);
    if (usual != null) {
      for (Range range : usual.ranges) {
        Checks.index(range.row, rows, usual.label);
      }
    }
  }

  /** Bars of which it is not asked where they usually end. */
  public Bars(
      ChartFrame frame,
      String axisTitle,
      int fractionDigits,
      int maximumHeight,
      List<Row> rows,
      List<Series> series,
      List<Mark> marks,
      List<Total> totals) {
    this(frame, axisTitle, fractionDigits, maximumHeight, rows, series, marks, totals, null);
  }

  private static void requireGroupsToBeTogether(List<Row> rows) {
    Set<String> closed = new HashSet<>();
    String open = null;
    for (Row row : rows) {
      String group = row.group();
      if (group == null ? open != null : !group.equals(open)) {
        if (open != null) {
          closed.add(open);
        }
        if (group != null && closed.contains(group)) {
          throw new IllegalArgumentException("The rows of the group " + group + " are apart");
        }
        open = group;
      }
    }
  }

  private static void requireLength(Figure figure) {
    if (figure.content() instanceof Content.Amount amount && amount.value().signum() < 0) {
      throw new IllegalArgumentException("A bar cannot be negative: " + amount.value());
    }
  }

  @Override
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /**
   * One line of the chart.
   *
   * @param label what stands beside the bar, for example a township, or a year within a group
   * @param group the outer label, written once for the rows that share it; null without groups
   */
  public record Row(String label, @Nullable String group) {

    /** A row outside any group. */
    public static Row of(String label) {
      return new Row(label, null);
    }

    /** A row within a group. */
    public static Row in(String group, String label) {
      return new Row(label, group);
    }
  }

  /** What one part of every bar counts. */
  public record Series(String label, ColourRole colour) {}

  /**
   * The value of one series in one row.
   *
   * @param row index into the rows
   * @param series index into the series
   */
  public record Mark(int row, int series, Figure figure) {
    public Mark {
      requireLength(figure);
    }
  }

  /**
   * Where values usually lie, drawn behind the bars.
   *
   * @param label what the ranges are, for the legend
   * @param ranges at most one for each row
   */
  public record Usual(String label, List<Range> ranges) {
    public Usual {
      ranges = List.copyOf(ranges);
      if (ranges.stream().mapToInt(Range::row).distinct().count() < ranges.size()) {
        throw new IllegalArgumentException("Two ranges of one row: " + label);
      }
    }
  }

  /**
   * From where to where the value of a row usually lies, in the unit of the axis.
   *
   * @param row index into the rows
   */
  public record Range(int row, BigDecimal low, BigDecimal high) {
    public Range {
      if (low.signum() < 0 || low.compareTo(high) > 0) {
        throw new IllegalArgumentException("No range of lengths: " + low + " to " + high);
      }
    }
  }

  /**
   * The value at the end of a whole row. A stack is as long as its parts, whatever the total says;
   * a row without any part is as long as its total.
   *
   * @param row index into the rows
   */
  public record Total(int row, Figure figure) {
    public Total {
      requireLength(figure);
    }
  }
}
