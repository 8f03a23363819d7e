package org.mingjian.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * How some figures are spread; the quartiles are those of {@link
 * org.mingjian.statistics.Quartiles}, computed in exact decimals.
 *
 * @param n figures that took part
 */
public record Spread(
    int n,
    BigDecimal lowest,
    BigDecimal first,
    BigDecimal median,
    BigDecimal third,
    BigDecimal highest) {
  /**
   * The spread of figures in any order.
   *
   * @param figures at least one
   */
  static Spread of(List<BigDecimal> figures) {
    List<BigDecimal> sorted = figures.stream().sorted().toList();
    return new Spread(
        sorted.size(),
        sorted.getFirst(),
        quantile(sorted, 1),
        quantile(sorted, 2),
        quantile(sorted, 3),
        sorted.getLast());
  }

  /** Definition 7 of Hyndman and Fan: at the place (n - 1) p + 1, counted from 1. */
  private static BigDecimal quantile(List<BigDecimal> sorted, int quarter) {
    int place = (sorted.size() - 1) * quarter;
    BigDecimal low = sorted.get(place / 4);
    int beyond = place % 4;
    if (beyond == 0) {
      return low;
    }
    BigDecimal step = sorted.get(place / 4 + 1).subtract(low);
    return low.add(
            step.multiply(BigDecimal.valueOf(beyond)).divide(BigDecimal.valueOf(4)),
            MathContext.UNLIMITED)
        .stripTrailingZeros()
        .setScale(Math.max(0, low.scale() + 2), RoundingMode.HALF_UP)
        .stripTrailingZeros();
  }
}
