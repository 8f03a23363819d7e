package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a text whose cells a comma or a semicolon parts, as spreadsheets save them and as people
 * type them, with or without quotation marks. Commas stand in sentences and in numbers, too: a text
 * has such rows only where several lines can be nothing else, and a row in which 12,345 may be one
 * number or two is not parted.
 */
final class DelimitedText {
  /** No row of a form is longer; a longer line is running text. */
  private static final int LONGEST_ROW = 2_000;

  /** The longest label with its advice has about 80 characters. */
  private static final int LONGEST_CELL = 110;

  private static final int FEWEST_ROWS = 8;
  private static final int FEWEST_WIDE_ROWS = 4;

  /** Quoted cells that hold line breaks have no more lines than this. */
  private static final int MOST_LINES_OF_CELL = 30;

  private static final String SEPARATORS = ",;，；";

  /** What stands for a blank cell. */
  private static final String BLANKS = "-－—–─/／\\*＊无";

  /** What may stand in the cell of a figure besides digits. */
  private static final CharacterSet SIGNS = CharacterSet.of(BLANKS + "+＋.．,， \u00a0\u3000元万件条项个次");

  private final String text;

  /** 0 where nothing parts cells. */
  private final char separator;

  private final boolean quoted;
  private final boolean keepsEmpties;

  private DelimitedText(String text, char separator, boolean quoted, boolean keepsEmpties) {
    this.text = text;
    this.separator = separator;
    this.quoted = quoted;
    this.keepsEmpties = keepsEmpties;
  }

  /** What the lines of a text say of its rows; {@code lineStart} has one entry more than lines. */
  static DelimitedText of(String text, int[] lineStart) {
    for (int place = 0; place < SEPARATORS.length(); place++) {
      char separator = SEPARATORS.charAt(place);
      if (text.indexOf(separator) < 0) {
        continue;
      }
      DelimitedText tried = new DelimitedText(text, separator, false, false);
      int rows = 0;
      int wide = 0;
      boolean empties = false;
      for (int i = 0; i + 1 < lineStart.length; i++) {
        if ((i & 255) == 0) {
          ReadingTime.check();
        }
        if (!tried.mayBeSure(lineStart[i], lineStart[i + 1] - 1)) {
          continue;
        }
        List<Span> cells = tried.cells(lineStart[i], lineStart[i + 1] - 1);
        if (tried.isSure(cells) && !tried.mayBeThousands(cells)) {
          rows++;
          wide += cells.size() > 3 ? 1 : 0;
          empties |= cells.stream().anyMatch(cell -> cell.length() == 0);
        }
      }
      if (rows >= FEWEST_ROWS || wide >= FEWEST_WIDE_ROWS) {
        return new DelimitedText(text, separator, text.indexOf("\"" + separator) >= 0, empties);
      }
    }
    return new DelimitedText(text, '\0', false, false);
  }

  /**
   * Where the lines of a text begin, and one offset behind its end. The line breaks inside the
   * quoted cells of a file whose cells are quoted end no line.
   */
  static int[] lines(String text) {
    boolean quotes = text.contains("\",\"") || text.contains("\";\"") || text.contains("\"\t");
    int count = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      count++;
    }
    int[] starts = new int[count + 1];
    int line = 1;
    int from = 0;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (quotes) {
        i = lineEnd(text, from, i);
      }
      from = i + 1;
      starts[line++] = from;
    }
    starts[line] = text.length() + 1;
    return line == count ? starts : java.util.Arrays.copyOf(starts, line + 1);
  }

  /** The end of a line that may go on behind a line break in its last, quoted cell. */
  private static int lineEnd(String text, int start, int firstBreak) {
    int end = firstBreak;
    int open = openQuote(text, start, end);
    for (int more = 0; open >= 0 && more < MOST_LINES_OF_CELL; more++) {
      int next = text.indexOf('\n', end + 1);
      end = next < 0 ? text.length() : next;
      int close = closing(text, open, end);
      if (close >= 0) {
        open = openQuote(text, close + 1, end);
        if (open < 0) {
          return end < text.length() ? end : firstBreak;
        }
      }
      if (next < 0) {
        break;
      }
    }
    return firstBreak;
  }

  /** The offset of a quotation mark at the start of a cell that is not closed, -1 for none. */
  private static int openQuote(String text, int start, int end) {
    int at = start;
    while (at < end) {
      boolean cell = at == start || ",;\t".indexOf(text.charAt(at - 1)) >= 0;
      if (text.charAt(at) == '"' && cell) {
        int close = closing(text, at, end);
        if (close < 0) {
          return at;
        }
        at = close;
      }
      at++;
    }
    return -1;
  }

  /** The quotation mark that closes a cell; a doubled one stands for itself. -1 for none. */
  private static int closing(String text, int open, int end) {
    for (int i = open + 1; i < end; i++) {
      if (text.charAt(i) == '"') {
        if (i + 1 < end && text.charAt(i + 1) == '"') {
          i++;
        } else {
          return i + 1 == end || ",;\t".indexOf(text.charAt(i + 1)) >= 0 ? i : -1;
        }
      }
    }
    return -1;
  }

  /** A cell without the quotation marks around it. */
  static Span unquoted(String text, Span cell) {
    boolean marks =
        cell.length() > 1 && text.charAt(cell.start()) == '"' && text.charAt(cell.end() - 1) == '"';
    return marks ? Spans.trimmed(text, cell.start() + 1, cell.end() - 1) : cell;
  }

  /** Whether a line has several cells, none of them a sentence. */
  boolean isCandidate(int start, int end) {
    return separator != 0 && cells(start, end).size() > 1;
  }

  /**
   * Whether a cell with a figure or a blank one may stand in a line; most lines of prose end here.
   */
  private boolean mayBeSure(int start, int end) {
    for (int at = text.indexOf(separator, start, end);
        at >= 0;
        at = text.indexOf(separator, at + 1, end)) {
      int next = at + 1;
      while (next < end && Spans.isSpace(text.charAt(next))) {
        next++;
      }
      if (next >= end || text.charAt(next) == separator || isOfFigure(text.charAt(next))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfFigure(char c) {
    return c == '"' || (c >= '0' && c <= '9') || (c >= '０' && c <= '９') || SIGNS.has(c);
  }

  /** Whether a line can be nothing but a row: words first, then figures or blank cells alone. */
  boolean isSure(int start, int end) {
    List<Span> cells = cells(start, end);
    return isSure(cells) || isFigures(cells);
  }

  /** Whether the cells are those of a row without a label, some of them blank. */
  private boolean isFigures(List<Span> cells) {
    boolean figures = false;
    for (Span cell : cells) {
      boolean figure = isFigure(cell);
      if (!figure && (cell.length() > 0 || separator >= 128)) {
        return false;
      }
      figures |= figure;
    }
    return figures && cells.size() >= 5;
  }

  private boolean isSure(List<Span> cells) {
    boolean words = false;
    boolean figures = false;
    boolean gap = false;
    int first = isNumbered(cells) ? 1 : 0;
    for (int i = first; i < cells.size(); i++) {
      Span cell = cells.get(i);
      if (cell.length() == 0) {
        gap |= i > first && separator < 128; // sentences may end in a full-width comma
      } else if (isFigure(cell)) {
        figures = true;
      } else if (figures) {
        return false;
      } else {
        words = true;
      }
    }
    return words && (figures || (gap && cells.size() > 3));
  }

  /** Whether the number of the row stands before its label. */
  private boolean isNumbered(List<Span> cells) {
    return separator < 128
        && cells.size() > 2
        && isPlain(cells.getFirst())
        && !isFigure(cells.get(1));
  }

  private boolean isFigure(Span cell) {
    boolean digit = false;
    for (int i = cell.start(); i < cell.end(); i++) {
      char c = text.charAt(i);
      boolean plain = (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
      digit |= plain || BLANKS.indexOf(c) >= 0;
      if (!plain && !SIGNS.has(c)) {
        return false;
      }
    }
    return digit;
  }

  /**
   * The cells of a row. Where it is not certain which of its commas part cells, all its figures are
   * one cell that is no number.
   *
   * @param uniform whether all rows around it have as many cells
   */
  List<Span> row(int start, int end, boolean uniform) {
    List<Span> cells = cells(start, end);
    boolean certain =
        quoted
            || separator == ';'
            || separator == '；'
            || (uniform && keepsEmpties)
            || !hasThousands(cells)
            || sumConfirms(cells);
    if (certain) {
      return cells;
    }
    List<Span> parted = new ArrayList<>();
    boolean numbered = isNumbered(cells);
    for (Span cell : cells) {
      if (isFigure(cell) && !(numbered && parted.isEmpty())) {
        int from = Math.max(start, text.lastIndexOf(separator, cell.start()));
        parted.add(new Span(from, cells.getLast().end()));
        return parted;
      }
      parted.add(cell);
    }
    return parted;
  }

  int width(int start, int end) {
    return cells(start, end).size();
  }

  private boolean hasThousands(List<Span> cells) {
    for (int i = 1; i < cells.size(); i++) {
      if (isPlain(cells.get(i - 1)) && beginsWithThree(cells.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** One to three digits, with a sign perhaps, as they stand before a comma in a number. */
  private boolean isPlain(Span cell) {
    int at = cell.start();
    if (cell.length() > 0 && "+-＋－¥￥".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    int digits = cell.end() - at;
    return digits >= 1 && digits <= 3 && leadingDigits(at, cell.end()) == digits;
  }

  /** Whether what stands behind a colon may be one figure with commas between its thousands. */
  private boolean mayBeThousands(List<Span> cells) {
    return separator == ','
        && cells.size() > 2
        && "：:".indexOf(text.charAt(cells.getFirst().end())) >= 0
        && isPlain(cells.get(1))
        && cells.stream().skip(2).allMatch(cell -> cell.length() == 3 && beginsWithThree(cell));
  }

  private boolean beginsWithThree(Span cell) {
    return leadingDigits(cell.start(), cell.end()) == 3;
  }

  private int leadingDigits(int start, int end) {
    int at = start;
    while (at < end && Character.isDigit(text.charAt(at))) {
      at++;
    }
    return at - start;
  }

  /** Whether the last of seven figures is the sum of the others, which no other parting gives. */
  private boolean sumConfirms(List<Span> cells) {
    List<Span> figures = cells.stream().filter(this::isFigure).toList();
    if (figures.size() != 7) {
      return false;
    }
    long sum = 0;
    long last = 0;
    for (Span figure : figures) {
      if (figure.length() > 9 || leadingDigits(figure.start(), figure.end()) != figure.length()) {
        return false;
      }
      sum += last;
      last = 0;
      for (int i = figure.start(); i < figure.end(); i++) {
        last = last * 10 + Character.digit(text.charAt(i), 10);
      }
    }
    return sum == last && sum > 0;
  }

  /** The cells of a line; one alone where it is no row. */
  private List<Span> cells(int start, int end) {
    Span line = Spans.trimmed(text, start, end);
    if (line.length() == 0
        || end - start > LONGEST_ROW
        || text.indexOf(separator, start, end) < 0
        || (separator != '；' && "。；".indexOf(text.charAt(line.end() - 1)) >= 0)) {
      return List.of(line);
    }
    List<Span> cells = new ArrayList<>();
    int cell = start;
    int at = start;
    while (at <= end) {
      if (at == end || text.charAt(at) == separator) {
        Span found = unquoted(text, Spans.trimmed(text, cell, at));
        if (found.length() > LONGEST_CELL || isSentence(found)) {
          return List.of(line);
        }
        int colon = cells.isEmpty() ? colon(found) : -1;
        if (colon >= 0) {
          cells.add(Spans.trimmed(text, found.start(), colon));
          cells.add(Spans.trimmed(text, colon + 1, found.end()));
        } else {
          cells.add(found);
        }
        cell = at + 1;
      } else if (text.charAt(at) == '"' && at == cell) {
        int close = closing(text, at, end);
        at = close < 0 ? at : close;
      } else if (text.charAt(at) == '（' || text.charAt(at) == '(') {
        int close = closingBracket(at, end);
        at = close < 0 ? at : close;
      }
      at++;
    }
    return cells;
  }

  /** The colon between a label and the first of the figures listed behind it; -1 for none. */
  private int colon(Span cell) {
    int colon = cell.end() - 1;
    while (colon > cell.start() && text.charAt(colon) != '：' && text.charAt(colon) != ':') {
      colon--;
    }
    return colon > cell.start() && isFigure(Spans.trimmed(text, colon + 1, cell.end()))
        ? colon
        : -1;
  }

  private boolean isSentence(Span cell) {
    return text.indexOf('。', cell.start(), cell.end()) >= 0;
  }

  /** Separators in brackets belong to a label: （区分处理的，只计这一情形）. */
  private int closingBracket(int open, int end) {
    for (int i = open + 1; i < end && i < open + LONGEST_CELL; i++) {
      char c = text.charAt(i);
      if (c == '）' || c == ')') {
        return i;
      }
    }
    return -1;
  }
}
