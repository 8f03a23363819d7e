package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.document.PdfLines.Visual;
import org.mingjian.document.PdfPage.Glyph;
import org.mingjian.document.PdfPage.Seen;
import org.mingjian.document.PdfPage.Stroke;

/**
 * Two pages printed side by side on one sheet. Read across, the rows of a table on one would go on
 * in the lines of the other.
 */
final class PdfSides {
  /** How much broader than high a sheet of two pages is at least. */
  private static final float BROAD = 1.2f;

  /** How broad the empty middle is at least, as a share of the sheet. */
  private static final float GUTTER = 0.025f;

  /** A line of so many letters is no label of a column. */
  private static final int FEWEST_LETTERS = 12;

  /** Lines of one height, in points, differ by less. */
  private static final float NEAR = 2;

  private PdfSides() {}

  /** The pages on a sheet from the left: two, or one as it is. */
  static List<Seen> of(Seen sheet) {
    float middle = sheet.width() / 2;
    float half = sheet.width() * GUTTER / 2;
    if (sheet.width() < BROAD * sheet.height() || isCrossed(sheet, middle - half, middle + half)) {
      return List.of(sheet);
    }
    Seen left = side(sheet, 0, middle);
    Seen right = side(sheet, middle, Float.MAX_VALUE);
    List<Visual> linesLeft = PdfLines.lines(left.glyphs());
    List<Visual> linesRight = PdfLines.lines(right.glyphs());
    return hasOwnText(linesLeft)
            && hasOwnText(linesRight)
            && !isFiguresBesideLabels(linesLeft, linesRight)
        ? List.of(left, right)
        : List.of(sheet);
  }

  private static boolean isCrossed(Seen sheet, float from, float to) {
    return sheet.glyphs().stream()
            .anyMatch(glyph -> !glyph.isBlank() && glyph.left() < to && glyph.right() > from)
        || sheet.strokes().stream().anyMatch(line -> line.x0() < from && line.x1() > to);
  }

  private static Seen side(Seen sheet, float from, float to) {
    List<Glyph> glyphs = new ArrayList<>();
    for (Glyph glyph : sheet.glyphs()) {
      if (from <= glyph.middle() && glyph.middle() < to) {
        glyphs.add(glyph.moved(-from));
      }
    }
    Stroke seen = sheet.sheet();
    return new Seen(
        glyphs,
        side(sheet.strokes(), from, to),
        side(sheet.coloured(), from, to),
        new Stroke(seen.x0() - from, seen.y0(), seen.x1() - from, seen.y1()),
        sheet.width() / 2,
        sheet.height());
  }

  private static List<Stroke> side(List<Stroke> strokes, float from, float to) {
    List<Stroke> own = new ArrayList<>();
    for (Stroke one : strokes) {
      float middle = (one.x0() + one.x1()) / 2;
      if (from <= middle && middle < to) {
        own.add(new Stroke(one.x0() - from, one.y0(), one.x1() - from, one.y1()));
      }
    }
    return own;
  }

  /** Whether there is more than figures and the names of their columns. */
  private static boolean hasOwnText(List<Visual> lines) {
    for (Visual line : lines) {
      PdfPieces pieces = PdfPieces.of(0, line, 0, false);
      if (!pieces.labels().isEmpty()) {
        String words = pieces.labels().getLast().text();
        boolean row = !pieces.figures().isEmpty() && KnownLabels.isRow(words);
        if (row || words.codePoints().filter(Character::isLetter).count() >= FEWEST_LETTERS) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether most figures on the right stand beside a label on the left: both are one table. */
  private static boolean isFiguresBesideLabels(List<Visual> left, List<Visual> right) {
    int alone = 0;
    int beside = 0;
    for (Visual line : right) {
      PdfPieces figures = PdfPieces.of(0, line, 0, false);
      if (!figures.figures().isEmpty() && figures.labels().isEmpty()) {
        alone++;
        beside += left.stream().anyMatch(other -> isLabelBeside(other, line)) ? 1 : 0;
      }
    }
    return beside > 0 && beside * 2 >= alone;
  }

  private static boolean isLabelBeside(Visual label, Visual figures) {
    return Math.abs(label.baseline() - figures.baseline()) < NEAR
        && KnownLabels.isRow(label.text(false).strip());
  }
}
