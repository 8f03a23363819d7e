package org.mingjian.report;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which reports are listed. What is empty restricts nothing.
 *
 * @param region a division's code, with all below it
 * @param forms codes of forms
 * @param current whether only the reports that count, or only the others
 * @param waiting whether only the reports that wait for their place, or only the others
 */
public record ReportFilter(
    String region,
    List<Integer> years,
    List<String> forms,
    Optional<Boolean> current,
    Optional<Boolean> waiting) {
  public ReportFilter {
    years = List.copyOf(years);
    forms = List.copyOf(forms);
  }

  /** The reports that count in a region and in some years. */
  public static ReportFilter current(String region, Collection<Integer> years) {
    return new ReportFilter(
        region, List.copyOf(years), List.of(), Optional.of(true), Optional.empty());
  }
}
