package org.mingjian.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.hssf.util.HSSFColor.HSSFColorPredefined;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
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
          sheet(workbook, workbook.getSheetAt(i)).addTo(builder);
        }
      }
    } catch (EncryptedDocumentException e) {
      throw new UnreadableFileException("file.encrypted");
    }
    return builder.build(mediaType);
  }

  private SheetLayout sheet(HSSFWorkbook workbook, Sheet sheet) throws UnreadableFileException {
    SheetLayout layout = new SheetLayout();
    for (Row row : sheet) {
      ReadingTime.check();
      if (row.getZeroHeight()) {
        layout.hideRow(row.getRowNum());
      }
      for (Cell cell : row) {
        if (cell.getColumnIndex() < SheetLayout.MOST_COLUMNS
            && layout.put(cell.getRowIndex(), cell.getColumnIndex(), text(workbook, cell))
                > limits.cells()) {
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

  /** What is seen of a cell. */
  private static String text(HSSFWorkbook workbook, Cell cell) {
    HSSFFont font = workbook.getFontAt(cell.getCellStyle().getFontIndex());
    String value = value(workbook, cell, font);
    if (font.getStrikeout()) {
      return UnseenText.of(value);
    }
    boolean pale = isPale(workbook, font) && !isColoured(cell.getCellStyle());
    return pale && UnseenText.isFigure(value) ? UnseenText.of(value) : value;
  }

  private static String value(HSSFWorkbook workbook, Cell cell, HSSFFont font) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC ->
          cell.getNumericCellValue() == 0 && !cell.getSheet().isDisplayZeros()
              ? UnseenText.of("0")
              : SheetNumbers.shown(
                  cell.getNumericCellValue(), cell.getCellStyle().getDataFormatString());
      case STRING -> runs(workbook, cell.getRichStringCellValue(), font);
      case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
      case ERROR -> "#";
      case BLANK, FORMULA, _NONE -> "";
    };
  }

  /** A text whose parts may look differently: digits above the line, words struck out. */
  private static String runs(HSSFWorkbook workbook, RichTextString text, HSSFFont usual) {
    String words = text.getString();
    int count = text instanceof HSSFRichTextString ? text.numFormattingRuns() : 0;
    if (!(text instanceof HSSFRichTextString rich) || count == 0) {
      return part(words, usual);
    }
    StringBuilder seen = new StringBuilder();
    int from = 0;
    HSSFFont font = usual;
    for (int run = 0; run <= count; run++) {
      int until = run < count ? rich.getIndexOfFormattingRun(run) : words.length();
      if (until > from && until <= words.length()) {
        seen.append(part(words.substring(from, until), font));
        from = until;
      }
      if (run < count) {
        int index = rich.getFontOfFormattingRun(run);
        font = index < workbook.getNumberOfFonts() ? workbook.getFontAt(index) : usual;
      }
    }
    return seen.toString();
  }

  private static String part(String words, HSSFFont font) {
    if (font.getStrikeout()) {
      return UnseenText.of(words);
    }
    return font.getTypeOffset() == Font.SS_NONE ? words : RaisedDigits.of(words);
  }

  private static boolean isPale(HSSFWorkbook workbook, HSSFFont font) {
    HSSFColor colour = font.getHSSFColor(workbook);
    short[] parts = colour == null || isAutomatic(font.getColor()) ? null : colour.getTriplet();
    return parts != null && UnseenText.isPaper(parts[0], parts[1], parts[2]);
  }

  private static boolean isAutomatic(short colour) {
    return colour == Font.COLOR_NORMAL || colour == HSSFColorPredefined.AUTOMATIC.getIndex();
  }

  /** Whether a cell has a colour of its own, on which pale characters are seen. */
  private static boolean isColoured(CellStyle style) {
    if (style.getFillPattern() == FillPatternType.NO_FILL) {
      return false;
    }
    short[] parts =
        style.getFillForegroundColorColor() instanceof HSSFColor colour
            ? colour.getTriplet()
            : null;
    return parts == null || !UnseenText.isPaper(parts[0], parts[1], parts[2]);
  }
}
