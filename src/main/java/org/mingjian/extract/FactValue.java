package org.mingjian.extract;

import java.math.BigDecimal;

/** What stands in a cell. Blank is never zero, and neither is absent. */
public sealed interface FactValue {
  /** A number stands there; money is in 10,000 yuan (万元). */
  record Reported(BigDecimal value) implements FactValue {}

  /** The cell is there and empty, or holds a dash. */
  record Blank() implements FactValue {}

  /** Something stands there that is no number, or the cell's place is not certain. */
  record Unreadable() implements FactValue {}

  /** The table or row is not in the document. */
  record Absent() implements FactValue {}
}
