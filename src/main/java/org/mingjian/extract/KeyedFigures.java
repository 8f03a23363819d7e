package org.mingjian.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.FormLabel;
import org.mingjian.document.Span;
import org.mingjian.document.Spans;

/**
 * Rows that name the column of each of their figures: {@code 规章：本年制发件数0，本年废止件数0，现行有效件数3}, or the
 * label of the row on one line and {@code 自然人：0} on each of the next. A row is taken where it names
 * each column that the row has in one form once, in whatever order; its figures then go on in the
 * order of the form. Of any other nobody knows what its figures are: they are kept as one thing
 * that is no figure, so that the row is not blank.
 */
final class KeyedFigures {
  /** More characters than the longest label of a row. */
  private static final int LONGEST_KEY = 60;

  /** A row of seven columns with their names and figures of several digits. */
  private static final int LONGEST_LINE = 220;

  static final int COLUMNS_OF_LIST = 3;

  /** Fewer rows may look like this by chance. */
  private static final int FEWEST_OF_LIST = 5;

  private static final String PARTS = "，,、；;。";

  /** The rows of tables 2, 3 and 4; empty where no row has several figures. */
  private final List<FormRows> tables;

  private final LabelTokens tokens;
  private final String text;
  private final List<Token> stream;

  /** The figures of the row that is open, by line or by column. */
  private final List<Pair> open = new ArrayList<>();

  private @Nullable Row row;

  /** The table of the last row that was taken. */
  private int lastTable;

  KeyedFigures(List<FormRows> tables, LabelTokens tokens, List<Token> stream) {
    this.tables = tables;
    this.tokens = tokens;
    this.text = tokens.text();
    this.stream = stream;
  }

  private record Row(int table, String code, Token label) {}

  private record Pair(Token column, Token figure) {}

  /** Takes a line that holds figures behind the names of their columns; false for any other. */
  boolean takes(Span line) {
    int colon = tables.isEmpty() || line.length() > LONGEST_LINE ? -1 : colon(line);
    if (colon < 0) {
      end();
      return false;
    }
    Span key = Spans.trimmed(text, line.start(), colon);
    Span rest = Spans.trimmed(text, colon + 1, line.end());
    Token label = tokens.token(key.start(), key.end());
    if (takesPair(label, rest)) {
      return true;
    }
    end();
    return takesRow(label, rest);
  }

  /** The first colon where a label may end before it; -1 for none. */
  private int colon(Span line) {
    int end = Math.min(line.end(), line.start() + LONGEST_KEY);
    int depth = 0;
    for (int i = line.start(); i < end; i++) {
      switch (text.charAt(i)) {
        case '（', '(' -> depth++;
        case '）', ')' -> depth--;
        case '：', ':' -> {
          if (depth <= 0) {
            return i == line.start() ? -1 : i;
          }
        }
        case '。', '\t', '|' -> {
          return -1;
        }
        default -> {}
      }
    }
    return -1;
  }

  /** A line with one column and its figure, below the label of a row or another such line. */
  private boolean takesPair(Token column, Span figure) {
    Row known = row == null ? rowOf(last()) : row;
    if (known == null || column.code(known.table(), FormLabel.Role.COLUMN) == null) {
      return false;
    }
    CellValue value = CellValueParser.parse(text, figure.start(), figure.end());
    if (!(value instanceof CellValue.Figure) && !(value instanceof CellValue.Blank)) {
      return false;
    }
    row = known;
    open.add(new Pair(column, figure(figure, value)));
    return true;
  }

  /** A line with the label of a row and all its columns. */
  private boolean takesRow(Token label, Span columns) {
    Row named = rowOf(label);
    if (named == null) {
      return false;
    }
    List<Pair> pairs = pairs(named.table(), columns);
    // 行政许可：本年处理决定数量3 alone may be a sentence of the report.
    if (pairs.isEmpty() || (pairs.size() == 1 && lastTable != named.table())) {
      return false;
    }
    write(named, pairs);
    return true;
  }

  private List<Pair> pairs(int table, Span span) {
    List<Pair> pairs = new ArrayList<>();
    int from = span.start();
    for (int i = from; i <= span.end(); i++) {
      if (i < span.end() && PARTS.indexOf(text.charAt(i)) < 0) {
        continue;
      }
      Span part = Spans.trimmed(text, from, i);
      from = i + 1;
      if (part.length() == 0) {
        continue;
      }
      int end = tokens.longestLabel(part.start(), part.end());
      end = end < 0 ? end : tokens.afterAdvice(end, part.end());
      Token column = end < 0 ? null : tokens.token(part.start(), end);
      if (column == null || column.code(table, FormLabel.Role.COLUMN) == null) {
        return List.of();
      }
      if (end < part.end() && "：:为".indexOf(text.charAt(end)) >= 0) {
        end++;
      }
      Span figure = Spans.trimmed(text, end, part.end());
      CellValue value = CellValueParser.parse(text, figure.start(), figure.end());
      pairs.add(new Pair(column, figure(figure, value)));
    }
    return pairs;
  }

  private static boolean isCell(Token token) {
    return token.isNumber() || token.isBlank();
  }

  private static Token figure(Span span, CellValue value) {
    return Token.unlabelled(span.start(), span.end(), value);
  }

  /** Cells of a list become words of a line. */
  private static Token placeless(Token cell) {
    return new Token(
        cell.start(), cell.end(), cell.full(), cell.bare(), cell.value(), cell.labels(), null);
  }

  private @Nullable Token last() {
    return stream.isEmpty() ? null : stream.getLast();
  }

  /** The row that a label names, whatever other labels stand in front of it. */
  private @Nullable Row rowOf(@Nullable Token label) {
    if (label == null || label.isNumber() || label.isBlank()) {
      return null;
    }
    Token own = tokens.lastOfPath(label);
    for (int table = 2; table <= 4; table++) {
      String code = own.code(table, FormLabel.Role.ROW);
      if (code != null) {
        return new Row(table, code, own);
      }
    }
    return disputesOf(label);
  }

  /** Of 行政诉讼（未经复议直接起诉） the second label. */
  private @Nullable Row disputesOf(Token label) {
    int end = tokens.longestLabel(label.start(), label.end());
    if (end < 0 || !tokens.token(label.start(), end).means(4, FormLabel.Role.NOTE)) {
      return null;
    }
    int start = end;
    while (start < label.end() && LabelText.fold(text.charAt(start)) == 0) {
      start++;
    }
    int behind = tokens.longestLabel(start, label.end());
    Token own = behind == label.end() ? tokens.token(start, behind) : null;
    String code = own == null ? null : own.code(4, FormLabel.Role.ROW);
    return own == null || code == null ? null : new Row(4, code, own);
  }

  /**
   * Takes a table with a row for each figure: the label of its row, its column, and itself; false
   * for any other.
   */
  boolean takesTable(List<List<Token>> rows) {
    List<Row> named = new ArrayList<>();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<Token> cells = rows.get(i);
      Token column = cells.size() == COLUMNS_OF_LIST ? cells.get(1) : null;
      Row known = column == null ? null : rowOf(cells.getFirst());
      if (column != null
          && known != null
          && column.code(known.table(), FormLabel.Role.COLUMN) != null) {
        Token cell = cells.get(2);
        named.add(known);
        pairs.add(new Pair(column, figure(new Span(cell.start(), cell.end()), cell.value())));
      } else if (named.isEmpty() && i > 0) {
        return false; // nothing but a header stands above
      }
    }
    if (named.size() < FEWEST_OF_LIST || named.size() < rows.size() - rows.size() / 4) {
      return false;
    }
    int from = 0;
    for (int i = 1; i <= named.size(); i++) {
      if (i == named.size() || !named.get(i).code().equals(named.get(from).code())) {
        write(named.get(from), pairs.subList(from, i));
        from = i;
      }
    }
    return true;
  }

  /** Writes the row whose figures came a line each. */
  void end() {
    Row known = row;
    if (known == null) {
      return;
    }
    row = null;
    stream.removeLast(); // its label
    write(known, open);
    open.clear();
  }

  private void write(Row known, List<Pair> pairs) {
    FormRows rows = tables.get(known.table() - 2);
    Map<String, Pair> byColumn = new HashMap<>();
    for (Pair pair : pairs) {
      byColumn.put(pair.column().code(known.table(), FormLabel.Role.COLUMN), pair);
    }
    lastTable = known.table();
    boolean whole = pairs.stream().allMatch(pair -> isCell(pair.figure()));
    for (String form : whole ? rows.forms() : List.<String>of()) {
      List<Pair> ordered = new ArrayList<>();
      for (String column : rows.columns(form, known.code())) {
        Pair pair = byColumn.get(column);
        if (pair != null) {
          ordered.add(pair);
        }
      }
      if (ordered.size() == pairs.size()
          && ordered.size() == rows.columns(form, known.code()).size()) {
        if (known.table() == 2) {
          ordered.forEach(pair -> stream.add(placeless(pair.column())));
        }
        stream.add(placeless(known.label()));
        ordered.forEach(pair -> stream.add(pair.figure()));
        return;
      }
    }
    Token first = pairs.getFirst().column();
    Token last = pairs.getLast().figure();
    stream.add(placeless(known.label()));
    stream.add(Token.unlabelled(first.start(), last.end(), new CellValue.Glued()));
  }
}
