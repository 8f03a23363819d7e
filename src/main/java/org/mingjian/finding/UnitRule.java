package org.mingjian.finding;

import java.util.List;

/** A rule over a report and the other years of its unit. */
public non-sealed interface UnitRule extends Rule {
  /**
   * Judges a report.
   *
   * @param history all reports of the unit by year, the oldest first, this one among them
   * @return as {@link ReportRule#judge}
   */
  List<Assessment> judge(ReportFacts report, List<ReportFacts> history, Context context);
}
