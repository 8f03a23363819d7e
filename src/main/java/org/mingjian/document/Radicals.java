package org.mingjian.document;

import java.text.Normalizer;

/**
 * Many fonts draw a character and the radical of the same look with one glyph, and programs that
 * print to PDF then note the radical: ⺠ for 民, ⾏ for 行. To a reader they are the same.
 */
public final class Radicals {
  /** Radicals without a decomposition in Unicode, each before its character. */
  private static final String PAIRS =
      "⺠民⻓长⻔门⻚页⻋车⻅见⻉贝⻛风⻜飞⻢马⻥鱼⻦鸟⻬齐⻰龙⻆角⻄西⻝食⻤鬼⻘青⻩黄⻁虎⻣骨⻨麦⻮齿⻳龟⺟母⻑長⻒镸⻙韦⻧卤"
          + "⻪黾⻫斉⻭歯⻱龟⻯竜⺁厂⺄乙⺆冂⺇几⺈刀⺉刂⺋卩⺍小⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺝月⺞歹⺡氵⺢水⺣灬⺤爫⺥爪⺦丬"
          + "⺧牛⺨犭⺩王⺫罒⺬示⺭礻⺯糸⺰纟⺱罓⺲罒⺳网⺶羊⺷羊⺸羊⺹老⺻聿⺼月⺾艹⻀艹⻂衤⻃覀⻇角⻈讠⻌辶⻍辶⻎辶⻏阝⻐钅⻖阝⻗雨"
          + "⻞飠⻟飠⻠饣⻡首";

  private static final char TWO_DASHES = '\u2E3A';

  private static final char THREE_DASHES = '\u2E3B';

  private static final char[] CHARACTERS = characters();

  private Radicals() {}

  /** The character that a radical or a compatibility form looks like; others stay. */
  public static char plain(char c) {
    return c >= '\u2E80' && c <= '\u2FDF'
        ? CHARACTERS[c - '\u2E80']
        : c >= '\uF900' && c <= '\uFAFF' ? decomposed(c) : c;
  }

  static String plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (plain(c) != c || isSeveral(c)) {
        StringBuilder words = new StringBuilder(text.length() + 2);
        for (int j = 0; j < text.length(); j++) {
          char one = text.charAt(j);
          if (isSeveral(one)) {
            words.append(apart(one));
          } else {
            words.append(plain(one));
          }
        }
        return words.toString();
      }
    }
    return text;
  }

  /** Whether one character of a font stands for several that were written: ﬁ or ⸺ for ——. */
  private static boolean isSeveral(char c) {
    return (c >= '\uFB00' && c <= '\uFB06') || c == TWO_DASHES || c == THREE_DASHES;
  }

  private static String apart(char c) {
    return switch (c) {
      case TWO_DASHES -> "——";
      case THREE_DASHES -> "———";
      default -> Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    };
  }

  private static char[] characters() {
    char[] characters = new char['\u2FE0' - '\u2E80'];
    for (int i = 0; i < characters.length; i++) {
      characters[i] = decomposed((char) ('\u2E80' + i));
    }
    for (int i = 0; i < PAIRS.length(); i += 2) {
      characters[PAIRS.charAt(i) - '\u2E80'] = PAIRS.charAt(i + 1);
    }
    return characters;
  }

  private static char decomposed(char c) {
    String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    return plain.length() == 1 ? plain.charAt(0) : c;
  }
}
