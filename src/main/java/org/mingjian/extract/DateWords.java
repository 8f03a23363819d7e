package org.mingjian.extract;

import org.jspecify.annotations.Nullable;
import org.mingjian.document.Spans;

/**
 * A year, a month or a day of the running text, or a time from one to another, with 0 for what is
 * not said.
 *
 * @param end the offset behind it
 */
record DateWords(
    int start,
    int end,
    boolean range,
    int year,
    int month,
    int day,
    int toYear,
    int toMonth,
    int toDay) {
  private static final String TO = "至到—–-－~～－";

  /** What stands at an offset where a number begins; null where that is no date. */
  static @Nullable DateWords at(String text, int start, int limit) {
    int[] first = new int[3];
    int end = date(text, start, limit, first);
    int number = end > start ? 0 : number(text, start, limit);
    if (end == start && number == start) {
      return null;
    }
    int next = skip(text, end > start ? end : number, limit);
    if (end > start && next < limit && text.charAt(next) == '起') {
      next++;
    }
    if (next >= limit || TO.indexOf(text.charAt(next)) < 0) {
      return end > start ? single(start, end, first) : null;
    }
    while (next < limit && TO.indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    next = skip(text, next, limit);
    int[] second = new int[3];
    int last = date(text, next, limit, second);
    if (last == next) {
      return end > start ? single(start, end, first) : null;
    }
    if (end == start) { // 1—6月, 2019—2021年
      int value = value(text, start, number);
      if (second[0] > 0 && second[1] == 0) {
        first[0] = value < 100 ? second[0] / 100 * 100 + value : value;
      } else if (second[0] == 0) {
        first[1] = value;
      } else {
        return null;
      }
    }
    return new DateWords(
        start, last, true, first[0], first[1], first[2], second[0], second[1], second[2]);
  }

  private static DateWords single(int start, int end, int[] date) {
    return new DateWords(start, end, false, date[0], date[1], date[2], 0, 0, 0);
  }

  /** Whether it is the whole year, or ends with it, or begins with it and goes on. */
  boolean isWholeYear(String text) {
    boolean begins = month == 1 && day <= 1;
    if (range) {
      return begins && toMonth == 12 && (toDay == 0 || toDay == 31);
    }
    char next = end < text.length() ? text.charAt(end) : ' ';
    char before = start > 0 ? text.charAt(start - 1) : ' ';
    boolean last =
        month == 12
            && (day == 31 || "底末".indexOf(next) >= 0 || (day == 0 && "至到".indexOf(before) >= 0));
    return last || (begins && "起以".indexOf(next) >= 0);
  }

  /** Reads year, month and day; the offset behind them, or the same offset where none stands. */
  private static int date(String text, int start, int limit, int[] date) {
    int none = start;
    int at = start;
    int end = number(text, at, limit);
    int mark = skip(text, end, limit);
    if (end > at && mark < limit && text.charAt(mark) == '年') {
      date[0] = Dates.yearBefore(text, mark);
      if (date[0] == 0) {
        return start;
      }
      at = mark + 1;
      if (at < limit && text.charAt(at) == '度') {
        return at + 1;
      }
      none = at;
      end = number(text, skip(text, at, limit), limit);
      mark = skip(text, end, limit);
      at = skip(text, at, limit);
    }
    if (end == at || mark >= limit || text.charAt(mark) != '月') {
      return none;
    }
    date[1] = value(text, at, end);
    at = mark + 1;
    int behind = at < limit && text.charAt(at) == '份' ? at + 1 : at;
    int day = number(text, skip(text, at, limit), limit);
    int dayMark = skip(text, day, limit);
    if (day > skip(text, at, limit) && dayMark < limit && "日号".indexOf(text.charAt(dayMark)) >= 0) {
      date[2] = value(text, skip(text, at, limit), day);
      return dayMark + 1;
    }
    return behind;
  }

  private static int skip(String text, int from, int limit) {
    int at = from;
    while (at < limit && text.charAt(at) != '\n' && Spans.isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int number(String text, int from, int limit) {
    int at = from;
    while (at < limit && at - from < 5 && isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Whether dates are written with a character. */
  static boolean isDigit(char c) {
    return c == '十' || Dates.digit(c) >= 0;
  }

  private static int value(String text, int from, int end) {
    int value = 0;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c == '十') {
        value = Math.max(1, value) * 10;
      } else {
        boolean ones = i > from && text.charAt(i - 1) == '十';
        value = (ones ? value : value * 10) + Dates.digit(c);
      }
    }
    return value;
  }
}
