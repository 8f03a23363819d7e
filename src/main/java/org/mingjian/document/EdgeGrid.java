package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the columns of tables whose cells say where their left and right edges are, as those of the
 * older Word formats do.
 */
final class EdgeGrid {
  /** Edges closer than half a millimetre are one, in twentieths of a point. */
  static final int NEAR = 30;

  private EdgeGrid() {}

  /**
   * A cell of a row.
   *
   * @param left in twentieths of a point
   * @param right in twentieths of a point
   * @param restOfMerged whether it belongs to the cell before it
   * @param belowMerged whether it belongs to the cell above it
   */
  record Cell(int left, int right, boolean restOfMerged, boolean belowMerged, String text) {}

  static List<GridCell> of(List<List<Cell>> rows) {
    TreeSet<Integer> edges = new TreeSet<>();
    for (List<Cell> row : rows) {
      for (Cell cell : row) {
        edges.add(cell.left());
        edges.add(cell.right());
      }
    }
    List<Integer> columns = distinct(edges);
    List<GridCell> grid = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      ReadingTime.check();
      List<Cell> row = rows.get(r);
      for (int c = 0; c < row.size(); c++) {
        Cell cell = row.get(c);
        if (cell.restOfMerged()) {
          continue;
        }
        int right = cell.right();
        for (int next = c + 1; next < row.size() && row.get(next).restOfMerged(); next++) {
          right = row.get(next).right();
        }
        int first = nearest(columns, cell.left());
        int last = nearest(columns, right);
        GridCell above = cell.belowMerged() ? above(grid, r, first) : null;
        if (above == null) {
          grid.add(new GridCell(r, first, 1, Math.max(1, last - first), cell.text()));
        } else {
          grid.set(
              grid.indexOf(above),
              new GridCell(
                  above.row(), above.column(), above.rows() + 1, above.columns(), above.text()));
        }
      }
    }
    return grid;
  }

  private static @Nullable GridCell above(List<GridCell> grid, int row, int column) {
    for (int i = grid.size() - 1; i >= 0; i--) {
      GridCell cell = grid.get(i);
      if (cell.column() == column && cell.row() + cell.rows() == row) {
        return cell;
      }
    }
    return null;
  }

  private static List<Integer> distinct(Set<Integer> edges) {
    List<Integer> columns = new ArrayList<>();
    for (int edge : edges) {
      if (columns.isEmpty() || edge - columns.getLast() > NEAR) {
        columns.add(edge);
      }
    }
    return columns;
  }

  private static int nearest(List<Integer> columns, int edge) {
    int best = 0;
    for (int i = 1; i < columns.size(); i++) {
      if (Math.abs(columns.get(i) - edge) < Math.abs(columns.get(best) - edge)) {
        best = i;
      }
    }
    return best;
  }
}
