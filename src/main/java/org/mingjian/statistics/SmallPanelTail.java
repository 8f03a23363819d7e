package org.mingjian.statistics;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Tail probabilities of a count whose distribution is estimated from n - 1 other units. The
 * probability is turned into a normal deviate, divided by sqrt(1 + the variance of the estimated
 * mean / the variance of the count), and read off Student's t with n - 2 degrees of freedom, as in
 * the prediction interval of a normal figure. For counts this is a rule of our own;
 * docs/statistics.md shows which levels it keeps.
 */
final class SmallPanelTail {
  private static final NormalDistribution NORMAL = new NormalDistribution();

  private final TDistribution student;
  private final double divisor;

  /**
   * @param n units, with the one compared
   * @param relativeVariance of the estimated mean, in variances of the count
   */
  SmallPanelTail(int n, double relativeVariance) {
    this.student = new TDistribution(null, n - 2.0);
    this.divisor = Math.sqrt(1 + relativeVariance);
  }

  /** The chance beyond, at most a half. */
  double adjust(double tail) {
    return tail <= 0
        ? 0
        : student.cumulativeProbability(
            NORMAL.inverseCumulativeProbability(Math.min(tail, 0.5)) / divisor);
  }
}
