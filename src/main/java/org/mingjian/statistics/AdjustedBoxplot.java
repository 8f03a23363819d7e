package org.mingjian.statistics;

/**
 * Fences of a boxplot that follow the skewness of the figures: Hubert and Vandervieren, "An
 * Adjusted Boxplot for Skewed Distributions" (2008). For figures with a long tail that cannot be
 * logged.
 *
 * <p>The published fences, 1.5 quartile ranges stretched by the medcouple, describe; they are not a
 * test: at least one of 10 to 60 clean figures lies beyond them in half to four fifths of all
 * panels. The limits reach 6 + 60 / n quartile ranges, stretched likewise, so that at most 5 % of
 * clean panels have a figure beyond them; simulated on normal, exponential and lognormal figures up
 * to a standard deviation of 1 on the logarithm.
 */
public final class AdjustedBoxplot {
  /** Below this the medcouple varies too much to set a fence by; see docs/statistics.md. */
  public static final int MINIMUM_PANEL = 15;

  private AdjustedBoxplot() {}

  /**
   * Draws the fences.
   *
   * @param figures finite figures in one unit
   */
  public static Assessment<Fences> fences(double... figures) {
    Arguments.requireFinite(figures);
    if (figures.length < MINIMUM_PANEL) {
      return new Assessment.NotAssessed<>(NotAssessableReason.TOO_FEW, figures.length);
    }
    return fences(figures, 1.5, 6 + 60.0 / figures.length);
  }

  /** Fences and limits with any reach, and for any n. */
  static Assessment<Fences> fences(double[] figures, double published, double reach) {
    Quartiles quartiles = Quartiles.of(figures);
    if (quartiles.range() == 0) {
      return new Assessment.NotAssessed<>(NotAssessableReason.TIED, figures.length);
    }
    double skewness = Medcouple.of(figures);
    return new Assessment.Assessed<>(
        new Fences(
            quartiles,
            skewness,
            stretched(quartiles, skewness, published),
            stretched(quartiles, skewness, reach)));
  }

  private static Interval stretched(Quartiles quartiles, double skewness, double reach) {
    double below = skewness >= 0 ? -4 * skewness : -3 * skewness;
    double above = skewness >= 0 ? 3 * skewness : 4 * skewness;
    return new Interval(
        quartiles.first() - reach * Math.exp(below) * quartiles.range(),
        quartiles.third() + reach * Math.exp(above) * quartiles.range());
  }

  /**
   * Fences of a panel.
   *
   * @param skewness the medcouple
   * @param fences as published, to draw a boxplot by
   * @param limits a figure beyond them stands out
   */
  public record Fences(Quartiles quartiles, double skewness, Interval fences, Interval limits) {}
}
