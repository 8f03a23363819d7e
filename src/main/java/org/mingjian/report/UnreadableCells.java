package org.mingjian.report;

import java.util.List;

/**
 * A report whose cells could not all be read.
 *
 * @param indicators codes of the unreadable cells, in the order of the catalogue
 */
public record UnreadableCells(ReportHeader report, List<String> indicators) {
  public UnreadableCells {
    indicators = List.copyOf(indicators);
  }
}
