package org.mingjian.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A document of Word 97 to 2003, its tables with cells merged downwards. */
final class DocFileWriter implements FileWriter {
  private static final int TABLE_WIDTH = 8_500;

  @Override
  public byte[] write(Job job) throws IOException {
    WordBinary word = new WordBinary();
    boolean breaks = job.dice().chance(0.4);
    for (ReportDocument.Piece piece : job.document().pieces()) {
      switch (piece) {
        case ReportDocument.Title title -> word.paragraph(title.text());
        case ReportDocument.Heading heading -> word.paragraph(heading.text());
        case ReportDocument.Text text -> word.paragraph("　　" + text.text());
        case ReportDocument.Closing closing -> word.paragraph(closing.text());
        case ReportDocument.Form form -> {
          table(word, form.table(), breaks);
          word.paragraph("");
        }
      }
    }
    return word.bytes();
  }

  private static void table(WordBinary word, GridTable table, boolean breaks) {
    int columns = table.columns();
    for (List<GridTable.Slot> slots : table.slots()) {
      List<WordBinary.Cell> cells = new ArrayList<>();
      for (int column = 0; column < slots.size(); column++) {
        GridTable.Slot slot = slots.get(column);
        if (!slot.firstColumn()) {
          continue;
        }
        GridCell cell = slot.cell();
        String text = breaks && !cell.isFigure() ? TextTables.broken(cell.text()) : cell.text();
        int edge = TABLE_WIDTH * (column + cell.columnSpan()) / columns;
        boolean merged = cell.rowSpan() > 1;
        cells.add(
            new WordBinary.Cell(
                slot.firstRow() ? text : "",
                edge,
                merged && slot.firstRow(),
                merged && !slot.firstRow()));
      }
      word.row(cells);
    }
  }
}
