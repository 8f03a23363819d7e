package org.mingjian.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the words around a figure of the running text say: which channel, all or a part. */
final class NarrativeWords {
  /** Channels that publish what is not called 信息. */
  static final List<String> ACCOUNTS = List.of("wechat", "weibo", "video");

  private static final Pattern TIME =
      Pattern.compile(
          "^(?:(?:[0-9]{4}年度?|全年度?|本年度?|年度|年内|今年|截[至止](?:[0-9]{4}年)?[0-9]+月[0-9]+日|同时"
              + "|此外|另外|其中|[我本](?:镇|乡|办|县|区|市|街道)|街道|累计|共计|总计|共|已|及时|[一二三四五六七八九十]是)[，,]?)+");

  /** The name of an account, which may be that of a site. */
  private static final Pattern ACCOUNT_NAME =
      Pattern.compile("[“\"][^”\"]*[”\"](?=(?:官方|政务)?(?:微信|公众号|微博|抖音|快手|视频号))");

  private static final Map<String, String[]> CHANNELS = channels();

  private NarrativeWords() {}

  private static Map<String, String[]> channels() {
    Map<String, String[]> channels = new LinkedHashMap<>();
    channels.put("wechat", new String[] {"微信", "公众号"});
    channels.put("weibo", new String[] {"微博"});
    channels.put("video", new String[] {"短视频", "抖音", "快手", "视频号", "发布视频"});
    channels.put("board", new String[] {"公开栏", "公示栏", "宣传栏", "公告栏", "公示板", "公开板", "LED", "电子屏"});
    channels.put("broadcast", new String[] {"广播", "大喇叭", "喇叭"});
    channels.put("communities", new String[] {"各社区", "各村", "村（社区）", "村(社区)", "村级", "村社区", "村务"});
    channels.put("website", new String[] {"网站", "门户网", "政府网", "政务网", "官网", "公开网", "网上公开"});
    channels.put("media", new String[] {"媒体", "报刊", "报纸", "电视"});
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
    return endsWithAny(
        before.substring(0, at), "政府", "政务", "类", "公开", "公开了", "发布", "发布了", "更新", "有关", "相关", "的");
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
    return TIME.matcher(words).replaceFirst("");
  }

  static boolean otherMatter(String clause) {
    for (String words :
        new String[] {"依申请", "申请", "培训", "会议", "建议", "提案", "投诉", "信箱", "留言", "咨询"}) {
      if (clause.contains(words)) {
        return true;
      }
    }
    return false;
  }

  static boolean named(String channel, String words) {
    for (String word : CHANNELS.getOrDefault(channel, new String[0])) {
      if (words.contains(word)) {
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
    // A board, whoever fills it, and a kind of information, whoever publishes it.
    String words = before.replace("村务公开栏", "公开栏").replace("村务公开信息", "信息");
    words = ACCOUNT_NAME.matcher(words).replaceAll("");
    String found = null;
    for (Map.Entry<String, String[]> channel : CHANNELS.entrySet()) {
      boolean own = channel.getKey().equals("government");
      if (!named(channel.getKey(), words) || (own && !parts)) {
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

  static boolean isUnit(String[] units, String unit) {
    for (String one : units) {
      if (one.equals(unit)) {
        return true;
      }
    }
    return false;
  }

  static boolean endsWithAny(String words, String... endings) {
    for (String ending : endings) {
      if (words.endsWith(ending)
          || words.endsWith(ending + "约")
          || words.endsWith(ending + "为")
          || words.endsWith(ending + "达")
          || words.endsWith(ending + "达到")
          || words.endsWith(ending + "共计")
          || words.endsWith(ending + "共")) {
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
