package org.mingjian.finding.rule;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportRule;
import org.mingjian.finding.Subject;

/**
 * In each of the 7 columns of table 3: received + carried in = handled + carried out.
 *
 * <p>Basis: the note under the heading of the table. Not assessed: a column in which one of the
 * four cells holds no number. No settings.
 */
final class RequestBalance implements ReportRule {
  @Override
  public String id() {
    return "sum.request.balance";
  }

  @Override
  public List<Assessment> judge(ReportFacts report, Context context) {
    return RequestTable.COLUMNS.stream().map(column -> judge(report, column, context)).toList();
  }

  private Assessment judge(ReportFacts report, String column, Context context) {
    Subject subject = Subjects.of(this, report, column);
    Cells in =
        Cells.of(
            report, RequestTable.cell("received", column), RequestTable.cell("carried_in", column));
    Cells out =
        Cells.of(
            report, RequestTable.cell("handled", column), RequestTable.cell("carried_out", column));
    if (!in.complete() || !out.complete()) {
      return (in.complete() ? out : in).notAssessable(subject);
    }
    if (Sums.agree(in, out)) {
      return new Assessment.Holds(subject);
    }
    List<Evidence> evidence = new ArrayList<>(in.evidence());
    evidence.addAll(out.evidence());
    return new Assessment.Broken(
        context.finding(
            subject,
            Named.of("column", column)
                .and("received", in.number(0))
                .and("carried_in", in.number(1))
                .and("sum_in", in.sum())
                .and("handled", out.number(0))
                .and("carried_out", out.number(1))
                .and("sum_out", out.sum())
                .map(),
            evidence));
  }
}
