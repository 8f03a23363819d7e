package org.mingjian.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mingjian.document.PdfPage.Stroke;

/** Joins the dots and dashes of broken lines. */
final class PdfFragments {
  /** Wider gaps, in points, part two lines. */
  private static final float WIDEST_GAP = 4;

  /** What is shorter, in points, when joined is no line of a table. */
  private static final float SHORTEST_LINE = 2;

  private PdfFragments() {}

  static List<Stroke> joined(List<Stroke> fragments) {
    List<Stroke> lines = new ArrayList<>();
    join(fragments, true, lines);
    join(fragments, false, lines);
    return lines;
  }

  private static void join(List<Stroke> fragments, boolean horizontal, List<Stroke> lines) {
    List<Stroke> ordered = new ArrayList<>();
    for (Stroke one : fragments) {
      boolean dot = Math.abs(one.x1() - one.x0()) < 3 && Math.abs(one.y1() - one.y0()) < 3;
      if (dot || one.isHorizontal() == horizontal) {
        ordered.add(one);
      }
    }
    ordered.sort(
        Comparator.comparingInt((Stroke one) -> Math.round(across(one, horizontal)))
            .thenComparingDouble(one -> horizontal ? one.x0() : one.y0()));
    Stroke open = null;
    for (Stroke one : ordered) {
      boolean goesOn =
          open != null
              && Math.round(across(open, horizontal)) == Math.round(across(one, horizontal))
              && start(one, horizontal) - end(open, horizontal) <= WIDEST_GAP;
      if (open == null || !goesOn) {
        add(open, horizontal, lines);
        open = one;
      } else if (horizontal) {
        open = new Stroke(open.x0(), open.y0(), Math.max(open.x1(), one.x1()), open.y0());
      } else {
        open = new Stroke(open.x0(), open.y0(), open.x0(), Math.max(open.y1(), one.y1()));
      }
    }
    add(open, horizontal, lines);
  }

  private static void add(
      @org.jspecify.annotations.Nullable Stroke line, boolean horizontal, List<Stroke> lines) {
    if (line != null
        && line.isHorizontal() == horizontal
        && end(line, horizontal) - start(line, horizontal) > SHORTEST_LINE) {
      lines.add(line);
    }
  }

  private static float across(Stroke one, boolean horizontal) {
    return horizontal ? one.y0() : one.x0();
  }

  private static float start(Stroke one, boolean horizontal) {
    return horizontal ? one.x0() : one.y0();
  }

  private static float end(Stroke one, boolean horizontal) {
    return horizontal ? one.x1() : one.y1();
  }
}
