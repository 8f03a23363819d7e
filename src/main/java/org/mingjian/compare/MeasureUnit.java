package org.mingjian.compare;

import org.jspecify.annotations.Nullable;

/**
 * The unit of a figure: cases, or cases per 10,000 people. The words stand in the message bundles,
 * under {@code indicator.unit.<counted>} and {@code indicator.per.<per>}.
 *
 * @param per null where a figure is no quotient
 */
public record MeasureUnit(String counted, @Nullable String per) {
  public static final MeasureUnit PERCENT = new MeasureUnit("percent", null);
  static final MeasureUnit CASES = new MeasureUnit("cases", null);
  static final MeasureUnit ENTRIES = new MeasureUnit("entries", null);

  /** The unit of an indicator, by the Chinese word of the catalogue. */
  static MeasureUnit of(String word) {
    return new MeasureUnit(
        switch (word) {
          case "件" -> "cases";
          case "项" -> "items";
          case "个" -> "projects";
          case "万元" -> "ten_thousand_yuan";
          case "条" -> "entries";
          case "篇" -> "articles";
          case "次" -> "times";
          case "人" -> "persons";
          case "人次" -> "attendances";
          case "%" -> "percent";
          default -> throw new IllegalArgumentException("no unit is written " + word);
        },
        null);
  }

  MeasureUnit per(String divisor) {
    return new MeasureUnit(counted, divisor);
  }
}
