package org.mingjian.finding.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.Spans;
import org.mingjian.extract.ChineseNumerals;

/**
 * A number with its measure word in running text.
 *
 * <p>An exact number is the interval of itself. With 余 or 多 behind, or 约, 近, 超, 逾, 左右 or 以上 beside
 * it, it is known only to the place that was rounded: 200余 lies in 200 to 300, 1650余 in 1650 to
 * 1660, 近200 in 100 to 200. So is a number of 万, by its last digit: 1.2万 lies in 11,000 to 13,000.
 *
 * @param low the least it can be
 * @param high the most it can be
 * @param measure {@code 件}, {@code 条}, {@code %} and the like; empty for none that is known
 * @param start offset in the words that were searched, inclusive
 * @param end likewise, exclusive, with the measure word
 */
record Quantity(
    BigDecimal value, BigDecimal low, BigDecimal high, String measure, int start, int end) {
  private static final List<String> MEASURES =
      List.of(
          "个百分点", "场次", "人次", "班次", "条次", "件次", "万元", "%", "％", "条", "篇", "件", "项", "期", "份", "次",
          "则", "起", "宗", "例", "名", "人", "场", "个", "部", "幅", "户", "亩", "元", "年", "月", "日", "时", "号",
          "倍", "类");

  /** Measures of pieces of information. */
  static final List<String> PIECES = List.of("条", "篇", "件", "项", "期", "份", "次", "则", "条次", "个");

  /** Measures of cases. */
  static final List<String> CASES =
      List.of("件", "条", "份", "起", "宗", "次", "项", "例", "个", "件次", "人次");

  boolean isExact() {
    return low.compareTo(high) == 0;
  }

  /** Whether it can be this number. */
  boolean allows(BigDecimal number) {
    return low.compareTo(number) <= 0 && number.compareTo(high) <= 0;
  }

  boolean countsPieces() {
    return PIECES.contains(measure);
  }

  boolean countsCases() {
    return CASES.contains(measure);
  }

  /** All numbers in the words, in their order; those of words (一方面) are among them. */
  static List<Quantity> all(String words) {
    List<Quantity> found = new ArrayList<>();
    int at = 0;
    while (at < words.length()) {
      Quantity quantity = at(words, at);
      if (quantity != null) {
        found.add(quantity);
        at = quantity.end();
      } else {
        at = behindNumeral(words, at);
      }
    }
    return found;
  }

  private static int behindNumeral(String words, int at) {
    int end = at + 1;
    if (isNumeral(words.charAt(at))) {
      while (end < words.length() && isNumeral(words.charAt(end))) {
        end++;
      }
    }
    return end;
  }

  private static boolean isNumeral(char c) {
    return isDigit(c) || ChineseNumerals.isNumeral(c) || c == '〇';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static @Nullable Quantity at(String words, int start) {
    int end = start;
    BigDecimal value;
    if (isDigit(words.charAt(start))) {
      while (end < words.length() && (isDigit(words.charAt(end)) || isInner(words, end))) {
        end++;
      }
      String digits = words.substring(start, end).replaceAll("[,，]", "").replace('．', '.');
      if (digits.length() > 12 || digits.indexOf('.') != digits.lastIndexOf('.')) {
        return null;
      }
      value = new BigDecimal(digits);
    } else if (ChineseNumerals.isNumeral(words.charAt(start))
        && (start == 0 || words.charAt(start - 1) != '第')) {
      while (end < words.length() && ChineseNumerals.isNumeral(words.charAt(end))) {
        end++;
      }
      boolean digitsInARow = end < words.length() && words.charAt(end) == '〇';
      Integer numeral = ChineseNumerals.value(words.substring(start, end));
      if (numeral == null || digitsInARow) {
        return null;
      }
      value = BigDecimal.valueOf(numeral);
    } else {
      return null;
    }
    return measured(words, start, end, value);
  }

  /** A point or a comma between digits: 1.5, 1,947. */
  private static boolean isInner(String words, int at) {
    return ".．,，".indexOf(words.charAt(at)) >= 0
        && at + 1 < words.length()
        && isDigit(words.charAt(at - 1))
        && isDigit(words.charAt(at + 1))
        && (".．".indexOf(words.charAt(at)) >= 0 || isGroup(words, at + 1));
  }

  private static boolean isGroup(String words, int at) {
    int end = at;
    while (end < words.length() && isDigit(words.charAt(end))) {
      end++;
    }
    return end - at == 3;
  }

  private static Quantity measured(String words, int start, int numberEnd, BigDecimal number) {
    boolean below = start > 0 && words.charAt(start - 1) == '近';
    boolean above = start > 0 && "超逾".indexOf(words.charAt(start - 1)) >= 0;
    boolean about = start > 0 && words.charAt(start - 1) == '约';
    int at = skipSpace(words, numberEnd);
    boolean tenThousands = words.startsWith("万", at) && !words.startsWith("万元", at);
    if (tenThousands) {
      about = true;
      at++;
    }
    BigDecimal value = tenThousands ? number.movePointRight(4) : number;
    if (at < words.length() && "余多".indexOf(words.charAt(at)) >= 0) {
      above = true;
      at++;
    }
    at = skipSpace(words, at);
    String measure = "";
    for (String candidate : MEASURES) {
      if (words.startsWith(candidate, at)) {
        measure = candidate.equals("％") ? "%" : candidate;
        at += candidate.length();
        break;
      }
    }
    int end = measure.isEmpty() ? numberEnd : at;
    if (!measure.isEmpty() && at < words.length() && "余多".indexOf(words.charAt(at)) >= 0) {
      above = true;
    }
    if (words.startsWith("以上", at)) {
      above = true;
    }
    if (words.startsWith("左右", at)) {
      about = true;
    }
    BigDecimal place =
        above || below || about ? rounded(number, tenThousands ? 4 : 0) : BigDecimal.ZERO;
    BigDecimal low = below || about ? value.subtract(place) : value;
    BigDecimal high = above || about ? value.add(place) : value;
    return new Quantity(value, low.max(BigDecimal.ZERO), high, measure, start, end);
  }

  private static int skipSpace(String words, int from) {
    int at = from;
    while (at < words.length() && Spans.isSpace(words.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The place of the last digit that is not zero: 100 for 200, 10 for 1650, 1 for 17. */
  private static BigDecimal rounded(BigDecimal written, int zeros) {
    int scale = written.signum() == 0 ? 0 : written.stripTrailingZeros().scale();
    return BigDecimal.ONE.movePointRight(zeros - scale);
  }
}
