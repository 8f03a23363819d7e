package org.mingjian.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns of table 3 in a real table that lost its header: between the innermost labels, which
 * all end in one column, and the column in which the last figures stand lie as many as the form
 * has.
 */
final class BareColumns {
  private static final int COLUMNS = GluedRows.COLUMNS_OF_REQUESTS;

  /** Fewer labels may stand so by chance. */
  private static final int FEWEST_LABELS = 10;

  /** Fewer rows may end so by chance. */
  private static final int FEWEST_ROWS = 3;

  /** In front of the figures the form has labels of three depths. */
  private static final int INNERMOST = 2;

  private BareColumns() {}

  /** Where the columns of such a table stand; empty where that is not certain. */
  static List<Token.Place> of(String text, List<RowMatcher.Candidate> rows) {
    int table = -1;
    int labelEnd = 0;
    int end = 0;
    List<Integer> inner = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (RowMatcher.Candidate row : rows) {
      Line line = row.line();
      if (line.origin() != Line.Origin.ALIGNED || (table >= 0 && line.table() != table)) {
        return List.of();
      }
      table = line.table();
      if (line.valueCount() > 0) {
        lines.add(line);
        end = Math.max(end, lastFilled(line));
      }
      for (Token label : line.labels()) {
        labelEnd = Math.max(labelEnd, endOf(label));
      }
      Token last = line.labels().isEmpty() ? null : line.labels().getLast();
      if (last != null && RequestGrid.depth(text, last) == INNERMOST) {
        inner.add(endOf(last));
      }
    }
    int last = end;
    long ending = lines.stream().filter(line -> lastFilled(line) == last).count();
    boolean even = inner.size() >= FEWEST_LABELS && inner.stream().distinct().count() == 1;
    if (!even || end - inner.getFirst() != COLUMNS || labelEnd > inner.getFirst()) {
      return List.of();
    }
    if (ending < FEWEST_ROWS) {
      return List.of();
    }
    List<Token.Place> places = new ArrayList<>();
    for (int column = labelEnd; column < end; column++) {
      places.add(new Token.Place(table, 0, 1, column, 1));
    }
    return places;
  }

  /** The column behind the last cell of a row in which anything stands. */
  private static int lastFilled(Line line) {
    int end = 0;
    for (Token cell : line.cells()) {
      end = cell.isEmpty() ? end : endOf(cell);
    }
    return end;
  }

  private static int endOf(Token token) {
    Token.Place place = token.place();
    return place == null ? 0 : place.column() + place.columns();
  }
}
