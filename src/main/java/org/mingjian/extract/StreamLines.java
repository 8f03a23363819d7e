package org.mingjian.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.FormLabel;
import org.mingjian.document.ReadingTime;
import org.mingjian.document.Span;
import org.mingjian.document.Spans;

/**
 * Lines of running text whose cells may stand a line each, as one stream of tokens; a line of the
 * stream begins with a label and ends before the next.
 */
final class StreamLines {
  /** What stands in front of figures and belongs to them: the rest alone says something else. */
  private static final String CUTS = "．－−–～~／约近";

  /** Marks in which labels end. */
  private static final String ENDS = "）)】〕]」』”\"'’》：:";

  private static final int FEWEST_TOGETHER = 3;

  /** Fewer figures do not tell that a word among them is a cell. */
  private static final int FEWEST_BESIDE_ODD = 4;

  /** Looking at the clock costs as much as looking at a token. */
  private static final int TOKENS_PER_CHECK = 32;

  private final LabelTokens tokens;
  private final String text;
  private final List<Line> lines;
  private final List<Token> stream = new ArrayList<>();

  /** Lines are added to those given. */
  StreamLines(LabelTokens tokens, List<Line> lines) {
    this.tokens = tokens;
    this.text = tokens.text();
    this.lines = lines;
  }

  /** The tokens since the last line, which may be changed. */
  List<Token> open() {
    return stream;
  }

  /** Parts what was added into lines: each begins with a label and ends before the next. */
  void end() {
    if (stream.isEmpty()) {
      return;
    }
    List<Token> labels = new ArrayList<>();
    List<Token> cells = new ArrayList<>();
    int i = 0;
    while (i < stream.size()) {
      if (i % TOKENS_PER_CHECK == 0) {
        ReadingTime.check();
      }
      Token token = stream.get(i);
      Token joined = token.full().isEmpty() && !token.isLabel() ? null : joined(i);
      boolean cell = isCell(token);
      if (joined == null
          && (cell || isZeroInRow(token, labels, cells) || isOddInRow(token, labels))) {
        cells.add(token);
        i++;
        continue;
      }
      if (joined == null && standTogether(token, labels, cells)) {
        cells.add(Token.unlabelled(token.start(), token.end(), new CellValue.Glued()));
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

  private boolean isCell(Token token) {
    return token.isNumber()
        || token.isBlank()
        || token.value() instanceof CellValue.Glued
        || tokens.isMarked(token);
  }

  /**
   * Whether a figure with a zero in front stands in a row that still lacks cells: nobody knows what
   * it says, but it takes its place. Behind a whole row it is the number of a page.
   */
  private boolean isZeroInRow(Token token, List<Token> labels, List<Token> cells) {
    return CellValueParser.hasZeroInFront(text, token.start(), token.end())
        && cells.size() != GluedRows.COLUMNS_OF_REQUESTS
        && !labels.isEmpty()
        && Line.endsInRow(labels);
  }

  /**
   * Whether a word that is no figure (#REF!, 见附件) takes the place of one in a row of table 3 that
   * has all its cells on the line of its label. Words in front may belong to the label, and one
   * behind may be a remark.
   */
  private boolean isOddInRow(Token token, List<Token> labels) {
    if (token.isLabel()
        || !(token.value() instanceof CellValue.Words)
        || labels.isEmpty()
        || !labels.getLast().means(3, FormLabel.Role.ROW)
        || !Line.endsInRow(labels)) {
      return false;
    }
    int label = labels.getLast().end();
    int end = text.indexOf('\n', label);
    end = end < 0 ? text.length() : end;
    if (token.end() > end) {
      return false;
    }
    List<Span> words = SpacedCells.words(text, new Span(label, end));
    boolean inPlace = false;
    int figures = 0;
    for (int i = 0; i < words.size(); i++) {
      Span word = words.get(i);
      boolean afterFigure = i > 0 || !Character.isLetter(text.charAt(word.start()));
      boolean bracket = "（(【[".indexOf(text.charAt(word.start())) >= 0;
      inPlace |=
          word.start() == token.start()
              && word.end() == token.end()
              && afterFigure
              && !bracket
              && i < words.size() - 1;
      CellValue value = CellValueParser.parse(text, word.start(), word.end());
      figures += value instanceof CellValue.Figure ? 1 : 0;
    }
    return inPlace && words.size() == GluedRows.COLUMNS_OF_REQUESTS && figures >= FEWEST_BESIDE_ODD;
  }

  /** Whether digits in a row that still lacks cells begin with a zero: they are several figures. */
  private boolean standTogether(Token token, List<Token> labels, List<Token> cells) {
    if (token.isLabel()
        || token.end() - token.start() < FEWEST_TOGETHER
        || Dates.digit(text.charAt(token.start())) != 0
        || cells.size() >= GluedRows.COLUMNS_OF_REQUESTS
        || labels.isEmpty()
        || !Line.endsInRow(labels)) {
      return false;
    }
    for (int i = token.start(); i < token.end(); i++) {
      if (Dates.digit(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The longest label that begins with token i and goes on over the next ones, null for none. */
  private @Nullable Token joined(int i) {
    LabelIndex.Node node = tokens.index().root();
    int best = 0;
    Meanings meanings = Meanings.NONE;
    for (int j = i; j < stream.size(); j++) {
      Token token = stream.get(j);
      boolean figure =
          (token.isNumber() || token.value() instanceof CellValue.Glued) && token.full().isEmpty();
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
    boolean belowHeading =
        !labels.isEmpty()
            && labels.getLast().means(4, FormLabel.Role.HEADING)
            && token.end() - token.start() >= GluedRows.COLUMNS_OF_DISPUTES;
    if (!(belowHeader || belowHeading) || !tokens.isGluedFigures(token.start(), token.end())) {
      return false;
    }
    cells.add(Token.unlabelled(token.start(), token.end(), new CellValue.Glued()));
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
      int end = tokens.longestLabel(at, token.end());
      if (end < 0) {
        break;
      }
      end = tokens.afterAdvice(end, token.end());
      found.add(tokens.token(at, end));
      at = end;
    }
    if (!found.isEmpty() && at + 1 < token.end() && "：:".indexOf(text.charAt(at)) >= 0) {
      at++; // 规章：000
    }
    if (!found.isEmpty() && isBetweenUnits(found.getLast(), at, token.end())) {
      labels.addAll(found);
      cells.add(Token.unlabelled(at, token.end(), new CellValue.Glued()));
      return true;
    }
    boolean goesOn = !lines.isEmpty() && isGlued(lines.getLast());
    if (found.isEmpty()) {
      return goesOn && figuresBehind(at, token.end(), labels, cells); // a label with an error
    }
    if (at < token.end()) {
      Token rest = tokens.token(at, token.end());
      if (rest.isBlank()) {
        labels.addAll(found);
        cells.add(rest);
        return true;
      }
    }
    if (at < token.end() && !tokens.isGluedFigures(at, token.end())) {
      boolean group = found.getLast().means(3, FormLabel.Role.GROUP);
      if (!goesOn || !group) {
        return goesOn && figuresBehind(token.start(), token.end(), labels, cells);
      }
    }
    labels.addAll(found);
    if (at < token.end() && !figuresBehind(at, token.end(), labels, cells)) {
      labels.add(tokens.token(at, token.end()));
    }
    return true;
  }

  /** Whether a number stands between a unit and the same unit again: 人4人. */
  private boolean isBetweenUnits(Token unit, int start, int end) {
    int behind = end - (unit.end() - unit.start());
    return StatisticsSheet.UNIT.equals(unit.code(StatisticsSheet.TABLE, FormLabel.Role.NOTE))
        && start < behind
        && text.regionMatches(unit.start(), text, behind, end - behind)
        && tokens.token(start, behind).isNumber();
  }

  private static boolean isGlued(Line line) {
    return !line.cells().isEmpty() && line.cells().getLast().value() instanceof CellValue.Glued;
  }

  /** Takes words apart from the glued figures behind them; false when it ends otherwise. */
  private boolean figuresBehind(int start, int end, List<Token> labels, List<Token> cells) {
    int figures = end;
    while (figures > start && tokens.isGluedFigures(figures - 1, end)) {
      figures--;
    }
    while (figures < end && "件项个条次".indexOf(text.charAt(figures)) >= 0) {
      figures++;
    }
    boolean cut = figures > start && isCut(text.charAt(figures - 1));
    if (figures == end || cut) {
      return false;
    }
    if (figures > start) {
      Token words = tokens.token(start, figures);
      if (!(words.value() instanceof CellValue.Words) || hasDigit(words.bare())) {
        return false; // the figures are the end of something else
      }
      labels.add(words);
    }
    cells.add(Token.unlabelled(figures, end, new CellValue.Glued()));
    return true;
  }

  /** Whether a mark in front of figures belongs to them, or hides some: ********291. */
  private static boolean isCut(char mark) {
    return CUTS.indexOf(mark) >= 0
        || !(Character.isLetter(mark) || Spans.isSpace(mark) || ENDS.indexOf(mark) >= 0);
  }

  private static boolean hasDigit(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (Dates.digit(words.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
