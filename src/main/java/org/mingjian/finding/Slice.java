package org.mingjian.finding;

import java.util.Set;

/** Which part of a county is judged. */
public sealed interface Slice {
  /** Whether assessments of this rule for this unit and year are in the slice. */
  boolean covers(Rule rule, String division, int year);

  /** All units and years. */
  record Everything() implements Slice {
    @Override
    public boolean covers(Rule rule, String division, int year) {
      return true;
    }
  }

  /**
   * What can have changed with some reports: themselves, the other years of their units, their
   * peers of the year and of the year after, and for rules over the whole table all of it.
   */
  record Around(Set<ReportKey> changed) implements Slice {
    public Around {
      changed = Set.copyOf(changed);
    }

    @Override
    public boolean covers(Rule rule, String division, int year) {
      return switch (rule) {
        case ReportRule _ -> changed.contains(new ReportKey(division, year));
        case UnitRule _ -> changed.stream().anyMatch(key -> key.division().equals(division));
        case PeerRule _ ->
            changed.stream().anyMatch(key -> key.year() == year || key.year() + 1 == year);
        case PanelRule _ -> true;
      };
    }
  }
}
