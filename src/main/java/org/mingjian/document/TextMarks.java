package org.mingjian.document;

/** Marks that programs set in a whole text and that say nothing of its cells. */
final class TextMarks {
  /** Fewer lines may have their tabs so by chance. */
  private static final int FEWEST_LINES = 10;

  /** Rows of words alone, which nobody leaves blank cells between: those of headers. */
  private static final int FEWEST_HEADERS = 3;

  /** Runs of tabs in a line that tells how many part its cells. */
  private static final int FEWEST_RUNS = 3;

  private TextMarks() {}

  static String without(String text) {
    return withSingleTabs(withoutQuotes(text));
  }

  /** The text without the marks that a mail sets in front of every line that it quotes. */
  private static String withoutQuotes(String text) {
    if (!text.startsWith(">") && !text.contains("\n>")) {
      return text;
    }
    int quoted = 0;
    int lines = 0;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      quoted += text.charAt(start) == '>' ? 1 : 0;
      lines += end > start ? 1 : 0;
      start = end + 1;
    }
    return 2 * quoted > lines ? unquoted(text) : text;
  }

  private static String unquoted(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end + 1;
      while (start < end && text.charAt(start) == '>') {
        start++;
        start += start < end && text.charAt(start) == ' ' ? 1 : 0;
      }
      plain.append(text, start, end);
      start = end;
    }
    return plain.toString();
  }

  /**
   * The text with one tab for each two or three where that many part all cells of all rows, as
   * where an empty column stands between any two.
   */
  private static String withSingleTabs(String text) {
    int part = 0;
    int telling = 0;
    int headers = 0;
    int at = text.indexOf('\t');
    if (at < 0 || !text.contains("\t\t")) {
      return text;
    }
    while (at >= 0) {
      int begin = text.lastIndexOf('\n', at) + 1;
      int lineEnd = text.indexOf('\n', at);
      lineEnd = lineEnd < 0 ? text.length() : lineEnd;
      int runs = 0;
      while (at >= 0 && at < lineEnd) {
        int end = at;
        while (end < lineEnd && text.charAt(end) == '\t') {
          end++;
        }
        part = commonDivisor(end - at, part);
        if (part == 1) {
          return text;
        }
        runs++;
        at = text.indexOf('\t', end);
      }
      if (runs >= FEWEST_RUNS) {
        telling++;
        headers += UnseenText.hasDigit(text.substring(begin, lineEnd)) ? 0 : 1;
      }
    }
    boolean told = telling >= FEWEST_LINES || headers >= FEWEST_HEADERS;
    return told ? text.replace("\t".repeat(part), "\t") : text;
  }

  private static int commonDivisor(int one, int other) {
    return other == 0 ? one : commonDivisor(other, one % other);
  }
}
