package org.mingjian.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mingjian.extract.FactValue;

/** What a person says of a figure that was read wrongly or not at all. */
public sealed interface Ruling {
  /**
   * The figure that stands in the document.
   *
   * @param value money in 10,000 yuan (万元)
   * @param typed as the person wrote it, in {@code unit}
   * @param unit the unit that was typed, null where the indicator has only one
   */
  record Figure(BigDecimal value, String typed, @Nullable String unit) implements Ruling {
    public Figure {
      if (typed.isBlank()) {
        throw new IllegalArgumentException("a figure is typed by somebody");
      }
    }
  }

  /** The cell is there and empty. */
  record Blank() implements Ruling {}

  /** What was read counts: a correction is withdrawn, or one of an older version not taken over. */
  record AsRead() implements Ruling {}

  /** The value that counts from now on. */
  default FactValue value(FactValue read) {
    return switch (this) {
      case Figure figure -> new FactValue.Reported(figure.value());
      case Blank _ -> new FactValue.Blank();
      case AsRead _ -> read;
    };
  }
}
