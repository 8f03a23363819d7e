package org.mingjian.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits the figures of a row that stand without a separator, when there is only one way. */
final class GluedRows {
  /** A row of table 3 ends with the sum of the others. */
  static final int COLUMNS_OF_REQUESTS = 7;

  /** The row of table 4 holds three times four results and their sum. */
  private static final int COLUMNS_OF_DISPUTES = 15;

  private static final int RESULTS = 5;

  private final String text;
  private final TableParts parts;

  GluedRows(String text, TableParts parts) {
    this.text = text;
    this.parts = parts;
  }

  /** The cells of the n columns; null when the figures are not glued or not certain. */
  @Nullable List<@Nullable Token> split(Line line, int n) {
    if (line.cells().size() != 1 || !(line.cells().getFirst().value() instanceof CellValue.Glued)) {
      return null;
    }
    Token glued = line.cells().getFirst();
    if (n == 1
        && CellValueParser.parse(text, glued.start(), glued.end()) instanceof CellValue.Figure) {
      return new ArrayList<>(List.of(glued));
    }
    int sumEvery = sumEvery(n);
    boolean blanks = gluedWithBlanks();
    if (sumEvery == 0 && blanks && !onlyZeros(glued)) {
      return null; // 100 may be 1, 0, 0 or 10, blank, 0
    }
    boolean oneDigitEach = GluedFigures.digits(text, glued.start(), glued.end()) == n;
    if (oneDigitEach && !blanks) {
      return GluedFigures.split(text, glued.start(), glued.end(), n, 0);
    }
    if (sumEvery > 0 && !oneDigitEach && !sumsHold()) {
      return null; // where a sum is wrong, another split may make it right
    }
    return GluedFigures.split(text, glued.start(), glued.end(), n, sumEvery);
  }

  /** Whether every row of table 3 can be split so that its sum holds. */
  private boolean sumsHold() {
    for (RowMatcher.Candidate row : parts.thirdRows) {
      for (Token cell : row.line().cells()) {
        if (cell.value() instanceof CellValue.Glued
            && !GluedFigures.canHold(text, cell.start(), cell.end(), COLUMNS_OF_REQUESTS)) {
          return false;
        }
      }
    }
    return true;
  }

  private static int sumEvery(int n) {
    return n == COLUMNS_OF_REQUESTS ? n : n == COLUMNS_OF_DISPUTES ? RESULTS : 0;
  }

  private boolean onlyZeros(Token token) {
    for (int i = token.start(); i < token.end(); i++) {
      if (Dates.digit(text.charAt(i)) > 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether some row of table 3 has fewer digits than columns: blank cells left no trace. */
  private boolean gluedWithBlanks() {
    for (RowMatcher.Candidate row : parts.thirdRows) {
      List<Token> cells = row.line().cells();
      if (cells.isEmpty()
          || (cells.getFirst().value() instanceof CellValue.Glued
              && GluedFigures.digits(text, cells.getFirst().start(), cells.getFirst().end())
                  < COLUMNS_OF_REQUESTS)) {
        return true;
      }
    }
    return parts.thirdRows.isEmpty();
  }
}
