package org.mingjian.finding.rule;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.extract.FactValue;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportRule;
import org.mingjian.finding.Subject;

/**
 * In each row of table 3: total = the sum of the 6 columns of applicants.
 *
 * <p>Basis: the columns of the form. Left out: a row whose columns of applicants are all blank,
 * since some offices fill in totals only. Not assessed: a row in which one of the seven cells holds
 * no number. No settings.
 */
final class RequestRowTotals implements ReportRule {
  @Override
  public String id() {
    return "sum.request.row_total";
  }

  @Override
  public List<Assessment> judge(ReportFacts report, Context context) {
    return RequestTable.rows(report).stream().map(row -> judge(report, row, context)).toList();
  }

  private Assessment judge(ReportFacts report, String row, Context context) {
    Subject subject = Subjects.of(this, report, row);
    List<String> applicants =
        RequestTable.APPLICANTS.stream().map(column -> RequestTable.cell(row, column)).toList();
    if (applicants.stream().allMatch(indicator -> isBlank(report, indicator))) {
      return new Assessment.NotAssessable(subject, Assessment.Reason.BLANK, applicants);
    }
    Cells total = Cells.of(report, RequestTable.cell(row, "total"));
    Cells parts = Cells.of(report, applicants);
    if (!total.complete() || !parts.complete()) {
      return (total.complete() ? parts : total).notAssessable(subject);
    }
    if (Sums.agree(total, parts)) {
      return new Assessment.Holds(subject);
    }
    List<Evidence> evidence = new ArrayList<>(total.evidence());
    evidence.addAll(parts.evidence());
    return new Assessment.Broken(
        context.finding(
            subject,
            Named.of("row", RequestTable.cell(row, "total"))
                .and("total", total.number(0))
                .and("sum", parts.sum())
                .map(),
            evidence));
  }

  private static boolean isBlank(ReportFacts report, String indicator) {
    return report
        .fact(indicator)
        .filter(fact -> fact.value() instanceof FactValue.Blank)
        .isPresent();
  }
}
