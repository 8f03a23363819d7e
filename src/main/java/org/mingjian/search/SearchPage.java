package org.mingjian.search;

import java.util.List;

/**
 * A page of a search.
 *
 * @param total how many reports were found
 * @param cut whether more may hold the words: only the newest {@link ReportSearch#MOST_RANKED}
 *     candidates were looked at
 * @param hits those of the page, the best first
 */
public record SearchPage(int total, boolean cut, List<SearchHit> hits) {
  public SearchPage {
    hits = List.copyOf(hits);
  }
}
