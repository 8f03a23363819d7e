package org.mingjian.extract;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Indicator;
import org.mingjian.catalogue.IndicatorKind;

/** Units of cells and headings, and amounts in 万元. */
final class Units {
  /** The sign says money and not in which unit. */
  static final String SIGN = "¥";

  /** How many digits an amount in 元 has behind the point at most. */
  private static final int FINEST = 2;

  /** So far behind a heading its bracket may be closed, with the cells of a line between. */
  private static final int LONGEST_REST = 200;

  private static final Set<String> COUNTING =
      Set.of("件", "项", "个", "条", "次", "宗", "起", "份", "篇", "件次");

  /** 千元 is another unit than 元; 美元 and 百元 are none that an amount can be read in. */
  private static final WordPattern MONEY = WordPattern.of("(?:[百千]?[百千万亿]|[美港欧日])?元");

  private Units() {}

  /** The unit of money that a heading states, as written; null when it states none. */
  static @Nullable String stated(String text, @Nullable Token heading, Indicator indicator) {
    if (heading == null || indicator.kind() != IndicatorKind.MONEY) {
      return null;
    }
    // A narrow column breaks 万元 over two lines.
    Matcher unit = MONEY.first(LabelText.full(text, heading.start(), heading.end()));
    return unit == null ? inRest(text, heading) : unit.group();
  }

  /**
   * The unit in the rest of a bracket that a heading leaves open, because its column cut it: the
   * rest stands in the lines below, perhaps among other words. What may be 万元 or 元 is no unit that
   * any amount can be read in.
   */
  private static @Nullable String inRest(String text, Token heading) {
    int open = Math.max(lastOf(text, '（', heading), lastOf(text, '(', heading));
    int closed = Math.max(lastOf(text, '）', heading), lastOf(text, ')', heading));
    if (open <= closed) {
      return null;
    }
    int end = heading.end();
    int most = Math.min(text.length(), end + LONGEST_REST);
    while (end < most && "）)".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    if (end == most) {
      return null;
    }
    String rest =
        LabelText.full(text, open + 1, heading.end()) + LabelText.full(text, heading.end(), end);
    Matcher unit = MONEY.first(rest);
    if (unit == null) {
      return null;
    }
    boolean one = unit.group().equals("万元") || rest.indexOf('万') < 0;
    return one ? unit.group() : rest;
  }

  private static int lastOf(String text, char bracket, Token heading) {
    int at = text.lastIndexOf(bracket, heading.end() - 1);
    return at < heading.start() ? -1 : at;
  }

  /**
   * The value in the unit of the indicator; null when the unit does not fit it. Money without a
   * unit is taken as 万元, which the form asks for.
   */
  static @Nullable BigDecimal convert(
      CellValue.Figure number, @Nullable String unit, Indicator indicator) {
    BigDecimal value = number.value();
    return switch (indicator.kind()) {
      case MONEY -> inWan(value, unit == null ? "万元" : unit);
      case COUNT, STOCK, SIGNED -> whole(value, unit, indicator.unit());
    };
  }

  /**
   * Whether an amount in 元 has more than its hundredths: somebody wrote 万元 below a heading that
   * says 元.
   */
  static boolean isTooFine(CellValue.Figure number, @Nullable String unit, Indicator indicator) {
    return indicator.kind() == IndicatorKind.MONEY
        && ("元".equals(unit) || "人民币元".equals(unit))
        && plain(number.value()).scale() > FINEST;
  }

  private static @Nullable BigDecimal whole(
      BigDecimal value, @Nullable String unit, String ownUnit) {
    boolean fits = unit == null || unit.equals(ownUnit) || COUNTING.contains(unit);
    BigDecimal plain = plain(value);
    return fits && plain.scale() <= 0 ? plain : null;
  }

  private static @Nullable BigDecimal inWan(BigDecimal value, String unit) {
    return switch (unit) {
      case "万元", "万" -> plain(value);
      case "元", "人民币元" -> plain(value.movePointLeft(4));
      case "千元" -> plain(value.movePointLeft(1));
      case "亿元" -> plain(value.movePointRight(4));
      default -> null;
    };
  }

  /** Without zeros behind the point, and never in powers of ten. */
  static BigDecimal plain(BigDecimal value) {
    if (value.scale() == 0) {
      return value;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
