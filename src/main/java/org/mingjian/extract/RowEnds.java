package org.mingjian.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How often the rows of one table end with a blank column, and have blank ones elsewhere. */
final class RowEnds {
  /** Blank cells before filled ones in fewer rows may be errors. */
  private static final int FEWEST_GAPS = 3;

  private int rowsWithValues;
  private int rowsEndingBlank;
  private int zeros;
  private int rowsWithGaps;

  /**
   * Counts how many lines end with a blank column. Where zeros are written out, a blank cell is not
   * a way to write zero.
   *
   * @param placed the cells of the line by their columns, null where they are not certain
   */
  void learn(Line line, @Nullable List<@Nullable Token> placed) {
    for (Token cell : line.cells()) {
      zeros +=
          cell.value() instanceof CellValue.Figure figure && figure.value().signum() == 0 ? 1 : 0;
    }
    if (line.valueCount() == 0) {
      rowsEndingBlank += line.cells().isEmpty() ? 0 : 1;
      rowsWithValues++;
    } else if (placed != null) {
      rowsWithValues++;
      rowsEndingBlank += isBlank(placed) ? 1 : 0;
      rowsWithGaps += hasGap(placed) ? 1 : 0;
    }
  }

  private static boolean isEmpty(@Nullable Token token) {
    return token == null || token.isEmpty();
  }

  /** Whether a blank column stands in front of a filled one: no cell was lost and others moved. */
  private static boolean hasGap(List<@Nullable Token> placed) {
    boolean blank = false;
    for (Token token : placed) {
      boolean empty = isEmpty(token);
      if (blank && !empty) {
        return true;
      }
      blank |= empty;
    }
    return false;
  }

  /** Whether blank cells stand anywhere in rows, so that one at the end is as likely. */
  boolean haveGapsOften() {
    return rowsWithGaps >= FEWEST_GAPS && 2 * rowsWithGaps >= rowsEndingBlank;
  }

  boolean areBlankOften() {
    return zeros < 3 && rowsEndingBlank >= 2 && rowsEndingBlank * 4 >= rowsWithValues;
  }

  /** Whether figures are followed by a blank last column. */
  static boolean isBlank(List<@Nullable Token> placed) {
    if (placed.size() < 2) {
      return false;
    }
    Token last = placed.getLast();
    if (last != null && last.end() > last.start()) {
      return false; // a dash is a cell that somebody filled
    }
    for (Token token : placed) {
      if (token != null && !token.isBlank()) {
        return true;
      }
    }
    return false;
  }
}
