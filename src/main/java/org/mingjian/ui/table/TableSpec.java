package org.mingjian.ui.table;

import java.util.List;
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
 */
public record TableSpec(
    String caption, boolean dense, List<String> headings, List<Column> columns, List<Row> rows) {
  public TableSpec {
    headings = List.copyOf(headings);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.headings().size() != headings.size() || row.cells().size() != columns.size()) {
        throw new IllegalArgumentException("a row does not fit the columns of " + caption);
      }
    }
  }

  /**
   * A column of figures.
   *
   * @param unit shown under the label; null for none
   */
  public record Column(String label, @Nullable String unit) {}

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
   * @param address the source of the figure within the application; null for nowhere
   * @param hint shown on hover and read out
   * @param findings at most one for each kind
   */
  public record Cell(
      String text,
      State state,
      @Nullable String address,
      @Nullable String hint,
      List<Findings> findings) {
    public Cell {
      findings = List.copyOf(findings);
    }
  }

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
    MISSING
  }
}
