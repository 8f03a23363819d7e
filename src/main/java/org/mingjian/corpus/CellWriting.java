package org.mingjian.corpus;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How an office writes a figure into a cell. */
final class CellWriting {
  private static final BigDecimal YUAN_PER_UNIT = BigDecimal.valueOf(10_000);
  private static final String NO_BREAK_SPACE = "\u00a0";
  private static final String WIDE_SPACE = "\u3000";

  private final Set<Variation> variations;
  private final Dice dice;

  /** What stands for a zero in this document, null where zeros are written. */
  private final @Nullable String zero;

  CellWriting(Set<Variation> variations, Dice dice) {
    this.variations = variations;
    this.dice = dice;
    this.zero = zeroWriting();
  }

  private @Nullable String zeroWriting() {
    if (variations.contains(Variation.EMPTY_ZEROS)) {
      return "";
    } else if (variations.contains(Variation.SLASH_ZEROS)) {
      return "/";
    } else if (variations.contains(Variation.DASH_ZEROS)) {
      return dice.pick("-", "—", "——", "－", "--");
    } else if (variations.contains(Variation.WORD_ZEROS)) {
      return "无";
    }
    return null;
  }

  /**
   * Writes a count, and notes in the truth what was written.
   *
   * @param unit the indicator's measure word, for cells that repeat it
   */
  Written count(BigDecimal value, String unit, boolean signed) {
    if (variations.contains(Variation.ALL_BLANK)) {
      return blank(dice.pick("", "", "/"));
    }
    if (zero != null && value.signum() == 0) {
      return blank(zero);
    }
    String text = value.toPlainString();
    if (variations.contains(Variation.PLUS_SIGNS) && signed && value.signum() > 0) {
      text = dice.pick("+", "+", "＋") + text;
    }
    if (variations.contains(Variation.THOUSANDS_SEPARATORS)) {
      text = separated(text, dice.pick(",", "，"));
    }
    if (variations.contains(Variation.UNITS_IN_CELLS) && dice.chance(0.7)) {
      text = text + unit;
    }
    return finished(text, value, null);
  }

  /**
   * Writes an amount of money.
   *
   * @param value in 万元
   * @param headingUnit the unit that the heading of the column states, null where it states none
   */
  Written money(BigDecimal value, @Nullable String headingUnit) {
    if (variations.contains(Variation.ALL_BLANK)) {
      return blank("");
    }
    if (zero != null && value.signum() == 0) {
      return blank(zero);
    }
    String plain = value.toPlainString();
    if (variations.contains(Variation.MONEY_IN_YUAN) && value.signum() > 0) {
      String yuan = value.multiply(YUAN_PER_UNIT).stripTrailingZeros().toPlainString();
      boolean separate = dice.chance(0.3);
      return finished((separate ? separated(yuan, ",") : yuan) + "元", value, "元");
    }
    if (variations.contains(Variation.UNITS_IN_CELLS) && value.signum() > 0) {
      return finished(plain + "万元", value, "万元");
    }
    if (variations.contains(Variation.THOUSANDS_SEPARATORS)) {
      plain = separated(plain, ",");
    }
    return finished(plain, value, headingUnit);
  }

  private Written finished(String text, BigDecimal value, @Nullable String unit) {
    String written = text;
    if (variations.contains(Variation.FULL_WIDTH_DIGITS) && dice.chance(0.8)) {
      written = fullWidth(written);
    }
    if (variations.contains(Variation.SPACED_DIGITS)) {
      List<String> spaces = List.of("", "", NO_BREAK_SPACE, WIDE_SPACE, WIDE_SPACE + " ", " ");
      written = dice.pick(spaces) + written + dice.pick(spaces);
    }
    return new Written(written, CellTruth.reported(value, stripped(written), unit));
  }

  private static String stripped(String text) {
    return text.replace(NO_BREAK_SPACE, " ").strip();
  }

  private static Written blank(String text) {
    return new Written(text, CellTruth.blank(text));
  }

  private static String separated(String number, String separator) {
    int point = number.indexOf('.');
    String whole = point < 0 ? number : number.substring(0, point);
    return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", separator)
        + (point < 0 ? "" : number.substring(point));
  }

  private static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    for (int atCharacter = 0; atCharacter < text.length(); atCharacter++) {
      char character = text.charAt(atCharacter);
      boolean digit = character >= '0' && character <= '9';
      wide.append(digit ? (char) (character - '0' + '０') : character == '.' ? '．' : character);
    }
    return wide.toString();
  }

  /** The text of a cell and what it means. */
  record Written(String text, CellTruth truth) {}
}
