package org.mingjian.document;

import java.util.List;
import java.util.regex.Pattern;
import org.mingjian.document.PdfPieces.Piece;

/** The numbers in front of the labels of rows: 一、 and （一） and 1. or （1） */
final class RowNumbers {
  private static final Pattern NUMBERED =
      Pattern.compile(
          "[0-9]{1,2}\\s*[.．、][^0-9]|[（(]\\s*[一二三四五六七八九十]+\\s*[）)]"
              + "|[（(][0-9]{1,2}[）)].|[一二三四五六七八九十]+\\s*、");

  private static final String NUMERALS = "一二三四五六七八九十";

  /** The longest number with the character behind it. */
  private static final int LONGEST = 6;

  private RowNumbers() {}

  static boolean isNumbered(String words) {
    return NUMBERED.matcher(words).lookingAt();
  }

  /**
   * 1 for a number such as 一、, 2 for （一）, 3 for 1. or （1）, 0 for none: rows lie below what is less.
   */
  static int level(String words) {
    if (!isNumbered(words)) {
      return 0;
    }
    char first = words.charAt(0);
    boolean bracket = first == '（' || first == '(';
    boolean digit = Character.isDigit(words.charAt(bracket ? 1 : 0));
    return digit ? 3 : bracket ? 2 : 1;
  }

  /** Whether it is the first of the rows that are numbered with digits. */
  static boolean isFirst(String words) {
    if (level(words) != 3) {
      return false;
    }
    int digit = Character.isDigit(words.charAt(0)) ? 0 : 1;
    return words.charAt(digit) == '1' && !Character.isDigit(words.charAt(digit + 1));
  }

  /** The number of a label of the first level, or 0. */
  static int chapter(String words) {
    return level(words) == 1 ? NUMERALS.indexOf(words.charAt(0)) + 1 : 0;
  }

  /** How the lines of a label begin: a narrow column breaks 四、 over two of them. */
  static String beginning(List<Piece> lines) {
    StringBuilder words = new StringBuilder();
    for (Piece line : lines) {
      words.append(line.text());
      if (words.length() >= LONGEST) {
        break;
      }
    }
    return words.toString();
  }
}
