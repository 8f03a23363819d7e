package org.mingjian.statistics;

import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * Confidence limits of a share: Wilson, "Probable Inference, the Law of Succession, and Statistical
 * Inference" (1927).
 */
public final class WilsonInterval {
  private WilsonInterval() {}

  /**
   * The limits of the share part / whole.
   *
   * @param part of the whole, 0 to the whole
   * @param whole 1 or more; a share of nothing is no share
   * @param level of confidence, such as 0.95
   */
  public static Interval of(int part, int whole, double level) {
    Arguments.requireLevel(level);
    if (whole < 1 || part < 0 || part > whole) {
      throw new IllegalArgumentException("Not a share: " + part + " of " + whole);
    }
    ConfidenceInterval interval = new WilsonScoreInterval().createInterval(whole, part, level);
    // The ends are exactly 0 and 1 there; floating point leaves 1e-17.
    return new Interval(
        part == 0 ? 0 : interval.getLowerBound(), part == whole ? 1 : interval.getUpperBound());
  }
}
