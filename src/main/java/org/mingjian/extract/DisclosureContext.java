package org.mingjian.extract;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.Span;

/** What stands around a figure of disclosure: places in front, other figures behind. */
final class DisclosureContext {
  static final String[] ITEM_UNITS = {"条", "篇", "件", "项", "期", "份", "次", "则", "余"};

  static final String[] PUBLISHED = {"发布", "公开", "主动公开", "公布", "推送", "更新", "转发"};

  static final String[] CHANNEL_ENDS = {
    "网站", "公众号", "微信", "微博", "抖音", "快手", "视频号", "抖音号", "快手号", "公开栏", "公示栏", "宣传栏", "公告栏", "广播"
  };

  /** Where things are published, with nothing that is done there. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:通过|依托|利用|借助|运用|在)(?!.*(?:设立|开设|设置|建设|建立|完善|加强|开展|打造)).*"
              + "(?:网|网站|子站|公众号|微信|微博|抖音|快手|号|栏|屏|广播|喇叭|平台|渠道|方式|途径|载体|媒体|形式|[”\"》])"
              + "(?:[向对][^网栏号]{1,8})?(?:进行)?(?:公开|公示|发布)?");

  /** One platform, or one place of which only the name stands; what it publishes is not all. */
  private static final WordPattern ONE_PLATFORM =
      WordPattern.of(
          "(?:通过|依托|利用|借助|运用|在)[^等及和与、各种]*"
              + "(?:(?:(?<!通过(?:政府|政务)?信息)平台|客户端|APP|频道)(?!等)"
              + "|[”\"》]上?(?:主动|累计|共计|共)*(?:公开|发布|公布|推送|更新))");

  /** An account or a site that is only named, or of which is only said that it runs. */
  private static final Pattern ACCOUNT =
      Pattern.compile(
          ".*(?:公众号|微博|抖音号?|视频号|网站).{0,10}(?:运营|运行)"
              + "|.*(?:公众号|微博|抖音号?|视频号)[^等及和与、]{0,4}发挥[^等及和与、]{0,4}作用"
              + "|.*(?:公众号|订阅号|微信|微博|抖音号?|视频号)[“\"][^”\"]*[”\"]"
              + "|.*(?:公众号|微信|微博|抖音号?|快手号?|视频号)(?:公开|发布|推送)的?内容.*");

  /** An account whose contents a sentence is about. */
  private static final WordPattern ACCOUNT_CONTENT =
      WordPattern.of("(?:公众号|微信|微博|抖音号?|快手号?|视频号)(?:公开|发布|推送)的?内容");

  /** What a clause with another figure says of the same things, and not of more of them. */
  private static final WordPattern ASIDE =
      WordPattern.of("其中|阅读|播放|浏览|粉丝|关注|点击|访问|较|同比|占|覆盖|转发|转载|报送|上报|向|回复|回应|答复|留言|办理|受理|开展|举办");

  /** What publishes is called by its name or its kind, as an account of some site is. */
  private static final WordPattern NAMED_PLACE =
      WordPattern.of("[号端屏报刊群圈”\"](?:上|共|累计|共计|总共|主动|对外|及时|已|全年|年内)*(?:公开|发布|公布|推送|更新)");

  /** Where the items of a site are entered: 政府信息公开网上管理系统. */
  private static final WordPattern SYSTEM = WordPattern.of("(?:信息公开|网上)[^，,]{0,8}系统");

  /** An account or a site that was made, which is not yet where things are published. */
  private static final WordPattern MADE = WordPattern.of("打造|建立|建设|开通|创建|注册|设立|新增|完善|优化|升级");

  private static final WordPattern PLACE_BEGINS = WordPattern.of("^(?:通过|依托|利用|借助|运用|在)");

  /** 其中本年度 behind a figure that is then one of all years. */
  private static final Pattern OF_WHICH_THIS_YEAR =
      Pattern.compile(
          "^(?:[，,][^，,。；;]{0,16})?(?:[，,]其中[：:，,]?|[（(])(?:今年|本年|当年|年内|[0-9]{4}年度?新增)");

  /** Words that count on from what stands before, and not a part of it. */
  static final WordPattern SUM = WordPattern.of("^(?:[0-9]{4}年)?(?:全年|年度|本年度|今年)?(?:总计|合计|共计)");

  private static final Pattern SUM_ONLY = Pattern.compile("^(?:累计|共计|总计|合计|总共|共|达|计|约)+$");

  /** What all that was disclosed falls into, and how much that is: 具体包括分工、补助等方面的内容共计. */
  private static final Pattern CONTENTS =
      Pattern.compile("^(?:具体|主要|内容)*(?:包括|涵盖|涉及|包含).*等(?:方面|领域)?的?(?:内容|信息)?(?:共计|合计|总计|共)$");

  private static final WordPattern SIBLING =
      WordPattern.of(
          "(?:校|中学|小学|幼儿园|卫生院|医院|派出所|站所|司法所|个村|村委会|居委会|公司|部门)(?:共|累计|主动|各)*(?:公开|发布|公示)[^，,。；;]{0,10}[0-9]");

  private static final WordPattern BODIES =
      WordPattern.of(
          "(?:本级|[镇乡]政府|办事处)(?:和|及|与|、|以及)(?:所辖|辖区)?(?:各|[0-9]+个)?(?:村|社区)(?![^，,]{0,8}栏)");

  private static final String[] OBJECTS = {"信息", "政务", "内容"};

  private static final WordPattern OPENED = WordPattern.of("^(?:其中)?(?:开设|开通|设立|建有|运营|拥有)");

  private final String text;

  DisclosureContext(String text) {
    this.text = text;
  }

  /** Whether the figure of one kind is followed by that of another, with no other channel. */
  boolean goesOnWithKinds(Clause own) {
    NarrativeFigure figure = own.figure();
    Span sentence = own.sentence();
    int start = figure.end() + 1;
    if (start >= sentence.end() || "，,、".indexOf(text.charAt(figure.end())) < 0) {
      return false;
    }
    int end = start;
    while (end < sentence.end() && "，,：:；;".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    NarrativeFigure next = NarrativeFigure.only(text, start, end);
    String clause = text.substring(start, end);
    return next != null
        && NarrativeWords.isUnit(ITEM_UNITS, next.unit())
        && !ASIDE.isIn(clause)
        && NarrativeWords.channel(clause, true) == null;
  }

  /** Whether a sentence gives what the office disclosed beside what schools or villages did. */
  static boolean hasSiblings(Clause own) {
    return NarrativeWords.containsAny(own.before(), "镇政府", "乡政府", "本级", "办事处")
        && SIBLING.isIn(own.whole());
  }

  /** Whether words before a figure name the office and its villages, who share it. */
  static boolean isOfSeveralBodies(String before) {
    return (before.contains("村") || before.contains("社区")) && BODIES.isIn(before);
  }

  /** Whether a clause goes on a list: 信息20条、公告3条. */
  boolean isBehindListMark(Clause own) {
    return own.start() > own.sentence().start() && text.charAt(own.start() - 1) == '、';
  }

  /** Whether a list goes on behind a figure with that of the next kind: 预决算信息2条、执法信息3条. */
  boolean goesOnInList(Clause own) {
    NarrativeFigure figure = own.figure();
    int start = figure.end() + 1;
    if (start >= own.sentence().end() || text.charAt(figure.end()) != '、') {
      return false;
    }
    int end = start;
    while (end < own.sentence().end() && "，,、：:；;".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    NarrativeFigure next = NarrativeFigure.only(text, start, end);
    if (next == null || !NarrativeWords.isUnit(ITEM_UNITS, next.unit())) {
      return false;
    }
    String clause = text.substring(start, end);
    for (String verb : PUBLISHED) {
      if (clause.contains(verb)) {
        return false; // in another place
      }
    }
    return NarrativeWords.channel(clause, true) == null;
  }

  /** Whether the figure is one of all years, since that of this year is said to be a part of it. */
  boolean isOfAllYears(Clause own) {
    int end = own.figure().end();
    return end < own.sentence().end()
        && "，,（(".indexOf(text.charAt(end)) >= 0
        && OF_WHICH_THIS_YEAR.matcher(text).region(end, own.sentence().end()).lookingAt();
  }

  /**
   * A clause that only says a sum, or what it is made of, together with the clause before that says
   * what was disclosed: 公开了各类信息，共计100条.
   */
  Clause withObject(Clause own) {
    boolean sum = own.before().length() <= 6 && SUM_ONLY.matcher(own.before()).matches();
    boolean contents =
        !sum && own.before().indexOf('等') > 0 && CONTENTS.matcher(own.before()).matches();
    int end = own.start() - 1;
    if ((!sum && !contents)
        || end <= own.sentence().start()
        || "，,".indexOf(text.charAt(end)) < 0) {
      return own;
    }
    int start = end;
    while (start > own.sentence().start() && !ClauseEnds.MARKS.has(text.charAt(start - 1))) {
      start--;
    }
    while (start > own.sentence().start() && text.charAt(start - 1) == '、') {
      start--;
      while (start > own.sentence().start() && !ClauseEnds.MARKS.has(text.charAt(start - 1))) {
        start--;
      }
    }
    String object = text.substring(start, end).strip();
    boolean disclosed = object.contains("公开") || object.contains("发布") || object.contains("公布");
    if (!disclosed
        || !NarrativeWords.endsWithAny(object, OBJECTS)
        || NarrativeFigure.only(text, start, end) != null) {
      return own;
    }
    return new Clause(
        start,
        object + own.words(),
        object + (sum ? own.before() : "共计"),
        own.after(),
        own.figure(),
        own.sentence(),
        own.whole(),
        own.volume(),
        own.heading());
  }

  /** Whether a clause behind, which is no part, gives a greater figure of what was disclosed. */
  boolean isFollowedByMore(Clause own) {
    int start = own.figure().end();
    int end = own.sentence().end();
    while (start < end) {
      if ("，,".indexOf(text.charAt(start)) < 0) {
        start++;
        continue;
      }
      int next = start + 1;
      while (next < end && "，,".indexOf(text.charAt(next)) < 0) {
        next++;
      }
      String clause = text.substring(start + 1, next);
      int sum = clause.indexOf("累计");
      boolean allYears = clause.contains("历年") || (sum >= 0 && sum < clause.indexOf("公开"));
      if (allYears || clause.contains("其中")) {
        return false;
      }
      NarrativeFigure figure = NarrativeFigure.only(text, start + 1, next);
      boolean more =
          figure != null
              && figure.value().compareTo(own.value()) > 0
              && NarrativeWords.isUnit(ITEM_UNITS, figure.unit())
              && NarrativeWords.startsWithAny(clause.strip(), PUBLISHED)
              && clause.contains("信息")
              && NarrativeWords.channel(clause, true) == null;
      if (more) {
        return true;
      }
      start = next;
    }
    return false;
  }

  /**
   * Whether a part of a list, or another place, follows with its own figure: 在网站甲栏目发布3条，乙栏目发布2条.
   */
  boolean isFollowedBy(Clause own, WordPattern other) {
    int start = own.figure().end();
    int end = own.sentence().end();
    if (start >= end || "，,；;、".indexOf(text.charAt(start)) < 0) {
      return false;
    }
    int next = start + 1;
    while (next < end && "，,；;".indexOf(text.charAt(next)) < 0) {
      next++;
    }
    return other.isIn(text, start + 1, next);
  }

  /** Whether a figure without its noun is told to be a sum: 主动公开166条，其中…. */
  boolean namesPartsNext(Clause own) {
    NarrativeFigure figure = own.figure();
    Span sentence = own.sentence();
    int next = figure.end() + 1;
    return next < sentence.end()
        && "，,".indexOf(text.charAt(figure.end())) >= 0
        && text.startsWith("其中", next);
  }

  /** Whether the words count what stands in one place, named here or by the clauses before. */
  boolean isOfOnePlace(Clause clause, String before) {
    if (before.contains("专栏")
        || before.contains("栏目")
        || NAMED_PLACE.isIn(before)
        || ONE_PLATFORM.isIn(before)) {
      return true;
    }
    String earlier =
        text.substring(clause.sentence().start(), clause.figure().start() - before.length());
    String channel = NarrativeWords.channel(earlier, true);
    boolean direct = NarrativeWords.startsWithAny(before, "发布", "公开", "推送", "更新");
    direct |=
        !"".equals(channel)
            && !SUM.isIn(before)
            && NarrativeWords.startsWithAny(
                NarrativeWords.withoutTime(before), "发布", "公开", "推送", "更新");
    boolean places =
        "".equals(channel)
            && !before.contains("公开")
            && earlier.indexOf('等') < 0
            && NarrativeWords.startsWithAny(NarrativeWords.withoutTime(before), "发布", "推送", "更新");
    return places
        || (direct && channel != null)
        || (!before.contains("主动公开") && SYSTEM.isIn(earlier))
        || ACCOUNT_CONTENT.isIn(earlier);
  }

  /** Whether 发布信息 stands right behind another figure, such as that of meetings where it was. */
  boolean isOfEvent(Clause own, String plain) {
    int end = own.start() - 1;
    if (end <= own.sentence().start() || !NarrativeWords.startsWithAny(plain, "发布", "推送")) {
      return false;
    }
    int start = end;
    while (start > own.sentence().start() && "，,".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    NarrativeFigure before = NarrativeFigure.only(text, start, end);
    return before != null && !NarrativeWords.isUnit(new String[] {"条", "篇", "件"}, before.unit());
  }

  /** Whether the subject of a figure are the departments or the townships of a county. */
  boolean isOfOffices(int start, int end) {
    int from = end;
    while (from > start && "，,。；;：:".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    String subject = text.substring(from, end);
    return subject.contains("部门") || subject.contains("乡镇") || subject.contains("各单位");
  }

  /**
   * The words of the clauses before, from the nearest one that only says where things are
   * published: 通过政府网站, 政府网站： or 微信公众号保持运营. Null where none does, or where figures stand in between.
   */
  @Nullable String placeBefore(int sentenceStart, int clauseStart) {
    int end = clauseStart - 1;
    boolean counts = false;
    while (end > sentenceStart) {
      int start = end;
      while (start > sentenceStart && !ClauseEnds.MARKS.has(text.charAt(start - 1))) {
        start--;
      }
      String clause = text.substring(start, end).strip();
      NarrativeFigure counted = NarrativeFigure.only(text, start, end);
      if (counted != null && isCountOfAccounts(start, end, counted)) {
        counts = true; // 公众号（1个）
        end = start - 1;
        continue;
      }
      if (counted != null) {
        boolean account = counted.unit().equals("个") && OPENED.isIn(clause);
        return account && NarrativeWords.channel(clause, false) != null ? clause : null;
      }
      String words = NarrativeWords.withoutTime(clause);
      boolean colon = end == clauseStart - 1 && "：:".indexOf(text.charAt(end)) >= 0;
      boolean place =
          PLACE.matcher(words).matches()
              || (colon && NarrativeWords.endsWithAny(clause, CHANNEL_ENDS))
              || (ACCOUNT.matcher(words).matches() && !MADE.isIn(words))
              || (counts && NarrativeWords.endsWithAny(clause, "账号", "帐号"))
              || ((counts || isBracketBefore(start, clauseStart))
                  && NarrativeWords.endsWithAny(clause, CHANNEL_ENDS));
      boolean channel = NarrativeWords.channel(clause, false) != null;
      if (place && channel) {
        return isPlaceBefore(sentenceStart, start) ? null : text.substring(start, clauseStart);
      }
      if (channel && MADE.isIn(clause)) {
        return null;
      }
      end = start - 1;
    }
    return null;
  }

  private boolean isCountOfAccounts(int start, int end, NarrativeFigure counted) {
    return counted.unit().equals("个")
        && counted.start() == start
        && counted.end() == end
        && start > 0
        && "（(".indexOf(text.charAt(start - 1)) >= 0;
  }

  /** Whether another place stands right before one, so that what follows was published in both. */
  private boolean isPlaceBefore(int sentenceStart, int placeStart) {
    int end = placeStart - 1;
    if (end <= sentenceStart || "，,".indexOf(text.charAt(end)) < 0) {
      return false;
    }
    int start = end;
    while (start > sentenceStart && "，,：:".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    String words = NarrativeWords.withoutTime(text.substring(start, end).strip());
    return PLACE_BEGINS.isIn(words)
        && PLACE.matcher(words).matches()
        && NarrativeFigure.only(text, start, end) == null;
  }

  /** Whether a clause is the bracket right before another: 平台（“某镇发布”微信公众号）发布. */
  private boolean isBracketBefore(int start, int next) {
    return start > 0
        && "（(".indexOf(text.charAt(start - 1)) >= 0
        && text.indexOf(text.charAt(start - 1) == '(' ? ')' : '）', start) == next - 1;
  }
}
