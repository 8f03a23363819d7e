package org.mingjian.finding.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Finding;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.Rule;
import org.mingjian.finding.SampleCounty;
import org.mingjian.finding.SampleReport;

/** Short words for what a rule says of sample reports. */
final class Outcome {
  private static final FindingMessages MESSAGES =
      new FindingMessages(IndicatorCatalogue.load(), DivisionRegister.loadWithDemonstration());

  private Outcome() {}

  /** {@code holds}, {@code broken}, or why it cannot be told, of one part of one report. */
  static String of(Rule rule, String part, SampleReport judged, SampleReport... others) {
    return of(find(all(rule, judged, others), part, judged));
  }

  static List<Finding> findings(Rule rule, SampleReport judged, SampleReport... others) {
    List<Finding> findings = SampleCounty.findings(all(rule, judged, others));
    for (Finding finding : findings) {
      assertThat(MESSAGES.message(finding, Locale.CHINESE)).isNotBlank().doesNotContain("{");
      assertThat(MESSAGES.message(finding, Locale.ENGLISH)).isNotBlank().doesNotContain("{");
    }
    return findings;
  }

  static String message(Finding finding) {
    return MESSAGES.message(finding, Locale.CHINESE);
  }

  private static List<Assessment> all(Rule rule, SampleReport judged, SampleReport... others) {
    SampleReport[] reports = new SampleReport[others.length + 1];
    reports[0] = judged;
    System.arraycopy(others, 0, reports, 1, others.length);
    return SampleCounty.judge(rule, reports);
  }

  private static Assessment find(List<Assessment> all, String part, SampleReport judged) {
    String division = judged.build().division().code();
    int year = judged.build().year();
    List<Assessment> own =
        all.stream()
            .filter(one -> one.subject().part().equals(part))
            .filter(one -> one.subject().division().equals(division))
            .filter(one -> one.subject().year() == year)
            .toList();
    assertThat(own).hasSize(1);
    return own.getFirst();
  }

  static String of(Assessment assessment) {
    return switch (assessment) {
      case Assessment.Holds _ -> "holds";
      case Assessment.Broken _ -> "broken";
      case Assessment.NotAssessable(var _, Assessment.Reason reason, var _) ->
          reason.name().toLowerCase(Locale.ROOT);
    };
  }
}
