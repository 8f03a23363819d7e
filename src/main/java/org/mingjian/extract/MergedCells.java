package org.mingjian.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of table 3 in a text whose labels are followed by a blank cell for each further column that
 * they are merged with. A row that ends in a figure and has all of these cells lost none of its
 * own, also where its label stands too far left.
 */
final class MergedCells {
  private static final int COLUMNS = GluedRows.COLUMNS_OF_REQUESTS;

  /** Fewer rows may have so many cells by chance. */
  private static final int FEWEST_ROWS = 10;

  private static final int FEWEST_MERGED = 3;

  private final String text;
  private final TableParts parts;
  private @Nullable Boolean told;

  MergedCells(String text, TableParts parts) {
    this.text = text;
    this.parts = parts;
  }

  /**
   * The cells of a row behind those that its label is merged with; null where it is not certain
   * that none is missing.
   *
   * @param allEndFilled whether all rows end in a figure
   */
  @Nullable List<@Nullable Token> behind(Line line, int n, boolean allEndFilled) {
    if (n != COLUMNS || line.labels().isEmpty() || line.origin() != Line.Origin.ORDERED) {
      return null;
    }
    int merged = merged(line);
    if (merged < 0 || !(allEndFilled || (endsFilled(line) && areKept()))) {
      return null;
    }
    return new ArrayList<>(line.cells().subList(merged, merged + n));
  }

  /**
   * How many merged cells stand before those of the columns; -1 where a cell is missing or more.
   */
  private int merged(Line line) {
    List<Token> cells = line.cells();
    int merged = RequestGrid.merged(text, line.labels().getLast());
    boolean whole =
        merged >= 0
            && cells.size() == COLUMNS + merged
            && cells.stream().limit(merged).allMatch(Token::isEmpty);
    return whole ? merged : -1;
  }

  private static boolean endsFilled(Line line) {
    return !line.cells().getLast().isEmpty();
  }

  /** Whether the rows of the table have a cell for each merged one, and none has more. */
  private boolean areKept() {
    if (told == null) {
      int whole = 0;
      int behindMerged = 0;
      boolean longer = false;
      for (RowMatcher.Candidate row : parts.thirdRows) {
        Line line = row.line();
        if (line.labels().isEmpty() || line.origin() != Line.Origin.ORDERED) {
          continue;
        }
        int merged = merged(line);
        whole += merged >= 0 ? 1 : 0;
        behindMerged += merged > 0 ? 1 : 0;
        longer |= line.cells().size() > COLUMNS + RequestGrid.merged(text, line.labels().getLast());
      }
      told = !longer && whole >= FEWEST_ROWS && behindMerged >= FEWEST_MERGED;
    }
    return told;
  }
}
