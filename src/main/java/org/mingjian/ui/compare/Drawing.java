package org.mingjian.ui.compare;

import org.mingjian.chart.ChartSpec;

/** What stands in the place of one chart. */
sealed interface Drawing {
  String title();

  /** How the measure is computed, or what it is called on the form; empty for nothing. */
  String explanation();

  /** A chart. */
  record Drawn(String title, String explanation, ChartSpec chart) implements Drawing {}

  /** Why there is none, in one sentence that says what to do. */
  record Undrawn(String title, String explanation, String why) implements Drawing {}
}
