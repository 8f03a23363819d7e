package org.mingjian.extract;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether the words before a figure name the one place it counts, and no word that is not
 * understood stands beside it. A figure of a channel is believed of a plain clause only: who, the
 * place by its name, and what was done there.
 */
final class ChannelPlace {
  /** What a place of a channel is called; longer names before those they begin with. */
  private static final Map<String, String[]> NOUNS =
      Map.of(
          "website",
              new String[] {
                "门户网站", "网站", "信息公开平台", "门户网", "政府网", "政务网", "信息网", "公开网", "官网", "网上", "门户"
              },
          "wechat", new String[] {"微信", "公众号", "订阅号"},
          "weibo", new String[] {"微博"},
          "video", new String[] {"微信视频号", "微信短视频", "视频号", "短视频", "抖音", "快手"},
          "board", new String[] {"公开栏", "公示栏", "宣传栏", "公告栏", "公示板", "公开板", "显示屏", "电子屏", "LED"},
          "broadcast", new String[] {"广播", "大喇叭", "喇叭"},
          "communities",
              new String[] {"各村（社区）", "各村(社区)", "村（社区）", "村(社区)", "各社区", "各村", "村级", "村社区"},
          "media", new String[] {"媒体", "央媒", "报刊", "报纸", "日报", "晚报", "电视"},
          "other", new String[] {"其他方式", "其他渠道", "其它方式", "其他形式", "其它渠道", "其他途径"});

  /** What may stand between the name of a place and what was done there. */
  private static final String[] BEHIND = {
    "公众号", "公众平台", "公众账号", "订阅号", "微信号", "微博号", "账号", "帐号", "平台", "号", "网站", "子网站", "子站", "站", "网页",
    "网", "页面", "信息公开专栏", "信息公开栏目", "信息公开目录", "信息公开", "政务公开", "公开专栏", "专栏", "专题", "目录", "政府", "政务",
    "官方", "客户", "端", "栏", "屏幕", "屏", "版", "台", "上", "中", "里", "内", "等主流媒体", "等新闻媒体", "等官方媒体", "等媒体",
    "方面", "方式", "渠道", "形式", "主动", "及时", "依法", "依规", "积极", "全面", "准确", "规范", "有序", "对外", "向外",
    "面向社会", "向社会", "向公众", "向群众", "总共", "共计", "累计", "总计", "合计", "共", "总", "新增", "已", "均", "还", "同步",
    "统一", "集中", "全年度", "全年", "年度", "本年度", "本年", "今年", "以来", "年内", "先后", "陆续", "定期", "持续", "进行",
    "实际", "审核", "审发", "进行了", "分类", "年", "充分", "也", "，", ",", "：", ":", " ", "\u3000"
  };

  /** What a place has done, or what is counted there. */
  private static final String[] DONE = {
    "公开", "发布", "公布", "公示", "推送", "更新", "编发", "转发", "刊登", "刊发", "刊载", "张贴", "播放", "播出", "播报", "推出",
        "上传", "制作", "发表",
    "原创", "信息", "动态", "推文", "文章", "图文", "内容", "作品", "视频", "消息", "资讯", "宣传", "发出", "发送", "为", "约",
        "达", "近", "超"
  };

  /** By what a place is brought in. */
  private static final String[] PREPOSITIONS = {
    "通过", "依托", "利用", "借助", "运用", "借力", "在", "以", "从", "用"
  };

  /** What media are called by which a township publishes. */
  private static final String[] MEDIA = {
    "各级", "各类", "主流", "新闻", "官方", "级", "中央", "地方", "传统", "纸质", "权威", "上级", "平面", "外宣", "等", "大众"
  };

  /** An account of the county or of its media centre, as the one who publishes. */
  private static final WordPattern UPPER_ACCOUNT =
      WordPattern.of(
          "(?:^|[，,。；;])(?:全年|今年|本年度?|20[0-9]{2}年度?)?[，,]?(?:县|区|市)(?:级|委|政府|融媒体中心|官方|政务)*(?:微信|公众号|微博|抖音|视频号)"
              + "|融媒体中心(?:官方|的)?(?:微信|公众号|微博|抖音|视频号)|[（(][县区市]级[）)]");

  /** The part of a site that is the unit's. */
  private static final Pattern OWN_PART =
      Pattern.compile(
          "[\\p{IsHan}&&[^及和与括各含、]]{0,5}(?:(?<!乡)镇|乡(?!镇)|街道|苏木)(?:政务公开|信息公开)?(?:专栏|页面|栏目|子站|网页)");

  private static final int LONGEST_NAME = 34;

  /** 抖音等短视频 are of one kind, 抖音等各种渠道及短视频 are not. */
  private static final int LONGEST_KIND = 4;

  private ChannelPlace() {}

  /**
   * Whether the words before a figure are plain.
   *
   * @param before the words of its clause, with those that name the place
   */
  static boolean isPlain(String before, String channel, boolean township) {
    String[] nouns = NOUNS.get(channel);
    if (nouns == null) {
      return true;
    }
    String words = withoutNames(before, nouns);
    int noun = first(words, 0, nouns);
    if (noun < 0) {
      words = before.replace("“", "").replace("”", ""); // 通过“某县门户网站”
      noun = first(words, 0, nouns);
    }
    if (noun < 0) {
      return false;
    }
    String prefix = words.substring(0, noun);
    boolean account =
        channel.equals("wechat") || channel.equals("weibo") || channel.equals("video");
    if (township && account && UPPER_ACCOUNT.isIn(before)) {
      return false;
    }
    if (channel.equals("video") && isDone(prefix)) {
      return true; // 推送短视频
    }
    if (!isPlainBefore(prefix, township) || !isMedium(channel, words, noun)) {
      return false;
    }
    int at = noun + lengthAt(words, noun, nouns);
    while (at < words.length()) {
      int next = behind(words, at, nouns);
      if (next > at) {
        at = next;
      } else {
        return startsWithAny(words, at, DONE);
      }
    }
    return true;
  }

  /** Whether a clause before names one place, whatever it says of it, and no other. */
  static boolean isPlainPlace(String clauses, String channel, boolean township) {
    String[] nouns = NOUNS.get(channel);
    if (nouns == null) {
      return true;
    }
    String words = withoutNames(clauses, nouns);
    int noun = first(words, 0, nouns);
    if (noun < 0 || !isPlainBefore(words.substring(0, noun), township)) {
      return false;
    }
    int at = noun + lengthAt(words, noun, nouns);
    for (int i = at; i < words.length() && "，,：:".indexOf(words.charAt(i)) < 0; i++) {
      if (startsWithAny(words, i, DONE)) {
        return true;
      }
      if ("、和及与等".indexOf(words.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDone(String prefix) {
    String words = Discloser.withoutTime(prefix);
    int length = lengthAt(words, 0, DONE);
    return length > 0 && length == words.length();
  }

  /**
   * Where the next word that says nothing new ends, or a place of the same kind; else the offset.
   */
  private static int behind(String words, int at, String[] nouns) {
    char c = words.charAt(at);
    if (NarrativeFigure.isArabic(c) || "月日底末度”（）()".indexOf(c) >= 0) {
      return at + 1;
    }
    int length = Math.max(lengthAt(words, at, nouns), lengthAt(words, at, BEHIND));
    if (length == 0) {
      Matcher own = OWN_PART.matcher(words).region(at, words.length());
      length = own.lookingAt() ? own.end() - at : 0;
    }
    if (length == 0 && "、和及与等".indexOf(c) >= 0) {
      int next = first(words, at + 1, nouns);
      boolean same =
          next > at
              && next - at <= (c == '等' ? LONGEST_KIND : LONGEST_NAME)
              && !hasVerb(words.substring(at, next))
              && !isNewMedia(words.substring(at, next));
      return same ? next + lengthAt(words, next, nouns) : at;
    }
    return at + length;
  }

  /** Whether nothing but who publishes, and the name of the place, stands before what it is. */
  private static boolean isPlainBefore(String before, boolean township) {
    int start = 0;
    int length = 0;
    for (String preposition : PREPOSITIONS) {
      int at = before.lastIndexOf(preposition);
      if (at >= start + length) {
        start = at;
        length = preposition.length();
      }
    }
    String name = before.substring(start + length);
    if (length > 0 && !Discloser.mayAct(before.substring(0, start), township)) {
      return false;
    }
    if (length == 0) {
      name = Discloser.withoutTime(name);
    }
    if (name.length() > LONGEST_NAME || name.indexOf('、') >= 0 || name.startsWith("各")) {
      return false;
    }
    String account = name;
    for (String behind : new String[] {"官方", "政务", "发布"}) {
      if (account.endsWith(behind)) {
        account = account.substring(0, account.length() - behind.length());
      }
    }
    return !hasVerb(account) && !hasJoint(account);
  }

  /** Whether media are those that are called so by their kind, and no accounts of a township. */
  private static boolean isMedium(String channel, String words, int noun) {
    if (!channel.equals("media") || noun == 0 || !words.startsWith("媒体", noun)) {
      return true;
    }
    String before = words.substring(0, noun);
    return NarrativeWords.endsWithAny(before, MEDIA)
        || NarrativeWords.endsWithAny(before, PREPOSITIONS);
  }

  /** Whether what stands before 媒体 makes it the accounts of a township: 新媒体, 融媒体. */
  private static boolean isNewMedia(String before) {
    return "新融自全多".indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  private static boolean hasVerb(String words) {
    return Discloser.lastVerb(words, words.length()) >= 0;
  }

  /** Whether a name is that of another place and of one more: 客户端和…; 和平县 is one. */
  private static boolean hasJoint(String name) {
    for (int i = 1; i < name.length(); i++) {
      boolean joint = "和及与".indexOf(name.charAt(i)) >= 0;
      if (joint && "网站台栏号屏端信博音手群体报道".indexOf(name.charAt(i - 1)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The words with nothing within quotes and brackets. */
  private static String withoutNames(String before, String[] nouns) {
    StringBuilder words = new StringBuilder();
    char close = 0;
    for (int i = 0; i < before.length(); i++) {
      char c = before.charAt(i);
      if (close != 0) {
        close = c == close ? 0 : close;
        continue;
      }
      int open = "“《（(\"【".indexOf(c);
      int end = open < 0 ? -1 : before.indexOf("”》）)\"】".charAt(open), i + 1);
      boolean place =
          (c == '（' || c == '(') && end > i && first(before.substring(i, end), 0, nouns) > 0;
      if (end > i && !place) {
        close = "”》）)\"】".charAt(open);
      } else {
        words.append(c);
      }
    }
    return words.toString();
  }

  private static int first(String words, int from, String[] nouns) {
    int first = -1;
    for (String noun : nouns) {
      int at = words.indexOf(noun, from);
      first = at >= 0 && (first < 0 || at < first) ? at : first;
    }
    return first;
  }

  private static int lengthAt(String words, int at, String[] candidates) {
    int longest = 0;
    for (String candidate : candidates) {
      if (candidate.length() > longest && words.startsWith(candidate, at)) {
        longest = candidate.length();
      }
    }
    return longest;
  }

  private static boolean startsWithAny(String words, int at, String[] beginnings) {
    return lengthAt(words, at, beginnings) > 0;
  }
}
