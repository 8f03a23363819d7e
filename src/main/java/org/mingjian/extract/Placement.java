package org.mingjian.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which cells of a line stand in which of n columns, from left to right. Where more than
 * one reading is possible there is no placement.
 */
final class Placement {
  /** Tables whose rows have fewer columns have rows of several lengths. */
  private static final int TAIL_COLUMNS = 7;

  private static final int MOST_DIGITS_OF_PAGE = 2;

  /** Blank cells before filled ones in fewer rows may be errors. */
  private static final int FEWEST_GAPS = 3;

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

  private @Nullable RequestGrid grid;

  /** Where the words of a header stand over the cells of a text. */
  void standUnder(@Nullable RequestGrid header) {
    grid = header;
  }

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
    if (line.origin() != Line.Origin.ORDERED || cells.isEmpty() || n < TAIL_COLUMNS) {
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
  private boolean valuesAtEnd() {
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
  private boolean allWhole() {
    return exact >= FEWEST_ROWS
        && exact * NEARLY_ALL >= rowsWithCells * (NEARLY_ALL - 1)
        && exact + shorter == rowsWithCells;
  }

  /**
   * Whether the n columns begin right behind the label and what follows them is empty, as where the
   * rows of a text were filled up to one width: no figure stands farther away, and nearly all rows
   * have one in the last column.
   */
  private boolean behindLabels() {
    return shorter == 0
        && endBeyond == 0
        && endInLast >= FEWEST_ROWS
        && 2 * endInLast > rowsWithCells;
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
    if (allWhole()) {
      return line.cells().size() == n;
    }
    int at = first == null ? -1 : line.cells().indexOf(first);
    int alike = rowsOfWidth.getOrDefault(line.width(), 0);
    return alike >= FEWEST_ROWS
        && alike * NEARLY_ALL >= rowsWithCells * (NEARLY_ALL - 1)
        && startsAsUsual(line, at)
        && (barred || (inner && (line.lead() > 0 || line.labels().size() > 1)));
  }

  private int rowsWithValues;
  private int rowsEndingBlank;
  private int zeros;
  private int rowsWithGaps;

  /**
   * Counts how many lines end with a blank column. Where zeros are written out, a blank cell is not
   * a way to write zero.
   */
  void learnEnd(Line line, int n, List<Token.Place> columns) {
    List<@Nullable Token> placed = place(line, n, columns);
    for (Token cell : line.cells()) {
      zeros +=
          cell.value() instanceof CellValue.Figure figure && figure.value().signum() == 0 ? 1 : 0;
    }
    if (line.valueCount() == 0) {
      rowsEndingBlank += line.cells().isEmpty() ? 0 : 1;
      rowsWithValues++;
    } else if (placed != null) {
      rowsWithValues++;
      rowsEndingBlank += endsBlank(placed) ? 1 : 0;
      rowsWithGaps += hasGap(placed) ? 1 : 0;
    }
  }

  private static boolean isEmpty(@Nullable Token token) {
    return token == null || token.isEmpty();
  }

  /** Whether a blank column stands in front of a filled one: no cell was lost and others moved. */
  private static boolean hasGap(List<@Nullable Token> placed) {
    boolean blank = false;
    for (Token token : placed) {
      boolean empty = isEmpty(token);
      if (blank && !empty) {
        return true;
      }
      blank |= empty;
    }
    return false;
  }

  /** Whether blank cells stand anywhere in rows, so that one at the end is as likely. */
  boolean leavesGapsOften() {
    return rowsWithGaps >= FEWEST_GAPS && 2 * rowsWithGaps >= rowsEndingBlank;
  }

  boolean endsBlankOften() {
    return zeros < 3 && rowsEndingBlank >= 2 && rowsEndingBlank * 4 >= rowsWithValues;
  }

  /** Whether figures are followed by a blank last column. */
  static boolean endsBlank(List<@Nullable Token> placed) {
    if (placed.size() < 2) {
      return false;
    }
    Token last = placed.getLast();
    if (last != null && last.end() > last.start()) {
      return false; // a dash is a cell that somebody filled
    }
    for (Token token : placed) {
      if (token != null && !token.isBlank()) {
        return true;
      }
    }
    return false;
  }

  /** A row that lost a cell is as long, behind its label, as a whole row with a deeper label. */
  private static long shape(Line line, int lead) {
    return ((long) line.width() << 40) | ((long) line.cells().size() << 20) | lead;
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
      return zeros == null ? withoutPageNumber(line, n) : zeros;
    }
    return switch (line.origin()) {
      case STREAM -> cells.size() == n ? inOrder(cells) : values == n ? onlyValues(cells) : null;
      case ORDERED -> underHeader(line, ordered(line, values, n), n);
      case ALIGNED -> aligned(cells, values, n, columns);
      case BREAK -> null;
    };
  }

  /**
   * A line without the cells that stand under words of their own beside all named columns: the
   * number of the row, its unit, a remark. Every named column must have its cell.
   *
   * @param own the words over columns that are none of the form
   */
  static Line ofColumns(Line line, int n, List<Token.Place> columns, List<Token> own) {
    boolean beyond = line.cells().size() > n;
    if (!beyond || line.origin() != Line.Origin.ALIGNED || columns.size() != n) {
      return line;
    }
    int first = columns.stream().mapToInt(Token.Place::column).min().orElse(0);
    int last = columns.stream().mapToInt(Token.Place::column).max().orElse(0);
    List<Token> inside = new ArrayList<>();
    boolean beside = false;
    boolean apart = false;
    for (Token cell : line.cells()) {
      Token.Place place = cell.place();
      if (place == null) {
        return line;
      }
      if (columns.stream().anyMatch(place::meets)) {
        inside.add(cell);
      } else if ((place.column() < first || place.column() > last)
          && own.stream().anyMatch(word -> isOver(word, line, place))) {
        beside = true;
      } else if (!cell.isEmpty() && place.column() > last + 1 && n == TAIL_COLUMNS) {
        if (apart) {
          return line;
        }
        apart = true; // what somebody noted beside the table, behind an empty column
      } else if (!cell.isEmpty()) {
        return line; // a cell too many, so that the others may have moved
      }
    }
    if (apart && (inside.stream().anyMatch(Token::isEmpty) || !PlacedCells.endInSum(inside))) {
      return line;
    }
    return (beside || apart) && inside.size() == n
        ? new Line(line.labels(), inside, line.origin(), line.lead(), line.width(), line.table())
        : line;
  }

  private static boolean isOver(Token word, Line line, Token.Place place) {
    Token.Place over = word.place();
    return over != null
        && over.table() == line.table()
        && over.column() == place.column()
        && place.columns() == 1;
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

  /**
   * The figures of a row of table 3 with the number of a page behind them, as where a text with a
   * line per cell was copied out of pages: the row ends in its sum without the last figure, and
   * without no other.
   */
  private static @Nullable List<@Nullable Token> withoutPageNumber(Line line, int n) {
    List<@Nullable Token> figures = onlyValues(line.cells());
    if (line.origin() != Line.Origin.STREAM || n != TAIL_COLUMNS || figures.size() != n + 1) {
      return null;
    }
    Token last = figures.getLast();
    boolean page =
        last != null
            && last.value() instanceof CellValue.Figure figure
            && figure.unit() == null
            && figure.value().signum() > 0
            && last.end() - last.start() <= MOST_DIGITS_OF_PAGE;
    if (!page) {
      return null;
    }
    for (int without = 0; without <= n; without++) {
      List<@Nullable Token> rest = new ArrayList<>(figures);
      rest.remove(without);
      if (PlacedCells.endInSum(rest) != (without == n)) {
        return null;
      }
    }
    return figures.subList(0, n);
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

  private static List<@Nullable Token> onlyValues(List<Token> cells) {
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
      return n < TAIL_COLUMNS && size > n && cells.getFirst().isEmpty() && startsBehindLabels()
          ? null // the first column may be blank and the last be written out over two
          : onlyValues(cells);
    }
    if (size > n && n >= TAIL_COLUMNS && valuesAtEnd()) {
      return new ArrayList<>(cells.subList(size - n, size));
    }
    if (n == TAIL_COLUMNS && size == n && allWhole() && PlacedCells.endInSum(cells)) {
      return inOrder(cells);
    }
    int lead = -1;
    int known = 0;
    for (int candidate = 0; candidate + n <= size; candidate++) {
      if (shapes.contains(shape(line, candidate))) {
        lead = candidate;
        known++;
      }
    }
    if (known > 1) {
      return null;
    }
    if (known == 0) {
      lead = n == TAIL_COLUMNS && behindLabels() ? 0 : leadOfColumns(line, n);
      if (lead < 0 || lead + n > size) {
        return null;
      }
    }
    List<@Nullable Token> placed = new ArrayList<>(cells.subList(lead, lead + n));
    for (int i = 0; i < size; i++) {
      if ((i < lead || i >= lead + n) && !cells.get(i).isEmpty()) {
        return null;
      }
    }
    return placed;
  }

  /** Whether the cell is in the column in which the first figures of most whole rows stand. */
  private boolean startsAsUsual(Line line, int cell) {
    int whole = rowsStartingIn.values().stream().mapToInt(Integer::intValue).sum();
    return cell >= 0 && 2 * rowsStartingIn.getOrDefault(start(line, cell), 0) > whole;
  }

  /** Whether the first figures of most whole rows stand right behind their labels. */
  private boolean startsBehindLabels() {
    return behindLabel >= 2 * behindBlank;
  }

  /** The blanks before the first column in a line of a shape not seen before; -1 when unknown. */
  private int leadOfColumns(Line line, int n) {
    if (starts.size() == 1) {
      return starts.iterator().next() - start(line, 0);
    }
    if (starts.isEmpty() && n == TAIL_COLUMNS) {
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

  private static @Nullable List<@Nullable Token> aligned(
      List<Token> cells, int values, int n, List<Token.Place> columns) {
    List<@Nullable Token> byColumn = byColumn(cells, n, columns);
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

  private static @Nullable List<@Nullable Token> byColumn(
      List<Token> cells, int n, List<Token.Place> columns) {
    if (columns.size() != n) {
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
