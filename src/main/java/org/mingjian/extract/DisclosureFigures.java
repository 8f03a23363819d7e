package org.mingjian.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how much was disclosed, altogether and by channel, and how much more than before. */
final class DisclosureFigures {
  /** 工作动态类信息 and 党务信息 are one kind, 各类信息 are all. */
  private static final WordPattern KIND =
      WordPattern.of(
          "(?:(?<![各多几种分])类|党务|村务|村务公开|财务|财政|人事)信息(?:共|共计|数|数量)?$"
              + "|(?<![各多几种分大0-9０-９一二三四五六七八九十])类$");

  /** Into how many kinds what is counted falls: 公开信息4类46条. */
  private static final WordPattern KINDS = WordPattern.of("(?:共|共计)?[0-9０-９一二三四五六七八九十]+大?类$");

  /** 公开领导分工、预决算等信息 names kinds, of which others may follow. */
  private static final WordPattern LISTED_KIND =
      WordPattern.of("(?:公开(?!栏)|发布|更新|推送)[^，,]*、[^，,]*信息$");

  private static final WordPattern WHOLE = WordPattern.of("^全(?:镇|乡|街道|县|区|市)(?:共计|共|累计)?");

  private static final Pattern DISCLOSED =
      Pattern.compile("^(?:全[镇乡街县区市旗]|街道)?(?:政府|政务)信息公开(?:总计|共计|总数|共)?$");

  private static final Pattern DISCLOSED_ONLY = Pattern.compile("^主动公开(?:了|共|共计|累计|总计)?$");

  /** Several places, of which not all need be known as channels. */
  private static final WordPattern ENUMERATED =
      WordPattern.of("等(?:多种|各种|多个)?(?:公开|宣传|信息)?(?:平台|渠道|方式|途径|载体|媒体|形式)");

  /** 上 behind the name of an account in brackets. */
  private static final WordPattern BEHIND_PLACE = WordPattern.of("^上(?=主动|共|累计|公开|发布|推送|更新|公布)");

  /** 法定公开信息 and 信息公开工作 are what is called so, and nobody discloses with these words. */
  private static final WordPattern PUBLISHES =
      WordPattern.of("(?<!法定|信息|[政村党财院校厂警]务|申请)公开(?![栏网平专])");

  /** Another column of a site with its figure. */
  private static final WordPattern NEXT_COLUMN =
      WordPattern.of("(?:栏目|专栏|板块|频道|专题)(?:共|累计|主动)*(?:公开|发布|更新)[^，,]{0,8}[0-9]");

  /** Another place with its figure. */
  private static final WordPattern NEXT_PLACE =
      WordPattern.of(
          "^(?:(?:通过|依托|利用|借助|运用|在)[^其]*|(?:政务|村级|镇级)?(?:公开栏|公示栏|宣传栏|公告栏|电子屏|显示屏|网站|微信|微博|抖音|广播)[^其，,]*)"
              + "(?:公开|发布)[^，,]{0,8}[0-9]");

  /** One column between the name of a site and what is done there. */
  private static final WordPattern ONE_COLUMN =
      WordPattern.of("[网站](?:上|的)?[^，,信公]{2,10}(?:栏目|板块|频道|动态)(?:上|中)?(?:共|累计|主动|及时)*(?:公开|发布|更新)");

  /** Media of one level, of which those of others may follow. */
  private static final WordPattern OF_ONE_LEVEL =
      WordPattern.of("(?<!、)(?:国家|中央|[省市区县])级(?:主流|新闻)?媒体");

  /** 包括重点领域信息在内的各类信息 are all. */
  private static final WordPattern INCLUDED = WordPattern.of("(?:包括|包含|含).*在内的");

  /** Newspapers, radio and television, which are media together. */
  private static final WordPattern PRESS =
      WordPattern.of("(?:通过|依托|利用|在)(?:报纸|报刊|广播|电视台?|电台|[、和及与])+等?(?:新闻|传统|各类|主流)?媒体");

  /** Media of which not all are named. */
  private static final WordPattern LISTED_MEDIA = WordPattern.of("等[^，,]{0,4}媒体");

  /** A screen is no board. */
  private static final WordPattern SCREEN = WordPattern.of("LED|led|屏");

  /** The same counted another way. */
  private static final WordPattern COUNTED_TWICE =
      WordPattern.of("^[、，,](?:共计?|合计|总计|累计)(?:发布|推送|公开)?[0-9]+余?(?:条|篇|个)");

  /** That several places are all where something was disclosed. */
  private static final String[] ALL_PLACES = {
    "等", "共", "总", "累计", "合计", "渠道", "方式", "途径", "载体", "平台", "形式", "媒介", "多种", "主动公开"
  };

  private static final int NONE = -1;

  private final NarrativeFacts facts;
  private final DisclosureContext context;
  private final @Nullable Integer year;
  private final boolean township;

  /** The channel and the sentence of the last figure that was only of one kind. */
  private String kindOf = "";

  private final DisclosureGrowth growth;

  /** Where the figures of the channels end. */
  private final Map<String, Integer> ends = new HashMap<>();

  /** Where the total ends when it was the last figure of disclosure; negative when it was not. */
  private int totalEnd = NONE;

  DisclosureFigures(
      NarrativeFacts facts,
      DisclosureContext context,
      @Nullable Integer year,
      boolean township,
      @Nullable String name) {
    growth = new DisclosureGrowth(facts, name);
    this.township = township;
    this.facts = facts;
    this.context = context;
    this.year = year;
  }

  /** Reads a growth; whether the clause compares with another year, if read or not. */
  boolean readGrowth(Clause own) {
    return growth.read(own, totalEnd);
  }

  /** Reads a growth in a clause that seems to tell of the year before. */
  void readGrowthBehindLastYear(Clause own) {
    growth.readBehindLastYear(own, totalEnd);
  }

  /** Reads a figure of disclosure; whether it tells a volume. */
  boolean read(Clause alone) {
    Clause own = context.withObject(alone);
    String clause = own.words();
    String before = own.before();
    String whole = own.whole();
    boolean volume = own.volume();
    boolean film = own.unit().equals("个") || own.unit().equals("部");
    if (!NarrativeWords.isUnit(DisclosureContext.ITEM_UNITS, own.unit())
        && !(film && "video".equals(NarrativeWords.channel(before, false)))) {
      return false;
    }
    totalEnd = NONE;
    if (isTakenOver(before) || OfSomeOnly.isShared(own)) {
      return false;
    }
    if (DisclosureContext.isOfSeveralBodies(before)) {
      return true; // its parts may follow
    }
    boolean verb = false;
    for (String words : new String[] {"公开", "发布", "公布", "公示", "推送", "更新", "刊登", "播放", "播出"}) {
      verb |= clause.contains(words);
    }
    if ((film && !verb) || context.isOfAllYears(own) || isOfRequests(own)) {
      return false;
    }
    before = BEHIND_PLACE.without(before);
    boolean part = own.isPart() && !DisclosureContext.SUM.isIn(before);
    boolean kinds = before.endsWith("类") && KINDS.isIn(before);
    before = kinds ? KINDS.without(before) : before;
    String channel =
        NarrativeWords.channel(
            before,
            volume
                || part
                || NarrativeWords.named("communities", whole)
                || DisclosureContext.hasSiblings(own));
    if (channel != null && !channel.isEmpty() && NarrativeWords.isContent(before, channel)) {
      channel = null;
    }
    boolean press = channel != null && PRESS.isIn(before);
    channel = press ? "media" : channel;
    boolean media = press || ("media".equals(channel) && LISTED_MEDIA.isIn(before));
    if (channel != null && !part && !media && ENUMERATED.isIn(before)) {
      channel = "";
    }
    if (channel != null && !press && NarrativeWords.isOneOfSeveral(before, channel)) {
      channel = "";
    }
    if (channel != null
        && !channel.isEmpty()
        && NarrativeWords.namesAnotherPlace(before, channel)) {
      return volume;
    }
    boolean several = channel != null && channel.isEmpty();
    if (several && (volume || part || NarrativeWords.isNewMedia(before))) {
      return volume;
    }
    boolean behindPlace =
        channel == null
            && NarrativeWords.startsWithAny(
                NarrativeWords.withoutTime(before), DisclosureContext.PUBLISHED);
    String place = "";
    if (behindPlace) {
      String named = context.placeBefore(own.sentence().start(), own.start());
      channel =
          named == null || NarrativeWords.otherMatter(clause)
              ? null
              : NarrativeWords.channel(named, false);
      if (channel != null && channel.isEmpty()) {
        if (named != null && NarrativeWords.isNewMedia(named)) {
          return volume;
        }
        channel = null;
      }
      place = channel == null || named == null ? "" : named;
    }
    if (channel == null || several) {
      return ofAll(own, before, kinds, several, part);
    }
    return ofChannel(own, before, channel, place, part, verb);
  }

  /** What others took over from the township is not what it published. */
  private static boolean isTakenOver(String before) {
    return before.contains("采纳")
        || before.contains("采用")
        || before.contains("录用")
        || before.contains("刊用")
        || (before.contains("被") && (before.contains("转载") || before.contains("转发")));
  }

  /** Reads the figure of one channel. */
  private boolean ofChannel(
      Clause own, String before, String channel, String place, boolean part, boolean verb) {
    String clause = own.words();
    String after = own.after();
    boolean volume = own.volume();
    boolean office = channel.equals("government");
    DisclosedThings things = new DisclosedThings(before);
    boolean inVolume = !office && (volume || part) && things.areOfChannel(channel);
    boolean direct =
        NarrativeWords.endsWithAny(
                before, "公开", "发布", "推送", "公示", "公开了", "发布了", "推送了", "公开的", "公开的有", "发布的", "发布的有",
                "推送的", "推送的有")
            && !NarrativeWords.otherMatter(clause);
    direct |= NarrativeWords.isPosted(before) && !NarrativeWords.otherMatter(clause);
    boolean information =
        (office ? NarrativeWords.endsWithAny(before, "信息") : before.contains("信息"))
            || NarrativeWords.endsWithAny(before, "公开内容")
            || after.startsWith("信息")
            || after.startsWith("政务信息")
            || after.startsWith("政府信息")
            || (NarrativeWords.ACCOUNTS.contains(channel)
                && NarrativeWords.isPost(before, after)
                && !NarrativeWords.otherMatter(clause));
    String code = "narrative.disclosed." + channel;
    ExtractedFact said = facts.get(code);
    boolean kind =
        KIND.isIn(before)
            || (!direct
                && (!endsInInformation(before) || LISTED_KIND.isIn(before))
                && !NarrativeWords.endsWithAny(before, DisclosureContext.CHANNEL_ENDS)
                && context.goesOnWithKinds(own));
    boolean general = endsInInformation(before) && NarrativeWords.isAllInformation(before);
    if (kind
        || (!general && context.goesOnInList(own))
        || isReport(channel, before, part ? own.earlier() : "")
        || things.areOther()
        || isOneColumn(own, channel, before)
        || !(things.areAll() || (inVolume && things.areSeveralKinds()))) {
      kindOf = channel + own.sentence().start();
      return volume; // one kind of what the channel publishes
    }
    if (kindOf.equals(channel + own.sentence().start()) && !general) {
      return volume; // another kind
    }
    String rest = own.rest();
    boolean screen = channel.equals("board") && SCREEN.isIn(before) && before.indexOf('栏') < 0;
    boolean only = NarrativeWords.startsWithAny(before, "仅", "只", "单独"); // more stands there too
    if (screen || only || COUNTED_TWICE.isIn(rest)) {
      return volume;
    }
    if (part && said != null && !isSibling(code, own) && facts.isPartOf(said, own)) {
      return true; // a part of the channel's figure before
    }
    if ((verb && information) || direct || inVolume) {
      boolean plain =
          place.isEmpty()
              ? ChannelPlace.isPlain(before, channel, township)
              : ChannelPlace.isPlainPlace(place, channel, township);
      if (!plain) {
        return volume; // a word beside the place is not understood
      }
      facts.add(code, own);
      ends.put(code, own.figure().end());
      return true;
    }
    return false;
  }

  /** Whether a figure of the same channel stands before in a list, with no 其中 between them. */
  private boolean isSibling(String code, Clause own) {
    int from = ends.getOrDefault(code, 0) - own.sentence().start();
    int to = own.figure().start() - own.sentence().start();
    return from > 0 && from < to && !own.whole().substring(from, to).contains("其中");
  }

  /** What stands in one column of a site is not all that is there. */
  private boolean isOneColumn(Clause own, String channel, String before) {
    return channel.equals("website")
        && (ONE_COLUMN.isIn(before) || context.isFollowedBy(own, NEXT_COLUMN));
  }

  /** What became of requests is no disclosure: 予以公开1件. */
  private static boolean isOfRequests(Clause own) {
    String whole = own.whole();
    boolean results = whole.contains("申请") && (whole.contains("不予公开") || whole.contains("部分公开"));
    results |=
        own.isPart()
            && own.unit().equals("件")
            && whole.contains("申请")
            && !own.words().contains("信息"); // by which way requests came
    return (results || own.heading().contains("依申请公开")) && !whole.contains("主动公开");
  }

  /** What media report of a township, or those of one level publish, is not what it discloses. */
  private static boolean isReport(String channel, String before, String wholeOfPart) {
    if (!channel.equals("media")) {
      return false;
    }
    if (wholeOfPart.contains("报道")) {
      return true; // 新闻媒体报道120篇，其中央媒2篇
    }
    boolean told = before.contains("报道") && !before.contains("发布") && !before.contains("公开");
    return told || OF_ONE_LEVEL.isIn(before);
  }

  /** Reads the figure of all that was disclosed. */
  private boolean ofAll(Clause own, String told, boolean kinds, boolean several, boolean part) {
    String before = told.endsWith("共有") ? told.substring(0, told.length() - 1) : told;
    before = before.contains("在内的") ? INCLUDED.without(before) : before;
    String clause = own.words();
    String after = own.after();
    String whole = own.whole();
    boolean volume = own.volume();
    if (part || OfSomeOnly.is(own, before)) {
      return volume; // a part of a figure named before
    }
    String plain = NarrativeWords.withoutTime(before);
    boolean number =
        (before.contains("信息")
                && NarrativeWords.endsWithAny(
                    before,
                    "主动公开数",
                    "公开数",
                    "公开总数",
                    "公开数量",
                    "信息主动公开",
                    "主动公开政府信息的情况",
                    "主动公开政府信息情况",
                    "主动公开政府信息的数量"))
            || DISCLOSED.matcher(plain).matches()
            || (context.namesPartsNext(own)
                && (DISCLOSED_ONLY.matcher(plain).matches()
                    || (several && before.endsWith("主动公开"))));
    boolean increment =
        year != null
            && clause.contains(year + "年")
            && whole.contains("信息")
            && NarrativeWords.endsWithAny(before, "新增公开", "新公开");
    boolean information =
        increment
            || number
            || NarrativeWords.endsWithAny(
                before, "信息", "信息共", "信息共计", "信息达", "信息总计", "信息累计", "信息约", "信息量", "信息近", "信息合计",
                "信息数", "信息总数", "信息数量", "信息件数", "信息条数", "信息公开数量", "信息公开总数")
            || NarrativeWords.startsWithAny(
                after, "信息", "政务信息", "政府信息", "各类信息", "各类政府信息", "各类政务信息");
    boolean counted = number || increment;
    boolean published =
        before.contains("发布")
            || before.contains("公布")
            || (counted ? before.contains("公开") : PUBLISHES.isIn(before));
    boolean all =
        (kinds || NarrativeWords.isAllInformation(plain))
            && !NarrativeWords.otherMatter(withoutPlaces(clause))
            && !NarrativeWords.isWithheld(before)
            && !before.contains("重点领域")
            && !NarrativeWords.tellsAudience(whole);
    DisclosedThings things = new DisclosedThings(before);
    boolean known =
        information
            && published
            && all
            && !things.areOther()
            && (kinds || things.areAll())
            && ((number || several)
                ? !Discloser.isAnothers(before, township)
                : Discloser.isKnown(before, township));
    if (several) {
      if (known
          && NarrativeWords.containsAny(before, ALL_PLACES)
          && !before.contains("分别")
          && !context.isFollowedBy(own, NEXT_PLACE)) {
        facts.severalChannels(own);
        totalEnd = own.figure().end();
      }
      return information && published;
    }
    boolean member =
        context.isBehindListMark(own)
            && !DisclosureContext.SUM.isIn(before)
            && !NarrativeWords.startsWithAny(plain, DisclosureContext.PUBLISHED);
    boolean certain = !member && !own.unit().equals("次") && known && !context.isFollowedByMore(own);
    if (certain && !context.isOfOnePlace(own, before) && !context.isOfEvent(own, plain)) {
      if (facts.get(NarrativeFacts.TOTAL) != null
          && context.isOfOffices(own.sentence().start(), own.figure().start())) {
        return true; // a part: what the offices disclosed
      }
      if (facts.isChannelsFigure(own.value())) {
        return true; // a section on one channel says its figure again
      }
      if (!number && isOfAnotherPlace(own, plain)) {
        return true; // 网站公开30条，头条公开8条: a place that is no channel of the list
      }
      if (clause.contains("本年") || clause.contains("今年")) {
        facts.totalOfThisYear(own);
      } else {
        facts.add(NarrativeFacts.TOTAL, own);
      }
      totalEnd = own.figure().end();
      return true;
    }
    return false;
  }

  /** What a clause says behind a list of places, of which 会议 may be one. */
  private static String withoutPlaces(String clause) {
    Matcher enumerated = ENUMERATED.first(clause);
    return enumerated == null ? clause : clause.substring(enumerated.end());
  }

  /** Whether a clause behind the figure of a channel names who or what publishes, and no sum. */
  private boolean isOfAnotherPlace(Clause own, String plain) {
    String words = WHOLE.without(plain);
    return facts.hasChannelOf(own.sentence())
        && !DisclosureContext.SUM.isIn(own.before())
        && !NarrativeWords.startsWithAny(words, DisclosureContext.PUBLISHED);
  }

  private static boolean endsInInformation(String before) {
    return NarrativeWords.endsWithAny(
        before, "信息", "信息数", "信息总数", "信息数量", "信息条数", "信息总计", "信息合计", "信息累计", "内容");
  }
}
