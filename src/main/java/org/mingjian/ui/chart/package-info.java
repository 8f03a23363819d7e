/**
 * Charts: a {@link org.mingjian.ui.chart.ChartSpec} is plain data with finished texts; {@link
 * org.mingjian.ui.chart.Chart} hands it to the browser element {@code mingjian-chart} and gives
 * back the id of the mark that was chosen. Nothing here knows an indicator, a township or a
 * language.
 */
@NullMarked
package org.mingjian.ui.chart;

import org.jspecify.annotations.NullMarked;
