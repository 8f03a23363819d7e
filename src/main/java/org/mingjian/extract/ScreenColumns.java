package org.mingjian.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.FormLabel.Role;
import org.mingjian.document.ScreenLine;
import org.mingjian.document.Span;

/**
 * The columns of a text that keeps those of a page, with spaces only: a figure stands under the
 * word of its column, so that a row with blank cells tells which they are. Only where each figure
 * stands in the same way under exactly one word, as nothing but such a text does, are they certain.
 */
final class ScreenColumns {
  private static final int REQUESTS = GluedRows.COLUMNS_OF_REQUESTS;

  /** Fewer figures of table 2 may stand under their words by chance. */
  private static final int FEWEST_FIGURES = 5;

  private static final int FEWEST_ROWS = 10;

  /** More than any table has. */
  private static final int MOST_ROWS = 1000;

  /** How far a figure stands from where its word has it, in halves of a character. */
  private static final int OFF = 3;

  /** What a figure and the word over it have in common. */
  enum Side {
    START,
    MIDDLE,
    END
  }

  /** Where something stands on a screen: from which character on, and up to which. */
  record Extent(int from, int to) {
    boolean meets(Extent other) {
      return from < other.to && other.from < to;
    }

    /** Twice the place of a side, so that the middle is a whole number. */
    int at(Side side) {
      return switch (side) {
        case START -> 2 * from;
        case MIDDLE -> from + to;
        case END -> 2 * to;
      };
    }
  }

  private final String text;
  private final TableParts parts;

  /** The columns of table 3 whose names are broken over lines, once they were asked for. */
  private final Map<ScreenLine.Widths, List<Extent>> broken =
      new EnumMap<>(ScreenLine.Widths.class);

  ScreenColumns(String text, TableParts parts) {
    this.text = text;
    this.parts = parts;
  }

  /**
   * The cells of a row under the words of its header, null where one is blank; null when that is
   * not certain.
   *
   * @param header the words over the row
   * @param columns the codes of its columns, from left to right
   */
  @Nullable List<@Nullable Token> place(
      Line line, List<Token> header, int table, List<String> columns) {
    if (!parts.plainText || line.origin() != Line.Origin.STREAM || line.valueCount() == 0) {
      return null;
    }
    List<Token> words = new ArrayList<>();
    for (Token token : header) {
      if (token.means(table, Role.COLUMN)) {
        words.add(token);
      }
    }
    List<Token> over = words.size() == columns.size() ? inTurn(words, table, columns) : List.of();
    boolean named = over.size() == columns.size();
    if (line.valueCount() >= columns.size() || (!named && columns.size() != REQUESTS)) {
      return null;
    }
    for (ScreenLine.Widths widths : ScreenLine.Widths.values()) {
      List<@Nullable Token> placed =
          place(line, named ? extents(over, widths) : broken(widths), widths);
      if (placed != null) {
        return placed.isEmpty() ? null : placed;
      }
    }
    return null;
  }

  /**
   * The cells of a row of table 3 whose only figure stands under the word of the total and under no
   * other one, as that of every row does; null elsewhere. Then the order of the other columns does
   * not matter.
   */
  @Nullable List<@Nullable Token> underTotal(Line line, List<Token> header, List<String> columns) {
    if (!parts.plainText
        || columns.size() != REQUESTS
        || line.origin() != Line.Origin.STREAM
        || line.valueCount() != 1
        || header.stream().noneMatch(word -> names(word, columns.getLast()))) {
      return null;
    }
    for (ScreenLine.Widths widths : ScreenLine.Widths.values()) {
      int rows = 0;
      for (RowMatcher.Candidate row : parts.thirdRows) {
        if (row.line().valueCount() > 0) {
          boolean alone = row.line().valueCount() == 1;
          rows += alone && isUnder(row.line(), header, columns.getLast(), widths) ? 1 : -MOST_ROWS;
        }
      }
      if (rows >= FEWEST_ROWS && isUnder(line, header, columns.getLast(), widths)) {
        List<@Nullable Token> placed = new ArrayList<>();
        columns.forEach(column -> placed.add(null));
        line.cells().stream()
            .filter(cell -> !cell.isEmpty())
            .forEach(cell -> placed.set(columns.size() - 1, cell));
        return placed;
      }
    }
    return null;
  }

  private static boolean names(Token word, String column) {
    return column.equals(word.code(3, Role.COLUMN));
  }

  /** Whether the figure of a row stands under the word of a column and under no other word. */
  private boolean isUnder(Line row, List<Token> header, String column, ScreenLine.Widths widths) {
    Token figure = row.cells().stream().filter(cell -> !cell.isEmpty()).findFirst().orElse(null);
    boolean under = false;
    for (Token word : header) {
      if (figure != null && extent(word, widths).meets(extent(figure, widths))) {
        if (!names(word, column)) {
          return false;
        }
        under = true;
      }
    }
    return under;
  }

  /** The words in the order of the columns; empty where one is missing. */
  private static List<Token> inTurn(List<Token> words, int table, List<String> columns) {
    List<Token> left = new ArrayList<>(words);
    List<Token> turn = new ArrayList<>();
    for (String column : columns) {
      for (Token word : left) {
        if (column.equals(word.code(table, Role.COLUMN))) {
          turn.add(word);
          left.remove(word);
          break;
        }
      }
    }
    return turn;
  }

  /**
   * The cells of a row; null where they stand under no words, empty where not under these alone.
   */
  private @Nullable List<@Nullable Token> place(
      Line line, List<Extent> columns, ScreenLine.Widths widths) {
    if (columns.isEmpty()) {
      return null;
    }
    for (Side side : Side.values()) {
      List<@Nullable Token> placed = cells(line, columns, side, widths);
      if (placed != null && others(columns, side, widths)) {
        boolean moved = isPacked(placed) && !leaveGaps(side, widths);
        return moved || mayReachAcross(placed, side) ? List.of() : placed;
      }
    }
    return null;
  }

  /** Where words stand; empty where they stand in another order or side by side. */
  private List<Extent> extents(List<Token> words, ScreenLine.Widths widths) {
    List<Extent> extents = new ArrayList<>();
    for (Token word : words) {
      Extent extent = extent(word, widths);
      if (!extents.isEmpty() && extent.from() <= extents.getLast().to()) {
        return List.of();
      }
      extents.add(extent);
    }
    return extents;
  }

  /** Whether the other rows stand in the same way under their words. */
  private boolean others(List<Extent> columns, Side side, ScreenLine.Widths widths) {
    int n = columns.size();
    if (n > REQUESTS) {
      return true; // the only row of table 4
    }
    int figures = 0;
    for (RowMatcher.Candidate row : n == REQUESTS ? parts.thirdRows : parts.secondRows) {
      List<Extent> own = columns;
      if (n < REQUESTS) {
        own =
            extents(
                row.header().stream().filter(word -> word.means(2, Role.COLUMN)).toList(), widths);
      }
      if (row.line().origin() != Line.Origin.STREAM || row.line().valueCount() == 0) {
        continue;
      }
      if (own.isEmpty() || cells(row.line(), own, side, widths) == null) {
        return false;
      }
      figures += row.line().valueCount();
    }
    return figures >= (n == REQUESTS ? 1 : FEWEST_FIGURES);
  }

  /** The cells of a row, each under its column; null where one is not. */
  private @Nullable List<@Nullable Token> cells(
      Line row, List<Extent> columns, Side side, ScreenLine.Widths widths) {
    List<@Nullable Token> placed = new ArrayList<>();
    columns.forEach(column -> placed.add(null));
    int lineEnd = -1;
    for (Token cell : row.cells()) {
      if (cell.isEmpty()) {
        continue;
      }
      Extent extent = extent(cell, widths);
      int at = -1;
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i).meets(extent)) {
          if (at >= 0) {
            return null;
          }
          at = i;
        }
      }
      boolean sameLine = lineEnd < 0 || cell.start() < lineEnd;
      lineEnd = lineEnd < 0 ? end(cell.start()) : lineEnd;
      if (at < 0
          || !sameLine
          || placed.get(at) != null
          || Math.abs(columns.get(at).at(side) - extent.at(side)) > OFF) {
        return null;
      }
      placed.set(at, cell);
    }
    return holdsMore(row, columns, widths) ? null : placed;
  }

  /** Whether a word under the columns is no cell: what it says is not known. */
  private boolean holdsMore(Line row, List<Extent> columns, ScreenLine.Widths widths) {
    int first = row.cells().getFirst().start();
    int start = text.lastIndexOf('\n', first - 1) + 1;
    int[] places = ScreenLine.of(text.substring(start, end(first)), widths).columns();
    for (Span word : SpacedCells.words(text, new Span(start, end(first)))) {
      Extent extent = new Extent(places[word.start() - start], places[word.end() - start]);
      boolean cell =
          row.cells().stream()
              .anyMatch(known -> known.start() < word.end() && word.start() < known.end());
      if (!cell && columns.stream().anyMatch(extent::meets)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a row has no blank cell in front of a figure. */
  private static boolean isPacked(List<@Nullable Token> placed) {
    boolean blank = false;
    for (Token token : placed) {
      if (blank && token != null) {
        return false;
      }
      blank |= token == null;
    }
    return true;
  }

  /**
   * Whether a row of table 2 or 3 has a blank cell in front of a figure under its words. Where none
   * has, cells may have been lost before the text was laid out, so that the others moved up.
   */
  private boolean leaveGaps(Side side, ScreenLine.Widths widths) {
    for (int table = 2; table <= 3; table++) {
      for (RowMatcher.Candidate row : table == 2 ? parts.secondRows : parts.thirdRows) {
        List<Extent> columns = columnsOver(row, table, widths);
        List<@Nullable Token> placed =
            row.line().valueCount() == 0 || columns.isEmpty()
                ? null
                : cells(row.line(), columns, side, widths);
        if (placed != null && !isPacked(placed)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Where the words over a row stand, from left to right; empty where they are not all there. */
  private List<Extent> columnsOver(RowMatcher.Candidate row, int table, ScreenLine.Widths widths) {
    List<Token> words = new ArrayList<>();
    for (Token word : table == 2 ? row.header() : parts.thirdHeader) {
      if (word.means(table, Role.COLUMN)) {
        words.add(word);
      }
    }
    words.sort(Comparator.comparingInt(word -> extent(word, widths).from()));
    return table == 2 || words.size() == REQUESTS ? extents(words, widths) : broken(widths);
  }

  private List<Extent> broken(ScreenLine.Widths widths) {
    return broken.computeIfAbsent(
        widths,
        key -> {
          Span first = parts.thirdRows.isEmpty() ? null : parts.thirdRows.getFirst().span();
          return first == null ? List.of() : ScreenHeader.above(text, first.start(), key);
        });
  }

  /** Whether the only figure of a row may be that of a cell over all of its columns. */
  private static boolean mayReachAcross(List<@Nullable Token> placed, Side side) {
    long filled = placed.stream().filter(token -> token != null).count();
    int across = side == Side.START ? 0 : side == Side.MIDDLE ? placed.size() / 2 : -1;
    return filled == 1 && across >= 0 && placed.get(across) != null;
  }

  private Extent extent(Token token, ScreenLine.Widths widths) {
    int start = text.lastIndexOf('\n', token.start() - 1) + 1;
    int end = Math.min(token.end(), end(token.start()));
    int[] columns = ScreenLine.of(text.substring(start, end), widths).columns();
    return new Extent(columns[token.start() - start], columns[end - start]);
  }

  private int end(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }
}
