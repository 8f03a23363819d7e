package org.mingjian.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingjian.finding.life.FindingFilter;
import org.mingjian.finding.life.FindingOrder;
import org.mingjian.finding.life.FindingState;
import org.mingjian.finding.life.FindingStore;
import org.mingjian.finding.life.StoredFinding;
import org.mingjian.security.Actor;

/**
 * The findings of a year that a document may speak of: those that stand. What was explained or
 * dismissed is settled, and is not held against anybody again.
 */
final class CountyFindings {
  private static final Set<FindingState> SPOKEN_OF =
      Set.of(FindingState.OPEN, FindingState.ASKED, FindingState.CONFIRMED);
  private static final int PAGE = 500;

  private CountyFindings() {}

  /** By unit, within it the heaviest first. */
  static Map<String, List<StoredFinding>> of(
      FindingStore store, Actor actor, String region, int year) {
    FindingFilter filter = FindingFilter.of(region).withYears(Set.of(year)).withStates(SPOKEN_OF);
    Map<String, List<StoredFinding>> byUnit = new LinkedHashMap<>();
    List<StoredFinding> page;
    int offset = 0;
    do {
      page = store.list(actor, filter, FindingOrder.DIVISION, offset, PAGE);
      for (StoredFinding found : page) {
        byUnit.computeIfAbsent(found.finding().division(), unit -> new ArrayList<>()).add(found);
      }
      offset += PAGE;
    } while (page.size() == PAGE);
    return byUnit;
  }
}
