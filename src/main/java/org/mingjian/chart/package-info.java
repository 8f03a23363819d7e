/**
 * What charts and tables show, as plain data with finished texts: screens draw it, exports write it
 * and presentations keep it. Nothing here knows an indicator, a township or a language.
 *
 * <p>A {@link org.mingjian.chart.ChartSpec} is one record a kind of chart. Its marks carry {@link
 * org.mingjian.chart.Figure}s: an amount, or the reason why there is none, with the id that leads
 * to its source. {@link org.mingjian.chart.ChartJson} and {@link org.mingjian.chart.TableJson}
 * write both to JSON and read them back.
 */
@NullMarked
package org.mingjian.chart;

import org.jspecify.annotations.NullMarked;
