package org.mingjian.extract;

/** How much two short writings look alike. */
final class Similarity {
  /** How much a writing looks like one of which it is the beginning or the end. */
  static final double CUT_OFF = 0.8;

  /** Nobody asks how much less alike two writings are: below this all are unlike. */
  private static final double UNLIKE = 0.4;

  private Similarity() {}

  /**
   * 1 for the same writing, 0 for nothing in common or nearly so. A writing that was cut off, or
   * that has something added, counts by the part that is there.
   */
  static double of(String written, String label) {
    if (written.equals(label)) {
      return 1;
    }
    int shorter = Math.min(written.length(), label.length());
    if (shorter == 0) {
      return 0;
    }
    if (shorter >= 4
        && (label.startsWith(written)
            || label.endsWith(written)
            || written.startsWith(label)
            || written.endsWith(label))) {
      return CUT_OFF;
    }
    int longer = Math.max(written.length(), label.length());
    boolean first = written.length() == longer;
    int common = first ? common(label, written) : common(written, label);
    if (common < UNLIKE * longer) {
      return 0; // nearly all pairs of labels, without the distance
    }
    return 1 - (double) distance(written, label) / longer;
  }

  /** At least as many characters as two writings can have in common: the distance is the rest. */
  private static int common(String shorter, String longer) {
    long characters = 0;
    for (int i = 0; i < longer.length(); i++) {
      characters |= 1L << longer.charAt(i);
    }
    int common = 0;
    for (int i = 0; i < shorter.length(); i++) {
      common += (int) (characters >>> shorter.charAt(i)) & 1;
    }
    return common;
  }

  /** Levenshtein's distance. */
  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(row[j - 1], above[j]));
      }
      int[] swap = above;
      above = row;
      row = swap;
    }
    return above[b.length()];
  }
}
