package org.mingjian.document;

import java.util.List;
import java.util.function.Predicate;
import org.mingjian.document.PdfLines.Visual;
import org.mingjian.document.PdfPage.Glyph;
import org.mingjian.document.PdfPage.Stroke;
import org.mingjian.document.PdfTables.Cell;
import org.mingjian.document.PdfTables.Found;

/**
 * Pages that a program cut to a part, so that their text ends in the middle of letters. What a cell
 * at the edge held may be cut off with it: it is neither blank nor what is left.
 *
 * @param sheet the corners of what is seen, far away where no edge cuts letters
 */
record PdfCutTables(Stroke sheet) {
  /** Cells that end so near to the edge, in points, are cut there. */
  private static final float NEAR = 0.5f;

  static PdfCutTables of(PdfPage.Seen page) {
    return new PdfCutTables(page.sheet());
  }

  private boolean left() {
    return PdfVisible.isCut(sheet.x0());
  }

  private boolean right() {
    return PdfVisible.isCut(sheet.x1());
  }

  boolean isCut() {
    return left() || right();
  }

  /** A table drawn by lines, with a mark in cells over the edge that are blank or hold a figure. */
  Found marked(Found table) {
    if (table.left() > sheet.x0() + NEAR && table.right() < sheet.x1() - NEAR) {
      return table;
    }
    return marked(
        table,
        cell ->
            (cell.left() <= sheet.x0() + NEAR || cell.right() >= sheet.x1() - NEAR)
                && (cell.lines().isEmpty() || PdfRowBreaks.isFigure(cell)));
  }

  /** A table without lines, with a mark in blank cells at the ends of its rows that are cut. */
  Found markedAtEnds(Found table) {
    if (!isCut()) {
      return table;
    }
    int last =
        table.cells().stream().mapToInt(cell -> cell.column() + cell.columns()).max().orElse(0);
    return marked(
        table,
        cell ->
            cell.lines().isEmpty()
                && ((left() && cell.column() == 0)
                    || (right() && cell.column() + cell.columns() == last)));
  }

  private static Found marked(Found table, Predicate<Cell> unknown) {
    List<Cell> cells =
        table.cells().stream().map(cell -> unknown.test(cell) ? marked(cell) : cell).toList();
    return new Found(table.left(), table.top(), table.right(), table.bottom(), cells);
  }

  private static Cell marked(Cell cell) {
    String mark = String.valueOf(UnseenText.UNSEEN_MARK);
    Glyph glyph = new Glyph(mark, cell.left(), cell.left(), 0, 1, 0, 0, false, false);
    return cell.with(List.of(new Visual(List.of(glyph))));
  }
}
