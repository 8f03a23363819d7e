package org.mingjian.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a clause says that no request for information came at all: 未收到公民、法人和其他组织的政府信息公开申请.
 * Between the denial and the request only words may stand that leave none out; 未收到法人的申请 and
 * 未收到以信函提出的申请 say nothing of the others.
 */
final class NoRequests {
  private static final Pattern WITHOUT =
      Pattern.compile(
          "(?:无|没有|未有)(?:(?:政府信息)?依申请公开(?:办理)?(?:申请|件|事项|情况)?|(?:政府|政务)?信息公开申请(?:事项|情况)?)$");

  private static final Pattern ZERO = Pattern.compile("申请(?:数量?)?为零$");

  private static final Pattern DENIAL =
      Pattern.compile(
          "(?:没有|未|无)(?:曾|新|有)?(?:接?收到|接到|接收|受理)+过?"
              + "|(?:没有|未有|未发生|没有发生|无)(?=公民|群众|社会公众|任何|申请人|个人)");

  /** People, each of whom may be meant by all. */
  private static final WordPattern PEOPLE = WordPattern.of("群众|市民|居民|村民|公众|人民|申请人|当事人|各界");

  private static final WordPattern CITIZENS = WordPattern.of("公民|自然人|个人");

  private static final WordPattern BODIES = WordPattern.of("法人|企业|单位|机构|团体|组织");

  private static final String WAY = "(?:网[上络站]|线[上下]|信函|邮[寄件]|电子邮件|传真|现场|当面|书面|口头|电话|平台)";

  /** Several ways stand for all, and so does one with 等 or 其他 behind it. */
  private static final String WAYS =
      "(?:通过|以|经)?"
          + WAY
          + "(?:(?:(?:[、和及与或]|以及)+"
          + WAY
          + ")+|(?:等|[、及或]其[他它])+)(?:等|及?其[他它])?各?种?(?:方式|形式|渠道|途径)?";

  /** Words that leave out none of the requests. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?:"
              + WAYS
              + "|公民|自然人|个人|群众|市民|居民|村民|公众|人民|申请人|当事人|各界|人士|法人|企业|单位|机构|团体|组织|社会|辖区内?"
              + "|依申请公开|申请公开|申请|政府|政务|信息|公开|要求|关于|有关|相关|任何(?:形式|方式|渠道)?|各类|其[他它]|书面|提出|提交|递交|提起|发起|作出|过|新"
              + "|一[件例起份条宗次]|主动|依法?|以及?|或者?"
              + "|[向对][我本](?:镇|乡|街道办事处|街道办|街道|办事处|办|机关|单位|行政机关|级政府|局|委|县|区|市|处)(?:政府|机关)?"
              + "|通过各[种类](?:渠道|途径|方式)|[和及与、等的：:，,\\s\"“”])*");

  /** What a request is called besides, up to what else there was none of. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?:公开|政府|政务|信息|的?(?:事项|情况|事件|案件|案例|行为|现象|要求|内容|请求|需求|诉求|来信|来函|件|表|书|单|数量?)|过|[（(][^）)]*[）)]|[\\s”\"])*"
              + "(?:的?$|[。；;，,、和及与也且或并而]|故|因此|不存在|没有|无)");

  private NoRequests() {}

  /** Whether a word of denial may stand there; nearly no clause has one. */
  static boolean mayDeny(String clause) {
    for (int i = 0; i < clause.length(); i++) {
      if ("零无没未".indexOf(clause.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Where a clause that speaks of 申请 begins to say that there was none; -1 where it does not. */
  static int denial(String clause) {
    String words = withoutEnd(clause);
    Matcher zero = ZERO.matcher(words);
    if (zero.find()) {
      return zero.start();
    }
    Matcher without = WITHOUT.matcher(words);
    if (without.find()) {
      return without.start();
    }
    Matcher denial = DENIAL.matcher(words);
    while (denial.find()) {
      if (isOfAll(words, denial.end())) {
        return denial.start();
      }
    }
    return -1;
  }

  private static boolean isOfAll(String words, int from) {
    int first = words.indexOf("申请", from);
    if (first < 0) {
      return false;
    }
    // 未收到依申请公开政府信息的申请: mostly the last one is the request
    int last = words.lastIndexOf("申请");
    int request = isEnd(words, last) ? last : first;
    String between = words.substring(from, request);
    return isEnd(words, request)
        && BETWEEN.matcher(between).matches()
        && (PEOPLE.isIn(between) || CITIZENS.isIn(between) == BODIES.isIn(between));
  }

  private static boolean isEnd(String words, int request) {
    return BEHIND.matcher(words).region(request + "申请".length(), words.length()).lookingAt();
  }

  private static String withoutEnd(String clause) {
    int end = clause.length();
    while (end > 0 && "。 \t\n\u000B\f\r".indexOf(clause.charAt(end - 1)) >= 0) {
      end--;
    }
    return clause.substring(0, end);
  }
}
