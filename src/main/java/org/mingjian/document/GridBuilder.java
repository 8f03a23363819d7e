package org.mingjian.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the columns of cells that are given row by row with how many rows and columns each covers,
 * as HTML does: a cell takes the first place that no cell from above covers.
 */
final class GridBuilder {
  private static final int WIDEST = 400;

  private final List<GridCell> cells = new ArrayList<>();

  /** For each column the first row that is free again. */
  private int[] freeFrom = new int[16];

  private int row = -1;
  private int column;

  void startRow() {
    row++;
    column = 0;
  }

  void cell(String text, int rows, int columns) {
    int width = Math.clamp(columns, 1, WIDEST);
    int height = Math.clamp(rows, 1, 2000);
    while (column < freeFrom.length && freeFrom[column] > row) {
      column++;
    }
    if (column + width > WIDEST) {
      return; // wider than any table that a person wrote
    }
    if (column + width >= freeFrom.length) {
      freeFrom = Arrays.copyOf(freeFrom, Math.max(freeFrom.length * 2, column + width + 1));
    }
    cells.add(new GridCell(row, column, height, width, text));
    for (int i = column; i < column + width; i++) {
      freeFrom[i] = row + height;
    }
    column += width;
  }

  /** The cells in reading order; none reaches below the last row. */
  List<GridCell> build() {
    List<GridCell> clipped = new ArrayList<>(cells.size());
    for (GridCell cell : cells) {
      int rows = Math.min(cell.rows(), row + 1 - cell.row());
      clipped.add(new GridCell(cell.row(), cell.column(), rows, cell.columns(), cell.text()));
    }
    return clipped;
  }

  int rowCount() {
    return row + 1;
  }
}
