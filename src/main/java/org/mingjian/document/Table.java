package org.mingjian.document;

import java.util.List;

/**
 * A table with its cells in reading order; rows may be ragged where the source is.
 *
 * @param aligned whether the format itself says in which column a cell stands; false for tables
 *     recovered from plain text, where only the order of the cells of a row is known
 */
public record Table(
    Span span, int rowCount, int columnCount, boolean aligned, List<TableCell> cells)
    implements Block {
  public Table {
    cells = List.copyOf(cells);
  }

  /** The same table in a text that so many characters were written before. */
  Table shifted(int offset) {
    List<TableCell> moved =
        cells.stream()
            .map(cell ->
                new TableCell(
                    cell.row(),
                    cell.column(),
                    cell.rowSpan(),
                    cell.columnSpan(),
                    cell.span().shifted(offset)))
            .toList();
    return new Table(span.shifted(offset), rowCount, columnCount, aligned, moved);
  }

  /** A table of which only the order of the cells is known. */
  public Table(Span span, int rowCount, int columnCount, List<TableCell> cells) {
    this(span, rowCount, columnCount, false, cells);
  }
}
