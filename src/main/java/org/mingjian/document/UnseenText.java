package org.mingjian.document;

/**
 * Figures that a file holds and does not show, and pictures in their place. What nobody sees is no
 * part of a report: it is left out beside what is seen. A cell in which nothing else stands is
 * neither blank nor read: a mark stands there, which no figure has.
 */
public final class UnseenText {
  /** Stands alone in a cell whose only figure is not shown, or struck out. */
  public static final String UNSEEN = "▒";

  /** Stands alone in a cell that holds nothing but a picture, which may show a figure. */
  public static final String PICTURE = "▣";

  /** What readers put in its place while they collect the words of a cell; no text has these. */
  static final char UNSEEN_MARK = '\uFDD0';

  static final char PICTURE_MARK = '\uFDD1';

  private UnseenText() {}

  /** What is left of words that nobody sees: a mark where they hold a figure. */
  static String of(String words) {
    return hasDigit(words) ? String.valueOf(UNSEEN_MARK) : "";
  }

  /** The words of a cell: marks count only where nothing is seen. */
  static String inCell(String words) {
    if (!hasMark(words)) {
      return words;
    }
    String seen = inParagraph(words);
    Span rest = Spans.trimmed(seen, 0, seen.length());
    if (rest.length() > 0) {
      return seen;
    }
    return words.indexOf(UNSEEN_MARK) >= 0 ? UNSEEN : PICTURE;
  }

  /** Running text without marks. */
  static String inParagraph(String words) {
    if (!hasMark(words)) {
      return words;
    }
    StringBuilder seen = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c != UNSEEN_MARK && c != PICTURE_MARK) {
        seen.append(c);
      }
    }
    return seen.toString();
  }

  /** Whether something in the words is not seen, or is a picture. */
  static boolean hasMark(String words) {
    return words.indexOf(UNSEEN_MARK) >= 0 || words.indexOf(PICTURE_MARK) >= 0;
  }

  /** Whether a character stands where a figure may, and nobody can tell which. */
  public static boolean isUnknown(char c) {
    return c == '\uFFFD' || c == UNSEEN.charAt(0) || c == PICTURE.charAt(0);
  }

  static boolean hasDigit(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if ((c >= '0' && c <= '9') || (c >= '０' && c <= '９')) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether words are a figure and nothing else. Words in the colour of paper may be the label of a
   * dark cell; a figure alone in that colour was meant not to be seen.
   */
  static boolean isFigure(String words) {
    boolean digit = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean own = (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
      digit |= own;
      if (!own && !Spans.isSpace(c) && "+-.,，．＋－—–−%元万件项个条次".indexOf(c) < 0) {
        return false;
      }
    }
    return digit;
  }

  /** Whether a colour is that of paper, or so near to it that nobody sees a difference. */
  static boolean isPaper(int red, int green, int blue) {
    return red >= 0xF0 && green >= 0xF0 && blue >= 0xF0;
  }

  /** The same for six hexadecimal digits, perhaps with two for the opacity in front. */
  static boolean isPaper(String hexadecimal) {
    int at = hexadecimal.length() - 6;
    if (at != 0 && at != 2) {
      return false;
    }
    for (int i = 0; i < hexadecimal.length(); i++) {
      if (Character.digit(hexadecimal.charAt(i), 16) < 0) {
        return false;
      }
    }
    int colour = Integer.parseInt(hexadecimal.substring(at), 16);
    return isPaper(colour >> 16, (colour >> 8) & 0xFF, colour & 0xFF);
  }
}
