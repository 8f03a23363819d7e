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
}
