package org.mingjian.statistics;

/**
 * A closed interval of real numbers; an end may be infinite.
 *
 * @param low the lower end, in the unit of the figures
 * @param high the upper end, in the unit of the figures, not below the lower end
 */
public record Interval(double low, double high) {
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("Not an interval: " + low + " to " + high);
    }
  }

  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  /** Whether the two share at least one point, an end included. */
  public boolean overlaps(Interval other) {
    return low <= other.high && other.low <= high;
  }

  /** Whether every point of this interval lies below every point of the other. */
  public boolean isBelow(Interval other) {
    return high < other.low;
  }
}
