package org.mingjian.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingjian.catalogue.FormLabel.Role;

/** Tables of the writer's own that share words with those of the form: 公开渠道, 数量, 其他 12, 总计 137. */
final class OtherTables {
  /** Rows of table 3 in one table, so that it is no list of something else. */
  private static final int FEWEST_ROWS = 6;

  /** A row of table 3 has seven; these are the figures of such a list. */
  private static final int MOST_CELLS = 3;

  /** So many rows of table 2 without a header are the table of another report in the same file. */
  private static final int ROWS_OF_REPORT = 4;

  private OtherTables() {}

  /**
   * Takes the rows of such tables away: each has few cells, and no label of it is one of table 3
   * but 其他 and 总计, which are columns as well; table 3 itself stands in another table, or has that
   * row with all its cells.
   */
  static void dropOfThird(List<RowMatcher.Candidate> rows) {
    Map<Integer, Integer> telling = new HashMap<>();
    Set<Integer> wide = new HashSet<>();
    Set<String> whole = new HashSet<>();
    for (RowMatcher.Candidate row : rows) {
      int table = row.line().table();
      if (table < 0) {
        return; // running lines may belong to any
      }
      telling.merge(table, isTelling(row) ? 1 : 0, Integer::sum);
      if (!isNarrow(row)) {
        wide.add(table);
        whole.add(String.valueOf(row.code()));
      }
    }
    boolean apart =
        telling.size() > 1
            && telling.values().stream().anyMatch(count -> count >= FEWEST_ROWS)
            && telling.containsValue(0);
    rows.removeIf(row -> {
      int table = row.line().table();
      boolean ofOther = apart && !wide.contains(table) && telling.getOrDefault(table, 1) == 0;
      boolean again =
          row.code() != null && !isTelling(row) && isNarrow(row) && whole.contains(row.code());
      return ofOther || again;
    });
  }

  /**
   * Whether a row has few cells; those that a wider table of the same sheet leaves empty are none.
   */
  private static boolean isNarrow(RowMatcher.Candidate row) {
    List<Token> cells = row.line().cells();
    for (int i = MOST_CELLS; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Takes rows of table 2 away that stand in a table of the writer's own, as one that compares two
   * years (行政许可 12 15): no word over them is a column of the form, and the row stands again where
   * one is.
   */
  static void dropOfSecond(List<RowMatcher.Candidate> rows) {
    Set<String> underForm = new HashSet<>();
    for (RowMatcher.Candidate row : rows) {
      if (row.code() != null && isUnderForm(row)) {
        underForm.add(row.code());
      }
    }
    List<RowMatcher.Candidate> others =
        rows.stream()
            .filter(row ->
                row.line().table() >= 0
                    && row.code() != null
                    && row.line().valueCount() > 0
                    && underForm.contains(row.code())
                    && !isUnderForm(row))
            .toList();
    if (others.size() < ROWS_OF_REPORT) {
      rows.removeAll(others);
    }
  }

  private static boolean isUnderForm(RowMatcher.Candidate row) {
    for (Token word : row.header()) {
      if (word.means(2, Role.COLUMN)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTelling(RowMatcher.Candidate row) {
    Token label = row.label();
    return row.code() != null && label != null && !label.means(3, Role.COLUMN);
  }
}
