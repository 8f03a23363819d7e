package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.document.PdfLines.Visual;
import org.mingjian.document.PdfPage.Glyph;
import org.mingjian.document.PdfPieces.Piece;

/**
 * Names of columns whose letters are spaced out, 总 计: wide gaps would make two columns of them.
 * Together, and only together, they are what a form names a column.
 */
final class PdfSpacedNames {
  /** The gap between two letters of one name is no wider, as a share of their size. */
  private static final float GAP = 1.5f;

  /** Letters of one line differ by no more in height, in the same share. */
  private static final float LEVEL = 0.2f;

  private static final int LONGEST = 4;

  private PdfSpacedNames() {}

  /** The words of a line from the left, with such names whole. */
  static List<Piece> joined(List<Piece> words) {
    List<Piece> whole = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      int end = at + 1;
      while (end < words.size()
          && end - at < LONGEST
          && isLetter(words.get(at))
          && goesOn(words.get(end - 1), words.get(end))) {
        end++;
      }
      while (end - at > 1 && !KnownLabels.isName(words.subList(at, end))) {
        end--;
      }
      whole.add(end - at > 1 ? one(words.subList(at, end)) : words.get(at));
      at = end - 1;
    }
    return whole;
  }

  private static boolean goesOn(Piece letter, Piece next) {
    float size = Math.max(letter.size(), next.size());
    return isLetter(next)
        && next.left() - letter.right() <= GAP * size
        && Math.abs(next.down() - letter.down()) <= LEVEL * size;
  }

  private static boolean isLetter(Piece word) {
    String text = word.text();
    return text.length() == 1 && Character.isLetter(text.charAt(0));
  }

  private static Piece one(List<Piece> letters) {
    List<Glyph> glyphs = new ArrayList<>();
    letters.forEach(letter -> glyphs.addAll(letter.visual().glyphs()));
    Piece first = letters.getFirst();
    return new Piece(first.page(), first.down(), new Visual(glyphs));
  }
}
