package org.mingjian.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.FormLabel.Role;

/**
 * Table 4 where its figures stand otherwise than in one line: a row for each result, a table for
 * each group, reviews and suits apart.
 */
final class DisputeArrangement {
  private static final int TABLE = 4;

  private static final String DIRECT = "直接起诉";
  private static final String AFTER = "复议后";

  /** Words for a total, which the reading may not have known. */
  private static final List<String> TOTALS = List.of("总计", "小计", "合计", "共计", "總計", "小計", "合計");

  /** In so many characters behind the header its last word would stand. */
  private static final int MOST_BETWEEN = 8;

  private final FormRows form;
  private final List<Line> lines;

  /** The results of one group, which every group repeats. */
  private final List<String> results;

  private DisputeArrangement(FormRows form, List<Line> lines) {
    this.form = form;
    this.lines = lines;
    this.results = form.columns(form.code(0));
  }

  /**
   * The cells of the form in its order where each result has a row of its own, with the name of its
   * group before the first or before each; else none.
   */
  static List<Token> upright(FormRows form, List<Line> lines) {
    DisputeArrangement found = new DisputeArrangement(form, lines);
    return found.isUpright()
        ? lines.stream().map(line -> cells(line, 1).getFirst()).toList()
        : List.of();
  }

  /** The cells of the form in its order where groups stand apart; else none. */
  static List<Token> apart(FormRows form, TableParts parts) {
    DisputeArrangement found = new DisputeArrangement(form, parts.fourthValues);
    List<Token> words = found.named(parts.fourthHeader);
    boolean inParts = found.standsInParts(words);
    if (!inParts && !found.standsInTwo(words)) {
      return List.of();
    }
    int width = found.results.size();
    List<Token> cells = new ArrayList<>(cells(found.lines.getFirst(), width));
    for (Line line : found.lines.subList(1, found.lines.size())) {
      cells.addAll(cells(line, inParts ? width : (form.size() - 1) * width));
    }
    return cells;
  }

  /**
   * Whether a group or the suits are named behind results and above others: the table stands in
   * parts, of which each has a row of figures of its own.
   */
  static boolean isInParts(List<Token> header) {
    boolean results = false;
    for (int i = 0; i < header.size(); i++) {
      Token word = header.get(i);
      boolean group = word.means(TABLE, Role.ROW);
      boolean above = i + 1 < header.size() && header.get(i + 1).means(TABLE, Role.COLUMN);
      if (results && (word.means(TABLE, Role.NOTE) || (group && above && !follows(header, i)))) {
        return true;
      }
      results |= word.means(TABLE, Role.COLUMN);
    }
    return false;
  }

  /** Whether the name of another group stands directly before: both are above all that follows. */
  private static boolean follows(List<Token> header, int at) {
    return at > 0 && header.get(at - 1).means(TABLE, Role.ROW);
  }

  /** The words that name groups and results; a merged cell, written out over its columns, once. */
  private List<Token> named(List<Token> header) {
    List<Token> words = new ArrayList<>();
    String last = null;
    for (Token token : header) {
      String group = rowOf(token);
      if (isNamed(token) && (group == null || !group.equals(last))) {
        words.add(token);
      }
      last = group;
    }
    return words;
  }

  /**
   * The cells of a line with so many columns: all of them, or those filled where just so many are,
   * side by side, as bars and wider tables leave empty ones beside them. Else none.
   */
  private static List<Token> cells(Line line, int count) {
    List<Token> cells = line.cells();
    if (cells.size() == count) {
      return cells;
    }
    List<Token> filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
    int from = filled.isEmpty() ? -1 : cells.indexOf(filled.getFirst());
    boolean together = filled.size() == count && cells.subList(from, from + count).equals(filled);
    return together ? filled : List.of();
  }

  private boolean isUpright() {
    if (lines.size() != form.size() * results.size()) {
      return false;
    }
    for (int i = 0; i < lines.size(); i++) {
      String group = form.code(i / results.size());
      int result = i % results.size();
      Line line = lines.get(i);
      List<Token> labels = line.labels().stream().filter(this::isNamed).toList();
      if (labels.isEmpty() || cells(line, 1).isEmpty() || (result == 0 && labels.size() < 2)) {
        return false;
      }
      boolean named = results.get(result).equals(labels.getLast().code(TABLE, Role.COLUMN));
      for (Token label : labels.subList(0, labels.size() - 1)) {
        named &= group.equals(rowOf(label));
      }
      if (!named) {
        return false;
      }
    }
    return true;
  }

  private boolean isNamed(Token token) {
    return token.code(TABLE, Role.COLUMN) != null || rowOf(token) != null;
  }

  /** The group that a word names, also behind that of all suits: 行政诉讼（复议后起诉）. */
  private @Nullable String rowOf(Token token) {
    String code = token.code(TABLE, Role.ROW);
    if (code != null || !token.means(TABLE, Role.NOTE)) {
      return code;
    }
    boolean direct = token.full().contains(DIRECT);
    boolean after = token.full().contains(AFTER);
    return direct == after ? null : form.code(direct ? 1 : 2);
  }

  /**
   * Whether the header names all results of all groups in the order of the form, but no total: then
   * the table has none.
   */
  static boolean lacksTotals(FormRows form, TableParts parts, String text) {
    DisputeArrangement found = new DisputeArrangement(form, parts.fourthValues);
    List<String> groups = new ArrayList<>();
    List<String> named = new ArrayList<>();
    for (Token word : found.named(parts.fourthHeader)) {
      String column = word.code(TABLE, Role.COLUMN);
      if (column == null) {
        groups.add(found.rowOf(word));
      } else {
        named.add(column);
      }
    }
    List<String> expected = new ArrayList<>();
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < form.size(); i++) {
      expected.addAll(found.results.subList(0, found.results.size() - 1));
      rows.add(form.code(i));
    }
    if (!named.equals(expected) || !groups.equals(rows)) {
      return false;
    }
    int start = parts.fourthHeader.getFirst().start();
    int end = parts.fourthHeader.getLast().end();
    return TOTALS.stream()
        .noneMatch(word -> {
          int at = text.indexOf(word, start);
          return at >= 0 && at < end + MOST_BETWEEN;
        });
  }

  /** The cells of the only line of a table without totals; none where one may be missing. */
  static List<Token> withoutTotals(FormRows form, TableParts parts) {
    int count = form.size() * (form.columns(form.code(0)).size() - 1);
    Line line = parts.fourthValues.getFirst();
    boolean whole =
        parts.fourthValues.size() == 1
            && parts.fourthRows.isEmpty()
            && line.cells().getFirst().start() >= parts.fourthHeader.getLast().end()
            && (line.valueCount() == count
                || (line.origin() == Line.Origin.ALIGNED && line.cells().size() == count));
    return whole ? cells(line, count) : List.of();
  }

  /** Whether each group has a table of its own: its name, its results, and its figures below. */
  private boolean standsInParts(List<Token> words) {
    int width = results.size() + 1;
    if (lines.size() != form.size() || words.size() != form.size() * width) {
      return false;
    }
    for (int group = 0; group < form.size(); group++) {
      Line line = lines.get(group);
      List<Token> own = words.subList(group * width, (group + 1) * width);
      Token next = group + 1 < form.size() ? words.get((group + 1) * width) : null;
      boolean named = true; // what stands before the name of the group is the heading
      for (Token label : line.labels()) {
        boolean before = label.start() < own.getFirst().start();
        named &= before || isNamed(label) || label.means(TABLE, Role.NOTE);
      }
      if (!named
          || cells(line, results.size()).isEmpty()
          || !form.code(group).equals(rowOf(own.getFirst()))
          || line.cells().getFirst().start() < own.getLast().end()
          || (next != null && line.cells().getLast().end() > next.start())) {
        return false;
      }
      for (int i = 0; i < results.size(); i++) {
        if (!results.get(i).equals(own.get(i + 1).code(TABLE, Role.COLUMN))) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Whether the reviews have a table of their own and the suits another: its groups, the results of
   * all of them, and their figures below.
   */
  private boolean standsInTwo(List<Token> words) {
    int ofReview = results.size() + 1;
    int groups = form.size() - 1;
    if (lines.size() != 2 || words.size() != form.size() * ofReview) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      boolean group = i == 0 || (i >= ofReview && i < ofReview + groups);
      int result = i < ofReview ? i - 1 : (i - ofReview - groups) % results.size();
      boolean asNamed =
          group
              ? form.code(i == 0 ? 0 : i - ofReview + 1).equals(rowOf(words.get(i)))
              : results.get(result).equals(words.get(i).code(TABLE, Role.COLUMN));
      if (!asNamed) {
        return false;
      }
    }
    Line review = lines.getFirst();
    Line suits = lines.getLast();
    return !cells(review, results.size()).isEmpty()
        && !cells(suits, groups * results.size()).isEmpty()
        && review.cells().getFirst().start() >= words.get(ofReview - 1).end()
        && review.cells().getLast().end() <= words.get(ofReview).start()
        && suits.cells().getFirst().start() >= words.getLast().end();
  }
}
