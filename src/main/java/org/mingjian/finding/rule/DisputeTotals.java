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
 * In each of the 3 groups of table 4 (review, direct litigation, litigation after review): upheld +
 * corrected + other + pending = total.
 *
 * <p>Basis: the columns of the form. Not assessed: a group in which one of the five cells holds no
 * number. No settings.
 */
final class DisputeTotals implements ReportRule {
  @Override
  public String id() {
    return "sum.dispute.total";
  }

  @Override
  public List<Assessment> judge(ReportFacts report, Context context) {
    return Disputes.GROUPS.stream().map(group -> judge(report, group, context)).toList();
  }

  private Assessment judge(ReportFacts report, String group, Context context) {
    Subject subject = Subjects.of(this, report, group);
    Cells total = Cells.of(report, group + ".total");
    Cells parts =
        Cells.of(report, Disputes.RESULTS.stream().map(result -> group + "." + result).toList());
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
            Named.of("group", group)
                .and("total", total.number(0))
                .and("upheld", parts.number(0))
                .and("corrected", parts.number(1))
                .and("other", parts.number(2))
                .and("pending", parts.number(3))
                .and("sum", parts.sum())
                .map(),
            evidence));
  }
}
