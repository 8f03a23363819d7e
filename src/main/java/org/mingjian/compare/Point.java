package org.mingjian.compare;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.report.FactId;

/**
 * One figure of a comparison.
 *
 * @param unit code of the division that the figure is for
 * @param reports how many reports went in
 * @param fact the one fact that the figure is; null for a sum over cells or reports and for a
 *     quotient, whose parts are asked for with {@link ComparisonService#parts}
 * @param corrected null where every part is as it was read
 * @param forms the forms of the reports; an empty text stands for a report on none
 * @param fraction what a quotient was computed from; null for a sum
 */
public record Point(
    String unit,
    int year,
    Measure measure,
    PointValue value,
    int reports,
    @Nullable FactId fact,
    @Nullable Corrected corrected,
    Set<String> forms,
    @Nullable Fraction fraction) {
  public Point {
    forms = Set.copyOf(forms);
  }

  static Point withoutReport(String unit, int year, Measure measure) {
    return new Point(
        unit,
        year,
        measure,
        new PointValue.Missing(PointValue.Why.NO_REPORT),
        0,
        null,
        null,
        Set.of(),
        null);
  }

  public Optional<PointValue.Known> known() {
    return value instanceof PointValue.Known known ? Optional.of(known) : Optional.empty();
  }

  /**
   * The two sums of a quotient.
   *
   * @param numerator before it is multiplied by the factor
   */
  public record Fraction(PointValue numerator, PointValue denominator) {}
}
