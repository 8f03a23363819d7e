package org.mingjian.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** Two sets of figures that are the same to the last digit, such as those of two years. */
public final class RepeatedFigures {
  private RepeatedFigures() {}

  /**
   * Compares figures place by place; 5 and 5.00 are equal.
   *
   * @param figures known in both sets, in the same order
   * @param others as many
   * @param minimumNonZero with fewer figures other than zero in either set there is no answer:
   *     zeros repeat by themselves
   */
  public static Assessment<Comparison> compare(
      List<BigDecimal> figures, List<BigDecimal> others, int minimumNonZero) {
    if (figures.size() != others.size()) {
      throw new IllegalArgumentException(figures.size() + " against " + others.size());
    }
    int nonZero = Math.min(nonZero(figures), nonZero(others));
    if (nonZero < minimumNonZero) {
      return new Assessment.NotAssessed<>(NotAssessableReason.MOSTLY_ZERO, nonZero);
    }
    int equal =
        (int)
            IntStream.range(0, figures.size())
                .filter(index -> figures.get(index).compareTo(others.get(index)) == 0)
                .count();
    return new Assessment.Assessed<>(new Comparison(figures.size(), nonZero, equal));
  }

  private static int nonZero(List<BigDecimal> figures) {
    return (int) figures.stream().filter(figure -> figure.signum() != 0).count();
  }

  /**
   * How far two sets agree.
   *
   * @param n places compared
   * @param nonZero figures other than zero, in the set that has fewer of them
   * @param equal places with equal figures, zeros too
   */
  public record Comparison(int n, int nonZero, int equal) {
    /** Whether every figure is repeated. */
    public boolean isRepeated() {
      return equal == n;
    }
  }
}
