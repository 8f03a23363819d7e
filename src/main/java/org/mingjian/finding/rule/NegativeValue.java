package org.mingjian.finding.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mingjian.catalogue.Indicator;
import org.mingjian.catalogue.IndicatorKind;
import org.mingjian.extract.FactValue;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Fact;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportRule;
import org.mingjian.finding.Subject;

/**
 * No cell is below zero, but for changes of the number of items; and a change takes away no more
 * items than there were: prior items + change >= 0.
 *
 * <p>Basis: nothing can be counted below zero. Blank and absent cells say nothing and are passed
 * over; where cells could not be read, that is said beside what was found. No settings.
 */
final class NegativeValue implements ReportRule {
  @Override
  public String id() {
    return "value.negative";
  }

  @Override
  public List<Assessment> judge(ReportFacts report, Context context) {
    List<Assessment> assessments = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    boolean any = false;
    for (Indicator indicator : context.indicators().all()) {
      Fact fact = report.fact(indicator.code()).orElse(null);
      if (fact == null) {
        continue;
      }
      if (fact.value() instanceof FactValue.Unreadable) {
        unreadable.add(indicator.code());
      } else if (fact.value() instanceof FactValue.Reported(BigDecimal number)) {
        any = true;
        if (number.signum() < 0 && indicator.kind() != IndicatorKind.SIGNED) {
          assessments.add(
              new Assessment.Broken(
                  context.finding(
                      Subjects.of(this, report, indicator.code()),
                      Named.of("case", "cell")
                          .and("cell", indicator.code())
                          .and("value", number)
                          .map(),
                      List.of(Evidence.of(report, fact)))));
        }
      }
    }
    for (String kind : Items.KINDS) {
      tooManyTakenAway(report, kind, context, assessments);
    }
    Subject whole = Subjects.of(this, report);
    if (!unreadable.isEmpty()) {
      assessments.add(
          new Assessment.NotAssessable(whole, Assessment.Reason.UNREADABLE, unreadable));
    } else if (!any) {
      assessments.add(new Assessment.NotAssessable(whole, Assessment.Reason.ABSENT, List.of()));
    } else if (assessments.isEmpty()) {
      assessments.add(new Assessment.Holds(whole));
    }
    return assessments;
  }

  private void tooManyTakenAway(
      ReportFacts report, String kind, Context context, List<Assessment> assessments) {
    Cells cells = Cells.of(report, kind + ".prior_items", kind + ".change");
    if (cells.complete() && cells.number(0).signum() >= 0 && cells.sum().signum() < 0) {
      assessments.add(
          new Assessment.Broken(
              context.finding(
                  Subjects.of(this, report, kind + ".change"),
                  Named.of("case", "items")
                      .and("cell", kind + ".change")
                      .and("prior", cells.number(0))
                      .and("change", cells.number(1))
                      .and("sum", cells.sum())
                      .map(),
                  cells.evidence())));
    }
  }
}
