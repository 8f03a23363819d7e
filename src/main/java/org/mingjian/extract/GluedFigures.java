package org.mingjian.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits whole numbers that stand without a separator into a known count of columns. Every column
 * holds a number, none begins with a superfluous zero, a unit ends a number; a split is taken only
 * when it is the only one that keeps the sums of the form.
 */
final class GluedFigures {
  private static final String UNITS = "件项个条次";

  /** Marks of a blank column; a hyphen may be a sign. */
  private static final String BLANKS = "—/";

  /** Digits of the longest figure: more than any count has, so that no split is ruled out by it. */
  private static final int LONGEST = 12;

  /** Among more ways than these a wrong sum too easily meets a split in which it holds. */
  private static final int FEW_WAYS = 15;

  private final String text;
  private final int end;
  private final int columns;

  /** Every so many columns the last is the sum of those before it; 0 for no sums. */
  private final int sumEvery;

  private final List<int[]> current = new ArrayList<>();
  private final List<List<int[]>> found = new ArrayList<>();
  private int steps;
  private int most = 1;

  private GluedFigures(String text, int end, int columns, int sumEvery) {
    this.text = text;
    this.end = end;
    this.columns = columns;
    this.sumEvery = sumEvery;
  }

  /** The cells of the columns; null when there is no split or more than one. */
  static @Nullable List<@Nullable Token> split(
      String text, int start, int end, int columns, int sumEvery) {
    GluedFigures search = new GluedFigures(text, end, columns, sumEvery);
    search.from(start);
    if (search.found.size() != 1 || (sumEvery > 0 && ways(text, start, end, columns) > FEW_WAYS)) {
      return null;
    }
    List<@Nullable Token> cells = new ArrayList<>();
    for (int[] part : search.found.getFirst()) {
      CellValue value = CellValueParser.parse(text, part[0], part[1]);
      cells.add(Token.unlabelled(part[0], part[1], value));
    }
    return cells;
  }

  /**
   * Whether the figures of a row may have run together of which a merged column was written out so
   * many times: 282828 below three times the same header, or several figures without a separator.
   */
  static boolean ranTogether(String text, Line line, int times) {
    Token only = null;
    for (Token cell : line.cells()) {
      if (!cell.isEmpty()) {
        if (only != null) {
          return false;
        }
        only = cell;
      }
    }
    if (only == null || only.isBlank()) {
      return false;
    }
    int length = only.end() - only.start();
    int part = length / times;
    return only.value() instanceof CellValue.Glued
        || (length == part * times
            && text.regionMatches(only.start(), text, only.start() + part, length - part));
  }

  /** Whether there is a split whose last figure is the sum of the others. */
  static boolean canHold(String text, int start, int end, int columns) {
    GluedFigures search = new GluedFigures(text, end, columns, columns);
    search.from(start);
    return !search.found.isEmpty();
  }

  /** The figures of a cell of which each ends in its unit: 3件0件12件; none where one does not. */
  static List<@Nullable Token> unitEach(String text, int start, int end) {
    List<@Nullable Token> figures = new ArrayList<>();
    int first = start;
    for (int i = start; i < end; i++) {
      if (UNITS.indexOf(text.charAt(i)) >= 0) {
        CellValue value = CellValueParser.parse(text, first, i + 1);
        if (!(value instanceof CellValue.Figure)) {
          return List.of();
        }
        figures.add(Token.unlabelled(first, i + 1, value));
        first = i + 1;
      } else if (!isDigit(text.charAt(i))) {
        return List.of();
      }
    }
    return first == end ? figures : List.of();
  }

  /**
   * How many digits and marks of blank columns there are: no more columns than these can be filled.
   */
  static int digits(String text, int start, int end) {
    int count = 0;
    for (int i = start; i < end; i++) {
      if (Dates.digit(text.charAt(i)) >= 0 || isMark(text.charAt(i))) {
        count++;
      }
    }
    return count;
  }

  /** Whether a character may stand alone for a blank column of a row of counts. */
  static boolean isMark(char c) {
    return BLANKS.indexOf(c) >= 0 || "-－–无".indexOf(c) >= 0;
  }

  /** In how many ways the figures can be split, sums aside; the count ends above the few. */
  private static int ways(String text, int start, int end, int columns) {
    GluedFigures search = new GluedFigures(text, end, columns, 0);
    search.most = FEW_WAYS;
    search.from(start);
    return search.found.size();
  }

  private void from(int at) {
    if (found.size() > most || ++steps > 20_000) {
      return;
    }
    if (current.size() == columns) {
      if (at == end) {
        found.add(new ArrayList<>(current));
      }
      return;
    }
    if (at < end && sumEvery > 0 && BLANKS.indexOf(text.charAt(at)) >= 0) {
      current.add(new int[] {at, at + 1});
      if (sumHolds()) {
        from(at + 1);
      }
      current.removeLast();
      return;
    }
    int first = at < end && text.charAt(at) == '+' ? at + 1 : at;
    if (first >= end || !isDigit(text.charAt(first))) {
      return;
    }
    boolean zero = Dates.digit(text.charAt(first)) == 0;
    for (int i = first + 1; i <= end && i - first <= LONGEST; i++) {
      boolean unit = i < end && UNITS.indexOf(text.charAt(i)) >= 0;
      int next = unit ? i + 1 : i;
      current.add(new int[] {at, next});
      if (sumHolds()) {
        from(next);
      }
      current.removeLast();
      if (zero || unit || i >= end || !isDigit(text.charAt(i))) {
        return;
      }
    }
  }

  private boolean sumHolds() {
    if (sumEvery == 0 || current.size() % sumEvery != 0) {
      return true;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = current.size() - sumEvery; i < current.size() - 1; i++) {
      sum = sum.add(value(current.get(i)));
    }
    return sum.compareTo(value(current.getLast())) == 0;
  }

  private BigDecimal value(int[] part) {
    return switch (CellValueParser.parse(text, part[0], part[1])) {
      case CellValue.Figure figure -> figure.value();
      case CellValue.Blank _ -> BigDecimal.ZERO;
      case CellValue.Words _, CellValue.Glued _ -> BigDecimal.ONE.negate();
    };
  }

  private static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
  }
}
