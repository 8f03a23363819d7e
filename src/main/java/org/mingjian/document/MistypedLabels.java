package org.mingjian.document;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Labels of rows with typing errors: a few letters lost, added, wrong or in the wrong order. The
 * number in front must be right. What such a row means is not said here, only that the lines of its
 * label are one.
 */
final class MistypedLabels {
  /** Fewer letters, with the number, may be those of anything. */
  private static final int SHORTEST = 5;

  /** So many letters allow for one error more each. */
  private static final int LETTERS_AN_ERROR = 4;

  private static final int MOST_ERRORS = 3;

  private final List<String> labels;

  MistypedLabels(Set<String> labels) {
    this.labels = List.copyOf(labels);
  }

  /** Whether words are too few to tell a label by them. */
  boolean isShort(String words) {
    return words.length() < SHORTEST;
  }

  /** The only label that comes nearest to some words, with few errors; null for none. */
  @Nullable String nearest(String words) {
    String nearest = null;
    int fewest = errors(words) + 1;
    for (String label : labels) {
      if (isAbout(words, label) && Math.abs(label.length() - words.length()) <= fewest) {
        int errors = distances(words, label)[label.length()];
        nearest = errors < fewest ? label : errors == fewest ? null : nearest;
        fewest = Math.min(fewest, errors);
      }
    }
    return nearest;
  }

  /**
   * Whether some words begin a label but for an error or two.
   *
   * @param toEnd whether they must end like it: else their last letter may be the wrong one
   */
  boolean begin(String words, boolean toEnd) {
    int most = Math.min(errors(words), MOST_ERRORS - 1);
    for (String label : labels) {
      if (isAbout(words, label) && isBeginning(words, label, most, toEnd)) {
        return true;
      }
    }
    return false;
  }

  /** Whether some words are a part of a label but for one error. */
  boolean hold(String words) {
    int half = words.length() / 2;
    if (words.length() < SHORTEST) {
      return false;
    }
    String first = words.substring(0, half);
    String second = words.substring(half);
    for (String label : labels) {
      if ((label.contains(first) || label.contains(second)) && isPart(words, label)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPart(String words, String label) {
    for (int from = 0; from + words.length() <= label.length() + 1; from++) {
      if (isBeginning(words, label.substring(from), 1, false)) {
        return true;
      }
    }
    return false;
  }

  private static int errors(String words) {
    return words.length() < SHORTEST
        ? 0
        : Math.min(MOST_ERRORS, 1 + (words.length() - SHORTEST) / LETTERS_AN_ERROR);
  }

  /** Whether words have the number of a label, and more than half of their letters are in it. */
  private static boolean isAbout(String words, String label) {
    if (words.length() < SHORTEST
        || label.charAt(0) != words.charAt(0)
        || words.length() > label.length() + MOST_ERRORS) {
      return false;
    }
    int common = 0;
    for (int i = 0; i < words.length(); i++) {
      common += label.indexOf(words.charAt(i)) >= 0 ? 1 : 0;
    }
    return common + MOST_ERRORS >= words.length() && common * 2 > words.length();
  }

  private static boolean isBeginning(String words, String label, int most, boolean toEnd) {
    int[] errors = distances(words, label);
    for (int end = 1; end <= label.length(); end++) {
      if (errors[end] <= most && (!toEnd || endsLike(words, label.substring(0, end)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the last letter of words is that of others, or both have the last two swapped. */
  private static boolean endsLike(String words, String others) {
    char last = words.charAt(words.length() - 1);
    int end = others.length();
    return others.charAt(end - 1) == last
        || (end > 1
            && others.charAt(end - 2) == last
            && others.charAt(end - 1) == words.charAt(words.length() - 2));
  }

  /**
   * How many letters must be changed, added, dropped or swapped with the next to make words the
   * first letters of a label, for each number of them.
   */
  private static int[] distances(String words, String label) {
    int[] before = new int[label.length() + 1];
    int[] above = new int[label.length() + 1];
    int[] row = new int[label.length() + 1];
    for (int j = 0; j <= label.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= words.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= label.length(); j++) {
        boolean same = words.charAt(i - 1) == label.charAt(j - 1);
        row[j] = Math.min(above[j - 1] + (same ? 0 : 1), 1 + Math.min(row[j - 1], above[j]));
        boolean swapped =
            i > 1
                && j > 1
                && words.charAt(i - 1) == label.charAt(j - 2)
                && words.charAt(i - 2) == label.charAt(j - 1);
        row[j] = swapped ? Math.min(row[j], before[j - 2] + 1) : row[j];
      }
      int[] free = before;
      before = above;
      above = row;
      row = free;
    }
    return above;
  }
}
