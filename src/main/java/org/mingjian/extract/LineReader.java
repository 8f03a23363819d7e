package org.mingjian.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingjian.catalogue.FormLabel;
import org.mingjian.document.Block;
import org.mingjian.document.Paragraph;
import org.mingjian.document.ReadingTime;
import org.mingjian.document.SourceDocument;
import org.mingjian.document.Span;
import org.mingjian.document.Spans;
import org.mingjian.document.Table;
import org.mingjian.document.TableCell;

/**
 * Turns the blocks of a document into lines of labels and cells. Tables keep their rows; lines of
 * running text, whose cells may stand a line each, are read as one stream in which a line begins
 * with a label and ends before the next.
 */
final class LineReader {
  /** How a program that writes texts out of Word files names a place in them. */
  private static final String BOOKMARK = "[bookmark:";

  /** More characters than any label with its advice: running text. */
  private static final int LONGEST_LABEL = 90;

  private static final int LONGEST_UNIT = 4;

  private static final String DASHES = "-－—–─/／";

  private static final int COLUMNS_OF_REQUESTS = GluedRows.COLUMNS_OF_REQUESTS;

  /** The row of a figure, its column, and itself. */
  private static final int COLUMNS_OF_LIST = KeyedFigures.COLUMNS_OF_LIST;

  /** No sentence has so many labels with white space between them. */
  private static final int FEWEST_LABELS = 20;

  private static final int MOST_DIGITS_OF_PAGE = 2;

  /** Fewer dashes behind a label may be one long dash. */
  private static final int FEWEST_DASHES = 3;

  private final String text;
  private final LabelTokens tokens;
  private final GluedLines glued;
  private final List<Line> lines = new ArrayList<>();
  private final TableLines tabled;
  private final StreamLines streamed;
  private final List<Token> stream;
  private final KeyedFigures keyed;

  /** Where lines begin with their number, and where their words do. */
  private final Map<Integer, Integer> numbers;

  private LineReader(
      LabelIndex index, List<FormRows> tables, String text, Map<Integer, Integer> numbers) {
    this.text = text;
    this.numbers = numbers;
    tokens = new LabelTokens(index, text);
    glued = new GluedLines(tokens);
    tabled = new TableLines(tokens, lines);
    streamed = new StreamLines(tokens, lines);
    stream = streamed.open();
    keyed = new KeyedFigures(tables, tokens, stream);
  }

  /** The lines of the tables of the forms. */
  static List<Line> read(OfficialForms forms, SourceDocument document) {
    return read(forms.labels(), List.of(forms.second(), forms.third(), forms.fourth()), document);
  }

  /** The lines of a sheet, of which each has one figure. */
  static List<Line> read(LabelIndex index, SourceDocument document) {
    return read(index, List.of(), document);
  }

  private static List<Line> read(
      LabelIndex index, List<FormRows> tableRows, SourceDocument document) {
    LineReader reader =
        new LineReader(index, tableRows, document.text(), NumberedLines.numbers(document));
    int tables = 0;
    int from = 0;
    for (Block block : document.blocks()) {
      ReadingTime.check();
      switch (block) {
        case Paragraph paragraph -> {
          reader.blankLines(from, paragraph.span().start());
          reader.paragraph(paragraph.span());
        }
        case Table table -> reader.table(table, tables++);
      }
      from = block.span().end();
    }
    reader.keyed.end();
    reader.streamed.end();
    return reader.lines;
  }

  /**
   * Blank cells of a text with a line per cell: lines that hold a space which somebody set there
   * (U+00A0, U+3000). A line that is merely empty may part rows or cells.
   */
  private void blankLines(int start, int end) {
    if (start >= end) {
      return;
    }
    int at = text.indexOf('\n', start, end) + 1;
    while (at > 0) {
      int next = text.indexOf('\n', at, end);
      for (int i = at; i < next; i++) {
        if (text.charAt(i) == '\u00a0' || text.charAt(i) == '\u3000') {
          blankLine(i);
          break;
        }
      }
      at = next + 1;
    }
  }

  private void blankLine(int at) {
    if (isBetweenRows() || endsWithRow()) {
      stream.add(Token.unlabelled(at, at, CellValue.BLANK));
    }
  }

  private boolean endsWithRow() {
    return !stream.isEmpty() && stream.getLast().means(2, FormLabel.Role.ROW);
  }

  private void paragraph(Span span) {
    int start = numbers.getOrDefault(span.start(), span.start());
    while (start < span.end()) {
      int end = text.indexOf('\n', start, span.end());
      end = end < 0 ? span.end() : end;
      streamLine(start, end);
      start = end + 1;
    }
  }

  /** Where a line begins behind the name of a place in it that a program wrote in front. */
  private int behindBookmark(int start, int end) {
    int mark = text.startsWith(BOOKMARK, start) ? text.indexOf(']', start, end) : -1;
    return mark < 0 ? start : mark + 1;
  }

  private void streamLine(int start, int end) {
    Span line = Spans.trimmed(text, behindBookmark(start, end), end);
    if (line.length() == 0) {
      return;
    }
    if (PageMark.is(text, line) && (stream.isEmpty() || isBetweenRows())) {
      return;
    }
    if (keyed.takes(line)) {
      return;
    }
    boolean isLong = line.length() > LONGEST_LABEL;
    isLong = isLong && SpacedCells.length(SpacedCells.words(text, line)) > LONGEST_LABEL;
    List<GluedLines.Part> parts = isLong ? glued.ofLong(line) : glued.ofShort(line, this::belowRow);
    if (!parts.isEmpty()) {
      parts.forEach(this::gluedPart);
      return;
    }
    if (isLong && !isGlued(line)) {
      longLine(line);
      return;
    }
    if (joinsUnit(line)) {
      return;
    }
    if (addsDashes(line)) {
      return;
    }
    Token whole = tokens.token(line.start(), line.end());
    boolean one = whole.isLabel() && !endsInDash(line);
    if (one || whole.isNumber() || whole.isBlank()) {
      stream.add(whole);
      return;
    }
    if (!listsFigures(line)) {
      Span words = new Span(behindSpacedNumber(line), line.end());
      SpacedCells.words(text, words).forEach(this::word);
    }
  }

  private void gluedPart(GluedLines.Part part) {
    int start = part.span().start();
    int end = part.span().end();
    switch (part.kind()) {
      case LINE -> streamLine(start, end);
      case RUNNING -> runningText();
      case LABELLED -> stream.add(tokens.token(start, end));
      case FIGURES -> stream.add(Token.unlabelled(start, end, new CellValue.Glued()));
    }
  }

  /** Whether the label of a row of table 3 stands last: below one of table 2 may be an amount. */
  private boolean belowRow() {
    if (stream.isEmpty()) {
      return false;
    }
    Token last = tokens.lastOfPath(stream.getLast());
    return last.means(3, FormLabel.Role.ROW)
        && !last.means(2, FormLabel.Role.ROW)
        && Line.endsInRow(List.of(last));
  }

  /** Adds a label and the dashes of blank cells that stand behind it without anything between. */
  private boolean addsDashes(Span line) {
    int from = line.end();
    while (from > line.start() && DASHES.indexOf(text.charAt(from - 1)) >= 0) {
      from--;
    }
    if (line.end() - from < FEWEST_DASHES || from == line.start()) {
      return false;
    }
    Token label = tokens.lastOfPath(tokens.token(line.start(), from));
    Token dashes = tokens.token(from, line.end());
    if (!label.means(3, FormLabel.Role.ROW) || !dashes.isBlank()) {
      return false;
    }
    stream.add(label);
    stream.add(dashes);
    return true;
  }

  /** Whether white space parts a last dash from the words before it: the mark of a blank cell. */
  private boolean endsInDash(Span line) {
    int last = line.end() - 1;
    return last > line.start() + 1
        && DASHES.indexOf(text.charAt(last)) >= 0
        && Spans.isSpace(text.charAt(last - 1));
  }

  /**
   * Where the words of a line begin behind the number of a label with spaces between all of its
   * characters (3 . 其 他), which is no figure of the row above.
   */
  private int behindSpacedNumber(Span line) {
    int at = line.start();
    while (at < line.end() && Dates.digit(text.charAt(at)) >= 0) {
      at++;
    }
    int point = at;
    while (point < line.end() && text.charAt(point) == ' ') {
      point++;
    }
    boolean spaced =
        at > line.start()
            && at - line.start() <= MOST_DIGITS_OF_PAGE
            && point > at
            && point + 1 < line.end()
            && ".．、".indexOf(text.charAt(point)) >= 0
            && Dates.digit(text.charAt(point + 1)) < 0;
    return spaced ? point + 1 : line.start();
  }

  /**
   * Adds a label and the figures that are listed behind its colon (规章：0，2，5); false where the line
   * is something else, or where a comma may part thousands.
   */
  private boolean listsFigures(Span line) {
    int colon = line.end() - 1;
    while (colon > line.start() && text.charAt(colon) != '：' && text.charAt(colon) != ':') {
      colon--;
    }
    if (colon == line.start()) {
      return false;
    }
    List<Token> figures = new ArrayList<>();
    int from = colon + 1;
    for (int i = from; i <= line.end(); i++) {
      if (i < line.end() && "，,、；;".indexOf(text.charAt(i)) < 0) {
        continue;
      }
      Span figure = Spans.trimmed(text, from, i);
      CellValue value = CellValueParser.parse(text, figure.start(), figure.end());
      boolean thousands =
          !figures.isEmpty()
              && figure.length() == 3
              && Character.isDigit(text.charAt(figure.start()))
              && text.charAt(from - 1) != '、';
      if (figure.length() == 0 || thousands || value instanceof CellValue.Words) {
        return false;
      }
      figures.add(Token.unlabelled(figure.start(), figure.end(), value));
      from = i + 1;
    }
    Span key = Spans.trimmed(text, line.start(), colon);
    Token label = tokens.token(key.start(), key.end());
    boolean row = label.means(2, FormLabel.Role.ROW) || label.means(3, FormLabel.Role.ROW);
    if (!row && figures.size() < COLUMNS_OF_REQUESTS) {
      return false;
    }
    stream.add(label);
    stream.addAll(figures);
    return true;
  }

  private void word(Span word) {
    if (!joinsUnit(word)) {
      stream.add(tokens.token(word.start(), word.end()));
    }
  }

  /** Whether a word is the unit of the figure before it (8500 元), which it then becomes part of. */
  private boolean joinsUnit(Span word) {
    if (word.length() > LONGEST_UNIT || stream.isEmpty()) {
      return false;
    }
    Token last = stream.getLast();
    String unit = CellValueParser.unit(word.of(text));
    if (unit == null
        || !(last.value() instanceof CellValue.Figure figure)
        || figure.unit() != null) {
      return false;
    }
    CellValue value = new CellValue.Figure(figure.value(), unit, figure.direction());
    stream.removeLast();
    stream.add(
        new Token(last.start(), word.end(), last.full(), last.bare(), value, Meanings.NONE, null));
    return true;
  }

  /** Running text, or cells that white space alone parts. */
  private void longLine(Span line) {
    List<Span> words = SpacedCells.words(text, line);
    if (!SpacedCells.are(text, words) && !areLabels(words)) {
      List<Span> cells = SpacedCells.apart(text, line);
      if (cells.size() > 1 && cells.stream().allMatch(this::isLabel)) {
        cells.forEach(this::word); // the names of many columns
      } else {
        runningText();
      }
      return;
    }
    for (Span word : words) {
      if (word.length() > LONGEST_LABEL || glued.hasSentence(word)) {
        runningText();
      } else {
        word(word);
      }
    }
  }

  /** Whether so many words are labels that they are those of a report without figures. */
  private boolean areLabels(List<Span> words) {
    return words.size() >= FEWEST_LABELS
        && words.stream().filter(this::isLabel).count() >= FEWEST_LABELS;
  }

  private boolean isLabel(Span cell) {
    return tokens.token(cell.start(), cell.end()).isLabel();
  }

  private void runningText() {
    streamed.end();
    lines.add(new Line(List.of(), List.of(), Line.Origin.BREAK, 0, 0, -1));
  }

  /**
   * Whether what stands next may be the number of a page. Below the label of a row of table 2 three
   * words are its three cells.
   */
  private boolean isBetweenRows() {
    if (stream.isEmpty()) {
      return false;
    }
    Token last = stream.getLast();
    return last.isNumber() || last.isBlank() || last.means(3, FormLabel.Role.ROW);
  }

  /** Whether a long line may be a row of cells: it ends in figures. */
  private boolean isGlued(Span line) {
    return line.length() < 400
        && Character.isDigit(text.charAt(line.end() - 1))
        && !glued.hasSentence(line);
  }

  private void table(Table table, int number) {
    if (table.columnCount() == 1) {
      for (TableCell cell : table.cells()) {
        paragraph(cell.span());
      }
      return;
    }
    keyed.end();
    if (isPageNumber()) {
      stream.clear();
    }
    List<List<Token>> rows = tabled.rows(table, number);
    if (!table.aligned()) {
      rows = UnitsBelow.joined(text, withWholeLabels(rows));
      rows.forEach(tokens::completeCutLabel);
    }
    if (table.columnCount() == COLUMNS_OF_LIST && keyed.takesTable(rows)) {
      return;
    }
    streamed.end();
    for (List<Token> row : rows) {
      if (!table.aligned() && areLabelsOnly(row)) {
        stream.addAll(row);
        streamed.end();
      } else {
        tabled.row(row, table, number);
      }
    }
  }

  /** Whether a row is a whole report on one line whose cells are blank and left no trace. */
  private static boolean areLabelsOnly(List<Token> row) {
    return row.size() >= FEWEST_LABELS
        && row.stream().noneMatch(token -> token.isNumber() || token.isBlank())
        && row.stream().filter(Token::isLabel).count() >= FEWEST_LABELS;
  }

  /** The rows of a text, labels that were broken over lines put together. */
  private List<List<Token>> withWholeLabels(List<List<Token>> rows) {
    List<List<Token>> before = BrokenLabels.lastWords(stream);
    BrokenLabels labels = new BrokenLabels(tokens::token);
    List<List<Token>> whole = labels.joined(before, rows);
    int kept = 0;
    while (kept < before.size() && whole.get(kept).equals(before.get(kept))) {
      kept++;
    }
    stream.subList(stream.size() - before.size() + kept, stream.size()).clear();
    return whole.subList(kept, whole.size());
  }

  /** Whether nothing but a short number stands between the last table and this one. */
  private boolean isPageNumber() {
    if (stream.size() != 1 || lines.isEmpty() || lines.getLast().table() < 0) {
      return false;
    }
    Token alone = stream.getFirst();
    return alone.value() instanceof CellValue.Figure figure
        && figure.unit() == null
        && figure.value().signum() > 0
        && alone.end() - alone.start() <= MOST_DIGITS_OF_PAGE;
  }
}
