package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table with a stroke over each of its columns. A row is a line, or the lines between two blank
 * ones. Where a text crosses the gap between two columns the columns are not certain, so that there
 * is no table.
 */
final class RuledTable {
  private static final int FEWEST_COLUMNS = 2;
  private static final int MOST_LINES = 3_000;
  private static final int MOST_LINES_OF_HEADER = 60;
  private static final int SHORTEST_STROKES = 8;

  private RuledTable() {}

  static DrawnTables.@Nullable Found at(String[] text, int first) {
    String line = text[first];
    int strokes = isFullStroke(line) ? below(text, first) : first;
    int[] starts = strokes < 0 ? null : columns(text[strokes]);
    if (starts == null) {
      return null;
    }
    int top = first;
    int from = first + 1;
    if (strokes == first) {
      // Words right above the strokes are the header.
      while (top > 0
          && first - top < MOST_LINES_OF_HEADER
          && !text[top - 1].isBlank()
          && fits(text[top - 1], starts)
          && !isFullStroke(text[top - 1])) {
        top--;
      }
    }
    int end = from;
    int rows = 0;
    boolean gaps = false;
    boolean closed = false;
    for (; end < text.length && end - first < MOST_LINES; end++) {
      if (end == strokes) {
        continue;
      }
      if (isFullStroke(text[end]) || columns(text[end]) != null) {
        closed = true;
        if (java.util.Arrays.equals(columns(text[end]), starts) && goesOn(text, end, starts)) {
          continue; // the strokes below the header
        }
        break;
      }
      if (!text[end].isBlank() && !fits(text[end], starts)) {
        break;
      }
    }
    if (!closed) {
      end = from;
      while (end < text.length && !text[end].isBlank() && fits(text[end], starts)) {
        end++;
      }
    }
    for (int i = from; i < end; i++) {
      gaps |= text[i].isBlank();
      rows += text[i].isBlank() ? 0 : 1;
    }
    if (rows == 0) {
      return null;
    }
    List<GridCell> cells = cells(text, top, end, starts, gaps);
    return cells.isEmpty()
        ? null
        : new DrawnTables.Found(top, closed && end < text.length ? end + 1 : end, cells);
  }

  private static List<GridCell> cells(String[] text, int top, int end, int[] starts, boolean gaps) {
    List<GridCell> cells = new ArrayList<>();
    List<ScreenLine> row = new ArrayList<>();
    int number = 0;
    for (int i = top; i <= end; i++) {
      boolean parts =
          i == end || text[i].isBlank() || isFullStroke(text[i]) || columns(text[i]) != null;
      if (!parts) {
        row.add(ScreenLine.of(text[i].stripTrailing(), ScreenLine.Widths.CHINESE_WIDE));
      }
      if (!row.isEmpty() && (parts || !gaps)) {
        add(cells, row, number++, starts);
        row.clear();
      }
    }
    return cells;
  }

  private static void add(List<GridCell> cells, List<ScreenLine> row, int number, int[] starts) {
    for (int column = 0; column < starts.length / 2; column++) {
      int from = starts[2 * column];
      boolean last = 2 * column + 2 >= starts.length;
      int to = last ? Integer.MAX_VALUE : starts[2 * column + 2];
      List<String> words = new ArrayList<>();
      row.forEach(line -> words.add(line.between(from, to)));
      int width = starts[2 * column + 1] - from;
      cells.add(new GridCell(number, column, 1, 1, DrawnTables.joined(words, width - 1)));
    }
  }

  /** The strokes with gaps that follow a full stroke and the header below it; -1 for none. */
  private static int below(String[] text, int first) {
    for (int i = first + 1; i < text.length && i - first < MOST_LINES_OF_HEADER; i++) {
      if (columns(text[i]) != null) {
        return i;
      }
      if (text[i].isBlank() || isFullStroke(text[i])) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether the same strokes stand once more below, so that these are not the last. */
  private static boolean goesOn(String[] text, int line, int[] starts) {
    for (int i = line + 1; i < text.length && i - line < MOST_LINES; i++) {
      if (java.util.Arrays.equals(columns(text[i]), starts) || isFullStroke(text[i])) {
        return i > line + 1;
      }
      if (!text[i].isBlank() && !fits(text[i], starts)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isFullStroke(String line) {
    String strokes = line.strip();
    if (strokes.length() < SHORTEST_STROKES || !DrawnTables.isStroke(strokes.charAt(0))) {
      return false;
    }
    for (int i = 1; i < strokes.length(); i++) {
      if (strokes.charAt(i) != strokes.charAt(0)) {
        return false;
      }
    }
    return true;
  }

  /** Where strokes over columns begin and end, in turn; null when the line is something else. */
  private static int @Nullable [] columns(String line) {
    List<Integer> ends = new ArrayList<>();
    boolean stroke = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c != '-' && c != '=' && c != ' ') {
        return null;
      }
      if ((c != ' ') != stroke) {
        ends.add(i);
        stroke = !stroke;
      }
    }
    if (stroke) {
      ends.add(line.length());
    }
    if (ends.size() < 2 * FEWEST_COLUMNS || line.strip().length() < SHORTEST_STROKES) {
      return null;
    }
    for (int i = 0; i < ends.size(); i += 2) {
      if (ends.get(i + 1) - ends.get(i) < 2) {
        return null; // dashes that stand for blank cells
      }
    }
    return ends.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Whether nothing of a line stands before the columns or crosses the gaps between them. */
  private static boolean fits(String text, int[] ends) {
    ScreenLine line = ScreenLine.of(text.stripTrailing(), ScreenLine.Widths.CHINESE_WIDE);
    if (!line.between(0, ends[0]).isBlank()) {
      return false;
    }
    for (int i = 1; i + 1 < ends.length; i += 2) {
      for (int column = ends[i]; column < ends[i + 1]; column++) {
        int index = line.index(column);
        boolean inside = index > 0 && line.columns()[index] > column;
        if (line.at(column) != ' '
            || (inside && index <= line.text().length() && line.text().charAt(index - 1) != ' ')) {
          return false;
        }
      }
    }
    return true;
  }
}
