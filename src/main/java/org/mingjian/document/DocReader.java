package org.mingjian.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
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

  /** The columns of the old format are found from the left and right edges of its cells. */
  private static List<GridCell> grid(org.apache.poi.hwpf.usermodel.Table table, DocRuns runs) {
    TreeSet<Integer> edges = new TreeSet<>();
    for (int r = 0; r < table.numRows(); r++) {
      ReadingTime.check();
      TableRow row = table.getRow(r);
      for (int c = 0; c < row.numCells(); c++) {
        edges.add(row.getCell(c).getLeftEdge());
        edges.add(row.getCell(c).getLeftEdge() + row.getCell(c).getWidth());
      }
    }
    List<Integer> columns = distinct(edges);
    List<GridCell> grid = new ArrayList<>();
    for (int r = 0; r < table.numRows(); r++) {
      ReadingTime.check();
      TableRow row = table.getRow(r);
      for (int c = 0; c < row.numCells(); c++) {
        var cell = row.getCell(c);
        if (cell.isMerged() && !cell.isFirstMerged()) {
          continue;
        }
        int first = nearest(columns, cell.getLeftEdge());
        int right = cell.getLeftEdge() + cell.getWidth();
        for (int next = c + 1;
            cell.isFirstMerged()
                && next < row.numCells()
                && row.getCell(next).isMerged()
                && !row.getCell(next).isFirstMerged();
            next++) {
          right = row.getCell(next).getLeftEdge() + row.getCell(next).getWidth();
        }
        int last = nearest(columns, right);
        String words = words(runs.text(cell));
        if (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged()) {
          GridCell above = above(grid, r, first);
          if (above != null) {
            grid.set(
                grid.indexOf(above),
                new GridCell(
                    above.row(), above.column(), above.rows() + 1, above.columns(), above.text()));
            continue;
          }
        }
        grid.add(new GridCell(r, first, 1, Math.max(1, last - first), words));
      }
    }
    return grid;
  }

  private static @org.jspecify.annotations.Nullable GridCell above(
      List<GridCell> grid, int row, int column) {
    for (int i = grid.size() - 1; i >= 0; i--) {
      GridCell cell = grid.get(i);
      if (cell.column() == column && cell.row() + cell.rows() == row) {
        return cell;
      }
    }
    return null;
  }

  /** Edges closer than half a millimetre are one. */
  private static List<Integer> distinct(java.util.SortedSet<Integer> edges) {
    List<Integer> columns = new ArrayList<>();
    for (int edge : edges) {
      if (columns.isEmpty() || edge - columns.getLast() > 30) {
        columns.add(edge);
      }
    }
    return columns;
  }

  private static int nearest(List<Integer> columns, int edge) {
    int best = 0;
    for (int i = 1; i < columns.size(); i++) {
      if (Math.abs(columns.get(i) - edge) < Math.abs(columns.get(best) - edge)) {
        best = i;
      }
    }
    return best;
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
