package org.mingjian.extract;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells figures of other years, and of all years together, from those of the report. */
final class OtherTimes {
  /** 计划总结 is a kind of information, and 计划生育 a field. */
  private static final Pattern PLANNED =
      Pattern.compile("计划(?!总结|信息|类|生育)|预计|目标任务|任务数|不少于|不低于|至少|不得少");

  /** A time that is not the whole year. */
  private static final Pattern PART_OF_YEAR =
      Pattern.compile("季度|[上下]半年|(?<!12)月份|[当本上]月(?!\\d)|(?<![日月年度计])期间");

  private static final String[] SUMS = {"累计", "来累计", "以来", "总", "共", "合计"};

  private final @Nullable Integer year;

  /** A report on a year, null where it is not known. */
  OtherTimes(@Nullable Integer year) {
    this.year = year;
  }

  private static boolean mayBePlanned(String clause) {
    return clause.indexOf('计') >= 0
        || clause.indexOf('任') >= 0
        || clause.indexOf('少') >= 0
        || clause.indexOf('低') >= 0;
  }

  private static boolean isPartOfYear(String clause) {
    boolean may =
        clause.indexOf('季') >= 0
            || clause.indexOf('半') >= 0
            || clause.indexOf('月') >= 0
            || clause.indexOf('期') >= 0;
    return may && PART_OF_YEAR.matcher(clause).find();
  }

  /** Whether words say since when, other than since the year began: 自开通以来. */
  private static boolean isSinceEvent(String words) {
    for (int at = words.indexOf("以来"); at >= 0; at = words.indexOf("以来", at + 1)) {
      if (at > 0 && "年初日".indexOf(words.charAt(at - 1)) < 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words right before a clause say since when. */
  private static boolean isBehindSince(String clause, String whole) {
    int own = whole.indexOf("以来") < 0 ? -1 : whole.indexOf(clause);
    return own > 3
        && "，,".indexOf(whole.charAt(own - 1)) >= 0
        && whole.startsWith("以来", own - 3)
        && isSinceEvent(whole.substring(Math.max(0, own - 4), own));
  }

  /** Whether the clause speaks of another year, or of all years together. */
  boolean speaks(String clause, String whole) {
    boolean otherYear = false;
    boolean ownYear = false;
    for (int i = clause.indexOf('年'); i >= 0; i = clause.indexOf('年', i + 1)) {
      int named = Dates.yearBefore(clause, i);
      boolean compared = i >= 5 && "较比".indexOf(clause.charAt(i - 5)) >= 0;
      boolean own = year != null && named == year;
      ownYear |= own;
      otherYear |= named > 0 && year != null && !own && !compared;
    }
    if (isAverage(clause)
        || (mayBePlanned(clause) && PLANNED.matcher(clause).find())
        || isPartOfYear(clause)
        || (!ownYear && (isSinceEvent(clause) || isBehindSince(clause, whole)))) {
      return true;
    }
    for (String words :
        new String[] {"历年", "以来累计", "截至目前累计", "到目前累计", "至今累计", "自开通以来", "建站以来", "开通至今", "上线至今"}) {
      if (clause.contains(words) || (!ownYear && speaksOf(clause, whole, words))) {
        return true;
      }
    }
    return otherYear;
  }

  /** Whether a clause counts what there is in a day, a week or a month. */
  private static boolean isAverage(String clause) {
    for (int i = 0; i + 1 < clause.length(); i++) {
      char c = clause.charAt(i);
      char next = clause.charAt(i + 1);
      boolean each = c == '每' && "日天周月季年期次".indexOf(next) >= 0;
      if (each || (next == '均' && "日周月平".indexOf(c) >= 0)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether words of a sentence are about a clause; behind it they may have a figure of their own.
   */
  private static boolean speaksOf(String clause, String whole, String words) {
    int at = whole.indexOf(words);
    int own = at < 0 ? -1 : whole.indexOf(clause);
    if (at < 0 || own < 0 || at < own + clause.length()) {
      return at >= 0;
    }
    int behind = at + words.length();
    if (words.equals("历年") && !NarrativeWords.startsWithAny(whole.substring(behind), SUMS)) {
      return false; // 历年数据 are data, and no sum
    }
    for (int i = behind; i < whole.length(); i++) {
      char c = whole.charAt(i);
      if (NarrativeFigure.isArabic(c)) {
        return false;
      }
      if ("，,。；;".indexOf(c) >= 0) {
        return true;
      }
    }
    return true;
  }
}
