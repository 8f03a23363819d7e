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
 * @param figures on which figures the findings rest
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
    FigureFilter figures,
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
        region,
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        FigureFilter.ANY,
        null,
        "");
  }

  /** The same questions of another region; units of the old one would find nothing there. */
  public FindingFilter withRegion(String wanted) {
    return new FindingFilter(
        wanted, Set.of(), years, kinds, severities, rules, states, figures, assignee, text);
  }

  public FindingFilter withDivisions(Set<String> wanted) {
    return new FindingFilter(
        region, wanted, years, kinds, severities, rules, states, figures, assignee, text);
  }

  public FindingFilter withYears(Set<Integer> wanted) {
    return new FindingFilter(
        region, divisions, wanted, kinds, severities, rules, states, figures, assignee, text);
  }

  public FindingFilter withKinds(Set<FindingKind> wanted) {
    return new FindingFilter(
        region, divisions, years, wanted, severities, rules, states, figures, assignee, text);
  }

  public FindingFilter withSeverities(Set<Severity> wanted) {
    return new FindingFilter(
        region, divisions, years, kinds, wanted, rules, states, figures, assignee, text);
  }

  public FindingFilter withRules(Set<String> wanted) {
    return new FindingFilter(
        region, divisions, years, kinds, severities, wanted, states, figures, assignee, text);
  }

  public FindingFilter withStates(Set<FindingState> wanted) {
    return new FindingFilter(
        region, divisions, years, kinds, severities, rules, wanted, figures, assignee, text);
  }

  public FindingFilter withFigures(FigureFilter wanted) {
    return new FindingFilter(
        region, divisions, years, kinds, severities, rules, states, wanted, assignee, text);
  }

  public FindingFilter withAssignee(@Nullable String wanted) {
    return new FindingFilter(
        region, divisions, years, kinds, severities, rules, states, figures, wanted, text);
  }

  public FindingFilter withText(String wanted) {
    return new FindingFilter(
        region, divisions, years, kinds, severities, rules, states, figures, assignee, wanted);
  }
}
