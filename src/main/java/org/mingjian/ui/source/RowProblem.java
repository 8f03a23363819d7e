package org.mingjian.ui.source;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mingjian.catalogue.Indicator;
import org.mingjian.extract.Problem;

/**
 * Finds the problem of the reading that tells of the row of a cell. A cell that could not be read
 * often has no place of its own; where its row stands is where a reader has to look.
 */
final class RowProblem {
  private static final String NUMERALS = "〇一二三四";

  private RowProblem() {}

  /**
   * The number of the problem, from 1: of the row of a cell, else of its table; nothing where no
   * such problem has a place.
   */
  static Optional<Integer> of(Indicator indicator, List<Problem> problems) {
    String row = indicator.row();
    String label = letters(row.substring(row.lastIndexOf('/') + 1));
    String table = Integer.toString(indicator.table());
    String section = NUMERALS.substring(indicator.table(), indicator.table() + 1);
    return first(problems, named -> isLabel(letters(named), named.endsWith("…"), label))
        .or(() -> first(problems, named -> named.equals(table) || named.equals(section)));
  }

  private static Optional<Integer> first(List<Problem> problems, Predicate<String> names) {
    for (int i = 0; i < problems.size(); i++) {
      Problem problem = problems.get(i);
      if (problem.span() != null
          && !problem.arguments().isEmpty()
          && names.test(problem.arguments().getFirst())) {
        return Optional.of(i + 1);
      }
    }
    return Optional.empty();
  }

  private static boolean isLabel(String named, boolean shortened, String label) {
    return !named.isEmpty() && (shortened ? label.startsWith(named) : label.equals(named));
  }

  private static String letters(String words) {
    StringBuilder letters = new StringBuilder();
    words.chars().filter(Character::isIdeographic).forEach(c -> letters.append((char) c));
    return letters.toString();
  }
}
