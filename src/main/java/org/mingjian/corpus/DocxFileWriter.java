package org.mingjian.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** A Word document with cells merged by gridSpan and vMerge. */
final class DocxFileWriter implements FileWriter {
  @Override
  public byte[] write(Job job) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      setTime(document);
      for (ReportDocument.Piece piece : job.document().pieces()) {
        switch (piece) {
          case ReportDocument.Title title ->
              paragraph(document, title.text(), ParagraphAlignment.CENTER, job.dice());
          case ReportDocument.Heading heading ->
              paragraph(document, heading.text(), ParagraphAlignment.LEFT, job.dice());
          case ReportDocument.Text text ->
              paragraph(document, text.text(), ParagraphAlignment.BOTH, job.dice());
          case ReportDocument.Closing closing ->
              paragraph(document, closing.text(), ParagraphAlignment.RIGHT, job.dice());
          case ReportDocument.Form form -> table(document, form.table(), job.dice());
        }
      }
      document.write(bytes);
    }
    return Archives.withFixedTimes(bytes.toByteArray());
  }

  private static void setTime(XWPFDocument document) throws IOException {
    try {
      document.getProperties().getCoreProperties().setCreated(Archives.TIME);
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  private static void paragraph(
      XWPFDocument document, String text, ParagraphAlignment alignment, Dice dice) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(alignment);
    // Word cuts a sentence into runs wherever someone edited it.
    int cut = text.length() > 4 && dice.chance(0.5) ? dice.below(text.length()) : 0;
    if (cut > 0) {
      paragraph.createRun().setText(text.substring(0, cut));
    }
    paragraph.createRun().setText(text.substring(cut));
  }

  private static void table(XWPFDocument document, GridTable table, Dice dice) {
    boolean breaks = dice.chance(0.4);
    XWPFTable drawn = document.createTable();
    drawn.removeRow(0);
    for (List<GridTable.Slot> slots : table.slots()) {
      XWPFTableRow row = drawn.createRow();
      while (!row.getTableCells().isEmpty()) {
        row.removeCell(0);
      }
      for (GridTable.Slot slot : slots) {
        if (slot.firstColumn()) {
          cell(row.createCell(), slot, breaks);
        }
      }
    }
    document.createParagraph();
  }

  private static void cell(XWPFTableCell cell, GridTable.Slot slot, boolean breaks) {
    CTTcPr properties =
        cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
    if (slot.cell().columnSpan() > 1) {
      properties.addNewGridSpan().setVal(BigInteger.valueOf(slot.cell().columnSpan()));
    }
    if (slot.cell().rowSpan() > 1) {
      properties.addNewVMerge().setVal(slot.firstRow() ? STMerge.RESTART : STMerge.CONTINUE);
    }
    if (!slot.firstRow()) {
      return;
    }
    String text = slot.cell().text();
    if (breaks && !slot.cell().isFigure()) {
      text = TextTables.broken(text);
    }
    XWPFRun run = cell.getParagraphs().getFirst().createRun();
    String[] lines = text.split("\n", -1);
    for (int line = 0; line < lines.length; line++) {
      if (line > 0) {
        run.addBreak();
      }
      run.setText(lines[line]);
    }
  }
}
