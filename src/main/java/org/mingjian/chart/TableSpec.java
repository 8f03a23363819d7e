package org.mingjian.chart;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.finding.FindingKind;

/**
 * A table of figures with finished texts.
 *
 * @param caption the accessible name
 * @param dense low rows, as a chart beside it has them when its rows are grouped
 * @param headings the labels of the columns that name a row
 * @param columns the figure columns
 * @param rows each with a heading for every heading column and a cell for every figure column
 * @param foot totals, medians and the like, which stay below the rows however they are sorted
 */
public record TableSpec(
    String caption,
    boolean dense,
    List<String> headings,
    List<Column> columns,
    List<Row> rows,
    List<Summary> foot) {
  /** The same in letters of the usual size, for a room rather than a desk. */
  public TableSpec spacious() {
    return new TableSpec(caption, false, headings, columns, rows, foot);
  }

  public TableSpec {
    headings = List.copyOf(headings);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    foot = List.copyOf(foot);
    for (Row row : rows) {
      if (row.headings().size() != headings.size() || row.cells().size() != columns.size()) {
        throw new IllegalArgumentException("a row does not fit the columns of " + caption);
      }
    }
    for (Summary summary : foot) {
      if (summary.cells().size() != columns.size()) {
        throw new IllegalArgumentException(
            summary.label() + " does not fit the columns of " + caption);
      }
    }
    Set<String> keys = new HashSet<>();
    for (Column column : columns) {
      if (!keys.add(column.key())) {
        throw new IllegalArgumentException("two columns have the key " + column.key());
      }
    }
  }

  /**
   * A column of figures.
   *
   * @param key names it in an address, single within the table: letters, digits, {@code . _ : -}
   * @param unit shown under the label; null for none
   */
  public record Column(String key, String label, @Nullable String unit) {
    public Column {
      if (!key.matches("[\\p{L}\\p{N}._:-]+")) {
        throw new IllegalArgumentException("not a key of a column: " + key);
      }
    }
  }

  /** One line. */
  public record Row(List<Heading> headings, List<Cell> cells) {
    public Row {
      headings = List.copyOf(headings);
      cells = List.copyOf(cells);
    }
  }

  /**
   * What names a row.
   *
   * @param address where it leads within the application; null for nowhere
   */
  public record Heading(String text, @Nullable String address) {}

  /**
   * A figure or the reason why there is none.
   *
   * @param value what the text says, exactly: rows are sorted by it; null where it is missing
   * @param address the source of the figure within the application; null for nowhere
   * @param hint shown on hover and read out
   * @param findings at most one for each kind
   */
  public record Cell(
      String text,
      State state,
      @Nullable BigDecimal value,
      @Nullable String address,
      @Nullable String hint,
      List<Findings> findings) {
    public Cell {
      if (state.isMissing() && value != null) {
        throw new IllegalArgumentException("a missing figure has a value: " + text);
      }
      findings = List.copyOf(findings);
    }
  }

  /**
   * A line at the foot.
   *
   * @param label what it is, for example the sum or the median
   * @param cells one for each figure column
   */
  public record Summary(String label, List<SummaryCell> cells) {
    public Summary {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A figure about a whole column.
   *
   * @param text the figure, or a word why there is none; empty where it would mean nothing
   * @param value what the text says, exactly; null where there is none
   * @param note what it leaves out, for example how many are missing; null for nothing
   * @param address the figures that it is made of, within the application; null for nowhere
   */
  public record SummaryCell(
      String text, @Nullable BigDecimal value, @Nullable String note, @Nullable String address) {}

  /**
   * Findings of one kind about a figure.
   *
   * @param label what they are, for whoever hovers or listens
   * @param address where they are explained, within the application
   */
  public record Findings(FindingKind kind, int count, String label, String address) {}

  /** How a cell looks. */
  public enum State {
    FIGURE,
    INCOMPLETE,
    /** There should be a figure: left blank, not readable, not filed. */
    MISSING,
    /** None was to be expected: the text does not state it, nothing to divide by. */
    NONE;

    /** Whether the text is a reason and not a figure. */
    public boolean isMissing() {
      return this == MISSING || this == NONE;
    }
  }
}
