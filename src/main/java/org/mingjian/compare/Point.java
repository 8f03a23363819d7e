package org.mingjian.compare;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.report.FactId;

/**
 * One figure of a comparison.
 *
 * @param unit code of the division that the figure is for
 * @param reports how many reports went in
 * @param fact the one fact that the figure is; null for a sum over cells or reports, whose parts
 *     are asked for with {@link ComparisonService#parts}
 * @param corrected null where every part is as it was read
 */
public record Point(
    String unit,
    int year,
    Measure measure,
    PointValue value,
    int reports,
    @Nullable FactId fact,
    @Nullable Corrected corrected) {

  public Optional<PointValue.Known> known() {
    return value instanceof PointValue.Known known ? Optional.of(known) : Optional.empty();
  }
}
