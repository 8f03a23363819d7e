package org.mingjian.ui.rules;

import java.util.List;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportKey;

/**
 * A little county in which one rule is broken.
 *
 * @param reports all that it has
 * @param asked whose report of which year is raised
 * @param cells what its table shows, by indicator; empty without a table
 * @param words what its reports say, where that matters
 */
record Example(List<ReportFacts> reports, ReportKey asked, List<String> cells, List<Words> words) {
  Example {
    reports = List.copyOf(reports);
    cells = List.copyOf(cells);
    words = List.copyOf(words);
  }

  /**
   * An excerpt.
   *
   * @param unit whose
   * @param year of which report
   */
  record Words(String unit, int year, String excerpt) {}
}
