package org.mingjian.finding.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mingjian.finding.Context;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportKey;

/** The running texts of a county's reports, each cut into sentences once for all rules. */
final class RunningTexts {
  private final Map<ReportKey, RunningText> texts = new ConcurrentHashMap<>();

  private RunningTexts() {}

  /**
   * The running text of a report.
   *
   * @param report of the county of the context
   */
  static RunningText of(ReportFacts report, Context context) {
    return context
        .county()
        .derived(RunningTexts.class, county -> new RunningTexts())
        .texts
        .computeIfAbsent(report.key(), key -> RunningText.of(report.text()));
  }
}
