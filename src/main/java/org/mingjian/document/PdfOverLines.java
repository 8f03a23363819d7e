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

  /** Letters of one figure stand no farther apart, as a share of their size. */
  private static final float WIDEST = 0.8f;

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

  /**
   * Whether a letter goes on with the figure of the one before it: right behind it, or spaced from
   * it as the other letters are that were written in one go with both.
   */
  static boolean isOneFigure(List<Glyph> glyphs, int at) {
    if (at == 0) {
      return false;
    }
    Glyph before = glyphs.get(at - 1);
    Glyph glyph = glyphs.get(at);
    if (PdfLines.isOneFigure(before, glyph)) {
      return true;
    }
    float gap = spacing(before, glyph);
    if (!(gap < WIDEST * glyph.size())
        || !UnseenText.hasDigit(before.text())
        || !UnseenText.hasDigit(glyph.text())) {
      return false;
    }
    float upper = at > 1 ? spacing(glyphs.get(at - 2), before) : Float.NaN;
    float lower = at + 1 < glyphs.size() ? spacing(glyph, glyphs.get(at + 1)) : Float.NaN;
    float alike = TOUCHING * glyph.size();
    return (Float.isNaN(upper) && Float.isNaN(lower))
        || Math.abs(upper - gap) < alike
        || Math.abs(lower - gap) < alike;
  }

  /** What lies between two letters of one line written in one go; not a number for others. */
  private static float spacing(Glyph one, Glyph next) {
    boolean together =
        one.run() == next.run()
            && next.order() == one.order() + 1
            && one.baseline() == next.baseline()
            && next.left() >= one.left();
    return together ? next.left() - one.right() : Float.NaN;
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
