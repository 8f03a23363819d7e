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
 * For review, direct litigation and litigation after review: total >= what was pending in the
 * report of the year before, because a pending case ends, or is pending again.
 *
 * <p>Basis: the columns of table 4, the same in both forms. Not assessed: the report of the year
 * before is not held, or one of the two cells holds no number. No settings.
 */
final class CarriedDisputes implements UnitRule {
  @Override
  public String id() {
    return "carry.dispute_pending";
  }

  @Override
  public List<Assessment> judge(ReportFacts report, List<ReportFacts> history, Context context) {
    Optional<ReportFacts> before = LastYear.of(report, history);
    return Disputes.GROUPS.stream().map(group -> judge(report, before, group, context)).toList();
  }

  private Assessment judge(
      ReportFacts report, Optional<ReportFacts> before, String group, Context context) {
    Subject subject = Subjects.of(this, report, group);
    Cells now = Cells.of(report, group + ".total");
    if (!now.complete()) {
      return now.notAssessable(subject);
    }
    if (before.isEmpty()) {
      return new Assessment.NotAssessable(subject, Assessment.Reason.NO_OTHER_REPORT, List.of());
    }
    Cells last = Cells.of(before.get(), group + ".pending");
    if (!last.complete()) {
      return last.notAssessable(subject);
    }
    if (now.sum().compareTo(last.sum()) >= 0) {
      return new Assessment.Holds(subject);
    }
    return new Assessment.Broken(
        context.finding(
            subject,
            Named.of("group", group)
                .and("total", now.sum())
                .and("last_year", report.year() - 1L)
                .and("pending", last.sum())
                .map(),
            Stream.concat(now.evidence().stream(), last.evidence().stream()).toList()));
  }
}
