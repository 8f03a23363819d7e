package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the cells of the rows of a text, and numbers rows and columns. */
final class TextTableBuilder {
  /** In fewer rows the figures of a column may happen to count up from one. */
  private static final int FEWEST_NUMBERED = 4;

  private final List<TableCell> cells = new ArrayList<>();
  private int row;
  private int column;
  private boolean content;

  /** Columns up to the last that holds something; those behind it are no columns. */
  private int filled;

  void cell(Span span) {
    content |= span.length() > 0;
    filled = span.length() > 0 ? Math.max(filled, column + 1) : filled;
    cells.add(new TableCell(row, column++, 1, 1, span));
  }

  void endRow() {
    if (column > 0) {
      row++;
      column = 0;
    }
  }

  /**
   * Leaves out the first column where it holds nothing but the numbers of the rows: 1, 2, 3 and so
   * on to the last.
   */
  void dropNumbers(String text) {
    endRow();
    if (row < FEWEST_NUMBERED) {
      return;
    }
    int next = 1;
    for (TableCell cell : cells) {
      if (cell.column() == 0 && !cell.span().of(text).equals(Integer.toString(next++))) {
        return;
      }
    }
    List<TableCell> others = new ArrayList<>();
    for (TableCell cell : cells) {
      if (cell.column() > 0) {
        others.add(new TableCell(cell.row(), cell.column() - 1, 1, 1, cell.span()));
      }
    }
    cells.clear();
    cells.addAll(others);
    filled--;
  }

  @Nullable Table build() {
    endRow();
    if (!content) {
      return null;
    }
    Span span = new Span(cells.getFirst().span().start(), cells.getLast().span().end());
    cells.removeIf(cell -> cell.column() >= filled);
    return new Table(span, row, filled, false, cells);
  }
}
