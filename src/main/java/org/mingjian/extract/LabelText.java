package org.mingjian.extract;

import org.mingjian.document.CharacterSet;
import org.mingjian.document.Radicals;
import org.mingjian.document.SimplifiedCharacters;

/**
 * The writing of a label without what changes from report to report: white space, punctuation,
 * full-width forms, traditional characters, letter case.
 */
public final class LabelText {
  /** For each character what it counts as; 0 for characters that do not count. */
  private static final char[] COUNTS_AS = countsAs();

  private static final CharacterSet NUMERALS = CharacterSet.of("一二三四五六七八九十");

  private LabelText() {}

  /** The simplified, half-width, lower-case form of a character; 0 when it does not count. */
  public static char fold(char c) {
    return COUNTS_AS[c];
  }

  /** A text in simplified characters, each at its own place. */
  static String simplified(String text) {
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      char c = characters[i];
      if (c >= '\u4E00' && c <= '\u9FFF') {
        char plain = fold(c);
        characters[i] = plain == 0 ? c : plain;
      }
    }
    return new String(characters);
  }

  /** All that counts of a text. */
  static String full(CharSequence text) {
    return full(text, 0, text.length());
  }

  static String full(CharSequence text, int start, int end) {
    char[] buffer = new char[end - start];
    int length = 0;
    for (int i = start; i < end; i++) {
      char own = text.charAt(i);
      if (own == '<') {
        i = afterBreak(text, i, end);
        own = i < end ? text.charAt(i) : ' ';
      }
      char c = COUNTS_AS[own];
      if (c != 0) {
        buffer[length++] = c;
      }
    }
    return new String(buffer, 0, length);
  }

  /** The offset behind any line breaks written as br elements, as in tables of Markdown. */
  private static int afterBreak(CharSequence text, int start, int end) {
    int at = start;
    while (at + 3 < end
        && text.charAt(at) == '<'
        && Character.toLowerCase(text.charAt(at + 1)) == 'b'
        && Character.toLowerCase(text.charAt(at + 2)) == 'r') {
      int close = at + 3;
      while (close < end && (text.charAt(close) == ' ' || text.charAt(close) == '/')) {
        close++;
      }
      if (close >= end || text.charAt(close) != '>') {
        return at;
      }
      at = close + 1;
    }
    return at;
  }

  /** What counts without the number in front and without anything in brackets. */
  static String bare(CharSequence text, int start, int end) {
    int from = afterNumber(text, start, end);
    char[] buffer = new char[end - from];
    int length = 0;
    int depth = 0;
    for (int i = from; i < end; i++) {
      char raw = text.charAt(i);
      if (raw == '<') {
        i = afterBreak(text, i, end);
        raw = i < end ? text.charAt(i) : ' ';
      }
      if (isOpening(raw)) {
        depth++;
      } else if (isClosing(raw)) {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0) {
        char c = COUNTS_AS[raw];
        if (c != 0) {
          buffer[length++] = c;
        }
      }
    }
    return new String(buffer, 0, length);
  }

  /** Whether a text has neither a number in front nor anything in brackets. */
  static boolean isBare(CharSequence text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (isOpening(text.charAt(i))) {
        return false;
      }
    }
    return afterNumber(text, start, end) == start;
  }

  static String bare(CharSequence text) {
    return bare(text, 0, text.length());
  }

  /** The offset after a number such as 一、 （三） 2. in front of a label. */
  static int afterNumber(CharSequence text, int start, int end) {
    int at = skipSpace(text, start, end);
    boolean bracket = at < end && isOpening(text.charAt(at));
    if (bracket) {
      at = skipSpace(text, at + 1, end);
    }
    int digits = at;
    while (at < end && isNumeral(text.charAt(at))) {
      at++;
    }
    if (at == digits) {
      return start;
    }
    at = skipSpace(text, at, end);
    if (at < end && bracket && isClosing(text.charAt(at))) {
      return at + 1;
    }
    if (at < end && !bracket && "、.．,，:：)）。".indexOf(text.charAt(at)) >= 0) {
      return at + 1;
    }
    return start;
  }

  private static boolean isNumeral(char c) {
    return (c >= '0' && c <= '9') || (c >= '０' && c <= '９') || NUMERALS.has(c);
  }

  private static int skipSpace(CharSequence text, int start, int end) {
    int at = start;
    while (at < end && org.mingjian.document.Spans.isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isOpening(char c) {
    return c == '（' || c == '(' || c == '【' || c == '[' || c == '〔';
  }

  private static boolean isClosing(char c) {
    return c == '）' || c == ')' || c == '】' || c == ']' || c == '〕';
  }

  private static char[] countsAs() {
    char[] table = new char[1 << 16];
    for (int c = 0; c < table.length; c++) {
      if (Character.isLetterOrDigit(c) || c == '〇') {
        table[c] = (char) Character.toLowerCase(c);
      }
    }
    for (char c = '！'; c <= '～'; c++) {
      char half = (char) (c - 0xFEE0);
      table[c] = Character.isLetterOrDigit(half) ? Character.toLowerCase(half) : 0;
    }
    for (char c = '\u2E80'; c <= '\u2FDF'; c++) {
      table[c] = Radicals.plain(c); // text copied out of PDF files
    }
    for (char c = '\u4E00'; c <= '\u9FFF'; c++) {
      table[c] = SimplifiedCharacters.of(c);
    }
    table['它'] = '他'; // 其它 is written for 其他
    return table;
  }
}
