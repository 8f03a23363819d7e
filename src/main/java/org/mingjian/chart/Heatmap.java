package org.mingjian.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table whose cells have the colour of what they are among their peers: townships by indicators,
 * or the indicators of one township by years. Headings stay in sight while cells scroll.
 *
 * @param frame what every chart has
 * @param corner what the rows are, over their headings
 * @param maximumHeight CSS pixels of all rows together; 0 shows all
 * @param rows from top to bottom
 * @param columns from left to right
 * @param cells at most one for each row and column
 */
public record Heatmap(
    ChartFrame frame,
    String corner,
    int maximumHeight,
    List<Heading> rows,
    List<Heading> columns,
    List<Cell> cells)
    implements ChartSpec {

  public Heatmap {
    Checks.height(maximumHeight);
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    cells = List.copyOf(cells);
    Checks.Places places = new Checks.Places();
    for (Cell cell : cells) {
      Checks.index(cell.row, rows, cell.figure.id());
      Checks.index(cell.column, columns, cell.figure.id());
      places.take(cell.row, cell.column, cell.figure.id());
    }
    Checks.singleIds(cells.stream().map(Cell::figure).toList());
  }

  @Override
  public boolean isEmpty() {
    return rows.isEmpty() || columns.isEmpty();
  }

  /**
   * What names a row or a column.
   *
   * @param unit of the figures under or beside it; null for none
   * @param address where it leads within the application; null for nowhere
   */
  public record Heading(String text, @Nullable String unit, @Nullable String address) {
    public Heading {
      if (text.isBlank()) {
        throw new IllegalArgumentException("A heading without a text");
      }
    }

    /** A heading that leads nowhere. */
    public static Heading of(String text) {
      return new Heading(text, null, null);
    }
  }

  /**
   * A figure.
   *
   * @param row index into the rows
   * @param column index into the columns
   * @param text the figure with the digits of its indicator; for a missing one a short sign, such
   *     as a dash, for where cells are written and not drawn
   * @param significance none where the figure is missing
   */
  public record Cell(int row, int column, String text, Significance significance, Figure figure) {
    public Cell {
      if (figure.isMissing() && significance != Significance.NONE) {
        throw new IllegalArgumentException("A missing figure is judged: " + figure.id());
      }
    }
  }
}
