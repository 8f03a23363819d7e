package org.mingjian.extract;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.Span;

/** Reads how many requests for information came and how many were answered. */
final class RequestFigures {
  static final String[] CASE_UNITS = {"件", "条", "份", "起", "宗", "次", "项", "例", "个", "人次"};

  private static final Pattern RECEIVED_AND_HANDLED =
      Pattern.compile("(?:收到|受理|接到)(?:并|且|、|和|及)(?:已|全部|按时|按期|依法)*(?:办理|处理)");

  private static final WordPattern RECEIVED_AND_ANSWERED =
      WordPattern.of("(?:收到|受理|接到)(?:并|且|和|及|、)(?:已|全部|按时|按期|依法)*(?:答复|办结)");

  /** What begins a condition or an exception. */
  private static final String[] CONDITIONS = {"如", "若", "假如", "除", "凡", "对于"};

  private static final WordPattern ANSWERED_REQUESTS =
      WordPattern.of("(?:答复|办结|回复)(?:了|完毕)?(?:政府信息)?(?:依申请公开|公开申请)(?:申请|事项|信息|件)*(?:共|共计)?$");

  private static final Pattern ANSWERED_BEHIND =
      Pattern.compile("^(?:均|都|全部)?(?:已经?)?(?:按[时期规]|依法|依规|按规定|完成|全部|予以)*(?:答复|办结)(?:完毕)?[。；;]?$");

  /** That all requests were answered, behind their figure or a clause on all of them. */
  private static final Pattern ALL_ANSWERED =
      Pattern.compile(
          "(?:[，,](?:均|都|全部)?(?:为|是|系|通过|涉及)[^，,。；;0-9一二三四五六七八九十]{0,20})?[，,](?:已|均|都|全部)+经?"
              + "(?:[在于]?(?:法定|规定)的?(?:时限|期限|时间)之?内|按[时期]|及时|依法|依规|按规定|按照?(?:程序|规定|要求)"
              + "|书面|予以|进行|[作做]出|给予|完成|了)*(?:答复|回复|办结)(?:完毕|完成)?(?:[，,。；;]|$)");

  /** What says that not all were, or that others were too. */
  private static final WordPattern NOT_ALL =
      WordPattern.of("未|不|延[期长迟]|逾期|超期|撤[回销]|补正|转[办交送来]|结转|上年|去年|上一年|复议|除");

  /** By which way a request came. */
  private static final Pattern WAY =
      Pattern.compile("书面|网[上络页]|线[上下]|信函|当面|邮[寄件箱]|现场|传真|窗口|来信|来电|电话|平台|系统");

  private static final WordPattern NEXT_WAY =
      WordPattern.of(
          "^[，,、；;](?:和|及)?[^，,、。；;]{0,12}(?:" + WAY.pattern() + ")[^，,、。；;]{0,14}[0-9]");

  private static final WordPattern WAY_BEFORE =
      WordPattern.of("(?:" + WAY.pattern() + ")[^，,、。；;]{0,20}[0-9]");

  /** One kind of applicants, of which others follow with a figure of their own. */
  private static final Pattern APPLICANTS = Pattern.compile("自然人|公民|个人|法人|企业|组织|律师");

  private static final WordPattern NEXT_APPLICANTS =
      WordPattern.of("^[，,、；;](?:和|及)?(?:收到)?(?:" + APPLICANTS.pattern() + ")[^，,、。；;]{0,14}[0-9]");

  private static final WordPattern APPLICANTS_BEFORE =
      WordPattern.of("(?:" + APPLICANTS.pattern() + ")[^，,、。；;]{0,14}[0-9]+[件份条]?[，,、；;]$");

  /** What comes with a request, or is made of one. */
  private static final WordPattern NO_REQUEST =
      WordPattern.of("申请[^，,]{0,6}(?:补正|撤回|撤销|更正|材料|函|告知|答复书|投诉|咨询|来电)");

  /** Some of the requests came in the year before. */
  private static final WordPattern PART_OF_LAST_YEAR =
      WordPattern.of("^[，,（(]其中[：:，,]?[^，,。；;]{0,8}(?:上年|上一年|去年|结转)");

  /** What was done instead of an answer, or how only some were answered. */
  private static final WordPattern OTHER_ANSWER =
      WordPattern.of(
          "(?:未|不予?(?:公开)?|拒绝|待|延期|超期|逾期|延迟|重新|补充|再次|同意(?:公开)?|部分公开|予以公开|[“”]|应|拟|需|代|协助)(?:进行|作出|后)?(?:答复|回复|办结)|模拟|演练");

  private static final String[] HANDED_ON = {"转办", "转来", "转交", "交办", "移送", "转送", "结转"};

  private static final String[] ADDED = {"申请", "自收", "另收", "直接", "合计", "共计", "总计"};

  private static final String[] NOT_ADDED = {
    "答复", "办结", "办理", "处理", "复议", "诉讼", "结转", "较", "比", "上年", "去年", "公开信息", "政府信息", "回复", "完成"
  };

  private static final String RECEIVED = "narrative.requests.received";
  private static final String ANSWERED = "narrative.requests.answered";

  private static final String[] GOT = {"收到", "受理", "接到", "新收", "接收", "接受"};

  private final NarrativeFacts facts;
  private final ClauseTimes times;
  private final @Nullable ClauseSubjects subjects;
  private final boolean township;

  /** The clause with the figure of requests, where all were answered. */
  private @Nullable Clause allAnswered;

  /**
   * @param subjects who acts in the text of a township, which may give the figure of its county or
   *     of others too; null where something else reports
   */
  RequestFigures(NarrativeFacts facts, ClauseTimes times, @Nullable ClauseSubjects subjects) {
    this.township = subjects != null;
    this.facts = facts;
    this.times = times;
    this.subjects = subjects;
  }

  /**
   * Ends the text: where it gives no figure of answers, but says behind the one figure of requests
   * that all were answered, so many were.
   */
  void end() {
    if (allAnswered != null && facts.get(ANSWERED) == null && facts.isAgreed(RECEIVED)) {
      facts.add(ANSWERED, allAnswered);
    }
  }

  private static boolean areAllAnswered(Clause clause) {
    return clause.value().signum() > 0
        && !clause.figure().approximate()
        && ALL_ANSWERED.matcher(clause.rest()).lookingAt()
        && !NOT_ALL.isIn(clause.whole());
  }

  /** Reads that no request came, which has no figure. */
  void readNone(String clause, int start, Span sentence, String heading) {
    int last = clause.lastIndexOf("申请");
    if (last < 0
        || !NoRequests.mayDeny(clause)
        || (!clause.contains("公开") && !heading.contains("依申请公开"))
        || isAboutDispute(clause)) {
      return;
    }
    int denial = NoRequests.denial(clause);
    if (denial < 0 || isAnothers(clause.substring(0, denial))) {
      return;
    }
    if (!times.isOther(start, start + last, start + clause.length(), "件")) {
      facts.none(RECEIVED, sentence);
    }
  }

  /** Whether the words before a denial name somebody else, or a condition. */
  private boolean isAnothers(String before) {
    String who =
        Discloser.withoutTime(
            before.substring(Math.max(before.lastIndexOf('：'), before.lastIndexOf(':')) + 1));
    return NarrativeWords.startsWithAny(who, CONDITIONS)
        || (subjects != null && subjects.namesAnother(who));
  }

  /** Whether a figure is that of one way by which requests came, and those of others follow. */
  private static boolean isOneWayOfSeveral(Clause clause) {
    if (WAY.matcher(clause.before()).find()
        && (NEXT_WAY.isIn(clause.rest()) || WAY_BEFORE.isIn(clause.earlier()))) {
      return true;
    }
    return APPLICANTS.matcher(clause.before()).find()
        && (NEXT_APPLICANTS.isIn(clause.rest()) || APPLICANTS_BEFORE.isIn(clause.earlier()));
  }

  /** Whether a figure is one of several that make up all: 转办1件、直接申请2件, or has some of last year. */
  private static boolean isAddend(Clause clause) {
    if (NarrativeWords.containsAny(clause.words(), HANDED_ON)) {
      return true;
    }
    String rest = clause.rest();
    if (NarrativeWords.startsWithAny(rest, "（含", "(含", "（其中含", "（包括", "(包括")
        || PART_OF_LAST_YEAR.isIn(rest)) {
      return true;
    }
    int start = 0;
    while (start < rest.length() && "，,、".indexOf(rest.charAt(start)) >= 0) {
      int end = start + 1;
      while (end < rest.length() && "，,、；;。（(".indexOf(rest.charAt(end)) < 0) {
        end++;
      }
      String next = rest.substring(start + 1, end);
      if (next.startsWith("其中") || WAY.matcher(next).find()) {
        return false; // a part of them
      }
      NarrativeFigure figure = NarrativeFigure.only(next, 0, next.length());
      boolean added =
          figure != null
              && "件条份宗起例".contains(figure.unit())
              && figure.value().signum() > 0
              && NarrativeWords.containsAny(next, ADDED)
              && !NarrativeWords.containsAny(next, NOT_ADDED);
      if (added) {
        return true;
      }
      start = end;
    }
    return false;
  }

  /** What letters and calls were answered is told beside requests. */
  private static boolean isAnswerToOthers(String before) {
    for (String words : new String[] {"信箱", "热线", "留言", "咨询", "投诉", "信访", "提案", "建议", "工单", "诉求"}) {
      if (before.contains(words)) {
        return true;
      }
    }
    return false;
  }

  /** 未收到因答复引起的行政复议 and 未收到申请行政复议 say nothing of requests. */
  private static boolean isAboutDispute(String clause) {
    for (String words : new String[] {"引起", "引发", "申请行政复议", "申请复议", "提起"}) {
      if (clause.contains(words)) {
        return true;
      }
    }
    return false;
  }

  private static int first(String before, String[] words) {
    int first = -1;
    for (String word : words) {
      int at = before.indexOf(word);
      first = at >= 0 && (first < 0 || at < first) ? at : first;
    }
    return first;
  }

  /** Reads a figure; whether it is one of requests, if read or not. */
  boolean read(Clause clause) {
    String before = clause.before();
    String after = clause.after();
    if (!NarrativeWords.isUnit(CASE_UNITS, clause.unit())) {
      return false;
    }
    boolean about = before.contains("申请") || after.contains("申请");
    boolean ofInformation =
        before.contains("公开")
            || after.contains("公开")
            || before.contains("依申请")
            || clause.heading().contains("依申请公开")
            || clause.earlier().contains("公开申请");
    boolean disclosure = clause.whole().contains("公开") || clause.heading().contains("依申请公开");
    if (NarrativeWords.endsWithAny(before, "答复的", "办结的") && after.startsWith("申请")) {
      facts.add(ANSWERED, clause);
      return true;
    }
    ExtractedFact known = facts.get(RECEIVED);
    boolean part =
        known != null
            && clause.sentence().equals(known.span())
            && (clause.isPart() || WAY.matcher(before).find());
    boolean other = false;
    for (String words : new String[] {"复议", "诉讼", "投诉", "信访", "举报", "许可", "低保", "救助", "咨询"}) {
      other |= before.contains(words);
    }
    for (String words : new String[] {"全县", "全市", "全区", "全旗", "全州", "全省"}) {
      other |= township && before.contains(words);
    }
    if (about && disclosure && ofInformation && !other && !isOneWayOfSeveral(clause)) {
      boolean received = first(before, GOT) >= 0;
      // 办理 says nothing of an answer in 收到并办理, and is no verb in 办理事项.
      String said = RECEIVED_AND_HANDLED.matcher(before).replaceFirst("收到").replace("办理事项", "事项");
      boolean answered = said.contains("答复") || said.contains("办结") || said.contains("办理");
      received |=
          clause.value().signum() == 0
              && NarrativeWords.endsWithAny(before, "依申请公开", "依申请公开数", "依申请公开数量", "依申请公开件数");
      if (received && answered && RECEIVED_AND_ANSWERED.isIn(before) && !part) {
        facts.add(RECEIVED, clause);
        facts.add(ANSWERED, clause);
        return true;
      }
      if (received && !answered) {
        if (part || isAddend(clause) || NO_REQUEST.isIn(before)) {
          return true; // by which way so many of them came
        }
        facts.add(RECEIVED, clause);
        if (areAllAnswered(clause)) {
          allAnswered = clause;
        }
        return true;
      }
    }
    for (String words : new String[] {"结转", "转结", "顺延", "下年", "下一年", "次年"}) {
      if (before.contains(words)) {
        return true; // what is left to another year
      }
    }
    boolean section = clause.heading().contains("依申请公开") && clause.unit().equals("件");
    if (!disclosure || (!section && !clause.whole().contains("申请"))) {
      return about;
    }
    boolean ends =
        NarrativeWords.endsWithAny(before, "答复", "已答复", "办结", "回复", "按时答复", "按期答复", "答复了", "共答复")
            || ANSWERED_REQUESTS.isIn(before);
    boolean behind =
        (before.isEmpty() || before.equals("其中")) && ANSWERED_BEHIND.matcher(after).matches();
    if ((ends || behind) && !isAnswerToOthers(before) && !OTHER_ANSWER.isIn(before)) {
      facts.add(ANSWERED, clause);
      return true;
    }
    return about;
  }
}
