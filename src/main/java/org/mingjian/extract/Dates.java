package org.mingjian.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates in running text: 2021年2月3日, 2021-02-03, 2021/2/3, 二〇二一年二月三日. */
final class Dates {
  private Dates() {}

  /** A date and where it ends. */
  record Found(LocalDate date, int start, int end) {}

  /** The first date at or after an offset and before the end; null when there is none. */
  static @Nullable Found find(String text, int from, int end) {
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      boolean two = c == '2' || c == '二' || c == '２';
      if (two && (i == from || digit(text.charAt(i - 1)) < 0)) {
        Found found = at(text, i, end);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static @Nullable Found at(String text, int start, int end) {
    int[] position = {start};
    int year = 0;
    for (int i = 0; i < 4; i++) {
      int digit = position[0] >= end ? -1 : digitOfYear(text.charAt(position[0]++));
      if (digit < 0) {
        return null;
      }
      year = year * 10 + digit;
    }
    skip(text, position, end);
    if (!separator(text, position, end, "年-/.．－")) {
      return null;
    }
    int month = month(text, position, end);
    skip(text, position, end);
    if (month < 1 || !separator(text, position, end, "月-/.．－")) {
      return null;
    }
    int day = number(text, position, end);
    if (day < 1) {
      return null;
    }
    skip(text, position, end);
    if (position[0] < end && "日号".indexOf(text.charAt(position[0])) >= 0) {
      position[0]++;
    }
    try {
      return new Found(LocalDate.of(year, month, day), start, position[0]);
    } catch (DateTimeException e) {
      return null; // 30 February is no date
    }
  }

  /** January is also written 元月. */
  private static int month(String text, int[] position, int end) {
    if (position[0] + 1 < end && text.startsWith("元月", position[0])) {
      position[0]++;
      return 1;
    }
    return number(text, position, end);
  }

  private static boolean separator(String text, int[] position, int end, String allowed) {
    if (position[0] < end && allowed.indexOf(text.charAt(position[0])) >= 0) {
      position[0]++;
      return true;
    }
    return false;
  }

  private static void skip(String text, int[] position, int end) {
    while (position[0] < end && org.mingjian.document.Spans.isSpace(text.charAt(position[0]))) {
      position[0]++;
    }
  }

  /** A number of one or two digits, or a Chinese numeral up to 三十一; 0 when none stands there. */
  private static int number(String text, int[] position, int end) {
    skip(text, position, end);
    int value = 0;
    int count = 0;
    boolean ten = false;
    while (position[0] < end && count < 3) {
      char c = text.charAt(position[0]);
      int digit = digit(c);
      if (c == '十') {
        value = ten ? -1 : Math.max(1, value) * 10;
        ten = true;
      } else if (digit >= 0) {
        value = ten ? value + digit : value * 10 + digit;
      } else {
        break;
      }
      count++;
      position[0]++;
    }
    return Math.max(value, 0);
  }

  /** The value of a digit within a year, where a letter O may be typed for a zero: 二O二二年. */
  private static int digitOfYear(char c) {
    return c == 'O' || c == 'o' ? 0 : digit(c);
  }

  /** The value of a digit in any writing, -1 for other characters. */
  static int digit(char c) {
    if (c <= '9') {
      return c >= '0' ? c - '0' : -1;
    }
    if (c >= '０' && c <= '９') {
      return c - '０';
    }
    return switch (c) {
      case '〇', '零', '○', 'Ｏ', 'О', '◯' -> 0;
      case '一' -> 1;
      case '二' -> 2;
      case '三' -> 3;
      case '四' -> 4;
      case '五' -> 5;
      case '六' -> 6;
      case '七' -> 7;
      case '八' -> 8;
      case '九' -> 9;
      default -> -1;
    };
  }

  /** The year that stands before 年 at an offset, for example of 2020年; 0 when none does. */
  static int yearBefore(String text, int mark) {
    int at = mark - 1;
    while (at >= 0 && org.mingjian.document.Spans.isSpace(text.charAt(at))) {
      at--;
    }
    int year = 0;
    int factor = 1;
    for (int i = 0; i < 4; i++, factor *= 10) {
      int digit = at - i < 0 ? -1 : digitOfYear(text.charAt(at - i));
      if (digit < 0) {
        return 0;
      }
      year += digit * factor;
    }
    boolean longer = at - 4 >= 0 && digit(text.charAt(at - 4)) >= 0;
    return !longer && year >= 2000 && year <= 2099 ? year : 0;
  }
}
