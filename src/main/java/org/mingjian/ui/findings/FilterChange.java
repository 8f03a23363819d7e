package org.mingjian.ui.findings;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.finding.FindingKind;
import org.mingjian.finding.Severity;
import org.mingjian.finding.life.FindingFilter;
import org.mingjian.finding.life.FindingState;

/** A filter with one part of it changed. */
final class FilterChange {
  private FilterChange() {}

  static <E> Set<E> toggled(Set<E> chosen, E choice) {
    Set<E> changed = new LinkedHashSet<>(chosen);
    if (!changed.add(choice)) {
      changed.remove(choice);
    }
    return changed;
  }

  static FindingFilter kind(FindingFilter filter, FindingKind kind) {
    return new FindingFilter(
        filter.region(),
        filter.divisions(),
        filter.years(),
        toggled(filter.kinds(), kind),
        filter.severities(),
        filter.rules(),
        filter.states(),
        filter.assignee(),
        filter.text());
  }

  static FindingFilter severity(FindingFilter filter, Severity severity) {
    return new FindingFilter(
        filter.region(),
        filter.divisions(),
        filter.years(),
        filter.kinds(),
        toggled(filter.severities(), severity),
        filter.rules(),
        filter.states(),
        filter.assignee(),
        filter.text());
  }

  static FindingFilter state(FindingFilter filter, FindingState state) {
    return filter.withStates(toggled(filter.states(), state));
  }

  static FindingFilter units(FindingFilter filter, Collection<String> units) {
    return new FindingFilter(
        filter.region(),
        Set.copyOf(units),
        filter.years(),
        filter.kinds(),
        filter.severities(),
        filter.rules(),
        filter.states(),
        filter.assignee(),
        filter.text());
  }

  static FindingFilter assignee(FindingFilter filter, @Nullable String assignee) {
    return new FindingFilter(
        filter.region(),
        filter.divisions(),
        filter.years(),
        filter.kinds(),
        filter.severities(),
        filter.rules(),
        filter.states(),
        assignee,
        filter.text());
  }

  /** The same questions of another region; units of the old one would find nothing there. */
  static FindingFilter region(FindingFilter filter, String region) {
    return new FindingFilter(
        region,
        Set.of(),
        filter.years(),
        filter.kinds(),
        filter.severities(),
        filter.rules(),
        filter.states(),
        filter.assignee(),
        filter.text());
  }
}
