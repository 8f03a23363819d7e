package org.mingjian.document;

import java.util.Collections;
import java.util.List;
import org.mingjian.document.PdfPage.Glyph;

/**
 * Text that a program draws from its last letter to its first. What stands together is then drawn
 * together all the same, and the order tells as much as it does elsewhere.
 */
final class PdfBackwardText {
  /** Words so long are drawn backward by a program that draws all of them so. */
  private static final int LONG_WORD = 4;

  /** Fewer such words may be letters that a program put in their places one by one. */
  private static final int FEWEST_WORDS = 3;

  /** Letters of one word stand closer than this, as a share of their size. */
  private static final float TOUCHING = 0.25f;

  private static final float SAME_LINE = 0.1f;

  private PdfBackwardText() {}

  /** Turns words that are drawn backward, in letters of a page in the order of drawing. */
  static void turn(List<Glyph> letters) {
    int words = 0;
    for (int from = 0, to; from < letters.size(); from = to) {
      to = end(letters, from);
      words += to - from >= LONG_WORD ? 1 : 0;
    }
    if (words < FEWEST_WORDS) {
      return;
    }
    for (int from = 0, to; from < letters.size(); from = to) {
      to = end(letters, from);
      Collections.reverse(letters.subList(from, to));
    }
  }

  /** Where the letters end that stand each before the one drawn before it. */
  private static int end(List<Glyph> letters, int from) {
    int to = from + 1;
    while (to < letters.size() && isBefore(letters.get(to), letters.get(to - 1))) {
      to++;
    }
    return to;
  }

  private static boolean isBefore(Glyph letter, Glyph drawn) {
    float size = Math.max(letter.size(), drawn.size());
    return Math.abs(letter.baseline() - drawn.baseline()) <= SAME_LINE * size
        && letter.left() < drawn.left()
        && drawn.left() - letter.right() <= TOUCHING * size
        && letter.right() - drawn.left() <= TOUCHING * size;
  }
}
