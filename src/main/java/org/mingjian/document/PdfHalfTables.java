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

  /** Whether a box has no columns, though figures or labels of the forms stand in it. */
  private static boolean isOneColumn(Found table) {
    for (Cell cell : table.cells()) {
      if (cell.column() > 0 || cell.columns() > 1) {
        return false;
      }
    }
    for (Cell cell : table.cells()) {
      for (Visual line : cell.lines()) {
        PdfPieces pieces = PdfPieces.of(0, line, 0, true);
        if (isRow(pieces) || KnownLabels.isRow(pieces.labels())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isRow(PdfPieces pieces) {
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
