package org.mingjian.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of a figure of a region since the year before, like for like: over those of its units
 * alone that have it in both years, so that a report more or less does not look like a change.
 *
 * @param units how many units have a comparable figure in both years
 * @param of how many units have the figure this year
 * @param before over these units, in the unit of the measure
 * @param now over the same units
 * @param approximate whether a part was written as "more than"
 */
public record Together(
    int units, int of, BigDecimal before, BigDecimal now, boolean percentage, boolean approximate) {
  private static final int SCALE = 10;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The change over the units of a comparison; nothing where no unit has both figures. */
  public static Optional<Together> of(Comparison comparison, int year, Measure measure) {
    return of(comparison, year, measure, Set.of());
  }

  /**
   * The change over the units of a comparison without some of them.
   *
   * @param without units whose figure is in doubt in one of the years
   */
  public static Optional<Together> of(
      Comparison comparison, int year, Measure measure, Set<String> without) {
    BigDecimal before = BigDecimal.ZERO;
    BigDecimal now = BigDecimal.ZERO;
    BigDecimal wholeBefore = BigDecimal.ZERO;
    BigDecimal wholeNow = BigDecimal.ZERO;
    boolean approximate = false;
    int units = 0;
    int of = 0;
    for (String unit : comparison.units()) {
      Point point = comparison.at(unit, year, measure);
      of += point.known().isPresent() ? 1 : 0;
      if (without.contains(unit)
          || !(comparison.change(unit, year, measure) instanceof Change.Known change)
          || change.since() != year - 1) {
        continue;
      }
      Point.Fraction fractionBefore = comparison.at(unit, change.since(), measure).fraction();
      Point.Fraction fractionNow = point.fraction();
      if (fractionBefore == null || fractionNow == null) {
        before = before.add(change.before());
        now = now.add(point.known().orElseThrow().value());
      } else {
        before = before.add(known(fractionBefore.numerator()));
        now = now.add(known(fractionNow.numerator()));
        wholeBefore = wholeBefore.add(known(fractionBefore.denominator()));
        wholeNow = wholeNow.add(known(fractionNow.denominator()));
      }
      approximate |= change.approximate();
      units++;
    }
    if (units == 0) {
      return Optional.empty();
    }
    boolean percentage = measure.unit().equals(MeasureUnit.PERCENT);
    return switch (measure) {
      case Sum _ -> Optional.of(new Together(units, of, before, now, percentage, approximate));
      case Quotient quotient ->
          Optional.of(
              new Together(
                  units,
                  of,
                  divided(quotient, before, wholeBefore),
                  divided(quotient, now, wholeNow),
                  percentage,
                  approximate));
    };
  }

  private static BigDecimal known(PointValue value) {
    return switch (value) {
      case PointValue.Known known -> known.value();
      case PointValue.Missing missing ->
          throw new IllegalStateException("a quotient of what is missing: " + missing.why());
    };
  }

  private static BigDecimal divided(Quotient quotient, BigDecimal part, BigDecimal whole) {
    return part.multiply(quotient.factor()).divide(whole, SCALE, RoundingMode.HALF_UP);
  }

  /** In the unit of the measure; of percentages in points. */
  public BigDecimal difference() {
    return now.subtract(before);
  }

  /** Of the earlier figure, to one decimal; null where that is zero, and for percentages. */
  public @Nullable BigDecimal percent() {
    return percentage || before.signum() <= 0
        ? null
        : difference().multiply(HUNDRED).divide(before, 1, RoundingMode.HALF_UP);
  }
}
