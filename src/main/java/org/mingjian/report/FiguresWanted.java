package org.mingjian.report;

import java.util.List;

/** Figures whose places are asked for. */
public sealed interface FiguresWanted {
  /** One figure of one report, whatever its version. */
  record One(FactId fact) implements FiguresWanted {}

  /**
   * Some figures of every report that counts of a unit and all below it, in a year.
   *
   * @param unit a division's code, not empty
   */
  record Sum(String unit, int year, List<String> indicators) implements FiguresWanted {
    public Sum {
      if (unit.isEmpty() || indicators.isEmpty()) {
        throw new IllegalArgumentException(
            "figures of " + unit + " in " + year + ": " + indicators);
      }
      indicators = List.copyOf(indicators);
    }
  }
}
