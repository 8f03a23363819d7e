package org.mingjian.export;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * The sheet inside a chart: what is drawn is what stands there, so that whoever edits the chart
 * finds the figures. A missing figure is an empty cell.
 */
final class ChartSheet {
  private final XDDFChart chart;
  private final XSSFSheet sheet;
  private int columns;

  ChartSheet(XDDFChart chart, XSSFSheet sheet) {
    this.chart = chart;
    this.sheet = sheet;
  }

  /** A column of figures, with the heading that names the series. */
  record Numbers(
      int column,
      CellReference heading,
      XDDFNumericalDataSource<BigDecimal> source,
      String range) {}

  /** A column of names. */
  XDDFCategoryDataSource names(String heading, List<String> names) {
    int column = head(heading);
    for (int i = 0; i < names.size(); i++) {
      row(i + 1).createCell(column).setCellValue(names.get(i));
    }
    return XDDFDataSourcesFactory.fromArray(
        names.toArray(String[]::new), range(column, names.size()), column);
  }

  /** A column of figures. */
  Numbers numbers(String heading, List<? extends @Nullable BigDecimal> values) {
    return numbers(heading, values, values.size());
  }

  /**
   * A column of figures with empty cells after them.
   *
   * @param rows how long it is: some programs lose a series that is shorter than a later one
   */
  Numbers numbers(String heading, List<? extends @Nullable BigDecimal> values, int rows) {
    int column = head(heading);
    BigDecimal[] plain = new BigDecimal[rows];
    for (int i = 0; i < values.size(); i++) {
      BigDecimal value = values.get(i);
      if (value != null) {
        // A chart keeps the text of a number: never 1E+2.
        plain[i] = value.scale() < 0 ? value.setScale(0) : value;
        Cell cell = row(i + 1).createCell(column);
        cell.setCellValue(value.doubleValue());
      }
    }
    String range = range(column, plain.length);
    return new Numbers(
        column,
        new CellReference(sheet.getSheetName(), 0, column, true, true),
        XDDFDataSourcesFactory.fromArray(plain, range, column),
        range);
  }

  private int head(String heading) {
    int column = columns++;
    row(0).createCell(column).setCellValue(heading);
    sheet.setColumnWidth(column, 18 * 256);
    return column;
  }

  private Row row(int number) {
    Row row = sheet.getRow(number);
    return row == null ? sheet.createRow(number) : row;
  }

  private String range(int column, int rows) {
    return chart.formatRange(new CellRangeAddress(1, Math.max(1, rows), column, column));
  }
}
