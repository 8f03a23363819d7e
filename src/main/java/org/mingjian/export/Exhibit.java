package org.mingjian.export;

import org.jspecify.annotations.Nullable;
import org.mingjian.chart.ChartSpec;
import org.mingjian.chart.TableSpec;

/**
 * Something on a screen that can be taken along: a chart, a table, or a chart with its table.
 *
 * @param title its message or its name, in one line
 * @param chart null for a table alone
 * @param table null for a chart alone
 */
public record Exhibit(
    String title, @Nullable ChartSpec chart, @Nullable TableSpec table, Notes notes) {
  public Exhibit {
    if (chart == null && table == null) {
      throw new IllegalArgumentException("nothing to export: " + title);
    }
    if (title.isBlank()) {
      throw new IllegalArgumentException("an exhibit has a title");
    }
  }

  /** A chart with the table of its figures. */
  public static Exhibit of(String title, ChartSpec chart, TableSpec table, Notes notes) {
    return new Exhibit(title, chart, table, notes);
  }

  /** A chart alone. */
  public static Exhibit of(String title, ChartSpec chart, Notes notes) {
    return new Exhibit(title, chart, null, notes);
  }

  /** A table alone. */
  public static Exhibit of(String title, TableSpec table, Notes notes) {
    return new Exhibit(title, null, table, notes);
  }

  /** The figures as they are exported: of the table where there is one, else of the chart. */
  ExportTable figures(ExportTexts texts) {
    ExportTables tables = new ExportTables(texts);
    if (table != null) {
      return tables.of(table);
    }
    if (chart == null) {
      throw new IllegalStateException("an exhibit has a chart or a table");
    }
    return tables.of(chart);
  }
}
