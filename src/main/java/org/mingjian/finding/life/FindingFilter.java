package org.mingjian.finding.life;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.finding.FindingKind;
import org.mingjian.finding.Severity;

/**
 * Which findings are listed. An empty set restricts nothing.
 *
 * @param region a division's code, with all below it; empty for everything in the scope
 * @param divisions codes of units within the region
 * @param assignee an account, the empty word for findings of nobody, null for all
 * @param text words that stand in the name of the unit or of the rule, in the evidence or in a note
 */
public record FindingFilter(
    String region,
    Set<String> divisions,
    Set<Integer> years,
    Set<FindingKind> kinds,
    Set<Severity> severities,
    Set<String> rules,
    Set<FindingState> states,
    @Nullable String assignee,
    String text)
    implements Serializable {
  public FindingFilter {
    divisions = Set.copyOf(divisions);
    years = Set.copyOf(years);
    kinds = Set.copyOf(kinds);
    severities = Set.copyOf(severities);
    rules = Set.copyOf(rules);
    states = Set.copyOf(states);
    text = text.strip();
  }

  /** All findings of a region, also those that were closed. */
  public static FindingFilter of(String region) {
    return new FindingFilter(
        region, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, "");
  }

  public FindingFilter withYears(Set<Integer> wanted) {
    return new FindingFilter(
        region, divisions, wanted, kinds, severities, rules, states, assignee, text);
  }

  public FindingFilter withKinds(Set<FindingKind> wanted) {
    return new FindingFilter(
        region, divisions, years, wanted, severities, rules, states, assignee, text);
  }

  public FindingFilter withStates(Set<FindingState> wanted) {
    return new FindingFilter(
        region, divisions, years, kinds, severities, rules, wanted, assignee, text);
  }

  public FindingFilter withRules(Set<String> wanted) {
    return new FindingFilter(
        region, divisions, years, kinds, severities, wanted, states, assignee, text);
  }

  public FindingFilter withText(String wanted) {
    return new FindingFilter(
        region, divisions, years, kinds, severities, rules, states, assignee, wanted);
  }
}
