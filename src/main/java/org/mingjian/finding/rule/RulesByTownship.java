package org.mingjian.finding.rule;

import java.util.List;
import java.util.stream.Collectors;
import org.mingjian.catalogue.DivisionLevel;
import org.mingjian.catalogue.Indicator;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Fact;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportRule;
import org.mingjian.finding.Subject;

/**
 * A unit at township level reports no rules (guizhang): no cell of the row above zero.
 *
 * <p>Basis: the Legislation Law gives the power to make rules to departments of the State Council
 * and to governments of provinces and cities with districts. Excluded: units of other levels. Not
 * assessed: no cell is above zero and one holds no number. No settings.
 */
final class RulesByTownship implements ReportRule {
  private static final String START = "rule.";

  @Override
  public String id() {
    return "rule.by_township";
  }

  @Override
  public List<Assessment> judge(ReportFacts report, Context context) {
    Subject subject = Subjects.of(this, report);
    if (report.division().level() != DivisionLevel.TOWNSHIP) {
      return List.of(new Assessment.Holds(subject));
    }
    List<String> cells =
        context.indicators().all().stream()
            .map(Indicator::code)
            .filter(code -> code.startsWith(START) && report.fact(code).isPresent())
            .toList();
    if (cells.isEmpty()) {
      return List.of(
          new Assessment.NotAssessable(subject, Assessment.Reason.OTHER_FORM, List.of()));
    }
    Cells row = Cells.of(report, cells);
    List<Fact> above =
        row.found().stream().filter(fact -> fact.number().orElseThrow().signum() > 0).toList();
    if (!above.isEmpty()) {
      return List.of(
          new Assessment.Broken(
              context.finding(
                  subject,
                  Named.of(
                          "cells",
                          above.stream().map(Fact::indicator).collect(Collectors.joining(",")))
                      .and(
                          "values",
                          above.stream()
                              .map(fact -> Named.plain(fact.number().orElseThrow()))
                              .collect(Collectors.joining(", ")))
                      .map(),
                  above.stream().map(fact -> Evidence.of(report, fact)).toList())));
    }
    return List.of(row.complete() ? new Assessment.Holds(subject) : row.notAssessable(subject));
  }
}
