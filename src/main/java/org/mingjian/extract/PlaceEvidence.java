package org.mingjian.extract;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.catalogue.Division;
import org.mingjian.document.Span;

/**
 * What the places that a text names say of where its unit lies. A place directly in front of the
 * unit's name says the most; one whose government, site or offices are spoken of, or that stands in
 * a title, a signature or a line of data, says where the unit belongs; one that is only spoken of
 * may be anywhere. One that was visited, that is helped or trades with the unit says nothing.
 */
final class PlaceEvidence {
  /** So many lines at both ends of a text are its title, its data and its signature. */
  private static final int OUTER_LINES = 12;

  private static final int LONGEST_CLAUSE = 60;

  private static final String CLAUSE_ENDS = "，,。；;！!？?\n";

  /** What is said of places that others live in. */
  private static final WordPattern ELSEWHERE =
      WordPattern.of(
          "赴|(?:前往|到|去|来自|[与和同]).{0,20}(?:(?<!跟班)学习|考察|参观|挂职|签约|签订|签署|合作|联合|联动|交流|对接|共建|互派|结缘|捐赠)|来函|来[我本].{0,6}(?:学习|考察|参观|交流|指导|跟班)|结对|协作|对口|帮扶|支援"
              + "|(?:学习|借鉴|推广|参照).{0,20}(?:经验|做法|模式)|考察|招商|引进|(?:承接|接待).{0,20}(?:产业|转移|参观|来访|团)"
              + "|务工|挂职|签约|总书记|总理|毗邻|接壤|交界|相邻|籍(?:在|人士|乡贤|企业家)|客商|老乡|商会|发往|销往|旅游线路");

  /** What makes a place with a unit of the same name another one's, up to the names above it. */
  private static final WordPattern BESIDE =
      WordPattern.of("(?:[与同跟]|对标|区别于|不同于|有别于|看齐)[^，,。]{0,10}$");

  private static final Pattern OTHERS_BEHIND =
      Pattern.compile("(?:人民政府|政府)?(?:是我|为我|的(?:大力|无私)?(?:帮助|支持|协助|支援)下|(?:的)?年报另|另行|同名|捐赠|来函)");

  private static final WordPattern ASKED = WordPattern.of("联系|联络|咨询|申请|提交|反映|反馈|投诉|举报|邮寄|办公室");

  /** Behind the name of a place: its offices and what they publish in. */
  private static final Pattern OFFICES =
      Pattern.compile(
          "(?:人民)?政府|[县区市旗]?委(?![员托派])|人大|政协|政务|门户|(?:官方)?网站|信息公开|融媒|行政"
              + "|[^，,。；;、\n]{0,10}?(?:局|办公室|委员会|网站|公众号|档案馆|图书馆)");

  /** What those above a unit do. */
  private static final WordPattern ABOVE =
      WordPattern.of("部署|下达|下发|印发|转发|要求|领导|指导|安排|任务|通知|考核|主管部门|有关部门");

  private static final Pattern LIES_IN =
      Pattern.compile("(?:地址[：:]|位于|地处|隶属于?|坐落于?|坐落在|辖区为|属|我)[ \\t\\u00A0\\u3000]*$");

  private final String text;
  private final String organisation;
  private final Set<String> named = new LinkedHashSet<>();
  private final Set<String> mentioned = new HashSet<>();
  private final Set<String> telling = new HashSet<>();
  private final Set<String> inFront = new HashSet<>();
  private final int head;
  private final int foot;

  /**
   * Reads a text.
   *
   * @param text in simplified characters
   * @param choosing whether there are several units to choose from: of one alone is only asked what
   *     is named
   */
  PlaceEvidence(String text, String organisation, PlaceIndex places, boolean choosing) {
    this.text = text;
    this.organisation = LabelText.simplified(organisation);
    this.head = lines(OUTER_LINES);
    this.foot = linesFromEnd(OUTER_LINES);
    List<PlaceIndex.Mention> mentions = places.find(text);
    int next = -1; // where the place behind this one begins, if that tells
    boolean nextInFront = false;
    for (PlaceIndex.Mention mention : mentions.reversed()) {
      int end = mention.start() + mention.name().length();
      if (mention.name().equals(organisation)) {
        next = -1;
        continue;
      }
      mention.divisions().forEach(division -> mentioned.add(division.code()));
      if (!choosing) {
        named.add(mention.name());
        continue;
      }
      Span clause = clause(mention.start(), end);
      if (isIn(ELSEWHERE, clause)) {
        next = -1;
        continue;
      }
      boolean chained = end == next;
      boolean own = chained ? nextInFront : isInFront(end);
      if (own && isPartner(mention.start(), end, clause)) {
        next = -1;
        continue;
      }
      boolean tells = chained || own || isIn(ABOVE, clause) || tells(mention.start(), end);
      named.add(mention.name());
      for (Division division : mention.divisions()) {
        if (tells) {
          telling.add(division.code());
        }
        if (own) {
          inFront.add(division.code());
        }
      }
      next = tells ? mention.start() : -1;
      nextInFront = own;
    }
  }

  /** The names of all places that say something. */
  Set<String> named() {
    return Collections.unmodifiableSet(named);
  }

  /** The codes of all places that are named. */
  Set<String> mentioned() {
    return Collections.unmodifiableSet(mentioned);
  }

  /** The codes of those that say where the unit belongs. */
  Set<String> telling() {
    return Collections.unmodifiableSet(telling);
  }

  /** The codes of those directly in front of the unit's name. */
  Set<String> inFront() {
    return Collections.unmodifiableSet(inFront);
  }

  /** Whether the text names a county by a name that also stands in common words. */
  boolean namesInShort(String county) {
    int at = ShortNames.next(text, county, organisation, 0);
    while (at >= 0 && isIn(ELSEWHERE, clause(at, at + county.length()))) {
      at = ShortNames.next(text, county, organisation, at + 1);
    }
    return at >= 0;
  }

  /**
   * Whether a clause speaks of visits, partners or trade, so that its places are those of others.
   */
  static boolean isElsewhere(String clause) {
    return ELSEWHERE.isIn(clause);
  }

  private boolean isIn(WordPattern words, Span clause) {
    return words.isIn(text, clause.start(), clause.end());
  }

  /** The words around a place up to the next marks. */
  private Span clause(int start, int end) {
    int from = start;
    while (from > 0
        && start - from < LONGEST_CLAUSE
        && CLAUSE_ENDS.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    int to = end;
    while (to < text.length()
        && to - end < LONGEST_CLAUSE
        && CLAUSE_ENDS.indexOf(text.charAt(to)) < 0) {
      to++;
    }
    return new Span(from, to);
  }

  private boolean isInFront(int end) {
    int at = end;
    while (at < text.length()
        && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00A0')) {
      at++;
    }
    return text.startsWith(organisation, at)
        || (text.startsWith("人民政府", at) && text.startsWith(organisation, at + 4));
  }

  /**
   * Whether a unit of the same name in another county is spoken of: 与某区某镇同名. Who asks or applies
   * turns to the unit itself.
   */
  private boolean isPartner(int start, int end, Span clause) {
    boolean turnsToOwn = isIn(ASKED, clause);
    boolean beside = !turnsToOwn && BESIDE.isIn(text, clause.start(), start);
    int name = text.indexOf(organisation, end);
    int behind = name < 0 ? text.length() : name + organisation.length();
    return beside || OTHERS_BEHIND.matcher(text).region(behind, text.length()).lookingAt();
  }

  private boolean tells(int start, int end) {
    if (OFFICES.matcher(text).region(end, text.length()).lookingAt()) {
      return true;
    }
    Matcher before = LIES_IN.matcher(text).region(Math.max(0, start - 6), start);
    return before.find() || isData(start, end);
  }

  /**
   * Whether a place stands in a line of the title, the data or the signature, not in a sentence.
   */
  private boolean isData(int start, int end) {
    if (start >= head && end <= foot) {
      return false;
    }
    int from = text.lastIndexOf('\n', start) + 1;
    int to = text.indexOf('\n', end);
    String line = text.substring(from, to < 0 ? text.length() : to);
    return line.length() <= LONGEST_CLAUSE
        && line.indexOf('。') < 0
        && line.indexOf('，') < 0
        && line.indexOf('；') < 0;
  }

  /** Where so many lines with words from the beginning on end. */
  private int lines(int number) {
    int at = 0;
    for (int left = number; left > 0 && at < text.length(); ) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      left -= text.substring(at, end).isBlank() ? 0 : 1;
      at = end + 1;
    }
    return at;
  }

  private int linesFromEnd(int number) {
    int end = text.length();
    for (int left = number; left > 0 && end > 0; ) {
      int from = text.lastIndexOf('\n', end - 1) + 1;
      left -= text.substring(from, end).isBlank() ? 0 : 1;
      end = from - 1;
    }
    return end;
  }
}
