package org.mingjian.finding.rule;

import java.math.BigDecimal;
import java.util.List;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.Fact;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportRule;
import org.mingjian.finding.Subject;

/**
 * Notes an amount of procurement that is stated in 元. It is converted for every chart.
 *
 * <p>Basis: the form asks for 万元. On the form of 2019 only. Not assessed: the cell holds no number.
 * No settings.
 */
final class ProcurementInYuan implements ReportRule {
  @Override
  public String id() {
    return "procurement.unit_yuan";
  }

  @Override
  public List<Assessment> judge(ReportFacts report, Context context) {
    Subject subject = Subjects.of(this, report);
    Cells cell = Cells.of(report, "procurement.amount");
    if (!cell.complete()) {
      return List.of(cell.notAssessable(subject));
    }
    Fact fact = cell.found().getFirst();
    String unit = fact.unitStated();
    boolean yuan = unit != null && (unit.equals("元") || unit.equals("人民币元"));
    return List.of(
        yuan && cell.sum().signum() != 0
            ? new Assessment.Broken(
                context.finding(
                    subject,
                    Named.of("yuan", cell.sum().multiply(BigDecimal.valueOf(10_000)))
                        .and("amount", cell.sum())
                        .map(),
                    cell.evidence()))
            : new Assessment.Holds(subject));
  }
}
