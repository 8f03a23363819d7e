package org.mingjian.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.PdfLines.Visual;
import org.mingjian.document.PdfPage.Glyph;
import org.mingjian.document.PdfPage.Seen;
import org.mingjian.document.PdfPage.Stroke;

/**
 * Pages of a sheet that was printed without being fitted to one page: what does not fit beside the
 * first columns stands on a page of its own, and the words of cells over both are drawn on both,
 * also where they lie beyond the paper. That is how the place of such a page is known, and it is
 * put beside the other.
 */
final class PdfSheetPages {
  /** Letters that begin farther left of the paper, in points, lie beyond it. */
  private static final float BEYOND = -1;

  /** Fewer letters beyond the paper tell nothing. */
  private static final int FEWEST = 4;

  /** Letters on two pages that differ by less, in points, stand in the same place. */
  private static final float SAME = 1;

  /** The same for lines in which words lie over each other. */
  private static final float FARTHEST = 5;

  private PdfSheetPages() {}

  /** Puts pages beside those that they go on; what was moved leaves an empty page. */
  static void join(List<Seen> pages) {
    for (int below = 1; below < pages.size(); below++) {
      dropRepeated(pages, below);
    }
    List<Pair> pairs = new ArrayList<>();
    for (int right = 1; right < pages.size(); right++) {
      List<Glyph> beyond = beyond(pages.get(right));
      for (int left = 0; left < right && beyond.size() >= FEWEST; left++) {
        ReadingTime.check();
        Places places = new Places(pages.get(left).glyphs());
        Float shift = shift(pages.get(left).glyphs(), beyond);
        if (shift != null && beyond.stream().allMatch(glyph -> places.hold(glyph, shift))) {
          move(pages, right, left, places, shift);
          pairs.add(new Pair(right, right - left, shift));
          break;
        }
      }
    }
    pairs.forEach(pair -> joinRest(pages, pair));
    if (!pairs.isEmpty()) {
      joinAtEdges(pages);
    }
  }

  /**
   * Puts more pages beside those that others were put beside, of which few words lie over both: a
   * table goes on where it ended, all lines across it stand at the heights of the other, and every
   * letter beyond the paper comes to stand on itself.
   */
  private static void joinAtEdges(List<Seen> pages) {
    for (int right = 1; right < pages.size(); right++) {
      List<Glyph> beyond = beyond(pages.get(right));
      List<Float> heights = heights(pages.get(right).strokes());
      for (int left = 0; left < right && !beyond.isEmpty() && heights.size() >= FEWEST; left++) {
        ReadingTime.check();
        Seen one = pages.get(left);
        if (!heights(one.strokes()).containsAll(heights)) {
          continue;
        }
        Places places = new Places(one.glyphs());
        float by = rightmost(one.strokes()) - leftmost(pages.get(right).strokes());
        if (by > 0 && beyond.stream().allMatch(glyph -> places.hold(glyph, by))) {
          move(pages, right, left, places, by);
          joinRest(pages, new Pair(right, right - left, by));
          break;
        }
      }
    }
  }

  private static float rightmost(List<Stroke> strokes) {
    return (float) strokes.stream().mapToDouble(Stroke::x1).max().orElse(0);
  }

  private static float leftmost(List<Stroke> strokes) {
    return (float) strokes.stream().mapToDouble(Stroke::x0).min().orElse(0);
  }

  /** A page that was put beside the one so many pages before it, so far right. */
  private record Pair(int right, int apart, float by) {}

  /**
   * Puts pages beside others that hold no words of both, or few, as far as those of the same sheet
   * that were put together are apart: all lines across them stand at the same height.
   */
  private static void joinRest(List<Seen> pages, Pair pair) {
    int end = Math.min(pages.size(), pair.right() + pair.apart());
    for (int right = pair.right() - pair.apart() + 1; right < end; right++) {
      if (right < pair.apart()) {
        continue;
      }
      Seen one = pages.get(right - pair.apart());
      Seen other = pages.get(right);
      Places places = new Places(one.glyphs());
      if (!one.glyphs().isEmpty()
          && areOfSameRows(heights(one.strokes()), heights(other.strokes()))
          && beyond(other).stream().allMatch(glyph -> places.hold(glyph, pair.by()))) {
        move(pages, right, right - pair.apart(), places, pair.by());
      }
    }
  }

  /** Whether lines stand at the same heights, without some that part cells of one page only. */
  private static boolean areOfSameRows(List<Float> one, List<Float> other) {
    return Math.min(one.size(), other.size()) >= FEWEST
        && one.getFirst().equals(other.getFirst())
        && one.getLast().equals(other.getLast())
        && (one.containsAll(other) || other.containsAll(one));
  }

  /** Where lines run across a page, in tenths of a point. */
  private static List<Float> heights(List<Stroke> strokes) {
    return strokes.stream()
        .filter(Stroke::isHorizontal)
        .map(stroke -> Math.round(stroke.y0() * 10) / 10f)
        .distinct()
        .sorted()
        .toList();
  }

  private static void move(List<Seen> pages, int right, int left, Places places, float by) {
    Seen moved = pages.get(right);
    pages.set(left, joined(pages.get(left), moved, places, by));
    pages.set(
        right,
        new Seen(List.of(), List.of(), List.of(), moved.sheet(), moved.width(), moved.height()));
  }

  /**
   * The same for cells over the rows of two pages: what they say is drawn on both, so that a part
   * of it lies above the paper of the second, or below that of the first. It is kept once, on the
   * paper.
   */
  private static void dropRepeated(List<Seen> pages, int at) {
    Seen above = pages.get(at - 1);
    Seen below = pages.get(at);
    List<Glyph> over = below.glyphs().stream().filter(PdfSheetPages::isOver).toList();
    List<Glyph> under =
        above.glyphs().stream().filter(glyph -> isUnder(glyph, above.height())).toList();
    if (over.size() < FEWEST && under.size() < FEWEST) {
      return;
    }
    Places places = new Places(above.glyphs());
    Places placesBelow = new Places(below.glyphs());
    Float down = null;
    if (over.size() >= FEWEST) {
      down = down(over, above.glyphs(), places);
    } else {
      Float up = down(under, below.glyphs(), placesBelow);
      down = up == null ? null : -up;
    }
    if (down == null || down <= 0) {
      return;
    }
    float by = down;
    List<Glyph> first = new ArrayList<>(above.glyphs());
    List<Glyph> second = new ArrayList<>(below.glyphs());
    first.removeIf(glyph -> isUnder(glyph, above.height()) && placesBelow.holdBelow(glyph, -by));
    second.removeIf(glyph -> !isUnder(glyph, above.height() - by) && places.holdBelow(glyph, by));
    pages.set(at - 1, above.with(first));
    pages.set(at, below.with(second));
  }

  private static boolean isOver(Glyph glyph) {
    return glyph.baseline() < BEYOND && !glyph.isBlank();
  }

  private static boolean isUnder(Glyph glyph, float bottom) {
    return glyph.baseline() - glyph.size() > bottom && !glyph.isBlank();
  }

  /** How far below their own place all of some letters stand on another page; null if nowhere. */
  private static @Nullable Float down(List<Glyph> beyond, List<Glyph> others, Places places) {
    Glyph first = beyond.getFirst();
    for (Glyph same : others) {
      float down = same.baseline() - first.baseline();
      if (same.text().equals(first.text())
          && Math.abs(same.left() - first.left()) < SAME
          && beyond.stream().allMatch(glyph -> places.holdBelow(glyph, down))) {
        return down;
      }
      ReadingTime.check();
    }
    return null;
  }

  private static List<Glyph> beyond(Seen page) {
    List<Glyph> beyond = new ArrayList<>();
    for (Glyph glyph : page.glyphs()) {
      if (glyph.left() < BEYOND && !glyph.isBlank()) {
        beyond.add(glyph);
      }
    }
    return beyond;
  }

  private static Seen joined(Seen left, Seen right, Places places, float by) {
    int order = left.glyphs().stream().mapToInt(Glyph::order).max().orElse(0) + 2;
    int run = left.glyphs().stream().mapToInt(Glyph::run).max().orElse(0) + 1;
    List<Glyph> glyphs = new ArrayList<>(left.glyphs());
    for (Glyph glyph : right.glyphs()) {
      if (!places.hold(glyph, by)) {
        glyphs.add(glyph.beside(by, order, run));
      }
    }
    return new Seen(
        glyphs,
        moved(left.strokes(), right.strokes(), by),
        moved(left.coloured(), right.coloured(), by),
        new Stroke(
            left.sheet().x0(), left.sheet().y0(), right.sheet().x1() + by, left.sheet().y1()),
        Math.max(left.width(), right.width() + by),
        Math.max(left.height(), right.height()));
  }

  private static List<Stroke> moved(List<Stroke> left, List<Stroke> right, float by) {
    List<Stroke> all = new ArrayList<>(left);
    right.forEach(one -> all.add(new Stroke(one.x0() + by, one.y0(), one.x1() + by, one.y1())));
    return all;
  }

  /** How far right the longest line beyond the paper stands on the other page; null for nowhere. */
  private static @Nullable Float shift(List<Glyph> glyphs, List<Glyph> beyond) {
    Visual longest = null;
    for (Visual line : PdfLines.lines(beyond)) {
      if (longest == null || line.glyphs().size() > longest.glyphs().size()) {
        longest = line;
      }
    }
    if (longest == null) {
      return null;
    }
    String words = letters(longest.glyphs());
    for (Visual line : PdfLines.lines(glyphs)) {
      List<Glyph> letters = line.glyphs().stream().filter(glyph -> !glyph.isBlank()).toList();
      int at = letters(letters).indexOf(words);
      if (at >= 0 && Math.abs(line.baseline() - longest.baseline()) < FARTHEST) {
        float by = place(letters, at) - longest.left();
        return by > 0 ? by : null;
      }
    }
    return null;
  }

  private static String letters(List<Glyph> glyphs) {
    StringBuilder letters = new StringBuilder();
    glyphs.forEach(glyph -> letters.append(glyph.text()));
    return letters.toString();
  }

  /** Where the letter of a line stands that begins at a place of its words. */
  private static float place(List<Glyph> glyphs, int at) {
    int from = 0;
    for (Glyph glyph : glyphs) {
      if (from >= at) {
        return glyph.left();
      }
      from += glyph.text().length();
    }
    return glyphs.getLast().left();
  }

  /** The letters of a page by their height. */
  private static final class Places {
    private final Map<Integer, List<Glyph>> rows = new HashMap<>();

    Places(List<Glyph> glyphs) {
      glyphs.forEach(glyph -> rows.computeIfAbsent(row(glyph), _ -> new ArrayList<>()).add(glyph));
    }

    private static int row(Glyph glyph) {
      return Math.round(glyph.baseline());
    }

    /** Whether the same letter stands where one of the other page comes to stand. */
    boolean hold(Glyph glyph, float by) {
      return hold(glyph, by, 0);
    }

    /** The same, so far below the place of the other page. */
    boolean holdBelow(Glyph glyph, float down) {
      return hold(glyph, 0, down);
    }

    private boolean hold(Glyph glyph, float by, float down) {
      int at = Math.round(glyph.baseline() + down);
      for (int row = at - 1; row <= at + 1; row++) {
        for (Glyph other : rows.getOrDefault(row, List.of())) {
          if (other.text().equals(glyph.text())
              && Math.abs(other.left() - glyph.left() - by) < SAME
              && Math.abs(other.baseline() - glyph.baseline() - down) < SAME) {
            return true;
          }
        }
      }
      return false;
    }
  }
}
