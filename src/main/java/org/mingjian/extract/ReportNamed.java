package org.mingjian.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.ReadingTime;
import org.mingjian.document.Spans;

/**
 * The organisation that running text names with its report, where a page has lost its title:
 * 现公布某镇2022年政府信息公开工作年度报告.
 */
final class ReportNamed {
  /** The first sentences say what is reported; later ones may speak of other reports. */
  private static final int BEGINNING = 3000;

  private static final int LONGEST = 60;

  private static final Pattern REPORT =
      Pattern.compile("(?:年(?:度(?:工作)?报告|度報告|報|报)|工作报告)(?!格式|编制|编写|的?通知|的?要求|有关|制度|栏|专栏)");

  /** Verbs in front of the name; the last one counts. */
  private static final Pattern VERB =
      Pattern.compile("(?:公布|公佈|公开(?!工作|情况|年|办)|发布|發佈|编制|編制|撰写|制作|形成|汇总|现将|就)[了好]?");

  /** Words between who makes a report and the word for making it. */
  private static final WordPattern MANNER =
      WordPattern.of(
          "(?:结合|結合|根据|根據|依据|依據|按照|依照|对照|對照|遵照).*$|(?:组织|負責|负责|汇总|牵头|统一|具体|整理|认真|特此|特|现)+$");

  private static final Pattern MARKS = Pattern.compile("[【】\\[\\]《》]");

  /** A year without its word. */
  private static final WordPattern YEAR_ONLY = WordPattern.of("^20[0-9]{2}(?![0-9年])");

  private static final Pattern OFFICE =
      Pattern.compile("(人民政府办公[室厅])(?:关于)?(?:20[0-9]{2}年?度?)?(?:政府|政务)?(?:信息)?公开");

  private static final WordPattern COLUMN = WordPattern.of("^[【\\[][^】\\]]*[】\\]]");

  private static final WordPattern OWN_TOWNSHIP = WordPattern.of("[我本](?:镇|鎮|乡|鄉|街道|办事处|街办)");

  private final String text;
  private final PlaceIndex places;

  ReportNamed(String text, PlaceIndex places) {
    this.text = text;
    this.places = places;
  }

  /** The one organisation whose report the beginning names; null for none or several. */
  @Nullable OrganisationName organisation() {
    OrganisationName found = null;
    Matcher report = REPORT.matcher(text).region(0, Math.min(text.length(), BEGINNING));
    while (report.find()) {
      ReadingTime.check();
      OrganisationName name = named(report.start(), report.end());
      if (name == null) {
        continue;
      }
      if (found != null && !found.name().equals(name.name())) {
        return null;
      }
      found = found == null || name.prefix().length() > found.prefix().length() ? name : found;
    }
    return (found != null && found.isTownship()) || !OWN_TOWNSHIP.isIn(text) ? found : null;
  }

  private @Nullable OrganisationName named(int reportStart, int end) {
    int start = reportStart;
    while (start > 0 && end - start < LONGEST && isOfName(text.charAt(start - 1))) {
      start--;
    }
    if (start > 0 && text.charAt(start - 1) == '《') {
      return null; // the name of a document, which may be another one's
    }
    String phrase = text.substring(start, end);
    if (!phrase.contains("信息公开") && !phrase.contains("政务公开") && !phrase.contains("信息公開")) {
      return null;
    }
    int behindVerb = 0;
    int verbStart = -1;
    Matcher verb = VERB.matcher(phrase);
    while (verb.find()) {
      behindVerb = verb.end();
      verbStart = verb.start();
    }
    OrganisationName object = organisationIn(phrase.substring(behindVerb), places);
    if (object != null || verbStart <= 0) {
      return object == null || isPronoun(object.name()) ? null : object;
    }
    OrganisationName subject = OrganisationName.of(maker(phrase.substring(0, verbStart)), places);
    return subject == null || isPronoun(subject.name()) || !subject.isTownship() ? null : subject;
  }

  /** 我镇, 本街道 and 各乡 name nobody. */
  private static boolean isPronoun(String name) {
    return "我本各全该".indexOf(name.charAt(0)) >= 0;
  }

  private static boolean isOfName(char c) {
    return Character.isIdeographic(c) || Dates.digit(c) >= 0;
  }

  /** Who makes a report, without how: 某县人民政府办公室组织 begins 某县人民政府办公室组织编制. */
  static String maker(String words) {
    return MANNER.without(words);
  }

  /** The name in a title: what stands before 政府信息公开, without the year. */
  static @Nullable OrganisationName organisationIn(String title, PlaceIndex places) {
    String words = Spans.withoutSpace(title);
    int end = words.length();
    for (String mark :
        new String[] {"政府信息公开", "信息公开", "政务公开", "政府資訊公開", "政府信息公開", "信息公開", "政務公開"}) {
      int at = words.indexOf(mark);
      if (at >= 0) {
        end = Math.min(end, at);
      }
    }
    // 某镇人民政府信息公开 says 政府 once for both.
    String before = words.substring(0, end) + (words.startsWith("人民", end - 2) ? "政府" : "");
    before = YEAR_ONLY.without(before);
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < before.length(); i++) {
      char c = before.charAt(i);
      if (c == '年' && Dates.yearBefore(before, i) > 0) {
        kept.setLength(Math.max(0, kept.length() - 4));
        if (i + 1 < before.length() && before.charAt(i + 1) == '度') {
          i++;
        }
      } else {
        kept.append(c);
      }
    }
    String marked = kept.toString();
    // [某镇]某镇政府 names the column of a site first.
    String rest = COLUMN.without(marked);
    OrganisationName named =
        rest.isEmpty() || rest.equals(marked)
            ? null
            : OrganisationName.of(MARKS.matcher(rest).replaceAll(""), places);
    if (named == null) {
      named = OrganisationName.of(MARKS.matcher(marked).replaceAll(""), places);
    }
    named = named == null ? street(marked, places) : named;
    return named == null ? inBrackets(words, places) : named;
  }

  /** Sub-districts of some cities call themselves 某街; the register has them as 某街道. */
  private static @Nullable OrganisationName street(String words, PlaceIndex places) {
    String whole = words + "道";
    boolean known = words.endsWith("街") && places.townshipBefore(whole, whole.length()) != null;
    OrganisationName name = known ? OrganisationName.of(whole, places) : null;
    return name != null && places.isTownship(name.name()) ? name : null;
  }

  /** The township that stands in brackets behind a title: 2021年…年度报告（某镇）. */
  private static @Nullable OrganisationName inBrackets(String title, PlaceIndex places) {
    int open = Math.max(title.lastIndexOf('（'), title.lastIndexOf('('));
    boolean closed = open > 0 && "）)".indexOf(title.charAt(title.length() - 1)) >= 0;
    OrganisationName name =
        closed ? OrganisationName.of(title.substring(open + 1, title.length() - 1), places) : null;
    return name != null && name.isTownship() ? name : null;
  }

  /**
   * The office of a county's government where the title says that it reports on itself: its report
   * is none of the county.
   */
  static OrganisationName ownOffice(String title, OrganisationName named) {
    if (!named.kind().equals("county")) {
      return named;
    }
    Matcher office = OFFICE.matcher(Spans.withoutSpace(title));
    return office.find()
        ? new OrganisationName(named.prefix() + named.name(), office.group(1), "department")
        : named;
  }
}
