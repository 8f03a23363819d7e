package org.mingjian.statistics;

import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * How large the modified z-score of one figure becomes by chance in a panel of n normal figures.
 *
 * <p>Small panels reach 3.5 far more often than the normal distribution says, because their MAD is
 * uncertain: with n = 10 one figure in 80, with n = 30 one in 310, without end one in 2,150. The
 * table was simulated by {@link #simulate}, with n from 5 to 500; beyond, it runs to the normal
 * distribution.
 */
final class ModifiedZNull {
  /** Two-sided probabilities of the table's columns, falling. */
  static final double[] PROBABILITIES = {
    0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005, 0.0002, 0.0001, 0.00001
  };

  /** Everything below this score has a probability of no interest. */
  private static final double LOWEST_SCORE = 1.35;

  private static final double HIGHEST_SCORE = 2_000;
  private static final int GRID = 160;

  private static final NavigableMap<Integer, double[]> CRITICAL =
      SimulatedTable.read("modified-z-null.csv");

  private ModifiedZNull() {}

  /** The score that one figure in a panel of n exceeds in absolute value with this probability. */
  static double critical(int n, double probability) {
    double[] critical = row(n);
    double x = Math.log(probability);
    int column = segment(x);
    double share =
        (x - Math.log(PROBABILITIES[column]))
            / (Math.log(PROBABILITIES[column + 1]) - Math.log(PROBABILITIES[column]));
    return Math.exp(
        Math.log(critical[column])
            + share * (Math.log(critical[column + 1]) - Math.log(critical[column])));
  }

  /** The probability that the score of one figure in a panel of n is as far from 0 as this. */
  static double probability(int n, double score) {
    double distance = Math.abs(score);
    double[] critical = row(n);
    if (distance <= critical[0]) {
      // Only has to fall from 1 to the first column: nothing is decided here.
      return Math.pow(PROBABILITIES[0], distance / critical[0]);
    }
    int column = 0;
    while (column < critical.length - 2 && distance > critical[column + 1]) {
      column++;
    }
    double share =
        Math.log(distance / critical[column]) / Math.log(critical[column + 1] / critical[column]);
    return Math.exp(
        Math.log(PROBABILITIES[column])
            + share * (Math.log(PROBABILITIES[column + 1]) - Math.log(PROBABILITIES[column])));
  }

  /** The pair of columns between which a logarithm lies; the last pair is drawn out beyond it. */
  private static int segment(double logProbability) {
    int column = 0;
    while (column < PROBABILITIES.length - 2
        && logProbability < Math.log(PROBABILITIES[column + 1])) {
      column++;
    }
    return column;
  }

  /** The row of n; between two rows, and beyond the last one, linear in 1 / n. */
  private static double[] row(int n) {
    Map.Entry<Integer, double[]> below = CRITICAL.floorEntry(n);
    if (below == null) {
      throw new IllegalArgumentException("No table for " + n + " figures");
    }
    if (below.getKey() == n) {
      return below.getValue();
    }
    Map.Entry<Integer, double[]> above = CRITICAL.higherEntry(n);
    double start = 1.0 / below.getKey();
    double end = above == null ? 0 : 1.0 / above.getKey();
    double share = (start - 1.0 / n) / (start - end);
    double[] from = below.getValue();
    double[] to = above == null ? normal() : above.getValue();
    double[] row = new double[from.length];
    Arrays.setAll(row, column -> from[column] + share * (to[column] - from[column]));
    return row;
  }

  private static double[] normal() {
    NormalDistribution normal = new NormalDistribution();
    return Arrays.stream(PROBABILITIES)
        .map(probability -> -normal.inverseCumulativeProbability(probability / 2))
        .toArray();
  }

  /**
   * Simulates one row of the table. Where one figure lies far above n - 1 normal ones, median m and
   * MAD no longer depend on it, so that its score exceeds c exactly when the figure exceeds m + c
   * s, with s = b_n MAD / 0.6745: the normal tail of that, averaged over panels, gives small
   * probabilities from few panels.
   */
  static double[] simulate(int n, int panels, long seed) {
    double[] scores = new double[GRID];
    Arrays.setAll(
        scores,
        index ->
            LOWEST_SCORE * Math.pow(HIGHEST_SCORE / LOWEST_SCORE, index / (double) (GRID - 1)));
    NormalTail tail = new NormalTail();
    double[] sums = new double[GRID];
    Random random = new Random(seed + n);
    double[] figures = new double[n];
    double[] distances = new double[n];
    for (int panel = 0; panel < panels; panel++) {
      for (int index = 0; index < n - 1; index++) {
        figures[index] = random.nextGaussian();
      }
      figures[n - 1] = 1e9;
      Arrays.sort(figures);
      double median = middle(figures);
      for (int index = 0; index < n; index++) {
        distances[index] = Math.abs(figures[index] - median);
      }
      Arrays.sort(distances);
      double unit =
          RobustScale.smallSampleFactor(n) * middle(distances) / RobustScale.NORMAL_DEVIATION;
      for (int index = 0; index < GRID; index++) {
        // Twice, because it may lie as far below.
        sums[index] += 2 * tail.above(median + scores[index] * unit);
      }
    }
    double[] row = new double[PROBABILITIES.length];
    int index = 0;
    for (int column = 0; column < row.length; column++) {
      double sum = PROBABILITIES[column] * panels;
      while (index < GRID - 2 && sums[index + 1] > sum) {
        index++;
      }
      double share = Math.log(sums[index] / sum) / Math.log(sums[index] / sums[index + 1]);
      row[column] = scores[index] * Math.pow(scores[index + 1] / scores[index], share);
    }
    return row;
  }

  private static double middle(double[] sorted) {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** The upper tail of the normal distribution from a table of its logarithm. */
  private static final class NormalTail {
    private static final double STEP = 0.002;
    private static final double END = 12;
    private final double[] logarithms;

    NormalTail() {
      NormalDistribution normal = new NormalDistribution();
      logarithms = new double[(int) Math.round(2 * END / STEP) + 2];
      Arrays.setAll(
          logarithms, index -> Math.log(normal.cumulativeProbability(END - index * STEP)));
    }

    double above(double x) {
      if (x >= END) {
        return 0;
      }
      double place = (Math.max(x, -END) + END) / STEP;
      int index = (int) place;
      double share = place - index;
      return Math.exp(logarithms[index] * (1 - share) + logarithms[index + 1] * share);
    }
  }
}
