/**
 * Charts on a screen: {@link org.mingjian.ui.chart.Chart} hands a {@link
 * org.mingjian.chart.ChartSpec} to the browser element {@code mingjian-chart} and gives back the id
 * of the mark that was chosen.
 */
@NullMarked
package org.mingjian.ui.chart;

import org.jspecify.annotations.NullMarked;
