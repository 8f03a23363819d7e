package org.mingjian.document;

/**
 * One cell of a table, merged cells resolved: it stands at its upper left place and covers {@code
 * rowSpan} x {@code columnSpan} places. The span may be empty, never absent: an empty cell has a
 * place in the text too.
 */
public record TableCell(int row, int column, int rowSpan, int columnSpan, Span span) {
  public TableCell {
    if (row < 0 || column < 0 || rowSpan < 1 || columnSpan < 1) {
      throw new IllegalArgumentException(
          "cell " + row + "," + column + " covering " + rowSpan + " x " + columnSpan);
    }
  }
}
