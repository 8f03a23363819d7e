package org.mingjian.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the words around a figure of the running text say: which channel, all or a part. */
final class NarrativeWords {
  /** Channels that publish what is not called 信息. */
  static final List<String> ACCOUNTS = List.of("wechat", "weibo", "video");

  private static final WordPattern TIME =
      WordPattern.of(
          "^(?:(?:[0-9]{4}年度?|全年度?|本年度?|年度|年内|今年|截[至止](?:[0-9]{4}年)?[0-9]+月[0-9]+日|同时"
              + "|此外|另外|其中|还|[我本](?:镇|乡|办|县|区|市|街道)|街道|累计|共计|总计|共|已|及时|先后|陆续|[一二三四五六七八九十]是)[，,]?)+");

  /**
   * The boards of the office and of its villages together; those of villages are another channel.
   */
  private static final Pattern OWN_BOARD =
      Pattern.compile("村务公开栏|机关[和及与、]各?村[^，,。；;]{0,8}(?:公开栏|公示栏|公告栏|宣传栏)");

  /** The name of an account, which may be that of a site. */
  private static final Pattern ACCOUNT_NAME =
      Pattern.compile("[“\"][^”\"]*[”\"](?=(?:官方|政务)?(?:微信|公众号|微博|抖音|快手|视频号))");

  private static final Pattern AND = Pattern.compile("、|和|以及|及|与");

  /** Accounts of which not all are named. */
  private static final WordPattern NEW_MEDIA = WordPattern.of("等[^，,]{0,6}新媒体|新媒体[^，,]{0,12}等");

  private static final WordPattern LISTED =
      WordPattern.of("(?:通过|依托|利用|借助|运用|在)((?:(?!公开(?!栏)|发布|推送|公示(?!栏)|更新|公布|转发|通过)[^，,。；;])*?)等");

  /** What may stand between what is counted and its figure. */
  private static final String[] BEHIND = {"约", "为", "达", "达到", "共计", "共"};

  /** What may stand behind the name of a channel. */
  private static final String[] PLACE_ENDS = {"", "号", "平台", "账号", "帐号", "端", "网", "上", "栏"};

  /** A board's name in that of a page. */
  private static final Pattern BOARD_PAGE = Pattern.compile("(?:公[开示告]|宣传)+栏目");

  /** What others say of a matter. */
  private static final Pattern COVERAGE = Pattern.compile("媒体(?=解读|报道|采访|关注)");

  private static final Pattern MEDIA =
      Pattern.compile("(?:主流|新闻|各级|中央|国家级|省级|市级|地方|官方|权威|多家|重点|传统)+媒体");

  private static final Pattern QUOTED = Pattern.compile("[“\"][^”\"]*[”\"]");

  private static final WordPattern PREPOSITION = WordPattern.of("通过|依托|利用|借助|运用|在");

  private static final WordPattern POSTED =
      WordPattern.of("(?:发布|推送|编发)了?(?:官方|政务|原创)?(?:微博|微信)(?:推文|文章|消息)?(?:共|共计)?$");

  /** Between two places. */
  private static final Pattern JOINT =
      Pattern.compile("[网站台栏号屏端信博音手群体报道](?:、|和|以及|及(?!时)|与)(?!其他|其它)");

  private static final Pattern PUBLISHES = Pattern.compile("公开(?![栏网平信])|发布|推送|公示(?!栏)|更新|公布|转发");

  private static final Map<String, String[]> CHANNELS = channels();

  private NarrativeWords() {}

  private static Map<String, String[]> channels() {
    Map<String, String[]> channels = new LinkedHashMap<>();
    channels.put("wechat", new String[] {"微信", "公众号"});
    channels.put("weibo", new String[] {"微博"});
    channels.put("video", new String[] {"短视频", "抖音", "快手", "视频号", "发布视频"});
    channels.put("board", new String[] {"公开栏", "公示栏", "宣传栏", "公告栏", "公示板", "公开板", "LED", "电子屏"});
    channels.put("broadcast", new String[] {"广播", "大喇叭", "喇叭"});
    channels.put("communities", new String[] {"各社区", "各村", "村（社区）", "村(社区)", "村级", "村社区"});
    channels.put(
        "website", new String[] {"网站", "门户网", "政府网", "政务网", "官网", "公开网", "网上公开", "信息公开平台"});
    channels.put("media", new String[] {"媒体", "央媒", "报刊", "报纸", "日报", "晚报", "电视"});
    channels.put("other", new String[] {"其他方式", "其他渠道", "其它方式", "其他形式", "其它渠道", "其他途径"});
    channels.put("government", new String[] {"本级", "镇政府", "乡政府", "街道办事处"});
    return channels;
  }

  /** The names of all channels, as the codes of their figures end. */
  static Set<String> channelNames() {
    return CHANNELS.keySet();
  }

  /** 公开政府信息 counts all, 公开领导信息 one kind. */
  static boolean isAllInformation(String before) {
    int at = before.lastIndexOf("信息");
    if (at <= 0) {
      return true;
    }
    if (before.startsWith("务公开", at - 3)) {
      String words = before.substring(0, at - 3); // of 基层政务公开 or of 主动公开政务公开
      return words.contains("公开") || words.contains("发布") || words.length() < 2;
    }
    return endsWithAny(
        before.substring(0, at),
        "政府",
        "政务",
        "类",
        "公开",
        "公开了",
        "发布",
        "发布了",
        "公示",
        "公布",
        "更新",
        "有关",
        "相关",
        "等方面",
        "等领域",
        "的");
  }

  /** Whether a sentence is about an account, and what was published through it. */
  static boolean tellsAudience(String whole) {
    for (String words : new String[] {"粉丝", "订阅数", "订阅量", "阅读量", "关注人数", "播放量"}) {
      if (whole.contains(words)) {
        return true;
      }
    }
    return false;
  }

  static boolean isWithheld(String before) {
    return before.contains("免于公开") || before.contains("不予公开") || before.contains("不公开");
  }

  /** Whether words that name several channels name accounts of new media only. */
  static boolean isNewMedia(String words) {
    for (String other : new String[] {"网", "栏", "屏", "广播", "报", "电视", "村", "社区"}) {
      if (words.contains(other)) {
        return false;
      }
    }
    return true;
  }

  /** What accounts of new media publish besides 信息. */
  static boolean isPost(String before, String after) {
    String[] posts = {"动态", "推文", "文章", "图文", "消息", "资讯", "作品", "视频", "内容"};
    return endsWithAny(before, posts) || startsWithAny(after, posts);
  }

  /** What follows words for the time and the sum: 全年累计发布信息 begins with 发布. */
  static String withoutTime(String words) {
    return TIME.without(words);
  }

  static boolean otherMatter(String clause) {
    return containsAny(clause, "申请", "培训", "会议", "建议", "提案", "投诉", "信箱", "留言", "咨询");
  }

  static boolean named(String channel, String words) {
    return containsAny(words, CHANNELS.getOrDefault(channel, new String[0]));
  }

  /** Whether the words end in the name of a channel, and count nothing else of it. */
  static boolean endsInChannel(String before, String channel) {
    String words = before;
    boolean quoted = words.endsWith("”") || words.endsWith("\"");
    if (quoted) {
      words = QUOTED.matcher(words).replaceAll("");
    }
    String[] names = CHANNELS.getOrDefault(channel, new String[0]);
    if (endsInPlace(words, words.length(), names)) {
      return true;
    }
    for (String behind : BEHIND) {
      if (words.endsWith(behind) && endsInPlace(words, words.length() - behind.length(), names)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsInPlace(String words, int end, String[] names) {
    for (String behind : PLACE_ENDS) {
      int nameEnd = end - behind.length();
      if (words.startsWith(behind, nameEnd) && endsWithAny(words, nameEnd, names)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The channel that the words name; empty for several that share one figure, null for none.
   *
   * @param parts whether the township's own office is one of several that disclose; else its name
   *     only says who does
   */
  static @Nullable String channel(String before, boolean parts) {
    String words = before;
    if (words.indexOf('栏') >= 0) {
      words = OWN_BOARD.matcher(words).replaceAll("公开栏");
    }
    words = words.replace("微信视频号", "视频号").replace("微信短视频", "短视频").replace("平台建设", "");
    if (words.indexOf('“') >= 0 || words.indexOf('"') >= 0) {
      words = ACCOUNT_NAME.matcher(words).replaceAll("");
    }
    if (words.contains("栏目")) {
      words = BOARD_PAGE.matcher(words).replaceAll("栏目");
    }
    if (words.contains("媒体")) {
      words = COVERAGE.matcher(words).replaceAll("");
      if (NEW_MEDIA.isIn(words) || (words.contains("新媒体") && !namesAccount(words))) {
        return ""; // all accounts together
      }
      words = words.replace("新媒体", "").replace("融媒体中心", "");
    }
    String found = null;
    for (Map.Entry<String, String[]> channel : CHANNELS.entrySet()) {
      boolean own = channel.getKey().equals("government");
      if (!containsAny(words, channel.getValue()) || (own && !parts)) {
        continue;
      }
      boolean weak = channel.getKey().equals("government") || channel.getKey().equals("media");
      if (found == null) {
        found = channel.getKey();
      } else if (!weak) {
        return "";
      }
    }
    return found;
  }

  /**
   * Whether words of the form 通过甲、乙等 name others besides the one channel that is known, so that a
   * figure behind them is not that channel's alone.
   */
  static boolean isOneOfSeveral(String before, String channel) {
    Matcher listed = LISTED.first(before);
    if (listed == null || !listed.group(1).contains("、") || !named(channel, listed.group(1))) {
      return false;
    }
    if (channel.equals("media")
        && MEDIA.matcher(before).region(listed.end(), before.length()).lookingAt()) {
      return false; // 日报、电视台等主流媒体 are all of that kind
    }
    for (String member : AND.splitAsStream(listed.group(1)).toList()) {
      if (!named(channel, member)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether words name two places and only one of them is the channel: 政务网、云平台. What was published
   * there is not the channel's alone.
   */
  static boolean namesAnotherPlace(String before, String channel) {
    if (!hasJoint(before)) {
      return false;
    }
    String words = QUOTED.matcher(before).replaceAll("号").replace("头条、", "头条号、");
    Matcher joint = JOINT.matcher(words);
    int from = 0;
    while (joint.find()) {
      if (!named(channel, words.substring(from, joint.start() + 1))) {
        return true;
      }
      from = joint.end();
    }
    if (from == 0) {
      return false;
    }
    Matcher verb = PUBLISHES.matcher(words).region(from, words.length());
    String last = words.substring(from, verb.find() ? verb.start() : words.length());
    return !named(channel, last) && !last.contains("栏目") && !last.contains("专栏");
  }

  /**
   * Whether the word for a channel stands only in a list of what was published:
   * 发布文化活动、广播电视、市场监管等信息.
   */
  static boolean isContent(String before, String channel) {
    if (before.indexOf('、') < 0) {
      return false;
    }
    Matcher verb = PUBLISHES.matcher(before);
    if (!verb.find()) {
      return false;
    }
    String object = before.substring(verb.end());
    return object.indexOf('、') >= 0
        && !named(channel, before.substring(0, verb.end()))
        && !PREPOSITION.isIn(object);
  }

  /** Whether what was posted is called by its channel: 共发布微博. */
  static boolean isPosted(String before) {
    return (before.contains("微博") || before.contains("微信")) && POSTED.isIn(before);
  }

  private static boolean hasJoint(String words) {
    for (int i = 0; i < words.length(); i++) {
      if ("、和及与".indexOf(words.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean namesAccount(String words) {
    return ACCOUNTS.stream().anyMatch(channel -> named(channel, words));
  }

  static boolean isUnit(String[] units, String unit) {
    for (String one : units) {
      if (one.equals(unit)) {
        return true;
      }
    }
    return false;
  }

  static boolean endsWithAny(String words, String... endings) {
    if (endsWithAny(words, words.length(), endings)) {
      return true;
    }
    for (String behind : BEHIND) {
      if (words.endsWith(behind) && endsWithAny(words, words.length() - behind.length(), endings)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the beginning of some words, up to an offset, ends in one of the endings. */
  private static boolean endsWithAny(String words, int end, String... endings) {
    if (end <= 0) {
      return false;
    }
    char last = words.charAt(end - 1);
    for (String ending : endings) {
      if (ending.charAt(ending.length() - 1) == last
          && words.startsWith(ending, end - ending.length())) {
        return true;
      }
    }
    return false;
  }

  static boolean containsAny(String words, String... parts) {
    for (String part : parts) {
      if (words.contains(part)) {
        return true;
      }
    }
    return false;
  }

  static boolean startsWithAny(String words, String... beginnings) {
    for (String beginning : beginnings) {
      if (words.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }
}
