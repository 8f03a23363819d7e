package org.mingjian.finding.text;

/**
 * A report's text as it is compared with others.
 *
 * @param free what it says in words of its own: without listed phrases and without those that many
 *     reports of the county share
 * @param whole without listed phrases only
 */
record ReportTexts(FreeText free, FreeText whole) {
  /** Texts with fewer characters than this say too little to call them copied. */
  static final int FEWEST_CHARACTERS = 150;

  /** Whoever copies a text takes its common phrases too, if not all of them. */
  private static final double LEAST_OF_WHOLE = 0.75;

  /** Whether there is anything to compare. */
  boolean isLong() {
    return whole.length() >= FEWEST_CHARACTERS;
  }

  /** Whether enough of it is its own. */
  boolean isOwn() {
    return free.length() >= FEWEST_CHARACTERS;
  }

  /** The text that passages are shown from. */
  FreeText shown(ReportTexts other) {
    return isOwn() && other.isOwn() ? free : whole;
  }

  /** How alike another text is. */
  enum Degree {
    /** Below the limit. */
    NONE,
    /** As a whole, but not in words of their own: a model text could have given it to both. */
    WHOLE,
    /** In words of their own, and these are most of the text or the whole is alike too. */
    OWN
  }

  /**
   * A comparison of two texts.
   *
   * @param similarity 0 to 1, of what the degree says; of no meaning below the limit
   */
  record Compared(Degree degree, double similarity) {}

  /**
   * Compares two texts: by their own words, and where those are few or the smaller part of the
   * shorter text, as a whole too, so that a sentence or two which happen to be rare do not make two
   * texts one.
   */
  Compared compare(ReportTexts other, double limit) {
    boolean own = isOwn() && other.isOwn();
    ReportTexts shorter = free.length() <= other.free.length() ? this : other;
    boolean mostly = own && 2 * shorter.free.length() >= shorter.whole.length();
    if (mostly) {
      double words = similarity(free, other.free, limit);
      boolean alike =
          words >= limit
              && similarity(whole, other.whole, LEAST_OF_WHOLE * limit) >= LEAST_OF_WHOLE * limit;
      return new Compared(alike ? Degree.OWN : Degree.NONE, words);
    }
    double all = similarity(whole, other.whole, limit);
    if (all < limit) {
      return new Compared(Degree.NONE, all);
    }
    boolean sameWords = own && similarity(free, other.free, limit) >= limit;
    return new Compared(sameWords ? Degree.OWN : Degree.WHOLE, all);
  }

  private static double similarity(FreeText one, FreeText other, double limit) {
    return one.maybeLike(other) ? one.similarity(other, limit) : 0;
  }
}
