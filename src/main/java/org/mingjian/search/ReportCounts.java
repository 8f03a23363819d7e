package org.mingjian.search;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many reports a list has, and how many it would have by other choices.
 *
 * @param total of the list itself
 * @param states by state, with all else as chosen
 * @param forms by form, with all else as chosen; {@code none} for none
 * @param years by year, with all else as chosen
 */
public record ReportCounts(
    int total,
    Map<ReportState, Integer> states,
    SortedMap<String, Integer> forms,
    SortedMap<Integer, Integer> years) {
  public ReportCounts {
    states = Map.copyOf(states);
    forms = new TreeMap<>(forms);
    years = new TreeMap<>(years);
  }
}
