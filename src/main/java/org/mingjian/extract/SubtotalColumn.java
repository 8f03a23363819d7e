package org.mingjian.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.FormLabel.Role;
import org.mingjian.document.Span;

/**
 * A column 小计 that a writer put in front of the kinds of organisations in table 3, where the form
 * has none. Its figures are taken out of the rows before these are read: where each cell has its
 * column, those below the word; elsewhere the second figure of each row, if every row has one more
 * than the form and it is always the sum of the kinds. Else nobody can tell which column a figure
 * belongs to.
 */
final class SubtotalColumn {
  private static final int TABLE = 3;
  private static final int COLUMNS = GluedRows.COLUMNS_OF_REQUESTS;
  private static final String WORD = "小计";
  private static final String BUSINESS = "business";

  /** Behind the natural persons, in front of the kinds of organisations. */
  private static final int PLACE = 1;

  private SubtotalColumn() {}

  /** Takes the column out of header and rows; false where it is there and cannot be told. */
  static boolean takeOut(String text, TableParts parts) {
    if (parts.thirdHeader.isEmpty() || !isNamed(text, parts)) {
      return true;
    }
    Token word = word(parts);
    if (isTotal(word, parts)) {
      return true; // another word for the last column
    }
    List<RowMatcher.Candidate> rows = new ArrayList<>();
    for (RowMatcher.Candidate row : parts.thirdRows) {
      Line line = row.line().cells().isEmpty() ? row.line() : without(row.line(), word);
      if (line == null) {
        return false;
      }
      List<Token> header = row.header().stream().filter(token -> !isWord(token)).toList();
      rows.add(new RowMatcher.Candidate(row.code(), row.label(), line, header));
    }
    if ((word == null || word.place() == null) && !namesAll(parts.thirdHeader)) {
      return false;
    }
    parts.thirdRows.clear();
    parts.thirdRows.addAll(rows);
    parts.thirdHeader.removeIf(SubtotalColumn::isWord);
    parts.ownColumns.removeIf(SubtotalColumn::isWord);
    return true;
  }

  /** Whether the word stands between the first word of the header and the first row. */
  private static boolean isNamed(String text, TableParts parts) {
    int begin = parts.thirdHeader.getFirst().start();
    int end = endOfHeader(parts);
    return begin < end
        && text.indexOf('小', begin, end) >= 0
        && LabelText.full(text, begin, end).contains(WORD); // a narrow column breaks it
  }

  private static int endOfHeader(TableParts parts) {
    RowMatcher.Candidate first = parts.thirdRows.getFirst();
    Span span = first.span();
    return span == null ? 0 : span.start();
  }

  private static @Nullable Token word(TableParts parts) {
    List<Token> words = new ArrayList<>(parts.thirdHeader);
    words.addAll(parts.ownColumns);
    int begin = parts.thirdHeader.getFirst().start();
    int end = endOfHeader(parts);
    return words.stream()
        .filter(SubtotalColumn::isWord)
        .filter(word -> word.start() >= begin && word.start() < end)
        .findFirst()
        .orElse(null);
  }

  private static boolean isWord(Token token) {
    return !token.isLabel() && token.full().endsWith(WORD);
  }

  /**
   * Whether the word stands for the total, of which the header has no other word: behind the kinds
   * where cells have their columns, elsewhere by the sums of the rows.
   */
  private static boolean isTotal(@Nullable Token word, TableParts parts) {
    if (namesAll(parts.thirdHeader)) {
      return false;
    }
    Token.Place own = word == null ? null : word.place();
    for (Token token : parts.thirdHeader) {
      Token.Place kind = token.place();
      if (own != null && kind != null && BUSINESS.equals(token.code(TABLE, Role.COLUMN))) {
        return own.column() > kind.column();
      }
    }
    return parts.thirdRows.stream()
        .map(row -> row.line().cells())
        .filter(cells -> cells.size() == COLUMNS && PlacedCells.hasNonZero(cells))
        .allMatch(PlacedCells::endInSum);
  }

  private static boolean namesAll(List<Token> header) {
    return header.stream()
            .map(token -> token.code(TABLE, Role.COLUMN))
            .filter(code -> code != null)
            .distinct()
            .count()
        == COLUMNS;
  }

  private static @Nullable Line without(Line line, @Nullable Token word) {
    Token.Place column = word == null ? null : word.place();
    int at =
        column != null && line.origin() == Line.Origin.ALIGNED
            ? below(line, column)
            : isSum(line.cells()) ? PLACE : -1;
    if (at < 0) {
      return null;
    }
    List<Token> cells = new ArrayList<>(line.cells());
    cells.remove(at);
    return new Line(
        line.labels(), cells, line.origin(), line.lead(), line.width() - 1, line.table());
  }

  /** Which cell of a line fills the column of a word alone; -1 for none. */
  private static int below(Line line, Token.Place column) {
    boolean later = column.table() < line.table() && line.cells().size() == COLUMNS + 1;
    if (column.columns() != 1 || !(column.table() == line.table() || later)) {
      return -1; // behind a page break the same columns go on
    }
    for (int i = 0; i < line.cells().size(); i++) {
      Token.Place place = line.cells().get(i).place();
      if (place != null && place.column() == column.column() && place.columns() == 1) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a line has one cell too many, and its second one is the sum of those of the kinds. */
  private static boolean isSum(List<Token> cells) {
    if (cells.size() != COLUMNS + 1) {
      return false;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Token cell : cells.subList(PLACE + 1, COLUMNS)) {
      sum = sum.add(PlacedCells.valueOf(cell));
    }
    return PlacedCells.valueOf(cells.get(PLACE)).compareTo(sum) == 0;
  }
}
