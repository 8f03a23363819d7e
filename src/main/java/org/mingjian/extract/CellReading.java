package org.mingjian.extract;

import org.jspecify.annotations.Nullable;

/**
 * A cell as it will become a fact.
 *
 * @param token where it stands, null where nothing stands
 * @param unit the unit that is stated, null where none is
 */
record CellReading(FactValue value, @Nullable Token token, @Nullable String unit) {
  static final CellReading UNCERTAIN = new CellReading(new FactValue.Unreadable(), null, null);
  static final CellReading BLANK = new CellReading(new FactValue.Blank(), null, null);
}
