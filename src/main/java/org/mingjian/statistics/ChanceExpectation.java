package org.mingjian.statistics;

/**
 * How many flags chance alone would give, to be said beside every list of them.
 *
 * @param panels compared, such as 12 indicators in one year
 * @param alpha the chance of any flag in a panel without outliers
 */
public record ChanceExpectation(int panels, double alpha) {
  public ChanceExpectation {
    Arguments.requireLevel(alpha);
    if (panels < 0) {
      throw new IllegalArgumentException("Not a number of panels: " + panels);
    }
  }

  /** Panels with a flag, on average, when there is nothing to find. */
  public double flaggedPanels() {
    return panels * alpha;
  }
}
