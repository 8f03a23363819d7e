package org.mingjian.extract;

import org.jspecify.annotations.Nullable;
import org.mingjian.document.CharacterSet;

/** Tells of which time a word of the running text speaks, and how far it holds. */
final class TimeWords {
  /** How far what a word says holds. */
  enum Reach {
    CLAUSE,
    SENTENCE,
    /** To the end of the paragraph, where its own sentence gives a figure. */
    WITH_FIGURE,
    PARAGRAPH
  }

  /**
   * What a word says.
   *
   * @param weak of a plan, whether it is one only where its clause counts something, and ends with
   *     what was done; of the own year, whether it may mean the next one in a plan; of a time up to
   *     a day, whether it is the end of the year
   * @param end the offset behind the word
   */
  record Said(ClauseTime time, Reach reach, boolean weak, int end) {}

  private static final CharacterSet MARKS = CharacterSet.of("，,；;：:。！!？?\n（）()");

  private static final String[] PREPARED = {
    "根据", "按照", "依据", "依照", "对照", "落实", "贯彻", "遵照", "围绕", "结合", "针对"
  };

  private static final String[] ISSUED = {
    "修订", "修正", "印发", "出台", "颁布", "发布的", "实施", "施行", "新修", "工作报告", "报告", "年报", "政府信息公开工作年度报告"
  };

  private static final String[] CARRIED_OVER = {"结转", "转结", "遗留", "度结转", "度转结", "度遗留"};

  private static final String[] EQUAL = {"相比", "比较", "同期", "持平", "相较", "对比", "相当", "相同"};

  /** What plans are about. */
  private static final String[] MATTERS = {
    "公开", "培训", "信息", "推送", "发布", "更新", "申请", "建议", "提案", "人员", "公众号", "微信", "网站"
  };

  private static final String[] WILL_GO_ON = {
    "继续", "进一步", "不断", "持续", "着力", "加大", "加快", "努力", "力争", "重点从", "从以下", "从下", "更加", "坚持"
  };

  private static final String[] WILL = {
    "通过", "利用", "依托", "在", "组织", "举办", "开展", "召开", "主动公开", "公开信息", "公开政府信息", "公开各类", "公开政务信息", "发布",
    "推送", "更新", "配备", "增加", "新增", "办理"
  };

  private static final String[] SHOULD = {
    "公开", "举办", "组织", "开展", "办理", "收到", "达到", "发布", "推送", "更新", "配备", "达"
  };

  private static final String[] WEAK = {
    "计划", "预计", "预期", "力争", "争取", "确保", "目标", "任务数", "任务为", "任务是", "任务：", "不少于", "不低于", "不得少", "至少"
  };

  private static final String[] PLAN_NOUNS = {"总结", "信息", "类", "生育", "、", "和", "及", "等"};

  private static final String[] NEXT = {"下一步", "下步", "下阶段", "下一阶段"};

  private static final String[] THIS_YEAR = {"今年", "本年", "全年", "年内", "当年", "一年来"};

  private static final int LONGEST_SUM = 30;

  private static final String[] NOW = {"目前", "今", "现在", "本报告", "报告", "发稿", "统计", "当前", "截稿"};

  private static final String[] SUMS = {"累", "来", "以来", "总", "共", "合计"};

  private final String text;
  private final @Nullable Integer year;

  /** Words of a report on a year, null where it is not known. */
  TimeWords(String text, @Nullable Integer year) {
    this.text = text;
    this.year = year;
  }

  /** What a date says; null where it only compares with what is counted now. */
  Said date(DateWords date, int clause, int limit) {
    int start = date.start();
    boolean whole = date.isWholeYear(text);
    boolean compared = isCompared(start, date.end(), limit);
    boolean closed = whole || (date.month() == 0 && isYearEnd(date.end()));
    if (closed && !date.range() && isUpTo(start) && isSum(date.end(), limit)) {
      return new Said(ClauseTime.UP_TO, Reach.WITH_FIGURE, true, date.end());
    }
    if (date.year() == 0) {
      ClauseTime time = whole ? ClauseTime.WHOLE : ClauseTime.PART;
      Reach reach = date.day() > 0 && !date.range() ? Reach.SENTENCE : Reach.WITH_FIGURE;
      return new Said(compared ? ClauseTime.COMPARED : time, reach, false, date.end());
    }
    if (compared) {
      return new Said(ClauseTime.COMPARED, Reach.SENTENCE, false, date.end());
    }
    boolean own = year != null && date.year() == year;
    boolean listed = isListed(start, date.end());
    if (own && !listed && (!date.range() || date.toYear() == 0 || date.toYear() == date.year())) {
      if (date.month() == 0 || whole) {
        return new Said(ClauseTime.OWN, Reach.SENTENCE, false, date.end());
      }
      Reach reach = date.day() > 0 && !date.range() ? Reach.SENTENCE : Reach.WITH_FIGURE;
      return new Said(ClauseTime.PART, reach, false, date.end());
    }
    if (own) {
      return new Said(ClauseTime.SEVERAL_YEARS, Reach.PARAGRAPH, false, date.end());
    }
    if (start > 0 && text.charAt(start - 1) == '自') {
      return new Said(ClauseTime.SEVERAL_YEARS, Reach.WITH_FIGURE, false, date.end());
    }
    Reach reach = date.day() > 0 ? Reach.SENTENCE : Reach.PARAGRAPH;
    if (NarrativeWords.startsWithAny(text.substring(clause, start).strip(), PREPARED)
        || isIssued(date.end())) {
      reach = Reach.CLAUSE;
    }
    boolean next = year != null && date.year() > year && date.day() == 0;
    ClauseTime time = next ? ClauseTime.PLAN : ClauseTime.OTHER_YEAR;
    return new Said(time, reach, false, date.end());
  }

  private boolean isYearEnd(int at) {
    return at < text.length() && "底末".indexOf(text.charAt(at)) >= 0;
  }

  private boolean isUpTo(int start) {
    return start > 1 && text.charAt(start - 2) == '截';
  }

  /** Whether what is counted up to a day is told as a sum, of which year or years is not said. */
  private boolean isSum(int from, int limit) {
    int end = from;
    while (end < limit && end - from < LONGEST_SUM && "。；;\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String words = text.substring(from, end);
    int sum = words.indexOf("累计");
    return sum >= 0 && !NarrativeWords.containsAny(words, THIS_YEAR);
  }

  /** Whether two years stand side by side: 2019年和2020年. */
  private boolean isListed(int start, int end) {
    if (start > 1 && "、和及与".indexOf(text.charAt(start - 1)) >= 0 && text.charAt(start - 2) == '年') {
      return true;
    }
    return end + 5 < text.length()
        && "、和及与".indexOf(text.charAt(end)) >= 0
        && Dates.digit(text.charAt(end + 1)) >= 0
        && text.charAt(end + 5) == '年';
  }

  private boolean isIssued(int end) {
    int at = end;
    while (at < text.length() && at - end < 6 && !MARKS.has(text.charAt(at))) {
      for (String words : ISSUED) {
        if (text.startsWith(words, at)) {
          return true;
        }
      }
      at++;
    }
    return false;
  }

  /** Whether a time is only what another is compared with: 较上年, 与2020年相比. */
  private boolean isCompared(int start, int end, int limit) {
    char before = start > 0 ? text.charAt(start - 1) : ' ';
    if ("较比于从由是超过".indexOf(before) >= 0) {
      return before != '于' || (start > 1 && "较对低高多少优大小".indexOf(text.charAt(start - 2)) >= 0);
    }
    if ("与和同跟".indexOf(before) < 0) {
      return false;
    }
    int at = end;
    while (at < limit && !MARKS.has(text.charAt(at))) {
      at++;
    }
    return NarrativeWords.containsAny(text.substring(end, at), EQUAL);
  }

  /**
   * What the word says of which a character is the first or the last; null where it says nothing.
   */
  @Nullable Said word(int at, int clause, int limit) {
    char before = at > 0 ? text.charAt(at - 1) : ' ';
    return switch (text.charAt(at)) {
      case '年' -> year(at, before, limit);
      case '季' -> quarter(at, before);
      case '月' ->
          "当本上该".indexOf(before) >= 0 ? said(ClauseTime.PART, Reach.SENTENCE, at + 1) : null;
      case '期' -> period(at, before);
      case '以' -> since(at, before);
      case '截' -> upToNow(at);
      case '迄' ->
          text.startsWith("今", at + 1) ? said(ClauseTime.UP_TO, Reach.WITH_FIGURE, at + 2) : null;
      case '今' -> plan("今后", at, before);
      case '下' -> next(at, before);
      case '未' -> future(at);
      case '新' ->
          text.startsWith("新的一年", at) ? said(ClauseTime.PLAN, Reach.PARAGRAPH, at + 4) : null;
      case '打' -> plan("打算", at, before);
      case '将' -> will(at, clause, limit);
      case '实' -> text.startsWith("际", at + 1) ? done(at + 2) : null;
      case '已' -> isDone(at) ? done(at + 1) : null;
      case '指' ->
          text.startsWith("标为", at + 1) || text.startsWith("标：", at + 1)
              ? said(ClauseTime.PLAN, Reach.SENTENCE, at + 3)
              : null;
      case '任' ->
          text.startsWith("期", at + 1)
              ? said(ClauseTime.SEVERAL_YEARS, Reach.WITH_FIGURE, at + 2)
              : weak(at, before, clause, limit);
      case '计', '预', '力', '争', '确', '目', '不', '至', '拟', '应', '要' -> weak(at, before, clause, limit);
      default -> null;
    };
  }

  private static Said said(ClauseTime time, Reach reach, int end) {
    return new Said(time, reach, false, end);
  }

  /** Years that are named by no number. */
  private @Nullable Said year(int at, char before, int limit) {
    char second = at > 1 ? text.charAt(at - 2) : ' ';
    return switch (before) {
      case '今', '本' -> new Said(ClauseTime.OWN, Reach.SENTENCE, true, at + 1);
      case '全', '当' -> said(ClauseTime.WHOLE, Reach.SENTENCE, at + 1);
      case '去', '往', '上' ->
          (before == '上' && second == '以') || text.startsWith("龄", at + 1)
              ? null
              : another(at - 1, at + 1, limit);
      case '前' -> "当以目年之".indexOf(second) >= 0 ? null : another(at - 1, at + 1, limit);
      case '次', '翌' -> another(at - 1, at + 1, limit);
      case '明' -> "说证表阐标声申".indexOf(second) >= 0 ? null : plan(at - 1, at + 1);
      case '来' -> "年以".indexOf(second) >= 0 ? null : plan(at - 1, at + 1);
      case '下' -> second == '以' ? null : plan(at - 1, at + 1);
      case '半' -> said(ClauseTime.PART, Reach.WITH_FIGURE, at + 1);
      case '历' ->
          NarrativeWords.startsWithAny(text.substring(at + 1, Math.min(limit, at + 3)), SUMS)
              ? said(ClauseTime.SEVERAL_YEARS, Reach.PARAGRAPH, at + 1)
              : said(ClauseTime.SEVERAL_YEARS, Reach.CLAUSE, at + 1);
      case '近' -> said(ClauseTime.SEVERAL_YEARS, Reach.WITH_FIGURE, at + 1);
      default -> years(at, before, limit);
    };
  }

  /** 三年来, 近几年, 上一年. */
  private @Nullable Said years(int at, char before, int limit) {
    int start = at;
    while (start > 0 && at - start < 3 && isCount(text.charAt(start - 1))) {
      start--;
    }
    if (start == at) {
      return null;
    }
    boolean one = at - start == 1 && (before == '一' || before == '1');
    char lead = start > 0 ? text.charAt(start - 1) : ' ';
    if (one && "上前去".indexOf(lead) >= 0) {
      return another(start - 1, at + 1, limit);
    }
    if (one && "下来".indexOf(lead) >= 0) {
      return plan(start - 1, at + 1);
    }
    boolean behind =
        at + 1 < limit
            && ("来间内累共总".indexOf(text.charAt(at + 1)) >= 0 || text.startsWith("以来", at + 1));
    if (one || (!behind && "近去这前".indexOf(lead) < 0)) {
      boolean own = one && text.startsWith("来", at + 1);
      return own ? new Said(ClauseTime.OWN, Reach.SENTENCE, true, at + 1) : null;
    }
    return said(ClauseTime.SEVERAL_YEARS, Reach.WITH_FIGURE, at + 1);
  }

  private static boolean isCount(char c) {
    return "几多数两".indexOf(c) >= 0 || (Dates.digit(c) > 0) || c == '十';
  }

  private @Nullable Said another(int start, int end, int limit) {
    int behind = text.startsWith("度", end) ? end + 1 : end;
    if (NarrativeWords.startsWithAny(text.substring(end, Math.min(limit, end + 3)), CARRIED_OVER)) {
      return null; // 上年结转 is a word of the form
    }
    if (start > 0 && "转延入至到".indexOf(text.charAt(start - 1)) >= 0) {
      return null;
    }
    if (isCompared(start, behind, limit)) {
      return said(ClauseTime.COMPARED, Reach.SENTENCE, behind);
    }
    return said(ClauseTime.OTHER_YEAR, Reach.PARAGRAPH, behind);
  }

  private @Nullable Said plan(int start, int end) {
    boolean carried = start > 0 && "转延入至到续".indexOf(text.charAt(start - 1)) >= 0;
    boolean purpose = start > 0 && "为对给".indexOf(text.charAt(start - 1)) >= 0;
    return carried || purpose ? null : said(ClauseTime.PLAN, Reach.PARAGRAPH, end);
  }

  private @Nullable Said plan(String word, int at, int length) {
    return text.startsWith(word, at) ? plan(at, at + length) : null;
  }

  private @Nullable Said quarter(int at, char before) {
    if (!text.startsWith("度", at + 1)) {
      return null;
    }
    boolean one = isCount(before) || before == '个';
    return said(ClauseTime.PART, one ? Reach.WITH_FIGURE : Reach.CLAUSE, at + 2);
  }

  private @Nullable Said period(int at, char before) {
    boolean month = before == '月' && at > 1 && Dates.digit(text.charAt(at - 2)) < 0;
    if (!text.startsWith("间", at + 1) || (!month && "日月年度计".indexOf(before) >= 0)) {
      return null; // 宣传月期间 is a part of the year
    }
    boolean five = before == '五' || (before == '”' && at > 1 && text.charAt(at - 2) == '五');
    return five
        ? said(ClauseTime.SEVERAL_YEARS, Reach.WITH_FIGURE, at + 2)
        : said(ClauseTime.PART, Reach.SENTENCE, at + 2);
  }

  private @Nullable Said since(int at, char before) {
    if (!text.startsWith("来", at + 1) || "年初日月度".indexOf(before) >= 0) {
      return null; // the date or the year before says it
    }
    boolean always = before == '直' || before == '期';
    return always
        ? said(ClauseTime.PART, Reach.SENTENCE, at + 2)
        : said(ClauseTime.SEVERAL_YEARS, Reach.WITH_FIGURE, at + 2);
  }

  private @Nullable Said upToNow(int at) {
    for (String now : NOW) {
      if (text.startsWith(now, at + 2)) {
        return said(ClauseTime.UP_TO, Reach.WITH_FIGURE, at + 2 + now.length());
      }
    }
    return null;
  }

  private @Nullable Said next(int at, char before) {
    if (before == '以') {
      return null;
    }
    for (String words : NEXT) {
      if (text.startsWith(words, at)) {
        return plan(at, at + words.length());
      }
    }
    return null;
  }

  private @Nullable Said future(int at) {
    boolean time = text.startsWith("来", at + 1) && at + 2 < text.length();
    return time && "，,一几两三五年将".indexOf(text.charAt(at + 2)) >= 0 ? plan(at, at + 2) : null;
  }

  private @Nullable Said will(int at, int clause, int limit) {
    String behind = text.substring(at + 1, Math.min(limit, at + 8));
    if (NarrativeWords.startsWithAny(behind, WILL_GO_ON)) {
      return said(ClauseTime.PLAN, Reach.PARAGRAPH, at + 1);
    }
    return NarrativeWords.startsWithAny(behind, WILL) && countsMatter(clause, limit)
        ? new Said(ClauseTime.PLAN, Reach.PARAGRAPH, true, at + 1)
        : null;
  }

  /** What was done ends a plan before it. */
  private static Said done(int end) {
    return new Said(ClauseTime.UNSAID, Reach.SENTENCE, true, end);
  }

  private boolean isDone(int at) {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return "完公举组开办收发推".indexOf(next) >= 0;
  }

  /** Words of a plan that a report also uses for what it did, where its clause counts something. */
  private @Nullable Said weak(int at, char before, int clause, int limit) {
    String word = "";
    for (String words : WEAK) {
      word = text.startsWith(words, at) ? words : word;
    }
    if (word.isEmpty() && "应要拟".indexOf(text.charAt(at)) >= 0) {
      boolean free = "主重需必相响供虚模草对适反".indexOf(before) < 0;
      String behind = text.substring(at + 1, Math.min(limit, at + 5));
      word = free && NarrativeWords.startsWithAny(behind, SHOULD) ? text.substring(at, at + 1) : "";
    }
    if (word.isEmpty() || (word.equals("计划") && isPlanNoun(at, limit))) {
      return null;
    }
    int end = at + word.length();
    boolean aim = word.equals("目标") || word.equals("计划") || word.startsWith("任务");
    int mark = end;
    while (mark < limit && mark < end + 3 && "是为如下".indexOf(text.charAt(mark)) >= 0) {
      mark++;
    }
    if (aim && mark < limit && "：:".indexOf(text.charAt(mark)) >= 0) {
      return said(ClauseTime.PLAN, Reach.PARAGRAPH, end);
    }
    if (!countsMatter(clause, limit)) {
      return null;
    }
    boolean bound = word.charAt(0) == '不' || word.charAt(0) == '至' || word.startsWith("任务");
    Reach reach = !bound ? Reach.PARAGRAPH : isEach(clause, at) ? Reach.CLAUSE : Reach.SENTENCE;
    return new Said(ClauseTime.PLAN, reach, true, end);
  }

  private boolean isEach(int clause, int end) {
    int each = text.indexOf('每', clause);
    return each >= 0 && each < end;
  }

  /** 计划总结 is a kind of information, and 计划生育 a field. */
  private boolean isPlanNoun(int at, int limit) {
    return NarrativeWords.startsWithAny(
        text.substring(at + 2, Math.min(limit, at + 4)), PLAN_NOUNS);
  }

  /** Whether a clause gives a figure of what plans are about. */
  private boolean countsMatter(int clause, int limit) {
    int end = clause;
    while (end < limit && "，,；;。：:\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return NarrativeFigure.anyCounted(text, clause, end)
        && NarrativeWords.containsAny(text.substring(clause, end), MATTERS);
  }
}
