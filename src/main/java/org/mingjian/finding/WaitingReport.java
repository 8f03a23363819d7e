package org.mingjian.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report that a person has still to place. While it may be the one, no report is called missing.
 *
 * @param candidates codes of the divisions that it may belong to; empty for any
 * @param year null when unknown
 */
public record WaitingReport(List<String> candidates, @Nullable Integer year) {
  public WaitingReport {
    candidates = List.copyOf(candidates);
  }

  public boolean mayBe(ReportKey key) {
    return (year == null || year == key.year())
        && (candidates.isEmpty() || candidates.contains(key.division()));
  }
}
