package org.mingjian.finding.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.PanelRule;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportKey;
import org.mingjian.finding.Subject;

/**
 * The free text of a report is that of an earlier report of the same unit.
 *
 * <p>Formula: the similarity of {@link ReportTexts} with one of the unit's reports of any earlier
 * year is at or above the limit; the finding names the year that is most alike, the latest of
 * several.
 *
 * <p>Basis: evaluations mark down reports that are alike (雷同), to those of others as to one's own.
 *
 * <p>Settings: the limit (0.80). Exclusions: standard phrases ({@link StandardPhrases}), here those
 * of every year of the county, which is why all reports of the county are looked at; reports with
 * fewer than {@value ReportTexts#FEWEST_CHARACTERS} characters, and reports without an earlier one
 * that has as many, which cannot be assessed.
 */
final class CopiedFromLastYear implements PanelRule {
  private final StandardPhrases phrases;

  CopiedFromLastYear(StandardPhrases phrases) {
    this.phrases = phrases;
  }

  @Override
  public String id() {
    return "text.copied_from_last_year";
  }

  @Override
  public List<Assessment> judge(Context context) {
    Map<ReportKey, ReportTexts> texts = FreeTexts.ofAllYears(context.county(), phrases);
    List<Assessment> assessments = new ArrayList<>();
    for (ReportFacts report : context.county().all()) {
      assessments.add(judge(report, texts, context));
    }
    return assessments;
  }

  /** Whether the text is no more like the unit's earlier one than like many others of that year. */
  private static boolean isModel(
      ReportFacts report,
      ReportTexts text,
      ReportFacts earlier,
      Map<ReportKey, ReportTexts> texts,
      double limit) {
    int reports = 0;
    int alike = 0;
    for (Map.Entry<ReportKey, ReportTexts> other : texts.entrySet()) {
      if (other.getKey().year() == earlier.year() && other.getValue().isLong()) {
        reports++;
        boolean own = other.getKey().division().equals(report.division().code());
        boolean same =
            own || text.compare(other.getValue(), limit).degree() != ReportTexts.Degree.NONE;
        alike += same ? 1 : 0;
      }
    }
    return alike >= StandardPhrases.fewest(reports);
  }

  private Assessment judge(ReportFacts report, Map<ReportKey, ReportTexts> texts, Context context) {
    Subject subject = new Subject(id(), report.division().code(), report.year(), "");
    ReportTexts text = texts.get(report.key());
    if (text == null || !text.isLong()) {
      return new Assessment.NotAssessable(subject, Assessment.Reason.ABSENT, List.of());
    }
    double limit = context.settings().similarityLimit().doubleValue();
    boolean compared = false;
    List<Likeness> alike = new ArrayList<>();
    for (ReportFacts earlier : context.county().ofUnit(report.division().code())) {
      ReportTexts earlierText = texts.get(earlier.key());
      if (earlier.year() >= report.year() || earlierText == null || !earlierText.isLong()) {
        continue;
      }
      compared = true;
      ReportTexts.Compared likeness = text.compare(earlierText, limit);
      if (likeness.degree() == ReportTexts.Degree.OWN
          || (likeness.degree() == ReportTexts.Degree.WHOLE
              && !isModel(report, text, earlier, texts, limit))) {
        alike.add(new Likeness(earlier, earlierText, likeness));
      }
    }
    if (!compared) {
      return new Assessment.NotAssessable(subject, Assessment.Reason.NO_OTHER_REPORT, List.of());
    }
    if (alike.isEmpty()) {
      return new Assessment.Holds(subject);
    }
    alike.sort(
        Comparator.comparingDouble(Likeness::similarity)
            .thenComparingInt(likeness -> likeness.other().year())
            .reversed());
    return new Assessment.Broken(
        alike.getFirst().finding(subject, report, text, alike.size(), List.of(), context));
  }
}
