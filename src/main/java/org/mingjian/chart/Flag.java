package org.mingjian.chart;

import org.mingjian.finding.FindingKind;

/**
 * Findings of one kind about a value, shown as a sign beside it that is chosen for itself.
 *
 * @param id what the browser sends back when the sign is chosen; single within the chart
 * @param count how many findings
 * @param reason what they are, in the reader's language
 */
public record Flag(FindingKind kind, String id, int count, String reason) {
  public Flag {
    if (id.isBlank() || count < 1 || reason.isBlank()) {
      throw new IllegalArgumentException("A flag needs an id, a finding and a reason");
    }
  }
}
