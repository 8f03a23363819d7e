package org.mingjian.statistics;

import org.apache.commons.math3.stat.descriptive.rank.Median;

/** Median and median absolute deviation (MAD). */
final class RobustScale {
  /**
   * The MAD of a standard normal distribution, to the four digits of Iglewicz and Hoaglin (1993),
   * so that their scores come out digit for digit.
   */
  static final double NORMAL_DEVIATION = 0.6745;

  /** Factors for n = 2 to 9: Croux and Rousseeuw (1992), "Time-efficient algorithms", table 1. */
  private static final double[] SMALL_SAMPLE = {
    1.196, 1.495, 1.363, 1.206, 1.200, 1.140, 1.129, 1.107
  };

  private RobustScale() {}

  static double median(double[] values) {
    return new Median().evaluate(values);
  }

  /** The median distance from the centre, without any factor. */
  static double deviation(double[] values, double centre) {
    double[] distances = new double[values.length];
    for (int index = 0; index < values.length; index++) {
      distances[index] = Math.abs(values[index] - centre);
    }
    return median(distances);
  }

  /**
   * The factor b_n that makes the MAD of n normal figures unbiased: Croux and Rousseeuw (1992).
   *
   * @throws IllegalArgumentException if n is below 2
   */
  static double smallSampleFactor(int n) {
    if (n < 2) {
      throw new IllegalArgumentException("A spread needs two figures: " + n);
    }
    return n <= 9 ? SMALL_SAMPLE[n - 2] : n / (n - 0.8);
  }
}
