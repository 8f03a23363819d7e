package org.mingjian.statistics;

import java.util.Arrays;

/**
 * The medcouple, a robust measure of skewness between -1 and 1: Brys, Hubert and Struyf, "A Robust
 * Measure of Skewness" (2004). Every pair is looked at, which is right for some hundred figures.
 */
public final class Medcouple {
  private Medcouple() {}

  /**
   * The median of h(x, y) over all pairs of a figure x at or above and a figure y at or below the
   * median, h = ((x - median) - (median - y)) / (x - y).
   *
   * @param figures finite figures, at least one
   */
  public static double of(double... figures) {
    Arguments.requireFinite(figures);
    if (figures.length == 0) {
      throw new IllegalArgumentException("No figures, no skewness");
    }
    double median = RobustScale.median(figures);
    double[] centred = Arrays.stream(figures).map(figure -> figure - median).sorted().toArray();
    double[] below = Arrays.stream(centred).filter(distance -> distance <= 0).toArray();
    double[] above = Arrays.stream(centred).filter(distance -> distance >= 0).toArray();
    int tied = (int) Arrays.stream(centred).filter(distance -> distance == 0).count();
    double[] kernels = new double[below.length * above.length];
    int next = 0;
    for (int low = 0; low < below.length; low++) {
      for (int high = 0; high < above.length; high++) {
        boolean bothTied = below[low] == 0 && above[high] == 0;
        kernels[next++] =
            bothTied
                // The tied figures end the lower half and begin the upper one.
                ? tieKernel(low - (below.length - tied), high, tied)
                : (above[high] + below[low]) / (above[high] - below[low]);
      }
    }
    return RobustScale.median(kernels);
  }

  /**
   * Where both figures equal the median: -1, 0 and 1 in equal shares on both sides of a diagonal.
   */
  private static double tieKernel(int low, int high, int tied) {
    return Math.signum((double) low + high - (tied - 1));
  }
}
