package org.mingjian.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A table as an office draws it: the cells of a row are those that begin in it, as in HTML.
 *
 * @param number 2, 3 or 4, after the section of the form; 0 for the sheet of 2014 to 2018
 */
record GridTable(int number, List<List<GridCell>> rows) {
  GridTable {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** A place of the drawn grid: the cell that covers it, and whether that cell begins there. */
  record Slot(GridCell cell, boolean firstRow, boolean firstColumn) {
    boolean isOrigin() {
      return firstRow && firstColumn;
    }
  }

  /** Every place of the grid; a row is shorter where cells are missing at its end. */
  List<List<Slot>> slots() {
    List<List<@Nullable Slot>> grid = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      grid.add(new ArrayList<>());
    }
    for (int row = 0; row < rows.size(); row++) {
      int column = 0;
      for (GridCell cell : rows.get(row)) {
        while (at(grid.get(row), column) != null) {
          column++;
        }
        for (int down = 0; down < cell.rowSpan() && row + down < grid.size(); down++) {
          for (int right = 0; right < cell.columnSpan(); right++) {
            List<@Nullable Slot> target = grid.get(row + down);
            while (target.size() <= column + right) {
              target.add(null);
            }
            target.set(column + right, new Slot(cell, down == 0, right == 0));
          }
        }
        column += cell.columnSpan();
      }
    }
    return grid.stream().map(GridTable::withoutHoles).toList();
  }

  private static @Nullable Slot at(List<@Nullable Slot> row, int column) {
    return column < row.size() ? row.get(column) : null;
  }

  private static List<Slot> withoutHoles(List<@Nullable Slot> row) {
    Slot empty = new Slot(GridCell.label(""), true, true);
    List<Slot> filled = new ArrayList<>();
    for (Slot slot : row) {
      filled.add(slot == null ? empty : slot);
    }
    return filled;
  }

  int columns() {
    return slots().stream().mapToInt(List::size).max().orElse(0);
  }

  GridTable mapRows(UnaryOperator<List<GridCell>> change) {
    return new GridTable(number, rows.stream().map(change).toList());
  }

  GridTable mapCells(UnaryOperator<GridCell> change) {
    return mapRows(row -> row.stream().map(change).toList());
  }
}
