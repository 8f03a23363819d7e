package org.mingjian.finding.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Span;
import org.mingjian.document.Spans;
import org.mingjian.extract.PlaceIndex;
import org.mingjian.finding.ReportFacts;

/**
 * Finds township-level units where a report names the unit that reports: in the title, as a
 * signature, after 由 and before 编制, beside the contact, and as the subject of a clause on the work
 * of disclosure.
 */
final class ReportingNames {
  private static final int LONGEST_NAME = 12;
  private static final int LONGEST_SIGNATURE = 30;
  private static final String OFFICE = "(?:人民政府|政府|办事处|街道办|党委|党工委|党政综合办公室|党政办公室|党政办|信息公开办公室|办公室)*";
  private static final Pattern OFFICES = Pattern.compile("^" + OFFICE);
  private static final Pattern SPACES = Pattern.compile("^[\\s]+");
  private static final Pattern FULL_OFFICE = Pattern.compile("^(?:人民政府|办事处)");
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "[\\u4E00-\\u9FFF]{2,20}(?:人民政府|办事处|政府|镇|乡|街道)[\\s\\u00A0\\u3000]*(?:20[0-9]{2}[年.-].*)?");
  private static final Pattern CONTACT = Pattern.compile("^(?:联系)?(?:电话|地址|邮编).*");
  private static final Pattern KIND = Pattern.compile("街道|镇|乡|苏木");

  /**
   * What may stand before a name that is the subject: nothing, a year, or words that lead to it.
   */
  private static final Pattern LEADS =
      Pattern.compile(
          "(?:^|[，,。：:；;（(“\"\\s]|[0-9]日|年度?|年来|以来|期间|由|联系|推进|展示|反映了?|是|为|了|总之|全年|一?年内)$");

  private static final Pattern PASSING =
      Pattern.compile(
          "(?:学习|借鉴|参观|考察|赴|前往|走访|来到|毗邻|相邻|接壤|交界|结对|原|兄弟乡镇|先进乡镇|与|和|同|向|距)[^，,。]{0,10}$");

  private static final Pattern PREDICATE =
      Pattern.compile(
          "^(?:的)?(?:[，,]?(?:20[0-9]{2}年度?|全年|本年度|今年|一年来))?[，,]?"
              + "(?:编制|编写|撰写|负责|形成|公布|发布|(?:的)?(?:政府|政务)?信息公开|政务公开|公开工作|年度报告|年报|工作年度报告|"
              + "严格|认真|高度|坚持|坚决|始终|一直|共|主动|累计|深入|积极|全面|扎实|成立|未|没有|收到|受理|制定|按照|"
              + "根据|对照|围绕|紧紧|将|切实|进一步|不断|结合|在[^，,。]{2,24}下|以|通过|把|贯彻|落实|健全|完善|加强|"
              + "依托|立足|聚焦|持续|着力|大力|充分|及时|依法|规范|重视|明确|强化|推进|开展|组织|建立|配备|继续|党委高度|领导|"
              + "各项|机关|信息|政府网站|门户|取得|狠抓|稳步|统筹|从|利用|为了?)");

  private final PlaceIndex places;
  private final DivisionRegister register;

  ReportingNames(DivisionRegister register) {
    this.register = register;
    this.places = new PlaceIndex(register);
  }

  /**
   * A unit in a text.
   *
   * @param prefix the name of a county or more, directly before it; may be empty
   */
  private record Mention(String prefix, String name, int start, int end) {}

  /**
   * The places at which a report names another unit as the one that reports.
   *
   * @param text the whole document, simplified
   */
  List<Span> ofOthers(ReportFacts report, String text) {
    List<Span> found = new ArrayList<>();
    List<Division> path = register.path(report.division().code());
    for (Paragraph paragraph : report.text().paragraphs()) {
      Span span = paragraph.span();
      if (!Letters.any("镇乡街苏", text, span.start(), span.end())) {
        continue;
      }
      String words = YearsNamed.withoutDocuments(span.of(text));
      boolean title = paragraph.role() == Paragraph.Role.TITLE || isTitle(words);
      boolean signature = isSignature(words);
      int behind = 0;
      Matcher kind = KIND.matcher(words);
      while (kind.find()) {
        Mention mention = kind.end() <= behind ? null : mention(words, kind.end(), behind);
        if (mention == null) {
          continue;
        }
        behind = mention.end();
        if (!isOwn(mention, report, path) && reports(words, mention, title, signature)) {
          int end = mention.end();
          Matcher office = FULL_OFFICE.matcher(words.substring(end));
          end += office.find() ? office.end() : 0;
          found.add(
              new Span(
                  span.start() + mention.start() - mention.prefix().length(), span.start() + end));
        }
      }
    }
    return found;
  }

  private static boolean isTitle(String words) {
    return words.length() <= 60 && words.strip().endsWith("报告") && words.contains("公开");
  }

  private static boolean isSignature(String words) {
    String line = words.strip();
    return line.length() <= LONGEST_SIGNATURE && SIGNATURE.matcher(line).matches();
  }

  /** The longest name of the register that ends here; null when there is none. */
  private @Nullable Mention mention(String words, int end, int behind) {
    for (int start = Math.max(behind, end - LONGEST_NAME); start <= end - 2; start++) {
      String name = words.substring(start, end);
      if (places.isTownship(name) && (name.length() >= 3 || officeFollows(words, end))) {
        return new Mention(prefix(words, start), name, start, end);
      }
    }
    return null;
  }

  private static boolean officeFollows(String words, int end) {
    return words.startsWith("人民政府", end) || words.startsWith("办事处", end);
  }

  /** The names of counties and above that end at an offset, one after the other. */
  private String prefix(String words, int end) {
    int start = end;
    boolean longer = true;
    while (longer) {
      longer = false;
      for (int from = Math.max(0, start - 15); from <= start - 2; from++) {
        if (places.longestAt(words, from) == start - from) {
          start = from;
          longer = true;
          break;
        }
      }
    }
    return words.substring(start, end);
  }

  /** Whether it is this unit, by its name of today or by another kind of the same name. */
  private boolean isOwn(Mention mention, ReportFacts report, List<Division> path) {
    String own = report.division().name();
    boolean sameName =
        mention.name().equals(own)
            || UnitName.stem(mention.name()).equals(UnitName.stem(own))
            || own.endsWith(mention.name())
            || mention.name().endsWith(own);
    if (!sameName) {
      return false;
    }
    // A namesake of another county is another unit; the own county may have changed its kind.
    String prefix = mention.prefix();
    if (prefix.isEmpty() || path.size() < 2) {
      return true;
    }
    List<Division> above = path.subList(0, path.size() - 1);
    return above.stream().anyMatch(division -> prefix.contains(bare(division.name())));
  }

  private static String bare(String name) {
    return name.length() > 2 && "省市县区旗州盟".indexOf(name.charAt(name.length() - 1)) >= 0
        ? name.substring(0, name.length() - 1)
        : name;
  }

  private static boolean reports(String words, Mention mention, boolean title, boolean signature) {
    String before = words.substring(0, mention.start() - mention.prefix().length());
    String behind = OFFICES.matcher(words.substring(mention.end())).replaceFirst("");
    String after = SPACES.matcher(behind).replaceFirst("");
    if (title || signature) {
      return before.isBlank() || LEADS.matcher(before).find() || before.endsWith("关于");
    }
    boolean list =
        after.startsWith("、") || Spans.trimmed(before, 0, before.length()).of(before).endsWith("、");
    return !list
        && LEADS.matcher(before).find()
        && !PASSING.matcher(before).find()
        && (PREDICATE.matcher(after).find() || contact(before, after));
  }

  private static boolean contact(String before, String after) {
    return before.endsWith("联系")
        || (before.endsWith("由") && (after.isEmpty() || "编负制撰公".indexOf(after.charAt(0)) >= 0))
        || CONTACT.matcher(after).matches();
  }
}
