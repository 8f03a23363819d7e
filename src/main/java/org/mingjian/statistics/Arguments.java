package org.mingjian.statistics;

/** Checks of what callers hand in: a figure that is no number is a bug of the caller. */
final class Arguments {
  private Arguments() {}

  static void requireFinite(double[] figures) {
    for (double figure : figures) {
      if (!Double.isFinite(figure)) {
        throw new IllegalArgumentException("Not a finite figure: " + figure);
      }
    }
  }

  /** A level or a probability strictly between 0 and 1. */
  static void requireLevel(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("Not between 0 and 1: " + level);
    }
  }
}
