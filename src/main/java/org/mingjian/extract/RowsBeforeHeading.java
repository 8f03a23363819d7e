package org.mingjian.extract;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mingjian.catalogue.FormLabel.Role;
import org.mingjian.document.Span;

/** Rows of table 2 that stand before its heading. */
final class RowsBeforeHeading {
  private RowsBeforeHeading() {}

  /**
   * A menu, or a table of the writer's own, that stands before the heading of table 2 may name rows
   * of the form (行政许可 17 条, 12%): where not one of its words is a column of the form, the rows of
   * it that stand again behind the heading do not count.
   */
  static void drop(List<RowMatcher.Candidate> rows, List<Token> headings) {
    int heading = -1;
    for (Token token : headings) {
      if (token.means(2, Role.HEADING)) {
        heading = token.start();
        break;
      }
    }
    if (heading < 0 || rows.isEmpty() || !isBefore(rows.getFirst(), heading)) {
      return;
    }
    Set<String> behind = new TreeSet<>();
    for (RowMatcher.Candidate row : rows) {
      if (!isBefore(row, heading)) {
        if (row.code() != null) {
          behind.add(row.code());
        }
      } else if (row.header().stream().anyMatch(word -> word.means(2, Role.COLUMN))) {
        return;
      }
    }
    int end = heading;
    rows.removeIf(row ->
        isBefore(row, end)
            && (row.code() == null ? !behind.isEmpty() : behind.contains(row.code())));
  }

  private static boolean isBefore(RowMatcher.Candidate row, int heading) {
    Span span = row.span();
    return span != null && span.start() < heading;
  }
}
