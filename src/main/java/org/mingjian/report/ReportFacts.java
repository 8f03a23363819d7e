package org.mingjian.report;

import java.util.List;

/**
 * Figures of a report, with what is needed to find them in it.
 *
 * @param text the document's normalised text
 * @param pageStarts offsets at which the pages begin; empty for a format without pages
 * @param facts in the order of the catalogue, those of the text behind them
 */
public record ReportFacts(
    ReportHeader header, String text, List<Integer> pageStarts, List<StoredFact> facts) {
  public ReportFacts {
    pageStarts = List.copyOf(pageStarts);
    facts = List.copyOf(facts);
  }
}
