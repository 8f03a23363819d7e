package org.mingjian.extract;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a text that may have been filled up at their end: programs that lose a cell give the row
 * as many tabs as the others have, so that its figures stand one place too far left and its last
 * column is blank. Nobody can tell such a row from one whose last cell was left blank, unless its
 * sums do.
 */
final class FilledRows {
  /** More cells at the end of a row are rather those of a group that nobody filled in. */
  private static final int MOST_LOST = 4;

  private FilledRows() {}

  /**
   * Whether the cells of a row stand on one line, parted by tabs, in a text whose rows are all of
   * one length. Where each cell has a line of its own nothing is filled up, commas and strokes are
   * written cell by cell, and in a document of Word somebody typed them.
   */
  static boolean areOfKind(String text, Line line, TableParts parts) {
    List<Token> cells = line.cells();
    boolean ordered = line.origin() == Line.Origin.ORDERED && cells.size() > 1;
    if (!ordered || !parts.plainText || !parts.requestRows.areAlike()) {
      return false;
    }
    boolean parted = false;
    for (int i = cells.getFirst().end(); i < cells.getLast().start(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || isStroke(c)) {
        return false;
      }
      parted |= c == '\t';
    }
    return parted
        && !endsInSpace(text, cells)
        && KeptCells.tabsBehind(text, cells) == 0
        && !KeptCells.are(text, parts);
  }

  /** Whether strokes part the cells of a row: each of them was written, a blank one too. */
  static boolean isBarred(String text, Line line) {
    List<Token> cells = line.cells();
    boolean barred = false;
    for (int i = 0; i + 1 < cells.size() && line.origin() == Line.Origin.ORDERED; i++) {
      int strokes = 0;
      for (int at = cells.get(i).end(); at < cells.get(i + 1).start(); at++) {
        strokes += isStroke(text.charAt(at)) ? 1 : 0;
      }
      if (strokes != 1) {
        return false;
      }
      barred = true;
    }
    return barred;
  }

  private static boolean isStroke(char c) {
    return c == '|' || c == '｜';
  }

  /** Whether a blank cell at the end holds a space that somebody set there. */
  private static boolean endsInSpace(String text, List<Token> cells) {
    int last = cells.size() - 1;
    while (last > 0 && cells.get(last).isEmpty()) {
      last--;
    }
    boolean behindTab = false;
    for (int at = cells.get(last).end(); at < text.length() && text.charAt(at) != '\n'; at++) {
      char c = text.charAt(at);
      behindTab |= c == '\t';
      if (behindTab && (c == '\u00a0' || c == '\u3000')) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing stands in the last column of a row, not even a mark, and something before. */
  static boolean endEmpty(List<@Nullable Token> placed) {
    return isEmpty(placed.getLast()) && !placed.stream().allMatch(FilledRows::isEmpty);
  }

  /**
   * Whether the figures of a row that ends in an empty cell contradict one another where they
   * stand, so that any of them may belong to another column.
   *
   * @param group how many columns end in a sum of the others
   */
  static boolean areContradicted(List<@Nullable Token> placed, int group) {
    return endEmpty(placed) && PlacedCells.failsSum(placed, group);
  }

  private static boolean isEmpty(@Nullable Token token) {
    return token == null || token.isEmpty();
  }

  /**
   * How many columns, from the left, hold their own figures whichever cell of a row was lost that
   * ends in an empty one: all that stand before the first cell of which the sums allow that it was.
   * Where several cells at the end are empty as many may have been lost, and of what stands before
   * the first of them only the groups are certain that end in their sums; none is where no lost
   * cells make the sums right.
   *
   * @param group how many columns end in a sum of the others
   */
  static int certain(List<@Nullable Token> placed, int group) {
    int n = placed.size();
    int empty = n - filledEnd(placed);
    for (int first = 0; first < n - 1; first++) {
      BitSet lost = new BitSet();
      lost.set(first);
      if (mayLack(placed, lost, Math.min(empty, MOST_LOST), group)) {
        return empty > 1 ? Math.min(first, summed(placed, group)) : first;
      }
    }
    return PlacedCells.failsSum(placed, group) ? 0 : n - 1;
  }

  /** The column behind the last one in which anything stands. */
  static int filledEnd(List<@Nullable Token> placed) {
    int end = placed.size();
    while (end > 0 && isEmpty(placed.get(end - 1))) {
      end--;
    }
    return end;
  }

  /** How many columns stand in the groups, from the left, that end in their sums. */
  private static int summed(List<@Nullable Token> placed, int group) {
    int end = 0;
    while (end < placed.size()
        && !PlacedCells.isBlank(placed.get(end + group - 1))
        && PlacedCells.endInSum(placed.subList(end, end + group))) {
      end += group;
    }
    return end;
  }

  /**
   * Whether all groups may end in their sums with more cells: in columns that are given, and in
   * others behind them.
   *
   * @param most how many cells may have been lost in all
   */
  private static boolean mayLack(List<@Nullable Token> placed, BitSet lost, int most, int group) {
    if (endInSums(placed, lost, group)) {
      return true;
    }
    for (int next = lost.length(); lost.cardinality() < most && next < placed.size(); next++) {
      lost.set(next);
      if (mayLack(placed, lost, most, group)) {
        return true;
      }
      lost.clear(next);
    }
    return false;
  }

  /**
   * Whether all groups may end in their sums where cells were lost in some columns; these and blank
   * ones may stand for any figure.
   */
  private static boolean endInSums(List<@Nullable Token> placed, BitSet lost, int group) {
    int at = 0;
    for (int from = 0; from < placed.size(); from += group) {
      BigDecimal sum = BigDecimal.ZERO;
      boolean lacks = false;
      int end = from + group - 1;
      for (int i = from; i < end; i++) {
        Token part = lost.get(i) ? null : placed.get(at++);
        sum = sum.add(PlacedCells.valueOf(part));
        lacks |= PlacedCells.isBlank(part);
      }
      Token total = lost.get(end) ? null : placed.get(at++);
      int missing = PlacedCells.valueOf(total).compareTo(sum);
      if (!PlacedCells.isBlank(total) && (lacks ? missing < 0 : missing != 0)) {
        return false;
      }
    }
    return true;
  }
}
