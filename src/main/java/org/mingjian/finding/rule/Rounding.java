package org.mingjian.finding.rule;

import java.math.BigDecimal;
import org.mingjian.finding.Fact;

/**
 * How exact a written figure is. A figure with decimals stands for an interval of half its last
 * digit to either side; a whole number is a count and exact.
 */
final class Rounding {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private Rounding() {}

  /** Half of the last digit, in the unit of the figure's value; zero for whole numbers. */
  static BigDecimal of(Fact fact) {
    int decimals = fact.number().map(BigDecimal::scale).orElse(0);
    String raw = fact.raw();
    if (raw != null && !fact.corrected()) {
      // The value has lost the zeros behind the point, which say how exact it is.
      int shift = "元".equals(fact.unitStated()) ? 4 : "亿元".equals(fact.unitStated()) ? -4 : 0;
      int written = decimals(raw);
      decimals = written == 0 ? 0 : written + shift;
    }
    return decimals <= 0 ? BigDecimal.ZERO : HALF.movePointLeft(decimals);
  }

  private static int decimals(String raw) {
    int point = Math.max(raw.indexOf('.'), raw.indexOf('．'));
    int digits = 0;
    while (point >= 0
        && point + 1 + digits < raw.length()
        && Character.isDigit(raw.charAt(point + 1 + digits))) {
      digits++;
    }
    return digits;
  }
}
