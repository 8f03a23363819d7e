package org.mingjian.finding.text;

/** A cheap look at which letters words hold, before a pattern that is dear. */
final class Letters {
  private Letters() {}

  /** Whether one of some letters stands in the words. */
  static boolean any(String letters, String words) {
    return any(letters, words, 0, words.length());
  }

  /** Whether one of some letters stands between two offsets. */
  static boolean any(String letters, String text, int start, int end) {
    for (int at = start; at < end; at++) {
      if (letters.indexOf(text.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
