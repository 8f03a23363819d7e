package org.mingjian.extract;

import org.jspecify.annotations.Nullable;

/** Numbers in Chinese numerals: 一百二十三, 三十, 一千零五. */
public final class ChineseNumerals {
  private static final String DIGITS = "零一二三四五六七八九";

  private ChineseNumerals() {}

  public static boolean isNumeral(char c) {
    return switch (c) {
      case '零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '两' -> true;
      default -> false;
    };
  }

  /** Where the numerals that begin at an offset end. */
  static int end(String text, int start) {
    int at = start;
    while (at < text.length() && isNumeral(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The value; null for digits in a row (二〇二〇) and for other disorder. */
  public static @Nullable Integer value(String numerals) {
    int total = 0;
    int digit = -1;
    int lastUnit = 10_000;
    for (int i = 0; i < numerals.length(); i++) {
      char c = numerals.charAt(i);
      int unit =
          switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            default -> 0;
          };
      if (unit > 0) {
        if (unit >= lastUnit || (digit < 0 && !(unit == 10 && i == 0)) || digit == 0) {
          return null;
        }
        total += (digit < 0 ? 1 : digit) * unit;
        digit = -1;
        lastUnit = unit;
      } else {
        int next = c == '两' ? 2 : DIGITS.indexOf(c);
        if (digit > 0 || (digit == 0 && next == 0)) {
          return null;
        }
        digit = next;
        if (next == 0 && i + 1 < numerals.length()) {
          lastUnit = Math.max(lastUnit, 10); // a zero stands for the units left out
        }
      }
    }
    boolean elliptic = digit > 0 && lastUnit > 10 && lastUnit < 10_000 && numerals.indexOf('零') < 0;
    return elliptic ? null : total + Math.max(digit, 0);
  }
}
