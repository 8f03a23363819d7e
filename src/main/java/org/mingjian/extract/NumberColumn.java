package org.mingjian.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A column between the labels of table 3 and its figures that numbers the rows: 行次. */
final class NumberColumn {
  /** Figures of fewer rows may follow one another by chance. */
  private static final int FEWEST_ROWS = 12;

  private NumberColumn() {}

  /**
   * Takes the first cell of each row away where those of all rows count 1, 2, 3 and so on from the
   * first row to the last, and the rows have more figures than columns.
   */
  static void drop(List<RowMatcher.Candidate> rows) {
    dropApart(rows);
    int next = 1;
    int longest = 0;
    for (RowMatcher.Candidate row : rows) {
      Line line = row.line();
      if (line.valueCount() == 0) {
        continue;
      }
      int first = firstFilled(line);
      if (!(line.cells().get(first).value() instanceof CellValue.Figure figure)
          || figure.unit() != null
          || figure.value().compareTo(BigDecimal.valueOf(next)) != 0) {
        return;
      }
      next++;
      longest = Math.max(longest, line.valueCount());
    }
    if (next <= FEWEST_ROWS || longest != GluedRows.COLUMNS_OF_REQUESTS + 1) {
      return;
    }
    rows.replaceAll(NumberColumn::withoutNumber);
  }

  /** Takes numbers away that stand in front of the labels and were read as rows of their own. */
  private static void dropApart(List<RowMatcher.Candidate> rows) {
    List<RowMatcher.Candidate> numbers = new ArrayList<>();
    BigDecimal last = null;
    for (RowMatcher.Candidate row : rows) {
      Line line = row.line();
      if (row.label() != null || line.valueCount() != 1) {
        continue;
      }
      if (!(line.cells().get(firstFilled(line)).value() instanceof CellValue.Figure figure)
          || figure.unit() != null
          || (last != null && figure.value().compareTo(last.add(BigDecimal.ONE)) != 0)) {
        return;
      }
      last = figure.value();
      numbers.add(row);
    }
    if (numbers.size() >= FEWEST_ROWS) {
      rows.removeAll(numbers);
    }
  }

  private static int firstFilled(Line line) {
    int first = 0;
    while (line.cells().get(first).isEmpty()) {
      first++;
    }
    return first;
  }

  private static RowMatcher.Candidate withoutNumber(RowMatcher.Candidate row) {
    Line line = row.line();
    if (line.valueCount() == 0) {
      return row;
    }
    int first = firstFilled(line);
    List<Token> cells = new ArrayList<>(line.cells().subList(first + 1, line.cells().size()));
    Line rest =
        new Line(line.labels(), cells, line.origin(), line.lead(), line.width(), line.table());
    return new RowMatcher.Candidate(row.code(), row.label(), rest, row.header());
  }
}
