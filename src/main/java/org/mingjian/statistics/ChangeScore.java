package org.mingjian.statistics;

/**
 * How far two figures of one unit lie apart, measured in what chance alone would do: differences of
 * transformed counts, which vary alike whatever their size. Anscombe, "The Transformation of
 * Poisson, Binomial and Negative-Binomial Data" (1948). It orders changes; it is no test, since
 * real figures vary more than chance alone.
 */
public final class ChangeScore {
  private static final double SHIFT = 3.0 / 8;

  private ChangeScore() {}

  /**
   * The score of a change of a count: about standard normal where nothing but chance is at work.
   *
   * @param before 0 or more
   * @param now 0 or more
   * @return positive for an increase
   */
  public static double ofCounts(int before, int now) {
    if (before < 0 || now < 0) {
      throw new IllegalArgumentException("Not counts: " + before + " and " + now);
    }
    return (root(now) - root(before)) / Math.sqrt(2);
  }

  private static double root(int count) {
    return 2 * Math.sqrt(count + SHIFT);
  }

  /**
   * The score of a change of a share, of parts and wholes.
   *
   * @return positive for an increase
   */
  public static double ofShares(int partBefore, int wholeBefore, int partNow, int wholeNow) {
    return (angle(partNow, wholeNow) - angle(partBefore, wholeBefore))
        / Math.sqrt(1 / (wholeNow + 0.5) + 1 / (wholeBefore + 0.5));
  }

  private static double angle(int part, int whole) {
    if (part < 0 || whole < 1 || part > whole) {
      throw new IllegalArgumentException("Not a share: " + part + " of " + whole);
    }
    return 2 * Math.asin(Math.sqrt((part + SHIFT) / (whole + 2 * SHIFT)));
  }
}
