package org.mingjian.compare;

import java.util.List;
import java.util.Set;
import org.mingjian.catalogue.IndicatorKind;

/**
 * Cells of a report, added.
 *
 * @param indicators the codes whose figures are added; more than one makes a derived figure
 * @param kind what the figures of the first cell are
 * @param cells what the forms say of these cells
 */
public record Sum(
    String key,
    List<String> indicators,
    MeasureUnit unit,
    int fractionDigits,
    Direction direction,
    MeasureGroup group,
    IndicatorKind kind,
    FormCells cells)
    implements Measure {
  private static final String NARRATIVE = "narrative.";

  public Sum {
    indicators = List.copyOf(indicators);
    if (indicators.isEmpty()) {
      throw new IllegalArgumentException("a measure has an indicator: " + key);
    }
  }

  /** Whether an indicator is a figure of the running text and no cell of a table. */
  static boolean isNarrative(String indicator) {
    return indicator.startsWith(NARRATIVE);
  }

  @Override
  public boolean isDerived() {
    return indicators.size() > 1;
  }

  @Override
  public boolean isOn(String form) {
    return cells.isOn(form);
  }

  @Override
  public boolean isComparable(Set<String> one, Set<String> other) {
    return one.stream()
        .allMatch(form -> other.stream().allMatch(against -> cells.areAlike(form, against)));
  }
}
