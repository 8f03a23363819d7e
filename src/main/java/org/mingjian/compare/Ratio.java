package org.mingjian.compare;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A sum of cells divided by another of the same report, times a factor.
 *
 * @param share whether the numerator is a part of the denominator, so that chance makes it vary as
 *     a share does; a part above its whole is a mistake and gives no figure
 */
public record Ratio(
    String key,
    Sum numerator,
    Sum denominator,
    BigDecimal factor,
    boolean share,
    MeasureUnit unit,
    int fractionDigits,
    Direction direction,
    MeasureGroup group)
    implements Quotient {
  @Override
  public List<String> indicators() {
    return Stream.of(numerator, denominator)
        .flatMap(part -> part.indicators().stream())
        .distinct()
        .toList();
  }

  @Override
  public boolean isOn(String form) {
    return numerator.isOn(form) && denominator.isOn(form);
  }

  @Override
  public boolean isComparable(Set<String> one, Set<String> other) {
    return numerator.isComparable(one, other) && denominator.isComparable(one, other);
  }
}
