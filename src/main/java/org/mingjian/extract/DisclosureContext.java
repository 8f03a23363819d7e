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
              + "(?:网|网站|公众号|微信|微博|抖音|快手|号|栏|屏|广播|喇叭|平台|渠道|方式|途径|载体|媒体|形式|[”\"》])"
              + "(?:[向对][^网栏号]{1,8})?(?:进行)?(?:公开|公示|发布)?");

  /** One platform, or one place of which only the name stands; what it publishes is not all. */
  private static final Pattern ONE_PLATFORM =
      Pattern.compile(
          "(?:通过|依托|利用|借助|运用|在)[^等及和与、各种]*"
              + "(?:(?:(?<!通过(?:政府|政务)?信息)平台|客户端|APP|频道)(?!等)"
              + "|[”\"》]上?(?:主动|累计|共计|共)*(?:公开|发布|公布|推送|更新))");

  /** An account or a site that is only named, or of which is only said that it runs. */
  private static final Pattern ACCOUNT =
      Pattern.compile(
          ".*(?:公众号|微博|抖音号?|视频号|网站).{0,10}(?:运营|运行)"
              + "|.*(?:公众号|微博|抖音号?|视频号)[^等及和与、]{0,4}发挥[^等及和与、]{0,4}作用"
              + "|.*(?:公众号|订阅号|微信|微博|抖音号?|视频号)[“\"][^”\"]*[”\"]");

  /** An account whose contents a sentence is about. */
  private static final Pattern ACCOUNT_CONTENT =
      Pattern.compile("(?:公众号|微信|微博|抖音号?|快手号?|视频号)(?:公开|发布|推送)的?内容");

  /** What a clause with another figure says of the same things, and not of more of them. */
  private static final Pattern ASIDE =
      Pattern.compile("其中|阅读|播放|浏览|粉丝|关注|点击|访问|较|同比|占|覆盖|转发|转载|报送|上报|向|回复|回应|答复|留言|办理|受理|开展|举办");

  private static final Pattern OPENED = Pattern.compile("^(?:其中)?(?:开设|开通|设立|建有|运营|拥有)");

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
        && !ASIDE.matcher(clause).find()
        && NarrativeWords.channel(clause, true) == null;
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
    if (before.contains("专栏") || before.contains("栏目") || ONE_PLATFORM.matcher(before).find()) {
      return true;
    }
    String earlier =
        text.substring(clause.sentence().start(), clause.figure().start() - before.length());
    boolean direct = NarrativeWords.startsWithAny(before, "发布", "公开", "推送", "更新");
    return (direct && NarrativeWords.channel(earlier, true) != null)
        || ACCOUNT_CONTENT.matcher(earlier).find();
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
    while (end > sentenceStart) {
      int start = end;
      while (start > sentenceStart && ClauseEnds.MARKS.indexOf(text.charAt(start - 1)) < 0) {
        start--;
      }
      String clause = text.substring(start, end).strip();
      NarrativeFigure counted = NarrativeFigure.only(text, start, end);
      if (counted != null) {
        boolean account = counted.unit().equals("个") && OPENED.matcher(clause).find();
        return account && NarrativeWords.channel(clause, false) != null ? clause : null;
      }
      String words = NarrativeWords.withoutTime(clause);
      boolean colon = end == clauseStart - 1 && "：:".indexOf(text.charAt(end)) >= 0;
      boolean place =
          PLACE.matcher(words).matches()
              || (colon && NarrativeWords.endsWithAny(clause, CHANNEL_ENDS))
              || ACCOUNT.matcher(words).matches()
              || (isBracketBefore(start, clauseStart)
                  && NarrativeWords.endsWithAny(clause, CHANNEL_ENDS));
      if (place && NarrativeWords.channel(clause, false) != null) {
        return text.substring(start, clauseStart);
      }
      end = start - 1;
    }
    return null;
  }

  /** Whether a clause is the bracket right before another: 平台（“某镇发布”微信公众号）发布. */
  private boolean isBracketBefore(int start, int next) {
    return start > 0
        && "（(".indexOf(text.charAt(start - 1)) >= 0
        && text.indexOf(text.charAt(start - 1) == '(' ? ')' : '）', start) == next - 1;
  }
}
