package org.mingjian.finding.rule;

import com.ibm.icu.text.Transliterator;
import org.mingjian.document.Spans;

/** Words without white space, in simplified characters and plain digits, for comparisons. */
final class Simplified {
  private static final char FIRST = '\u4E00';
  private static final char LAST = '\u9FFF';

  /** What each ideograph is in simplified writing: character by character, so that it is fast. */
  private static final char[] SIMPLE = table();

  private Simplified() {}

  static String words(String text) {
    StringBuilder words = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= FIRST && c <= LAST) {
        words.append(SIMPLE[c - FIRST]);
      } else if (c >= '０' && c <= '９') {
        words.append((char) (c - '０' + '0'));
      } else if (!Spans.isSpace(c)) {
        words.append(c);
      }
    }
    return words.toString();
  }

  private static char[] table() {
    Transliterator simplify = Transliterator.getInstance("Hant-Hans");
    StringBuilder lines = new StringBuilder();
    for (char c = FIRST; c <= LAST; c++) {
      lines.append(c).append('\n'); // a line each: no rule for several characters applies
    }
    String[] simplified = simplify.transliterate(lines.toString()).split("\n", -1);
    char[] table = new char[LAST - FIRST + 1];
    for (int i = 0; i < table.length; i++) {
      table[i] = simplified[i].length() == 1 ? simplified[i].charAt(0) : (char) (FIRST + i);
    }
    return table;
  }
}
