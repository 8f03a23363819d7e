package org.mingjian.extract;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mingjian.catalogue.FormLabel.Role;
import org.mingjian.document.Span;

/** Rows of table 2 that stand before its heading, or far behind it. */
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

  /**
   * Rows of running lines that stand where table 2 does not, as its headings have it, without a
   * column of the form over them and with one figure each: a menu that counts what a site has
   * (行政事业性收费 23). Nobody knows whether their figures are those of the table.
   */
  static List<RowMatcher.Candidate> astray(List<RowMatcher.Candidate> rows, List<Token> headings) {
    if (headings.stream().noneMatch(heading -> heading.means(2, Role.HEADING))) {
      return List.of();
    }
    List<RowMatcher.Candidate> astray =
        rows.stream().filter(row -> isAstray(row, headings)).toList();
    return astray.stream().allMatch(row -> row.line().valueCount() <= 1) ? astray : List.of();
  }

  private static boolean isAstray(RowMatcher.Candidate row, List<Token> headings) {
    Span span = row.span();
    if (span == null
        || row.line().origin() != Line.Origin.STREAM
        || row.line().valueCount() == 0
        || row.header().stream().anyMatch(word -> word.means(2, Role.COLUMN))) {
      return false;
    }
    boolean own = false;
    for (Token heading : headings) {
      if (heading.start() < span.start()) {
        own = heading.means(2, Role.HEADING);
      }
    }
    return !own;
  }

  private static boolean isBefore(RowMatcher.Candidate row, int heading) {
    Span span = row.span();
    return span != null && span.start() < heading;
  }
}
