package org.mingjian.extract;

import java.util.ArrayList;
import java.util.List;

/** Columns that a township added to a table of the form: the number of the row, a remark. */
final class OwnColumns {
  /** 填表人：王某, a telephone number with its name. */
  private static final int SHORTEST_NOTE = 6;

  private static final int SHORTEST_REMARK = 3;

  private OwnColumns() {}

  /**
   * A line without the cells that stand under words of their own beside all named columns: the
   * number of the row, its unit, a remark. Every named column must have its cell.
   *
   * @param own the words over columns that are none of the form
   */
  static Line without(Line line, int n, List<Token.Place> columns, List<Token> own) {
    boolean beyond = line.cells().size() > n;
    if (!beyond || line.origin() != Line.Origin.ALIGNED || columns.size() != n) {
      return line;
    }
    int table = columns.getFirst().table();
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
          && own.stream().anyMatch(word -> isOver(word, table, place))) {
        beside = true;
      } else if (!cell.isEmpty()
          && place.column() > last + 1
          && (n == GluedRows.COLUMNS_OF_REQUESTS || isNote(cell))) {
        if (apart) {
          return line;
        }
        apart = true; // what somebody noted beside the table, behind an empty column
      } else if (!cell.isEmpty()) {
        return line; // a cell too many, so that the others may have moved
      }
    }
    boolean sums = n != GluedRows.COLUMNS_OF_REQUESTS || PlacedCells.endInSum(inside);
    if (apart && (inside.stream().anyMatch(Token::isEmpty) || !sums)) {
      return line;
    }
    return (beside || apart) && inside.size() == n
        ? new Line(line.labels(), inside, line.origin(), line.lead(), line.width(), line.table())
        : line;
  }

  /**
   * A row of table 3 without the remark behind its total, where no header tells of its columns:
   * every column has its cell, none of them is empty, and the last one is the sum of the others.
   * Empty cells may stand around them, in place of merged labels or of columns of another table.
   */
  static Line withoutRemark(Line line, int n) {
    List<Token> cells = line.cells();
    if (n != GluedRows.COLUMNS_OF_REQUESTS
        || line.origin() == Line.Origin.STREAM
        || cells.size() <= n) {
      return line;
    }
    if (mayBeRemark(line)) {
      List<Token> inside = cells.subList(0, n);
      return PlacedCells.hasNonZero(inside) && PlacedCells.endInSum(inside)
          ? new Line(line.labels(), inside, line.origin(), line.lead(), line.width(), line.table())
          : line;
    }
    int end = cells.size();
    while (end > 0 && cells.get(end - 1).isEmpty()) {
      end--;
    }
    int first = end - 1 - n;
    if (first < 0 || !isRemark(cells.get(end - 1)) || hasFilled(cells.subList(0, first))) {
      return line;
    }
    List<Token> inside = cells.subList(first, end - 1);
    boolean filled = inside.stream().allMatch(cell -> !cell.isEmpty() && isFigureOrMark(cell));
    boolean blank = first == 0 && !hasFilled(inside);
    return blank || (filled && PlacedCells.endInSum(inside))
        ? new Line(line.labels(), inside, line.origin(), line.lead(), line.width(), line.table())
        : line;
  }

  /**
   * Whether a line of a text ends in a mark behind a figure, while one of the cells before that is
   * empty: the mark may be that of a column of remarks, or of the last column of the form.
   */
  static boolean mayBeRemark(Line line) {
    List<Token> cells = line.cells();
    int last = cells.size() - 1;
    boolean empty = false;
    for (int i = 1; i + 1 < last; i++) {
      empty |= cells.get(i).isEmpty() && !cells.get(i - 1).isEmpty();
    }
    return empty
        && line.origin() == Line.Origin.ORDERED
        && last == GluedRows.COLUMNS_OF_REQUESTS
        && cells.get(last).isBlank()
        && !cells.get(last).isEmpty()
        && cells.get(last - 1).isNumber();
  }

  private static boolean hasFilled(List<Token> cells) {
    return cells.stream().anyMatch(cell -> !cell.isEmpty());
  }

  private static boolean isFigureOrMark(Token cell) {
    return cell.isNumber() || cell.isBlank();
  }

  private static boolean isRemark(Token cell) {
    return cell.value() instanceof CellValue.Words
        && cell.full().length() >= SHORTEST_REMARK
        && Character.isIdeographic(cell.full().charAt(0));
  }

  /** Whether a cell holds words that are no figure with a letter too many. */
  private static boolean isNote(Token cell) {
    return cell.value() instanceof CellValue.Words && cell.full().length() >= SHORTEST_NOTE;
  }

  /** Whether a word of the header of a table stands over one of its cells, or of its next page. */
  static boolean isOver(Token word, int table, Token.Place place) {
    Token.Place over = word.place();
    return over != null
        && over.table() == table
        && over.column() == place.column()
        && place.columns() == 1;
  }
}
