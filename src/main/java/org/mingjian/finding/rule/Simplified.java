package org.mingjian.finding.rule;

import org.mingjian.document.Spans;
import org.mingjian.extract.LabelText;

/** Words without white space, in simplified characters and plain digits, for comparisons. */
final class Simplified {
  private static final char FIRST = '\u4E00';
  private static final char LAST = '\u9FFF';

  private Simplified() {}

  static String words(String text) {
    StringBuilder words = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= FIRST && c <= LAST) {
        words.append(LabelText.fold(c));
      } else if (c >= '０' && c <= '９') {
        words.append((char) (c - '０' + '0'));
      } else if (!Spans.isSpace(c)) {
        words.append(c);
      }
    }
    return words.toString();
  }
}
