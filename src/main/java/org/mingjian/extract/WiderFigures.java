package org.mingjian.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.Span;

/**
 * Figures of which the report's own is said to be a part: 累计公开3250条，其中2023年公开412条, and
 * 县政府网站发布12300条，其中我镇130条. Clauses are asked for in their order.
 */
final class WiderFigures {
  private static final Pattern OF_WHICH_OURS =
      Pattern.compile("^[，,（(]其中[：:，,]?(?:采用|报送|转发|属于?|涉及|来自)?[我本](?:镇|乡|街道?|办|苏木|单位|机关)");

  /** A year in front of a figure behind that of several years. */
  private static final Pattern OF_WHICH_A_YEAR =
      Pattern.compile(
          "^[，,（(](?:其中[：:，,]?)?(?:(?<year>20[0-9]{2})年度?|今年|本年度?|当年|年内)[^，,。；;]{0,16}?[0-9]");

  /** A part of a figure that the text says to be of the year: what it is a part of is of more. */
  private static final Pattern YEAR_IS_PART =
      Pattern.compile(
          "^[^，,。；;（()]{0,4}[，,。；;（(]\\s*(?:其中[：:，,]?(?:今年|本年度?|当年|20[0-9]{2}年度?)(?!结转|[0-9]{1,2}月|预|决)|含往年|含历年|今年占)");

  /** Bodies of a whole county, or below an office, that are no unit which reports. */
  private static final WordPattern SYSTEM =
      WordPattern.of("全[县市区旗州].{0,6}系统|(?:^|[，,。；;])(?:[县市区]属|年中)|年中通报|[镇乡]人大(?:共)?(?:收到|征集|交办)");

  /** What a figure counts, where its clause says it itself. */
  private static final WordPattern OBJECT = WordPattern.of("信息|申请|建议|提案|培训|内容|文件|稿件|作品");

  private static final WordPattern OF_WHICH = WordPattern.of("^其中[：:，,]?");

  private final String text;
  private final @Nullable Integer year;

  /** What the last figure of several years counted, and in which sentence; empty for none. */
  private String counted = "";

  private @Nullable Span sentence;

  /** Figures of a report on a year, null where it is not known. */
  WiderFigures(String text, @Nullable Integer year) {
    this.text = text;
    this.year = year;
  }

  /** Whether a figure is one of more years, or of more units, than the report is of. */
  boolean isWider(Clause clause) {
    int end = clause.figure().end();
    int limit = clause.sentence().end();
    if (SYSTEM.isIn(clause.before())
        || (!clause.isPart()
            && !clause.unit().equals("%")
            && !clause.before().contains("累计")
            && YEAR_IS_PART.matcher(text).region(end, text.length()).lookingAt())) {
      return true;
    }
    if (end >= limit || "，,（(".indexOf(text.charAt(end)) < 0) {
      return false;
    }
    if (text.startsWith("其中", end + 1)
        && OF_WHICH_OURS.matcher(text).region(end, limit).lookingAt()) {
      return true;
    }
    if (!NarrativeWords.containsAny(clause.before(), "累计", "任期")) {
      return false;
    }
    Matcher own = OF_WHICH_A_YEAR.matcher(text).region(end, limit);
    if (!own.lookingAt()) {
      return false;
    }
    String named = own.group("year");
    counted = named == null || isOwn(named) ? clause.before().replace("累计", "") : "";
    sentence = clause.sentence();
    return true;
  }

  private boolean isOwn(String written) {
    return year != null && Integer.parseInt(written) == year;
  }

  /** The clause behind such a figure, as one that says itself what it counts, and of no part. */
  Clause narrowed(Clause clause) {
    if (counted.isEmpty() || !clause.sentence().equals(sentence)) {
      return clause;
    }
    String said = OF_WHICH.without(clause.before());
    String before = OBJECT.isIn(said) ? said : counted;
    counted = "";
    String words = before + clause.value().toPlainString() + clause.unit() + clause.after();
    return clause.withWords(words, before);
  }
}
