package org.mingjian.cli.bench;

import java.util.List;

/**
 * A widget of the dashboard: figures of some cells, summed by units.
 *
 * @param region the beginning of the divisions' codes
 * @param unitDigits the length of the codes of the units
 * @param ordinals the cells
 * @param corrected whether corrections replace what was extracted
 */
record TrialQuestion(
    String name,
    String region,
    int firstYear,
    int lastYear,
    int unitDigits,
    List<Integer> ordinals,
    boolean corrected) {
  TrialQuestion {
    ordinals = List.copyOf(ordinals);
  }
}
