package org.mingjian.ui.findings;

import java.util.LinkedHashSet;
import java.util.Set;
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
    return filter.withKinds(toggled(filter.kinds(), kind));
  }

  static FindingFilter severity(FindingFilter filter, Severity severity) {
    return filter.withSeverities(toggled(filter.severities(), severity));
  }

  static FindingFilter state(FindingFilter filter, FindingState state) {
    return filter.withStates(toggled(filter.states(), state));
  }
}
