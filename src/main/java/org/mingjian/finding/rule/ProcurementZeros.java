package org.mingjian.finding.rule;

import java.util.List;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportRule;
import org.mingjian.finding.Subject;

/**
 * Procurement: projects and amount are both zero, or neither is.
 *
 * <p>Basis: a purchase has a price. On the form of 2019 only. Not assessed: one of the two cells
 * holds no number. No settings.
 */
final class ProcurementZeros implements ReportRule {
  @Override
  public String id() {
    return "procurement.zero_mismatch";
  }

  @Override
  public List<Assessment> judge(ReportFacts report, Context context) {
    Subject subject = Subjects.of(this, report);
    Cells cells = Cells.of(report, "procurement.projects", "procurement.amount");
    if (!cells.complete()) {
      return List.of(cells.notAssessable(subject));
    }
    boolean differ = (cells.number(0).signum() == 0) != (cells.number(1).signum() == 0);
    return List.of(
        differ
            ? new Assessment.Broken(
                context.finding(
                    subject,
                    Named.of("projects", cells.number(0)).and("amount", cells.number(1)).map(),
                    cells.evidence()))
            : new Assessment.Holds(subject));
  }
}
