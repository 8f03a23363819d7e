package org.mingjian.finding.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a sentence how many of something there were in the year. Meant to err on the side of
 * silence: a figure is taken only where its own clause names the matter, and nothing in the
 * sentence hints at another year, a part of the year, several years, a part of the cases, or at
 * somebody else.
 */
final class Counts {
  private static final Pattern CLAUSE = Pattern.compile("[^，,：:、（）()]+");
  private static final String FILLER =
      "(?:的|了|共计|总计|合计|累计|共|总数|总量|数量|件数|数|为|是|有|达到|达|约|近|超过|超|逾|\\s)*";
  private static final String DISCLOSURE = "公开";
  private static final Pattern RECEIVED =
      Pattern.compile(
          "(?:收到|受理|接到|新收|接收)(?:[^，,、]{0,30}?)(?:申请|依申请公开)(?:表|书|信息|事项|案件|件)?" + FILLER + "$");
  private static final Pattern RECEIVED_BEFORE =
      Pattern.compile("(?:收到|受理|接到|新收|接收)(?:各类|公民|群众|有关|相关)?" + FILLER + "$");
  private static final Pattern OF_REQUESTS =
      Pattern.compile("^的?(?:政府|政务)?(?:信息公开|依申请公开|公开(?:政府|政务)?信息)(?:的|类)?(?:申请|事项|$)");
  private static final Pattern NO_REQUESTS =
      Pattern.compile(
          "(?:未|没有|无|未曾|尚未|没)(?:收到|接到|受理|接收)(?:过|到|任何|一件|一起)?"
              + "(?:公民|法人|和|或|或者|、|其他组织|其它组织|群众|个人|单位|要求|主动|提出|有关|相关|关于|书面|的|、)*"
              + "(?:政府|政务)?(?:信息公开|依申请公开|公开(?:政府|政务)?信息)(?:的|类|相关|事项)*申请(?![人者])");
  private static final Pattern NOT_ALL_REQUESTS =
      Pattern.compile(
          "复议|诉讼|投诉|举报|信访|咨询|答复|回复|办结|办理|低保|救助|建房|宅基地|补贴|贷款|入党|减免|收费|"
              + "其中|网上|网络|在线|线上|信函|邮件|邮箱|当面|现场|窗口|传真|微信|转办|转来|移交|不予|驳回|"
              + "全县|全市|全区|全省|县政府|市政府|区政府|上级|各部门|村|社区|撤回|补正|无效|有效|重复");
  private static final Pattern NORMATIVE_BEFORE =
      Pattern.compile("(?:制定|制发|出台|印发|新制作|制作|发布)[^，,、]{0,8}?规范性文件(?:文件)?" + FILLER + "$");
  private static final Pattern NORMATIVE_MADE =
      Pattern.compile("(?:制定|制发|出台|印发|新制作|制作|发布)(?:各类|行政|有关|相关)?" + FILLER + "$");
  private static final Pattern OF_NORMATIVE = Pattern.compile("^的?(?:行政|政府)?规范性文件");
  private static final Pattern NOT_ALL_NORMATIVE =
      Pattern.compile("清理|废止|失效|修订|修改|备案|审查|审核|解读|代拟|草案|上级|转发|县政府|市政府|区政府|公开|以上|村");
  private static final Pattern REVIEWS =
      Pattern.compile("(?:行政复议)(?:案件|申请|事项|案|的)*" + FILLER + "$");
  private static final Pattern SUITS = Pattern.compile("(?:行政诉讼)(?:案件|事项|案|的)*" + FILLER + "$");
  private static final Pattern NOT_ALL_DISPUTES =
      Pattern.compile(
          "维持|纠正|撤销|驳回|胜诉|败诉|应诉|出庭|审结|尚未|结转|办结|其中|全县|全市|全区|县政府|市政府|区政府|村|" + "土地|征收|拆迁|处罚|工伤");

  /** What can be counted in the text and in the tables. */
  enum Matter {
    REQUESTS,
    NORMATIVE,
    REVIEWS,
    SUITS
  }

  /**
   * A count.
   *
   * @param start where its words begin in the sentence
   * @param carriedToo whether the sentence speaks of requests carried over too
   */
  record Stated(
      Matter matter,
      Quantity quantity,
      Sentence sentence,
      int start,
      int end,
      boolean carriedToo) {}

  private Counts() {}

  static List<Stated> of(RunningText text, int year) {
    List<Stated> stated = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      String words = sentence.words();
      boolean hints = words.contains("申请") || words.contains("规范性") || words.contains("行政");
      if (hints && isOfTheYear(words, year)) {
        in(sentence, stated);
      }
    }
    return stated;
  }

  private static boolean isOfTheYear(String words, int year) {
    return !YearsNamed.speaksOfAnother(words, year)
        && !YearsNamed.speaksOfPart(words)
        && !YearsNamed.speaksOfAllYears(words);
  }

  private static void in(Sentence sentence, List<Stated> stated) {
    String words = YearsNamed.withoutDocuments(sentence.words());
    List<Quantity> quantities = Quantity.all(words).stream().filter(Quantity::countsCases).toList();
    Matcher clauses = CLAUSE.matcher(words);
    while (clauses.find()) {
      int start = clauses.start();
      int end = clauses.end();
      String clause = clauses.group();
      if (YearsNamed.compares(clause)) {
        continue;
      }
      List<Quantity> own =
          quantities.stream().filter(one -> one.start() >= start && one.end() <= end).toList();
      if (own.size() == 1) {
        Quantity quantity = own.getFirst();
        Matter matter =
            matter(
                words,
                clause,
                clause.substring(0, quantity.start() - start),
                clause.substring(quantity.end() - start));
        if (matter != null) {
          stated.add(stated(matter, quantity, sentence, start, quantity.end()));
        }
      } else if (own.isEmpty()) {
        noRequests(words, sentence, start, end, stated);
      }
    }
  }

  private static Stated stated(
      Matter matter, Quantity quantity, Sentence sentence, int start, int end) {
    boolean carried = sentence.words().contains("结转") || sentence.words().contains("上年");
    return new Stated(matter, quantity, sentence, start, end, carried);
  }

  private static void noRequests(
      String words, Sentence sentence, int start, int end, List<Stated> stated) {
    Matcher none = NO_REQUESTS.matcher(words).region(start, words.length());
    boolean found = Letters.any("未没无", words, start, end) && none.find() && none.start() < end;
    if (found && !NOT_ALL_REQUESTS.matcher(words.substring(start, none.end())).find()) {
      Quantity zero =
          new Quantity(
              java.math.BigDecimal.ZERO,
              java.math.BigDecimal.ZERO,
              java.math.BigDecimal.ZERO,
              "件",
              none.start(),
              none.end());
      stated.add(stated(Matter.REQUESTS, zero, sentence, none.start(), none.end()));
    }
  }

  private static @Nullable Matter matter(String words, String clause, String before, String after) {
    boolean disclosure = words.contains(DISCLOSURE);
    boolean received =
        Letters.any("收受接", before)
            && (RECEIVED.matcher(before).find()
                || (RECEIVED_BEFORE.matcher(before).find() && OF_REQUESTS.matcher(after).find()));
    if (received && disclosure && !NOT_ALL_REQUESTS.matcher(clause).find()) {
      return Matter.REQUESTS;
    }
    boolean normative =
        Letters.any("制出印发", before)
            && (NORMATIVE_BEFORE.matcher(before).find()
                || (NORMATIVE_MADE.matcher(before).find() && OF_NORMATIVE.matcher(after).find()));
    if (normative && !NOT_ALL_NORMATIVE.matcher(clause).find()) {
      return Matter.NORMATIVE;
    }
    if (!disclosure || !before.contains("行政") || NOT_ALL_DISPUTES.matcher(clause).find()) {
      return null;
    }
    boolean reviews = REVIEWS.matcher(before).find();
    boolean suits = SUITS.matcher(before).find();
    if (reviews && !before.contains("诉讼")) {
      return Matter.REVIEWS;
    }
    return suits && !before.contains("复议") ? Matter.SUITS : null;
  }
}
