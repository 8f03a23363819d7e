package org.mingjian.document;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.mingjian.document.PdfPage.Stroke;

/** The straight lines and coloured areas that the operations of a page draw. */
final class PdfDrawing {
  /** A filled rectangle this thin is a line. */
  private static final float THIN = 3;

  /** Lines so far above or below what is seen, in points, are not. */
  private static final float BEYOND = 1;

  private static final int MOST_LINES = 20_000;
  private static final int MOST_FRAGMENTS = 200_000;
  private static final int MOST_AREAS = 2_000;

  /** Of a rectangle, closed once more. */
  private static final int MOST_SIDES = 5;

  /** Shorter lines may be dots or dashes of a longer one. */
  private static final float LONGEST_FRAGMENT = 6;

  private final PdfSheet sheet;
  private final List<Stroke> strokes = new ArrayList<>();
  private final List<Stroke> fragments = new ArrayList<>();

  /** The sides of what is drawn next, as the page counts them, each with its outline. */
  private final List<float[]> path = new ArrayList<>();

  /** Areas filled with a colour. */
  private final List<Stroke> coloured = new ArrayList<>();

  private float currentX;
  private float currentY;
  private int outline;
  private float startX;
  private float startY;

  PdfDrawing(PdfSheet sheet) {
    this.sheet = sheet;
  }

  /** The lines; what is drawn in dots or dashes is one line. */
  List<Stroke> strokes() {
    if (!fragments.isEmpty()) {
      List<Stroke> whole = PdfFragments.joined(fragments);
      fragments.clear();
      strokes.addAll(whole.subList(0, Math.min(whole.size(), MOST_LINES - strokes.size())));
    }
    return strokes;
  }

  List<Stroke> coloured() {
    return coloured;
  }

  /** The sides of what is drawn next, as the page is looked at; none where they are many. */
  List<float[]> sides() {
    List<float[]> sides = new ArrayList<>();
    for (float[] side : path.size() > MOST_SIDES ? List.<float[]>of() : path) {
      sides.add(
          new float[] {
            sheet.across(side[0], side[1]),
            sheet.down(side[0], side[1]),
            sheet.across(side[2], side[3]),
            sheet.down(side[2], side[3])
          });
    }
    return sides;
  }

  void moveTo(float x, float y) {
    outline++;
    startX = x;
    startY = y;
    currentX = x;
    currentY = y;
  }

  void lineTo(float x, float y) {
    if (path.size() < MOST_FRAGMENTS) {
      path.add(new float[] {currentX, currentY, x, y, outline});
    }
    currentX = x;
    currentY = y;
  }

  void curveTo(float x, float y) {
    currentX = x;
    currentY = y;
  }

  void close() {
    lineTo(startX, startY);
  }

  Point2D current() {
    return new Point2D.Float(currentX, currentY);
  }

  void end() {
    path.clear();
  }

  /**
   * Draws the sides.
   *
   * @param seen the part of the page that is seen
   */
  void stroke(Stroke seen) {
    for (float[] line : path) {
      add(line[0], line[1], line[2], line[3], seen);
    }
    path.clear();
  }

  /**
   * Fills what is drawn. Word processors draw the borders of tables as filled rectangles of almost
   * no width, browsers as figures of four corners whose last side is not drawn.
   *
   * @param paper whether in the colour of the page
   * @param seen the part of the page that is seen
   */
  void fill(boolean paper, Stroke seen) {
    for (int i = 0, next; i < path.size(); i = next) {
      float minX = Float.MAX_VALUE;
      float minY = Float.MAX_VALUE;
      float maxX = -Float.MAX_VALUE;
      float maxY = -Float.MAX_VALUE;
      for (next = i; next < path.size() && path.get(next)[4] == path.get(i)[4]; next++) {
        float[] side = path.get(next);
        minX = Math.min(minX, Math.min(side[0], side[2]));
        maxX = Math.max(maxX, Math.max(side[0], side[2]));
        minY = Math.min(minY, Math.min(side[1], side[3]));
        maxY = Math.max(maxY, Math.max(side[1], side[3]));
      }
      // Of a dash both sides may be short: it runs along the longer one.
      boolean upright = maxX - minX <= maxY - minY;
      if (upright && maxX - minX <= THIN) {
        add((minX + maxX) / 2, minY, (minX + maxX) / 2, maxY, seen);
      } else if (!upright && maxY - minY <= THIN) {
        add(minX, (minY + maxY) / 2, maxX, (minY + maxY) / 2, seen);
      } else if (coloured.size() < MOST_AREAS && !paper) {
        coloured.add(area(minX, minY, maxX, maxY));
      }
    }
    path.clear();
  }

  private Stroke area(float x0, float y0, float x1, float y1) {
    float left = sheet.across(x0, y0);
    float right = sheet.across(x1, y1);
    float top = sheet.down(x0, y0);
    float bottom = sheet.down(x1, y1);
    return new Stroke(
        Math.min(left, right), Math.min(top, bottom), Math.max(left, right), Math.max(top, bottom));
  }

  private void add(float x0, float y0, float x1, float y1, Stroke seen) {
    Stroke whole = area(x0, y0, x1, y1);
    if (seen.y0() > seen.y1()
        || whole.y1() < seen.y0() - BEYOND
        || whole.y0() > seen.y1() + BEYOND) {
      return;
    }
    // Browsers draw what goes on over a page break to its end, far below the page.
    float top = Math.clamp(whole.y0(), seen.y0(), seen.y1());
    float bottom = Math.clamp(whole.y1(), seen.y0(), seen.y1());
    Stroke stroke = new Stroke(whole.x0(), top, whole.x1(), bottom);
    float across = stroke.x1() - stroke.x0();
    float down = stroke.y1() - stroke.y0();
    if (across >= 1 && down >= 1) {
      return; // aslant
    }
    if (Math.hypot(across, down) <= LONGEST_FRAGMENT) {
      if (fragments.size() < MOST_FRAGMENTS) {
        fragments.add(stroke);
      }
    } else if (strokes.size() < MOST_LINES) {
      strokes.add(stroke);
    }
  }
}
