package org.mingjian.extract;

import java.util.regex.Pattern;
import org.mingjian.document.Span;

/**
 * The number of a page on a line of its own between two dashes (- 3 -) or in words (第 3 页 共 6 页),
 * as it stands where a text was copied or converted out of pages.
 */
final class PageMark {
  private static final String DASHES = "-—–－─";
  private static final int MOST_DIGITS = 3;

  private static final Pattern IN_WORDS =
      Pattern.compile("第[\\h]*\\d{1,3}[\\h]*页[\\h,，/]*(?:共[\\h]*\\d{1,3}[\\h]*页)?");

  private PageMark() {}

  /** Whether a line, which is trimmed, is nothing but the number of a page. */
  static boolean is(String text, Span line) {
    int start = afterDashes(text, line);
    int end = beforeDashes(text, line);
    if (start >= end) {
      return false;
    }
    if (text.charAt(start) == '第') {
      return text.indexOf('页', start, end) > 0
          && IN_WORDS.matcher(text.substring(start, end)).matches();
    }
    if (start == line.start() || end == line.end()) {
      return false;
    }
    int digits = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Dates.digit(c) >= 0) {
        digits++;
      } else if (c != ' ' && c != '\u00a0' && c != '\u3000') {
        return false;
      }
    }
    return digits > 0 && digits <= MOST_DIGITS;
  }

  private static int afterDashes(String text, Span line) {
    int at = line.start();
    while (at < line.end() && DASHES.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static int beforeDashes(String text, Span line) {
    int at = line.end();
    while (at > line.start() && DASHES.indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }
}
