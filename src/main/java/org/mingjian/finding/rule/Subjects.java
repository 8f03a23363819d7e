package org.mingjian.finding.rule;

import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.Rule;
import org.mingjian.finding.Subject;

/** Subjects of assessments. */
final class Subjects {
  private Subjects() {}

  /** All of a report. */
  static Subject of(Rule rule, ReportFacts report) {
    return of(rule, report, "");
  }

  static Subject of(Rule rule, ReportFacts report, String part) {
    return new Subject(rule.id(), report.division().code(), report.year(), part);
  }
}
