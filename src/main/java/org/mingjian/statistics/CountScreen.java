package org.mingjian.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/**
 * Counts of one kind in one year, each compared with what the other units would lead to expect:
 * Poisson limits, or negative binomial limits where the others vary by more than chance.
 *
 * <p>The mean is the rate of the others; their dispersion a, with variance m + a m^2, is the moment
 * estimate of Breslow, "Extra-Poisson Variation in Log-Linear Models" (1984), raised by a^2 / 5
 * because the estimate is too small where counts are very uneven. Mean and dispersion are uncertain
 * in small panels: the tail probability is read off as SmallPanelTail says.
 */
public final class CountScreen {
  /** Fewer units than this are not compared. */
  public static final int MINIMUM_PANEL = 8;

  /** With fewer of the other units above zero, nobody can tell how much they vary. */
  public static final int MINIMUM_NON_ZERO = 4;

  /** Below this the negative binomial is the Poisson distribution and cannot be computed apart. */
  private static final double NEGLIGIBLE_DISPERSION = 1e-6;

  private CountScreen() {}

  /**
   * Compares counts of units of the same size.
   *
   * @param alpha the chance that any count is outside in a panel without outliers
   */
  public static Assessment<Result> screen(int[] counts, double alpha) {
    double[] exposures = new double[counts.length];
    Arrays.fill(exposures, 1);
    return screen(counts, exposures, alpha);
  }

  /**
   * Compares counts relative to a size.
   *
   * @param exposures sizes, such as population, above 0; as many as counts
   * @param alpha the chance that any count is outside in a panel without outliers
   */
  public static Assessment<Result> screen(int[] counts, double[] exposures, double alpha) {
    Arguments.requireLevel(alpha);
    Arguments.requireFinite(exposures);
    int n = counts.length;
    if (exposures.length != n) {
      throw new IllegalArgumentException(n + " counts, " + exposures.length + " exposures");
    }
    for (int index = 0; index < n; index++) {
      if (counts[index] < 0 || exposures[index] <= 0) {
        throw new IllegalArgumentException(
            "Not a count of a size: " + counts[index] + ", " + exposures[index]);
      }
    }
    if (n < MINIMUM_PANEL) {
      return new Assessment.NotAssessed<>(NotAssessableReason.TOO_FEW, n);
    }
    int nonZero = (int) Arrays.stream(counts).filter(count -> count > 0).count();
    if (nonZero < MINIMUM_NON_ZERO + 1) {
      return new Assessment.NotAssessed<>(NotAssessableReason.MOSTLY_ZERO, n);
    }
    List<Count> results = new ArrayList<>(n);
    for (int index = 0; index < n; index++) {
      results.add(compare(counts, exposures, index, alpha / n));
    }
    return new Assessment.Assessed<>(new Result(n, alpha, results));
  }

  private static Count compare(int[] counts, double[] exposures, int own, double level) {
    double total = 0;
    double exposure = 0;
    for (int index = 0; index < counts.length; index++) {
      if (index != own) {
        total += counts[index];
        exposure += exposures[index];
      }
    }
    double rate = total / exposure;
    double dispersion = dispersion(counts, exposures, own, rate);
    double expected = rate * exposures[own];
    double variances = 0;
    for (int index = 0; index < counts.length; index++) {
      if (index != own) {
        variances += variance(rate * exposures[index], dispersion);
      }
    }
    double share = exposures[own] / exposure;
    SmallPanelTail tail =
        new SmallPanelTail(
            counts.length, share * share * variances / variance(expected, dispersion));
    DoubleUnaryOperator lower = count -> tail.adjust(atMost((int) count, expected, dispersion));
    DoubleUnaryOperator upper = count -> tail.adjust(atLeast((int) count, expected, dispersion));
    double p =
        Math.min(
            1, 2 * Math.min(lower.applyAsDouble(counts[own]), upper.applyAsDouble(counts[own])));
    return new Count(
        counts[own], expected, dispersion, limits(lower, upper, expected, level / 2), p);
  }

  /** Solves sum of (x - m)^2 / (m + a m^2) = n - 2 for a over the other n - 1 units; 0 if none. */
  private static double dispersion(int[] counts, double[] exposures, int own, double rate) {
    DoubleUnaryOperator excess =
        a -> {
          double sum = -(counts.length - 2);
          for (int index = 0; index < counts.length; index++) {
            if (index != own) {
              double mean = rate * exposures[index];
              double distance = counts[index] - mean;
              sum += distance * distance / variance(mean, a);
            }
          }
          return sum;
        };
    if (excess.applyAsDouble(NEGLIGIBLE_DISPERSION) <= 0) {
      return 0;
    }
    double low = 0;
    double high = 1;
    while (excess.applyAsDouble(high) > 0) {
      low = high;
      high *= 2;
    }
    while (high - low > 1e-9 * high) {
      double middle = (low + high) / 2;
      if (excess.applyAsDouble(middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double estimate = (low + high) / 2;
    return estimate + estimate * estimate / 5;
  }

  private static double variance(double mean, double dispersion) {
    return mean + dispersion * mean * mean;
  }

  /** The counts whose tails on both sides are at least so large. */
  private static Interval limits(
      DoubleUnaryOperator lower, DoubleUnaryOperator upper, double expected, double tail) {
    int inside = 1;
    while (upper.applyAsDouble(expected + inside) >= tail) {
      inside *= 2;
    }
    int high = (int) expected;
    for (int step = inside; step > 0; step /= 2) {
      while (upper.applyAsDouble(high + step) >= tail) {
        high += step;
      }
    }
    int low = (int) Math.ceil(expected);
    for (int step = Integer.highestOneBit(Math.max(1, low)); step > 0; step /= 2) {
      while (low - step >= 0 && lower.applyAsDouble(low - step) >= tail) {
        low -= step;
      }
    }
    return new Interval(low, high);
  }

  /** P(X at most count), negative binomial, or Poisson without dispersion. */
  static double atMost(int count, double mean, double dispersion) {
    if (count < 0) {
      return 0;
    }
    return dispersion == 0
        ? Gamma.regularizedGammaQ(count + 1.0, mean)
        : Beta.regularizedBeta(1 / (1 + dispersion * mean), 1 / dispersion, count + 1.0);
  }

  /** P(X at least count). */
  static double atLeast(int count, double mean, double dispersion) {
    if (count <= 0) {
      return 1;
    }
    return dispersion == 0
        ? Gamma.regularizedGammaP(count, mean)
        : Beta.regularizedBeta(dispersion * mean / (1 + dispersion * mean), count, 1 / dispersion);
  }

  /**
   * A panel of counts.
   *
   * @param counts one for each count given, in the order given
   */
  public record Result(int n, double alpha, List<Count> counts) {
    public Result {
      counts = List.copyOf(counts);
    }
  }

  /**
   * One count against the others.
   *
   * @param expected at the others' rate
   * @param dispersion of the others; 0 is Poisson
   * @param limits counts within them are usual at the level of the panel divided by n
   * @param p of this count alone, two-sided
   */
  public record Count(int count, double expected, double dispersion, Interval limits, double p) {
    public boolean isOutside() {
      return !limits.contains(count);
    }
  }
}
