package org.mingjian.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.mingjian.document.PdfPage.Stroke;

/**
 * The part of a page that is seen, as far as its edges cut letters: programs that crop a page leave
 * the letters at the edge, and of those outside it often nothing.
 */
final class PdfVisible {
  /** Where a page ends that is not cut. */
  private static final float FAR = 1e6f;

  /** Letters reach over an edge by more than this, in points. */
  private static final float OVER = 0.5f;

  /** Fewer letters over an edge may be a mark that somebody put there. */
  private static final int FEWEST_LETTERS = 2;

  /** Places of an edge, in points, that differ by less are the same. */
  private static final float NEAR = 1;

  private static final int LEFT = 0;
  private static final int TOP = 1;
  private static final int RIGHT = 2;
  private static final int BOTTOM = 3;

  /** A part of the page, and how many states of the page were kept when it was chosen. */
  private record Clip(int depth, Stroke area) {}

  private final Stroke page;
  private final Deque<Clip> clips = new ArrayDeque<>();

  /** For each edge where it is, counted outwards, and where the outermost letter begins. */
  private final float[] edges = new float[4];

  private final float[] farthest = {-FAR, -FAR, -FAR, -FAR};
  private final int[] cut = new int[4];

  PdfVisible(float width, float height) {
    page = new Stroke(0, 0, width, height);
  }

  /** Shows no more than what lies within some sides as well, if they are those of a rectangle. */
  void clip(List<float[]> sides, int depth) {
    float left = FAR;
    float top = FAR;
    float right = -FAR;
    float bottom = -FAR;
    for (float[] side : sides) {
      if (side[0] != side[2] && side[1] != side[3]) {
        return;
      }
      left = Math.min(left, Math.min(side[0], side[2]));
      top = Math.min(top, Math.min(side[1], side[3]));
      right = Math.max(right, Math.max(side[0], side[2]));
      bottom = Math.max(bottom, Math.max(side[1], side[3]));
    }
    Stroke now = area();
    clips.push(
        new Clip(
            depth,
            new Stroke(
                Math.max(left, now.x0()),
                Math.max(top, now.y0()),
                Math.min(right, now.x1()),
                Math.min(bottom, now.y1()))));
  }

  /** Goes back to what was seen with fewer states kept. */
  void restore(int depth) {
    while (!clips.isEmpty() && clips.peek().depth() > depth) {
      clips.pop();
    }
  }

  /** What can be seen of what is drawn now. */
  Stroke area() {
    return clips.isEmpty() ? page : clips.peek().area();
  }

  /** Notes where a letter stands: from one end of its line to the other. */
  void letter(float x0, float y0, float x1, float y1) {
    Stroke area = area();
    float[] places = {-area.x0(), -area.y0(), area.x1(), area.y1()};
    for (int edge = LEFT; edge <= BOTTOM; edge++) {
      boolean across = edge == LEFT || edge == RIGHT;
      float from = across ? Math.min(x0, x1) : Math.min(y0, y1);
      float to = across ? Math.max(x0, x1) : Math.max(y0, y1);
      boolean low = edge == LEFT || edge == TOP;
      // Places grow outwards here, whichever edge it is.
      float place = places[edge];
      float begin = low ? -to : from;
      float end = low ? -from : to;
      farthest[edge] = Math.max(farthest[edge], begin);
      if (begin < place - OVER && end > place + OVER) {
        boolean same = cut[edge] > 0 && Math.abs(edges[edge] - place) < NEAR;
        if (same) {
          cut[edge]++;
        } else if (cut[edge] == 0 || place > edges[edge]) {
          cut[edge] = 1;
          edges[edge] = place;
        }
      }
    }
  }

  /** The corners of what is seen; edges that cut no letters are far away. */
  Stroke sheet() {
    return new Stroke(-edge(LEFT), -edge(TOP), edge(RIGHT), edge(BOTTOM));
  }

  /** Whether a place is that of an edge which cuts letters. */
  static boolean isCut(float edge) {
    return Math.abs(edge) < FAR / 2;
  }

  /** Letters beyond an edge tell that it is that of a cell, which holds more than it shows. */
  private float edge(int which) {
    return cut[which] >= FEWEST_LETTERS && farthest[which] <= edges[which] ? edges[which] : FAR;
  }
}
