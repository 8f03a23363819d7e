package org.mingjian.extract;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.CharacterSet;
import org.mingjian.document.Spans;

/**
 * A number of the running text with what stands around it.
 *
 * @param approximate whether it is said to be about so many, or at least
 * @param unit empty where none stands there
 * @param decimal whether it counts nothing, since it is no whole number
 */
record NarrativeFigure(
    BigDecimal value, boolean approximate, String unit, int start, int end, boolean decimal) {
  /** For a figure at the end of a line whose unit the page lost behind 余 or 多. */
  static final String LOST = "余";

  private static final String[] UNITS = {
    "%", "％", "场次", "人次", "班次", "条", "篇", "件", "项", "期", "份", "次", "则", "起", "宗", "例", "名", "人",
    "场", "个", "部"
  };

  private static final String[] NONE = {};

  private static final String[] ABOUT_BEFORE = {"超过", "超过了", "不到", "接近", "突破", "不下", "至少", "不足"};

  private static final String[] ABOUT_BEHIND = {
    "左右", "上下", "以上", "以内", "以下", "不等", "不到", "不足", "（次）左右", "次左右", "次以上"
  };

  /** The last characters of the words before, the first ones of those behind: most have none. */
  private static final CharacterSet LAST_OF_ABOUT = CharacterSet.of("过了到近破下少足");

  private static final CharacterSet FIRST_OF_ABOUT = CharacterSet.of("左上以不（次");

  private static final CharacterSet FIRST_OF_UNIT = CharacterSet.of("%％场人班条篇件项期份次则起宗例名个部");

  /** The only figure with a unit in a clause; null when there is none or more than one. */
  static @Nullable NarrativeFigure only(String text, int start, int end) {
    NarrativeFigure found = counted(text, start, end);
    return found == null || counted(text, found.end(), end) != null ? null : found;
  }

  /** Whether something is counted, other than in hundredths. */
  static boolean anyCounted(String text, int start, int end) {
    NarrativeFigure figure = counted(text, start, end);
    while (figure != null && figure.unit().equals("%")) {
      figure = counted(text, figure.end(), end);
    }
    return figure != null;
  }

  /** The next figure with a unit; null when there is none. */
  private static @Nullable NarrativeFigure counted(String text, int start, int end) {
    int i = start;
    while (i < end) {
      char c = text.charAt(i);
      if (isArabic(c) || ChineseNumerals.isNumeral(c)) {
        NarrativeFigure figure = at(text, i, end);
        if (!figure.unit().isEmpty()) {
          return figure;
        }
        i = figure.end();
      } else {
        i++;
      }
    }
    return null;
  }

  private static NarrativeFigure at(String text, int at, int end) {
    char c = text.charAt(at);
    int i = at;
    BigDecimal value;
    boolean decimal = false;
    if (isArabic(c)) {
      StringBuilder digits = new StringBuilder();
      int points = 0;
      while (i < end && (isArabic(text.charAt(i)) || isInner(text, i, end))) {
        char d = text.charAt(i);
        if (d != ',' && d != '，') {
          digits.append(isArabic(d) ? (char) ('0' + Dates.digit(d)) : '.');
        }
        points += d == '.' || d == '．' ? 1 : 0;
        i++;
      }
      if (digits.length() > 12 || points > 1) {
        return new NarrativeFigure(BigDecimal.ZERO, false, "", at, i, true);
      }
      decimal = points > 0;
      value = new BigDecimal(digits.toString());
    } else {
      while (i < end && ChineseNumerals.isNumeral(text.charAt(i))) {
        i++;
      }
      Integer numeral = ChineseNumerals.value(text.substring(at, i));
      if (numeral == null || (at > 0 && text.charAt(at - 1) == '第')) {
        return new NarrativeFigure(BigDecimal.ZERO, false, "", at, i, false);
      }
      value = BigDecimal.valueOf(numeral);
    }
    boolean approximate = at > 0 && "约近超逾".indexOf(text.charAt(at - 1)) >= 0;
    boolean before = at > 0 && LAST_OF_ABOUT.has(text.charAt(at - 1));
    for (String about : before ? ABOUT_BEFORE : NONE) {
      approximate |= text.startsWith(about, at - about.length());
    }
    int unitAt = i;
    while (unitAt < end && Spans.isSpace(text.charAt(unitAt))) {
      unitAt++;
    }
    boolean some = unitAt + 1 < end && text.charAt(unitAt) == '来';
    if (unitAt < end
        && ("余多".indexOf(text.charAt(unitAt)) >= 0
            || (some && FIRST_OF_UNIT.has(text.charAt(unitAt + 1))))) {
      approximate = true;
      unitAt++;
    }
    if (unitAt < end && text.charAt(unitAt) == '万') {
      value = value.movePointRight(4);
      approximate = true; // counted in tens of thousands, it is rounded
      decimal = value.stripTrailingZeros().scale() > 0;
      unitAt++;
      i = unitAt;
      if (unitAt < end && "余多".indexOf(text.charAt(unitAt)) >= 0) {
        unitAt++;
      }
    }
    String unit = "";
    boolean mayBe = unitAt < end && FIRST_OF_UNIT.has(text.charAt(unitAt));
    for (String candidate : mayBe ? UNITS : NONE) {
      if (text.startsWith(candidate, unitAt) && unitAt + candidate.length() <= end) {
        unit = candidate.equals("％") ? "%" : candidate;
        unitAt += candidate.length();
        break;
      }
    }
    boolean behind =
        !unit.isEmpty() && unitAt < text.length() && FIRST_OF_ABOUT.has(text.charAt(unitAt));
    for (String about : behind ? ABOUT_BEHIND : NONE) {
      approximate |= text.startsWith(about, unitAt);
    }
    if (unit.isEmpty() && approximate && unitAt == end && text.startsWith("信息", at - 2)) {
      unit = LOST;
    }
    return new NarrativeFigure(value, approximate, unit, at, Math.max(i, unitAt), decimal);
  }

  private static boolean isInner(String text, int at, int end) {
    char c = text.charAt(at);
    return (c == '.' || c == '．' || (c == ',' && isThousands(text, at, end)))
        && at + 1 < end
        && isArabic(text.charAt(at + 1))
        && at > 0
        && isArabic(text.charAt(at - 1));
  }

  /** Whether three digits, and no fourth, stand behind a comma: 12,5 is no number. */
  private static boolean isThousands(String text, int comma, int end) {
    int at = comma + 1;
    while (at < end && isArabic(text.charAt(at))) {
      at++;
    }
    return at == comma + 4;
  }

  /** Whether words hold an Arabic digit. */
  static boolean hasArabic(String words) {
    return words.chars().anyMatch(c -> isArabic((char) c));
  }

  static boolean isArabic(char c) {
    return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
  }
}
