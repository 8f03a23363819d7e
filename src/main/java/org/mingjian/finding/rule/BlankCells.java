package org.mingjian.finding.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingjian.catalogue.Indicator;
import org.mingjian.extract.FactValue;
import org.mingjian.finding.Assessment;
import org.mingjian.finding.Context;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Fact;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportRule;
import org.mingjian.finding.Subject;

/**
 * Asks about cells that are blank or hold a dash where a number is expected; one finding a table,
 * with their count.
 *
 * <p>Basis: the form has a number in every cell, 0 where there is nothing to report. Cells that a
 * person has filled in by a correction do not count. Not assessed: no form was found, or no cell of
 * the table. No settings.
 */
final class BlankCells implements ReportRule {
  @Override
  public String id() {
    return "form.blank_cells";
  }

  @Override
  public List<Assessment> judge(ReportFacts report, Context context) {
    Map<Integer, List<Fact>> tables = new TreeMap<>();
    for (Indicator indicator : context.indicators().all()) {
      Optional<Fact> fact = report.fact(indicator.code());
      fact.ifPresent(
          found -> tables.computeIfAbsent(indicator.table(), key -> new ArrayList<>()).add(found));
    }
    if (tables.isEmpty()) {
      return List.of(
          new Assessment.NotAssessable(
              Subjects.of(this, report), Assessment.Reason.ABSENT, List.of()));
    }
    return tables.entrySet().stream()
        .map(entry -> judge(report, entry.getKey(), entry.getValue(), context))
        .toList();
  }

  private Assessment judge(ReportFacts report, int table, List<Fact> cells, Context context) {
    Subject subject = Subjects.of(this, report, Integer.toString(table));
    List<Fact> blank =
        cells.stream().filter(cell -> cell.value() instanceof FactValue.Blank).toList();
    if (!blank.isEmpty()) {
      return new Assessment.Broken(
          context.finding(
              subject,
              Named.of("table", "table." + table)
                  .and("count", blank.size())
                  .and("cells", cells.size())
                  .map(),
              blank.stream().map(cell -> Evidence.of(report, cell)).toList()));
    }
    boolean absent = cells.stream().allMatch(cell -> cell.value() instanceof FactValue.Absent);
    return absent
        ? new Assessment.NotAssessable(subject, Assessment.Reason.ABSENT, List.of())
        : new Assessment.Holds(subject);
  }
}
