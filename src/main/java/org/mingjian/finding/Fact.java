package org.mingjian.finding;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.Span;
import org.mingjian.extract.ExtractedFact;
import org.mingjian.extract.FactValue;

/**
 * A figure as a rule sees it.
 *
 * @param value the value that counts: a correction in force goes before what was read
 * @param span where it is written, null where nothing stands
 * @param raw what stands there, null without a span
 * @param unitStated the unit as written, null where none is stated
 * @param approximate true for 余 and 多: at least this many
 * @param corrected whether a person gave the value
 */
public record Fact(
    String indicator,
    FactValue value,
    @Nullable Span span,
    @Nullable String raw,
    @Nullable String unitStated,
    boolean approximate,
    boolean corrected) {
  public Fact {
    Objects.requireNonNull(indicator);
    Objects.requireNonNull(value);
    if ((span == null) != (raw == null)) {
      throw new IllegalArgumentException("span and raw text go together: " + indicator);
    }
  }

  /** A figure as it was read, which nobody has corrected. */
  public static Fact of(ExtractedFact fact) {
    return new Fact(
        fact.indicator(),
        fact.value(),
        fact.span(),
        fact.raw(),
        fact.unitStated(),
        fact.approximate(),
        false);
  }

  /** The value, where a number stands there. */
  public Optional<BigDecimal> number() {
    return value instanceof FactValue.Reported(BigDecimal number)
        ? Optional.of(number)
        : Optional.empty();
  }
}
