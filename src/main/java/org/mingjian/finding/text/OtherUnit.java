package org.mingjian.finding.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingjian.document.Span;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportRule;
import org.mingjian.finding.Subject;

/**
 * The text names another unit as the one that reports, or calls itself what the unit is not.
 *
 * <p>Formula: (part {@code named}) a township of the register that is not this unit stands where
 * the reporting unit stands ({@link ReportingNames}); (part {@code called}) the text says 我镇, 我乡,
 * 我街道, 我局, 全局 and the like against the unit's own kind ({@link SelfNames}).
 *
 * <p>Basis: a text that is taken over keeps the name of the other unit.
 *
 * <p>Settings: none. Exclusions: former names of the unit (the same name as a town, a township or a
 * sub-district, which it may have been in the year); other units that are named in passing, in
 * lists and in names of documents; the county and what lies above it; villages. Documents without
 * running text cannot be assessed.
 */
final class OtherUnit implements ReportRule {
  private final ReportingNames names;

  OtherUnit(ReportingNames names) {
    this.names = names;
  }

  @Override
  public String id() {
    return "text.other_unit";
  }

  @Override
  public List<Assessment> judge(ReportFacts report, Context context) {
    RunningText text = RunningTexts.of(report, context);
    return List.of(
        assessment(report, "named", names.ofOthers(report, text.words()), context),
        assessment(report, "called", SelfNames.ofOthers(report, text), context));
  }

  private Assessment assessment(
      ReportFacts report, String part, List<Span> found, Context context) {
    Subject subject = new Subject(id(), report.division().code(), report.year(), part);
    if (report.text().paragraphs().isEmpty()) {
      return new Assessment.NotAssessable(subject, Assessment.Reason.ABSENT, List.of());
    }
    if (found.isEmpty()) {
      return new Assessment.Holds(subject);
    }
    Set<String> words = new LinkedHashSet<>();
    List<Evidence> evidence = new ArrayList<>();
    for (Span span : found) {
      words.add(span.of(report.text().text()));
      evidence.add(Evidence.of(report, span));
    }
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("case", part);
    arguments.put("words", String.join("、", words));
    arguments.put("unit", report.division().code());
    return new Assessment.Broken(context.finding(subject, arguments, evidence));
  }
}
