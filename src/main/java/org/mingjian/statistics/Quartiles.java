package org.mingjian.statistics;

import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * Median and quartiles of n figures, interpolated as definition 7 of Hyndman and Fan, "Sample
 * Quantiles in Statistical Packages" (1996), which spreadsheets use (QUARTILE.INC) and R by
 * default.
 *
 * @param n figures that took part, at least 1
 */
public record Quartiles(int n, double first, double median, double third) {
  /**
   * Takes the quartiles of figures in any order.
   *
   * @param figures finite figures, at least one
   */
  public static Quartiles of(double... figures) {
    Arguments.requireFinite(figures);
    if (figures.length == 0) {
      throw new IllegalArgumentException("No figures, no quartiles");
    }
    Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
    percentile.setData(figures);
    return new Quartiles(
        figures.length, percentile.evaluate(25), percentile.evaluate(50), percentile.evaluate(75));
  }

  /** The distance between the quartiles. */
  public double range() {
    return third - first;
  }
}
