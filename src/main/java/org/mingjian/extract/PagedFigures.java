package org.mingjian.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.Spans;

/**
 * The figures of a row with the number of a page behind them, as where a text with a line per cell
 * was copied out of pages.
 */
final class PagedFigures {
  private static final int MOST_DIGITS = 2;

  private PagedFigures() {}

  /**
   * The figures of n columns without that number: the row ends in its sums without the last figure,
   * and without no other. Null where it does not say so.
   *
   * @param group how many columns end in the sum of the others
   */
  static @Nullable List<@Nullable Token> without(Line line, int n, int group) {
    if (line.origin() != Line.Origin.STREAM || line.valueCount() != n + 1) {
      return null;
    }
    List<@Nullable Token> figures = Placement.onlyValues(line.cells());
    Token last = figures.getLast();
    if (last == null || !isNumber(last)) {
      return null;
    }
    for (int without = 0; without <= n; without++) {
      List<@Nullable Token> rest = new ArrayList<>(figures);
      rest.remove(without);
      if (PlacedCells.endInSums(rest, group) != (without == n)) {
        return null;
      }
    }
    return figures.subList(0, n);
  }

  /**
   * Whether the last figure of a row that does not end in its sum may be the number of a page, of
   * which it is the last: the row lost a cell.
   *
   * @param placed the cells of the row by their columns
   */
  static boolean mayEndIn(String text, Line line, List<@Nullable Token> placed) {
    Token last = placed.getLast();
    if (line.origin() != Line.Origin.STREAM
        || last == null
        || !isNumber(last)
        || PlacedCells.endInSum(placed)) {
      return false;
    }
    return endsPage(text, last);
  }

  /**
   * Whether the last figure of a row of table 2 may be the number of a page, of which it is the
   * last: an empty line parts it from the others, which stand without one.
   */
  static boolean mayStandApart(String text, Line line, List<@Nullable Token> placed) {
    List<Token> cells = line.cells();
    int last = cells.size() - 1;
    if (line.origin() != Line.Origin.STREAM
        || last < 1
        || !cells.get(last).equals(placed.getLast())
        || !isNumber(cells.get(last))
        || !endsPage(text, cells.get(last))) {
      return false;
    }
    for (int i = 1; i <= last; i++) {
      if (isParted(text, cells.get(i - 1).end(), cells.get(i).start()) != (i == last)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isParted(String text, int from, int to) {
    int breaks = 0;
    for (int i = from; i < to; i++) {
      breaks += text.charAt(i) == '\n' ? 1 : 0;
    }
    return breaks > 1;
  }

  private static boolean endsPage(String text, Token last) {
    int at = last.end();
    while (at < text.length() && text.charAt(at) != '\f' && Spans.isSpace(text.charAt(at))) {
      at++;
    }
    return at < text.length() && text.charAt(at) == '\f';
  }

  /** Whether a figure may number a page. */
  private static boolean isNumber(Token token) {
    return token.value() instanceof CellValue.Figure figure
        && figure.unit() == null
        && figure.value().signum() > 0
        && token.end() - token.start() <= MOST_DIGITS;
  }
}
