package org.mingjian.corpus;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a cell holds.
 *
 * @param state {@code reported}, {@code blank}, {@code unreadable} or {@code absent}
 * @param value in the indicator's unit, null unless reported
 * @param raw the text of the cell
 * @param decidable false where the document itself leaves the cell open: then declining is right,
 *     and so is the true value
 */
record CellTruth(
    String state,
    @Nullable BigDecimal value,
    @Nullable String raw,
    @Nullable String unitStated,
    boolean decidable) {
  CellTruth {
    if (state.equals("reported") != (value != null)) {
      throw new IllegalArgumentException("a value stands in reported cells only: " + state);
    }
  }

  static CellTruth reported(BigDecimal value, String raw, @Nullable String unitStated) {
    return new CellTruth("reported", value, raw, unitStated, true);
  }

  static CellTruth blank(String raw) {
    return new CellTruth("blank", null, raw, null, true);
  }

  static CellTruth unreadable(String raw) {
    return new CellTruth("unreadable", null, raw, null, true);
  }

  static CellTruth absent() {
    return new CellTruth("absent", null, null, null, true);
  }

  CellTruth undecidable() {
    return new CellTruth(state, value, raw, unitStated, false);
  }
}
