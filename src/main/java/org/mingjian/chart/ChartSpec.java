package org.mingjian.chart;

/**
 * What one chart shows, as plain data. One record a kind of chart, one renderer in the browser. The
 * constructors refuse what could not be drawn without lying: two marks in one place or with one id,
 * marks of rows that do not exist, limits that cross.
 */
public sealed interface ChartSpec
    permits Bars, Lines, SmallMultiples, Heatmap, Funnel, Scatter, Distribution, Ranking {

  /** What every chart has, whatever its kind. */
  ChartFrame frame();

  /** Whether there is nothing to draw, so that the words for an empty chart stand in its place. */
  boolean isEmpty();
}
