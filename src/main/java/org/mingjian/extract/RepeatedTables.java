package org.mingjian.extract;

import java.util.List;

/**
 * Tables that stand twice, each row of one equal in every cell to that of the other (附：统计表): as the
 * figures are the same, it does not matter which of them is the report's.
 */
final class RepeatedTables {
  /** Fewer rows that stand twice may be parts of a whole. */
  private static final int FEWEST_OF_SECOND = 4;

  private static final int FEWEST_OF_THIRD = 8;

  private RepeatedTables() {}

  /** Leaves out the second of two equal tables. */
  static void drop(String text, TableParts parts) {
    dropRows(text, parts.secondRows, FEWEST_OF_SECOND);
    dropRows(text, parts.thirdRows, FEWEST_OF_THIRD);
    dropValues(text, parts);
  }

  private static void dropRows(String text, List<RowMatcher.Candidate> rows, int fewest) {
    int half = rows.size() / 2;
    if (half < fewest || rows.size() != 2 * half) {
      return;
    }
    for (int i = 0; i < half; i++) {
      RowMatcher.Candidate one = rows.get(i);
      RowMatcher.Candidate other = rows.get(half + i);
      if (one.code() == null
          || !one.code().equals(other.code())
          || !sameWords(one.header(), other.header())
          || !sameCells(text, one.line(), other.line())) {
        return;
      }
    }
    rows.subList(half, rows.size()).clear();
  }

  private static void dropValues(String text, TableParts parts) {
    List<Line> values = parts.fourthValues;
    int half = values.size() / 2;
    if (half == 0 || values.size() != 2 * half || !parts.fourthRows.isEmpty()) {
      return;
    }
    int end = values.get(half - 1).cells().getLast().end();
    List<Token> header = parts.fourthHeader;
    boolean first = header.isEmpty() || header.getLast().end() <= end;
    boolean second =
        !first && header.getFirst().start() >= end && sameWords(parts.fourthHeaderBefore, header);
    if (!first && !second) {
      return; // words that are the header of either
    }
    for (int i = 0; i < half; i++) {
      if (!sameCells(text, values.get(i), values.get(half + i))) {
        return;
      }
    }
    values.subList(first ? half : 0, first ? values.size() : half).clear();
  }

  private static boolean sameWords(List<Token> one, List<Token> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!one.get(i).full().equals(other.get(i).full())) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameCells(String text, Line one, Line other) {
    boolean alike =
        one.origin() == other.origin()
            && one.cells().size() == other.cells().size()
            && one.labels().size() == other.labels().size();
    for (int i = 0; alike && i < one.cells().size(); i++) {
      Token cell = one.cells().get(i);
      Token there = other.cells().get(i);
      alike =
          text.substring(cell.start(), cell.end())
              .equals(text.substring(there.start(), there.end()));
    }
    return alike;
  }
}
