package org.mingjian.statistics;

import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * The p-value of a statistic among random orders of the same figures, drawn until it is clear that
 * there is nothing to see: Besag and Clifford, "Sequential Monte Carlo p-values" (1991). Valid at
 * every number of draws.
 */
final class SequentialPermutation {
  private static final int ENOUGH_AS_LARGE = 20;
  private static final int MAXIMUM_DRAWS = 4_999;

  private SequentialPermutation() {}

  /**
   * @param statistic larger is more unusual
   * @param seed the same seed gives the same p-value
   */
  static double pValue(double[] figures, ToDoubleFunction<double[]> statistic, long seed) {
    double observed = statistic.applyAsDouble(figures);
    // Another order of the same sum differs in the last digits and is as large all the same.
    double threshold = observed - 1e-9 * Math.abs(observed);
    double[] shuffled = figures.clone();
    Random random = new Random(seed);
    int asLarge = 0;
    for (int draw = 1; draw <= MAXIMUM_DRAWS; draw++) {
      for (int last = shuffled.length - 1; last > 0; last--) {
        int other = random.nextInt(last + 1);
        double figure = shuffled[last];
        shuffled[last] = shuffled[other];
        shuffled[other] = figure;
      }
      if (statistic.applyAsDouble(shuffled) >= threshold) {
        asLarge++;
      }
      if (asLarge == ENOUGH_AS_LARGE) {
        return (double) asLarge / draw;
      }
    }
    return (asLarge + 1.0) / (MAXIMUM_DRAWS + 1.0);
  }
}
