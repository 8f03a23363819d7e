package org.mingjian.ui.chart;

/** What one chart shows, as plain data. One record a kind of chart, one renderer in the browser. */
public sealed interface ChartSpec permits Bars {

  /** What every chart has, whatever its kind. */
  ChartFrame frame();
}
