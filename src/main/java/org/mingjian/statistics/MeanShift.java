package org.mingjian.statistics;

import org.apache.commons.math3.stat.StatUtils;

/**
 * The single break of a series: the split into two means that leaves the least sum of squares, as
 * in Hinkley, "Inference about the Change-Point in a Sequence of Random Variables" (1970), with the
 * p-value of a permutation test, and Pettitt's rank test as a second opinion: "A Non-parametric
 * Approach to the Change-Point Problem" (1979).
 *
 * <p>The p-values suppose that without a break every order of the years is equally likely. A steady
 * trend is found as a break too; a break is "possible", and its cause is a question.
 */
public final class MeanShift {
  /** A mean of fewer years is no level. */
  public static final int MINIMUM_SEGMENT = 3;

  /**
   * The fewest years in which a break can be told from chance: with 6 years, one in ten random
   * orders splits as well as the best.
   */
  public static final int MINIMUM_YEARS = 7;

  private static final long SEED = 1970;

  private MeanShift() {}

  /**
   * Finds the best break.
   *
   * @param series in order of time, without gaps that are breaks by themselves, such as another
   *     form
   */
  public static Assessment<Break> find(double... series) {
    Arguments.requireFinite(series);
    if (series.length < MINIMUM_YEARS) {
      return new Assessment.NotAssessed<>(NotAssessableReason.TOO_FEW, series.length);
    }
    if (StatUtils.max(series) == StatUtils.min(series)) {
      return new Assessment.NotAssessed<>(NotAssessableReason.TIED, series.length);
    }
    double mean = StatUtils.mean(series);
    int after = bestSplit(series, mean).after();
    double before = StatUtils.mean(series, 0, after);
    double since = StatUtils.mean(series, after, series.length - after);
    double rest = 0;
    for (int index = 0; index < series.length; index++) {
      double residual = series[index] - (index < after ? before : since);
      rest += residual * residual;
    }
    Pettitt pettitt = Pettitt.of(series);
    return new Assessment.Assessed<>(
        new Break(
            series.length,
            after,
            before,
            since,
            rest,
            SequentialPermutation.pValue(series, order -> bestSplit(order, mean).gain(), SEED),
            pettitt));
  }

  /**
   * The split that takes most from the sum of squares: after m of n years it takes S^2 n / (m (n -
   * m)), where S is the sum of the first m distances from the mean of all.
   */
  private static Split bestSplit(double[] series, double mean) {
    int n = series.length;
    Split best = new Split(MINIMUM_SEGMENT, -1);
    double sum = 0;
    for (int after = 1; after <= n - MINIMUM_SEGMENT; after++) {
      sum += series[after - 1] - mean;
      double gain = sum * sum * n / (after * (double) (n - after));
      if (after >= MINIMUM_SEGMENT && gain > best.gain()) {
        best = new Split(after, gain);
      }
    }
    return best;
  }

  private record Split(int after, double gain) {}

  /**
   * A possible break.
   *
   * @param n years
   * @param after years before the break
   * @param before the mean of these years
   * @param since the mean of the years from the break on
   * @param squares the sum of squares about the two means
   * @param p of the permutation test
   * @param pettitt the second opinion
   */
  public record Break(
      int n, int after, double before, double since, double squares, double p, Pettitt pettitt) {}

  /**
   * Pettitt's test.
   *
   * @param statistic K, the largest absolute rank sum difference
   * @param after observations before the break it would choose
   * @param p by his approximation 2 exp(-6 K^2 / (n^3 + n^2)), too large for short series
   */
  public record Pettitt(int statistic, int after, double p) {
    static Pettitt of(double[] series) {
      int n = series.length;
      int sum = 0;
      int largest = 0;
      int after = 0;
      for (int split = 1; split < n; split++) {
        // U_t = U_(t-1) + sum over j of sign(x_t - x_j)
        for (double other : series) {
          sum += (int) Math.signum(series[split - 1] - other);
        }
        if (Math.abs(sum) > largest) {
          largest = Math.abs(sum);
          after = split;
        }
      }
      double squared = (double) largest * largest;
      double p = 2 * Math.exp(-6 * squared / (Math.pow(n, 3) + Math.pow(n, 2)));
      return new Pettitt(largest, after, Math.min(1, p));
    }
  }
}
