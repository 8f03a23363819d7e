package org.mingjian.extract;

import java.util.regex.Pattern;

/** Tells from the words before a figure whether it counts all that was disclosed, or some of it. */
final class DisclosedThings {
  /** What information is called that is of no one kind. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?:[0-9]{4}年度?|本?年度|[各多几大等][多]?[类种]?|[0-9一二三四五六七八九十]+[大余多]?[类种]|政府|政务|公开|主动|有关|相关|上传|的|了"
              + "|方面|领域|[本我全]?(?:镇|乡|街道?|局|办|县|区|市|单位|机关|部门)|和|及|、|工作|发布|更新|推送|图文|自主)*");

  private static final String[] BULLETINS = {"动态", "公告", "简报", "报道", "稿件", "专报"};

  private static final String[] GENERAL = {"等", "等方面", "等领域", "方面", "政府", "政务"};

  private static final String[] POSTS = {
    "动态", "内容", "文章", "推文", "图文", "消息", "资讯", "视频", "作品", "微博", "微信"
  };

  /** What a channel does, and what its figure counts then. */
  private static final String[] DONE = {
    "公开", "发布", "公布", "公示", "更新", "推送", "张贴", "刊发", "刊登", "刊载", "播出", "播报", "播放", "公开数", "发布数",
    "公开数量", "发布数量", "公开了", "发布了"
  };

  /** What is done with things that were disclosed before, or before they are disclosed. */
  private static final WordPattern OTHER_DEED =
      WordPattern.of(
          "整改|删除|清理|撤[下除回销]|下架|下线|纠正|纠错|修正|修改|排查|检查|抽查|监测|错误|错别字|不规范|失效|过期|退回|驳回"
              + "|报送|上报|投稿|收集|征集|备案|浏览|访问|点击|阅读|播放[量数]|粉丝|关注[度量人]|[音手频号][^，,]{0,6}播放");

  /** What should be disclosed, or is not. */
  private static final WordPattern NOT_YET =
      WordPattern.of("(?:应当?|拟|需要?|未|待|免于|不予?)(?:予以|主动|及时|依法)*公开的?(?:各类|政府|政务)*信息");

  private final String before;

  /** Where the last 信息 begins; negative where there is none. */
  private final int object;

  /** Where the last verb of disclosure before it ends; negative where there is none. */
  private final int verb;

  /**
   * What the words before a figure say was disclosed.
   *
   * @param before the words of its clause before the figure
   */
  DisclosedThings(String before) {
    this.before = before;
    object = before.lastIndexOf("信息");
    verb = object < 0 ? -1 : Discloser.lastVerb(before, object);
  }

  /** Whether the object of the last verb is 信息 of all kinds; 公开解读信息 counts one kind. */
  boolean areAll() {
    if (verb < 0) {
      return true;
    }
    String behind = before.substring(object + "信息".length());
    if (NarrativeWords.startsWithAny(behind, BULLETINS)) {
      return false; // 工作信息动态
    }
    String kind = before.substring(verb, object).strip();
    if (kind.contains("各类") || kind.contains("各种") || kind.contains("各项")) {
      return true;
    }
    for (String general : GENERAL) {
      if (kind.endsWith(general) && !kind.endsWith("类" + general)) {
        return true;
      }
    }
    return PLAIN.matcher(kind).matches();
  }

  /** Whether a channel's figure in a list says what else than information or posts it counts. */
  boolean areOfChannel(String channel) {
    if (NarrativeWords.endsInChannel(before, channel)
        || NarrativeWords.endsWithAny(before, DONE)
        || NarrativeWords.endsWithAny(before, POSTS)) {
      return true;
    }
    int last = Discloser.lastVerb(before, before.length());
    return before.substring(Math.max(last, 0)).contains("信息");
  }

  /** Whether the object of the last verb names several kinds: 公开文件、动态信息. */
  boolean areSeveralKinds() {
    return verb >= 0 && before.substring(verb, object).indexOf('、') > 0;
  }

  /** Whether something else was done than disclosing, or nothing yet. */
  boolean areOther() {
    String deeds = verb < 0 ? before : before.substring(0, verb) + before.substring(object);
    return OTHER_DEED.isIn(deeds) || (before.contains("公开") && NOT_YET.isIn(before));
  }
}
