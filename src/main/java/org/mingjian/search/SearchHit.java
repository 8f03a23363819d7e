package org.mingjian.search;

import java.util.List;

/**
 * A report in which all words were found.
 *
 * @param places how many places it has
 * @param snippets the first of them
 */
public record SearchHit(ReportRow report, int places, List<Snippet> snippets) {
  public SearchHit {
    snippets = List.copyOf(snippets);
  }
}
