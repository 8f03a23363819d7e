package org.mingjian.document;

import java.util.Arrays;
import java.util.List;

/** What each line of a plain text looks like, by itself and among those around it. */
final class LineKinds {
  /** The longest label of the forms has 47 characters, with advice in brackets up to 80. */
  private static final int LONGEST_CELL = 110;

  /** A row of cells that bars keep apart may be padded to the width of its columns. */
  private static final int LONGEST_ROW = 2_000;

  private static final int MOST_LINES_OF_HEADER = 4;

  /** A line with fewer commas may be running text. */
  private static final int FEWEST_CELLS = 5;

  /** Shorter strokes may be the dashes of a blank cell. */
  private static final int SHORTEST_DRAWN = 8;

  enum Kind {
    EMPTY,
    PLAIN,
    /** Running text, even where a tab indents it. */
    PROSE,
    /** A tab in front and none within. */
    TAB_CELL,
    /** Tabs between cells. */
    TAB_ROW,
    /** Vertical bars between cells. */
    BAR_ROW,
    /** Commas or semicolons between cells. */
    DELIMITED_ROW,
    /** A table that was found before. */
    DRAWN
  }

  private final String text;

  /** Line i runs from lineStart[i] to lineStart[i + 1] - 1, without its line end. */
  private final int[] lineStart;

  private final DelimitedText delimited;
  private final Kind[] kinds;

  private LineKinds(String text, int[] lineStart, DelimitedText delimited) {
    this.text = text;
    this.lineStart = lineStart;
    this.delimited = delimited;
    this.kinds = new Kind[lineStart.length - 1];
  }

  /**
   * The kinds of the lines of a text.
   *
   * @param drawn tables that were found before
   */
  static Kind[] of(String text, int[] lineStart, DelimitedText delimited, List<Table> drawn) {
    LineKinds lines = new LineKinds(text, lineStart, delimited);
    for (int i = 0; i < lines.kinds.length; i++) {
      lines.kinds[i] = lines.kindOf(lineStart[i], lineStart[i + 1] - 1);
    }
    lines.markLoneTabs();
    drawn.forEach(lines::markDrawn);
    lines.markDelimited();
    return lines.kinds;
  }

  /**
   * Where no line holds words behind a tab or beside one, tabs are what was left of blank cells
   * when somebody stripped the lines: such a line is as empty as those around it.
   */
  private void markLoneTabs() {
    boolean lone = false;
    for (int i = 0; i < kinds.length; i++) {
      boolean tabbed = kinds[i] == Kind.TAB_CELL || kinds[i] == Kind.TAB_ROW;
      if (tabbed && hasWords(i)) {
        return;
      }
      lone |= tabbed;
    }
    for (int i = 0; lone && i < kinds.length; i++) {
      kinds[i] = kinds[i] == Kind.TAB_CELL || kinds[i] == Kind.TAB_ROW ? Kind.EMPTY : kinds[i];
    }
  }

  private boolean hasWords(int line) {
    return Spans.trimmed(text, lineStart[line], lineStart[line + 1] - 1).length() > 0;
  }

  private void markDrawn(Table table) {
    int first = Arrays.binarySearch(lineStart, table.span().start());
    int end = Arrays.binarySearch(lineStart, table.span().end() + 1);
    if (first >= 0 && end >= 0) {
      Arrays.fill(kinds, first, end, Kind.DRAWN);
    }
  }

  /**
   * Lines that stand together and may all be rows are rows where one of them is for certain: the
   * lines of a header above it, and what lies between such rows.
   */
  private void markDelimited() {
    int line = 0;
    while (line < kinds.length) {
      int first = -1;
      int last = -1;
      int end = line;
      for (; end < kinds.length && mayBeDelimited(end); end++) {
        if (delimited.isSure(lineStart[end], lineStart[end + 1] - 1)) {
          first = first < 0 ? end : first;
          last = end;
        }
      }
      if (last >= 0) {
        int from = Math.max(line, first - MOST_LINES_OF_HEADER);
        while (last + 1 < end && isAsWide(last + 1, last)) {
          last++; // a row with words among its figures
        }
        Arrays.fill(kinds, from, last + 1, Kind.DELIMITED_ROW);
      }
      line = Math.max(end, line + 1);
    }
  }

  private boolean isAsWide(int line, int above) {
    int width = delimited.width(lineStart[line], lineStart[line + 1] - 1);
    return width >= FEWEST_CELLS
        && width == delimited.width(lineStart[above], lineStart[above + 1] - 1);
  }

  private boolean mayBeDelimited(int line) {
    return (kinds[line] == Kind.PLAIN || kinds[line] == Kind.PROSE)
        && delimited.isCandidate(lineStart[line], lineStart[line + 1] - 1);
  }

  private Kind kindOf(int start, int end) {
    boolean content = false;
    boolean tabFirst = false;
    boolean tabWithin = false;
    int bars = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\t') {
        if (content) {
          tabWithin = true;
        } else if (i == start) {
          tabFirst = true;
        }
      } else if (PlainTextLayout.isBar(c)) {
        bars++;
        content = true;
      } else if (!content && !Spans.isSpace(c)) {
        content = true;
      }
    }
    if (content && isDrawn(start, end)) {
      return Kind.EMPTY;
    }
    boolean row = bars > 1 && end - start <= LONGEST_ROW;
    if (content && !tabWithin && !row && end - start > LONGEST_CELL) {
      return Kind.PROSE;
    }
    if (bars >= 1 && !tabWithin) {
      return Kind.BAR_ROW;
    }
    if (tabWithin) {
      return Kind.TAB_ROW;
    }
    if (tabFirst) {
      return Kind.TAB_CELL;
    }
    return content
        ? Kind.PLAIN
        : start < end && text.indexOf('\t', start, end) >= 0 ? Kind.TAB_ROW : Kind.EMPTY;
  }

  /** A line drawn between rows, as programs do that print tables to a terminal. */
  private boolean isDrawn(int start, int end) {
    int strokes = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '-'
          || c == '='
          || c == '*'
          || (c >= '\u2500' && c <= '\u257F' && !PlainTextLayout.isBar(c))) {
        strokes++;
      } else if (c != '+' && !Spans.isSpace(c)) {
        return false;
      }
    }
    return strokes >= SHORTEST_DRAWN;
  }
}
