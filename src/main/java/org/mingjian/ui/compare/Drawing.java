package org.mingjian.ui.compare;

import org.jspecify.annotations.Nullable;
import org.mingjian.chart.ChartSpec;

/** What stands in the place of one chart. */
sealed interface Drawing {
  String title();

  /**
   * A chart.
   *
   * @param formula how the measure is computed; null for a cell of a form
   */
  record Drawn(String title, @Nullable String formula, ChartSpec chart) implements Drawing {}

  /** Why there is none, in one sentence that says what to do. */
  record Undrawn(String title, String why) implements Drawing {}
}
