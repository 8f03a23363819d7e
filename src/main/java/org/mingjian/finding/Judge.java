package org.mingjian.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

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
    List<Supplier<List<Assessment>>> parts = new ArrayList<>();
    for (Rule rule : rules) {
      if (!context.settings().off().contains(rule.id())) {
        parts(rule, context, slice)
            .forEach(part -> parts.add(() -> covered(rule, part.get(), slice)));
      }
    }
    // In the order of the parts, whichever is done first.
    return parts.parallelStream().map(Supplier::get).flatMap(List::stream).toList();
  }

  private static List<Assessment> covered(Rule rule, List<Assessment> assessments, Slice slice) {
    return assessments.stream()
        .filter(assessment ->
            slice.covers(rule, assessment.subject().division(), assessment.subject().year()))
        .toList();
  }

  /** What a rule has to do, in parts that do not wait for each other. */
  private static List<Supplier<List<Assessment>>> parts(Rule rule, Context context, Slice slice) {
    return switch (rule) {
      case PeerRule peers ->
          context.county().years().stream()
              // A rule over peers covers a year for all units or for none.
              .filter(year -> slice.covers(rule, "", year))
              .<Supplier<List<Assessment>>>map(year -> () -> peers.judge(year, context))
              .toList();
      case PanelRule panel -> List.of(() -> panel.judge(context));
      case ReportRule one -> List.of(() -> reports(one, context, slice));
      case UnitRule unit -> List.of(() -> units(unit, context, slice));
    };
  }

  private static List<Assessment> reports(ReportRule rule, Context context, Slice slice) {
    List<Assessment> assessments = new ArrayList<>();
    for (ReportFacts report : context.county().all()) {
      if (slice.covers(rule, report.division().code(), report.year())) {
        assessments.addAll(rule.judge(report, context));
      }
    }
    return assessments;
  }

  private static List<Assessment> units(UnitRule rule, Context context, Slice slice) {
    List<Assessment> assessments = new ArrayList<>();
    for (ReportFacts report : context.county().all()) {
      String division = report.division().code();
      if (slice.covers(rule, division, report.year())) {
        assessments.addAll(rule.judge(report, context.county().ofUnit(division), context));
      }
    }
    return assessments;
  }
}
