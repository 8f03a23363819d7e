package org.mingjian.statistics;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Limits around a target that narrow as units grow: Spiegelhalter, "Funnel Plots for Comparing
 * Institutional Performance" (2005), with additive overdispersion after his "Handling
 * Over-dispersion of Performance Indicators" (2005).
 *
 * @param target what all units would have but for chance
 * @param overdispersion phi, the mean of the squared winsorised deviates; 1 is what chance gives
 * @param betweenVariance tau squared, by which units differ beyond chance
 */
public record Funnel(double target, double overdispersion, double betweenVariance) {
  /** The inner and the outer limits usually drawn. */
  public static final double INNER_LEVEL = 0.95;

  public static final double OUTER_LEVEL = 0.998;

  /** Deviates beyond the outer tenths are drawn in to them before they are squared. */
  private static final double WINSORISED = 0.1;

  /**
   * Estimates the funnel of units.
   *
   * @param figures one for each unit, at least 2
   * @param errors the standard error of each figure by chance alone, positive
   */
  public static Funnel of(double[] figures, double[] errors, double target) {
    Arguments.requireFinite(figures);
    Arguments.requireFinite(errors);
    int n = figures.length;
    if (n < 2 || errors.length != n) {
      throw new IllegalArgumentException(n + " figures, " + errors.length + " errors");
    }
    double[] deviates = new double[n];
    double weights = 0;
    double squaredWeights = 0;
    for (int index = 0; index < n; index++) {
      if (errors[index] <= 0) {
        throw new IllegalArgumentException("Not a standard error: " + errors[index]);
      }
      deviates[index] = (figures[index] - target) / errors[index];
      double weight = 1 / (errors[index] * errors[index]);
      weights += weight;
      squaredWeights += weight * weight;
    }
    double[] winsorised = winsorise(deviates);
    double phi = Arrays.stream(winsorised).map(deviate -> deviate * deviate).sum() / n;
    double between = Math.max(0, (n * phi - (n - 1)) / (weights - squaredWeights / weights));
    return new Funnel(target, phi, between);
  }

  /**
   * Draws the lowest and the highest tenth, rounded down to whole figures, in to the next figure.
   */
  private static double[] winsorise(double[] deviates) {
    double[] sorted = deviates.clone();
    Arrays.sort(sorted);
    int drawnIn = (int) (WINSORISED * sorted.length);
    return Arrays.stream(sorted)
        .map(deviate -> Math.clamp(deviate, sorted[drawnIn], sorted[sorted.length - 1 - drawnIn]))
        .toArray();
  }

  /** The deviate of a figure, (y - target) / sqrt(s^2 + tau^2). */
  public double deviate(double figure, double error) {
    return (figure - target) / Math.sqrt(error * error + betweenVariance);
  }

  /** The limits for a unit with this standard error by chance. */
  public Interval limits(double error, double level) {
    Arguments.requireLevel(level);
    double reach =
        new NormalDistribution().inverseCumulativeProbability((1 + level) / 2)
            * Math.sqrt(error * error + betweenVariance);
    return new Interval(target - reach, target + reach);
  }
}
