package org.mingjian.extract;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.Spans;

/**
 * Reads numbers of table cells. Strict: what could be read in two ways (00, 1 2, 12/3, 1,23) is no
 * number.
 */
final class CellValueParser {
  /** Longer texts are no figures. */
  private static final int LONGEST = 24;

  /** Chinese characters of units and signs, in any writing. */
  private static final String IN_FIGURES = "元千万萬亿圆圓整人民币件项項个個条條次宗起份篇增加长减減少";

  private static final int MOST_PLAIN_DIGITS = 9;

  private static final CellValue ZERO = new CellValue.Figure(BigDecimal.ZERO, null, 0);

  private static final Set<String> UNITS =
      Set.of(
          "元", "千元", "万元", "万", "亿元", "人民币元", "件", "项", "个", "条", "次", "宗", "起", "份", "篇", "件次",
          "人", "人次");

  private CellValueParser() {}

  /** What stands in text[start, end), which is trimmed. */
  static CellValue parse(String text, int start, int end) {
    if (start == end) {
      return CellValue.BLANK;
    }
    if (end - start > LONGEST) {
      return CellValue.WORDS;
    }
    char first = text.charAt(start);
    if (first >= '0' && first <= '9') {
      CellValue plain = plainFigure(text, start, end);
      if (plain != null) {
        return plain;
      }
    }
    if (first == '共' || first == '本') {
      int from = first == '共' ? start + 1 : text.startsWith("年", start + 1) ? start + 2 : start;
      boolean figure = from > start && from < end && isDigit(text.charAt(from)); // 共0件, 本年0件
      return figure ? parse(text, from, end) : CellValue.WORDS;
    }
    if (first > '\u3000' && first < '\uFE30' && isPlainWord(first)) {
      return end - start == 1 && "无無空".indexOf(first) >= 0 ? CellValue.BLANK : CellValue.WORDS;
    }
    if (hasOtherWord(text, start, end)) {
      return CellValue.WORDS;
    }
    String folded = fold(text, start, end);
    if (isDash(folded)) {
      return CellValue.BLANK;
    }
    boolean sign = folded.length() > 1 && "¥￥".indexOf(folded.charAt(0)) >= 0;
    CellValue value = number(sign ? folded.substring(1) : folded, 0);
    return sign && value instanceof CellValue.Figure figure && figure.unit() == null
        ? new CellValue.Figure(figure.value(), Units.SIGN, figure.direction())
        : value;
  }

  /** A figure of few digits and nothing else, as most are; null for any other writing. */
  private static @Nullable CellValue plainFigure(String text, int start, int end) {
    if (end - start > MOST_PLAIN_DIGITS || (text.charAt(start) == '0' && end - start > 1)) {
      return null;
    }
    int value = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return null;
      }
      value = value * 10 + (c - '0');
    }
    return value == 0 ? ZERO : new CellValue.Figure(BigDecimal.valueOf(value), null, 0);
  }

  /** Whether a figure of Chinese numerals stands there, which may also be the number of a label. */
  static boolean isNumeralWord(String text, int start, int end) {
    return start < end && ChineseNumerals.isNumeral(text.charAt(start));
  }

  /** Whether a figure stands there with the mark of a note behind it: 5①, 3[1], 0（注2）, 7*. */
  static boolean hasNoteMark(String text, int start, int end) {
    int figure = afterDigits(text, start, end);
    return figure > start && figure < end && isMark(text, figure, end);
  }

  /** Whether a figure of two digits stands there that begins with a zero. */
  static boolean hasZeroInFront(String text, int start, int end) {
    return end - start == 2
        && (text.charAt(start) == '0' || text.charAt(start) == '０')
        && afterDigits(text, start, end) == end;
  }

  private static boolean isMark(String text, int start, int end) {
    char first = text.charAt(start);
    if (end - start == 1) {
      return first == '*' || first == '＊' || first == '※' || (first >= '①' && first <= '⑳');
    }
    int close = "[(（【〔".indexOf(first);
    if (close < 0 || text.charAt(end - 1) != "])）】〕".charAt(close)) {
      return false;
    }
    int note = text.charAt(start + 1) == '注' ? start + 2 : start + 1;
    return afterDigits(text, note, end) == end - 1;
  }

  private static int afterDigits(String text, int start, int end) {
    int at = start;
    while (at < end && isDigit(text.charAt(at)) && ".,，".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  /** Whether a Chinese character stands there that is in no figure, sign or unit; most labels. */
  private static boolean hasOtherWord(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '\u4E00'
          && c <= '\u9FFF'
          && IN_FIGURES.indexOf(c) < 0
          && !ChineseNumerals.isNumeral(c)) {
        return true;
      }
    }
    return false;
  }

  /** Whether no figure begins with this character; a quick way out for labels and prose. */
  private static boolean isPlainWord(char c) {
    return "〇增减減零ー".indexOf(c) < 0 && !ChineseNumerals.isNumeral(c);
  }

  private static CellValue number(String text, int impliedDirection) {
    int at = 0;
    int direction = impliedDirection;
    if (text.startsWith("零") || text.startsWith("〇")) {
      return withUnit(BigDecimal.ZERO, text.substring(1), direction);
    }
    int numerals = ChineseNumerals.end(text, 0);
    if (numerals > 0) {
      Integer numeral =
          text.equals("一") ? null : ChineseNumerals.value(text.substring(0, numerals));
      return numeral == null // 一 alone may be a dash
          ? CellValue.WORDS
          : withUnit(
              BigDecimal.valueOf(direction < 0 ? -numeral : numeral),
              text.substring(numerals),
              direction);
    }
    for (String word : new String[] {"增加", "增长", "增", "减少", "减"}) {
      if (direction == 0 && text.startsWith(word)) {
        return number(text.substring(word.length()), word.charAt(0) == '增' ? 1 : -1);
      }
    }
    if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
      if (direction != 0) {
        return CellValue.WORDS;
      }
      direction = text.charAt(at) == '+' ? 1 : -1;
      at++;
    }
    int digits = at;
    while (at < text.length() && isNumberPart(text.charAt(at))) {
      at++;
    }
    BigDecimal value = plain(text.substring(digits, at));
    if (value == null) {
      return CellValue.WORDS;
    }
    return withUnit(direction < 0 ? value.negate() : value, text.substring(at), direction);
  }

  /** The unit of a figure that a word is, without brackets around it; null when it is none. */
  static @Nullable String unit(String word) {
    String folded = fold(word, 0, word.length());
    boolean inBrackets = folded.startsWith("(") && folded.endsWith(")");
    String unit = inBrackets ? folded.substring(1, folded.length() - 1) : folded;
    return UNITS.contains(unit) ? unit : null;
  }

  private static CellValue withUnit(BigDecimal value, String rest, int direction) {
    if (rest.isEmpty()) {
      return new CellValue.Figure(value, null, direction);
    }
    String unit = rest;
    if (unit.startsWith("(") && unit.endsWith(")")) {
      unit = unit.substring(1, unit.length() - 1);
    }
    if (unit.endsWith("。")) {
      unit = unit.substring(0, unit.length() - 1); // a cell written as a sentence
    }
    if (unit.isEmpty()) {
      return new CellValue.Figure(value, null, direction);
    }
    if (unit.endsWith("元整")) {
      unit = unit.substring(0, unit.length() - 1);
    }
    return UNITS.contains(unit) ? new CellValue.Figure(value, unit, direction) : CellValue.WORDS;
  }

  private static boolean isNumberPart(char c) {
    return (c >= '0' && c <= '9') || c == '.' || c == ',';
  }

  /** A number with correct thousands separators and no superfluous zero in front, or null. */
  static @Nullable BigDecimal plain(String digits) {
    if (digits.isEmpty()) {
      return null;
    }
    int point = digits.indexOf('.');
    String whole = point < 0 ? digits : digits.substring(0, point);
    String fraction = point < 0 ? "" : digits.substring(point + 1);
    if (whole.isEmpty() || (point >= 0 && (fraction.isEmpty() || !isDigits(fraction)))) {
      return null;
    }
    if (whole.indexOf(',') >= 0) {
      String[] groups = whole.split(",", -1);
      if (groups[0].isEmpty() || groups[0].length() > 3) {
        return null;
      }
      for (int i = 1; i < groups.length; i++) {
        if (groups[i].length() != 3) {
          return null;
        }
      }
      whole = String.join("", groups);
    }
    if (!isDigits(whole) || (whole.length() > 1 && whole.charAt(0) == '0')) {
      return null;
    }
    return new BigDecimal(fraction.isEmpty() ? whole : whole + "." + fraction);
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isDash(String folded) {
    for (int i = 0; i < folded.length(); i++) {
      if ("-/\\_".indexOf(folded.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Half-width, one writing of signs, no marks without width, no white space beside a sign or a
   * unit. White space between digits is kept: it makes the number doubtful.
   */
  private static String fold(String text, int start, int end) {
    StringBuilder folded = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Spans.isSpace(c)) {
        if (betweenDigits(text, start, i, end) && hasWidth(c)) {
          folded.append(' ');
        }
        continue;
      }
      folded.append(
          switch (c) {
            case '－', '—', '―', '–', '−', '‐', '‑', '─', '﹣', '━', 'ー' -> '-';
            case '＋', '﹢' -> '+';
            case '．' -> '.';
            case '，' -> ',';
            case '／', '∕' -> '/';
            case '＼' -> '\\';
            case '＿' -> '_';
            case '（' -> '(';
            case '）' -> ')';
            case '萬' -> '万';
            case '圆', '圓' -> '元';
            case '個' -> '个';
            case '條' -> '条';
            case '項' -> '项';
            case '減' -> '减';
            default -> c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c;
          });
    }
    return folded.toString();
  }

  private static boolean hasWidth(char c) {
    return !(c >= '\u200B' && c <= '\u200F') && c != '\u2060' && c != '\uFEFF' && c != '\u00AD';
  }

  private static boolean betweenDigits(String text, int start, int at, int end) {
    int before = at - 1;
    while (before >= start && Spans.isSpace(text.charAt(before))) {
      before--;
    }
    int after = at + 1;
    while (after < end && Spans.isSpace(text.charAt(after))) {
      after++;
    }
    return before >= start
        && after < end
        && isDigit(text.charAt(before))
        && isDigit(text.charAt(after));
  }

  private static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= '０' && c <= '９') || c == '.' || c == ',' || c == '，';
  }
}
