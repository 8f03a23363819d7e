package org.mingjian.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.Spans;

/**
 * Rows of a text that may have been filled up at their end: programs that lose a cell give the row
 * as many separators as the others have, so that its figures stand one place too far left and its
 * last column is blank. Nobody can tell such a row from one whose last cell was left blank, unless
 * its sum does.
 */
final class FilledRows {
  private FilledRows() {}

  /**
   * Whether a row may be one: in a text whose rows are of this kind, and often end in a blank or
   * say something that depends on which cell was lost.
   *
   * @param placed the cells of its columns
   */
  static boolean mayBe(String text, Line line, TableParts parts, List<@Nullable Token> placed) {
    return areOfKind(text, line, parts) && (!isZeros(placed) || !endsBlankSeldom(text, parts));
  }

  /**
   * Whether all columns but blank ones at the end are zero: so they are whichever cell was lost.
   */
  private static boolean isZeros(List<@Nullable Token> placed) {
    boolean ended = false;
    for (Token token : placed) {
      boolean blank = PlacedCells.isBlank(token);
      if ((ended && !blank) || PlacedCells.valueOf(token).signum() != 0) {
        return false;
      }
      ended |= blank;
    }
    return true;
  }

  /**
   * Whether the cells of a row stand on one line, parted by tabs or strokes, in a text whose rows
   * are all of one length. Where each cell has a line of its own nothing is filled up, commas part
   * the cells of a spreadsheet, and in a document of Word somebody typed them.
   */
  static boolean areOfKind(String text, Line line, TableParts parts) {
    List<Token> cells = line.cells();
    boolean ordered = line.origin() == Line.Origin.ORDERED && cells.size() > 1;
    if (!ordered || !parts.plainText || !parts.thirdRowsAreAlike()) {
      return false;
    }
    boolean parted = false;
    for (int i = cells.getFirst().end(); i < cells.getLast().start(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        return false;
      }
      parted |= c == '\t' || c == '|' || c == '｜';
    }
    return parted && !endsInSpace(text, cells);
  }

  /** Whether a blank cell at the end holds a space that somebody set there. */
  private static boolean endsInSpace(String text, List<Token> cells) {
    int at = cells.getLast().end();
    while (at > cells.getFirst().start() && Spans.isSpace(text.charAt(at - 1))) {
      at--;
    }
    boolean behindTab = false;
    for (; at < text.length() && text.charAt(at) != '\n'; at++) {
      char c = text.charAt(at);
      behindTab |= c == '\t';
      if (behindTab && (c == '\u00a0' || c == '\u3000')) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the last column of table 3 is blank less often than the others are: then hardly any
   * blank there was put behind a row that had lost a cell. Rows whose labels are of one depth and
   * end in one column have their figures in the same columns.
   */
  private static boolean endsBlankSeldom(String text, TableParts parts) {
    Map<List<Integer>, List<Line>> alike = new HashMap<>();
    for (RowMatcher.Candidate row : parts.thirdRows) {
      Line line = row.line();
      if (line.valueCount() > 0 && !line.labels().isEmpty()) {
        int depth = RequestGrid.depth(text, line.labels().getLast());
        List<Integer> kind = List.of(depth, line.width() - line.cells().size());
        alike.computeIfAbsent(kind, lines -> new ArrayList<>()).add(line);
      }
    }
    int atEnd = 0;
    int within = 0;
    for (List<Line> lines : alike.values()) {
      int from = lines.stream().mapToInt(FilledRows::first).min().orElse(0);
      int to = lines.stream().mapToInt(FilledRows::last).max().orElse(0);
      for (Line line : lines) {
        atEnd += last(line) < to ? 1 : 0;
        within += last(line) - from + 1 - line.valueCount();
      }
    }
    return atEnd * (GluedRows.COLUMNS_OF_REQUESTS - 1) < within;
  }

  private static int first(Line line) {
    int at = 0;
    while (line.cells().get(at).isEmpty()) {
      at++;
    }
    return at;
  }

  private static int last(Line line) {
    int at = line.cells().size() - 1;
    while (line.cells().get(at).isEmpty()) {
      at--;
    }
    return at;
  }

  /**
   * Whether no column but the last is blank at the end of a row, and the last figure is less than
   * the sum of those before it: it is not the total, and no cell was lost.
   */
  static boolean standsBeforeTotal(List<@Nullable Token> placed) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal last = BigDecimal.ZERO;
    for (Token token : placed) {
      if (!PlacedCells.isBlank(token)) {
        sum = sum.add(last);
        last = PlacedCells.valueOf(token);
      }
    }
    boolean alone = placed.size() > 1 && !PlacedCells.isBlank(placed.get(placed.size() - 2));
    return alone && last.compareTo(sum) < 0;
  }
}
