package org.mingjian.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook: the report on one sheet, or its text and each of its tables on sheets of their own.
 */
final class WorkbookFileWriter implements FileWriter {
  private static final int TEXT_COLUMNS = 10;

  private final boolean modern;

  /** A writer of xlsx, or of xls. */
  WorkbookFileWriter(boolean modern) {
    this.modern = modern;
  }

  @Override
  public byte[] write(Job job) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = modern ? modern() : new HSSFWorkbook()) {
      boolean sheets = job.dice().chance(0.4);
      boolean numbers = job.dice().chance(0.6);
      Sheet sheet = workbook.createSheet(sheets ? "正文" : "Sheet1");
      int row = 0;
      for (ReportDocument.Piece piece : job.document().pieces()) {
        switch (piece) {
          case ReportDocument.Title title -> text(sheet, row++, title.text());
          case ReportDocument.Heading heading -> text(sheet, row++, heading.text());
          case ReportDocument.Text text -> text(sheet, row++, text.text());
          case ReportDocument.Closing closing -> text(sheet, row++, closing.text());
          case ReportDocument.Form form -> {
            if (sheets) {
              Sheet own = workbook.createSheet("表" + form.table().number());
              table(own, 0, form.table(), numbers);
            } else {
              row = table(sheet, row, form.table(), numbers) + 1;
            }
          }
        }
      }
      workbook.write(bytes);
    }
    return modern ? Archives.withFixedTimes(bytes.toByteArray()) : bytes.toByteArray();
  }

  private static Workbook modern() throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    try {
      workbook.getProperties().getCoreProperties().setCreated(Archives.TIME);
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
    return workbook;
  }

  private static void text(Sheet sheet, int row, String text) {
    sheet.createRow(row).createCell(0).setCellValue(text);
    sheet.addMergedRegion(new CellRangeAddress(row, row, 0, TEXT_COLUMNS - 1));
  }

  /** Writes a table and gives the number of the row below it. */
  private static int table(Sheet sheet, int first, GridTable table, boolean numbers) {
    List<List<GridTable.Slot>> slots = table.slots();
    for (int line = 0; line < slots.size(); line++) {
      Row row = sheet.createRow(first + line);
      for (int column = 0; column < slots.get(line).size(); column++) {
        GridTable.Slot slot = slots.get(line).get(column);
        Cell cell = row.createCell(column);
        if (!slot.isOrigin()) {
          continue;
        }
        value(cell, slot.cell(), numbers);
        if (slot.cell().rowSpan() > 1 || slot.cell().columnSpan() > 1) {
          sheet.addMergedRegion(
              new CellRangeAddress(
                  first + line,
                  first + line + slot.cell().rowSpan() - 1,
                  column,
                  column + slot.cell().columnSpan() - 1));
        }
      }
    }
    return first + slots.size();
  }

  private static void value(Cell cell, GridCell content, boolean numbers) {
    String text = content.text();
    // Only what a number cell shows unchanged is a number cell.
    if (numbers && content.isFigure() && text.matches("0|[1-9]\\d{0,8}|\\d{1,5}\\.\\d{0,3}[1-9]")) {
      cell.setCellValue(Double.parseDouble(text));
    } else {
      cell.setCellValue(text);
    }
  }
}
