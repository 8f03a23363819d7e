package org.mingjian.finding.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.Subject;
import org.mingjian.finding.UnitRule;

/**
 * In each of the 7 columns of table 3: carried in = what the report of the year before carried out.
 * Both forms have these cells, so that 2021 is compared with 2020 too.
 *
 * <p>Basis: requests that are open at the end of a year are open at the start of the next. Not
 * assessed: the report of the year before is not held, or one of the two cells holds no number. No
 * settings.
 */
final class CarriedRequests implements UnitRule {
  @Override
  public String id() {
    return "carry.request";
  }

  @Override
  public List<Assessment> judge(ReportFacts report, List<ReportFacts> history, Context context) {
    Optional<ReportFacts> before = LastYear.of(report, history);
    return RequestTable.COLUMNS.stream()
        .map(column -> judge(report, before, column, context))
        .toList();
  }

  private Assessment judge(
      ReportFacts report, Optional<ReportFacts> before, String column, Context context) {
    Subject subject = Subjects.of(this, report, column);
    Cells in = Cells.of(report, RequestTable.cell("carried_in", column));
    if (!in.complete()) {
      return in.notAssessable(subject);
    }
    if (before.isEmpty()) {
      return new Assessment.NotAssessable(subject, Assessment.Reason.NO_OTHER_REPORT, List.of());
    }
    Cells out = Cells.of(before.get(), RequestTable.cell("carried_out", column));
    if (!out.complete()) {
      return out.notAssessable(subject);
    }
    if (in.sum().compareTo(out.sum()) == 0) {
      return new Assessment.Holds(subject);
    }
    return new Assessment.Broken(
        context.finding(
            subject,
            Named.of("column", column)
                .and("last_year", report.year() - 1L)
                .and("carried_out", out.sum())
                .and("carried_in", in.sum())
                .map(),
            Stream.concat(in.evidence().stream(), out.evidence().stream()).toList()));
  }
}
