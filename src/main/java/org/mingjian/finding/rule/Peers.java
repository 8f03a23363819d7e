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
 * settings keep towns, townships and sub-districts apart. Where a named group holds units of the
 * county itself, those are compared with the group, and the others of the county among themselves.
 */
final class Peers {
  /** Before the code of a county whose units outside of a named group are meant. */
  private static final String REST = "rest:";

  /** Before the code of a kind, where units are compared within their kind alone. */
  private static final String KIND = "kind.";

  private record Group(boolean named, UnitKind kind) implements Comparable<Group> {
    @Override
    public int compareTo(Group other) {
      int byName = Boolean.compare(other.named, named);
      return byName != 0 ? byName : kind.compareTo(other.kind);
    }
  }

  private Peers() {}

  static List<List<ReportFacts>> groups(List<ReportFacts> reports, Context context) {
    Map<Group, List<ReportFacts>> groups = new TreeMap<>();
    for (ReportFacts report : reports) {
      groups.computeIfAbsent(group(report, context), key -> new ArrayList<>()).add(report);
    }
    return List.copyOf(groups.values());
  }

  private static Group group(ReportFacts report, Context context) {
    return new Group(
        isNamed(report, context),
        context.settings().kindsApart() ? UnitKind.of(report.division().name()) : UnitKind.ANY);
  }

  private static boolean isNamed(ReportFacts report, Context context) {
    return context.peers().named().contains(report.division().code());
  }

  /** Those of some reports with which a report is compared, whatever the kind of their unit. */
  static List<ReportFacts> beside(ReportFacts report, List<ReportFacts> reports, Context context) {
    boolean named = isNamed(report, context);
    return reports.stream().filter(other -> isNamed(other, context) == named).toList();
  }

  /** The name, in findings, of those with whom a report is compared. */
  static String key(ReportFacts report, Context context) {
    String set =
        context.peers().named().isEmpty() || isNamed(report, context)
            ? context.peers().key()
            : REST + context.county().key();
    UnitKind kind = group(report, context).kind();
    return kind == UnitKind.ANY ? set : KIND + kind.code() + ":" + set;
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
