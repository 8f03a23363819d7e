package org.mingjian.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows whose label has an error, so that no line of the document was given to them: what stands
 * between the rows before and behind is mostly their label. They are not absent.
 */
final class SpoiltLabels {
  /** Shorter labels are parts of too many others. */
  private static final int SHORTEST = 5;

  /** Between two rows that were found stand the figures of one of them and nothing else. */
  private static final int SHORTEST_BETWEEN = 4;

  /** How far before the first row, or behind the last, a label may stand. */
  private static final int ROOM = 120;

  /** So much between two rows holds rows, whatever their labels have become. */
  private static final int LONGEST = 400;

  /** How much of a label must be left, in hundredths. */
  private static final int LEFT = 65;

  private final FormFacts facts;
  private final FormRows rows;
  private final List<RowMatcher.Candidate> candidates;

  SpoiltLabels(FormFacts facts, FormRows rows, List<RowMatcher.Candidate> candidates) {
    this.facts = facts;
    this.rows = rows;
    this.candidates = candidates;
  }

  /** Whether most of the label of a row that was not found stands where the row would. */
  boolean hasOf(String row) {
    String label = rows.labelOf(row);
    int place = rows.indexOf(row);
    if (label.length() < SHORTEST_BETWEEN) {
      return false;
    }
    Token before = null;
    Token behind = null;
    for (RowMatcher.Candidate candidate : candidates) {
      int other = candidate.code() == null ? -1 : rows.indexOf(candidate.code());
      Token token = candidate.label();
      if (other < 0 || token == null) {
        continue;
      }
      if (other < place) {
        before = token;
        behind = null;
      } else if (behind == null) {
        behind = token;
      }
    }
    if (label.length() < SHORTEST && (before == null || behind == null)) {
      return false;
    }
    if (before != null && behind != null && behind.start() - before.end() > LONGEST) {
      return true;
    }
    String between = between(before, behind);
    return common(between, label) * 100 >= LEFT * label.length();
  }

  private String between(@Nullable Token before, @Nullable Token behind) {
    String text = facts.text();
    int start;
    int end;
    if (before != null) {
      start = before.end();
      end = behind == null ? Math.min(text.length(), start + ROOM) : behind.start();
    } else if (behind != null) {
      end = behind.start();
      start = Math.max(0, end - ROOM);
    } else {
      return "";
    }
    return start >= end ? "" : LabelText.full(text, start, end);
  }

  /** How many characters of a label stand in some words in its order. */
  private static int common(String words, String label) {
    int[] lengths = new int[label.length() + 1];
    for (int i = 0; i < words.length(); i++) {
      int diagonal = 0;
      for (int j = 1; j <= label.length(); j++) {
        int above = lengths[j];
        lengths[j] =
            words.charAt(i) == label.charAt(j - 1)
                ? diagonal + 1
                : Math.max(lengths[j], lengths[j - 1]);
        diagonal = above;
      }
    }
    return lengths[label.length()];
  }
}
