package org.mingjian.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows of table 2 whose last figure stands more than once because its cell reached over several
 * columns, where the header does not repeat its word: all rows of as few columns are so.
 */
final class RepeatedCells {
  private static final int FEWEST_FIGURES = 2;

  private final String text;
  private final int columns;
  private final Set<Integer> widths = new HashSet<>();
  private final Set<BigDecimal> figures = new HashSet<>();
  private int rows;
  private boolean broken;

  /**
   * The rows of so many columns.
   *
   * @param columns fewer than other rows of the table have
   */
  RepeatedCells(String text, int columns) {
    this.text = text;
    this.columns = columns;
  }

  /** Learns from a row whether it repeats its last figure. */
  void learn(Line line) {
    List<Token> cells = line.cells();
    if (cells.isEmpty()) {
      return;
    }
    widths.add(cells.size());
    rows++;
    if (cells.size() <= columns || !PlacedCells.allSame(text, behind(cells))) {
      broken = true;
      return;
    }
    BigDecimal figure = PlacedCells.valueOf(cells.getLast());
    if (figure.signum() != 0) {
      figures.add(figure);
    }
  }

  /** The cells of the last column of a row, if it has more than one. */
  private List<Token> behind(List<Token> cells) {
    return cells.subList(columns - 1, cells.size());
  }

  /**
   * The cells of a row without those that repeat its last one; null where that is not certain: rows
   * of one column must say so with different figures, since nothing else parts them.
   */
  @Nullable List<@Nullable Token> place(Line line) {
    List<Token> cells = line.cells();
    boolean told =
        rows > 1 && !broken && widths.size() == 1 && (columns == 1 ? enough() : !figures.isEmpty());
    boolean filled = cells.stream().noneMatch(Token::isEmpty);
    return told && filled ? new ArrayList<>(cells.subList(0, columns)) : null;
  }

  private boolean enough() {
    return figures.size() >= FEWEST_FIGURES;
  }

  /**
   * One cell a column where merged columns were written out, header and figures alike: three times
   * 处理决定数量 over three times the same figure.
   */
  static @Nullable List<@Nullable Token> columns(
      String text, List<String> written, List<Token> row, List<String> columns) {
    int end = row.size();
    while (end > written.size() && row.get(end - 1).isEmpty()) {
      end--; // a sheet is as wide as its widest table
    }
    if (written.size() != end || end <= columns.size()) {
      return null;
    }
    List<Token> cells = row.subList(0, end);
    List<@Nullable Token> placed = new ArrayList<>();
    int at = 0;
    for (String column : columns) {
      int first = at;
      List<@Nullable Token> same = new ArrayList<>();
      while (at < written.size() && written.get(at).equals(column)) {
        same.add(cells.get(at++));
      }
      if (at == first || !PlacedCells.allSame(text, same)) {
        return null;
      }
      placed.add(cells.get(first));
    }
    return at == written.size() ? placed : null;
  }

  /** The same for a single column, whose words may be none of the form's. */
  static @Nullable List<@Nullable Token> one(
      String text, List<Token> words, List<Token> cells, int n) {
    if (n != 1 || cells.size() < 2 || words.size() < 2) {
      return null;
    }
    List<@Nullable Token> filled = new ArrayList<>();
    for (Token cell : cells) {
      if (!cell.isEmpty()) {
        filled.add(cell);
      }
    }
    String first = words.getFirst().full();
    boolean same =
        words.size() == filled.size() && words.stream().allMatch(word -> word.full().equals(first));
    return same && PlacedCells.allSame(text, filled) ? new ArrayList<>(filled.subList(0, 1)) : null;
  }
}
