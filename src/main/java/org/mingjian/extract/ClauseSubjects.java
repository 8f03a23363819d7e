package org.mingjian.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.CharacterSet;
import org.mingjian.document.Spans;

/**
 * Knows who acts in each clause of a township's running text. Who begins a clause acts in those
 * behind it too, until another is named: what a county did, another township, a school or a village
 * is not the township's, nor are its channels. Paragraphs are read in order.
 */
final class ClauseSubjects {
  private static final CharacterSet MARKS = CharacterSet.of("，,：:；;。！!？?（）()\n");
  private static final String SENTENCE_ENDS = "。！!？?\n";

  /** What a clause may begin with before it says who acts. */
  private static final String[] LEADS = {
    "其中", "同时", "此外", "另外", "而", "但", "截至", "截止", "全年度", "全年", "今年", "本年度", "本年", "去年", "上年度", "上年",
    "年内", "累计", "共", "目前", "一是", "二是", "三是", "四是", "五是", "、", ".", "．", " "
  };

  /** Most clauses begin otherwise. */
  private static final CharacterSet FIRST_OF_LEADS = CharacterSet.of("其同此另而但截全今本去上年累共目一二三四五、.． ");

  private static final String[] NONE = {};

  private static final CharacterSet OF_OTHERS = CharacterSet.of("县市区省州旗盟镇乡街校学院所村司社委园各周兄邻局");

  private static final CharacterSet OF_BODIES = CharacterSet.of("学校园院所司社会村");

  private static final Pattern OWN =
      Pattern.compile("[我本全][镇乡街办处单机]|[镇乡](?!属|直|村|域|内|各)|街道(?!各)|办事处|机关");

  private static final Pattern COUNTY = Pattern.compile("全[县市区省州旗盟]");

  private static final WordPattern ACTS =
      WordPattern.of(
          "公开(?![栏网平专办]|目录|指南|系统|年报|工作)|发布|公布|公示|推送|更新|收到|受理|接到|接收|举办|组织|开展|办理|承办|答复|办结");

  private static final Pattern BY = Pattern.compile("通过|利用|依托|借助|运用|(?<!现|存)在");

  private static final WordPattern ORGAN = WordPattern.of("[县市区省州旗].*(?:[局办委]|中心|部门|单位|公司|办公室)$");

  private static final WordPattern BODY =
      WordPattern.of(
          "(?:中学|小学|学校|中心校|幼儿园|卫生院|医院|派出所|司法所|公司|合作社|村委会|居委会|(?<![各全个数镇乡]|行政)村)$"
              + "|(?<![各全个数镇乡道级]|行政)社区$"
              + "|(?:各|[0-9]+个)(?:乡|镇|街道?)[^，,]{0,6}$"
              + "|^(?:各(?:乡|镇|街道|部门|单位|站所|科室)|周边|兄弟|邻近|其他乡|其他镇)");

  private static final Pattern TOWNSHIP =
      Pattern.compile("^(.{1,8}?(?:镇|乡|街道))(?:人民政府|政府|办事处|党委|党工委)?$");

  /** A village that does its work well, as an example. */
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "^(?![各全本我该每有数两]|所有|行政|多个|[0-9一二三四五六七八九十])\\p{IsHan}{2,3}(?:村|社区)"
              + "(?=认真|积极|创新|探索|率先|扎实|坚持|紧紧|围绕|始终|深入|严格)");

  private static final Pattern THAT = Pattern.compile("该(?:镇|乡|街道|村|社区|县|区|市|单位|部门|局|校)");

  private static final WordPattern COUNCIL = WordPattern.of("(?:政协|人大)(?:常委会|委员会|机关)?$");

  private static final WordPattern NO_NAME = WordPattern.of("[我本该全各两]|[乡村城集制]镇$|[和及与、]");

  private static final String[] PLACES = {
    "网", "平台", "公众号", "微信", "微博", "媒体", "报", "电视", "广播", "人大", "政协", "代表", "栏"
  };

  /** A site, an account or a board behind the name of whose it is. */
  private static final WordPattern OWNED =
      WordPattern.of(
          "(?<=.)(?:(?:人民)?政府|官方|政务|门户)*(?:门户|网站|官网|微信|公众号|微博|抖音|快手|视频号|公开栏|公示栏|宣传栏|电子屏|显示屏)");

  private static final WordPattern SCHOOL =
      WordPattern.of("(?:中学|小学|学校|中心校|幼儿园|卫生院|医院|派出所|司法所|公司|合作社)$");

  private static final int LONGEST = 16;
  private static final int LONGEST_BRACKET = 10;
  private static final int LONGEST_VILLAGE = 4;

  /** What stands in a bracket that goes on with the kinds of units. */
  private static final WordPattern UNITS = WordPattern.of("[镇乡街村]|街道|社区|园区");

  private final String text;
  private final @Nullable String own;

  /** A title alone may name the wrong one: then the text names the right one again and again. */
  private final boolean ownTwice;

  private int at;
  private int end;

  /** Whether another acts, and whether it does in the sentences behind. */
  private boolean another;

  private boolean lasting;

  /** Whether nothing of the paragraph was looked at. */
  private boolean begins;

  /**
   * The text of a township.
   *
   * @param own its name, null where it is not known
   */
  ClauseSubjects(String text, @Nullable String own) {
    this.text = text;
    this.own = own;
    ownTwice = own != null && text.indexOf(own) != text.lastIndexOf(own);
  }

  /** Begins the next paragraph. */
  void paragraph(int start, int paragraphEnd) {
    at = start;
    end = paragraphEnd;
    another = false;
    lasting = false;
    begins = true;
  }

  /** Whether a figure is told of another than the township; figures are asked for in order. */
  boolean isAnothers(int figure) {
    if (begins) {
      begins = false;
      subject(at); // most paragraphs are the cells of tables, of which nobody asks
    }
    while (at < figure) {
      char c = text.charAt(at);
      at++;
      int close = closeOfName(at - 1);
      if (close > 0) {
        at = close;
        continue;
      }
      if (MARKS.has(c)) {
        if (SENTENCE_ENDS.indexOf(c) >= 0) {
          boolean holds = lasting && PlanHeadings.level(text, at, end) == 0;
          another &= holds || text.startsWith("其中", at);
        }
        subject(at);
      }
    }
    return another;
  }

  /** Takes in who acts in the clause that begins at an offset. */
  private void subject(int start) {
    int from = behindLeads(start);
    int clauseEnd = from;
    StringBuilder words = null;
    while (clauseEnd < end) {
      int close = closeOfName(clauseEnd);
      if (close > 0) {
        words = words == null ? new StringBuilder(text.substring(from, clauseEnd)) : words;
        clauseEnd = close;
        continue;
      }
      char c = text.charAt(clauseEnd);
      if (MARKS.has(c)) {
        break;
      }
      if (words != null) {
        words.append(c);
      }
      clauseEnd++;
    }
    if (clauseEnd - from < 2) {
      return;
    }
    String clause = words == null ? text.substring(from, clauseEnd) : words.toString();
    if (clause.charAt(0) == '该' && THAT.matcher(clause).lookingAt()) {
      another = true; // one that was spoken of before
      lasting = false;
      return;
    }
    boolean heading = clauseEnd < end && "：:".indexOf(text.charAt(clauseEnd)) >= 0;
    if ((mayBeExample(clause) && EXAMPLE.matcher(clause).lookingAt())
        || (clause.charAt(0) == '全'
            && COUNTY.matcher(clause).lookingAt()
            && (heading || NarrativeFigure.hasArabic(clause)))) {
      another = true;
      lasting = true;
      return;
    }
    if (!mayName(clause)) {
      another &= !isOwn(clause);
      return;
    }
    boolean ofOwn = isOwn(clause);
    if (ofOwn && !mayNameBody(clause)) {
      another = false;
      return;
    }
    Matcher verb = ACTS.first(clause);
    String who = verb == null ? "" : who(clause, verb.start());
    if (ofOwn && !BODY.isIn(who)) {
      another = false;
      return;
    }
    if (who.isEmpty()) {
      return;
    }
    if (clause.charAt(0) == '全' && COUNTY.matcher(clause).lookingAt()) {
      another = true;
      lasting = true;
      return;
    }
    if (who.length() <= LONGEST && (COUNCIL.isIn(who) || isOthers(who))) {
      another = true;
      lasting = false;
    }
  }

  /** Whether the name of a village or a community may begin a clause; nearly none does. */
  private static boolean mayBeExample(String clause) {
    int village = clause.indexOf('村');
    int community = clause.indexOf('社');
    return (village > 0 && village < LONGEST_VILLAGE)
        || (community > 0 && community < LONGEST_VILLAGE);
  }

  /** The offset behind a short bracket that goes on with a name, as in 乡镇（街道）; 0 for none. */
  private int closeOfName(int open) {
    if ("（(".indexOf(text.charAt(open)) < 0) {
      return 0;
    }
    int at = open + 1;
    while (at < end
        && at - open <= LONGEST_BRACKET
        && (Character.isIdeographic(text.charAt(at)) || text.charAt(at) == '、')) {
      at++;
    }
    boolean closed = at < end && "）)".indexOf(text.charAt(at)) >= 0;
    return closed && UNITS.isIn(text, open + 1, at) ? at + 1 : 0;
  }

  /** The words before the verb, or before where and how it was done, without the time. */
  private static String who(String clause, int verb) {
    Matcher place = BY.matcher(clause).region(0, verb);
    return Discloser.withoutTime(clause.substring(0, place.find() ? place.start() : verb));
  }

  private boolean isOwn(String clause) {
    return OWN.matcher(clause).lookingAt() || (own != null && clause.startsWith(own));
  }

  /** Whether a clause has a character with which the names of others end or begin. */
  private static boolean mayName(String clause) {
    return OF_OTHERS.anyIn(clause, 0, Math.min(clause.length(), LONGEST));
  }

  /** Whether a clause has a character with which the names of schools, villages and others end. */
  private static boolean mayNameBody(String clause) {
    return OF_BODIES.anyIn(clause, 0, clause.length());
  }

  private boolean isNamedOnce(String name) {
    return text.indexOf(name) == text.lastIndexOf(name);
  }

  /**
   * Whether words that somebody acts behind, without their time, name another than the township.
   */
  boolean namesAnother(String who) {
    return !who.isEmpty()
        && (COUNTY.matcher(who).lookingAt()
            || (!isOwn(who) && isOthers(who))
            || (isOwn(who) && BODY.isIn(who)));
  }

  private boolean isOthers(String who) {
    if (NarrativeWords.containsAny(who, PLACES)) {
      return isOwnedByAnother(who);
    }
    if (Discloser.isUpper(who) || BODY.isIn(who)) {
      return true;
    }
    if (own != null && TOWNSHIP.matcher(who).matches()) {
      return isAnotherTownship(who);
    }
    return "县市区省州旗".indexOf(who.isEmpty() ? ' ' : who.charAt(0)) >= 0
        && !who.startsWith("市民")
        && ORGAN.isIn(who);
  }

  private boolean isAnotherTownship(String who) {
    Matcher township = TOWNSHIP.matcher(who);
    if (own == null || !township.matches()) {
      return false;
    }
    String name = township.group(1);
    return !NO_NAME.isIn(name)
        && !name.contains(own)
        && !own.endsWith(name)
        && (ownTwice || isNamedOnce(name));
  }

  /** Whether the site, account or board that publishes is that of another: 某镇微信公众号. */
  private boolean isOwnedByAnother(String who) {
    Matcher place = OWNED.first(who);
    if (place == null) {
      return false;
    }
    String owner = who.substring(0, place.start());
    boolean organ =
        "县市区省州旗".indexOf(owner.charAt(0)) >= 0
            && !owner.contains("政府")
            && !owner.contains("委")
            && ORGAN.isIn(owner);
    return organ || SCHOOL.isIn(owner) || isAnotherTownship(owner);
  }

  private int behindLeads(int start) {
    int from = start;
    boolean more = true;
    while (more && from < end) {
      int before = from;
      while (from < end && text.charAt(from) != '\n' && Spans.isSpace(text.charAt(from))) {
        from++;
      }
      if (from < end && DateWords.isDigit(text.charAt(from))) {
        DateWords date = DateWords.at(text, from, end);
        from = date == null ? from : date.end();
        while (date == null && from < end && NarrativeFigure.isArabic(text.charAt(from))) {
          from++;
        }
      }
      boolean led = from < end && FIRST_OF_LEADS.has(text.charAt(from));
      for (String lead : led ? LEADS : NONE) {
        from = text.startsWith(lead, from) ? from + lead.length() : from;
      }
      more = from > before;
    }
    return Math.min(from, end);
  }
}
