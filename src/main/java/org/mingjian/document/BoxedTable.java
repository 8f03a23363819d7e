package org.mingjian.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table whose cells are drawn as boxes, with lines or with hyphens and bars. What no stroke parts
 * is one cell, so that merged cells are known.
 */
final class BoxedTable {
  private static final String CORNERS = "┌┏╔╭";
  private static final String BARS = "│┃║|┆┊";

  /** Where strokes meet; a bar goes on there. */
  private static final String CROSSINGS = "┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬╭╮╰╯┝┥┠┨┯┷┿╂┰┸";

  private static final int MOST_LINES = 3_000;

  /** As many cells of a line with nothing but a figure are a row. */
  private static final int FIGURES_OF_ROW = 4;

  private final List<ScreenLine> lines;

  /** The columns in which bars stand, from the left edge to the right one. */
  private final int[] bars;

  /** For each line, whether it is nothing but strokes. */
  private final boolean[] drawn;

  private BoxedTable(List<ScreenLine> lines, int[] bars, boolean[] drawn) {
    this.lines = lines;
    this.bars = bars;
    this.drawn = drawn;
  }

  static DrawnTables.@Nullable Found at(String[] text, int first) {
    String top = text[first].strip();
    if (top.length() < 3 || !isDrawn(top) || !begins(top)) {
      return null;
    }
    int end = first;
    int last = first;
    while (end < text.length && end - first < MOST_LINES && isFramed(text[end].strip())) {
      last = isDrawn(text[end].strip()) ? end : last;
      end++;
    }
    if (last - first < 2) {
      return null;
    }
    List<ScreenLine> lines = new ArrayList<>();
    boolean[] drawn = new boolean[last - first + 1];
    List<Integer> places = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      ScreenLine line = ScreenLine.of(text[i].stripTrailing(), ScreenLine.Widths.CHINESE_WIDE);
      lines.add(line);
      drawn[i - first] = isDrawn(text[i].strip());
      for (int at = 0; at < line.text().length() && !drawn[i - first]; at++) {
        if (isBar(line.text(), at)) {
          places.add(line.columns()[at]);
        }
      }
    }
    int[] bars = DrawnTables.sorted(places);
    if (bars.length < 2) {
      return null;
    }
    if (hasRowsOfOneLine(lines, drawn)) {
      return null;
    }
    List<GridCell> cells =
        areWhole(lines, drawn) ? byOrder(lines, drawn) : new BoxedTable(lines, bars, drawn).cells();
    return cells == null || cells.isEmpty() ? null : new DrawnTables.Found(first, last + 1, cells);
  }

  /**
   * Whether every row has all its cells and strokes part whole rows only, so that a bar is known by
   * its number although a long text may have moved it.
   */
  private static boolean areWhole(List<ScreenLine> lines, boolean[] drawn) {
    int count = -1;
    for (int i = 0; i < drawn.length; i++) {
      if (drawn[i]) {
        continue;
      }
      String line = lines.get(i).text();
      int bars = barsOf(line).size();
      if ((count >= 0 && bars != count) || line.contains("──") || line.contains("+-")) {
        return false;
      }
      count = bars;
    }
    return true;
  }

  private static List<Integer> barsOf(String line) {
    List<Integer> bars = new ArrayList<>();
    for (int at = 0; at < line.length(); at++) {
      if (isBar(line, at)) {
        bars.add(at);
      }
    }
    return bars;
  }

  private static List<GridCell> byOrder(List<ScreenLine> lines, boolean[] drawn) {
    List<GridCell> cells = new ArrayList<>();
    List<List<String>> row = new ArrayList<>();
    List<Integer> widths = new ArrayList<>();
    int number = 0;
    for (int i = 0; i < drawn.length; i++) {
      if (drawn[i]) {
        for (int column = 0; column < row.size(); column++) {
          String words = DrawnTables.joined(row.get(column), widths.get(column) - 2);
          cells.add(new GridCell(number, column, 1, 1, words));
        }
        number += row.isEmpty() ? 0 : 1;
        row.clear();
        widths.clear();
        continue;
      }
      String line = lines.get(i).text();
      List<Integer> bars = barsOf(line);
      for (int column = 0; column + 1 < bars.size(); column++) {
        String words = line.substring(bars.get(column) + 1, bars.get(column + 1));
        if (row.size() == column) {
          row.add(new ArrayList<>());
          widths.add(0);
        }
        row.get(column).add(words);
        widths.set(column, Math.max(widths.get(column), ScreenLine.width(words)));
      }
    }
    return cells;
  }

  /** Whether rows follow each other without strokes between them, a line each. */
  private static boolean hasRowsOfOneLine(List<ScreenLine> lines, boolean[] drawn) {
    int rows = 0;
    for (int i = 0; i < drawn.length; i++) {
      String line = lines.get(i).text();
      if (drawn[i] || line.contains("──") || line.contains("+-")) {
        rows = 0;
        continue;
      }
      List<Integer> bars = barsOf(line);
      int figures = 0;
      for (int column = 0; column + 1 < bars.size(); column++) {
        String words = line.substring(bars.get(column) + 1, bars.get(column + 1)).strip();
        figures += !words.isEmpty() && words.chars().allMatch(Character::isDigit) ? 1 : 0;
      }
      rows += figures >= FIGURES_OF_ROW ? 1 : 0;
      if (rows > 1) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(String top) {
    char corner = top.charAt(0);
    return CORNERS.indexOf(corner) >= 0
        || (corner == '+' && (top.charAt(1) == '-' || top.charAt(1) == '='));
  }

  private static boolean isFramed(String line) {
    return line.length() > 1 && isFrame(line.charAt(0)) && isFrame(line.charAt(line.length() - 1));
  }

  private static boolean isFrame(char c) {
    return c == '+' || BARS.indexOf(c) >= 0 || CROSSINGS.indexOf(c) >= 0;
  }

  private static boolean isDrawn(String line) {
    boolean stroke = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      stroke |= DrawnTables.isStroke(c);
      if (!DrawnTables.isStroke(c) && c != '+' && c != ':' && CROSSINGS.indexOf(c) < 0) {
        return false;
      }
    }
    return stroke;
  }

  /** Whether a bar stands there; a plus is one where strokes begin or end. */
  private static boolean isBar(String line, int at) {
    char c = line.charAt(at);
    if (c == '+') {
      char before = at == 0 ? ' ' : line.charAt(at - 1);
      char behind = at + 1 == line.length() ? ' ' : line.charAt(at + 1);
      return DrawnTables.isStroke(before) || DrawnTables.isStroke(behind);
    }
    return BARS.indexOf(c) >= 0 || CROSSINGS.indexOf(c) >= 0;
  }

  /** The cells in reading order; null where the boxes do not close. */
  private @Nullable List<GridCell> cells() {
    for (int i = 0; i < drawn.length; i++) {
      if (!drawn[i] && !(isBarAt(i, bars[0]) && isBarAt(i, bars[bars.length - 1]))) {
        return null; // a long text moved the bars behind it
      }
    }
    int width = bars.length - 1;
    int[] row = rows(width);
    int[] part = parts(width);
    Map<Integer, int[]> bounds = new HashMap<>(); // first row, last row, first and last column
    Map<Integer, Integer> sizes = new HashMap<>();
    for (int i = 0; i < part.length; i++) {
      if (part[i] < 0) {
        continue;
      }
      int line = i / width;
      int column = i % width;
      int[] box = bounds.computeIfAbsent(part[i], p -> new int[] {line, line, column, column});
      box[1] = line;
      box[2] = Math.min(box[2], column);
      box[3] = Math.max(box[3], column);
      sizes.merge(part[i], 1, Integer::sum);
    }
    List<GridCell> cells = new ArrayList<>();
    for (Map.Entry<Integer, int[]> entry : bounds.entrySet()) {
      int[] box = entry.getValue();
      int columns = box[3] - box[2] + 1;
      boolean whole = sizes.getOrDefault(entry.getKey(), 0) == (box[1] - box[0] + 1) * columns;
      int rows = row[box[1]] - row[box[0]] + 1;
      if (!whole) {
        return null;
      }
      cells.add(new GridCell(row[box[0]], box[2], rows, columns, words(box)));
    }
    cells.sort(Comparator.comparingInt(GridCell::row).thenComparingInt(GridCell::column));
    return cells;
  }

  private String words(int[] box) {
    int from = bars[box[2]] + 1;
    int to = bars[box[3] + 1];
    List<String> words = new ArrayList<>();
    for (int i = box[0]; i <= box[1]; i++) {
      words.add(lines.get(i).between(from, to));
    }
    return DrawnTables.joined(words, to - from - 2);
  }

  /** For each line the number of its row: how many rows end above it. */
  private int[] rows(int width) {
    int[] row = new int[lines.size()];
    int current = -1;
    boolean open = false;
    for (int i = 0; i < lines.size(); i++) {
      boolean stroke = false;
      for (int column = 0; column < width; column++) {
        stroke |= isStroke(i, column);
      }
      if (stroke) {
        open = false;
        row[i] = Math.max(current, 0); // a merged cell goes on here
      } else {
        current += open ? 0 : 1;
        open = true;
        row[i] = current;
      }
    }
    return row;
  }

  private boolean isStroke(int line, int column) {
    if (drawn[line]) {
      return true;
    }
    String words = lines.get(line).between(bars[column] + 1, bars[column + 1]);
    for (int i = 0; i < words.length(); i++) {
      if (!DrawnTables.isStroke(words.charAt(i))) {
        return false;
      }
    }
    return words.length() > 1 || (words.length() == 1 && bars[column + 1] - bars[column] == 2);
  }

  /** For each place of each line which part it belongs to, -1 for strokes. */
  private int[] parts(int width) {
    int[] parent = new int[lines.size() * width];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = isStroke(i / width, i % width) ? -1 : i;
    }
    for (int i = 0; i < parent.length; i++) {
      if (parent[i] < 0) {
        continue;
      }
      if (i >= width && parent[i - width] >= 0) {
        parent[root(parent, i)] = root(parent, i - width);
      }
      int column = i % width;
      if (column > 0 && parent[i - 1] >= 0) {
        if (!isBarAt(i / width, bars[column])) {
          parent[root(parent, i)] = root(parent, i - 1);
        }
      }
    }
    int[] part = new int[parent.length];
    for (int i = 0; i < parent.length; i++) {
      part[i] = parent[i] < 0 ? -1 : root(parent, i);
    }
    return part;
  }

  private boolean isBarAt(int number, int column) {
    ScreenLine line = lines.get(number);
    int index = line.index(column);
    return index < line.text().length()
        && line.columns()[index] == column
        && isBar(line.text(), index);
  }

  private static int root(int[] parent, int at) {
    int root = at;
    while (parent[root] != root) {
      root = parent[root];
    }
    parent[at] = root;
    return root;
  }
}
