package org.mingjian.finding.rule;

import java.util.Arrays;
import java.util.List;
import org.mingjian.finding.Settings;
import org.mingjian.statistics.BenjaminiHochberg;

/** Which of several panels of a family carry a flag. */
final class Discoveries {
  private Discoveries() {}

  /**
   * The largest p-value that is flagged: k q / m with k panels rejected of m (Benjamini and
   * Hochberg 1995), but no more than the level of a panel, so that a family of a single panel does
   * not carry a flag twice as often as the level says.
   *
   * @param panels the p-value of each panel that was assessed: the chance that any of its figures
   *     lies so far out when there is nothing to find
   * @param settings the false discovery rate q, and the level of a panel
   * @return below zero when no panel is rejected
   */
  static double threshold(List<Double> panels, Settings settings) {
    double rate = settings.falseDiscoveryRate();
    double[] raw = panels.stream().mapToDouble(Double::doubleValue).toArray();
    long rejected =
        Arrays.stream(BenjaminiHochberg.adjust(raw)).filter(adjusted -> adjusted <= rate).count();
    return rejected == 0 ? -1 : Math.min(settings.panelLevel(), rejected * rate / raw.length);
  }
}
