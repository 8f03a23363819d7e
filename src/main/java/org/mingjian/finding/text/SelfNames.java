package org.mingjian.finding.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Span;
import org.mingjian.finding.ReportFacts;

/** What a text calls its own unit. */
final class SelfNames {
  private static final Pattern OWN =
      Pattern.compile(
          "(?:我|本)(?<kind>镇(?!街)|乡(?![镇村土愁音])|街道)" + "|全(?<whole>镇(?!街)|乡(?![镇村土])|街道)");
  private static final Pattern OFFICE =
      Pattern.compile(
          "[我本]局"
              + "|全局(?=上下|各|干部|职工|人员|总体工作|重点工作|年度|全年|共|系统|政务公开|信息公开|政府信息)"
              + "|(?<=纳入)全局(?=工作)"
              + "|(?<![\\u4E00-\\u9FFF])全局(?=主动|累计)"
              + "|[我本](?:委(?!托|派|员)|厅|院|校|公司)"
              + "|[我全][市县区](?=(?:今年|全年|本年度?|20[0-9]{2}年度?)?(?:共|累计|总共)?(?:主动)?(?:公开|收到|受理)"
              + "[^，,。]{0,20}[0-9])");

  private SelfNames() {}

  /** The places where the text calls itself what the unit has never been called. */
  static List<Span> ofOthers(ReportFacts report, RunningText text) {
    Set<String> kinds = kinds(report);
    List<Span> found = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      if (!Letters.any("我本全", sentence.words())) {
        continue;
      }
      String words = YearsNamed.withoutDocuments(sentence.words());
      Matcher own = OWN.matcher(words);
      while (!kinds.isEmpty() && own.find()) {
        String kind = own.group("kind") == null ? own.group("whole") : own.group("kind");
        if (!kinds.contains(kind)) {
          found.add(sentence.span(own.start(), own.end()));
        }
      }
      Matcher office = OFFICE.matcher(words);
      while (office.find()) {
        found.add(sentence.span(office.start(), office.end()));
      }
    }
    return found;
  }

  /**
   * The kinds that the unit is or was: that of the register, and those that the document gives to
   * the same name, for a town may have become a sub-district since. Empty for a unit of no such
   * kind, which may call itself anything.
   */
  private static Set<String> kinds(ReportFacts report) {
    Set<String> kinds = new HashSet<>();
    String name = report.division().name();
    String own = UnitName.kind(name);
    if (own == null) {
      return kinds;
    }
    kinds.add(own);
    String stem = UnitName.stem(name);
    for (String kind : List.of("镇", "乡", "街道")) {
      if (namesItself(report, stem + kind)) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  private static boolean namesItself(ReportFacts report, String name) {
    return name.equals(report.organisation())
        || report.text().paragraphs().stream()
            .filter(paragraph -> paragraph.role() == Paragraph.Role.TITLE)
            .anyMatch(paragraph ->
                RunningText.simplified(paragraph.span().of(report.text().text())).contains(name))
        || report.text().text().contains(name + "人民政府")
        || report.text().text().contains(name + "办事处");
  }
}
