package org.mingjian.chart;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the constructors of all kinds of charts refuse. */
final class Checks {
  private Checks() {}

  static int fractionDigits(int digits) {
    if (digits < 0 || digits > 9) {
      throw new IllegalArgumentException("A number cannot show " + digits + " digits");
    }
    return digits;
  }

  static int height(int pixels) {
    if (pixels < 0) {
      throw new IllegalArgumentException("The height is negative: " + pixels);
    }
    return pixels;
  }

  static void finite(String what, double... values) {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("Not a number for " + what + ": " + value);
      }
    }
  }

  /** Values that must not fall from one to the next. */
  static void ascending(String what, double... values) {
    finite(what, values);
    for (int i = 1; i < values.length; i++) {
      if (values[i] < values[i - 1]) {
        throw new IllegalArgumentException(what + " cross: " + values[i - 1] + ", " + values[i]);
      }
    }
  }

  /** Refuses an index that lies outside of a list. */
  static void index(int index, List<?> list, String id) {
    if (index < 0 || index >= list.size()) {
      throw new IllegalArgumentException("The mark " + id + " has no place " + index);
    }
  }

  /** Refuses an id that occurs twice, be it of a mark or of the sign of a finding. */
  static void singleIds(Collection<Figure> figures) {
    Set<String> taken = new HashSet<>();
    for (Figure figure : figures) {
      require(taken, figure.id());
      figure.flags().forEach(flag -> require(taken, flag.id()));
    }
  }

  private static void require(Set<String> taken, String id) {
    if (!taken.add(id)) {
      throw new IllegalArgumentException("Two marks have the id " + id);
    }
  }

  /** The places that are taken; the second mark in one place is refused. */
  static final class Places {
    private record Place(int one, int other) {}

    private final Set<Place> taken = new HashSet<>();

    void take(int one, int other, String id) {
      if (!taken.add(new Place(one, other))) {
        throw new IllegalArgumentException("The mark " + id + " lies on another one");
      }
    }
  }
}
