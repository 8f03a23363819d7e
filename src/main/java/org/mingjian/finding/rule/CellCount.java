package org.mingjian.finding.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingjian.document.Span;
import org.mingjian.extract.Problem;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportRule;

/**
 * Each row has as many cells as in the form, for example 15 in table 4. The reader of the tables
 * counts: rows with fewer or more values than columns, also those whose surplus is all zeros.
 *
 * <p>Basis: the notices of 2019 and 2021 on the form of annual reports. Not assessed: no form was
 * found. No settings. The evidence is the row.
 */
final class CellCount implements ReportRule {
  private static final int WIDEST_OF_TABLE_2 = 3;
  private static final Set<String> CODES = Set.of("row.cell_count", "row.surplus_zeros");

  @Override
  public String id() {
    return "form.cell_count";
  }

  @Override
  public List<Assessment> judge(ReportFacts report, Context context) {
    if (report.form() == null) {
      return List.of(
          new Assessment.NotAssessable(
              Subjects.of(this, report), Assessment.Reason.ABSENT, List.of()));
    }
    List<Assessment> assessments = new ArrayList<>();
    Set<String> rows = new HashSet<>();
    for (Problem problem : report.problems()) {
      if (CODES.contains(problem.code()) && !isMergedCell(problem)) {
        String row = problem.arguments().get(0);
        String part = row;
        for (int again = 2; !rows.add(part); again++) {
          part = row + "#" + again;
        }
        Span span = problem.span();
        assessments.add(
            new Assessment.Broken(
                context.finding(
                    Subjects.of(this, report, part),
                    Named.of("case", row.equals("四") ? "disputes" : "row")
                        .and("row", row)
                        .and("expected", problem.arguments().get(1))
                        .and("found", problem.arguments().get(2))
                        .map(),
                    span == null ? List.of() : List.of(Evidence.of(report, span)))));
      }
    }
    return assessments.isEmpty()
        ? List.of(new Assessment.Holds(Subjects.of(this, report)))
        : assessments;
  }

  /**
   * A figure of table 2 that stands under several merged columns is repeated by some programs, once
   * for each of them: its row has no more cells than the form.
   */
  private static boolean isMergedCell(Problem problem) {
    return problem.code().equals("row.surplus_zeros")
        && Integer.parseInt(problem.arguments().get(1)) <= WIDEST_OF_TABLE_2
        && Integer.parseInt(problem.arguments().get(2)) <= WIDEST_OF_TABLE_2;
  }
}
