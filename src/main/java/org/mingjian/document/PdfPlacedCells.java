package org.mingjian.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.PdfPieces.Piece;
import org.mingjian.document.PdfPlacedLabels.Label;

/**
 * The cells of a header by where their lines stand, whatever the order in which they are drawn: a
 * line goes on the one above it unless either is a cell of the forms by itself, or several stand
 * below the same one.
 */
final class PdfPlacedCells {
  /** How far apart the lines of one cell may stand, as a share of the size of the characters. */
  private static final float LINE_PITCH = 1.65f;

  /** The same for lines that say what a form says. */
  private static final float KNOWN_PITCH = 2.6f;

  /** Lines of one cell on two pages, in points, stand as exactly under each other. */
  private static final float ALIGNED = 1;

  /** The break of a page takes no more room than this, as a share of the size of the characters. */
  private static final float OVER_PAGE = 6;

  private PdfPlacedCells() {}

  static List<Label> of(List<Piece> pieces) {
    List<Piece> sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparingDouble(Piece::down).thenComparingDouble(Piece::left));
    List<List<Piece>> cells = new ArrayList<>();
    for (Piece piece : sorted) {
      List<Piece> above = known(piece, cells);
      if (above == null) {
        above = above(piece, cells);
        if (above != null && (!goesOn(above, piece) || hasOthersBelow(above, piece, sorted))) {
          above = null;
        }
      }
      if (above == null) {
        above = new ArrayList<>();
        cells.add(above);
      }
      above.add(piece);
    }
    return new ArrayList<>(cells.stream().map(Label::new).toList());
  }

  /** The nearest cell above a piece that says, with it, what a form begins with; or null. */
  private static @Nullable List<Piece> known(Piece piece, List<List<Piece>> cells) {
    List<Piece> nearest = null;
    for (List<Piece> cell : cells) {
      Piece last = cell.getLast();
      if ((last.page() == piece.page()
              ? piece.isUnder(last, KNOWN_PITCH)
              : goesOnOverPage(last, piece))
          && (nearest == null || nearest.getLast().down() < last.down())) {
        nearest = cell;
      }
    }
    if (nearest == null) {
      return null;
    }
    List<Piece> both = new ArrayList<>(nearest);
    both.add(piece);
    return KnownLabels.begins(both) ? nearest : null;
  }

  /** Whether a line may go on one that a page break parts from it: in the middle below it. */
  private static boolean goesOnOverPage(Piece upper, Piece lower) {
    return upper.page() + 1 == lower.page()
        && Math.abs(upper.middle() - lower.middle()) < ALIGNED
        && lower.down() - upper.down() <= OVER_PAGE * lower.size();
  }

  /** The only cell under whose last line a piece stands; null when there is none or several. */
  private static @Nullable List<Piece> above(Piece piece, List<List<Piece>> cells) {
    List<Piece> above = null;
    for (List<Piece> cell : cells) {
      if (isUnder(piece, cell.getLast())) {
        if (above != null) {
          return null;
        }
        above = cell;
      }
    }
    return above;
  }

  private static boolean goesOn(List<Piece> above, Piece piece) {
    List<Piece> both = new ArrayList<>(above);
    both.add(piece);
    return KnownLabels.isWhole(both)
        || !(KnownLabels.isWhole(above) || KnownLabels.isWhole(List.of(piece)));
  }

  private static boolean hasOthersBelow(List<Piece> above, Piece piece, List<Piece> pieces) {
    return pieces.stream()
        .anyMatch(other -> !other.equals(piece) && isUnder(other, above.getLast()));
  }

  private static boolean isUnder(Piece lower, Piece upper) {
    return lower.page() == upper.page() && lower.isUnder(upper, LINE_PITCH);
  }
}
