package org.mingjian.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.FormLabel.Role;

/**
 * Where the total stands in the rows of table 3, told by their sums. Rows in which the figures at
 * both ends may be the sum of the others (3, 0, 0, 0, 0, 0, 3) tell nothing.
 */
final class TotalPlace {
  private static final String ORGANISATIONS = "法人";

  private static final int FEWEST_ALONE = 10;

  private final String text;
  private int onlyLast;
  private int onlyFirst;
  private int neither;

  /** Rows with several figures of which the last is not the sum of the others. */
  private int against;

  /** Rows with several figures of which the last is the sum of the others. */
  private int inForm;

  private int alone;
  private int several;

  /** The cells of each row that has one for each column. */
  private final List<List<Token>> rows = new ArrayList<>();

  /** Rows with all their cells, of which only the first holds a figure. */
  private int aloneInFirst;

  private final GluedRows glued;

  TotalPlace(String text, TableParts parts) {
    this.text = text;
    this.glued = new GluedRows(text, parts);
    parts.thirdRows.forEach(row -> count(row.line()));
  }

  private void count(Line line) {
    int values = line.valueCount();
    alone += values == 1 ? 1 : 0;
    several += values > 1 ? 1 : 0;
    aloneInFirst += values == 1 && isAloneInFirst(line.cells()) ? 1 : 0;
    if (line.cells().size() == GluedRows.COLUMNS_OF_REQUESTS) {
      rows.add(line.cells());
    }
    if (values == 1 && line.cells().size() == 1) {
      List<@Nullable Token> digits = glued.digitEach(line.cells().getFirst());
      if (digits != null) {
        rows.add(digits.stream().map(Objects::requireNonNull).toList());
      }
    }
    if (values != GluedRows.COLUMNS_OF_REQUESTS) {
      return;
    }
    List<Token> figures = new ArrayList<>(line.cells());
    figures.removeIf(Token::isEmpty);
    List<Token> whole = List.copyOf(figures);
    boolean last = PlacedCells.endInSum(figures);
    Collections.rotate(figures, -1);
    boolean first = PlacedCells.endInSum(figures);
    onlyLast += last && !first ? 1 : 0;
    onlyFirst += first && !last ? 1 : 0;
    neither += !first && !last ? 1 : 0;
    int filledCells = 0;
    for (Token token : whole) {
      filledCells += token.isBlank() ? 0 : 1;
    }
    boolean filled = filledCells > 1;
    against += filled && !last ? 1 : 0;
    inForm += filled && last && PlacedCells.hasNonZero(whole) ? 1 : 0;
    if (line.cells().size() != GluedRows.COLUMNS_OF_REQUESTS) {
      rows.add(whole);
    }
  }

  /**
   * Whether the rows say that a column which is not the last is that of the total: its figure is
   * the sum of the others in rows in which the last one's is not, and never the other way about.
   */
  boolean standsAt(int column) {
    int told = 0;
    int untold = 0;
    for (List<Token> row : rows) {
      boolean last = PlacedCells.endInSum(row);
      List<Token> moved = new ArrayList<>(row);
      moved.add(moved.remove(column));
      boolean here = PlacedCells.endInSum(moved);
      if (last && !here) {
        return false;
      }
      told += here && !last ? 1 : 0;
      untold += !here && !last ? 1 : 0;
    }
    return told > untold;
  }

  /** Whether more rows say that the last column is not that of the total than say that it is. */
  boolean contradictsForm() {
    return against > inForm;
  }

  /** Whether every row has one figure: that of the total, where the header says so. */
  boolean standsAlone() {
    return alone >= FEWEST_ALONE && several == 0;
  }

  /**
   * Whether a row has all its cells and a figure in the first: had a cell been lost in front of it,
   * the total would be missing.
   */
  private static boolean isAloneInFirst(List<Token> cells) {
    return cells.size() == GluedRows.COLUMNS_OF_REQUESTS && !cells.getFirst().isEmpty();
  }

  boolean isLast() {
    return onlyLast > neither && onlyFirst == 0;
  }

  boolean isFirst() {
    return (onlyFirst > neither && onlyLast == 0) || (standsAlone() && aloneInFirst == alone);
  }

  /**
   * Whether the words 法人或其他组织, which span the kinds of organisations, stand between those of two
   * columns: the upper row of the header, with its cells in the order of the form.
   */
  boolean parts(List<Token> header, String column, String other) {
    int from = -1;
    int to = -1;
    for (Token token : header) {
      String code = token.code(3, Role.COLUMN);
      from = column.equals(code) ? token.end() : from;
      to = other.equals(code) ? token.start() : to;
    }
    return from >= 0 && to > from && text.substring(from, to).contains(ORGANISATIONS);
  }
}
