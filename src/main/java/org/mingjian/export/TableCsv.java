package org.mingjian.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV: one line of headings, one line a row, and at the end of each a column that says
 * why figures are missing and what else is to be said of them.
 */
final class TableCsv {
  private TableCsv() {}

  static void write(ExportTable table, ExportTexts texts, OutputStream output) throws IOException {
    try (CsvOutput csv = new CsvOutput(output)) {
      List<@Nullable Object> line = new ArrayList<>(table.headings());
      table.columns().forEach(column -> line.add(heading(column, texts)));
      line.add(texts.of("table.remarks"));
      csv.row(line);
      for (ExportTable.Row row :
          Stream.concat(table.rows().stream(), table.foot().stream()).toList()) {
        line.clear();
        line.addAll(row.names());
        List<String> remarks = new ArrayList<>();
        for (int column = 0; column < row.cells().size(); column++) {
          ExportTable.Cell cell = row.cells().get(column);
          line.add(
              switch (cell) {
                case ExportTable.Figure figure -> figure.value();
                case ExportTable.Missing _ -> null;
                case ExportTable.Words words -> words.text();
              });
          List<String> said = remarks(cell, texts);
          if (!said.isEmpty()) {
            remarks.add(
                texts.of(
                    "table.remark",
                    table.columns().get(column).label(),
                    String.join(texts.of("comma"), said)));
          }
        }
        line.add(String.join(texts.of("semicolon"), remarks));
        csv.row(line);
      }
    }
  }

  static String heading(ExportTable.Column column, ExportTexts texts) {
    return column.unit().isEmpty()
        ? column.label()
        : texts.of("table.with_unit", column.label(), column.unit());
  }

  /** All that is to be said of a cell: why it is missing, what it lacks, its own remarks. */
  static List<String> remarks(ExportTable.Cell cell, ExportTexts texts) {
    List<String> said = new ArrayList<>();
    switch (cell) {
      case ExportTable.Figure figure -> {
        if (figure.approximate() && figure.remarks().isEmpty()) {
          said.add(texts.of("table.approximate"));
        }
        if (figure.incomplete() && figure.remarks().isEmpty()) {
          said.add(texts.of("table.incomplete"));
        }
      }
      case ExportTable.Missing missing -> said.add(missing.reason());
      case ExportTable.Words _ -> {}
    }
    said.addAll(cell.remarks().stream().map(remark -> remark.replaceAll("\\s+", " ")).toList());
    return said;
  }
}
