package org.mingjian.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.mingjian.document.Span;
import org.mingjian.document.Spans;

/**
 * Parts lines on which the cells of several rows stand without anything between them: whole tables,
 * the figures of a row with the label of the next behind them, a whole report on one line.
 */
final class GluedLines {
  /** What a part of a line is. */
  enum Kind {
    /** To be read as a line of its own. */
    LINE,
    /** Labels with the glued figures behind them. */
    LABELLED,
    /** The glued figures of the row above. */
    FIGURES,
    /** Running text between tables. */
    RUNNING
  }

  record Part(Span span, Kind kind) {}

  /** A whole table on one line is not longer. */
  private static final int LONGEST = 4_000;

  /** Fewer rows on one line may be a sentence. */
  private static final int FEWEST_ROWS = 4;

  /** A sentence is seldom so long, a whole table never shorter. */
  private static final int SHORTEST_TABLE = 200;

  /** Table 4 has names of groups and results over its figures; some may stand on a line before. */
  private static final int FEWEST_HEADERS = 5;

  /** Table 4 has more labels than these, table 3 more than twice as many. */
  private static final int FEWEST_LABELS = 12;

  /** Two of the shortest labels with a figure each. */
  private static final int SHORTEST_ROWS = 6;

  /** No unit of a figure is so long. */
  private static final int SHORTEST_LABEL = 4;

  private final LabelTokens tokens;
  private final String text;

  GluedLines(LabelTokens tokens) {
    this.tokens = tokens;
    this.text = tokens.text();
  }

  /** The parts of a line that is longer than any label; empty where it holds no glued table. */
  List<Part> ofLong(Span line) {
    List<Span> rows = rows(line);
    if (rows.size() >= FEWEST_ROWS) {
      return lines(rows);
    }
    List<Part> disputes = disputes(line);
    if (!disputes.isEmpty()) {
      return disputes;
    }
    List<Part> labels = labels(line);
    if (!labels.isEmpty()) {
      return labels;
    }
    return hasSentence(line) ? betweenSentences(line) : List.of();
  }

  /**
   * The parts of a line no longer than a label; empty where the digits of a whole row and a label
   * behind them are not both on it.
   *
   * @param belowRow whether the line before ends with the label of a row of table 3
   */
  List<Part> ofShort(Span line, BooleanSupplier belowRow) {
    int first = digitsEnd(line.start(), line.end()) - line.start();
    boolean figuresFirst =
        first > 1 && line.start() + first < line.end() && belowRow.getAsBoolean();
    if (!figuresFirst && !holdsRow(line)) {
      List<Span> whole = isWholeTable(line) ? rows(line) : List.of();
      return whole.size() > 1 ? lines(whole) : List.of();
    }
    List<Span> rows = rows(line);
    if (rows.size() == 1) {
      List<Part> disputes = disputes(line);
      return disputes.isEmpty() && figuresFirst ? figuresFirst(line, first) : disputes;
    }
    List<Part> parts = new ArrayList<>(lines(rows));
    if (figuresFirst && digitsEnd(line.start(), line.end()) >= rows.getFirst().end()) {
      parts.set(0, new Part(rows.getFirst(), Kind.FIGURES));
    }
    return parts;
  }

  /**
   * Whether a line is nothing but labels and the figures of several rows behind them, as a table 2
   * with two rows is: 信息内容...规章000规范性文件000.
   */
  private boolean isWholeTable(Span line) {
    if (line.length() < SHORTEST_ROWS || !holdsFigure(line)) {
      return false;
    }
    int rows = 0;
    int at = line.start();
    while (at < line.end()) {
      int label = tokens.longestLabel(at, line.end());
      if (label < 0) {
        return false;
      }
      at = tokens.afterAdvice(label, line.end());
      int figures = at;
      while (at < line.end() && tokens.isGluedFigures(at, at + 1) && !beginsRow(at, line.end())) {
        at++;
      }
      rows += at > figures ? 1 : 0;
    }
    return rows > 1;
  }

  /** Most lines hold none, and are not read label by label. */
  private boolean holdsFigure(Span line) {
    for (int i = line.start(); i < line.end(); i++) {
      if (tokens.isGluedFigures(i, i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** The labels of a table without any figure; empty where the line holds anything else. */
  private List<Part> labels(Span line) {
    List<Part> parts = new ArrayList<>();
    int at = line.start();
    while (at < line.end()) {
      int label = tokens.longestLabel(at, line.end());
      if (label < 0) {
        return List.of();
      }
      int end = tokens.afterAdvice(label, line.end());
      parts.add(new Part(new Span(at, end), Kind.LABELLED));
      at = end;
    }
    return parts.size() < FEWEST_LABELS ? List.of() : parts;
  }

  /** Whether as many digits, or words for none, as table 3 has columns stand in a line. */
  private boolean holdsRow(Span line) {
    int last = line.start() + GluedRows.COLUMNS_OF_REQUESTS - 1;
    while (last < line.end()) {
      int first = last;
      while (first > last - GluedRows.COLUMNS_OF_REQUESTS && isDigitOrNone(first)) {
        first--;
      }
      if (last - first == GluedRows.COLUMNS_OF_REQUESTS) {
        return last + 1 < line.end();
      }
      last = first + GluedRows.COLUMNS_OF_REQUESTS;
    }
    return false;
  }

  private int digitsEnd(int start, int end) {
    int at = start;
    while (at < end && isDigit(at)) {
      at++;
    }
    return at;
  }

  /** The figures of the row above, and the label of the next, which has an error. */
  private List<Part> figuresFirst(Span line, int digits) {
    int behind = line.start() + digits;
    boolean numbered = ".．、".indexOf(text.charAt(behind)) >= 0;
    int end = numbered ? behind - 1 : behind;
    int words = numbered ? behind + 1 : behind;
    boolean label =
        line.end() - words >= SHORTEST_LABEL && Character.isIdeographic(text.charAt(words));
    if (!label || (!numbered && digits < GluedRows.COLUMNS_OF_REQUESTS)) {
      return List.of();
    }
    return List.of(
        new Part(new Span(line.start(), end), Kind.FIGURES),
        new Part(new Span(end, line.end()), Kind.LINE));
  }

  /** A whole report on one line: its tables stand between two of its sentences. */
  private List<Part> betweenSentences(Span line) {
    List<Part> parts = new ArrayList<>();
    boolean table = false;
    int start = line.start();
    while (start < line.end()) {
      int stop = text.indexOf('。', start, line.end());
      int end = stop < 0 ? line.end() : stop;
      Span part = new Span(start, end);
      boolean rows =
          (part.length() > SHORTEST_TABLE || isWholeTable(part))
              && rows(part).size() >= FEWEST_ROWS;
      table |= rows;
      parts.add(new Part(part, rows ? Kind.LINE : Kind.RUNNING));
      start = end + 1;
    }
    return table ? parts : List.of();
  }

  /**
   * Table 4 on one line with what follows it: its figures stand behind its header. Empty where the
   * line holds something else.
   */
  private List<Part> disputes(Span line) {
    int figures = line.start();
    int labels = 0;
    for (int end = figures; end >= 0; end = tokens.longestLabel(figures, line.end())) {
      labels += end > figures ? 1 : 0;
      figures = end;
    }
    int end = figures;
    while (end < line.end() && tokens.isGluedFigures(end, end + 1)) {
      end++;
    }
    boolean whole =
        labels >= FEWEST_HEADERS
            && end - figures >= GluedRows.COLUMNS_OF_DISPUTES
            && end < line.end();
    return whole
        ? List.of(
            new Part(new Span(line.start(), end), Kind.LABELLED),
            new Part(new Span(end, line.end()), Kind.LINE))
        : List.of();
  }

  private static List<Part> lines(List<Span> spans) {
    return spans.stream().map(span -> new Part(span, Kind.LINE)).toList();
  }

  /**
   * The rows of a table whose cells stand on one line without anything between them: a row ends
   * where a label begins behind figures. The number of a label tells which digits are its own.
   */
  private List<Span> rows(Span line) {
    if (line.length() > LONGEST || hasSentence(line)) {
      return List.of(line);
    }
    List<Span> rows = new ArrayList<>();
    int start = line.start();
    for (int i = line.start() + 1; i < line.end(); i++) {
      boolean begins =
          tokens.isGluedFigures(i - 1, i)
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
    int labelEnd = tokens.longestLabel(at, end);
    return labelEnd > at + 1 && !(labelEnd == at + 2 && isDigit(at));
  }

  /** Where the number in front of a label begins: 2.其他 */
  private static int numberBefore(int at) {
    return Math.max(0, at - 2);
  }

  boolean hasSentence(Span line) {
    return text.indexOf('。', line.start(), line.end()) >= 0;
  }

  private boolean isDigitOrNone(int at) {
    return isDigit(at) || text.charAt(at) == '无';
  }

  private boolean isDigit(int at) {
    return Dates.digit(text.charAt(at)) >= 0;
  }
}
