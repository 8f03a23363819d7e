package org.mingjian.extract;

import org.mingjian.document.UnseenText;

/** Figures behind the labels of table 4 that were not read as its cells. */
final class FiguresBehind {
  /** Latin, full-width and Cyrillic ones, and circles. */
  private static final String LETTERS_FOR_ZERO = "OoＯОо〇○◯";

  /** In so many lines below the labels the figures of the table would stand. */
  private static final int LINES_BEHIND = 3;

  private FiguresBehind() {}

  /** Whether a line behind the labels begins with what is, or hides, a digit: a lost row. */
  static boolean follow(String text, int behind) {
    if (behind < text.length() && Character.isDigit(text.charAt(behind))) {
      return true; // without a separator, and not read as figures
    }
    int lineEnd = text.indexOf('\n', behind);
    for (int line = 0; line < LINES_BEHIND && lineEnd >= 0; line++) {
      int begin = lineEnd;
      while (begin < text.length()
          && !Character.isLetterOrDigit(text.charAt(begin))
          && !UnseenText.isUnknown(text.charAt(begin))) {
        begin++;
      }
      if (begin < text.length()
          && (Character.isDigit(text.charAt(begin)) || UnseenText.isUnknown(text.charAt(begin)))) {
        return true;
      }
      lineEnd = text.indexOf('\n', begin);
      boolean letter =
          begin + 1 < text.length()
              && LETTERS_FOR_ZERO.indexOf(text.charAt(begin)) >= 0
              && !Character.isLetterOrDigit(text.charAt(begin + 1));
      if (letter || (lineEnd - begin == 1 && begin > 0 && text.charAt(begin - 1) == '\n')) {
        return true; // a letter in place of a figure
      }
      boolean section = begin + 1 < text.length() && text.charAt(begin + 1) == '、';
      if (section || (lineEnd >= 0 && text.lastIndexOf('。', lineEnd) > begin)) {
        return false; // what follows the table
      }
    }
    return false;
  }
}
