package org.mingjian.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.FormLabel.Role;
import org.mingjian.document.Spans;

/** What the header over a row says of its columns: which, in which order, in which places. */
final class HeaderColumns {
  /** What the header of table 2 has over the labels of the rows. */
  private static final String INFORMATION = "信息内容";

  private HeaderColumns() {}

  /** The columns that a header names, of those that a row may have. */
  static List<String> named(ColumnOrder header, List<String> columns) {
    List<String> codes = header.codes();
    return codes.equals(columns) || columns.containsAll(codes)
        ? codes
        : codes.stream().filter(columns::contains).toList();
  }

  /** The columns of table 2 as the header over a row writes them, merged ones perhaps repeated. */
  static List<String> written(List<Token> header) {
    List<String> written = new ArrayList<>();
    for (Token token : header) {
      String code = token.code(2, Role.COLUMN);
      if (code != null) {
        written.add(code);
      }
    }
    return written;
  }

  /**
   * Where the columns of a row of table 2 stand by the words over them, one a column, of which the
   * known ones are in their place; empty where they do not say so.
   */
  static List<Token.Place> placesOver(RowMatcher.Candidate row, List<String> columns) {
    List<Token.Place> places = new ArrayList<>();
    boolean known = false;
    for (int i = 0; i < row.header().size(); i++) {
      Token word = row.header().get(i);
      String code = word.code(2, Role.COLUMN);
      Token.Place place = word.place();
      boolean inPlace =
          i < columns.size()
              && place != null
              && place.table() == row.line().table()
              && place.columns() == 1
              && (code == null || code.equals(columns.get(i)))
              && (places.isEmpty() || places.getLast().column() < place.column());
      if (!inPlace) {
        return List.of();
      }
      known |= code != null;
      places.add(place);
    }
    return known && places.size() == columns.size() ? places : List.of();
  }

  /** Whether the words over a row of one column name the same column of an earlier year as well. */
  static boolean nameEarlierYear(List<Token> words) {
    if (words.size() < 2) {
      return false;
    }
    for (Token word : words) {
      String full = word.full();
      if (word.code(2, Role.COLUMN) == null
          && (full.contains("上年")
              || full.contains("上一年")
              || full.contains("去年")
              || full.contains("同期"))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The cell of the only column of the form where each of the words has a cell of its own with
   * anything in it; null where that is not so.
   */
  static @Nullable Token underOnly(List<Token> words, List<Token> cells, String column) {
    int at = -1;
    for (int i = 0; i < words.size(); i++) {
      if (column.equals(words.get(i).code(2, Role.COLUMN))) {
        if (at >= 0) {
          return null;
        }
        at = i;
      }
    }
    for (int i = 0; i < Math.max(words.size(), cells.size()); i++) {
      boolean filled = i < cells.size() && !cells.get(i).isEmpty();
      if (filled != i < words.size()) {
        return null;
      }
    }
    return at < 0 ? null : cells.get(at);
  }

  static boolean inTable(Line line, List<Token.Place> places) {
    for (Token.Place place : places) {
      if (place.table() != line.table()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a row stands in a table behind that of its header which has its last column in the same
   * place: the same table, which goes on on another page. One cell may stand behind it, under a
   * word of the office's own.
   *
   * @param own the words over columns that are none of the form
   */
  static boolean goesOn(Line line, List<Token.Place> places, List<Token> own) {
    List<Token> cells = line.cells();
    int filled = cells.size();
    if (filled == 0 || places.isEmpty()) {
      return false;
    }
    int end = 0;
    for (Token.Place place : places) {
      if (place.table() >= line.table()) {
        return false;
      }
      end = Math.max(end, place.column() + place.columns());
    }
    // A sheet is as wide as its widest table.
    while (filled > 1 && cells.get(filled - 1).isEmpty() && endOf(line, filled - 1) > end) {
      filled--;
    }
    if (endOf(line, filled - 1) == end) {
      return true;
    }
    int table = places.getFirst().table();
    Token.Place last = cells.get(filled - 1).place();
    return last != null
        && filled > 1
        && endOf(line, filled - 2) == end
        && last.column() == end
        && own.stream().anyMatch(word -> OwnColumns.isOver(word, table, last));
  }

  /** The column behind a cell of a real table; -1 where none is known. */
  private static int endOf(Line line, int cell) {
    Token.Place place = line.cells().get(cell).place();
    return place == null ? -1 : place.column() + place.columns();
  }

  /** Whether a cell stands in the same column as the word that names a column of table 3. */
  static boolean isUnder(List<Token> header, String code, @Nullable Token cell) {
    if (cell == null) {
      return false;
    }
    for (Token word : header) {
      Token.Place above = word.place() == null ? word.spot() : word.place();
      Token.Place own = cell.place() == null ? cell.spot() : cell.place();
      if (code.equals(word.code(3, Role.COLUMN))) {
        return (word.place() == null) == (cell.place() == null)
            && above != null
            && own != null
            && above.table() == own.table()
            && above.column() == own.column()
            && above.columns() == own.columns();
      }
    }
    return false;
  }

  /**
   * Whether the figures of a row of table 2 stand under the words of its header in a text, one
   * under each, whatever their order: in cells side by side of a table whose separators are
   * written, or alone on one line, as the words are behind 信息内容.
   */
  static boolean standUnder(String text, List<Token> header, Line line, int columns) {
    List<Token> cells = line.cells();
    if (columns >= GluedRows.COLUMNS_OF_REQUESTS
        || header.size() != columns
        || cells.size() < columns
        || !cells.stream().limit(columns).allMatch(Token::isNumber)
        || !cells.stream().skip(columns).allMatch(Token::isEmpty)) {
      return false;
    }
    return line.origin() == Line.Origin.ORDERED
        ? inSpotsUnder(header, cells)
        : line.origin() == Line.Origin.STREAM
            && cells.size() == columns
            && line.labels().size() > 0
            && isAloneOnLine(text, header, INFORMATION)
            && isAloneOnLine(text, cells, line.labels().getLast().full());
  }

  /**
   * Whether a figure with 减 stands in another column than that of changes, where a figure without a
   * sign stands: they are in another order than they seem. A minus says nothing of the kind: it may
   * be an error that a rule has to find.
   */
  static boolean hasMovedSign(String text, List<@Nullable Token> placed, int change) {
    Token own = change < 0 ? null : placed.get(change);
    if (own == null
        || !(own.value() instanceof CellValue.Figure figure)
        || figure.direction() != 0) {
      return false;
    }
    return placed.stream()
        .anyMatch(token ->
            token != null
                && token.value() instanceof CellValue.Figure other
                && other.direction() < 0
                && text.indexOf('减', token.start(), token.end()) >= 0);
  }

  private static boolean inSpotsUnder(List<Token> header, List<Token> cells) {
    Token.Place first = header.getFirst().spot();
    for (int i = 0; i < header.size(); i++) {
      Token.Place above = header.get(i).spot();
      Token.Place own = cells.get(i).spot();
      if (first == null
          || above == null
          || own == null
          || above.table() != own.table()
          || above.row() != first.row()
          || above.column() != first.column() + i
          || own.column() != above.column()) {
        return false;
      }
    }
    return true;
  }

  /** Whether these words fill a line of a text together with some in front of them. */
  private static boolean isAloneOnLine(String text, List<Token> words, String before) {
    int start = text.lastIndexOf('\n', words.getFirst().start()) + 1;
    int end = text.indexOf('\n', words.getFirst().start());
    end = end < 0 ? text.length() : end;
    int last = words.getLast().end();
    return last <= end
        && Spans.trimmed(text, last, end).length() == 0
        && LabelText.full(text, start, words.getFirst().start()).equals(before);
  }

  static boolean isSubsequence(List<String> part, List<String> whole) {
    int at = -1;
    for (String code : part) {
      int next = whole.indexOf(code);
      if (next < at) {
        return false;
      }
      at = next;
    }
    return true;
  }

  /**
   * Whether a known column stands where another belongs: in a header with one cell a column, or in
   * a line of one whose words are broken over several.
   */
  static boolean outOfPlace(String text, List<Token> header, List<String> columns) {
    int first = 0;
    for (int i = 1; i < header.size(); i++) {
      int above = header.get(i - 1).end();
      if (above <= header.get(i).start()
          && text.substring(above, header.get(i).start()).indexOf('\n') >= 0) {
        if (isOutOfPlace(header.subList(first, i), columns)) {
          return true;
        }
        first = i;
      }
    }
    return isOutOfPlace(header.subList(first, header.size()), columns)
        || isOutOfPlace(header, columns);
  }

  private static boolean isOutOfPlace(List<Token> header, List<String> columns) {
    if (header.size() != columns.size()) {
      return false;
    }
    for (int i = 0; i < columns.size(); i++) {
      String code = header.get(i).code(2, Role.COLUMN);
      if (code != null && columns.contains(code) && !code.equals(columns.get(i))) {
        return true;
      }
    }
    return false;
  }

  static @Nullable Token word(List<Token> header, String column) {
    for (Token token : header) {
      if (column.equals(token.code(2, Role.COLUMN))) {
        return token;
      }
    }
    return null;
  }

  /**
   * Whether columns stand in another order, figures and header alike: in a real table a figure
   * belongs to the words over it. Where the form ends with a sum, the figures must bear it out. No
   * sum tells the kinds of applicants from one another: where they stand in another order, the
   * words alone may have been mixed up, unless the total moved with them and the order of the form
   * gives no sum.
   */
  static boolean movedTogether(
      List<@Nullable Token> placed, List<String> named, List<String> columns, boolean onlyTotals) {
    if (columns.size() != GluedRows.COLUMNS_OF_REQUESTS) {
      return true;
    }
    if (onlyTotals && placed.stream().anyMatch(token -> !PlacedCells.isBlank(token))) {
      // The only figure of each row is its total; elsewhere the words are in the wrong order.
      return !PlacedCells.isBlank(placed.get(named.indexOf(columns.getLast())));
    }
    List<String> summed = columns.subList(0, columns.size() - 1);
    boolean kindsMoved = !isSubsequence(named.stream().filter(summed::contains).toList(), summed);
    if (kindsMoved && PlacedCells.endInSum(placed)) {
      return false;
    }
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal total = BigDecimal.ZERO;
    for (int i = 0; i < placed.size(); i++) {
      Token token = placed.get(i);
      BigDecimal value =
          token != null && token.value() instanceof CellValue.Figure figure
              ? figure.value()
              : BigDecimal.ZERO;
      if (named.get(i).equals(columns.getLast())) {
        total = value;
      } else {
        sum = sum.add(value);
      }
    }
    return sum.compareTo(total) == 0;
  }
}
