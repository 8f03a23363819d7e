package org.mingjian.document;

/**
 * A line on a screen of equal characters, on which a Chinese character takes the place of two. Some
 * programs count it as one.
 *
 * @param text the line
 * @param columns for each of its characters the column in which it begins; one more for its end
 */
@SuppressWarnings("ArrayRecordComponent") // read only, never compared
public record ScreenLine(String text, int[] columns) {
  /** How many columns characters take. */
  public enum Widths {
    /** A Chinese character takes two columns. */
    CHINESE_WIDE,
    /** So does punctuation that Chinese shares with other languages, as in a Chinese font. */
    SHARED_WIDE_TOO,
    ALL_EQUAL
  }

  /** Punctuation that is narrow in some fonts and as wide as a Chinese character in others. */
  private static final String SHARED = "“”‘’—…·×";

  /** A line whose characters take so many columns. */
  public static ScreenLine of(String text, Widths widths) {
    int[] columns = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean shared = widths == Widths.SHARED_WIDE_TOO && SHARED.indexOf(c) >= 0;
      columns[i + 1] = columns[i] + (widths == Widths.ALL_EQUAL ? 1 : shared ? 2 : width(c));
    }
    return new ScreenLine(text, columns);
  }

  /** Whether a text has punctuation of which the width depends on the font. */
  static boolean hasShared(String text) {
    for (int i = 0; i < SHARED.length(); i++) {
      if (text.indexOf(SHARED.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i++) {
      width += width(text.charAt(i));
    }
    return width;
  }

  static int width(char c) {
    boolean wide =
        (c >= '\u2E80' && c <= '\uA4CF')
            || (c >= '\uAC00' && c <= '\uD7A3')
            || (c >= '\uF900' && c <= '\uFAFF')
            || (c >= '\uFE30' && c <= '\uFE6F')
            || (c >= '\uFF01' && c <= '\uFF60')
            || (c >= '\uFFE0' && c <= '\uFFE6');
    return wide ? 2 : c >= '\u200B' && c <= '\u200F' ? 0 : 1;
  }

  int end() {
    return columns[text.length()];
  }

  /** The index of the first character that begins in this column or behind it. */
  int index(int column) {
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high) / 2;
      if (columns[middle] < column) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The character that begins in a column; a space where none does. */
  char at(int column) {
    int index = index(column);
    return index < text.length() && columns[index] == column ? text.charAt(index) : ' ';
  }

  /** What begins in columns from here to there, without the last. */
  String between(int from, int to) {
    return text.substring(index(from), Math.max(index(from), index(to)));
  }
}
