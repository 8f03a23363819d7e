package org.mingjian.compare;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What became of a figure since an earlier year. */
public sealed interface Change {
  /**
   * A change.
   *
   * @param since the year of the earlier figure
   * @param before the earlier figure
   * @param difference in the unit of the figure, of percentages in points
   * @param percent of the earlier figure, to one decimal; null where that is zero or negative, and
   *     for percentages
   * @param approximate whether one of the two was written as "more than"
   */
  record Known(
      int since,
      BigDecimal before,
      BigDecimal difference,
      @Nullable BigDecimal percent,
      boolean approximate)
      implements Change {}

  record None(Why why) implements Change {}

  /** Why nothing can be said. */
  enum Why {
    /** There is no figure now. */
    NO_FIGURE,
    /** There is no earlier figure at hand. */
    NO_EARLIER,
    /** The form has changed, and with it what the cell means. */
    FORM_BREAK,
    /** Cells or reports are missing in one of the years, so that the sums are not of the same. */
    INCOMPLETE
  }
}
