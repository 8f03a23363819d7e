package org.mingjian.finding.life;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding's page.
 *
 * @param history all steps, the oldest first
 * @param reports the reports that the evidence lies in, in the order of the evidence
 */
public record FindingDetail(
    StoredFinding finding, List<FindingStep> history, List<EvidenceReport> reports) {
  public FindingDetail {
    history = List.copyOf(history);
    reports = List.copyOf(reports);
  }

  /**
   * A report that the evidence lies in.
   *
   * @param current whether it is still the version that counts
   */
  public record EvidenceReport(
      long id,
      String division,
      int year,
      int version,
      boolean current,
      String fileName,
      @Nullable String title) {}
}
