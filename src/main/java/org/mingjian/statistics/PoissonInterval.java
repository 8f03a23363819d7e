package org.mingjian.statistics;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;

/** Confidence limits of the mean of a Poisson count. */
public final class PoissonInterval {
  private PoissonInterval() {}

  /**
   * Exact limits by the chi-squared distribution: Garwood, "Fiducial Limits for the Poisson
   * Distribution" (1936).
   *
   * @param count observed, 0 or more
   * @param level of confidence, such as 0.95
   */
  public static Interval exact(int count, double level) {
    requireCount(count);
    Arguments.requireLevel(level);
    double tail = (1 - level) / 2;
    double low =
        count == 0
            ? 0
            : new ChiSquaredDistribution(null, 2.0 * count).inverseCumulativeProbability(tail) / 2;
    double high =
        new ChiSquaredDistribution(null, 2.0 * count + 2).inverseCumulativeProbability(1 - tail)
            / 2;
    return new Interval(low, high);
  }

  /**
   * Byar's approximation: Breslow and Day, "Statistical Methods in Cancer Research" II (1987), page
   * 69. Close to the exact limits from about 10 on, and simple to check by hand.
   *
   * @param count observed, 0 or more
   * @param level of confidence, such as 0.95
   */
  public static Interval byar(int count, double level) {
    requireCount(count);
    Arguments.requireLevel(level);
    double z = new NormalDistribution().inverseCumulativeProbability((1 + level) / 2);
    double low = count == 0 ? 0 : count * cube(1 - 1 / (9.0 * count) - z / (3 * Math.sqrt(count)));
    double next = count + 1.0;
    return new Interval(
        Math.max(0, low), next * cube(1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))));
  }

  private static double cube(double value) {
    return value * value * value;
  }

  private static void requireCount(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("Not a count: " + count);
    }
  }
}
