package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Paragraphs that follow one another with bars between their words are the rows of a table that
 * somebody pasted from a text: they are read as such a text is.
 */
final class BarredParagraphs {
  /** Fewer lines may be the navigation of a site, where no others are rows. */
  private static final int FEWEST_ROWS = 3;

  /** Rows with figures or blank cells, without which bars part words only. */
  private static final int FEWEST_WITH_FIGURES = 2;

  /** A row of so many figures is one of a table, though it stands alone. */
  private static final int FEWEST_OF_WIDE = 6;

  /** The longest row of a form, padded to the width of its columns. */
  private static final int LONGEST_ROW = 2_000;

  private static final CharacterSet FIRST_OF_FIGURE =
      CharacterSet.of("0123456789０１２３４５６７８９-－—–/／无");

  private final String text;
  private final List<Run> runs = new ArrayList<>();

  /**
   * Blocks that follow one another.
   *
   * @param rows how many lines with bars they have; none where they are other blocks
   * @param withFigures how many of these lines hold a figure or a blank cell
   * @param wide whether one of them holds the figures of a long row
   */
  private record Run(List<Block> blocks, int rows, int withFigures, boolean wide) {
    boolean isTable() {
      return wide || (rows >= FEWEST_ROWS && withFigures >= FEWEST_WITH_FIGURES);
    }

    /** This with others behind it; takes over the list. */
    Run and(Run next) {
      blocks.addAll(next.blocks);
      return new Run(blocks, rows + next.rows, withFigures + next.withFigures, wide || next.wide);
    }
  }

  private BarredParagraphs(String text) {
    this.text = text;
  }

  /** The blocks of a text, such paragraphs as tables. */
  static List<Block> joined(String text, List<Block> blocks, ReadingLimits limits)
      throws UnreadableFileException {
    if (!PlainTextLayout.hasBar(text)) {
      return blocks;
    }
    BarredParagraphs barred = new BarredParagraphs(text);
    blocks.forEach(barred::add);
    return barred.runs.stream().anyMatch(Run::isTable) ? barred.tables(limits) : blocks;
  }

  private void add(Block block) {
    Run run = run(block);
    if (run.rows() > 0 && !runs.isEmpty() && runs.getLast().rows() > 0) {
      runs.add(runs.removeLast().and(run));
    } else {
      runs.add(run);
    }
  }

  /** A block by itself: rows where it is a paragraph of which every line has bars. */
  private Run run(Block block) {
    List<Block> alone = new ArrayList<>(List.of(block));
    Span span = block.span();
    int rows = 0;
    int withFigures = 0;
    boolean wide = false;
    int start = block instanceof Paragraph ? span.start() : span.end();
    while (start < span.end()) {
      int stop = text.indexOf('\n', start, span.end());
      int end = stop < 0 ? span.end() : stop;
      int bar = nextBar(start, end);
      if (bar == end || end - start > LONGEST_ROW) {
        return new Run(alone, 0, 0, false);
      }
      rows++;
      int figures = figures(bar, end);
      withFigures += figures > 0 ? 1 : 0;
      wide |= figures >= FEWEST_OF_WIDE;
      start = end + 1;
    }
    return new Run(alone, rows, withFigures, wide);
  }

  private int nextBar(int from, int end) {
    int at = from;
    while (at < end && !PlainTextLayout.isBar(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** How many figures or blank cells stand between two bars, or behind the last one. */
  private int figures(int firstBar, int end) {
    int figures = 0;
    for (int bar = firstBar; bar < end; bar = nextBar(bar + 1, end)) {
      Span cell = Spans.trimmed(text, bar + 1, nextBar(bar + 1, end));
      boolean figure = cell.length() == 0 || FIRST_OF_FIGURE.has(text.charAt(cell.start()));
      figures += figure ? 1 : 0;
    }
    return figures;
  }

  /** Where some lines are a table for certain, fewer lines with bars are rows, too. */
  private List<Block> tables(ReadingLimits limits) throws UnreadableFileException {
    List<Block> joined = new ArrayList<>();
    int cells = 0; // of all runs together, each of which the layout counts for itself
    for (Run run : runs) {
      if (run.withFigures() == 0) {
        joined.addAll(run.blocks());
        continue;
      }
      int start = run.blocks().getFirst().span().start();
      int end = run.blocks().getLast().span().end();
      DrawnTables rows = new DrawnTables(text.substring(start, end), List.of());
      for (Block block : new PlainTextLayout(rows, limits).document("text/plain").blocks()) {
        cells += block instanceof Table table ? table.cells().size() : 0;
        joined.add(
            switch (block) {
              case Paragraph words -> new Paragraph(words.span().shifted(start), words.role());
              case Table table -> table.shifted(start);
            });
      }
      if (cells > limits.cells()) {
        throw new UnreadableFileException("file.too_many_cells", Integer.toString(limits.cells()));
      }
    }
    return joined;
  }
}
