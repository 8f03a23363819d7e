package org.mingjian.compare;

import java.util.List;

/**
 * What is compared: one indicator, or the sum of several cells of a report.
 *
 * @param key names the measure in addresses and messages
 * @param indicators the codes whose figures are added; more than one makes a derived figure
 */
public record Measure(String key, List<String> indicators) {
  public Measure {
    indicators = List.copyOf(indicators);
    if (indicators.isEmpty()) {
      throw new IllegalArgumentException("a measure has an indicator: " + key);
    }
  }

  static Measure of(String indicator) {
    return new Measure(indicator, List.of(indicator));
  }

  /** Whether the figures stand in the running text and not in the tables. */
  public boolean narrative() {
    return indicators.getFirst().startsWith("narrative.");
  }
}
