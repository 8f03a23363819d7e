package org.mingjian.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.mingjian.document.PdfPieces.Piece;

/** Lines of words that are drawn one after the other, each under the one before. */
final class PdfDrawnCells {
  /** How far apart the lines of one cell may stand, as a share of the size of the characters. */
  private static final float LINE_PITCH = 1.9f;

  private PdfDrawnCells() {}

  /** What belongs to cells that begin with the number of a row. */
  static Set<Piece> numbered(List<PdfPieces> lines) {
    List<Piece> pieces = new ArrayList<>();
    lines.forEach(line -> pieces.addAll(line.labels()));
    pieces.sort(Comparator.comparingInt(Piece::page).thenComparingInt(Piece::order));
    Set<Piece> numbered = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Piece> open = new ArrayList<>();
    for (Piece piece : pieces) {
      if (open.isEmpty() || piece.isNumbered() || !goesOn(open.getLast(), piece)) {
        open = new ArrayList<>();
      }
      open.add(piece);
      if (open.size() > 1 && numbered.contains(open.getFirst())) {
        numbered.add(piece);
      } else if (RowNumbers.isNumbered(RowNumbers.beginning(open))) {
        numbered.addAll(open);
      }
    }
    return numbered;
  }

  /** Whether a line is drawn right behind another and stands under it. */
  static boolean goesOn(Piece upper, Piece lower) {
    return upper.page() == lower.page() && lower.follows(upper) && isUnder(upper, lower);
  }

  /** Whether a line stands so little below another that both may be one label. */
  static boolean isNear(Piece upper, Piece lower) {
    return upper.page() == lower.page()
        && lower.down() - upper.down() <= LINE_PITCH * lower.size()
        && lower.left() < upper.right()
        && upper.left() < lower.right();
  }

  /** Whether a line stands right under another, within its breadth or around it. */
  static boolean isUnder(Piece upper, Piece lower) {
    return lower.isUnder(upper, LINE_PITCH);
  }
}
