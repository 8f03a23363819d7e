package org.mingjian.finding.rule;

import java.util.List;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportRule;
import org.mingjian.finding.Subject;

/**
 * For licences, services, penalties and coercion, asks about decisions = prior items + change,
 * where prior items and decisions are above zero: then items seem to be counted in place of
 * decisions.
 *
 * <p>Basis: decisions are counted by case. On the form of 2019 only. Not assessed: one of the three
 * cells holds no number. No settings.
 */
final class DecisionsEqualItems implements ReportRule {
  @Override
  public String id() {
    return "decisions.equal_items";
  }

  @Override
  public List<Assessment> judge(ReportFacts report, Context context) {
    return Items.DECIDED.stream().map(kind -> judge(report, kind, context)).toList();
  }

  private Assessment judge(ReportFacts report, String kind, Context context) {
    Subject subject = Subjects.of(this, report, kind);
    Cells items = Cells.of(report, kind + ".prior_items", kind + ".change");
    Cells decisions = Cells.of(report, kind + ".decisions");
    if (!items.complete() || !decisions.complete()) {
      return (items.complete() ? decisions : items).notAssessable(subject);
    }
    boolean equal =
        items.number(0).signum() > 0
            && decisions.sum().signum() > 0
            && decisions.sum().compareTo(items.sum()) == 0;
    return equal
        ? new Assessment.Broken(
            context.finding(
                subject,
                Named.of("cell", kind + ".decisions")
                    .and("decisions", decisions.sum())
                    .and("prior", items.number(0))
                    .and("change", items.number(1))
                    .map(),
                Cells.of(report, kind + ".decisions", kind + ".prior_items", kind + ".change")
                    .evidence()))
        : new Assessment.Holds(subject);
  }
}
