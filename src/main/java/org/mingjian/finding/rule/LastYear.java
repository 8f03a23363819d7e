package org.mingjian.finding.rule;

import java.util.List;
import java.util.Optional;
import org.mingjian.finding.ReportFacts;

/** The report of the year before. */
final class LastYear {
  private LastYear() {}

  static Optional<ReportFacts> of(ReportFacts report, List<ReportFacts> history) {
    return history.stream().filter(other -> other.year() == report.year() - 1).findFirst();
  }
}
