package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes the normalised text of a format that has its own paragraphs and tables: a line per
 * paragraph and per row, tabs between the cells of a row.
 */
final class DocumentBuilder {
  /** The longest label has 47 characters, with advice in brackets up to 80. */
  private static final int LONGEST_CELL = 110;

  /** No row of a form has more cells, merged ones too. */
  private static final int MOST_BLANKS = 20;

  private final ReadingLimits limits;
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Integer> pageStarts = new ArrayList<>();
  private final List<DocumentProblem> problems = new ArrayList<>();
  private int cells;

  /** Empty paragraphs since the last that has words. */
  private int blanks;

  /** Whether the last block is a paragraph no longer than a cell. */
  private boolean behindCell;

  /** Figures that stand alone among the paragraphs since the last that is longer than a cell. */
  private int figures;

  DocumentBuilder(ReadingLimits limits) {
    this.limits = limits;
  }

  private void countBlock() throws UnreadableFileException {
    ReadingTime.check();
    if (blocks.size() >= limits.blocks()) {
      throw new UnreadableFileException("file.too_many_blocks", Integer.toString(limits.blocks()));
    }
  }

  /**
   * Adds a paragraph; its role is told by its wording. Empty ones are left out, but for those among
   * paragraphs that hold a cell each: there an empty line stands for each of them.
   */
  void paragraph(String words) throws UnreadableFileException {
    countBlock();
    String seen = UnseenText.inParagraph(words);
    Span inner = Spans.trimmed(seen, 0, seen.length());
    if (inner.length() == 0) {
      blanks += isBlankCell(seen) ? 1 : 0;
      return;
    }
    blankLines(seen, inner);
    Span span = writeLine(seen, inner);
    text.append('\n');
    blocks.add(new Paragraph(span, ParagraphRoles.of(text, span, false)));
  }

  /**
   * Whether an empty paragraph was set there; white space alone may only part the tags of a page.
   */
  private static boolean isBlankCell(String words) {
    return words.isEmpty() || words.indexOf('\u00a0') >= 0 || words.indexOf('\u3000') >= 0;
  }

  private void blankLines(String words, Span inner) {
    boolean cell = inner.length() <= LONGEST_CELL;
    figures = !cell ? 0 : isFigure(words, inner) ? figures + 1 : figures;
    if (cell && behindCell && figures > 0) {
      text.repeat('\n', Math.min(blanks, MOST_BLANKS));
    }
    behindCell = cell;
    blanks = 0;
  }

  private static boolean isFigure(String words, Span inner) {
    for (int i = inner.start(); i < inner.end(); i++) {
      if (words.charAt(i) < '0' || words.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private void endCells() {
    behindCell = false;
    blanks = 0;
    figures = 0;
  }

  /** Writes a line; tabs at the ends of one that has several stand for blank cells. */
  private Span writeLine(String words, Span inner) throws UnreadableFileException {
    if (words.indexOf('\t') == words.lastIndexOf('\t')) {
      return write(words);
    }
    tabs(words, 0, inner.start());
    Span written = write(words);
    tabs(words, inner.end(), words.length());
    return written;
  }

  private void tabs(String words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.charAt(i) == '\t') {
        text.append('\t');
      }
    }
  }

  void paragraph(String words, Paragraph.Role role) throws UnreadableFileException {
    countBlock();
    endCells();
    Span span = write(UnseenText.inParagraph(words));
    if (span.length() > 0) {
      text.append('\n');
      blocks.add(new Paragraph(span, role));
    }
  }

  /** Adds a text of several lines with the paragraphs and tables that a plain text would have. */
  void text(String words) throws UnreadableFileException {
    String own = StorableText.of(PlainTextReader.lineEnds(words));
    if (text.length() + own.length() > limits.textCharacters()) {
      throw new UnreadableFileException(
          "file.text_too_long", Integer.toString(limits.textCharacters()));
    }
    SourceDocument plain = new PlainTextLayout(DrawnTables.of(own), limits).document("text/plain");
    endCells();
    int offset = text.length();
    text.append(plain.text()).append('\n');
    for (Block block : plain.blocks()) {
      countBlock();
      switch (block) {
        case Paragraph paragraph -> {
          Span span = paragraph.span().shifted(offset);
          blocks.add(new Paragraph(span, ParagraphRoles.of(text, span, false)));
        }
        case Table table -> {
          checkCells(table.cells().size());
          cells += table.cells().size();
          blocks.add(table.shifted(offset));
        }
      }
    }
  }

  /** Adds a table whose cells stand where the format says. */
  void table(List<GridCell> grid, boolean aligned) throws UnreadableFileException {
    if (grid.isEmpty()) {
      return;
    }
    countBlock();
    endCells();
    checkCells(grid.size());
    cells += grid.size();
    int start = text.length();
    List<TableCell> placed = new ArrayList<>(grid.size());
    int row = grid.getFirst().row();
    int rows = 0;
    int columns = 0;
    boolean firstOfRow = true;
    for (GridCell cell : grid) {
      if (cell.row() != row) {
        text.append('\n');
        row = cell.row();
        firstOfRow = true;
      }
      if (!firstOfRow) {
        text.append('\t');
      }
      firstOfRow = false;
      Span span = write(UnseenText.inCell(cell.text()));
      placed.add(new TableCell(cell.row(), cell.column(), cell.rows(), cell.columns(), span));
      rows = Math.max(rows, cell.row() + cell.rows());
      columns = Math.max(columns, cell.column() + cell.columns());
    }
    Span span = new Span(start, text.length());
    text.append('\n');
    blocks.add(new Table(span, rows, columns, aligned, placed));
  }

  /** Asks before a reader collects so many cells more. */
  void checkCells(int more) throws UnreadableFileException {
    ReadingTime.check();
    if (cells + more > limits.cells()) {
      throw new UnreadableFileException("file.too_many_cells", Integer.toString(limits.cells()));
    }
  }

  private Span write(String words) throws UnreadableFileException {
    Span inner = Spans.trimmed(words, 0, words.length());
    if (text.length() + inner.length() > limits.textCharacters()) {
      throw new UnreadableFileException(
          "file.text_too_long", Integer.toString(limits.textCharacters()));
    }
    int start = text.length();
    text.append(words, inner.start(), inner.end());
    return new Span(start, text.length());
  }

  void startPage() {
    pageStarts.add(text.length());
  }

  void problem(String code, String... arguments) {
    problems.add(new DocumentProblem(code, List.of(arguments)));
  }

  boolean hasText() {
    return !blocks.isEmpty();
  }

  SourceDocument build(String mediaType) throws UnreadableFileException {
    if (blocks.isEmpty()) {
      problem("file.no_text");
    }
    String all = StorableText.of(text.toString());
    List<Block> rows = TabbedParagraphs.joined(all, BarredParagraphs.joined(all, blocks, limits));
    return new SourceDocument(mediaType, all, rows, pageStarts, problems);
  }
}
