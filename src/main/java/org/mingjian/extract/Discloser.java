package org.mingjian.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.document.Spans;

/**
 * Tells from the words before a figure who disclosed. A total is believed only of the unit itself:
 * of no platform, village or anything else, and of nothing that was done with what was disclosed
 * before, such as 整改公开信息.
 */
final class Discloser {
  /** 信息公开 and 政务公开 are nouns, and so are 公开栏 and 公开年报. */
  private static final Pattern VERB =
      Pattern.compile("(?<!法定|信息|[政村党财院校厂警]务|申请)(?:公开(?!工作)|发布|公布|公示|更新|推送)(?![栏网平专]|目录|指南|系统|年报)");

  private static final Pattern QUOTED = Pattern.compile("[“\"][^”\"]*[”\"]");

  /** Numbers of paragraphs, and times. */
  private static final Pattern LEADING =
      Pattern.compile(
          "^(?:[0-9]{4}年度?|全年度?|本年度?|今年来?|年内?|1月1日起?[至到—-]+(?:[0-9]{4}年)?12月31日(?:止|期间)?|截[至止][^，,]*?[日底末]|[一二三四五六七八九十]是"
              + "|[（(]?[一二三四五六七八九十0-9]+[）)、.．]|[，,、：:\\s])+");

  /** How it was disclosed. */
  private static final Pattern TRAILING =
      Pattern.compile(
          "(?:主动|及时|依法|依规|积极|全面|准确|规范|有序|对外|向?社会|向?公众|总共|共计|累计|总计|合计|共|总|新增?|已|均|还|同步|统一"
              + "|集中|全年度?|年度|本年度?|今年|以?来|年内|年初|到?[0-9]{4}年[底末度]?|经审核|地|进行|主要|其中|实际|先后|陆续|定期|适时|按时|按期|认真|严格|切实|持续|(?:[0-9]{4}年)?1月1日起?[至到—-]+(?:[0-9]{4}年)?12月31日(?:止|期间)?|、|\\s)+$");

  private static final WordPattern PREPOSITION =
      WordPattern.of("通过|依托|利用|借助|运用|采[取用]|(?<!现|存|正)在|以|按|对|将|把|根据|依照|依据|围绕|结合|自|向|为|从");

  private static final WordPattern OWN = WordPattern.of("^[我本该全]");

  /** The last characters of the words of {@link #TRAILING}. */
  private static final String LAST_OF_TRAILING = "动时法规极面确范序外会众共计总新增已均还步一中度年来内初底末核地行要际后续期真格实日止间、";

  private static final WordPattern UNITS =
      WordPattern.of("(?:(?<![社小])区|[镇乡县市旗州盟省团场街办局委厅院处会室]|街道|政府|单位|机关|苏木|中心|信息公开|信息|并)$");

  private static final WordPattern TOWNSHIPS =
      WordPattern.of("(?:[镇乡街场]|街道办?|办事处|政府|政府办公室|单位|机关|苏木|党委|工委|管委会|开发区|园区|信息公开|信息|并)$");

  /** Who stands beside or above a township. */
  private static final WordPattern UPPER =
      WordPattern.of("(?:县|市|(?<![社小园景])区|旗|州|省)级?(?:(?:人民)?政府(?:办公室|办)?)?$|局$|部门$");

  private static final WordPattern TOWNSHIP = WordPattern.of("[镇乡]|街道?|办事处|苏木");

  /** One place of which is not known that all stands there: 在采购网公开. */
  private static final WordPattern PLACE =
      WordPattern.of("(?:通过|依托|利用|借助|运用|(?<!现|存|正)在)(?<place>.+)$");

  /** Several places, the township's own list of what it discloses, or no place. */
  private static final WordPattern NO_ONE_PLACE =
      WordPattern.of(
          "[等、]|[各多不][种个同类]|各(?:级|大|信息|政务|公开|平台)|[网站台栏号屏端信博系统会体新微][和及与]|以及|渠道|方式|途径|形式|载体|领域|方面|信息公开|信息平台|[内中时下]$|[0-9]{4}年");

  /** Others who disclose, wherever they do. */
  private static final WordPattern OTHERS = WordPattern.of("^(?:各|辖区)|^(?:社区|村)(?!务)");

  /** Some township of which something else is said than that it reports: 与我镇相邻的某镇, 先进乡镇. */
  private static final WordPattern OTHER_TOWNSHIPS =
      WordPattern.of(
          ".的[^的]{0,8}(?:镇|乡|街道)$|[^各全]乡镇$|(?:部分|个别|一些|其[他它]|先进|标杆|有的|多数|少数)(?:镇|乡|街道)$");

  private Discloser() {}

  /**
   * Whether the words before the verb name the unit, where or how it disclosed, or nobody.
   *
   * @param township whether a township reports, for which no county answers
   */
  static boolean isKnown(String before, boolean township) {
    String who = who(before);
    if (who.isEmpty()) {
      return true;
    }
    Matcher place = PLACE.first(who);
    boolean onePlace =
        place != null
            && (NarrativeWords.startsWithAny(place.group("place"), "其他", "其它", "线上", "线下")
                || NarrativeWords.endsWithAny(place.group("place"), "机", "查阅点", "查阅室", "大厅")
                || !NO_ONE_PLACE.isIn(place.group("place")));
    Matcher preposition = PREPOSITION.first(who);
    String subject = preposition == null ? who : withoutTime(who.substring(0, preposition.start()));
    return !onePlace
        && !isAnother(who, township)
        && (preposition != null || !subject.isEmpty())
        && (subject.isEmpty() || isUnit(subject, township));
  }

  /**
   * Whether words name who reports, as far as its kind tells: no office or centre of a township.
   */
  private static boolean isUnit(String subject, boolean township) {
    return OWN.isIn(subject) || (township ? TOWNSHIPS : UNITS).isIn(subject);
  }

  /**
   * Whether words before a place name the unit, or nobody: its own kind of office, and no other.
   */
  static boolean mayAct(String subject, boolean township) {
    int heading = subject.lastIndexOf("情况");
    int start = Math.max(subject.lastIndexOf(' ') + 1, heading < 0 ? 0 : heading + 2);
    String who = withoutTime(subject.substring(start));
    return who.isEmpty() || (!isAnother(who, township) && lastVerb(who, who.length()) < 0);
  }

  /** Whether words for time and manner may end in a character: most do not. */
  private static boolean mayTrail(char last) {
    return LAST_OF_TRAILING.indexOf(last) >= 0 || Spans.isSpace(last);
  }

  /** Words without time and manner at both ends. */
  static String withoutTime(String words) {
    Matcher leading = LEADING.matcher(words);
    String who = leading.lookingAt() ? words.substring(leading.end()) : words;
    if (who.isEmpty() || !mayTrail(who.charAt(who.length() - 1))) {
      return who;
    }
    Matcher trailing = TRAILING.matcher(who);
    return trailing.find() ? who.substring(0, trailing.start()) : who;
  }

  /** Whether the words before the verb name others. */
  static boolean isAnothers(String before, boolean township) {
    return isAnother(who(before), township);
  }

  private static boolean isAnother(String who, boolean township) {
    return OTHERS.isIn(who) || (township && (OTHER_TOWNSHIPS.isIn(who) || isUpper(who)));
  }

  /** Whether words end in the name of a county or of one of its offices. */
  static boolean isUpper(String subject) {
    String who = withoutTime(subject);
    return UPPER.isIn(who) && !TOWNSHIP.isIn(who);
  }

  /** The words before the verb without time and manner; empty where no verb stands. */
  private static String who(String before) {
    String words = before;
    if (words.indexOf('“') >= 0 || words.indexOf('"') >= 0) {
      words = QUOTED.matcher(words).replaceAll("");
    }
    int colon = Math.max(words.lastIndexOf('：'), words.lastIndexOf(':'));
    words = words.substring(colon + 1); // without a heading
    Matcher verb = VERB.matcher(words);
    if (!verb.find()) {
      return "";
    }
    return withoutTime(words.substring(0, verb.start()));
  }

  /** Where the last verb of disclosure before an offset ends; negative where there is none. */
  static int lastVerb(String before, int end) {
    Matcher verb = VERB.matcher(before).region(0, end);
    int last = -1;
    while (verb.find()) {
      last = verb.end();
    }
    return last;
  }
}
