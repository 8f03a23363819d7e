package org.mingjian.corpus;

import java.time.LocalDate;

/** Numbers and dates as Chinese texts write them. */
final class ChineseNumbers {
  private static final String DIGITS = "零一二三四五六七八九";

  private ChineseNumbers() {}

  /** A number from 0 to 9999 in words, for example 一百二十八. */
  static String words(int number) {
    if (number < 0 || number > 9999) {
      throw new IllegalArgumentException("outside 0 to 9999: " + number);
    }
    if (number == 0) {
      return "零";
    }
    StringBuilder words = new StringBuilder();
    int[] sizes = {1000, 100, 10, 1};
    String[] names = {"千", "百", "十", ""};
    boolean gap = false;
    int rest = number;
    for (int index = 0; index < sizes.length; index++) {
      int digit = rest / sizes[index];
      rest %= sizes[index];
      if (digit == 0) {
        gap = !words.isEmpty();
        continue;
      }
      if (gap) {
        words.append('零');
        gap = false;
      }
      boolean leadingTen = digit == 1 && sizes[index] == 10 && words.isEmpty();
      words.append(leadingTen ? "" : DIGITS.charAt(digit)).append(names[index]);
    }
    return words.toString();
  }

  /** A date such as 二〇二一年一月二十日. */
  static String date(LocalDate date) {
    StringBuilder year = new StringBuilder();
    String digits = String.valueOf(date.getYear());
    for (int at = 0; at < digits.length(); at++) {
      char digit = digits.charAt(at);
      year.append(digit == '0' ? '〇' : DIGITS.charAt(digit - '0'));
    }
    return year + "年" + words(date.getMonthValue()) + "月" + words(date.getDayOfMonth()) + "日";
  }
}
