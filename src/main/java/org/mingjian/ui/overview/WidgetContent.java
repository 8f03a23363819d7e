package org.mingjian.ui.overview;

import org.mingjian.chart.Bars;
import org.mingjian.chart.TableSpec;

/** A chart and the table with the same numbers. */
record WidgetContent(Bars chart, TableSpec table) {}
