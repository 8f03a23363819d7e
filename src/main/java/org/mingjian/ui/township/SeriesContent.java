package org.mingjian.ui.township;

import org.mingjian.chart.Bars;
import org.mingjian.chart.TableSpec;

/** A chart and the table with the same numbers. */
record SeriesContent(Bars chart, TableSpec table) {}
