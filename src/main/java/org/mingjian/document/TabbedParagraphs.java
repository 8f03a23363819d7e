package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Paragraphs that follow one another with tabs between their words are the rows of a table that
 * somebody typed: a blank cell is two tabs side by side. Only the order of their cells is known.
 */
final class TabbedParagraphs {
  /** Fewer lines may be a list of contents or a signature. */
  private static final int FEWEST_ROWS = 5;

  private static final int FEWEST_COLUMNS = 4;

  /** Lines with as many cells each are a table, although they are few: so has table 4. */
  private static final int FEWEST_EVEN_ROWS = 3;

  /** The longest label has 47 characters, with advice in brackets up to 80. */
  private static final int LONGEST_CELL = 110;

  private final String text;
  private final List<Block> joined = new ArrayList<>();
  private final List<Block> run = new ArrayList<>();
  private final List<TableCell> cells = new ArrayList<>();
  private int columns;

  /** Whether every row of the run has as many cells. */
  private boolean even = true;

  private TabbedParagraphs(String text) {
    this.text = text;
  }

  /** The blocks of a text, such paragraphs as tables. */
  static List<Block> joined(String text, List<Block> blocks) {
    TabbedParagraphs tabbed = new TabbedParagraphs(text);
    for (Block block : blocks) {
      if (!(block instanceof Paragraph) || !tabbed.row(block)) {
        tabbed.endRun();
        tabbed.joined.add(block);
      }
    }
    tabbed.endRun();
    return tabbed.joined;
  }

  /** Takes a paragraph as a row; false when it is none. */
  private boolean row(Block paragraph) {
    int start = paragraph.span().start();
    int end = paragraph.span().end();
    while (start > 0 && text.charAt(start - 1) == '\t') {
      start--;
    }
    while (end < text.length() && text.charAt(end) == '\t') {
      end++;
    }
    List<TableCell> row = new ArrayList<>();
    int from = start;
    for (int i = start; i <= end; i++) {
      if (i == end || text.charAt(i) == '\t') {
        Span cell = Spans.trimmed(text, from, i);
        if (cell.length() > LONGEST_CELL) {
          return false;
        }
        row.add(new TableCell(run.size(), row.size(), 1, 1, cell));
        from = i + 1;
      }
    }
    if (row.size() < 2) {
      return false;
    }
    run.add(paragraph);
    cells.addAll(row);
    even &= run.size() == 1 || row.size() == columns;
    columns = Math.max(columns, row.size());
    return true;
  }

  private void endRun() {
    int fewest = even ? FEWEST_EVEN_ROWS : FEWEST_ROWS;
    if (run.size() >= fewest && columns >= FEWEST_COLUMNS) {
      Span span = new Span(run.getFirst().span().start(), run.getLast().span().end());
      joined.add(new Table(span, run.size(), columns, cells));
    } else {
      joined.addAll(run);
    }
    run.clear();
    cells.clear();
    columns = 0;
    even = true;
  }
}
