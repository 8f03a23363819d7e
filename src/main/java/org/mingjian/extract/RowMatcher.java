package org.mingjian.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.FormLabel.Role;
import org.mingjian.document.ReadingTime;
import org.mingjian.document.Span;

/**
 * Gives every line of a table its row of the form, by what its label says and by where it stands. A
 * line whose label and place disagree gets no row.
 */
final class RowMatcher {
  /** A label with typing errors is taken when its place leaves only one row. */
  private static final double ALIKE_IN_PLACE = 0.55;

  /** It is taken among several rows when it looks very much like one of them. */
  private static final double VERY_ALIKE = 0.75;

  /** Shorter labels are told by their place as well. */
  private static final int TELLING = 4;

  /** Rows of fewer cells say too little of themselves. */
  private static final int FEWEST_COLUMNS = 7;

  private final FormRows rows;

  /** Whether what looks like a label cut off may be one line of it, beside another row. */
  private final boolean brokenLabels;

  RowMatcher(FormRows rows, boolean brokenLabels) {
    this.rows = rows;
    this.brokenLabels = brokenLabels;
  }

  /**
   * A line with a label.
   *
   * @param code the row that the label names exactly, null when it names none
   * @param label the label, null when the line has none
   * @param header the labels of the columns above the line
   */
  record Candidate(@Nullable String code, @Nullable Token label, Line line, List<Token> header) {
    /**
     * By its place alone: a hash over the lines and cells of every row costs as much as reading.
     */
    @Override
    public int hashCode() {
      return label == null ? 0 : 31 * label.start() + label.end();
    }

    /** Where a problem with the row is shown; null when nothing stands there. */
    @Nullable Span span() {
      return label == null ? line.span() : new Span(label.start(), label.end());
    }
  }

  /**
   * @param matched lines by row, in the order of the document; several when a row stands twice
   * @param displaced rows whose label stands out of the form's order
   * @param unknown lines whose row is not certain
   */
  record Matches(
      Map<String, List<Candidate>> matched, List<Candidate> displaced, List<Candidate> unknown) {}

  Matches match(List<Candidate> candidates, Predicate<String> onForm) {
    int count = candidates.size();
    int[] index = new int[count];
    for (int i = 0; i < count; i++) {
      String code = candidates.get(i).code();
      index[i] = code == null ? -1 : rows.indexOf(code);
    }
    boolean[] inOrder = longestOrder(index);
    Map<String, List<Candidate>> matched = new HashMap<>();
    List<Candidate> displaced = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (index[i] < 0) {
        continue;
      }
      if (inOrder[i] || standsForItself(candidates, index, i)) {
        matched.computeIfAbsent(rows.code(index[i]), c -> new ArrayList<>()).add(candidates.get(i));
      } else {
        displaced.add(candidates.get(i));
      }
    }
    List<Candidate> unknown = new ArrayList<>();
    Set<String> seen = new HashSet<>(matched.keySet());
    displaced.forEach(candidate -> seen.add(candidate.code()));
    int i = 0;
    while (i < count) {
      if (index[i] >= 0) {
        i++;
        continue;
      }
      int end = i;
      while (end < count && index[end] < 0) {
        end++;
      }
      gap(candidates, index, i, end, onForm, seen, matched, unknown);
      i = end;
    }
    return new Matches(matched, displaced, unknown);
  }

  /**
   * Whether a row out of its turn is told by its label alone: written in full, long enough, in a
   * row of a table, and nowhere else in the document.
   */
  private boolean standsForItself(List<Candidate> candidates, int[] index, int at) {
    Candidate candidate = candidates.get(at);
    Token label = candidate.label();
    if (label == null
        || label.bare().length() < TELLING
        || candidate.line().origin() == Line.Origin.STREAM
        || rows.mostColumns(rows.code(index[at])) < FEWEST_COLUMNS
        || label.means(3, Role.GROUP)) {
      return false;
    }
    for (int i = 0; i < index.length; i++) {
      if (i != at && index[i] == index[at]) {
        return false;
      }
    }
    return true;
  }

  private void gap(
      List<Candidate> candidates,
      int[] index,
      int start,
      int end,
      Predicate<String> onForm,
      Set<String> seen,
      Map<String, List<Candidate>> matched,
      List<Candidate> unknown) {
    int after = start == 0 ? -1 : index[start - 1];
    int before = end == candidates.size() ? rows.size() : index[end];
    List<String> missing = new ArrayList<>();
    for (int at = after + 1; at < before; at++) {
      String code = rows.code(at);
      if (onForm.test(code) && !seen.contains(code)) {
        missing.add(code);
      }
    }
    int next = 0; // rows before this one would go against the order
    for (int i = start; i < end; i++) {
      ReadingTime.check();
      Candidate candidate = candidates.get(i);
      int best = -1;
      double bestLikeness = 0;
      double second = 0;
      Token label = candidate.label();
      boolean blank =
          candidate.line().valueCount() == 0 && candidate.line().origin() == Line.Origin.ORDERED;
      for (int at = next; label != null && at < missing.size(); at++) {
        // A line below a row's first may hold the end of its label, and has no figures.
        boolean goesOn = blank && rows.isEndOf(label, missing.get(at));
        double likeness = goesOn ? 0 : rows.similarity(label, missing.get(at));
        if (likeness > bestLikeness) {
          second = bestLikeness;
          bestLikeness = likeness;
          best = at;
        } else {
          second = Math.max(second, likeness);
        }
      }
      boolean onePlace = missing.size() == end - start && best == i - start;
      boolean mistyped = onePlace && label != null && rows.isMistyped(label, missing.get(best));
      boolean taken =
          best >= 0
              && bestLikeness - second >= 0.1
              && (bestLikeness > Similarity.CUT_OFF || mistyped || !isLine(candidate))
              && bestLikeness >= (onePlace ? ALIKE_IN_PLACE : VERY_ALIKE);
      if (taken) {
        String code = missing.get(best);
        seen.add(code);
        matched.computeIfAbsent(code, c -> new ArrayList<>()).add(candidate);
        next = best + 1;
      } else {
        String other = label == null ? null : ofOtherForm(label, after, before, onForm, seen);
        if (other == null || candidate.line().table() < 0 || isLine(candidate)) {
          unknown.add(candidate);
        } else {
          seen.add(other);
          matched.computeIfAbsent(other, c -> new ArrayList<>()).add(candidate);
        }
      }
    }
  }

  /**
   * The row of another form in this place that a label with an error is very much like, and whose
   * number it has: （六）其处理 in a table of 2021; null for none.
   */
  private @Nullable String ofOtherForm(
      Token label, int after, int before, Predicate<String> onForm, Set<String> seen) {
    for (int at = after + 1; at < before; at++) {
      String code = rows.code(at);
      if (!onForm.test(code)
          && !seen.contains(code)
          && rows.isNumberedAs(label, code)
          && rows.similarity(label, code) >= VERY_ALIKE) {
        return code;
      }
    }
    return null;
  }

  private boolean isLine(Candidate candidate) {
    return brokenLabels && candidate.line().origin() != Line.Origin.ALIGNED;
  }

  /** Marks the longest run of known rows that follows the form's order; equal rows may follow. */
  private static boolean[] longestOrder(int[] index) {
    int n = index.length;
    int[] length = new int[n];
    int[] previous = new int[n];
    Arrays.fill(previous, -1);
    int last = -1;
    for (int i = 0; i < n; i++) {
      if (index[i] < 0) {
        continue;
      }
      length[i] = 1;
      for (int j = 0; j < i; j++) {
        if (index[j] >= 0 && index[j] <= index[i] && length[j] + 1 > length[i]) {
          length[i] = length[j] + 1;
          previous[i] = j;
        }
      }
      if (last < 0 || length[i] > length[last]) {
        last = i;
      }
    }
    boolean[] marked = new boolean[n];
    for (int i = last; i >= 0; i = previous[i]) {
      marked[i] = true;
    }
    return marked;
  }
}
