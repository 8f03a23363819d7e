package org.mingjian.finding.rule;

import java.util.List;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportRule;
import org.mingjian.finding.Subject;

/**
 * Normative documents: disclosed in total >= newly disclosed.
 *
 * <p>Basis: a whole is no less than its part. On the form of 2019 only. Not assessed: one of the
 * two cells holds no number. No settings.
 */
final class NormativeTotal implements ReportRule {
  @Override
  public String id() {
    return "normative.total_below_new";
  }

  @Override
  public List<Assessment> judge(ReportFacts report, Context context) {
    Subject subject = Subjects.of(this, report);
    Cells cells = Cells.of(report, "normative.disclosed_total", "normative.disclosed");
    if (!cells.complete()) {
      return List.of(cells.notAssessable(subject));
    }
    return List.of(
        cells.number(0).compareTo(cells.number(1)) < 0
            ? new Assessment.Broken(
                context.finding(
                    subject,
                    Named.of("total", cells.number(0)).and("disclosed", cells.number(1)).map(),
                    cells.evidence()))
            : new Assessment.Holds(subject));
  }
}
