package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.document.PdfPage.Glyph;
import org.mingjian.document.PdfPage.Stroke;

/**
 * The letters of a page as they are drawn, and how the page must be turned so that most of them run
 * from left to right: some programs draw a wide table along a high page and do not say so.
 */
final class PdfLetters {
  /** A letter that runs up or down by more than this share of its way across is aslant. */
  private static final float STRAIGHT = 0.15f;

  /** Fewer letters along an edge may be a note or a watermark of a page that is a picture. */
  private static final int FEWEST_TURNED = 40;

  private static final int QUARTERS = 4;

  /**
   * A letter with the ends of its line, in points from the upper left corner of the page.
   *
   * @param ink its colour: letters with the same number have the same
   * @param faint whether it is drawn in a light colour
   * @param doubtful whether nobody sees it unless it stands on a colour
   */
  record Drawn(
      String text,
      float x0,
      float y0,
      float x1,
      float y1,
      float size,
      int run,
      int ink,
      boolean faint,
      boolean doubtful) {
    /** The same place with a character that nobody can tell. */
    Drawn unknown() {
      return new Drawn("\uFFFD", x0, y0, x1, y1, size, run, ink, faint, false);
    }

    /** In quarters of a turn to the right: 0 from left to right, 1 downwards; -1 aslant. */
    int direction() {
      float across = x1 - x0;
      float down = y1 - y0;
      if (Math.abs(down) <= Math.abs(across) * STRAIGHT) {
        return across >= 0 ? 0 : 2;
      }
      if (Math.abs(across) <= Math.abs(down) * STRAIGHT) {
        return down > 0 ? 1 : 3;
      }
      return -1;
    }
  }

  private final List<Drawn> letters = new ArrayList<>();
  private final float width;
  private final float height;

  /** Letters of a page of such a size. */
  PdfLetters(float width, float height) {
    this.width = width;
    this.height = height;
  }

  void add(Drawn letter) {
    letters.add(letter);
  }

  int size() {
    return letters.size();
  }

  /** Leaves out what belongs to seals, and makes unknown what may belong to one. */
  void withoutSeals() {
    PdfSeals.remove(letters);
  }

  /** By how many quarters, to the left, the page must be turned. */
  int turn() {
    int[] count = new int[QUARTERS];
    for (Drawn letter : letters) {
      int direction = letter.direction();
      if (direction >= 0 && !letter.text().isBlank()) {
        count[direction]++;
      }
    }
    int turn = 0;
    for (int direction = 1; direction < QUARTERS; direction++) {
      if (count[direction] >= FEWEST_TURNED && count[direction] > count[turn]) {
        turn = direction;
      }
    }
    return turn;
  }

  /** The letters of the turned page; what runs up or down it, or aslant, is no part of its text. */
  List<Glyph> turned(int turn) {
    List<Glyph> glyphs = new ArrayList<>();
    for (Drawn letter : letters) {
      int direction = letter.direction();
      if (direction >= 0 && (direction - turn) % 2 == 0) {
        float one = across(letter.x0(), letter.y0(), turn);
        float other = across(letter.x1(), letter.y1(), turn);
        glyphs.add(
            new Glyph(
                letter.text(),
                Math.min(one, other),
                Math.max(one, other),
                down(letter.x0(), letter.y0(), turn),
                letter.size(),
                glyphs.size(),
                letter.run(),
                letter.faint(),
                letter.doubtful()));
      }
    }
    return glyphs;
  }

  /** The same lines on the turned page. */
  List<Stroke> turned(List<Stroke> strokes, int turn) {
    if (turn == 0) {
      return strokes;
    }
    List<Stroke> turned = new ArrayList<>();
    for (Stroke one : strokes) {
      float x0 = across(one.x0(), one.y0(), turn);
      float y0 = down(one.x0(), one.y0(), turn);
      float x1 = across(one.x1(), one.y1(), turn);
      float y1 = down(one.x1(), one.y1(), turn);
      turned.add(
          new Stroke(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)));
    }
    return turned;
  }

  private float across(float x, float y, int turn) {
    return switch (turn) {
      case 1 -> y;
      case 2 -> width - x;
      case 3 -> height - y;
      default -> x;
    };
  }

  private float down(float x, float y, int turn) {
    return switch (turn) {
      case 1 -> width - x;
      case 2 -> height - y;
      case 3 -> x;
      default -> y;
    };
  }
}
