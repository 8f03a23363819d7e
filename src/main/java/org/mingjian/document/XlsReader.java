package org.mingjian.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** Reads old workbooks (xls). */
final class XlsReader implements FormatReader {
  private final ReadingLimits limits;

  XlsReader(ReadingLimits limits) {
    this.limits = limits;
  }

  @Override
  public SourceDocument read(String mediaType, byte[] bytes)
      throws IOException, UnreadableFileException {
    DocumentBuilder builder = new DocumentBuilder(limits);
    limits.requireSmall(bytes);
    try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        if (!workbook.isSheetHidden(i) && !workbook.isSheetVeryHidden(i)) {
          sheet(workbook.getSheetAt(i)).addTo(builder);
        }
      }
    } catch (EncryptedDocumentException e) {
      throw new UnreadableFileException("file.encrypted");
    }
    return builder.build(mediaType);
  }

  private SheetLayout sheet(Sheet sheet) throws UnreadableFileException {
    SheetLayout layout = new SheetLayout();
    for (Row row : sheet) {
      ReadingTime.check();
      if (row.getZeroHeight()) {
        layout.hideRow(row.getRowNum());
      }
      for (Cell cell : row) {
        if (cell.getColumnIndex() < SheetLayout.MOST_COLUMNS
            && layout.put(cell.getRowIndex(), cell.getColumnIndex(), text(cell)) > limits.cells()) {
          throw new UnreadableFileException(
              "file.too_many_cells", Integer.toString(limits.cells()));
        }
      }
    }
    for (int column = 0; column < 400; column++) {
      if (sheet.isColumnHidden(column)) {
        layout.hideColumns(column, column);
      }
    }
    for (CellRangeAddress area : sheet.getMergedRegions()) {
      layout.merge(
          area.getFirstRow(), area.getLastRow(), area.getFirstColumn(), area.getLastColumn());
    }
    return layout;
  }

  private static String text(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC ->
          SheetNumbers.shown(cell.getNumericCellValue(), cell.getCellStyle().getDataFormatString());
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
      case ERROR -> "#";
      case BLANK, FORMULA, _NONE -> "";
    };
  }
}
