package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.document.PdfLines.Visual;
import org.mingjian.document.PdfPage.Glyph;

/**
 * Figures of one row that stand a little higher and lower than each other, as the fonts of blank
 * cells push them, or where a letter beside them, of a label that is written from the top, parts
 * them into two lines: they are put into one.
 */
final class PdfLevelRows {
  /** Figures of one line differ by no more in height, as a share of their size. */
  private static final float LEVEL = 0.35f;

  /** Lines of two rows lie over each other where they are no farther apart, in the same share. */
  private static final float OVER = 0.6f;

  /** Figures in cells of their own are at least as far from other words, in the same share. */
  private static final float APART = 1;

  private static final String SIGNS = "-—–－/／";

  private PdfLevelRows() {}

  static List<Visual> of(List<Visual> lines) {
    List<Visual> level = new ArrayList<>();
    for (Visual line : lines) {
      List<Visual> both = level.isEmpty() ? List.of() : levelled(level.getLast(), line);
      if (both.isEmpty() && !level.isEmpty() && areBeside(level.getLast(), line)) {
        both = List.of(PdfLines.line(level.getLast().glyphs(), line.glyphs()));
      }
      if (both.isEmpty()) {
        level.add(line);
      } else {
        level.removeLast();
        level.addAll(both);
      }
    }
    return level;
  }

  /** Two lines with all their figures in one, and what stands above and below; else empty. */
  private static List<Visual> levelled(Visual upper, Visual lower) {
    float size = Math.max(upper.size(), lower.size());
    if (lower.baseline() - upper.baseline() > size) {
      return List.of();
    }
    float[] one = heights(upper);
    float[] other = heights(lower);
    float top = Math.min(one[0], other[0]);
    float bottom = Math.max(one[1], other[1]);
    if (one[0] > one[1] || other[0] > other[1] || bottom - top > LEVEL * size) {
      return List.of();
    }
    float room = (LEVEL * size - (bottom - top)) / 2;
    List<Glyph> above = new ArrayList<>();
    List<Glyph> level = new ArrayList<>();
    List<Glyph> below = new ArrayList<>();
    for (Visual line : List.of(upper, lower)) {
      for (Glyph glyph : line.glyphs()) {
        float down = glyph.baseline();
        (down < top - room ? above : down > bottom + room ? below : level).add(glyph);
      }
    }
    List<Visual> lines = new ArrayList<>();
    for (List<Glyph> glyphs : List.of(above, level, below)) {
      if (!glyphs.isEmpty()) {
        lines.addAll(PdfLines.lines(glyphs));
      }
    }
    return lines;
  }

  /**
   * Whether one of two lines holds nothing but figures, of the same size and between the words of
   * the other, which holds figures too: so near to each other no two rows can stand.
   */
  private static boolean areBeside(Visual upper, Visual lower) {
    float size = Math.max(upper.size(), lower.size());
    float[] one = heights(upper);
    float[] other = heights(lower);
    return one[0] <= one[1]
        && other[0] <= other[1]
        && Math.max(one[1], other[1]) - Math.min(one[0], other[0]) <= OVER * size
        && (isOfFigures(upper) || isOfFigures(lower))
        && areApart(upper, lower, size);
  }

  private static boolean isOfFigures(Visual line) {
    return line.glyphs().stream().allMatch(glyph -> glyph.isBlank() || isFigure(glyph));
  }

  private static boolean areApart(Visual upper, Visual lower, float size) {
    for (Glyph one : upper.glyphs()) {
      for (Glyph other : lower.glyphs()) {
        boolean apart =
            one.right() + APART * size < other.left() || other.right() + APART * size < one.left();
        if (!one.isBlank() && !other.isBlank() && (!apart || one.size() != other.size())) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isFigure(Glyph glyph) {
    char c = glyph.text().charAt(0);
    return Character.isDigit(c) || SIGNS.indexOf(c) >= 0;
  }

  /** From where to where the baselines of figures reach; turned round where there are none. */
  private static float[] heights(Visual line) {
    float[] heights = {Float.MAX_VALUE, -Float.MAX_VALUE};
    for (Glyph glyph : line.glyphs()) {
      if (isFigure(glyph)) {
        heights[0] = Math.min(heights[0], glyph.baseline());
        heights[1] = Math.max(heights[1], glyph.baseline());
      }
    }
    return heights;
  }
}
