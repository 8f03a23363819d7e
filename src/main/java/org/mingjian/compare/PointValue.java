package org.mingjian.compare;

import java.math.BigDecimal;

/** The figure of a point, or why there is none. A missing figure is never zero. */
public sealed interface PointValue {
  /**
   * A figure, or the sum of figures.
   *
   * @param missing how many cells that belong to the sum are blank, unreadable or absent
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
    NOT_STATED
  }
}
