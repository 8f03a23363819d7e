package org.mingjian.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.FormLabel.Role;

/**
 * Table 4 written in another arrangement than one row of 15 cells, where every word that the form
 * has stands where it must: each result in a row of its own, each group in a table of its own, or
 * the reviews in one table and the suits in another.
 */
final class DisputeArrangement {
  private static final int TABLE = 4;

  private final FormRows form;
  private final List<String> results;
  private final List<Line> lines;

  /** The words of the header that name a group or a result. */
  private final List<Token> words;

  /**
   * An arrangement.
   *
   * @param results the results of one group, which every group repeats
   * @param lines the lines of the table that hold figures
   */
  DisputeArrangement(FormRows form, List<String> results, List<Token> header, List<Line> lines) {
    this.form = form;
    this.results = List.copyOf(results);
    this.lines = List.copyOf(lines);
    this.words = header.stream().filter(DisputeArrangement::isNamed).toList();
  }

  /** The cells in the order of the form; null where the table is arranged in no such way. */
  @Nullable List<Token> cells() {
    if (!isUpright() && !standsInParts() && !standsInTwo()) {
      return null;
    }
    List<Token> cells = new ArrayList<>();
    lines.forEach(line -> cells.addAll(line.cells()));
    return cells;
  }

  /** Whether each result has a row of its own, with the name of its group before the first. */
  private boolean isUpright() {
    if (lines.size() != form.size() * results.size()) {
      return false;
    }
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      int result = i % results.size();
      List<Token> labels = line.labels().stream().filter(DisputeArrangement::isNamed).toList();
      boolean first = result == 0;
      boolean named =
          labels.size() == (first ? 2 : 1)
              && line.cells().size() == 1
              && isResult(labels.getLast(), result)
              && (!first || isGroup(labels.getFirst(), i / results.size()));
      if (!named) {
        return false;
      }
    }
    return true;
  }

  /** Whether each group has a table of its own: its name, its results, and its figures below. */
  private boolean standsInParts() {
    int width = results.size() + 1;
    if (lines.size() != form.size() || words.size() != form.size() * width) {
      return false;
    }
    for (int group = 0; group < form.size(); group++) {
      Line line = lines.get(group);
      List<Token> own = words.subList(group * width, (group + 1) * width);
      Token next = group + 1 < form.size() ? words.get((group + 1) * width) : null;
      boolean whole = line.cells().size() == results.size() && line.labels().isEmpty();
      if (!whole
          || !isGroup(own.getFirst(), group)
          || line.cells().getFirst().start() < own.getLast().end()
          || (next != null && line.cells().getLast().end() > next.start())) {
        return false;
      }
      for (int i = 0; i < results.size(); i++) {
        if (!isResult(own.get(i + 1), i)) {
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
  private boolean standsInTwo() {
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
              ? isGroup(words.get(i), i == 0 ? 0 : i - ofReview + 1)
              : isResult(words.get(i), result);
      if (!asNamed) {
        return false;
      }
    }
    Line review = lines.getFirst();
    Line suits = lines.getLast();
    return review.cells().size() == results.size()
        && suits.cells().size() == groups * results.size()
        && review.cells().getFirst().start() >= words.get(ofReview - 1).end()
        && review.cells().getLast().end() <= words.get(ofReview).start()
        && suits.cells().getFirst().start() >= words.getLast().end();
  }

  private boolean isGroup(Token word, int group) {
    return form.code(group).equals(word.code(TABLE, Role.ROW));
  }

  private boolean isResult(Token word, int result) {
    return results.get(result).equals(word.code(TABLE, Role.COLUMN));
  }

  private static boolean isNamed(Token token) {
    return token.code(TABLE, Role.COLUMN) != null || token.code(TABLE, Role.ROW) != null;
  }
}
