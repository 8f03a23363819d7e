package org.mingjian.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.mingjian.document.Span;
import org.mingjian.document.Spans;

/**
 * Signs that whoever wrote the rows of a text, with tabs between their cells, filled up none that
 * had lost a cell.
 */
final class KeptCells {
  /** Fewer rows may agree by chance. */
  private static final int FEWEST_ROWS = 10;

  private static final int MOST_DIGITS_OF_PAGE = 3;

  private final String text;
  private final List<Line> rows;
  private final TableParts parts;

  private KeptCells(String text, TableParts parts) {
    this.text = text;
    this.parts = parts;
    this.rows =
        parts.thirdRows.stream()
            .map(RowMatcher.Candidate::line)
            .filter(line -> line.valueCount() > 0 && !line.labels().isEmpty())
            .toList();
  }

  /**
   * Whether rows that lost a cell are shorter, a column follows that is blank in all rows, numbers
   * stand before the rows, one column of labels stands for three, or the rows go on over pages.
   * Rows so written come out of a sheet, a document or a program that understood the merged cells.
   */
  static boolean are(String text, TableParts parts) {
    KeptCells kept = new KeptCells(text, parts);
    return kept.leavesRowsShort()
        || kept.often(kept::endsBeforeTab)
        || kept.often(kept::isNumbered)
        || kept.haveOneLabel()
        || kept.goOverPages();
  }

  private boolean often(Predicate<Line> sign) {
    return rows.stream().filter(sign).count() >= FEWEST_ROWS;
  }

  private boolean areEven() {
    return rows.stream().map(Line::width).distinct().count() == 1;
  }

  private boolean leavesRowsShort() {
    Map<Integer, Integer> widths = new HashMap<>();
    boolean uneven = false;
    for (RowMatcher.Candidate row : parts.secondRows) {
      Line line = row.line();
      Integer before = widths.put(line.table(), line.width());
      uneven |= line.origin() == Line.Origin.ORDERED && before != null && before != line.width();
    }
    return uneven && areEven();
  }

  private boolean endsBeforeTab(Line line) {
    return tabsBehind(text, line.cells()) > 0;
  }

  /** How many tabs stand on a line behind the last of its cells. */
  static int tabsBehind(String text, List<Token> cells) {
    int last = cells.size() - 1;
    while (last > 0 && cells.get(last).isEmpty()) {
      last--;
    }
    int tabs = last + 1 - cells.size();
    for (int at = cells.get(last).end(); at < text.length() && text.charAt(at) != '\n'; at++) {
      tabs += text.charAt(at) == '\t' ? 1 : 0;
    }
    return tabs;
  }

  private boolean isNumbered(Line line) {
    int label = line.labels().getFirst().start();
    for (int at = label - 1; at >= 0 && text.charAt(at) != '\n'; at--) {
      if (Dates.digit(text.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean haveOneLabel() {
    return rows.size() >= FEWEST_ROWS
        && areEven()
        && rows.stream()
            .allMatch(line ->
                line.lead() == 0
                    && line.labels().size() == 1
                    && line.width() == line.cells().size() + 1);
  }

  /** Whether the number of a page stands between two rows. */
  private boolean goOverPages() {
    for (int i = 1; i < rows.size(); i++) {
      int from = rows.get(i - 1).cells().getLast().end();
      int to = rows.get(i).labels().getFirst().start();
      int start = text.indexOf('\n', from) + 1;
      while (start > 0 && start < to) {
        int end = text.indexOf('\n', start);
        Span line = Spans.trimmed(text, start, end < 0 ? text.length() : end);
        if (PageMark.is(text, line) || isNumber(line)) {
          return true;
        }
        start = end + 1;
      }
    }
    return false;
  }

  private boolean isNumber(Span line) {
    boolean number = line.length() > 0 && line.length() <= MOST_DIGITS_OF_PAGE;
    for (int i = line.start(); i < line.end(); i++) {
      number &= Dates.digit(text.charAt(i)) >= 0;
    }
    return number;
  }
}
