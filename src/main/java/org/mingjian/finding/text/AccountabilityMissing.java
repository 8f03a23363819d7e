package org.mingjian.finding.text;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Finding;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportRule;
import org.mingjian.finding.Subject;

/**
 * None of assessment (考核), public review (评议) and accountability (责任追究) is addressed.
 *
 * <p>Formula: the running text, titles left out, has none of 考核, 评议, 责任追究, 追究, 追责 and 问责.
 *
 * <p>Basis: Art. 50 (4) of the Regulations on the Disclosure of Government Information as revised
 * in 2019: people's governments of every level add the results of assessment, public review and
 * accountability.
 *
 * <p>Settings: none. Exclusions: reports of years before 2019, which the older Regulations govern;
 * sub-districts and other agencies, which are no people's governments; documents without running
 * text, which cannot be assessed.
 */
final class AccountabilityMissing implements ReportRule {
  private static final int FIRST_YEAR = 2019;
  private static final Pattern ADDRESSED = Pattern.compile("考核|评议|追究|追责|问责");
  private static final Pattern GOVERNMENT = Pattern.compile("[镇乡]$|苏木$");

  @Override
  public String id() {
    return "text.accountability_missing";
  }

  @Override
  public List<Assessment> judge(ReportFacts report, Context context) {
    Subject subject = new Subject(id(), report.division().code(), report.year(), "");
    if (report.year() < FIRST_YEAR || !GOVERNMENT.matcher(report.division().name()).find()) {
      return List.of(
          new Assessment.NotAssessable(subject, Assessment.Reason.OTHER_FORM, List.of()));
    }
    RunningText text = RunningTexts.of(report, context);
    if (text.sentences().stream().mapToInt(sentence -> sentence.words().length()).sum() < 100) {
      return List.of(new Assessment.NotAssessable(subject, Assessment.Reason.ABSENT, List.of()));
    }
    if (text.sentences().stream().anyMatch(one -> ADDRESSED.matcher(one.words()).find())) {
      return List.of(new Assessment.Holds(subject));
    }
    Finding finding = context.finding(subject, Map.of(), List.of(wholeReport(report)));
    return List.of(new Assessment.Broken(finding));
  }

  /** Words that are not there have no place; the evidence leads to the report. */
  private static Evidence wholeReport(ReportFacts report) {
    return new Evidence(report.id(), report.key(), null, null, null, null, false);
  }
}
