package org.mingjian.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The false discovery rate of many tests at once: Benjamini and Hochberg, "Controlling the False
 * Discovery Rate" (1995).
 */
public final class BenjaminiHochberg {
  /** The share of false flags that is tolerated unless a county sets another. */
  public static final double DEFAULT_RATE = 0.10;

  private BenjaminiHochberg() {}

  /**
   * The adjusted p-values, in the order given: a test is rejected at a false discovery rate q when
   * its adjusted value is at most q.
   *
   * @param pValues of all tests of the family, the uninteresting ones too; each from 0 to 1
   */
  public static double[] adjust(double... pValues) {
    for (double p : pValues) {
      if (!(p >= 0 && p <= 1)) {
        throw new IllegalArgumentException("Not a probability: " + p);
      }
    }
    int[] descending =
        IntStream.range(0, pValues.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer index) -> pValues[index]).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[pValues.length];
    double smallest = 1;
    for (int place = 0; place < descending.length; place++) {
      int rank = pValues.length - place;
      double p = pValues[descending[place]];
      // Never below p itself, which p m / m may be by the last digit.
      smallest = Math.min(smallest, Math.max(p, p * pValues.length / rank));
      adjusted[descending[place]] = smallest;
    }
    return adjusted;
  }
}
