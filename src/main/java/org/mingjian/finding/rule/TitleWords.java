package org.mingjian.finding.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingjian.document.Span;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportRule;
import org.mingjian.finding.Subject;

/**
 * The title names the unit and the year, and calls the report 政府信息公开工作年度报告. The unit is named by
 * the name of the register or by the one that the report gives itself; a name that has changed from
 * 乡 to 镇 or 街道 is still the unit's.
 *
 * <p>Basis: the usual title of annual reports. A report without a title lacks all three. No
 * settings.
 */
final class TitleWords implements ReportRule {
  private static final String USUAL = "政府信息公开工作年度报告";
  private static final Pattern YEAR =
      Pattern.compile("(?:19|20)\\d{2}|[二贰][〇○零Ｏ0oO][〇○零一二三四五六七八九]{2}");
  private static final Pattern SUFFIX = Pattern.compile("(?:民族乡|街道办事处|街道|地区|镇|乡|苏木)$");

  @Override
  public String id() {
    return "form.title";
  }

  @Override
  public List<Assessment> judge(ReportFacts report, Context context) {
    Subject subject = Subjects.of(this, report);
    String title = report.title();
    if (title == null) {
      return List.of(
          new Assessment.Broken(
              context.finding(subject, Named.of("case", "none").map(), List.of())));
    }
    String words = Simplified.words(title);
    List<String> lacks = new ArrayList<>();
    if (!namesUnit(words, report)) {
      lacks.add("title.unit");
    }
    if (!YEAR.matcher(words).find()) {
      lacks.add("title.year");
    }
    if (!words.contains(USUAL)) {
      lacks.add("title.words");
    }
    if (lacks.isEmpty()) {
      return List.of(new Assessment.Holds(subject));
    }
    return List.of(
        new Assessment.Broken(
            context.finding(
                subject,
                Named.of("case", "lacks")
                    .and("title", title)
                    .and("lacks", String.join(",", lacks))
                    .map(),
                place(report, title)
                    .map(span -> List.of(Evidence.of(report, span)))
                    .orElse(List.of()))));
  }

  private static boolean namesUnit(String words, ReportFacts report) {
    String name = Simplified.words(report.division().name());
    String own = report.organisation();
    if (words.contains(name) || (own != null && words.contains(Simplified.words(own)))) {
      return true;
    }
    String stem = SUFFIX.matcher(name).replaceFirst("");
    return stem.length() >= 2 && words.contains(stem);
  }

  private static Optional<Span> place(ReportFacts report, String title) {
    int at = report.text().text().indexOf(title);
    return at < 0 ? Optional.empty() : Optional.of(new Span(at, at + title.length()));
  }
}
