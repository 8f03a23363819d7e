package org.mingjian.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides which cells of a line stand in which of n columns, from left to right. Where more than
 * one reading is possible there is no placement.
 */
final class Placement {
  /** Tables whose rows have fewer columns have rows of several lengths. */
  private static final int TAIL_COLUMNS = 7;

  private static final int MOST_OF_TABLE_2 = 3;

  private final RowShapes shapes = new RowShapes();
  private final RowEnds ends = new RowEnds();
  private @Nullable RequestGrid grid;

  /** By the number of their columns, rows of table 2 that may repeat their last figure. */
  private final Map<Integer, RepeatedCells> repeated = new HashMap<>();

  /** What the rows tell together of where their cells stand. */
  RowShapes shapes() {
    return shapes;
  }

  /** What the rows tell together of blank cells at their ends. */
  RowEnds ends() {
    return ends;
  }

  /**
   * Learns from a line how rows end; of where their cells stand, all lines must have told before.
   */
  void learnEnd(Line line, int n, List<Token.Place> columns) {
    ends.learn(line, place(line, n, columns));
  }

  /** Learns from a row of table 2 with fewer columns than others whether it repeats a figure. */
  void learnRepeated(String text, Line line, int n) {
    repeated.computeIfAbsent(n, columns -> new RepeatedCells(text, columns)).learn(line);
  }

  /** The cells of a row of n columns that repeats its last figure; null for any other. */
  @Nullable List<@Nullable Token> withoutRepeated(Line line, int n) {
    RepeatedCells rows = line.cells().size() > n ? repeated.get(n) : null;
    return rows == null ? null : rows.place(line);
  }

  /** Where the words of a header stand over the cells of a text. */
  void standUnder(@Nullable RequestGrid header) {
    grid = header;
  }

  /**
   * Whether a row of table 3 in a text has a cell for each of its columns, so that a blank one at
   * its end is that of the last column: all rows have their n cells and no others, or nearly all
   * rows one width. That a row was not moved shows in the blank cells before a label of the inner
   * columns; of one of the outer column nothing says so.
   *
   * @param inner whether the label is one of the inner columns
   * @param barred whether strokes part the cells, so that none was left out in front
   * @param first the cell of the first column
   */
  boolean keepsCells(Line line, int n, boolean inner, boolean barred, @Nullable Token first) {
    if (line.origin() != Line.Origin.ORDERED || n != TAIL_COLUMNS) {
      return false;
    }
    if (grid != null && grid.keepsCells(line) && (inner || barred || grid.isTotalFirst())) {
      return true;
    }
    if (shapes.areAllWhole()) {
      return line.cells().size() == n;
    }
    return shapes.areLike(line, first)
        && (barred || (inner && (line.lead() > 0 || line.labels().size() > 1)));
  }

  /**
   * The cells of the n columns; an entry is null where nothing stands. Null when it is not certain.
   *
   * @param columns where the n columns stand, from the header of an aligned table; empty when
   *     unknown
   */
  @Nullable List<@Nullable Token> place(Line line, int n, List<Token.Place> columns) {
    List<Token> cells = line.cells();
    int values = line.valueCount();
    if (allBlank(cells)) {
      boolean lost = values > 1 && cells.size() < n && line.origin() != Line.Origin.STREAM;
      return lost ? null : blanks(cells, n); // a lost cell among dashes may have held a figure
    }
    if (values > n) {
      List<@Nullable Token> zeros = surplusZeros(line, n);
      return zeros == null && n == TAIL_COLUMNS ? PagedFigures.without(line, n, n) : zeros;
    }
    return switch (line.origin()) {
      case STREAM -> cells.size() == n ? inOrder(cells) : values == n ? onlyValues(cells) : null;
      case ORDERED -> underHeader(line, ordered(line, values, n), n);
      case ALIGNED -> aligned(cells, values, n, columns);
      case BREAK -> null;
    };
  }

  /** One zero too many leaves zero in every column, whichever of them is the one too many. */
  private static @Nullable List<@Nullable Token> surplusZeros(Line line, int n) {
    List<@Nullable Token> zeros = onlyValues(line.cells());
    for (Token token : zeros) {
      boolean zero =
          token != null
              && token.value() instanceof CellValue.Figure figure
              && figure.value().signum() == 0;
      if (!zero) {
        return null;
      }
    }
    return zeros.subList(0, n);
  }

  private static boolean allBlank(List<Token> cells) {
    for (Token cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }

  private static List<@Nullable Token> blanks(List<Token> cells, int n) {
    List<@Nullable Token> placed = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      placed.add(cells.size() == n ? cells.get(i) : null);
    }
    return placed;
  }

  private static List<@Nullable Token> inOrder(List<Token> cells) {
    return new ArrayList<>(cells);
  }

  static List<@Nullable Token> onlyValues(List<Token> cells) {
    List<@Nullable Token> placed = new ArrayList<>();
    for (Token cell : cells) {
      if (!cell.isEmpty()) {
        placed.add(cell);
      }
    }
    return placed;
  }

  /** The cells as they stand under a header, where its grid is known and the order agrees. */
  private @Nullable List<@Nullable Token> underHeader(
      Line line, @Nullable List<@Nullable Token> inOrder, int n) {
    List<@Nullable Token> under = grid == null || n != TAIL_COLUMNS ? null : grid.place(line);
    if (under == null) {
      return grid != null && n == TAIL_COLUMNS && grid.lacksCell(line) ? null : inOrder;
    }
    boolean moved = grid != null && grid.isMoved(line);
    return inOrder == null || moved || sameValues(under, inOrder) ? under : null;
  }

  private @Nullable List<@Nullable Token> ordered(Line line, int values, int n) {
    List<Token> cells = line.cells();
    int size = cells.size();
    if (values == n) {
      return mayBeWrittenOut(cells, n) || OwnColumns.mayBeRemark(line) ? null : onlyValues(cells);
    }
    if (size > n && n >= TAIL_COLUMNS && shapes.haveValuesAtEnd()) {
      return new ArrayList<>(cells.subList(size - n, size));
    }
    if (n == TAIL_COLUMNS && size == n && shapes.areAllWhole() && PlacedCells.endInSum(cells)) {
      return inOrder(cells);
    }
    int lead = shapes.lead(line, n);
    if (lead < 0 || lead + n > size) {
      return null;
    }
    for (int i = 0; i < size; i++) {
      if ((i < lead || i >= lead + n) && !cells.get(i).isEmpty()) {
        return null;
      }
    }
    return new ArrayList<>(cells.subList(lead, lead + n));
  }

  /** Whether the first column of a row may be blank and the last be written out over two. */
  private boolean mayBeWrittenOut(List<Token> cells, int n) {
    return n <= MOST_OF_TABLE_2
        && cells.size() > n
        && cells.getFirst().isEmpty()
        && shapes.usuallyStartBehindLabels();
  }

  private @Nullable List<@Nullable Token> aligned(
      List<Token> cells, int values, int n, List<Token.Place> columns) {
    List<@Nullable Token> byColumn = byColumn(cells, n, columns);
    if (values == n && columns.isEmpty() && mayBeWrittenOut(cells, n)) {
      return null;
    }
    List<@Nullable Token> byCount =
        values == n && (columns.size() != n || isUnbroken(cells))
            ? onlyValues(cells)
            : cells.size() == n ? inOrder(cells) : null;
    if (byColumn == null) {
      return byCount;
    }
    return byCount == null || sameValues(byColumn, byCount) ? byColumn : null;
  }

  /**
   * Whether no empty cell lies before or among the filled ones. A row that was moved is so; where
   * one lies there, a column may be blank and a figure beside the table be taken for it.
   */
  private static boolean isUnbroken(List<Token> cells) {
    boolean ended = false;
    for (Token cell : cells) {
      if (ended && !cell.isEmpty()) {
        return false;
      }
      ended |= cell.isEmpty();
    }
    return true;
  }

  private static boolean sameValues(List<@Nullable Token> one, List<@Nullable Token> other) {
    for (int i = 0; i < one.size(); i++) {
      Token a = one.get(i);
      Token b = other.get(i);
      boolean blankA = a == null || a.isBlank();
      boolean blankB = b == null || b.isBlank();
      if (blankA != blankB || (!blankA && !java.util.Objects.equals(a, b))) {
        return false;
      }
    }
    return true;
  }

  /** Whether one column stands over a part of another: the header tells of no cell whose it is. */
  static boolean overlap(List<Token.Place> columns) {
    for (int i = 0; i < columns.size(); i++) {
      for (int other = i + 1; other < columns.size(); other++) {
        if (columns.get(i).meets(columns.get(other))) {
          return true;
        }
      }
    }
    return false;
  }

  private static @Nullable List<@Nullable Token> byColumn(
      List<Token> cells, int n, List<Token.Place> columns) {
    if (columns.size() != n || overlap(columns)) {
      return null;
    }
    List<@Nullable Token> placed = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      placed.add(null);
    }
    for (Token cell : cells) {
      Token.Place place = cell.place();
      if (place == null) {
        return null;
      }
      int met = -1;
      for (int i = 0; i < n; i++) {
        if (place.meets(columns.get(i))) {
          if (met >= 0 && !cell.isEmpty()) {
            return null; // one figure across several columns
          }
          met = i;
          if (cell.isEmpty() && placed.get(i) == null) {
            placed.set(i, cell);
          }
        }
      }
      if (cell.isEmpty()) {
        continue;
      }
      Token there = met < 0 ? null : placed.get(met);
      if (met < 0 || (there != null && !there.isEmpty())) {
        return null;
      }
      placed.set(met, cell);
    }
    if (placed.contains(null)) {
      return null; // the row has fewer cells than columns: which one is missing nobody can tell
    }
    return placed;
  }
}
