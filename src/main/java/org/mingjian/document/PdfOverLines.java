package org.mingjian.document;

import java.util.List;
import org.mingjian.document.PdfPage.Glyph;

/**
 * Digits through which the line between two columns runs: they stand where most of the words stand
 * that were written in one go with them, blanks included.
 */
final class PdfOverLines {
  /** A digit reaches over a line by more than this on both sides, in points. */
  private static final float OVER = 0.5f;

  /** Letters written in one go touch, as a share of their size. */
  private static final float TOUCHING = 0.1f;

  private PdfOverLines() {}

  /** Where a letter stands across the page. */
  static float middle(List<Glyph> glyphs, int at, float[] lines) {
    Glyph glyph = glyphs.get(at);
    if (!UnseenText.hasDigit(glyph.text()) || !isCrossed(glyph, lines)) {
      return glyph.middle();
    }
    int first = at;
    while (first > 0 && goesOn(glyphs.get(first - 1), glyphs.get(first))) {
      first--;
    }
    int last = at;
    while (last + 1 < glyphs.size() && goesOn(glyphs.get(last), glyphs.get(last + 1))) {
      last++;
    }
    return (glyphs.get(first).left() + glyphs.get(last).right()) / 2;
  }

  private static boolean isCrossed(Glyph glyph, float[] lines) {
    for (float line : lines) {
      if (glyph.left() + OVER < line && line < glyph.right() - OVER) {
        return true;
      }
    }
    return false;
  }

  private static boolean goesOn(Glyph one, Glyph next) {
    return one.run() == next.run()
        && one.baseline() == next.baseline()
        && Math.abs(next.left() - one.right()) < TOUCHING * one.size();
  }
}
