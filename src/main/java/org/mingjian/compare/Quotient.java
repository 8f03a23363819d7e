package org.mingjian.compare;

import java.math.BigDecimal;
import java.util.Set;

/** A sum of cells divided by something. It is missing where a part is, or the divisor is zero. */
public sealed interface Quotient extends Measure permits Ratio, Normalised {
  Sum numerator();

  /** What the quotient is multiplied by, such as 100 for a percentage. */
  BigDecimal factor();

  @Override
  default boolean isDerived() {
    return true;
  }

  @Override
  default boolean isOn(String form) {
    return numerator().isOn(form);
  }

  @Override
  default boolean isComparable(Set<String> one, Set<String> other) {
    return numerator().isComparable(one, other);
  }
}
