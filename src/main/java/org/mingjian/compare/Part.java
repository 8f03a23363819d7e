package org.mingjian.compare;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.mingjian.report.FactId;

/**
 * A cell, or a figure that somebody uploaded, that went into a sum or a quotient, with its place.
 *
 * @param division whose report it is
 * @param indicator the code of the cell, or of the {@link Denominator}
 * @param fact null for what was uploaded
 * @param corrected null where what was read counts
 * @param divisor whether it belongs to what a quotient is divided by
 * @param used false where a quotient over several reports leaves this report out, because another
 *     of its cells holds no number
 * @param uploaded null for a cell of a report
 */
public record Part(
    String division,
    String indicator,
    @Nullable FactId fact,
    PointValue value,
    @Nullable Corrected corrected,
    boolean divisor,
    boolean used,
    @Nullable Uploaded uploaded) {

  /** Who uploaded a figure, when, and from which file. */
  public record Uploaded(String file, String account, OffsetDateTime at) {}
}
