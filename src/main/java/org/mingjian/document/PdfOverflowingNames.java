package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.document.PdfLines.Visual;
import org.mingjian.document.PdfTables.Cell;
import org.mingjian.document.PdfTables.Found;

/**
 * Names of groups of rows that are too long for their cells, as those written from the top are: the
 * rest lies over the words of the cell below. What the forms say tells what belongs above.
 */
final class PdfOverflowingNames {
  /** Groups stand in one of so many columns from the left. */
  private static final int COLUMNS_OF_GROUPS = 2;

  private PdfOverflowingNames() {}

  /** Gives the lines back to the cells above. */
  static void mend(PdfContent page) {
    page.tables().replaceAll(PdfOverflowingNames::mended);
  }

  private static Found mended(Found table) {
    List<Cell> cells = new ArrayList<>(table.cells());
    boolean any = false;
    for (int at = 0; at < cells.size(); at++) {
      Cell cell = cells.get(at);
      int above =
          cell.column() < COLUMNS_OF_GROUPS && cell.lines().size() > 1 ? above(cells, cell) : -1;
      int lines = above < 0 ? 0 : linesOf(cells.get(above), cell);
      if (lines > 0) {
        List<Visual> name = new ArrayList<>(cells.get(above).lines());
        name.addAll(cell.lines().subList(0, lines));
        cells.set(above, cells.get(above).with(name));
        cells.set(at, cell.with(cell.lines().subList(lines, cell.lines().size())));
        any = true;
      }
    }
    return any ? new Found(table.left(), table.top(), table.right(), table.bottom(), cells) : table;
  }

  /** The cell right above another one in its first column; -1 for none. */
  private static int above(List<Cell> cells, Cell cell) {
    for (int at = 0; at < cells.size(); at++) {
      Cell upper = cells.get(at);
      if (upper.column() == cell.column() && upper.row() + upper.rows() == cell.row()) {
        return upper.lines().isEmpty() ? -1 : at;
      }
    }
    return -1;
  }

  /** How many lines of a cell, but not all, end the name of the group above; 0 for none. */
  private static int linesOf(Cell above, Cell cell) {
    String begun = words(above.lines());
    if (KnownLabels.isWhole(begun)) {
      return 0;
    }
    for (int lines = 1; lines < cell.lines().size(); lines++) {
      if (KnownLabels.isGroup(begun + words(cell.lines().subList(0, lines)))) {
        return lines;
      }
    }
    return 0;
  }

  private static String words(List<Visual> lines) {
    StringBuilder words = new StringBuilder();
    lines.forEach(line -> words.append(line.text(false).strip()));
    return words.toString();
  }
}
