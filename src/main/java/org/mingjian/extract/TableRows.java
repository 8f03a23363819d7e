package org.mingjian.extract;

/** Tells rows of tables that stand in running text. */
final class TableRows {
  private TableRows() {}

  /** A line with several figures that only white space separates is a row of a table. */
  static boolean isRow(String sentence) {
    int digits = 0;
    for (int i = 0; i < sentence.length() && digits < 3; i++) {
      digits += NarrativeFigure.isArabic(sentence.charAt(i)) ? 1 : 0;
    }
    if (digits < 3) {
      return false; // nearly every sentence, without a search for the pattern
    }
    int figures = 0;
    int at = 0;
    while (at < sentence.length() && figures < 3) {
      int word = at;
      while (at < sentence.length() && NarrativeFigure.isArabic(sentence.charAt(at))) {
        at++;
      }
      boolean figure = at > word;
      if (figure && at < sentence.length() && "件条项个次".indexOf(sentence.charAt(at)) >= 0) {
        at++;
      }
      figures += figure && isApart(sentence, at) && !isCounted(sentence, at) ? 1 : 0;
      while (!isApart(sentence, at)) {
        at++;
      }
      at++;
    }
    return figures == 3;
  }

  /** Whether white space that a keyboard types stands at a place, or the end. */
  private static boolean isApart(String sentence, int at) {
    return at >= sentence.length()
        || " \t\n\u000B\f\r\u00A0\u3000".indexOf(sentence.charAt(at)) >= 0;
  }

  /** Whether the white space at a place stands between a figure and its unit. */
  private static boolean isCounted(String sentence, int at) {
    int next = at;
    while (next < sentence.length() && isApart(sentence, next)) {
      next++;
    }
    return next > at
        && next < sentence.length()
        && "件条篇项次份期年月日".indexOf(sentence.charAt(next)) >= 0;
  }
}
