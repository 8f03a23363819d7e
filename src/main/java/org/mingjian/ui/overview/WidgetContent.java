package org.mingjian.ui.overview;

import org.mingjian.ui.chart.Bars;
import org.mingjian.ui.table.TableSpec;

/** A chart and the table with the same numbers. */
record WidgetContent(Bars chart, TableSpec table) {}
