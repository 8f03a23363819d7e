package org.mingjian.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of one table tell together of where their cells stand, where only the order of
 * cells is known.
 */
final class RowShapes {
  /** All rows but one of so many. */
  private static final int NEARLY_ALL = 6;

  /** Fewer rows tell nothing of the others. */
  private static final int FEWEST_ROWS = 10;

  /** The leading blank cells of those lines in which every column holds something. */
  private final Set<Long> shapes = new HashSet<>();

  private final Set<Integer> leads = new HashSet<>();
  private int behindLabel;
  private int behindBlank;

  /** The columns of the table in which the first figures of those lines stand. */
  private final Set<Integer> starts = new HashSet<>();

  private final Map<Integer, Integer> rowsStartingIn = new HashMap<>();

  // For tables of which only the order of cells is known: do all rows end with their n cells?
  private final Set<Integer> widths = new HashSet<>();
  private final Map<Integer, Integer> rowsOfWidth = new HashMap<>();

  /** The columns in which the last filled cells of rows stand, each with its rows. */
  private final Map<Integer, Integer> rowsEndingIn = new HashMap<>();

  private int exact;
  private int filledAtEnd;
  private int emptyAtEnd;
  private boolean beyondTail;

  // Where all rows have n cells or more: in how many does the last filled one stand in which place?
  private int shorter;
  private int endInLast;
  private int endBeyond;
  private int rowsWithCells;

  /** Learns from a line that it and lines like it have their n cells after so many blanks. */
  void learn(Line line, int n) {
    learnTail(line, n);
    if (line.origin() != Line.Origin.ORDERED || line.valueCount() != n) {
      return;
    }
    int lead = 0;
    while (line.cells().get(lead).isEmpty()) {
      lead++;
    }
    for (int i = lead; i < lead + n; i++) {
      if (line.cells().get(i).isEmpty()) {
        return; // a gap within: no shape to learn from
      }
    }
    shapes.add(shape(line, lead));
    leads.add(lead);
    behindLabel += lead == 0 ? 1 : 0;
    behindBlank += lead == 0 ? 0 : 1;
    starts.add(start(line, lead));
    rowsStartingIn.merge(start(line, lead), 1, Integer::sum);
  }

  /** The column of a table in which the cell after so many blanks stands. */
  private static int start(Line line, int lead) {
    return line.width() - line.cells().size() + lead;
  }

  private void learnTail(Line line, int n) {
    List<Token> cells = line.cells();
    if (line.origin() != Line.Origin.ORDERED
        || cells.isEmpty()
        || n < GluedRows.COLUMNS_OF_REQUESTS) {
      return;
    }
    int last = cells.size() - 1;
    while (last >= 0 && cells.get(last).isEmpty()) {
      last--;
    }
    shorter += cells.size() < n ? 1 : 0;
    endInLast += last == n - 1 ? 1 : 0;
    endBeyond += last >= n ? 1 : 0;
    widths.add(line.width());
    rowsOfWidth.merge(line.width(), 1, Integer::sum);
    if (last >= 0) {
      rowsEndingIn.merge(start(line, last), 1, Integer::sum);
    }
    rowsWithCells++;
    exact += cells.size() == n ? 1 : 0;
    if (line.valueCount() > 0) {
      if (cells.getLast().isEmpty()) {
        emptyAtEnd++;
      } else {
        filledAtEnd++;
      }
    }
    for (int i = 0; i < cells.size() - n; i++) {
      beyondTail |= !cells.get(i).isEmpty();
    }
  }

  /**
   * Rows of one width, some with exactly n cells behind the label, nearly all filled at the end.
   */
  boolean haveValuesAtEnd() {
    return widths.size() == 1 && exact >= 3 && !beyondTail && emptyAtEnd * 5 <= filledAtEnd;
  }

  /**
   * Whether every row of a text ends in a filled cell, and many have exactly n cells behind their
   * labels, none fewer.
   */
  boolean allEndFilled() {
    return exact >= FEWEST_ROWS
        && shorter == 0
        && emptyAtEnd == 0
        && filledAtEnd == rowsWithCells
        && !beyondTail;
  }

  /**
   * Whether every row has exactly n cells behind its label, however many cells stand before it:
   * merged cells left none behind. A few may have fewer, where blank columns at the end of a page
   * were left out, or where cells were lost, but none more.
   */
  boolean areAllWhole() {
    return exact >= FEWEST_ROWS
        && exact * NEARLY_ALL >= rowsWithCells * (NEARLY_ALL - 1)
        && exact + shorter == rowsWithCells;
  }

  /**
   * Whether the n columns begin right behind the label and what follows them is empty, as where the
   * rows of a text were filled up to one width: no figure stands farther away, and nearly all rows
   * have one in the last column.
   */
  boolean beginBehindLabels() {
    return shorter == 0
        && endBeyond == 0
        && endInLast >= FEWEST_ROWS
        && 2 * endInLast > rowsWithCells;
  }

  /** How many blank cells stand before the n columns of a line; -1 when that is not certain. */
  int lead(Line line, int n) {
    int lead = -1;
    int known = 0;
    for (int candidate = 0; candidate + n <= line.cells().size(); candidate++) {
      if (shapes.contains(shape(line, candidate))) {
        lead = candidate;
        known++;
      }
    }
    if (known == 0) {
      boolean behindLabel = n == GluedRows.COLUMNS_OF_REQUESTS && beginBehindLabels();
      return behindLabel ? 0 : leadOfColumns(line, n);
    }
    return known == 1 ? lead : -1;
  }

  /** Whether nearly all rows are as wide as a line, and most begin in the column of a cell. */
  boolean areLike(Line line, @Nullable Token first) {
    int at = first == null ? -1 : line.cells().indexOf(first);
    int alike = rowsOfWidth.getOrDefault(line.width(), 0);
    return alike >= FEWEST_ROWS
        && alike * NEARLY_ALL >= rowsWithCells * (NEARLY_ALL - 1)
        && startsAsUsual(line, at);
  }

  /** A row that lost a cell is as long, behind its label, as a whole row with a deeper label. */
  private static long shape(Line line, int lead) {
    return ((long) line.width() << 40) | ((long) line.cells().size() << 20) | lead;
  }

  /** Whether the cell is in the column in which the first figures of most whole rows stand. */
  private boolean startsAsUsual(Line line, int cell) {
    int whole = rowsStartingIn.values().stream().mapToInt(Integer::intValue).sum();
    return cell >= 0 && 2 * rowsStartingIn.getOrDefault(start(line, cell), 0) > whole;
  }

  /** Whether the first figures of most whole rows stand right behind their labels. */
  boolean usuallyStartBehindLabels() {
    return behindLabel >= 2 * behindBlank;
  }

  /** The blanks before the first column in a line of a shape not seen before; -1 when unknown. */
  private int leadOfColumns(Line line, int n) {
    if (starts.size() == 1) {
      return starts.iterator().next() - start(line, 0);
    }
    if (starts.isEmpty() && n == GluedRows.COLUMNS_OF_REQUESTS) {
      int end = usualEnd();
      if (end >= 0 && endsIn(line, end)) {
        return end - n + 1 - start(line, 0);
      }
    }
    boolean atLabel = leads.isEmpty() || leads.equals(Set.of(0));
    return atLabel && line.cells().size() == n ? 0 : -1;
  }

  /**
   * The column in which nearly all rows end, none behind it; -1 when there is no such. Where rows
   * have their totals only, no row tells where its first column is.
   */
  private int usualEnd() {
    int end = rowsEndingIn.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
    int ending = rowsEndingIn.getOrDefault(end, 0);
    int filled = rowsEndingIn.values().stream().mapToInt(Integer::intValue).sum();
    return ending >= FEWEST_ROWS && ending * NEARLY_ALL >= filled * (NEARLY_ALL - 1) ? end : -1;
  }

  private static boolean endsIn(Line line, int end) {
    int last = end - start(line, 0);
    return last >= 0
        && last < line.cells().size()
        && !line.cells().get(last).isEmpty()
        && line.cells().stream().skip(last + 1L).allMatch(Token::isEmpty);
  }
}
