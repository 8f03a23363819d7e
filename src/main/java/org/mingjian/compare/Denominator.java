package org.mingjian.compare;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What figures can be divided by once somebody has uploaded it for units and years. */
public enum Denominator {
  /** Residents; figures are given per 10,000 of them. */
  POPULATION(10_000, "ten_thousand_people"),
  /** People who do the work of disclosure. */
  STAFF(1, "staff_member"),
  /** Villages and urban communities. */
  COMMUNITIES(1, "community");

  private final BigDecimal factor;
  private final String per;

  Denominator(int factor, String per) {
    this.factor = BigDecimal.valueOf(factor);
    this.per = per;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How many of it a figure is given for. */
  public BigDecimal factor() {
    return factor;
  }

  /** As {@link MeasureUnit#per()} names it. */
  String per() {
    return per;
  }

  /** What a measure's key ends with when it is divided by this. */
  String suffix() {
    return ".per_" + code();
  }

  public static Optional<Denominator> find(String code) {
    return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
  }
}
