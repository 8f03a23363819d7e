package org.mingjian.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.FormLabel.Role;

/**
 * Table 3 in a text whose rows have all their cells, merged ones as empty cells: the words of the
 * header then stand over their columns, and the label of a row in its column. A row that lost the
 * empty cells before its label, or whose cells were moved, is told from the others by that.
 */
final class RequestGrid {
  /** In front of the figures the form has three columns of labels. */
  private static final int LABELS = 3;

  /** What the labels of the first column begin with. */
  private static final String OUTER = "一二三四";

  /** Fewer rows may stand so by chance. */
  private static final int FEWEST_ROWS = 10;

  private static final int FEWEST_MOVED = 2;

  /** A header with fewer columns is that of another table. */
  private static final int FEWEST_COLUMNS = 4;

  private final String text;
  private final int table;
  private final int columns;
  private final List<String> codes;

  /** Whether the first column is that of the total. */
  private final boolean totalFirst;

  private int width;

  /** Whether rows that do not stand as the form has them lost the empty cells before them only. */
  private boolean onlyTrimmed = true;

  /** Whether the inner rows that stand as the form has them have no figure but the total. */
  private boolean onlyTotals = true;

  /** How many cells lie between the labels of other moved rows and their figures; -1 unknown. */
  private int behindMoved = -1;

  private RequestGrid(String text, int table, List<String> codes, boolean totalFirst) {
    this.text = text;
    this.table = table;
    this.columns = codes.size();
    this.codes = List.copyOf(codes);
    this.totalFirst = totalFirst;
  }

  /** The grid that the header and the rows bear out; null where there is none. */
  static @Nullable RequestGrid of(
      String text, List<Token> header, List<String> columns, List<RowMatcher.Candidate> rows) {
    Map<String, Token.Place> spots = new HashMap<>();
    for (Token token : header) {
      String code = token.code(3, Role.COLUMN);
      if (code != null && token.spot() != null) {
        spots.put(code, token.spot());
      }
    }
    if (spots.size() != columns.size() || !spots.keySet().containsAll(columns)) {
      return null;
    }
    RequestGrid grid = of(text, spots, columns.getLast());
    return grid != null && grid.isBorneOut(rows) ? grid : null;
  }

  private static @Nullable RequestGrid of(
      String text, Map<String, Token.Place> spots, String total) {
    List<String> codes = new ArrayList<>(spots.keySet());
    codes.sort(Comparator.comparingInt(code -> columnOf(spots, code)));
    int table = -1;
    for (int i = 0; i < codes.size(); i++) {
      Token.Place spot = spots.get(codes.get(i));
      boolean inTurn = spot != null && spot.column() == LABELS + i;
      if (spot == null || !inTurn || (i > 0 && spot.table() != table)) {
        return null;
      }
      table = spot.table();
    }
    return new RequestGrid(text, table, codes, codes.getFirst().equals(total));
  }

  /**
   * The columns of a header that leaves out some of the form's: each of its words is a column's,
   * they stand one beside the other from the natural persons to the total. Null for any other
   * header.
   */
  static @Nullable RequestGrid ofFewer(String text, List<Token> header, List<String> columns) {
    Map<String, Token.Place> spots = new HashMap<>();
    for (Token token : header) {
      String code = token.code(3, Role.COLUMN);
      if (code == null || token.spot() == null || spots.put(code, token.spot()) != null) {
        return null;
      }
    }
    if (spots.size() < FEWEST_COLUMNS || spots.size() >= columns.size()) {
      return null;
    }
    RequestGrid grid = of(text, spots, columns.getLast());
    return grid != null
            && grid.codes.equals(columns.stream().filter(spots::containsKey).toList())
            && spots.containsKey(columns.getFirst())
            && spots.containsKey(columns.getLast())
        ? grid
        : null;
  }

  /**
   * The rows with a cell for each column of this header and no other; a row of which that is not
   * certain stays as it is.
   */
  List<RowMatcher.Candidate> narrowed(List<RowMatcher.Candidate> rows) {
    boolean borneOut = isBorneOut(rows);
    List<RowMatcher.Candidate> narrowed = new ArrayList<>();
    for (RowMatcher.Candidate row : rows) {
      Line line = row.line();
      List<@Nullable Token> placed = borneOut && !line.cells().isEmpty() ? place(line) : null;
      List<Token> cells = new ArrayList<>();
      if (placed != null) {
        placed.stream().filter(cell -> cell != null).forEach(cells::add);
      }
      if (cells.size() != columns) {
        narrowed.add(row);
        continue;
      }
      Line own = new Line(line.labels(), cells, line.origin(), 0, LABELS + columns, line.table());
      narrowed.add(new RowMatcher.Candidate(row.code(), row.label(), own, row.header()));
    }
    return narrowed;
  }

  private static int columnOf(Map<String, Token.Place> spots, String code) {
    Token.Place spot = spots.get(code);
    return spot == null ? -1 : spot.column();
  }

  /** The columns as the header has them. */
  List<String> codes() {
    return codes;
  }

  boolean isTotalFirst() {
    return totalFirst;
  }

  private boolean isBorneOut(List<RowMatcher.Candidate> rows) {
    List<Line> lines =
        rows.stream()
            .map(RowMatcher.Candidate::line)
            .filter(line -> isOfTable(line) && depth(line) >= 0)
            .toList();
    width = lines.stream().mapToInt(Line::width).max().orElse(0);
    int inPlace = 0;
    for (Line line : lines) {
      int lost = lost(line);
      boolean fits = lost >= 0 && isWithin(line, lost);
      if (lost < 0 || (lost == 0 && depth(line) > 0 && !fits)) {
        return false;
      }
      onlyTrimmed &= fits && line.width() == width - lost;
      inPlace += lost == 0 && line.width() == width ? 1 : 0;
      onlyTotals &= lost > 0 || depth(line) == 0 || endsAlone(line, LABELS + columns - 1);
    }
    if (!onlyTrimmed) {
      behindMoved = behindMoved(lines);
    }
    return inPlace >= FEWEST_ROWS;
  }

  /**
   * How many cells lie between the labels and the figures of rows that were moved: where several of
   * them begin in one place, several end in one, and as many columns as the table has lie between,
   * there the columns of all of them are. Where all other rows have their totals only, so have
   * these, each in the same place.
   */
  private int behindMoved(List<Line> lines) {
    Map<Integer, Integer> begins = new HashMap<>();
    Map<Integer, Integer> ends = new HashMap<>();
    for (Line line : lines) {
      int first = -1;
      int last = -1;
      for (Token cell : line.cells()) {
        if (!cell.isEmpty()) {
          last = behindLabel(line, cell);
          first = first < 0 ? last : first;
        }
      }
      if (lost(line) > 0 && last >= 0) {
        begins.merge(first, 1, Integer::sum);
        ends.merge(last, 1, Integer::sum);
      }
    }
    int begin = begins.keySet().stream().mapToInt(Integer::intValue).min().orElse(0);
    int end = ends.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    if (onlyTotals && !totalFirst && begins.equals(ends) && ends.size() == 1) {
      return ends.getOrDefault(end, 0) >= FEWEST_MOVED ? end - columns + 1 : -1;
    }
    boolean told =
        end - begin + 1 == columns
            && begins.getOrDefault(begin, 0) >= FEWEST_MOVED
            && ends.getOrDefault(end, 0) >= FEWEST_MOVED;
    return told ? begin : -1;
  }

  /** Whether a row has no figure but one in a column. */
  private static boolean endsAlone(Line line, int column) {
    for (Token cell : line.cells()) {
      if (!cell.isEmpty() && columnOf(cell) != column) {
        return false;
      }
    }
    return true;
  }

  private static int behindLabel(Line line, Token cell) {
    return columnOf(cell) - columnOf(line.labels().getLast()) - 1;
  }

  private static int columnOf(Token token) {
    Token.Place spot = token.spot();
    return spot == null ? -1 : spot.column();
  }

  private boolean isOfTable(Line line) {
    return line.origin() == Line.Origin.ORDERED
        && line.table() == table
        && !line.labels().isEmpty();
  }

  /** In which column of the form the label of a row stands; -1 when it does not say so. */
  private int depth(Line line) {
    return depth(text, line.labels().getLast());
  }

  /** In which column of the form a label stands by its number; -1 when it has none. */
  static int depth(String text, Token label) {
    return depth(text, label.start());
  }

  private static int depth(String text, int label) {
    char first = text.charAt(label);
    if (first == '（' || first == '(') {
      return 1;
    }
    return OUTER.indexOf(first) >= 0 ? 0 : Dates.digit(first) >= 0 ? LABELS - 1 : -1;
  }

  /** How many merged cells stand before the label that begins at an offset, by its number. */
  static int mergedBefore(String text, int label) {
    return Math.max(depth(text, label), 0);
  }

  /** How many cells a label is merged with to its right, by its number; -1 when it has none. */
  static int merged(String text, Token label) {
    int depth = depth(text, label);
    return depth < 0 ? -1 : LABELS - 1 - depth;
  }

  /** How many cells are missing before the label of a row. */
  private int lost(Line line) {
    Token.Place spot = line.labels().getLast().spot();
    return spot == null ? -1 : depth(line) - spot.column();
  }

  /** Whether figures stand in the columns of the header only, less the cells that were lost. */
  private boolean isWithin(Line line, int lost) {
    for (Token cell : line.cells()) {
      Token.Place spot = cell.spot();
      int column = spot == null ? -1 : spot.column() + lost - LABELS;
      if (!cell.isEmpty() && (column < 0 || column >= columns)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a row lost cells before its label, but none of those between it and the figures, as the
   * label's column and other such rows say.
   */
  boolean isMoved(Line line) {
    return !onlyTrimmed && keepsCells(line) && lost(line) > 0;
  }

  /** Whether it is certain that the cells of a row stand under their columns. */
  boolean keepsCells(Line line) {
    if (!isOfTable(line) || depth(line) < 0) {
      return false;
    }
    int lost = lost(line);
    if (lost > 0 && !onlyTrimmed) {
      return behindMoved >= 0;
    }
    if (lost < 0 || line.width() != width - lost || !isWithin(line, lost)) {
      return false;
    }
    return onlyTrimmed || depth(line) > 0 || isFilledAtEnd(line);
  }

  /**
   * Whether a row whose label stands in its column has one cell less than the others, blank ones
   * among its figures: which is missing nobody can tell.
   */
  boolean lacksCell(Line line) {
    if (!isOfTable(line) || depth(line) < 0 || lost(line) != 0 || line.width() != width - 1) {
      return false;
    }
    Token last = line.cells().isEmpty() ? null : line.cells().getLast();
    return last != null && !last.isEmpty() && line.valueCount() < columns;
  }

  /** A row that was moved towards its label has nothing in the last column. */
  private boolean isFilledAtEnd(Line line) {
    for (Token cell : line.cells()) {
      Token.Place spot = cell.spot();
      if (spot != null && spot.column() == LABELS + columns - 1) {
        return !cell.isEmpty();
      }
    }
    return false;
  }

  /** The cells of a row, null where one is blank; null when their columns are not certain. */
  @Nullable List<@Nullable Token> place(Line line) {
    if (!keepsCells(line)) {
      return null;
    }
    int lost = lost(line);
    int first =
        lost > 0 && !onlyTrimmed
            ? columnOf(line.labels().getLast()) + 1 + behindMoved
            : LABELS - lost;
    List<@Nullable Token> placed = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      placed.add(null);
    }
    for (Token cell : line.cells()) {
      Token.Place spot = cell.spot();
      if (spot != null && spot.column() >= first && spot.column() < first + columns) {
        placed.set(spot.column() - first, cell);
      } else if (!cell.isEmpty()) {
        return null;
      }
    }
    boolean mayReachAcross =
        line.valueCount() == 1 && !totalFirst && !PlacedCells.isBlank(placed.getFirst());
    return mayReachAcross ? null : placed;
  }
}
