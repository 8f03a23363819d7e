package org.mingjian.compare;

import java.math.BigDecimal;
import java.util.Locale;

/** The figure of a point, or why there is none. A missing figure is never zero. */
public sealed interface PointValue {
  /**
   * A figure, a sum of figures or a quotient.
   *
   * @param missing how many cells that belong to a sum are blank, unreadable or absent; of a
   *     quotient over several reports, how many of these were left out for such a cell
   * @param approximate true when a part was written as "more than"
   */
  record Known(BigDecimal value, int missing, boolean approximate) implements PointValue {}

  record Missing(Why why) implements PointValue {}

  /** Why there is no figure. */
  enum Why {
    NO_REPORT,
    NOT_ON_FORM,
    BLANK,
    UNREADABLE,
    ABSENT,
    /** The running text does not state it. */
    NOT_STATED,
    /** A quotient: one of the cells of a part holds no number. */
    PART_INCOMPLETE,
    /** A quotient by zero. */
    DIVIDED_BY_ZERO,
    /** A share whose part is larger than its whole. */
    PART_ABOVE_WHOLE,
    /** Nobody uploaded what the figure is to be divided by. */
    NOT_UPLOADED;

    /** As it stands in message keys. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
