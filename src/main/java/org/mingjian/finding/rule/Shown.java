package org.mingjian.finding.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Computed figures as messages show them. */
final class Shown {
  private static final int DIGITS = 3;
  private static final double SMALLEST = 0.0001;

  private Shown() {}

  /** Three digits that count: 0.0123, 4.57, 290, 12500. */
  static String rounded(double figure) {
    if (Double.isInfinite(figure)) {
      return "∞";
    }
    BigDecimal exact = BigDecimal.valueOf(figure);
    int whole = exact.precision() - exact.scale();
    int digits = Math.max(DIGITS, whole);
    return Named.plain(exact.round(new MathContext(digits, RoundingMode.HALF_UP)));
  }

  /** The least that is usual: a whole number where things are counted. */
  static String least(String indicator, double low) {
    return rounded(Family.isMoney(indicator) ? low : Math.max(0, Math.ceil(low)));
  }

  /** The most that is usual: a whole number where things are counted. */
  static String most(String indicator, double high) {
    return rounded(Family.isMoney(indicator) ? high : Math.floor(high));
  }

  /** A probability; very small ones are not told apart. */
  static String probability(double p) {
    return p < SMALLEST ? "<0.0001" : rounded(p);
  }

  /** A share of 1 in percent, with one decimal. */
  static String percent(double share) {
    return Named.plain(BigDecimal.valueOf(100 * share).setScale(1, RoundingMode.HALF_UP));
  }
}
