package org.mingjian.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mingjian.document.PdfLetters.Drawn;

/**
 * Letters along a curve, as round seals have them, and the straight ones inside it. They lie over
 * what a page says; where such a curve runs level, its digits would read as those of a cell.
 */
final class PdfSeals {
  /** Fewer letters in a row that each turn on from the last make no curve. */
  private static final int FEWEST_LETTERS = 4;

  /** Between how many degrees one letter of a curve turns on from the last. */
  private static final double LEAST_TURN = 1.5;

  private static final double MOST_TURN = 60;

  /** How far from each other such letters begin at most, as a share of their size. */
  private static final float FAR = 5;

  private PdfSeals() {}

  /**
   * Some letters drawn one after the other, and the area that they and others like them enclose.
   */
  private record Curve(int from, int to, float x0, float y0, float x1, float y1, int ink) {
    boolean holds(Drawn letter) {
      float x = (letter.x0() + letter.x1()) / 2;
      float y = (letter.y0() + letter.y1()) / 2;
      return x > x0 && x < x1 && y > y0 && y < y1;
    }

    boolean touches(Curve other) {
      return ink == other.ink && x0 < other.x1 && other.x0 < x1 && y0 < other.y1 && other.y0 < y1;
    }

    Curve with(Curve other) {
      return new Curve(
          Math.min(from, other.from),
          Math.max(to, other.to),
          Math.min(x0, other.x0),
          Math.min(y0, other.y0),
          Math.max(x1, other.x1),
          Math.max(y1, other.y1),
          ink);
    }
  }

  static void remove(List<Drawn> letters) {
    Set<Integer> dropped = new HashSet<>();
    List<Curve> seals = curves(letters, dropped);
    if (seals.isEmpty()) {
      return;
    }
    int usual = usualInk(letters, dropped);
    List<Drawn> left = new ArrayList<>();
    for (int i = 0; i < letters.size(); i++) {
      ReadingTime.check();
      Drawn letter = letters.get(i);
      int at = i;
      boolean inside =
          seals.stream().anyMatch(seal -> seal.ink() == letter.ink() && seal.holds(letter));
      if (dropped.contains(i) || (inside && letter.ink() != usual)) {
        continue;
      }
      // In the colour of the text nothing but the order tells what belongs to the seal.
      boolean may =
          inside
              && UnseenText.hasDigit(letter.text())
              && seals.stream().anyMatch(seal -> isDrawnWith(seal, at, letters));
      left.add(may ? letter.unknown() : letter);
    }
    letters.clear();
    letters.addAll(left);
  }

  private static int usualInk(List<Drawn> letters, Set<Integer> without) {
    Map<Integer, Integer> count = new HashMap<>();
    for (int i = 0; i < letters.size(); i++) {
      if (!without.contains(i)) {
        count.merge(letters.get(i).ink(), 1, Integer::sum);
      }
    }
    return count.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  /** Whether everything from the seal's curves to a letter is drawn inside it. */
  private static boolean isDrawnWith(Curve seal, int at, List<Drawn> letters) {
    int from = Math.min(seal.from(), at);
    int to = Math.max(seal.to(), at);
    return letters.subList(from, to + 1).stream().allMatch(seal::holds);
  }

  /** The curves of a page, those of one seal as one. */
  private static List<Curve> curves(List<Drawn> letters, Set<Integer> inCurves) {
    List<Curve> seals = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= letters.size(); i++) {
      if (i < letters.size() && turnsOn(letters.get(i - 1), letters.get(i))) {
        continue;
      }
      if (i - from >= FEWEST_LETTERS) {
        for (int in = from; in < i; in++) {
          inCurves.add(in);
        }
        Curve curve = curve(letters, from, i - 1);
        for (int other = 0; other < seals.size(); other++) {
          if (seals.get(other).touches(curve)) {
            curve = curve.with(seals.remove(other));
            other = -1; // the larger one may touch those before
          }
        }
        seals.add(curve);
      }
      from = i;
    }
    return seals;
  }

  private static Curve curve(List<Drawn> letters, int from, int to) {
    Drawn first = letters.get(from);
    Curve curve = null;
    for (Drawn letter : letters.subList(from, to + 1)) {
      float more = letter.size();
      Curve one =
          new Curve(
              from,
              to,
              Math.min(letter.x0(), letter.x1()) - more,
              Math.min(letter.y0(), letter.y1()) - more,
              Math.max(letter.x0(), letter.x1()) + more,
              Math.max(letter.y0(), letter.y1()) + more,
              first.ink());
      curve = curve == null ? one : curve.with(one);
    }
    return Objects.requireNonNull(curve);
  }

  private static boolean turnsOn(Drawn one, Drawn next) {
    double turn = Math.abs(angle(next) - angle(one)) % 360;
    double least = Math.min(turn, 360 - turn);
    return least >= LEAST_TURN
        && least <= MOST_TURN
        && one.ink() == next.ink()
        && Math.abs(one.size() - next.size()) < one.size() / 4
        && Math.hypot(next.x0() - one.x0(), next.y0() - one.y0()) < FAR * one.size();
  }

  private static double angle(Drawn letter) {
    return Math.toDegrees(Math.atan2(letter.y1() - letter.y0(), letter.x1() - letter.x0()));
  }
}
