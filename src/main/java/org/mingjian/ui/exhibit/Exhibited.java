package org.mingjian.ui.exhibit;

import org.jspecify.annotations.Nullable;
import org.mingjian.chart.ChartSpec;
import org.mingjian.chart.TableSpec;
import org.mingjian.presentation.SlideContent;

/**
 * What a part of a screen shows now, finished for whoever takes it along.
 *
 * @param division the code of the division that holds all of it; empty for the country
 * @param year the newest of those shown
 * @param title what it says, in one line
 * @param chart null where there is none
 * @param table null where there is none; without a table the figures of the chart are exported
 * @param slide what a presentation keeps of it
 * @param source where the figures are from, in one line
 * @param address of the screen within the application
 */
public record Exhibited(
    String division,
    int year,
    String title,
    @Nullable ChartSpec chart,
    @Nullable TableSpec table,
    SlideContent slide,
    String source,
    String address) {
  /** A chart; its figures are those of its marks. */
  public static Exhibited of(String division, int year, ChartSpec chart, String address) {
    return new Exhibited(
        division,
        year,
        chart.frame().label(),
        chart,
        null,
        new SlideContent.Chart(chart),
        chart.frame().source(),
        address);
  }

  /** A chart with the table of its figures. */
  public Exhibited with(TableSpec figures) {
    return new Exhibited(division, year, title, chart, figures, slide, source, address);
  }

  /** A table alone. */
  public static Exhibited of(
      String division, int year, TableSpec table, String source, String address) {
    return new Exhibited(
        division,
        year,
        table.caption(),
        null,
        table,
        new SlideContent.Table(table),
        source,
        address);
  }
}
