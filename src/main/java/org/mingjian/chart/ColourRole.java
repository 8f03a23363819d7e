package org.mingjian.chart;

/**
 * What a colour says. The browser chooses the colour itself, by theme, so that it stays readable in
 * light, dark and print and for colour-blind readers.
 */
public sealed interface ColourRole {

  /** The number of categories that can be told apart. */
  int CATEGORIES = 8;

  /** The only series, or the one that matters. */
  record Accent() implements ColourRole {}

  /** A remainder, or what is there only for comparison. */
  record Neutral() implements ColourRole {}

  /**
   * One of several kinds without an order. The same kind has the same index on every chart.
   *
   * @param index 0 to {@link #CATEGORIES} - 1
   */
  record Categorical(int index) implements ColourRole {
    public Categorical {
      if (index < 0 || index >= CATEGORIES) {
        throw new IllegalArgumentException("There is no category " + index);
      }
    }
  }

  /**
   * One step of an order, such as a year.
   *
   * @param step 0 (first, palest) to {@code steps} - 1 (last, strongest)
   * @param steps how many steps the order has
   */
  record Sequence(int step, int steps) implements ColourRole {
    public Sequence {
      if (steps < 1 || step < 0 || step >= steps) {
        throw new IllegalArgumentException("There is no step " + step + " of " + steps);
      }
    }
  }
}
