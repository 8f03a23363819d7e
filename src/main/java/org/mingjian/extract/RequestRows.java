package org.mingjian.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the rows of table 3 tell together of how a document writes blank cells and zeros. */
final class RequestRows {
  /** Blank cells between filled ones in fewer rows may be errors. */
  private static final int FEWEST_GAPS = 3;

  /** Fewer rows may end blank by chance. */
  private static final int FEWEST_PACKED = 10;

  /** Fewer zeros may stand in a table whose author leaves them out. */
  private static final int FEWEST_ZEROS = 10;

  private final List<RowMatcher.Candidate> rows;

  /** Rows may still be added to those given. */
  RequestRows(List<RowMatcher.Candidate> rows) {
    this.rows = rows;
  }

  /** Whether rows of table 3 have blank cells before filled ones, and none only at its end. */
  boolean leaveBlanksAnywhere() {
    int end = end();
    int gaps = 0;
    int blankEnds = 0;
    for (RowMatcher.Candidate row : rows) {
      Line line = row.line();
      int last = lastFilled(line);
      gaps += hasGap(line) ? 1 : 0;
      blankEnds += last >= 0 && columnOf(line, last) + 1 < end ? 1 : 0;
    }
    return gaps > 0 && (blankEnds == 0 || (gaps >= FEWEST_GAPS && 2 * gaps >= blankEnds));
  }

  /** Whether a row of table 3 has a blank cell between filled ones. */
  boolean haveGaps() {
    return rows.stream().map(RowMatcher.Candidate::line).anyMatch(RequestRows::hasGap);
  }

  private static boolean hasGap(Line line) {
    int last = lastFilled(line);
    int before = -1;
    for (int i = 0; i <= last; i++) {
      if (!line.cells().get(i).isEmpty()) {
        if (before >= 0 && i > before + 1) {
          return true;
        }
        before = i;
      }
    }
    return false;
  }

  /**
   * Whether the rows of table 3 with figures, many of them, have all their last cells blank and no
   * blank cell in front of a figure.
   */
  boolean arePacked() {
    int packed = 0;
    for (RowMatcher.Candidate row : rows) {
      List<Token> cells = row.line().cells();
      int last = lastFilled(row.line());
      if (last < 0) {
        continue;
      }
      if (last + 1 == cells.size() || cells.subList(0, last).stream().anyMatch(Token::isEmpty)) {
        return false;
      }
      packed++;
    }
    return packed >= FEWEST_PACKED;
  }

  /** Whether a row of table 3 with figures ends before the others. */
  boolean endBlank() {
    int end = end();
    return rows.stream()
        .map(RowMatcher.Candidate::line)
        .anyMatch(line -> line.valueCount() > 0 && columnOf(line, lastFilled(line)) + 1 < end);
  }

  /** The column behind the last one of table 3 in which anything stands. */
  private int end() {
    return rows.stream()
        .map(RowMatcher.Candidate::line)
        .filter(line -> line.valueCount() > 0)
        .mapToInt(line -> columnOf(line, lastFilled(line)) + 1)
        .max()
        .orElse(0);
  }

  /** The last cell of a row in which anything stands; -1 for none. */
  private static int lastFilled(Line line) {
    int last = line.cells().size() - 1;
    while (last >= 0 && line.cells().get(last).isEmpty()) {
      last--;
    }
    return last;
  }

  /**
   * Whether all rows of table 3 that have figures have as many cells, in all or, where merged cells
   * left blank ones in front, behind their labels. Where one is longer than another, nothing was
   * filled up.
   */
  boolean areAlike() {
    Set<Integer> widths = new HashSet<>();
    boolean led = false;
    for (RowMatcher.Candidate row : rows) {
      if (row.line().valueCount() > 0) {
        widths.add(row.line().width());
        led |= row.line().lead() > 0;
      }
    }
    return widths.size() <= 1 || (led && cellCounts().size() <= 1);
  }

  /** Whether table 3 writes its zeros out, or dashes, so that a blank cell says something else. */
  boolean writeZeros() {
    int zeros = 0;
    for (RowMatcher.Candidate row : rows) {
      for (Token cell : row.line().cells()) {
        boolean zero =
            cell.value() instanceof CellValue.Figure figure && figure.value().signum() == 0;
        zeros += zero || (cell.isBlank() && !cell.isEmpty()) ? 1 : 0;
        if (zeros >= FEWEST_ZEROS) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * In which column of its table a cell of a row stands; counted from the label where the rows of a
   * text have as many cells behind theirs.
   */
  private int columnOf(Line line, int cell) {
    Token.Place place = line.cells().get(cell).place();
    if (place != null) {
      return place.column();
    }
    return (cellCounts().size() == 1 ? 0 : line.width() - line.cells().size()) + cell;
  }

  private Set<Integer> cellCounts() {
    Set<Integer> counts = new HashSet<>();
    for (RowMatcher.Candidate row : rows) {
      if (row.line().valueCount() > 0) {
        counts.add(row.line().cells().size());
      }
    }
    return counts;
  }
}
