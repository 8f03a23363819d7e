package org.mingjian.finding.rule;

import java.math.BigDecimal;

/** Sums of written figures. */
final class Sums {
  private Sums() {}

  /**
   * Whether two sums can be the same: they differ by no more than the rounding of their figures.
   * Whole numbers have none.
   */
  static boolean agree(Cells left, Cells right) {
    BigDecimal difference = left.sum().subtract(right.sum()).abs();
    return difference.compareTo(left.roundingOfSum().add(right.roundingOfSum())) <= 0;
  }
}
