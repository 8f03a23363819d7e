package org.mingjian.finding.rule;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Arguments of a message in their order. */
final class Named {
  private final Map<String, String> values = new LinkedHashMap<>();

  private Named() {}

  static Named of(String name, String value) {
    return new Named().and(name, value);
  }

  static Named of(String name, BigDecimal value) {
    return new Named().and(name, value);
  }

  static Named of(String name, long value) {
    return new Named().and(name, value);
  }

  Named and(String name, String value) {
    values.put(name, value);
    return this;
  }

  Named and(String name, BigDecimal value) {
    return and(name, plain(value));
  }

  Named and(String name, long value) {
    return and(name, Long.toString(value));
  }

  Map<String, String> map() {
    return values;
  }

  static String plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
