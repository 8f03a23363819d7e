package org.mingjian.ui.chart;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.finding.FindingKind;

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
 * @param marks at most one for each row and series
 * @param totals at most one for each row: the value at the end of a stack, which may be a stated
 *     total and then need not be the sum of the parts. A chart of one series needs none.
 */
public record Bars(
    ChartFrame frame,
    String axisTitle,
    int fractionDigits,
    int maximumHeight,
    List<Row> rows,
    List<Series> series,
    List<Mark> marks,
    List<Total> totals)
    implements ChartSpec {

  public Bars {
    if (fractionDigits < 0 || fractionDigits > 9) {
      throw new IllegalArgumentException("A number cannot show " + fractionDigits + " digits");
    }
    if (maximumHeight < 0) {
      throw new IllegalArgumentException("The height is negative: " + maximumHeight);
    }
    rows = List.copyOf(rows);
    series = List.copyOf(series);
    marks = List.copyOf(marks);
    totals = List.copyOf(totals);
    requirePlacesToBeSingle(rows, series, marks, totals);
    requireIdsToBeSingle(marks, totals);
    requireGroupsToBeTogether(rows);
  }

  private static void requirePlacesToBeSingle(
      List<Row> rows, List<Series> series, List<Mark> marks, List<Total> totals) {
    record Place(int row, int series) {}
    Set<Place> taken = new HashSet<>();
    for (Mark mark : marks) {
      if (mark.row() >= rows.size() || mark.series() >= series.size()) {
        throw new IllegalArgumentException("The mark " + mark.id() + " has no such row or series");
      }
      if (!taken.add(new Place(mark.row(), mark.series()))) {
        throw new IllegalArgumentException("The mark " + mark.id() + " lies on another one");
      }
    }
    for (Total total : totals) {
      if (total.row() >= rows.size()) {
        throw new IllegalArgumentException("The total " + total.id() + " has no such row");
      }
      if (!taken.add(new Place(total.row(), -1))) {
        throw new IllegalArgumentException("The total " + total.id() + " lies on another one");
      }
    }
  }

  private static void requireIdsToBeSingle(List<Mark> marks, List<Total> totals) {
    Set<String> ids = new HashSet<>();
    for (Mark mark : marks) {
      require(ids, mark.id(), mark.flags());
    }
    for (Total total : totals) {
      require(ids, total.id(), total.flags());
    }
  }

  private static void require(Set<String> taken, String id, List<Flag> flags) {
    if (!taken.add(id)) {
      throw new IllegalArgumentException("Two marks have the id " + id);
    }
    for (Flag flag : flags) {
      require(taken, flag.id(), List.of());
    }
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

  /** What a mark shows: an amount, or the reason why there is none. */
  public sealed interface Content {}

  /**
   * A value, never negative.
   *
   * @param incomplete a sum with missing parts: the bar ends hatched and its number has an asterisk
   * @param approximate a part was written as "more than": the number has a plus sign
   */
  public record Amount(BigDecimal value, boolean incomplete, boolean approximate)
      implements Content {
    public Amount {
      if (value.signum() < 0) {
        throw new IllegalArgumentException("A bar cannot be negative: " + value);
      }
    }
  }

  /**
   * No value, which is never drawn as zero.
   *
   * @param state why, in the reader's language: left blank, not on this form, not filed
   */
  public record Missing(String state) implements Content {
    public Missing {
      if (state.isBlank()) {
        throw new IllegalArgumentException("A missing value needs a reason");
      }
    }
  }

  /**
   * Findings of one kind about a value, shown as a sign at its end that is chosen for itself.
   *
   * @param id what the browser sends back when the sign is chosen; single within the chart
   * @param count how many findings
   * @param reason what they are, in the reader's language
   */
  public record Flag(FindingKind kind, String id, int count, String reason) {
    public Flag {
      if (id.isBlank() || count < 1 || reason.isBlank()) {
        throw new IllegalArgumentException("A flag needs an id, a finding and a reason");
      }
    }
  }

  /**
   * The value of one series in one row.
   *
   * @param row index into the rows
   * @param series index into the series
   * @param id what the browser sends back when the mark is chosen: a fact id or a key of its parts;
   *     single within the chart
   * @param details lines under the value in the hover card, finished texts
   */
  public record Mark(
      int row, int series, Content content, String id, List<String> details, List<Flag> flags) {
    public Mark {
      if (row < 0 || series < 0 || id.isBlank()) {
        throw new IllegalArgumentException("A mark needs a row, a series and an id");
      }
      details = List.copyOf(details);
      flags = List.copyOf(flags);
    }

    /** A value without remarks. */
    public static Mark amount(int row, int series, BigDecimal value, String id) {
      return new Mark(row, series, new Amount(value, false, false), id, List.of(), List.of());
    }

    /** A sum that lacks parts. */
    public static Mark incomplete(int row, int series, BigDecimal value, String id) {
      return new Mark(row, series, new Amount(value, true, false), id, List.of(), List.of());
    }

    /** A place without a value, and why. */
    public static Mark missing(int row, int series, String state, String id) {
      return new Mark(row, series, new Missing(state), id, List.of(), List.of());
    }

    /** The same mark with these lines in its hover card. */
    public Mark withDetails(List<String> lines) {
      return new Mark(row, series, content, id, lines, flags);
    }

    /** The same mark with these findings. */
    public Mark flagged(List<Flag> findings) {
      return new Mark(row, series, content, id, details, findings);
    }
  }

  /**
   * The value at the end of a whole row; the components are those of a {@link Mark}. A stack is as
   * long as its parts, whatever the total says; a row without any part is as long as its total.
   */
  public record Total(int row, Content content, String id, List<String> details, List<Flag> flags) {
    public Total {
      if (row < 0 || id.isBlank()) {
        throw new IllegalArgumentException("A total needs a row and an id");
      }
      details = List.copyOf(details);
      flags = List.copyOf(flags);
    }

    /** A total without remarks. */
    public static Total amount(int row, BigDecimal value, String id) {
      return new Total(row, new Amount(value, false, false), id, List.of(), List.of());
    }

    /** A total that lacks parts. */
    public static Total incomplete(int row, BigDecimal value, String id) {
      return new Total(row, new Amount(value, true, false), id, List.of(), List.of());
    }

    /** A row without a total, and why. */
    public static Total missing(int row, String state, String id) {
      return new Total(row, new Missing(state), id, List.of(), List.of());
    }

    /** The same total with these lines in its hover card. */
    public Total withDetails(List<String> lines) {
      return new Total(row, content, id, lines, flags);
    }

    /** The same total with these findings. */
    public Total flagged(List<Flag> findings) {
      return new Total(row, content, id, details, findings);
    }
  }
}
