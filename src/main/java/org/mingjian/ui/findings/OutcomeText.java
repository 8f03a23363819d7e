package org.mingjian.ui.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.mingjian.finding.life.DecisionOutcome;

/** What became of a decision, in words. */
final class OutcomeText {
  private OutcomeText() {}

  static String of(DecisionOutcome outcome, BiFunction<String, Integer, String> text) {
    return of("done", outcome, text);
  }

  /** What became of taking a decision back. */
  static String ofTakingBack(DecisionOutcome outcome, BiFunction<String, Integer, String> text) {
    return of("taken_back", outcome, text);
  }

  private static String of(
      String done, DecisionOutcome outcome, BiFunction<String, Integer, String> text) {
    List<String> parts = new ArrayList<>();
    add(parts, done, outcome.done(), text);
    add(parts, "changed", outcome.changed(), text);
    add(parts, "closed", outcome.closed(), text);
    add(parts, "nothing", outcome.nothing(), text);
    add(parts, "unknown", outcome.unknown(), text);
    return String.join(" ", parts);
  }

  private static void add(
      List<String> parts,
      String what,
      List<Long> findings,
      BiFunction<String, Integer, String> text) {
    if (!findings.isEmpty()) {
      parts.add(text.apply("findings.outcome." + what, findings.size()));
    }
  }
}
