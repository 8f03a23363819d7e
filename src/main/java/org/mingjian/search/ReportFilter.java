package org.mingjian.search;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which reports are listed.
 *
 * @param region code of a division, with all below it; empty for all
 * @param years empty for all
 * @param forms codes of forms, {@code none} for reports without one; empty for all
 * @param states empty for all
 * @param unreadOnly only reports with cells that could not be read
 */
public record ReportFilter(
    String region,
    Set<Integer> years,
    Set<String> forms,
    Set<ReportState> states,
    boolean unreadOnly) {
  /** What a clerk looks at: all that count, are missing or wait. */
  public static final Set<ReportState> USUAL =
      Set.of(ReportState.FILED, ReportState.LATE, ReportState.MISSING, ReportState.WAITING);

  public ReportFilter {
    years = Set.copyOf(new TreeSet<>(years));
    forms = Set.copyOf(forms);
    states =
        states.isEmpty() || states.size() == ReportState.values().length
            ? Set.of()
            : Set.copyOf(EnumSet.copyOf(states));
  }

  /** What a clerk looks at in a region. */
  public static ReportFilter of(String region) {
    return new ReportFilter(region, Set.of(), Set.of(), USUAL, false);
  }

  public ReportFilter withRegion(String other) {
    return new ReportFilter(other, years, forms, states, unreadOnly);
  }

  public ReportFilter withYears(Set<Integer> other) {
    return new ReportFilter(region, other, forms, states, unreadOnly);
  }

  public ReportFilter withForms(Set<String> other) {
    return new ReportFilter(region, years, other, states, unreadOnly);
  }

  public ReportFilter withStates(Set<ReportState> other) {
    return new ReportFilter(region, years, forms, other, unreadOnly);
  }

  public ReportFilter withUnreadOnly(boolean only) {
    return new ReportFilter(region, years, forms, states, only);
  }
}
