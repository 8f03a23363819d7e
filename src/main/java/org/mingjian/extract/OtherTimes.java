package org.mingjian.extract;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells figures of other years, and of all years together, from those of the report. */
final class OtherTimes {
  /** 计划总结 is a kind of information, and 计划生育 a field. */
  private static final Pattern PLANNED = Pattern.compile("计划(?!总结|信息|类|生育)|预计|目标任务|任务数");

  private static final String[] SUMS = {"累计", "来累计", "以来", "总", "共", "合计"};

  private final @Nullable Integer year;

  /** A report on a year, null where it is not known. */
  OtherTimes(@Nullable Integer year) {
    this.year = year;
  }

  private static boolean mayBePlanned(String clause) {
    return clause.indexOf('计') >= 0 || clause.indexOf('任') >= 0;
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
    if (isAverage(clause) || (mayBePlanned(clause) && PLANNED.matcher(clause).find())) {
      return true;
    }
    for (String words : new String[] {"历年", "以来累计", "截至目前累计", "到目前累计", "至今累计", "自开通以来", "建站以来"}) {
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
