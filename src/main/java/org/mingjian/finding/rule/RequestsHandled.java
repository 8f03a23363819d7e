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
 * In each of the 7 columns of table 3: handled = granted + partly granted + 8 grounds of refusal +
 * 3 kinds of unavailable + 5 of not processed + other, which is one row in the form of 2019 and
 * three in that of 2021 (a table that mixes the forms is added up by the rows it has).
 *
 * <p>Basis: the rows of the form. Not assessed: a column in which one of these cells holds no
 * number. No settings.
 */
final class RequestsHandled implements ReportRule {
  @Override
  public String id() {
    return "sum.request.handled";
  }

  @Override
  public List<Assessment> judge(ReportFacts report, Context context) {
    List<String> rows = RequestTable.outcomes(report);
    return RequestTable.COLUMNS.stream()
        .map(column -> judge(report, rows, column, context))
        .toList();
  }

  private Assessment judge(ReportFacts report, List<String> rows, String column, Context context) {
    Subject subject = Subjects.of(this, report, column);
    Cells handled = Cells.of(report, RequestTable.cell("handled", column));
    Cells parts =
        Cells.of(report, rows.stream().map(row -> RequestTable.cell(row, column)).toList());
    if (!handled.complete() || !parts.complete()) {
      return (handled.complete() ? parts : handled).notAssessable(subject);
    }
    if (Sums.agree(handled, parts)) {
      return new Assessment.Holds(subject);
    }
    List<Evidence> evidence = new ArrayList<>(handled.evidence());
    evidence.addAll(parts.evidenceNotZero());
    return new Assessment.Broken(
        context.finding(
            subject,
            Named.of("column", column)
                .and("handled", handled.number(0))
                .and("sum", parts.sum())
                .map(),
            evidence));
  }
}
