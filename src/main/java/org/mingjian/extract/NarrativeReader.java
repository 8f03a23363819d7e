package org.mingjian.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.Block;
import org.mingjian.document.Paragraph;
import org.mingjian.document.ReadingTime;
import org.mingjian.document.SourceDocument;
import org.mingjian.document.Span;

/**
 * Reads figures of the running text. A figure is taken only where its own clause says what it
 * counts; figures of other years and of all years together are left alone, and so is a fact for
 * which the text gives two different figures.
 */
final class NarrativeReader {
  /** Longer runs of text without a full stop are none that a person wrote. */
  private static final int LONGEST_SENTENCE = 4000;

  private static final String SENTENCE_END = "。；;！!？?\n";
  private static final String CLAUSE_END = "，,：:、（）()";
  private static final String[] ITEM_UNITS = {"条", "篇", "件", "项", "期", "份", "次", "则", "余"};
  private static final String[] CASE_UNITS = {"件", "条", "份", "起", "宗", "次", "项", "例", "个", "人次"};

  private static final int LONGEST_REMARK = 30;

  private static final int HEADING = 20;

  private static final String[] PUBLISHED = {"发布", "公开", "主动公开", "公布", "推送", "更新", "转发"};
  private static final String[] CHANNEL_ENDS = {
    "网站", "公众号", "微信", "微博", "抖音", "快手", "视频号", "抖音号", "快手号", "公开栏", "公示栏", "宣传栏", "公告栏", "广播"
  };

  /** Where things are published, with nothing that is done there. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:通过|依托|利用|借助|运用|在)(?!.*(?:设立|开设|设置|建设|建立|完善|加强|开展|打造)).*"
              + "(?:网|网站|公众号|微信|微博|抖音|快手|号|栏|屏|广播|喇叭|平台|渠道|方式|途径|载体|媒体|形式|[”\"》])"
              + "(?:[向对][^网栏号]{1,8})?(?:进行)?(?:公开|公示|发布)?");

  /** One platform; what it publishes is not all. */
  private static final Pattern ONE_PLATFORM =
      Pattern.compile("(?:通过|依托|利用|借助|运用|在)[^等及和与、各种]*(?:(?<!通过(?:政府|政务)?信息)平台|客户端|APP|频道)(?!等)");

  /** 工作动态类信息 and 党务信息 are one kind, 各类信息 are all. */
  private static final Pattern KIND =
      Pattern.compile(
          "(?:(?<![各多几种分])类|党务|村务|村务公开|财务|财政|人事)信息(?:共|共计|数|数量)?$"
              + "|(?<![各多几种分大0-9０-９一二三四五六七八九十])类$");

  /** Into how many kinds what is counted falls: 公开信息4类46条. */
  private static final Pattern KINDS = Pattern.compile("(?:共|共计)?[0-9０-９一二三四五六七八九十]+大?类$");

  /** Words that count on from what stands before, and not a part of it. */
  private static final Pattern SUM = Pattern.compile("^(?:[0-9]{4}年)?(?:全年|年度|本年度|今年)?(?:总计|合计|共计)");

  private static final Pattern DISCLOSED =
      Pattern.compile("^(?:全[镇乡街县区市旗]|街道)?(?:政府|政务)信息公开(?:总计|共计|总数|共)?$");

  private static final Pattern DISCLOSED_ONLY = Pattern.compile("^主动公开(?:了|共|共计|累计|总计)?$");

  /** What a clause with another figure says of the same things, and not of more of them. */
  private static final Pattern ASIDE =
      Pattern.compile("其中|阅读|播放|浏览|粉丝|关注|点击|访问|较|同比|占|覆盖|转发|转载|报送|上报|向|回复|回应|办理|受理|开展|举办");

  private static final Pattern NONE_RECEIVED =
      Pattern.compile("(?:没有|未|无)(?:再|曾|新)?(?:收到|接到|接收|受理)+");

  private static final Pattern OPENED = Pattern.compile("^(?:其中)?(?:开设|开通|设立|建有|运营|拥有)");

  private static final Pattern ANSWERED_REQUESTS =
      Pattern.compile(
          "(?:答复|办结|回复)(?:了|完毕)?(?:政府信息)?(?:依申请公开|公开申请)(?:申请|事项|信息|件)*(?:共|共计)?$");

  private static final Pattern ANSWERED_BEHIND =
      Pattern.compile("^(?:均|都|全部)?(?:已经?)?(?:按[时期规]|依法|依规|按规定|完成|全部|予以)*(?:答复|办结)(?:完毕)?$");

  private static final Pattern TRAINED =
      Pattern.compile(
          "(?:开展|组织|举办|召开|进行)了?(?:专题|专项|业务|集中|相关|内部|线上|线下|工作|人员|学习|能力|知识|技能|的|等)*培训(?:活动|班|会)?(?:共|共计)?$");

  private static final Pattern IN_CHARGE =
      Pattern.compile("^(?:工作)?人员[^，,。；;]{0,12}负责[^，,。；;]{0,12}(?:政务公开|信息公开|信息发布)");

  /** 计划总结 is a kind of information, and 计划生育 a field. */
  private static final Pattern PLANNED =
      Pattern.compile("计划(?!总结|信息|类|生育)|预计|目标任务|任务数");

  private static final Pattern FULL_TIME = Pattern.compile("[专全]职");

  private static final Pattern STAFF_SENTENCE = Pattern.compile("公开|信息|申请|查阅|条例|领导小组|党政办");

  /** Several places, of which not all need be known as channels. */
  private static final Pattern ENUMERATED =
      Pattern.compile("(?:通过|依托|利用|借助|运用|在).*等(?:多种|各种|多个)?(?:平台|渠道|方式|途径|载体|媒体|形式)");

  /** An account or a site that is only named, or of which is only said that it runs. */
  private static final Pattern ACCOUNT =
      Pattern.compile(
          ".*(?:公众号|微博|抖音号?|视频号|网站).{0,10}(?:运营|运行)"
              + "|.*(?:公众号|微博|抖音号?|视频号)[^等及和与、]{0,4}发挥[^等及和与、]{0,4}作用"
              + "|.*(?:公众号|订阅号|微信|微博|抖音号?|视频号)[“\"][^”\"]*[”\"]");

  /** What others took over from the township is not what it published. */
  private static final Pattern TAKEN_OVER = Pattern.compile("采纳|采用|录用|刊用");

  private static final Pattern RECEIVED_AND_HANDLED =
      Pattern.compile("(?:收到|受理|接到)(?:并|且|、)(?:已|全部|按时|按期|依法)*(?:办理|处理)");

  private static final Pattern WITHOUT_REQUESTS = Pattern.compile("(?:无|没有)依申请公开(?:申请|件|事项|情况)?$");

  /** A figure, perhaps with a unit, that white space or an end sets apart. */
  private static final Pattern LONE_FIGURE =
      Pattern.compile("(?<![^\\s\\u00A0\\u3000])[0-9０-９]+[件条项个次]?(?![^\\s\\u00A0\\u3000])");

  record Result(List<ExtractedFact> facts, List<Problem> problems) {}

  Result read(SourceDocument document, @Nullable Integer year) {
    Reading reading = new Reading(LabelText.simplified(document.text()), document.text(), year);
    for (Block block : document.blocks()) {
      if (block instanceof Paragraph paragraph) {
        reading.paragraph(paragraph.span());
      }
    }
    return reading.result();
  }

  private static final class Reading {
    private final String text;
    private final String written;
    private final @Nullable Integer year;
    private final Map<String, ExtractedFact> facts = new LinkedHashMap<>();

    /** A figure for several channels together; the total where no sentence says it otherwise. */
    private @Nullable ExtractedFact ofSeveralChannels;

    private boolean severalChannelsDiffer;
    private final List<String> contradicted = new ArrayList<>();

    /** Whether the last figure of disclosure was that of a channel. */
    private boolean channelLast;

    /** The beginning of the paragraph, which may be its heading: 依申请公开情况。 */
    private String heading = "";

    private final List<Problem> problems = new ArrayList<>();

    Reading(String text, String written, @Nullable Integer year) {
      this.text = text;
      this.written = written;
      this.year = year;
    }

    Result result() {
      ExtractedFact several = ofSeveralChannels;
      if (several != null && !severalChannelsDiffer) {
        facts.putIfAbsent(several.indicator(), several);
      }
      for (String code : contradicted) {
        ExtractedFact fact = facts.remove(code);
        if (fact != null) {
          problems.add(new Problem("narrative.two_figures", fact.span(), List.of(code)));
        }
      }
      List<ExtractedFact> ordered = new ArrayList<>();
      for (String code : NarrativeCodes.ALL) {
        ExtractedFact fact = facts.get(code);
        if (fact != null) {
          ordered.add(fact);
        }
      }
      return new Result(ordered, problems);
    }

    void paragraph(Span span) {
      int start = span.start();
      boolean[] volume = {false};
      heading = text.substring(start, Math.min(span.end(), start + HEADING));
      for (int i = span.start(); i <= span.end(); i++) {
        if (i == span.end() || SENTENCE_END.indexOf(text.charAt(i)) >= 0) {
          int end = i < span.end() && text.charAt(i) != '\n' ? i + 1 : i;
          sentence(start, end, volume);
          start = i + 1;
        }
      }
    }

    /**
     * @param volume whether an earlier sentence of the paragraph told how much was disclosed; such
     *     a sentence may be followed by one that begins with 其中
     */
    private void sentence(int start, int end, boolean[] volume) {
      Span span = org.mingjian.document.Spans.trimmed(text, start, end);
      if (span.length() < 6 || span.length() > LONGEST_SENTENCE) {
        return;
      }
      ReadingTime.check();
      boolean goesOn = span.start() > 0 && isSemicolonBefore(span.start());
      boolean ownVolume = volume[0] && (goesOn || text.startsWith("其中", span.start()));
      String sentence = span.of(text);
      if (isTableRow(sentence)) {
        return;
      }
      int partStart = 0;
      for (int i = 0; i <= sentence.length(); i++) {
        if (i == sentence.length() || "，,".indexOf(sentence.charAt(i)) >= 0) {
          noRequests(sentence.substring(partStart, i), span);
          partStart = i + 1;
        }
      }
      int clause = span.start();
      for (int i = span.start(); i <= span.end(); i++) {
        boolean stop =
            i == span.end()
                || (CLAUSE_END.indexOf(text.charAt(i)) >= 0
                    && !insideNumber(i)
                    && !inBracketPair(i)
                    && !joinsWords(clause, i, span.end()));
        if (stop) {
          ownVolume |= clause(clause, i, span, sentence, ownVolume);
          clause = i + 1;
        }
      }
      volume[0] = ownVolume;
    }

    private boolean insideNumber(int at) {
      return ",，".indexOf(text.charAt(at)) >= 0
          && at > 0
          && at + 1 < text.length()
          && text.charAt(at) == ','
          && Character.isDigit(text.charAt(at - 1))
          && Character.isDigit(text.charAt(at + 1));
    }

    private boolean isSemicolonBefore(int at) {
      int before = at - 1;
      while (before > 0 && org.mingjian.document.Spans.isSpace(text.charAt(before))) {
        before--;
      }
      return "；;".indexOf(text.charAt(before)) >= 0;
    }

    /** A line with several figures that only white space separates is a row of a table. */
    private static boolean isTableRow(String sentence) {
      int digits = 0;
      for (int i = 0; i < sentence.length() && digits < 3; i++) {
        digits += NarrativeFigure.isArabic(sentence.charAt(i)) ? 1 : 0;
      }
      if (digits < 3) {
        return false; // nearly every sentence, without a search for the pattern
      }
      Matcher figure = LONE_FIGURE.matcher(sentence);
      int figures = 0;
      while (figures < 3 && figure.find()) {
        figures++;
      }
      return figures == 3;
    }

    /** A colon before a figure, and an enumeration whose first members have no figure. */
    private boolean joinsWords(int clause, int at, int end) {
      char c = text.charAt(at);
      if (c == '、') {
        return NarrativeFigure.only(text, clause, at) == null;
      }
      if (c != '：' && c != ':') {
        return false;
      }
      int next = at + 1;
      while (next < end && org.mingjian.document.Spans.isSpace(text.charAt(next))) {
        next++;
      }
      return next < end && NarrativeFigure.isArabic(text.charAt(next));
    }

    /** 村（社区） is one word, and a remark between what is counted and its figure parts nothing. */
    private boolean inBracketPair(int at) {
      char c = text.charAt(at);
      if (isRemarkBeforeFigure(at) || isGloss(at)) {
        return true;
      }
      if (c == '（' || c == '(') {
        return text.startsWith("社区", at + 1);
      }
      return (c == '）' || c == ')') && at >= 2 && text.startsWith("社区", at - 2);
    }

    /** A bracket with letters only says how a word is read or what it is in short. */
    private boolean isGloss(int at) {
      int step = "（(".indexOf(text.charAt(at)) >= 0 ? 1 : -1;
      if (step < 0 && "）)".indexOf(text.charAt(at)) < 0) {
        return false;
      }
      int other = at + step;
      while (other >= 0
          && other < text.length()
          && Character.isLetter(text.charAt(other))
          && !Character.isIdeographic(text.charAt(other))) {
        other += step;
      }
      return other != at + step
          && other >= 0
          && other < text.length()
          && (step > 0 ? "）)" : "（(").indexOf(text.charAt(other)) >= 0;
    }

    private boolean isRemarkBeforeFigure(int at) {
      char c = text.charAt(at);
      int close = at;
      if (c == '（' || c == '(') {
        close = at + 1;
        while (close < text.length()
            && close - at < LONGEST_REMARK
            && "（）()\n".indexOf(text.charAt(close)) < 0) {
          close++;
        }
      }
      return close + 1 < text.length()
          && "）)".indexOf(text.charAt(close)) >= 0
          && NarrativeFigure.isArabic(text.charAt(close + 1));
    }

    /** Reads one clause; whether it tells a volume of disclosure. */
    private boolean clause(int start, int end, Span sentence, String whole, boolean volume) {
      if (end - start < 3) {
        return false;
      }
      String clause = text.substring(start, end);
      NarrativeFigure figure = NarrativeFigure.only(text, start, end);
      if (figure == null || otherTime(clause, whole)) {
        return false;
      }
      String before = text.substring(start, figure.start()).strip();
      before = before.replaceAll("[：:]$", "").replaceFirst("[（(][^（）()]*[）)]$", "");
      String after = text.substring(figure.end(), end);
      if (growth(clause, before, figure, sentence, volume)) {
        return false;
      }
      if (figure.decimal()) {
        return false;
      }
      if (requests(before, after, figure, sentence, whole)
          || proposals(clause, before, figure, sentence)
          || people(clause, before, after, figure, sentence)) {
        return false;
      }
      return disclosure(start, clause, before, after, figure, sentence, whole, volume);
    }

    /** Whether the clause speaks of another year, or of all years together. */
    private boolean otherTime(String clause, String whole) {
      boolean otherYear = false;
      boolean ownYear = false;
      for (int i = clause.indexOf('年'); i >= 0; i = clause.indexOf('年', i + 1)) {
        int named = Dates.yearBefore(clause, i);
        boolean compared = i >= 5 && "较比".indexOf(clause.charAt(i - 5)) >= 0;
        boolean own = year != null && named == year;
        ownYear |= own;
        otherYear |= named > 0 && year != null && !own && !compared;
      }
      if (PLANNED.matcher(clause).find()) {
        return true;
      }
      for (String words : new String[] {"历年", "以来累计", "截至目前累计", "到目前累计", "至今累计", "自开通以来", "建站以来"}) {
        if (clause.contains(words) || (whole.contains(words) && !ownYear)) {
          return true;
        }
      }
      return otherYear;
    }

    private boolean growth(
        String clause, String before, NarrativeFigure figure, Span sentence, boolean volume) {
      boolean compared = false;
      for (String words : new String[] {"上年", "去年", "同比", "上一年", "往年"}) {
        compared |= clause.contains(words);
      }
      for (int i = clause.indexOf('年'); i >= 5; i = clause.indexOf('年', i + 1)) {
        compared |= Dates.yearBefore(clause, i) > 0 && "较比".indexOf(clause.charAt(i - 5)) >= 0;
      }
      if (!figure.unit().equals("%")) {
        return compared;
      }
      boolean about = volume || before.contains("公开");
      int direction = 0;
      for (String words : new String[] {"增长", "增加", "上升", "提高", "提升", "增幅", "增"}) {
        direction = endsIn(before, words) ? 1 : direction;
      }
      for (String words : new String[] {"下降", "减少", "降低", "减"}) {
        direction = endsIn(before, words) ? -1 : direction;
      }
      boolean ofChannel = channelLast && facts.containsKey("narrative.disclosed.total");
      if (compared && about && direction != 0 && !ofChannel) {
        add(
            "narrative.disclosed.growth_percent",
            direction < 0 ? figure.value().negate() : figure.value(),
            figure,
            "%",
            sentence);
      }
      return true;
    }

    private static boolean endsIn(String before, String words) {
      String plain = before.replaceFirst("[了约近达]$", "");
      return plain.endsWith(words);
    }

    private void noRequests(String clause, Span sentence) {
      if (!clause.contains("申请")
          || (!clause.contains("公开") && !heading.contains("依申请公开"))
          || isAboutDispute(clause)) {
        return;
      }
      boolean none =
          NarrativeWords.endsWithAny(clause.replaceAll("[。\\s]+$", ""), "申请为零", "申请数为零", "申请数量为零");
      none |= WITHOUT_REQUESTS.matcher(clause.replaceAll("[。\\s]+$", "")).find();
      Matcher received = NONE_RECEIVED.matcher(clause);
      while (!none && received.find()) {
        none = clause.indexOf("申请", received.end()) >= 0;
      }
      if (none && !clause.contains("去年") && !otherTime(clause, clause)) {
        put(
            "narrative.requests.received",
            new ExtractedFact(
                "narrative.requests.received",
                new FactValue.Reported(BigDecimal.ZERO),
                sentence,
                sentence.of(written),
                null,
                false));
      }
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

    private boolean requests(
        String before, String after, NarrativeFigure figure, Span sentence, String whole) {
      if (!NarrativeWords.isUnit(CASE_UNITS, figure.unit())) {
        return false;
      }
      boolean about = before.contains("申请") || after.contains("申请");
      boolean disclosure = whole.contains("公开") || heading.contains("依申请公开");
      if (NarrativeWords.endsWithAny(before, "答复的", "办结的") && after.startsWith("申请")) {
        add("narrative.requests.answered", figure.value(), figure, figure.unit(), sentence);
        return true;
      }
      ExtractedFact known = facts.get("narrative.requests.received");
      boolean part =
          known != null
              && known.span().equals(sentence)
              && text.lastIndexOf("其中", figure.start()) >= sentence.start();
      boolean other = false;
      for (String words : new String[] {"复议", "诉讼", "投诉", "信访", "举报"}) {
        other |= before.contains(words);
      }
      if (about && disclosure && !other) {
        boolean received = false;
        for (String words : new String[] {"收到", "受理", "接到", "新收", "接收"}) {
          received |= before.contains(words);
        }
        // 办理 says nothing of an answer in 收到并办理, and is no verb in 办理事项.
        String said = RECEIVED_AND_HANDLED.matcher(before).replaceFirst("收到").replace("办理事项", "事项");
        boolean answered = said.contains("答复") || said.contains("办结") || said.contains("办理");
        received |=
            figure.value().signum() == 0
                && NarrativeWords.endsWithAny(before, "依申请公开", "依申请公开数", "依申请公开数量", "依申请公开件数");
        if (received && !answered) {
          if (part) {
            return true; // by which way so many of them came
          }
          add("narrative.requests.received", figure.value(), figure, figure.unit(), sentence);
          return true;
        }
      }
      for (String words : new String[] {"结转", "转结", "顺延", "下年", "下一年", "次年"}) {
        if (before.contains(words)) {
          return true; // what is left to another year
        }
      }
      boolean requestSentence = whole.contains("申请") && disclosure;
      boolean ends =
          NarrativeWords.endsWithAny(
                  before, "答复", "已答复", "办结", "回复", "按时答复", "按期答复", "答复了", "共答复")
              || ANSWERED_REQUESTS.matcher(before).find();
      boolean behind =
          (before.isEmpty() || before.equals("其中")) && ANSWERED_BEHIND.matcher(after).matches();
      if (requestSentence && (ends || behind)) {
        add("narrative.requests.answered", figure.value(), figure, figure.unit(), sentence);
        return true;
      }
      return about;
    }

    private boolean proposals(String clause, String before, NarrativeFigure figure, Span sentence) {
      boolean people = clause.contains("人大");
      boolean council = clause.contains("政协");
      if (!people && !council) {
        return false;
      }
      if (people == council || !NarrativeWords.isUnit(CASE_UNITS, figure.unit())) {
        return true;
      }
      if (people && NarrativeWords.endsWithAny(before, "建议", "议案", "建议共", "代表建议", "建议意见")) {
        add("narrative.proposals.npc", figure.value(), figure, figure.unit(), sentence);
      } else if (council && NarrativeWords.endsWithAny(before, "提案", "提案共", "委员提案")) {
        add("narrative.proposals.cppcc", figure.value(), figure, figure.unit(), sentence);
      }
      return true;
    }

    private boolean people(
        String clause, String before, String after, NarrativeFigure figure, Span sentence) {
      boolean disclosure = clause.contains("公开");
      if (clause.contains("培训")) {
        boolean trained =
            disclosure
                || (sentence.of(text).contains("公开") && TRAINED.matcher(before).find());
        if (trained
            && NarrativeWords.isUnit(new String[] {"次", "期", "场", "场次", "班次"}, figure.unit())) {
          add("narrative.trainings", figure.value(), figure, figure.unit(), sentence);
        }
        return true;
      }
      if (NarrativeWords.isUnit(new String[] {"名", "人"}, figure.unit())) {
        String sentenceText = sentence.of(text);
        if (sentenceText.contains("兼职")
            && FULL_TIME.matcher(sentenceText.replace("专兼职", "")).find()) {
          return true; // two figures, of which neither is all
        }
        boolean staff = clause.contains("工作人员") || clause.contains("专职") || clause.contains("兼职");
        boolean said =
            NarrativeWords.endsWithAny(before, "专兼职工作人员", "专职工作人员", "兼职工作人员", "专（兼）职工作人员", "专兼职人员", "专职信息人员");
        boolean ofDisclosure = sentenceText.contains("信息公开") || sentenceText.contains("政务公开");
        boolean counted =
            NarrativeWords.startsWithAny(after, "专职", "兼职", "专兼职")
                || NarrativeWords.endsWithAny(before, "专职人员", "兼职人员");
        boolean ofOffice =
            counted && after.contains("工作人员") && STAFF_SENTENCE.matcher(sentenceText).find();
        boolean inCharge =
            IN_CHARGE.matcher(text.substring(figure.end(), sentence.end())).find();
        if (said || (disclosure && staff) || (ofDisclosure && counted) || ofOffice || inCharge) {
          add("narrative.staff", figure.value(), figure, figure.unit(), sentence);
        }
        return true;
      }
      return false;
    }

    private boolean disclosure(
        int clauseStart,
        String clause,
        String before,
        String after,
        NarrativeFigure figure,
        Span sentence,
        String whole,
        boolean volume) {
      boolean film = figure.unit().equals("个") || figure.unit().equals("部");
      if (!NarrativeWords.isUnit(ITEM_UNITS, figure.unit())
          && !(film && "video".equals(NarrativeWords.channel(before, false)))) {
        return false;
      }
      if (TAKEN_OVER.matcher(before).find()) {
        return false;
      }
      boolean verb = false;
      for (String words :
          new String[] {"公开", "发布", "公布", "公示", "推送", "更新", "刊登", "播放", "播出"}) {
        verb |= clause.contains(words);
      }
      boolean part =
          text.lastIndexOf("其中", figure.start()) >= sentence.start()
              && !SUM.matcher(before).find();
      boolean kinds = KINDS.matcher(before).find();
      before = KINDS.matcher(before).replaceFirst("");
      String channel =
          NarrativeWords.channel(
              before, volume || part || NarrativeWords.named("communities", whole));
      if (channel != null && !part && ENUMERATED.matcher(before).find()) {
        channel = "";
      }
      if (channel != null && NarrativeWords.isOneOfSeveral(before, channel)) {
        channel = "";
      }
      boolean several = channel != null && channel.isEmpty();
      if (several && (volume || part || NarrativeWords.isNewMedia(before))) {
        return volume;
      }
      boolean behindPlace =
          channel == null
              && NarrativeWords.startsWithAny(NarrativeWords.withoutTime(before), PUBLISHED);
      if (behindPlace) {
        String place = placeBefore(sentence.start(), clauseStart);
        channel =
            place == null || NarrativeWords.otherMatter(clause)
                ? null
                : NarrativeWords.channel(place, false);
        if (channel != null && channel.isEmpty()) {
          if (place != null && NarrativeWords.isNewMedia(place)) {
            return volume;
          }
          channel = null;
        }
      }
      if (channel != null && !several) {
        boolean own = channel.equals("government");
        boolean inVolume = !own && (volume || whole.contains("其中"));
        boolean direct =
            NarrativeWords.endsWithAny(before, "公开", "发布", "推送", "公示", "公开了", "发布了", "推送了")
                && !NarrativeWords.otherMatter(clause);
        boolean information =
            (own ? NarrativeWords.endsWithAny(before, "信息") : before.contains("信息"))
                || after.startsWith("信息")
                || after.startsWith("政务信息")
                || after.startsWith("政府信息")
                || (NarrativeWords.ACCOUNTS.contains(channel)
                    && NarrativeWords.isPost(before, after)
                    && !NarrativeWords.otherMatter(clause));
        String code = "narrative.disclosed." + channel;
        ExtractedFact said = facts.get(code);
        boolean kind =
            KIND.matcher(before).find()
                || (!direct
                    && !endsInInformation(before)
                    && !NarrativeWords.endsWithAny(before, CHANNEL_ENDS)
                    && goesOnWithKinds(figure, sentence));
        if (kind) {
          return volume; // one kind of what the channel publishes
        }
        if (part && said != null && !sentence.equals(said.span())) {
          return true; // a part of the channel's figure in an earlier sentence
        }
        if ((verb && information) || direct || inVolume) {
          add(code, figure.value(), figure, figure.unit(), sentence);
          channelLast = true;
          return true;
        }
        return false;
      }
      if (part) {
        return volume; // a part of a figure named before
      }
      String plain = NarrativeWords.withoutTime(before);
      boolean number =
          (before.contains("信息")
                  && NarrativeWords.endsWithAny(
                      before, "主动公开数", "公开数", "公开总数", "公开数量", "信息主动公开"))
              || DISCLOSED.matcher(plain).matches()
              || (DISCLOSED_ONLY.matcher(plain).matches() && namesPartsNext(figure, sentence));
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
      boolean published = before.contains("公开") || before.contains("发布") || before.contains("公布");
      boolean all =
          (kinds || NarrativeWords.isAllInformation(plain))
              && !NarrativeWords.otherMatter(ENUMERATED.matcher(clause).replaceFirst(""))
              && !NarrativeWords.isWithheld(before)
              && !before.contains("重点领域")
              && !NarrativeWords.tellsAudience(whole);
      if (several) {
        if (information && published && all) {
          severalChannels(figure, sentence);
        }
        return information && published;
      }
      if (information && published && all && !isOfOnePlace(before, figure, sentence)) {
        if (facts.containsKey("narrative.disclosed.total")
            && isOfOffices(sentence.start(), figure.start())) {
          return true; // a part: what the offices disclosed
        }
        if (isChannelsFigure(figure.value())) {
          return true; // a section on one channel says its figure again
        }
        add("narrative.disclosed.total", figure.value(), figure, figure.unit(), sentence);
        channelLast = false;
        return true;
      }
      return false;
    }

    private static boolean endsInInformation(String before) {
      return NarrativeWords.endsWithAny(
          before, "信息", "信息数", "信息总数", "信息数量", "信息条数", "信息总计", "信息合计", "信息累计", "内容");
    }

    /** Whether the figure of one kind is followed by that of another, with no other channel. */
    private boolean goesOnWithKinds(NarrativeFigure figure, Span sentence) {
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
    private boolean namesPartsNext(NarrativeFigure figure, Span sentence) {
      int next = figure.end() + 1;
      return next < sentence.end()
          && "，,".indexOf(text.charAt(figure.end())) >= 0
          && text.startsWith("其中", next);
    }

    /** Whether the words count what stands in one place, named here or by the clauses before. */
    private boolean isOfOnePlace(String before, NarrativeFigure figure, Span sentence) {
      if (before.contains("专栏") || before.contains("栏目") || ONE_PLATFORM.matcher(before).find()) {
        return true;
      }
      String earlier = text.substring(sentence.start(), figure.start() - before.length());
      return NarrativeWords.channel(earlier, true) != null
          && NarrativeWords.startsWithAny(before, "发布", "公开", "推送", "更新");
    }

    /** Whether a greater total was read before, and a figure is that of a channel. */
    private boolean isChannelsFigure(BigDecimal value) {
      ExtractedFact total = facts.get("narrative.disclosed.total");
      if (total == null || compared(total, value) <= 0) {
        return false;
      }
      for (String channel : NarrativeWords.channelNames()) {
        ExtractedFact fact = facts.get("narrative.disclosed." + channel);
        if (fact != null && compared(fact, value) == 0) {
          return true;
        }
      }
      return false;
    }

    private static int compared(ExtractedFact fact, BigDecimal value) {
      return fact.value() instanceof FactValue.Reported(BigDecimal own) ? own.compareTo(value) : -1;
    }

    /** Whether the subject of a figure are the departments or the townships of a county. */
    private boolean isOfOffices(int start, int end) {
      int from = end;
      while (from > start && "，,。；;：:".indexOf(text.charAt(from - 1)) < 0) {
        from--;
      }
      String subject = text.substring(from, end);
      return subject.contains("部门") || subject.contains("乡镇") || subject.contains("各单位");
    }

    private void severalChannels(NarrativeFigure figure, Span sentence) {
      ExtractedFact there = ofSeveralChannels;
      ExtractedFact fact =
          fact("narrative.disclosed.total", figure.value(), figure, figure.unit(), sentence);
      severalChannelsDiffer |= there != null && !there.value().equals(fact.value());
      ofSeveralChannels = fact;
    }

    /**
     * The words of the clauses before, from the nearest one that only says where things are
     * published: 通过政府网站, 政府网站： or 微信公众号保持运营. Null where none does, or where figures stand in
     * between.
     */
    private @Nullable String placeBefore(int sentenceStart, int clauseStart) {
      int end = clauseStart - 1;
      while (end > sentenceStart) {
        int start = end;
        while (start > sentenceStart && CLAUSE_END.indexOf(text.charAt(start - 1)) < 0) {
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

    private void add(
        String code, BigDecimal value, NarrativeFigure figure, String unit, Span sentence) {
      put(code, fact(code, value, figure, unit, sentence));
    }

    private ExtractedFact fact(
        String code, BigDecimal value, NarrativeFigure figure, String unit, Span sentence) {
      return new ExtractedFact(
          code,
          new FactValue.Reported(Units.plain(value)),
          sentence,
          sentence.of(written),
          unit.equals(NarrativeFigure.LOST) ? null : unit,
          figure.approximate());
    }

    private void put(String code, ExtractedFact fact) {
      ExtractedFact there = facts.putIfAbsent(code, fact);
      if (there != null
          && there.value() instanceof FactValue.Reported(BigDecimal one)
          && fact.value() instanceof FactValue.Reported(BigDecimal other)
          && one.compareTo(other) != 0
          && !contradicted.contains(code)) {
        contradicted.add(code);
      }
    }
  }
}
