package org.mingjian.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Applies rules to the reports of a county. Pure: the same reports and settings give the same
 * answers in the same order. Safe for use by several threads at once.
 */
public final class Judge {
  private final List<Rule> rules;

  /**
   * A judge by some rules.
   *
   * @throws IllegalArgumentException when two rules have the same id
   */
  public Judge(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    Set<String> ids = new HashSet<>();
    for (Rule rule : rules) {
      if (!ids.add(rule.id())) {
        throw new IllegalArgumentException("rule twice: " + rule.id());
      }
    }
  }

  public List<Rule> rules() {
    return rules;
  }

  /** The assessments of every rule that the settings leave on. */
  public List<Assessment> judge(Context context) {
    return judge(context, new Slice.Everything());
  }

  /**
   * The assessments of a slice: the very ones that judging everything gives for it. What was found
   * before inside the slice ({@link Slice#covers}) and is not broken now is mended, or cannot be
   * told any more; for a rule that is switched off there are none.
   */
  public List<Assessment> judge(Context context, Slice slice) {
    List<Assessment> assessments = new ArrayList<>();
    for (Rule rule : rules) {
      if (!context.settings().off().contains(rule.id())) {
        judge(rule, context, slice).stream()
            .filter(assessment ->
                slice.covers(rule, assessment.subject().division(), assessment.subject().year()))
            .forEach(assessments::add);
      }
    }
    return assessments;
  }

  private static List<Assessment> judge(Rule rule, Context context, Slice slice) {
    List<Assessment> assessments = new ArrayList<>();
    ReportSet county = context.county();
    switch (rule) {
      case ReportRule one -> {
        for (ReportFacts report : county.all()) {
          if (slice.covers(rule, report.division().code(), report.year())) {
            assessments.addAll(one.judge(report, context));
          }
        }
      }
      case UnitRule unit -> {
        for (ReportFacts report : county.all()) {
          String division = report.division().code();
          if (slice.covers(rule, division, report.year())) {
            assessments.addAll(unit.judge(report, county.ofUnit(division), context));
          }
        }
      }
      case PeerRule peers -> {
        for (int year : county.years()) {
          // A rule over peers covers a year for all units or for none.
          if (slice.covers(rule, "", year)) {
            assessments.addAll(peers.judge(year, context));
          }
        }
      }
      case PanelRule panel -> assessments.addAll(panel.judge(context));
    }
    return assessments;
  }
}
