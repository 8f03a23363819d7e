package org.mingjian.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.Block;
import org.mingjian.document.Paragraph;
import org.mingjian.document.SourceDocument;
import org.mingjian.document.Span;
import org.mingjian.document.Table;
import org.mingjian.document.TableCell;

/**
 * A place of a document with what stands around it: in a table the cells of its row, in running
 * text some words before and after. All of it is text of strangers.
 *
 * @param words the very words; empty where a cell is empty
 * @param page from 1; null where the format has no pages
 * @param table from 1; null in running text
 */
record Excerpt(
    String before, String words, String after, @Nullable Integer page, @Nullable Integer table) {
  private static final int AROUND = 60;
  private static final int LONGEST = 160;
  private static final String CELL_END = " │ ";
  private static final String CUT = "……";

  /**
   * The place of a span.
   *
   * @throws IndexOutOfBoundsException when the span is not of this document
   */
  static Excerpt of(SourceDocument document, Span span) {
    int table = 0;
    for (Block block : document.blocks()) {
      if (block instanceof Table found) {
        table++;
        if (contains(found.span(), span)) {
          Excerpt row = row(document, found, span, table);
          if (row != null) {
            return row;
          }
        }
      }
    }
    return running(document, span);
  }

  private static boolean contains(Span outer, Span inner) {
    return outer.start() <= inner.start() && inner.end() <= outer.end();
  }

  private static @Nullable Excerpt row(
      SourceDocument document, Table table, Span span, int number) {
    TableCell home = null;
    for (TableCell cell : table.cells()) {
      if (contains(cell.span(), span)) {
        home = cell;
        break;
      }
    }
    if (home == null) {
      return null;
    }
    int row = home.row();
    List<TableCell> cells = new ArrayList<>(table.cells());
    cells.removeIf(cell -> cell.row() > row || cell.row() + cell.rowSpan() <= row);
    cells.sort(Comparator.comparingInt(TableCell::column));
    String text = document.text();
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    boolean passed = false;
    for (TableCell cell : cells) {
      if (cell.equals(home)) {
        before.append(line(text.substring(cell.span().start(), span.start())));
        after.append(line(text.substring(span.end(), cell.span().end())));
        passed = true;
      } else if (passed) {
        after.append(CELL_END).append(line(cell.span().of(text)));
      } else {
        before.append(line(cell.span().of(text))).append(CELL_END);
      }
    }
    return new Excerpt(
        tail(before.toString()),
        shortened(line(span.of(text))),
        head(after.toString()),
        page(document.pageStarts(), span),
        number);
  }

  private static Excerpt running(SourceDocument document, Span span) {
    String text = document.text();
    Span around = new Span(0, text.length());
    for (Block block : document.blocks()) {
      if (block instanceof Paragraph paragraph && contains(paragraph.span(), span)) {
        around = paragraph.span();
      }
    }
    int from = boundary(text, Math.max(around.start(), span.start() - AROUND));
    int to = boundary(text, Math.min(around.end(), span.end() + AROUND));
    return new Excerpt(
        (from > around.start() ? CUT : "") + line(text.substring(from, span.start())),
        shortened(line(span.of(text))),
        line(text.substring(span.end(), to)) + (to < around.end() ? CUT : ""),
        page(document.pageStarts(), span),
        null);
  }

  private static String tail(String text) {
    int from = boundary(text, Math.max(0, text.length() - 2 * AROUND));
    return (from > 0 ? CUT : "") + text.substring(from);
  }

  private static String head(String text) {
    int to = boundary(text, Math.min(text.length(), AROUND));
    return text.substring(0, to) + (to < text.length() ? CUT : "");
  }

  private static String shortened(String words) {
    return words.length() <= LONGEST
        ? words
        : words.substring(0, boundary(words, LONGEST / 2))
            + CUT
            + words.substring(boundary(words, words.length() - LONGEST / 4));
  }

  // Never between the halves of a character outside the basic plane.
  private static int boundary(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static @Nullable Integer page(List<Integer> starts, Span span) {
    int page = 0;
    while (page < starts.size() && starts.get(page) <= span.start()) {
      page++;
    }
    return page == 0 ? null : page;
  }
}
