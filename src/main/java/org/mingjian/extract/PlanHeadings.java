package org.mingjian.extract;

/** Tells headings under which a report says what is wrong and what should become of it. */
final class PlanHeadings {
  private static final int LONGEST = 40;

  private static final String[] WORDS = {
    "下一步", "下步", "下阶段", "打算", "改进", "努力方向", "存在的问题", "存在问题", "主要问题", "存在的主要", "存在的不足",
    "不足之处", "工作思路", "整改措施", "来年", "明年", "工作目标", "工作计划", "今后", "困难和问题", "问题和不足", "问题及"
  };

  private static final String[] OTHER_MATTERS = {"其他需要报告", "其它需要报告", "其他报告", "需要报告的其他", "需要说明"};

  private static final String NUMERALS = "一二三四五六七八九十";

  private PlanHeadings() {}

  /** How deep a heading is numbered: 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）; 0 for none. */
  static int level(String text, int start, int end) {
    int at = start;
    boolean bracket = at < end && "（(".indexOf(text.charAt(at)) >= 0;
    at += bracket ? 1 : 0;
    int from = at;
    while (at < end && NUMERALS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    boolean chinese = at > from;
    while (!chinese && at < end && at - from < 3 && NarrativeFigure.isArabic(text.charAt(at))) {
      at++;
    }
    if (at == from || at >= end) {
      return 0;
    }
    char mark = text.charAt(at);
    if (bracket) {
      return "）)".indexOf(mark) < 0 ? 0 : chinese ? 2 : 4;
    }
    boolean decimal =
        !chinese && at + 1 < end && NarrativeFigure.isArabic(text.charAt(at + 1)) && mark == '.';
    return "、.．".indexOf(mark) < 0 || decimal ? 0 : chinese ? 1 : 3;
  }

  /** The end of what may be the heading of a line: up to its first mark. */
  static int end(String text, int start, int end) {
    int limit = Math.min(end, start + LONGEST);
    int at = start;
    while (at < limit && "。：:；;，,！\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  /** Whether a heading is one of plans or problems. */
  static boolean isPlan(String heading) {
    return NarrativeWords.containsAny(heading, WORDS);
  }

  /** Whether a heading begins the last section, on other matters. */
  static boolean isOtherMatters(String heading) {
    return NarrativeWords.containsAny(heading, OTHER_MATTERS);
  }
}
