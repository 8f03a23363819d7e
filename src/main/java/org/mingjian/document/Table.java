package org.mingjian.document;

import java.util.List;

/** A table with its cells in reading order; rows may be ragged where the source is. */
public record Table(Span span, int rowCount, int columnCount, List<TableCell> cells)
    implements Block {
  public Table {
    cells = List.copyOf(cells);
  }
}
