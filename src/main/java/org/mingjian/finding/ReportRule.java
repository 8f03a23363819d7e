package org.mingjian.finding;

import java.util.List;

/** A rule over one report alone. */
public non-sealed interface ReportRule extends Rule {
  /**
   * Judges a report.
   *
   * @return an assessment for each subject the rule looks at (a column, a table, a cell, or the
   *     whole report); at least one, so that nothing passes in silence
   */
  List<Assessment> judge(ReportFacts report, Context context);
}
