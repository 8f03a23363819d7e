package org.mingjian.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;

/** Writes the numbers of worksheets as text. */
final class SheetNumbers {
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  private SheetNumbers() {}

  /**
   * A number as it was typed: the file holds a binary fraction, its shortest decimal is meant.
   * Workbooks show 15 digits; what lies beyond is a trace of binary sums.
   */
  static String typed(double value) {
    return new BigDecimal(Double.toString(value))
        .round(DIGITS)
        .stripTrailingZeros()
        .toPlainString();
  }

  /**
   * A number under its format. Formats that only round or group leave the typed number, words
   * behind the digits (元) are kept. Where a sheet shows another figure (a percentage, thousands
   * left out) the format stands behind the number, which so is no plain figure.
   */
  static String shown(double value, String format) {
    if (!Double.isFinite(value)) {
      return "#"; // as broken files hold, and no workbook shows
    }
    if (isGeneral(format)) {
      return typed(value);
    }
    if (DateUtil.isADateFormat(-1, format)) {
      return DateUtil.isValidExcelDate(value) ? date(value) : odd(value, format);
    }
    StringBuilder behind = new StringBuilder();
    String pattern = format.replace("General", "0").replace("G/通用格式", "0");
    if (showsNothing(value, pattern)) {
      return UnseenText.of(typed(value)); // a zero, too, is there although nobody sees it
    }
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      switch (c) {
        case ';' -> {
          return i == 0 ? odd(value, format) : typed(value) + behind;
        }
        case '"', '[' -> {
          int end = pattern.indexOf(c == '"' ? '"' : ']', i + 1);
          if (end < 0) {
            return odd(value, format);
          }
          behind.append(c == '"' ? pattern.substring(i + 1, end) : "");
          i = end;
        }
        case '\\' -> {
          i++;
          behind.append(i < pattern.length() ? pattern.substring(i, i + 1) : "");
        }
        case '_', '*' -> i++; // room as wide as the next character, or filled with it
        case '0', '#', '?' -> behind.setLength(0);
        case ',' -> {
          if (i + 1 == pattern.length() || "0#?".indexOf(pattern.charAt(i + 1)) < 0) {
            return odd(value, format);
          }
        }
        case '%', '!', 'E', 'e', '/' -> {
          return odd(value, format);
        }
        case '.', '+', '-', '(', ')', ' ', '@' -> {}
        default -> behind.append(c);
      }
    }
    return typed(value) + behind;
  }

  /**
   * Whether a format leaves the cell of a value empty: its part for positive values, negative ones
   * or zero is empty, or it writes digits only where there are any.
   */
  private static boolean showsNothing(double value, String pattern) {
    List<String> parts = parts(pattern);
    int part = value > 0 || parts.size() == 1 ? 0 : value < 0 || parts.size() == 2 ? 1 : 2;
    part = value == 0 && parts.size() == 2 ? 0 : part;
    String own = parts.get(part).replaceAll("\\[[^\\]]*\\]|\"\"|[_*].", "").strip();
    return own.isEmpty() || (value == 0 && own.matches("[#,]+"));
  }

  /** The parts of a format between its semicolons, those in quotation marks aside. */
  private static List<String> parts(String pattern) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      quoted ^= c == '"';
      if (c == ';' && !quoted) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    return parts;
  }

  private static boolean isGeneral(String format) {
    return format.isEmpty() || format.equals("General") || format.equals("@");
  }

  private static String odd(double value, String format) {
    return typed(value) + " [" + format + "]";
  }

  private static String date(double value) {
    LocalDateTime time = DateUtil.getLocalDateTime(value);
    return time.getYear() + "年" + time.getMonthValue() + "月" + time.getDayOfMonth() + "日";
  }
}
