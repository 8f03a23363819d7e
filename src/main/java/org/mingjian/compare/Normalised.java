package org.mingjian.compare;

import java.math.BigDecimal;
import java.util.List;

/** A sum of cells divided by what somebody uploaded for the unit and year, such as residents. */
public record Normalised(Sum numerator, Denominator denominator) implements Quotient {
  private static final int FRACTION_DIGITS = 2;

  @Override
  public String key() {
    return numerator.key() + denominator.suffix();
  }

  @Override
  public BigDecimal factor() {
    return denominator.factor();
  }

  @Override
  public MeasureUnit unit() {
    return numerator.unit().per(denominator.per());
  }

  @Override
  public int fractionDigits() {
    return FRACTION_DIGITS;
  }

  @Override
  public Direction direction() {
    return numerator.direction();
  }

  @Override
  public MeasureGroup group() {
    return numerator.group();
  }

  @Override
  public List<String> indicators() {
    return numerator.indicators();
  }
}
