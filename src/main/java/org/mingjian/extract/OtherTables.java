package org.mingjian.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingjian.catalogue.FormLabel.Role;

/** Tables of the writer's own that share words with table 3: 公开渠道, 数量, 其他 12, 总计 137. */
final class OtherTables {
  /** Rows of table 3 in one table, so that it is no list of something else. */
  private static final int FEWEST_ROWS = 6;

  /** A row of table 3 has seven; these are the figures of such a list. */
  private static final int MOST_CELLS = 3;

  private OtherTables() {}

  /**
   * Takes the rows of such tables away: each has few cells, and no label of it is one of table 3
   * but 其他 and 总计, which are columns as well; table 3 itself stands in another table.
   */
  static void drop(List<RowMatcher.Candidate> rows) {
    Map<Integer, Integer> telling = new HashMap<>();
    Set<Integer> wide = new HashSet<>();
    for (RowMatcher.Candidate row : rows) {
      int table = row.line().table();
      if (table < 0) {
        return; // running lines may belong to any
      }
      telling.merge(table, isTelling(row) ? 1 : 0, Integer::sum);
      if (row.line().cells().size() > MOST_CELLS) {
        wide.add(table);
      }
    }
    if (telling.size() > 1
        && telling.values().stream().anyMatch(count -> count >= FEWEST_ROWS)
        && telling.containsValue(0)) {
      rows.removeIf(row -> {
        int table = row.line().table();
        return !wide.contains(table) && telling.getOrDefault(table, 1) == 0;
      });
    }
  }

  private static boolean isTelling(RowMatcher.Candidate row) {
    Token label = row.label();
    return row.code() != null && label != null && !label.means(3, Role.COLUMN);
  }
}
