package org.mingjian.finding.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingjian.finding.Context;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.UnitKind;

/**
 * Groups of reports that are compared with each other: all of them, or by kind of unit where the
 * settings keep towns, townships and sub-districts apart.
 */
final class Peers {
  private Peers() {}

  static List<List<ReportFacts>> groups(List<ReportFacts> reports, Context context) {
    if (!context.settings().kindsApart()) {
      return List.of(reports);
    }
    Map<UnitKind, List<ReportFacts>> groups = new TreeMap<>();
    for (ReportFacts report : reports) {
      groups
          .computeIfAbsent(UnitKind.of(report.division().name()), key -> new ArrayList<>())
          .add(report);
    }
    return List.copyOf(groups.values());
  }

  /** Codes of the units of some reports, each once. */
  static List<String> codes(List<ReportFacts> reports) {
    return reports.stream().map(report -> report.division().code()).distinct().sorted().toList();
  }

  /** Whether assessments of this report are asked for. */
  static boolean judged(ReportFacts report, Context context) {
    return context.county().report(report.division().code(), report.year()).isPresent();
  }
}
