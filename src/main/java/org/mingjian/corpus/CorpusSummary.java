package org.mingjian.corpus;

import java.util.List;

/**
 * What was written.
 *
 * @param cells the cells whose truth is known
 * @param unplanted rules for which the corpus has no fit report
 */
public record CorpusSummary(int reports, int cells, int anomalies, List<String> unplanted) {
  public CorpusSummary {
    unplanted = List.copyOf(unplanted);
  }
}
