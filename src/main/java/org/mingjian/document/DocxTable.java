package org.mingjian.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table of a Word file: cells as they are written, before vertical merges are resolved. */
record DocxTable(List<List<Cell>> rows) {
  /**
   * A cell of a row.
   *
   * @param column the first of its columns, from 0
   * @param merged whether it may go on below, or goes on from above
   * @param continued whether it goes on from above
   * @param inner the tables of several cells within it
   */
  record Cell(
      int column, int columns, boolean continued, boolean merged, String text, List<Inner> inner) {}

  /** A table of several cells within a cell, and the text that stands in front of it. */
  record Inner(String before, DocxTable table) {}

  /** Whether its cells hold tables. */
  boolean arranges() {
    return rows.stream().flatMap(List::stream).anyMatch(cell -> !cell.inner().isEmpty());
  }

  /** Whether it is one cell with words only, as around a title. */
  boolean isText() {
    return rows.size() <= 1 && rows.stream().allMatch(row -> row.size() <= 1) && !arranges();
  }

  /** The texts of all cells, each on its line. */
  String flat() {
    StringBuilder words = new StringBuilder();
    for (List<Cell> row : rows) {
      for (Cell cell : row) {
        for (Inner inner : cell.inner()) {
          words.append(inner.before()).append('\n').append(inner.table().flat());
        }
        words.append(cell.text()).append('\n');
      }
    }
    return words.toString();
  }

  /** Its cells, where those that go on below one another are one. */
  List<GridCell> grid() {
    List<GridCell> grid = new ArrayList<>();
    Map<Integer, Integer> openAt = new HashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      for (Cell cell : rows.get(row)) {
        Integer above = openAt.get(cell.column());
        if (cell.continued() && above != null) {
          GridCell upper = grid.get(above);
          if (upper.columns() == cell.columns() && upper.row() + upper.rows() == row) {
            grid.set(above, longer(upper, cell.text()));
            continue;
          }
        }
        grid.add(new GridCell(row, cell.column(), 1, cell.columns(), cell.text()));
        if (cell.merged()) {
          openAt.put(cell.column(), grid.size() - 1);
        } else {
          openAt.remove(cell.column());
        }
      }
    }
    return grid;
  }

  private static GridCell longer(GridCell upper, String below) {
    String words = below.isBlank() ? upper.text() : upper.text() + "\n" + below;
    return new GridCell(upper.row(), upper.column(), upper.rows() + 1, upper.columns(), words);
  }
}
