package org.mingjian.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.LineKinds.Kind;

/**
 * Finds the paragraphs and tables of a plain text. Four writings of tables are known: a line per
 * cell with a tab in front (a cell's further lines have none, an empty line ends the row), and a
 * line per row with tabs, vertical bars, or commas and semicolons between the cells. All else is
 * paragraphs, a line each.
 */
final class PlainTextLayout {
  /** A longer text alone in a row is no label. */
  private static final int LONG_WORDS = 45;

  private static final String NUMERALS = "一二三四五六七八九十";

  /** What some programs write of a mark that Word sets in front of a heading. */
  private static final String BOOKMARK = "[bookmark:";

  /** What may stand behind a figure in its cell. */
  private static final String UNITS = "万元件项个条";

  private static final String BARS = "|｜│┃";

  private final String text;
  private final ReadingLimits limits;
  private final List<Block> blocks = new ArrayList<>();
  private int cellCount;

  /** Line i runs from lineStart[i] to lineStart[i + 1] - 1, without its line end. */
  private final int[] lineStart;

  private final Kind[] kinds;

  private final DelimitedText delimited;

  /** The tables that the text draws, by their first lines. */
  private final Map<Integer, Table> drawn = new HashMap<>();

  /** Whether bars at the edges of the lines of this region frame them; else a cell is blank. */
  private boolean barBefore;

  private boolean barBehind;

  PlainTextLayout(DrawnTables tables, ReadingLimits limits) {
    this.text = tables.text();
    this.limits = limits;
    lineStart = DelimitedText.lines(text);
    delimited = DelimitedText.of(text, lineStart);
    kinds = LineKinds.of(text, lineStart, delimited, tables.tables());
    tables.tables().forEach(this::noteDrawn);
  }

  private void noteDrawn(Table table) {
    int first = Arrays.binarySearch(lineStart, table.span().start());
    if (first >= 0) {
      drawn.put(first, table);
    }
  }

  SourceDocument document(String mediaType) throws UnreadableFileException {
    int line = 0;
    while (line < kinds.length) {
      ReadingTime.check();
      if (blocks.size() > limits.blocks()) {
        throw new UnreadableFileException(
            "file.too_many_blocks", Integer.toString(limits.blocks()));
      }
      switch (kinds[line]) {
        case EMPTY -> line++;
        case PLAIN, PROSE -> {
          paragraph(line);
          line++;
        }
        case TAB_CELL, TAB_ROW -> line = tabbed(line);
        case BAR_ROW -> line = barred(line);
        case DELIMITED_ROW -> line = delimited(line);
        case DRAWN -> line = drawn(line);
      }
    }
    return new SourceDocument(mediaType, text, blocks, List.of(), List.of());
  }

  private void paragraph(int line) {
    Span span = trimmed(lineStart[line], lineStart[line + 1] - 1);
    blocks.add(new Paragraph(span, ParagraphRoles.of(text, span, blocks.isEmpty())));
  }

  private int drawn(int line) throws UnreadableFileException {
    Table table = drawn.get(line);
    if (table == null) {
      return line + 1;
    }
    add(table);
    int end = Arrays.binarySearch(lineStart, table.span().end() + 1);
    return Math.max(line + 1, end);
  }

  /** A region of lines with tabs; returns the line after it. */
  private int tabbed(int first) throws UnreadableFileException {
    int end = first;
    int cells = 0;
    int rows = 0;
    int last = first;
    for (; end < kinds.length; end++) {
      Kind kind = kinds[end];
      if (kind == Kind.TAB_CELL) {
        cells++;
        last = end;
      } else if (kind == Kind.TAB_ROW) {
        rows++;
        last = end;
      } else if (kind == Kind.PLAIN && cells > rows && continuesCell(end)) {
        last = end;
      } else if (kind != Kind.EMPTY) {
        break;
      }
    }
    if (rows * 4 >= cells) {
      rowPerLine(first, last + 1, false);
    } else {
      cellPerLine(first, last + 1);
    }
    return last + 1;
  }

  /**
   * Whether a line is a further line of the cell above: none behind a figure that is a heading
   * (五、), the number of a page or a sentence.
   */
  private boolean continuesCell(int line) {
    if (kinds[line - 1] == Kind.EMPTY) {
      return false;
    }
    Span above = trimmed(lineStart[line - 1], lineStart[line] - 1);
    if (kinds[line - 1] != Kind.TAB_CELL || !isFigure(above)) {
      return true;
    }
    int begin = lineStart[line];
    int mark = text.startsWith(BOOKMARK, begin) ? text.indexOf(']', begin) + 1 : 0;
    Span own = trimmed(Math.max(begin, mark), Math.max(mark, lineStart[line + 1] - 1));
    boolean heading =
        own.length() > 2
            && NUMERALS.indexOf(text.charAt(own.start())) >= 0
            && text.indexOf('、', own.start(), Math.min(own.end(), own.start() + 3)) >= 0;
    boolean page = own.length() > 2 && isDash(own.start()) && isDash(own.end() - 1);
    return !heading && !page && own.length() < LONG_WORDS;
  }

  private boolean isFigure(Span cell) {
    int end = cell.end();
    while (end - 1 > cell.start() && UNITS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    for (int i = cell.start(); i < end; i++) {
      char c = text.charAt(i);
      boolean digit = (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
      if (!digit && !isDash(i) && "/／,.".indexOf(c) < 0) {
        return false;
      }
    }
    return cell.length() > 0;
  }

  private boolean isDash(int at) {
    return "-－—–─".indexOf(text.charAt(at)) >= 0;
  }

  private void cellPerLine(int first, int end) throws UnreadableFileException {
    TextTableBuilder table = new TextTableBuilder();
    int line = first;
    while (line < end) {
      if (kinds[line] == Kind.EMPTY) {
        table.endRow();
        line++;
        continue;
      }
      int next = line + 1;
      while (next < end && kinds[next] == Kind.PLAIN) {
        next++;
      }
      if (kinds[line] == Kind.TAB_ROW) {
        cells(table, lineStart[line], lineStart[next] - 1, false);
      } else {
        table.cell(trimmed(lineStart[line], lineStart[next] - 1));
      }
      line = next;
    }
    add(table);
  }

  private void rowPerLine(int first, int end, boolean bars) throws UnreadableFileException {
    TextTableBuilder table = new TextTableBuilder();
    for (int line = first; line < end; line++) {
      if (kinds[line] == Kind.EMPTY || (bars && isRule(line))) {
        continue;
      }
      cells(table, lineStart[line], lineStart[line + 1] - 1, bars);
      table.endRow();
    }
    table.dropNumbers(text);
    add(table);
  }

  /** A region of rows with separators; a lone text in one is a title or prose. */
  private int delimited(int first) throws UnreadableFileException {
    int end = first;
    while (end < kinds.length && (kinds[end] == Kind.DELIMITED_ROW || kinds[end] == Kind.EMPTY)) {
      end++;
    }
    TextTableBuilder table = new TextTableBuilder();
    int block = first;
    for (int line = first; line < end; line = block) {
      boolean uniform = true;
      int width = delimited.width(lineStart[line], lineStart[line + 1] - 1);
      for (block = line; block < end && kinds[block] == Kind.DELIMITED_ROW; block++) {
        uniform &= delimited.width(lineStart[block], lineStart[block + 1] - 1) == width;
      }
      for (int row = line; row < block; row++) {
        List<Span> cells =
            delimited.row(lineStart[row], lineStart[row + 1] - 1, uniform && block - line > 1);
        Span alone = alone(cells);
        if (alone == null) {
          cells.forEach(table::cell);
          table.endRow();
        } else {
          add(table);
          table = new TextTableBuilder();
          blocks.add(new Paragraph(alone, ParagraphRoles.of(text, alone, blocks.isEmpty())));
        }
      }
      while (block < end && kinds[block] == Kind.EMPTY) {
        block++;
      }
    }
    table.dropNumbers(text);
    add(table);
    return end;
  }

  /** The only text of a row when it is no part of a table: the title, a sentence. */
  private @Nullable Span alone(List<Span> cells) {
    Span alone = null;
    for (Span cell : cells) {
      if (cell.length() > 0) {
        if (alone != null) {
          return null;
        }
        alone = cell;
      }
    }
    boolean apart =
        alone != null
            && (blocks.isEmpty()
                || alone.length() > LONG_WORDS
                || ParagraphRoles.of(text, alone, false) == Paragraph.Role.TITLE);
    return apart ? alone : null;
  }

  /** A region of lines with bars. A bar that only ends each line separates nothing. */
  private int barred(int first) throws UnreadableFileException {
    int last = first;
    int several = 0;
    int lines = 0;
    int end = first;
    for (; end < kinds.length; end++) {
      if (kinds[end] == Kind.BAR_ROW) {
        last = end;
        lines++;
        if (hasInnerBar(end)) {
          several++;
        }
      } else if (kinds[end] != Kind.EMPTY) {
        break;
      }
    }
    frame(first, last);
    List<List<Span>> rows =
        several * 2 >= lines ? List.of() : BarredCells.rows(text, lineStart, first, last);
    if (several * 2 >= lines) {
      rowPerLine(first, last + 1, true);
    } else if (!rows.isEmpty()) {
      TextTableBuilder table = new TextTableBuilder();
      for (List<Span> row : rows) {
        row.forEach(table::cell);
        table.endRow();
      }
      add(table);
    } else {
      for (int line = first; line <= last; line++) {
        if (kinds[line] == Kind.BAR_ROW) {
          barredLine(line);
        }
      }
    }
    return last + 1;
  }

  private void frame(int first, int last) {
    barBefore = true;
    barBehind = true;
    for (int line = first; line <= last; line++) {
      if (kinds[line] == Kind.BAR_ROW) {
        Span span = trimmed(lineStart[line], lineStart[line + 1] - 1);
        barBefore &= isBar(text.charAt(span.start()));
        barBehind &= isBar(text.charAt(span.end() - 1));
      }
    }
  }

  private void barredLine(int line) throws UnreadableFileException {
    if (hasInnerBar(line)) {
      rowPerLine(line, line + 1, true);
      return;
    }
    int start = lineStart[line];
    int end = lineStart[line + 1] - 1;
    Span span = trimmed(start, end);
    int from = span.start();
    int to = span.end();
    while (from < to && isBar(text.charAt(from))) {
      from++;
    }
    while (to > from && isBar(text.charAt(to - 1))) {
      to--;
    }
    Span inner = trimmed(from, to);
    if (inner.length() > 0) {
      blocks.add(new Paragraph(inner, Paragraph.Role.BODY));
    }
  }

  private boolean hasInnerBar(int line) {
    Span span = trimmed(lineStart[line], lineStart[line + 1] - 1);
    for (int i = span.start() + 1; i < span.end() - 1; i++) {
      if (isBar(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** A line of Markdown that separates the head from the body, or a line drawn between rows. */
  private boolean isRule(int line) {
    for (int i = lineStart[line]; i < lineStart[line + 1] - 1; i++) {
      char c = text.charAt(i);
      if (!isBar(c) && !isSpace(c) && "-─=:+".indexOf(c) < 0) {
        return false;
      }
    }
    return hasRun(line);
  }

  /** Cells that hold a single dash are blank cells and no rule. */
  private boolean hasRun(int line) {
    int run = 0;
    for (int i = lineStart[line]; i < lineStart[line + 1] - 1; i++) {
      char c = text.charAt(i);
      run = c == '-' || c == '─' || c == '=' ? run + 1 : 0;
      if (run >= 3) {
        return true;
      }
    }
    return false;
  }

  private void cells(TextTableBuilder table, int start, int end, boolean bars) {
    int from = start;
    int to = end;
    if (bars) {
      Span span = trimmed(start, end);
      from = span.start();
      to = span.end();
      if (barBefore && from < to && isBar(text.charAt(from))) {
        from++;
      }
      if (barBehind && to > from && isBar(text.charAt(to - 1))) {
        to--;
      }
    }
    int cell = from;
    for (int i = from; i <= to; i++) {
      if (i == to || (bars ? isBar(text.charAt(i)) : text.charAt(i) == '\t')) {
        Span found = DelimitedText.unquoted(text, trimmed(cell, i));
        table.cell(bars ? withoutStars(found) : found);
        cell = i + 1;
      }
    }
  }

  /** The words of a cell of Markdown that two stars on each side set in bold. */
  private Span withoutStars(Span cell) {
    boolean bold =
        cell.length() > 4
            && text.startsWith("**", cell.start())
            && text.startsWith("**", cell.end() - 2);
    return bold ? trimmed(cell.start() + 2, cell.end() - 2) : cell;
  }

  private void add(TextTableBuilder builder) throws UnreadableFileException {
    Table table = builder.build();
    if (table != null) {
      add(table);
    }
  }

  private void add(Table table) throws UnreadableFileException {
    cellCount += table.cells().size();
    if (cellCount > limits.cells()) {
      throw new UnreadableFileException("file.too_many_cells", Integer.toString(limits.cells()));
    }
    blocks.add(table);
  }

  private Span trimmed(int start, int end) {
    return Spans.trimmed(text, start, end);
  }

  /** Asked of every character of a text, so that it looks into no other. */
  static boolean isBar(char c) {
    return c == '|' || c == '｜' || c == '│' || c == '┃';
  }

  static boolean hasBar(String text) {
    for (int i = 0; i < BARS.length(); i++) {
      if (text.indexOf(BARS.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSpace(char c) {
    return Spans.isSpace(c);
  }
}
