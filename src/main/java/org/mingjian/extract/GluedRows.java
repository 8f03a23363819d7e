package org.mingjian.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.FormLabel.Role;
import org.mingjian.document.Spans;

/** Splits the figures of a row that stand without a separator, when there is only one way. */
final class GluedRows {
  /** A row of table 3 ends with the sum of the others. */
  static final int COLUMNS_OF_REQUESTS = 7;

  /** The row of table 4 holds three times four results and their sum. */
  static final int COLUMNS_OF_DISPUTES = 15;

  private static final int RESULTS = 5;

  /** Rows of table 2 that have so many columns in every form. */
  private static final Set<String> FIRST_ROWS = Set.of("rule", "normative");

  private static final int COLUMNS_OF_FIRST = 3;

  /** The name of a column that numbers the rows. */
  private static final String NUMBERS = "序号";

  /** The code of the last column of table 3. */
  private static final String TOTAL = "total";

  private static final Pattern ZEROS = Pattern.compile("[0.]+");

  private final String text;
  private final TableParts parts;

  GluedRows(String text, TableParts parts) {
    this.text = text;
    this.parts = parts;
  }

  /** The cells of the n columns; null when the figures are not glued or not certain. */
  @Nullable List<@Nullable Token> split(Line line, int n) {
    if (line.cells().size() > 1) {
      return partlyGlued(line, n);
    }
    if (line.cells().size() != 1 || !isGlued(line.cells().getFirst(), n)) {
      return null;
    }
    Token glued = line.cells().getFirst();
    List<@Nullable Token> counted = GluedFigures.unitEach(text, glued.start(), glued.end());
    if (counted.size() > 1) {
      return counted.size() == n ? counted : null;
    }
    if (n < COLUMNS_OF_REQUESTS && mayEndInNumber(glued)) {
      return null;
    }
    if (n == 1
        && CellValueParser.parse(text, glued.start(), glued.end()) instanceof CellValue.Figure) {
      return new ArrayList<>(List.of(glued));
    }
    if (n == COLUMNS_OF_REQUESTS && namesTotalFirst()) {
      List<@Nullable Token> digits = digitEach(glued);
      return digits != null && startWithSum(digits) && !gluedWithBlanks() ? digits : null;
    }
    int sumEvery = sumEvery(n);
    boolean blanks =
        gluedWithBlanks() || (sumEvery == 0 && (secondHasBlankRow() || lacksDigitsAbove()));
    if (sumEvery == 0 && blanks && !onlyZeros(glued)) {
      return null; // 100 may be 1, 0, 0 or 10, blank, 0
    }
    if (sumEvery == 0 && writesOddZeros() && text.indexOf('0', glued.start(), glued.end()) >= 0) {
      return null; // 9002 may be 9, 00, 2
    }
    if (n == 2 && !blanks) {
      List<@Nullable Token> two = signedOrBehindZero(glued);
      if (two != null) {
        return two;
      }
    }
    boolean oneDigitEach = GluedFigures.digits(text, glued.start(), glued.end()) == n;
    List<@Nullable Token> marks = oneCharacterEach(glued, n, sumEvery > 0);
    if (marks != null && !blanks) {
      return PlacedCells.endInSums(marks, sumEvery) ? marks : null;
    }
    if (oneDigitEach && !blanks) {
      List<@Nullable Token> digits = GluedFigures.split(text, glued.start(), glued.end(), n, 0);
      // Where a sum fails, a cell may be lost and two digits be one figure.
      return digits != null && PlacedCells.endInSums(digits, sumEvery) ? digits : null;
    }
    if (sumEvery > 0 && !oneDigitEach && !sumsHold()) {
      return null; // where a sum is wrong, another split may make it right
    }
    return GluedFigures.split(text, glued.start(), glued.end(), n, sumEvery);
  }

  /**
   * The two cells of a row of which the second begins with a sign (7-12), or the first is zero,
   * with which no longer figure begins (0339.40).
   */
  private @Nullable List<@Nullable Token> signedOrBehindZero(Token glued) {
    int second = glued.start() + 1;
    if (Dates.digit(text.charAt(glued.start())) != 0) {
      while (second < glued.end() && Dates.digit(text.charAt(second)) >= 0) {
        second++;
      }
      if (second >= glued.end() || "-－+＋".indexOf(text.charAt(second)) < 0) {
        return null;
      }
    }
    List<@Nullable Token> cells = new ArrayList<>();
    for (int[] part : new int[][] {{glued.start(), second}, {second, glued.end()}}) {
      CellValue value = CellValueParser.parse(text, part[0], part[1]);
      if (!(value instanceof CellValue.Figure)) {
        return null;
      }
      cells.add(Token.unlabelled(part[0], part[1], value));
    }
    return cells;
  }

  /** Whether the figures may end in the number of the next row, which stands on the same line. */
  private boolean mayEndInNumber(Token glued) {
    return glued.end() < text.length()
        && text.charAt(glued.end()) != '\n'
        && text.contains(NUMBERS);
  }

  /**
   * A line with as many digits as columns, some of which stand together, as where white space
   * padded the cells of a report before they were glued (00 0　0): one digit each. No figure begins
   * with a zero, so that a 00 shows that white space does not part all cells of the line.
   */
  private @Nullable List<@Nullable Token> partlyGlued(Line line, int n) {
    List<Token> cells = line.cells();
    int start = cells.getFirst().start();
    int end = cells.getLast().end();
    if (line.origin() != Line.Origin.STREAM || cells.size() >= n || end - start > 4 * n) {
      return null;
    }
    boolean together = false;
    List<@Nullable Token> digits = new ArrayList<>();
    for (int i = start; i < end; i++) {
      boolean digit = Dates.digit(text.charAt(i)) >= 0;
      if (text.charAt(i) == '\n' || (!digit && !Spans.isSpace(text.charAt(i)))) {
        return null;
      }
      if (digit) {
        together |=
            Dates.digit(text.charAt(i)) == 0
                && (i == start || Dates.digit(text.charAt(i - 1)) < 0)
                && i + 1 < end
                && Dates.digit(text.charAt(i + 1)) >= 0;
        CellValue value = CellValueParser.parse(text, i, i + 1);
        digits.add(Token.unlabelled(i, i + 1, value));
      }
    }
    boolean certain =
        together
            && digits.size() == n
            && PlacedCells.endInSums(digits, sumEvery(n))
            && !writesZerosInFront();
    return certain ? digits : null;
  }

  /** Whether the header names the total of table 3 in front of all other columns. */
  private boolean namesTotalFirst() {
    String first = null;
    for (Token token : parts.thirdHeader) {
      first = first == null ? token.code(3, Role.COLUMN) : first;
    }
    return TOTAL.equals(first);
  }

  /** The digits of a glued cell with one for each column of table 3; null for any other cell. */
  @Nullable List<@Nullable Token> digitEach(Token glued) {
    boolean each =
        glued.value() instanceof CellValue.Glued
            && glued.end() - glued.start() == COLUMNS_OF_REQUESTS
            && GluedFigures.digits(text, glued.start(), glued.end()) == COLUMNS_OF_REQUESTS;
    return each
        ? GluedFigures.split(text, glued.start(), glued.end(), COLUMNS_OF_REQUESTS, 0)
        : null;
  }

  private static boolean startWithSum(List<@Nullable Token> digits) {
    List<@Nullable Token> rotated = new ArrayList<>(digits);
    Collections.rotate(rotated, -1);
    return PlacedCells.endInSum(rotated);
  }

  /** Whether a whole row of table 3 holds a figure such as 00, which then is one of one column. */
  private boolean writesZerosInFront() {
    for (RowMatcher.Candidate row : parts.thirdRows) {
      List<Token> cells = row.line().cells();
      for (int i = 0; cells.size() == COLUMNS_OF_REQUESTS && i < cells.size(); i++) {
        if (CellValueParser.hasZeroInFront(text, cells.get(i).start(), cells.get(i).end())) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether a row of running lines without a figure is followed at once by as many digits as table
   * 3 has columns, which were not made out as figures of any row: it is not blank.
   */
  static boolean followBelow(String text, Line line, @Nullable Token label) {
    if (line.origin() != Line.Origin.STREAM || line.valueCount() > 0 || label == null) {
      return false;
    }
    int at = label.end();
    while (at < text.length() && Spans.isSpace(text.charAt(at))) {
      at++;
    }
    int first = at;
    while (at < text.length() && Dates.digit(text.charAt(at)) >= 0) {
      at++;
    }
    return at - first >= COLUMNS_OF_REQUESTS;
  }

  /** How many figures a line has; glued ones count where each has its unit. */
  static int figures(String text, Line line) {
    Token only = line.cells().size() == 1 ? line.cells().getFirst() : null;
    boolean glued = only != null && only.value() instanceof CellValue.Glued;
    return only != null && glued
        ? Math.max(1, GluedFigures.unitEach(text, only.start(), only.end()).size())
        : line.valueCount();
  }

  /** Whether a line has one cell, with digits enough for all of table 4. */
  static boolean areDisputes(Line line) {
    return line.cells().size() == 1
        && line.cells().getFirst().end() - line.cells().getFirst().start() >= COLUMNS_OF_DISPUTES
        && isGlued(line.cells().getFirst(), COLUMNS_OF_DISPUTES);
  }

  /** Whether a cell holds figures of several columns; so many digits are no figure of one. */
  private static boolean isGlued(Token cell, int n) {
    return cell.value() instanceof CellValue.Glued
        || (n == COLUMNS_OF_DISPUTES && cell.isNumber() && cell.end() - cell.start() >= n);
  }

  /**
   * As many characters as columns, digits and marks of blank columns: one for each. In table 2 a
   * hyphen may be a sign, so that only a row of nothing but the same mark is certain.
   */
  private @Nullable List<@Nullable Token> oneCharacterEach(Token glued, int n, boolean counts) {
    if (glued.end() - glued.start() != n) {
      return null;
    }
    List<@Nullable Token> cells = new ArrayList<>();
    boolean marked = false;
    boolean same = true;
    for (int i = glued.start(); i < glued.end(); i++) {
      CellValue value = CellValueParser.parse(text, i, i + 1);
      if (value instanceof CellValue.Words || value instanceof CellValue.Glued) {
        return null;
      }
      marked |= value instanceof CellValue.Blank;
      same &= text.charAt(i) == text.charAt(glued.start());
      cells.add(Token.unlabelled(i, i + 1, value));
    }
    return marked && (counts || same) ? cells : null;
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

  /** Whether a row of table 2 has no figure at all: others may have blank cells between theirs. */
  private boolean secondHasBlankRow() {
    for (RowMatcher.Candidate row : parts.secondRows) {
      if (row.code() != null && row.line().valueCount() == 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * The same for the first rows of table 2, which have three columns in every form: 3 alone is one
   * figure beside two blank cells, and 153 in the next row may be as well.
   */
  private boolean lacksDigitsAbove() {
    for (RowMatcher.Candidate row : parts.secondRows) {
      List<Token> cells = row.line().cells();
      int digits =
          cells.isEmpty()
              ? 0
              : GluedFigures.digits(text, cells.getFirst().start(), cells.getLast().end());
      if (row.code() != null && FIRST_ROWS.contains(row.code()) && digits < COLUMNS_OF_FIRST) {
        return true;
      }
    }
    return false;
  }

  /** Whether a glued row of table 3 holds nothing but zeros, and more than columns: 00 or 0.0. */
  private boolean writesOddZeros() {
    for (RowMatcher.Candidate row : parts.thirdRows) {
      for (Token cell : row.line().cells()) {
        if (cell.value() instanceof CellValue.Glued
            && cell.end() - cell.start() > COLUMNS_OF_REQUESTS
            && ZEROS.matcher(text).region(cell.start(), cell.end()).matches()) {
          return true;
        }
      }
    }
    return false;
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
