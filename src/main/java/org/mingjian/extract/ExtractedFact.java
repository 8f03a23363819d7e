package org.mingjian.extract;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.Span;

/**
 * A figure as it was read, with the place where it is written.
 *
 * @param indicator a code of {@code db/reference/indicators.csv} or of the narrative facts
 * @param span the place of {@code raw} in the normalised text; null only when there is no place
 * @param raw what stands at the span, character by character; null only without a span
 * @param unitStated the unit as written (for example 元 or 万元), null where none is stated
 * @param approximate true for 余 and 多: at least this many
 */
public record ExtractedFact(
    String indicator,
    FactValue value,
    @Nullable Span span,
    @Nullable String raw,
    @Nullable String unitStated,
    boolean approximate) {
  public ExtractedFact {
    Objects.requireNonNull(indicator);
    Objects.requireNonNull(value);
    if ((span == null) != (raw == null)) {
      throw new IllegalArgumentException("span and raw text go together: " + indicator);
    }
    if (value instanceof FactValue.Reported && span == null) {
      throw new IllegalArgumentException("a reported figure has a place: " + indicator);
    }
  }
}
