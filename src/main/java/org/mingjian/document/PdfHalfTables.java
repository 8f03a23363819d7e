package org.mingjian.document;

import java.util.List;
import org.mingjian.document.PdfLines.Visual;
import org.mingjian.document.PdfPage.Glyph;
import org.mingjian.document.PdfTables.Cell;
import org.mingjian.document.PdfTables.Found;

/**
 * Tables of which lines draw only a half: boxes around rows whose columns no lines part, and grids
 * around figures whose labels stand outside of them. They are found by where words and figures
 * stand; what lines there are still part the rows.
 */
final class PdfHalfTables {
  private PdfHalfTables() {}

  static boolean isIn(Found table, List<Glyph> page) {
    return isOneColumn(table) || (holdsNoWords(table) && hasWordsInFront(table, page));
  }

  /** Whether a box has no columns, though figures stand behind words in it. */
  private static boolean isOneColumn(Found table) {
    for (Cell cell : table.cells()) {
      if (cell.column() > 0 || cell.columns() > 1) {
        return false;
      }
    }
    return table.cells().stream()
        .flatMap(cell -> cell.lines().stream())
        .anyMatch(PdfHalfTables::isRow);
  }

  private static boolean isRow(Visual line) {
    PdfPieces pieces = PdfPieces.of(0, line, 0, true);
    int words = Math.min(1, pieces.labels().size());
    return !pieces.figures().isEmpty() && words + pieces.figures().size() > 1 && !pieces.isProse();
  }

  private static boolean holdsNoWords(Found table) {
    return table.cells().stream()
        .flatMap(cell -> cell.lines().stream())
        .flatMap(line -> line.glyphs().stream())
        .noneMatch(PdfHalfTables::isLetter);
  }

  private static boolean hasWordsInFront(Found table, List<Glyph> page) {
    return page.stream()
        .anyMatch(glyph ->
            glyph.middle() < table.left()
                && table.top() <= glyph.height()
                && glyph.height() <= table.bottom()
                && isLetter(glyph));
  }

  /** Whether a character is one of a label, and not what stands where there is no figure. */
  private static boolean isLetter(Glyph glyph) {
    return Character.isLetter(glyph.text().codePointAt(0)) && !glyph.text().equals("无");
  }
}
