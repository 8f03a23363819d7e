package org.mingjian.finding.rule;

import java.util.List;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportRule;
import org.mingjian.finding.Subject;

/**
 * Asks about an amount of procurement above zero for which no unit is stated in the cell, its
 * headings or above the table. It is taken as 万元, which the form asks for; a correction of the
 * amount settles that question.
 *
 * <p>Basis: the form asks for 万元. On the form of 2019 only. Not assessed: the cell holds no number.
 * No settings.
 */
final class ProcurementUnitMissing implements ReportRule {
  @Override
  public String id() {
    return "procurement.unit_missing";
  }

  @Override
  public List<Assessment> judge(ReportFacts report, Context context) {
    Subject subject = Subjects.of(this, report);
    Cells cell = Cells.of(report, "procurement.amount");
    if (!cell.complete()) {
      return List.of(cell.notAssessable(subject));
    }
    boolean missing =
        cell.sum().signum() > 0
            && cell.found().getFirst().unitStated() == null
            && !cell.found().getFirst().corrected();
    return List.of(
        missing
            ? new Assessment.Broken(
                context.finding(subject, Named.of("amount", cell.sum()).map(), cell.evidence()))
            : new Assessment.Holds(subject));
  }
}
