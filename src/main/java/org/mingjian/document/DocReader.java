package org.mingjian.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.TableRow;

/** Reads old Word files (doc). Deleted, struck out and hidden text is left out. */
final class DocReader implements FormatReader {
  private final ReadingLimits limits;

  DocReader(ReadingLimits limits) {
    this.limits = limits;
  }

  @Override
  public SourceDocument read(String mediaType, byte[] bytes)
      throws IOException, UnreadableFileException {
    DocumentBuilder builder = new DocumentBuilder(limits);
    limits.requireSmall(bytes);
    try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(bytes))) {
      Range range = document.getRange();
      DocRuns runs = DocRuns.of(document);
      body(range, 0, runs, builder);
      Range boxes = document.getMainTextboxRange();
      if (boxes.getStartOffset() < boxes.getEndOffset()) {
        // Without boxes the library gives the last paragraph, which may be that of a table.
        body(boxes, 0, runs, builder);
      }
    } catch (EncryptedDocumentException e) {
      throw new UnreadableFileException("file.encrypted");
    }
    return builder.build(mediaType);
  }

  /**
   * Adds the paragraphs and tables of a part.
   *
   * @param level within how many tables the part lies
   */
  private void body(Range part, int level, DocRuns runs, DocumentBuilder builder)
      throws UnreadableFileException {
    if (level > limits.nesting()) {
      throw new UnreadableFileException(
          "file.nested_too_deeply", Integer.toString(limits.nesting()));
    }
    int count = part.numParagraphs();
    int i = 0;
    while (i < count) {
      ReadingTime.check();
      var paragraph = part.getParagraph(i);
      if (paragraph.isInTable() && paragraph.getTableLevel() > level) {
        var table = part.getTable(paragraph);
        if (arranges(table)) {
          for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
              body(row.getCell(c), table.getTableLevel(), runs, builder);
            }
          }
        } else {
          builder.table(grid(table, runs), true);
        }
        i += Math.max(1, table.numParagraphs());
      } else {
        for (String line : words(runs.text(paragraph)).split("\n", -1)) {
          builder.paragraph(line);
        }
        i++;
      }
    }
  }

  /** Whether tables of several cells lie within a table: then it only arranges them. */
  private static boolean arranges(org.apache.poi.hwpf.usermodel.Table table) {
    for (int r = 0; r < table.numRows(); r++) {
      ReadingTime.check();
      TableRow row = table.getRow(r);
      for (int c = 0; c < row.numCells(); c++) {
        Range cell = row.getCell(c);
        for (int i = 0; i < cell.numParagraphs(); i++) {
          var paragraph = cell.getParagraph(i);
          if (paragraph.getTableLevel() > table.getTableLevel()) {
            var inner = cell.getTable(paragraph);
            if (inner.numRows() > 1 || inner.getRow(0).numCells() > 1) {
              return true;
            }
            break;
          }
        }
      }
    }
    return false;
  }

  private static List<GridCell> grid(org.apache.poi.hwpf.usermodel.Table table, DocRuns runs) {
    List<List<EdgeGrid.Cell>> rows = new ArrayList<>();
    for (int r = 0; r < table.numRows(); r++) {
      ReadingTime.check();
      TableRow row = table.getRow(r);
      List<EdgeGrid.Cell> cells = new ArrayList<>();
      for (int c = 0; c < row.numCells(); c++) {
        var cell = row.getCell(c);
        boolean restOfMerged = cell.isMerged() && !cell.isFirstMerged();
        cells.add(
            new EdgeGrid.Cell(
                cell.getLeftEdge(),
                cell.getLeftEdge() + cell.getWidth(),
                restOfMerged,
                cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged(),
                restOfMerged ? "" : words(runs.text(cell))));
      }
      rows.add(cells);
    }
    return EdgeGrid.of(rows);
  }

  /** The text without the marks of fields, cells and breaks. */
  private static String words(String text) {
    StringBuilder words = new StringBuilder(text.length());
    int field = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\u0013' -> field++;
        case '\u0014' -> field = Math.max(0, field - 1);
        case '\u0015', '\u0001', '\u0002', '\u0008' -> {}
        case '\r', '\u000B', '\f', '\u000E' -> {
          if (field == 0) {
            words.append('\n');
          }
        }
        case '\u0007' -> {}
        case '\u001E' -> words.append('-');
        default -> {
          if (field == 0) {
            words.append(c);
          }
        }
      }
    }
    return words.toString();
  }
}
