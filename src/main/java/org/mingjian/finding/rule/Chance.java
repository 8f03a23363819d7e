package org.mingjian.finding.rule;

import org.mingjian.finding.Settings;
import org.mingjian.statistics.ChanceExpectation;

/** What every statistical flag says of chance: how many there would be with nothing to find. */
final class Chance {
  private Chance() {}

  /**
   * Adds the false discovery rate, how many families were compared, and how many of them would
   * carry a flag by chance alone.
   *
   * @param families those of the same year, or of the same table
   */
  static Named of(Named arguments, int families, Settings settings) {
    double rate = settings.falseDiscoveryRate();
    return arguments
        .and("rate", Shown.percent(rate))
        .and("families", families)
        .and("chance", Shown.rounded(new ChanceExpectation(families, rate).flaggedPanels()));
  }
}
