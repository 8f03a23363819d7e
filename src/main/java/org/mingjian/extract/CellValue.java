package org.mingjian.extract;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the characters of one cell say, without asking which cell it is. */
sealed interface CellValue {
  /**
   * A number.
   *
   * @param unit the unit behind it, for example 元 or 件; null where none stands
   * @param direction -1 or 1 where a word (减, 增) or a sign gives one, 0 where none is written
   */
  record Figure(BigDecimal value, @Nullable String unit, int direction) implements CellValue {}

  /** Nothing, a dash, a stroke or 无. */
  record Blank() implements CellValue {}

  /** Anything else. */
  record Words() implements CellValue {}

  /** Figures of several cells without anything between them. */
  record Glued() implements CellValue {}

  Blank BLANK = new Blank();
  Words WORDS = new Words();
}
