package org.mingjian.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
  /** More characters than any label with its advice: running text. */
  private static final int LONGEST_LABEL = 90;

  private static final int LONGEST_UNIT = 4;

  private static final int COLUMNS_OF_REQUESTS = GluedRows.COLUMNS_OF_REQUESTS;

  /** A whole table on one line is not longer. */
  private static final int LONGEST_GLUED = 4_000;

  /** Fewer rows on one line may be a sentence. */
  private static final int FEWEST_GLUED_ROWS = 4;

  /** What stands in front of figures and belongs to them: the rest alone says something else. */
  private static final String CUTS = "．－−–～~／约近";

  /** Fewer rows may have a figure before their labels by chance. */
  private static final int FEWEST_NUMBERED = 4;

  /** 三、本年度办理结果 with the shortest label behind it. */
  private static final int SHORTEST_PATH = 10;

  private static final int MOST_DIGITS_OF_PAGE = 2;

  private static final Span NONE = new Span(0, 0);

  private final LabelIndex index;
  private final String text;
  private final List<Line> lines = new ArrayList<>();
  private final List<Token> stream = new ArrayList<>();

  private LineReader(LabelIndex index, String text) {
    this.index = index;
    this.text = text;
  }

  static List<Line> read(LabelIndex index, SourceDocument document) {
    LineReader reader = new LineReader(index, document.text());
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
    reader.endStream();
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
      stream.add(new Token(at, at, "", "", CellValue.BLANK, List.of(), null));
    }
  }

  private boolean endsWithRow() {
    return !stream.isEmpty() && stream.getLast().means(2, FormLabel.Role.ROW);
  }

  private void paragraph(Span span) {
    int start = span.start();
    while (start < span.end()) {
      int end = text.indexOf('\n', start, span.end());
      end = end < 0 ? span.end() : end;
      streamLine(start, end);
      start = end + 1;
    }
  }

  private void streamLine(int start, int end) {
    Span line = Spans.trimmed(text, start, end);
    if (line.length() == 0) {
      return;
    }
    if (PageMark.is(text, line) && (stream.isEmpty() || isBetweenRows())) {
      return;
    }
    if (line.length() > LONGEST_LABEL) {
      List<Span> rows = gluedRows(line);
      if (rows.size() >= FEWEST_GLUED_ROWS) {
        rows.forEach(row -> streamLine(row.start(), row.end()));
        return;
      }
      if (!isGlued(line)) {
        longLine(line);
        return;
      }
    }
    if (joinsUnit(line)) {
      return;
    }
    Token whole = token(line.start(), line.end(), null);
    if (whole.isLabel() || whole.isNumber() || whole.isBlank()) {
      stream.add(whole);
      return;
    }
    if (!listsFigures(line)) {
      SpacedCells.words(text, line).forEach(this::word);
    }
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
      figures.add(new Token(figure.start(), figure.end(), "", "", value, List.of(), null));
      from = i + 1;
    }
    Span key = Spans.trimmed(text, line.start(), colon);
    Token label = token(key.start(), key.end(), null);
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
      stream.add(token(word.start(), word.end(), null));
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
        new Token(last.start(), word.end(), last.full(), last.bare(), value, List.of(), null));
    return true;
  }

  /** Running text, or cells that white space alone parts. */
  private void longLine(Span line) {
    List<Span> words = SpacedCells.words(text, line);
    if (!SpacedCells.are(text, words)) {
      runningText();
      return;
    }
    for (Span word : words) {
      if (word.length() > LONGEST_LABEL || hasSentence(word)) {
        runningText();
      } else {
        word(word);
      }
    }
  }

  private void runningText() {
    endStream();
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
        && !hasSentence(line);
  }

  /**
   * The rows of a table whose cells stand on one line without anything between them: a row ends
   * where a label begins behind figures. The number of a label tells which digits are its own.
   */
  private List<Span> gluedRows(Span line) {
    if (line.length() > LONGEST_GLUED || hasSentence(line)) {
      return List.of();
    }
    List<Span> rows = new ArrayList<>();
    int start = line.start();
    for (int i = line.start() + 1; i < line.end(); i++) {
      boolean begins =
          isGluedFigures(i - 1, i)
              && Spans.trimmed(text, i - 1, i).length() > 0
              && beginsRow(i, line.end())
              && !(Dates.digit(text.charAt(i)) < 0 && beginsRow(numberBefore(i), line.end()));
      if (begins && i > start) {
        rows.add(new Span(start, i));
        start = i;
      }
    }
    rows.add(new Span(start, line.end()));
    return rows;
  }

  /** Whether a label begins here that begins a row, or the header over some. */
  private boolean beginsRow(int at, int end) {
    char first = text.charAt(at);
    if (LabelText.fold(first) == 0 && first != '（' && first != '(') {
      return false;
    }
    int labelEnd = longestLabel(at, end);
    return labelEnd > at + 1 && !(labelEnd == at + 2 && Dates.digit(text.charAt(at)) >= 0);
  }

  /** Where the number in front of a label begins: 2.其他 */
  private static int numberBefore(int at) {
    return Math.max(0, at - 2);
  }

  private boolean hasSentence(Span line) {
    return text.indexOf('。', line.start(), line.end()) >= 0;
  }

  private void table(Table table, int number) {
    if (table.columnCount() == 1) {
      for (TableCell cell : table.cells()) {
        paragraph(cell.span());
      }
      return;
    }
    if (isPageNumber()) {
      stream.clear();
    }
    List<List<Token>> rows = rows(table, number);
    if (!table.aligned()) {
      rows = withWholeLabels(rows);
    }
    endStream();
    rows.forEach(row -> row(row, table, number));
  }

  private List<List<Token>> rows(Table table, int number) {
    List<List<Token>> rows = new ArrayList<>();
    int current = -1;
    int first = numbersRows(table) ? 1 : 0;
    for (TableCell cell : table.cells()) {
      if (cell.column() < first) {
        continue;
      }
      if (cell.row() != current) {
        rows.add(new ArrayList<>());
        current = cell.row();
      }
      Token.Place place =
          new Token.Place(
              number, cell.row(), cell.rowSpan(), cell.column() - first, cell.columnSpan());
      Span trimmed = Spans.trimmed(text, cell.span().start(), cell.span().end());
      Token token = lastOfPath(token(trimmed.start(), trimmed.end(), null));
      rows.getLast().add(table.aligned() ? token.in(place) : token.at(place));
    }
    return rows;
  }

  /** The rows of a text, labels that were broken over lines put together. */
  private List<List<Token>> withWholeLabels(List<List<Token>> rows) {
    List<List<Token>> before = BrokenLabels.lastWords(stream);
    BrokenLabels labels = new BrokenLabels((start, end) -> token(start, end, null));
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

  /** Whether the first column holds nothing but words and the numbers of the rows: 1, 2, 3. */
  private boolean numbersRows(Table table) {
    int next = 1;
    for (TableCell cell : table.cells()) {
      Span span =
          cell.column() == 0 ? Spans.trimmed(text, cell.span().start(), cell.span().end()) : NONE;
      if (span.length() == 0 || Dates.digit(text.charAt(span.end() - 1)) < 0) {
        continue;
      }
      if (!span.of(text).equals(Integer.toString(next++))) {
        return false;
      }
    }
    return next > FEWEST_NUMBERED;
  }

  /**
   * The last of the labels that a cell holds one behind the other, where a table has one column of
   * labels instead of three: 三、本年度办理结果（三）不予公开1.属于国家秘密.
   */
  private Token lastOfPath(Token cell) {
    if (cell.isLabel() || cell.full().length() < SHORTEST_PATH) {
      return cell;
    }
    int at = cell.start();
    int last = at;
    while (at < cell.end()) {
      int end = longestLabel(at, cell.end());
      if (end < 0) {
        return cell;
      }
      last = at;
      at = afterAdvice(end, cell.end());
    }
    Token token = last == cell.start() ? cell : token(last, cell.end(), null);
    return token.means(3, FormLabel.Role.ROW) ? token : cell;
  }

  private Token token(int start, int end, Token.@Nullable Place place) {
    CellValue value = CellValueParser.parse(text, start, end);
    boolean numeral =
        value instanceof CellValue.Figure && CellValueParser.isNumeralWord(text, start, end);
    if (numeral) {
      String written = LabelText.full(text, start, end); // 三 may begin a label: 三、本年度办理结果
      return new Token(start, end, written, written, value, List.of(), place);
    }
    if (!(value instanceof CellValue.Words)) {
      return new Token(start, end, "", "", value, List.of(), place);
    }
    String full = LabelText.full(text, start, end);
    String bare = LabelText.bare(text, start, end);
    return new Token(start, end, full, bare, value, index.find(full, bare), place);
  }

  /** One row of a table; it may hold two rows of the form side by side. */
  private void row(List<Token> tokens, Table table, int number) {
    if (tokens.isEmpty()) {
      return;
    }
    Line.Origin origin = table.aligned() ? Line.Origin.ALIGNED : Line.Origin.ORDERED;
    List<Token> labels = new ArrayList<>();
    List<Token> cells = new ArrayList<>();
    int skipped = 0;
    int lead = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (!cells.isEmpty()) {
        if (token.isLabel()) {
          lines.add(new Line(labels, cells, origin, lead, tokens.size(), number));
          labels.clear();
          cells.clear();
          labels.add(token);
        } else {
          cells.add(token);
        }
      } else if (token.isLabel()) {
        lead = labels.isEmpty() ? i : lead;
        labels.add(token);
      } else if (token.isBlank()) {
        boolean before = token.isEmpty() && unitFollows(tokens, i);
        if (!before && !labels.isEmpty() && (endsInRow(labels) || !token.isEmpty())) {
          cells.add(token); // a dash is a cell, also behind a label with an error
        } else {
          skipped++;
        }
      } else if (token.isNumber()
          || isMarked(token)
          || CellValueParser.hasZeroInFront(text, token.start(), token.end())) {
        if (labels.isEmpty() && numbersLabel(tokens, i)) {
          skipped++;
        } else if (labels.isEmpty()) {
          cells.addAll(tokens.subList(0, i + 1)); // a row of figures without a label
        } else {
          if (table.aligned()) {
            cells.addAll(blanksBefore(tokens, i));
          }
          cells.add(token);
        }
      } else if (!labels.isEmpty() && endsInRow(labels) && !mayBeGroup(labels.getLast())) {
        cells.add(token); // words where a figure is expected
      } else {
        labels.add(token);
      }
    }
    if (labels.isEmpty() && cells.isEmpty() && skipped > 0) {
      cells.addAll(tokens); // a row of blank cells
    }
    lines.add(new Line(labels, cells, origin, lead, tokens.size(), number));
  }

  private boolean isMarked(Token token) {
    return token.value() instanceof CellValue.Words
        && CellValueParser.hasNoteMark(text, token.start(), token.end());
  }

  /** Whether the next filled cell is that of the unit, which the statistics sheet has in front. */
  private static boolean unitFollows(List<Token> tokens, int at) {
    for (Token token : tokens.subList(at, tokens.size())) {
      if (!token.isEmpty()) {
        return token.means(StatisticsSheet.TABLE, FormLabel.Role.NOTE);
      }
    }
    return false;
  }

  /** Blank cells between a label with an error and the first figure: their places are known. */
  private static List<Token> blanksBefore(List<Token> tokens, int figure) {
    int first = figure;
    while (first > 0 && tokens.get(first - 1).isEmpty()) {
      first--;
    }
    return tokens.subList(first, figure);
  }

  /** Whether a Chinese numeral stands before the labels of its row: the row's number. */
  private static boolean numbersLabel(List<Token> tokens, int at) {
    return !tokens.get(at).full().isEmpty() && tokens.stream().skip(at).anyMatch(Token::isLabel);
  }

  private static boolean mayBeGroup(Token token) {
    return token.means(3, FormLabel.Role.GROUP);
  }

  private static boolean endsInRow(List<Token> labels) {
    Token last = labels.getLast();
    if (last.means(StatisticsSheet.TABLE, FormLabel.Role.NOTE) && labels.size() > 1) {
      last = labels.get(labels.size() - 2); // the column of units
    }
    if (last.means(3, FormLabel.Role.COLUMN)) {
      return false; // 总计 and 其他 stand in headers too
    }
    for (Label label : last.labels()) {
      if (label.role() == FormLabel.Role.ROW && label.table() != 4) {
        return true;
      }
    }
    return false;
  }

  private void endStream() {
    if (stream.isEmpty()) {
      return;
    }
    List<Token> labels = new ArrayList<>();
    List<Token> cells = new ArrayList<>();
    int i = 0;
    while (i < stream.size()) {
      ReadingTime.check();
      Token token = stream.get(i);
      Token joined = token.full().isEmpty() && !token.isLabel() ? null : joined(i);
      boolean cell = token.isNumber() || token.isBlank() || isMarked(token);
      if (joined == null && (cell || isZeroInRow(token, labels, cells))) {
        cells.add(token);
        i++;
        continue;
      }
      if (!cells.isEmpty()) {
        lines.add(new Line(labels, cells, Line.Origin.STREAM, 0, 0, -1));
        labels.clear();
        cells.clear();
      }
      if (joined != null) {
        labels.add(joined);
        while (i < stream.size() && stream.get(i).end() <= joined.end()) {
          i++;
        }
        continue;
      }
      boolean figures =
          !token.isLabel()
              && (gluedBelowHeader(token, labels, cells) || glued(token, labels, cells));
      if (!figures) {
        labels.add(token);
      }
      i++;
    }
    lines.add(new Line(labels, cells, Line.Origin.STREAM, 0, 0, -1));
    stream.clear();
  }

  /**
   * Whether a figure with a zero in front stands in a row that still lacks cells: nobody knows what
   * it says, but it takes its place. Behind a whole row it is the number of a page.
   */
  private boolean isZeroInRow(Token token, List<Token> labels, List<Token> cells) {
    return CellValueParser.hasZeroInFront(text, token.start(), token.end())
        && cells.size() != GluedRows.COLUMNS_OF_REQUESTS
        && !labels.isEmpty()
        && endsInRow(labels);
  }

  /** The longest label that begins with token i and goes on over the next ones, null for none. */
  private @Nullable Token joined(int i) {
    LabelIndex.Node node = index.root();
    int best = 0;
    List<Label> meanings = List.of();
    for (int j = i; j < stream.size(); j++) {
      Token token = stream.get(j);
      boolean figure = token.isNumber() && token.full().isEmpty();
      if (figure || (token.isBlank() && j > i)) {
        break;
      }
      node = node.after(token.full());
      if (node == null) {
        break;
      }
      if (!node.labels().isEmpty()) {
        best = j - i + 1;
        meanings = node.labels();
      }
    }
    if (best < 2) {
      return null; // a single token was looked up already
    }
    int start = stream.get(i).start();
    int end = stream.get(i + best - 1).end();
    return new Token(
        start,
        end,
        LabelText.full(text, start, end),
        LabelText.bare(text, start, end),
        CellValue.WORDS,
        meanings,
        null);
  }

  /** The one row of table 4, glued, stands on a line of its own below the header. */
  private boolean gluedBelowHeader(Token token, List<Token> labels, List<Token> cells) {
    boolean belowHeader = !labels.isEmpty() && labels.getLast().means(4, FormLabel.Role.COLUMN);
    if (!belowHeader || !isGluedFigures(token.start(), token.end())) {
      return false;
    }
    cells.add(
        new Token(token.start(), token.end(), "", "", new CellValue.Glued(), List.of(), null));
    return true;
  }

  /**
   * Labels without a separator between them, the last perhaps with figures behind it (规章000). Adds
   * what it finds; false when the token is something else.
   */
  private boolean glued(Token token, List<Token> labels, List<Token> cells) {
    List<Token> found = new ArrayList<>();
    int at = token.start();
    while (at < token.end()) {
      int end = longestLabel(at, token.end());
      if (end < 0) {
        break;
      }
      end = afterAdvice(end, token.end());
      found.add(token(at, end, null));
      at = end;
    }
    boolean goesOn = !lines.isEmpty() && isGlued(lines.getLast());
    if (found.isEmpty()) {
      return goesOn && figuresBehind(at, token.end(), labels, cells); // a label with an error
    }
    if (at < token.end()) {
      Token rest = token(at, token.end(), null);
      if (rest.isBlank()) {
        labels.addAll(found);
        cells.add(rest);
        return true;
      }
    }
    if (at < token.end() && !isGluedFigures(at, token.end())) {
      boolean group = found.getLast().means(3, FormLabel.Role.GROUP);
      if (!goesOn || !group) {
        return goesOn && figuresBehind(token.start(), token.end(), labels, cells);
      }
    }
    labels.addAll(found);
    if (at < token.end() && !figuresBehind(at, token.end(), labels, cells)) {
      labels.add(token(at, token.end(), null));
    }
    return true;
  }

  private static boolean isGlued(Line line) {
    return !line.cells().isEmpty() && line.cells().getLast().value() instanceof CellValue.Glued;
  }

  /** Takes words apart from the glued figures behind them; false when it ends otherwise. */
  private boolean figuresBehind(int start, int end, List<Token> labels, List<Token> cells) {
    int figures = end;
    while (figures > start && isGluedFigures(figures - 1, end)) {
      figures--;
    }
    while (figures < end && "件项个条次".indexOf(text.charAt(figures)) >= 0) {
      figures++;
    }
    boolean cut = figures > start && CUTS.indexOf(text.charAt(figures - 1)) >= 0;
    if (figures == end || cut) {
      return false;
    }
    if (figures > start) {
      Token words = token(start, figures, null);
      if (!(words.value() instanceof CellValue.Words) || hasDigit(words.bare())) {
        return false; // the figures are the end of something else
      }
      labels.add(words);
    }
    cells.add(new Token(figures, end, "", "", new CellValue.Glued(), List.of(), null));
    return true;
  }

  private static boolean hasDigit(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (Dates.digit(words.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Behind advice in brackets that ends a label (单位：元), unless another label begins there. */
  private int afterAdvice(int start, int end) {
    if (start >= end || "（(".indexOf(text.charAt(start)) < 0 || longestLabel(start, end) >= 0) {
      return start;
    }
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '）' || text.charAt(i) == ')') {
        return i + 1;
      }
    }
    return start;
  }

  private boolean isGluedFigures(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!(c >= '0' && c <= '9') && !(c >= '０' && c <= '９') && ".．,，+-－–—/无件项个条次".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The end of the longest label that begins at an offset, -1 when none does. */
  private int longestLabel(int start, int end) {
    LabelIndex.Node node = index.root();
    int best = -1;
    for (int i = start; i < end; i++) {
      char c = LabelText.fold(text.charAt(i));
      if (c == 0) {
        if (best == i) {
          best = isClosing(text.charAt(i)) ? i + 1 : best;
        }
        continue;
      }
      node = node.after(c);
      if (node == null) {
        break;
      }
      if (!node.labels().isEmpty()) {
        best = i + 1;
      }
    }
    return best;
  }

  private static boolean isClosing(char c) {
    return c == '）' || c == ')' || c == '”' || c == '"';
  }
}
