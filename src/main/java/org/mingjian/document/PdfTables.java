package org.mingjian.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.document.PdfLines.Visual;
import org.mingjian.document.PdfPage.Glyph;
import org.mingjian.document.PdfPage.Stroke;

/**
 * Finds the tables that lines draw on a page: rows and columns at the positions of the lines, and
 * cells that are one where no line parts them.
 */
final class PdfTables {
  /** Lines whose ends or positions differ by less are drawn as one. */
  private static final float NEAR = 2.5f;

  /** Lines that reach out by less than a row's height are drawn carelessly. */
  private static final float OPEN_EDGE = 8;

  /** The place of what stands in no cell. */
  private static final int OUTSIDE = -1;

  private static final int MOST_LINES_OF_TABLE = 300;

  private PdfTables() {}

  /** A cell with the lines of its text, and from where to where it goes across the page. */
  record Cell(
      int row, int column, int rows, int columns, float left, float right, List<Visual> lines) {
    Cell {
      lines = List.copyOf(lines);
    }

    /** The same cell with other lines. */
    Cell with(List<Visual> others) {
      return new Cell(row, column, rows, columns, left, right, others);
    }

    /** How much of its width a line of it leaves free, on both sides. */
    float free(Visual line) {
      return right - left - (line.right() - line.left());
    }
  }

  /** A table with the area it covers, its cells row by row. */
  record Found(float left, float top, float right, float bottom, List<Cell> cells) {
    Found {
      cells = List.copyOf(cells);
    }

    List<GridCell> grid() {
      float margin = margin();
      List<GridCell> grid = new ArrayList<>();
      for (Cell cell : cells) {
        String text = PdfLines.text(cell.lines(), line -> cell.free(line) - margin);
        grid.add(new GridCell(cell.row(), cell.column(), cell.rows(), cell.columns(), text));
      }
      return grid;
    }

    /** What the fullest line of all cells leaves free: as much as the cells keep clear. */
    float margin() {
      float least = Float.MAX_VALUE;
      for (Cell cell : cells) {
        for (Visual line : cell.lines()) {
          least = Math.min(least, cell.free(line));
        }
      }
      return Math.max(0, least);
    }
  }

  static List<Found> find(List<Glyph> glyphs, List<Stroke> strokes) {
    List<Found> tables = new ArrayList<>();
    for (List<Stroke> group : connected(strokes)) {
      Found table = table(group, glyphs);
      if (table != null) {
        tables.add(table);
      }
    }
    tables.sort(Comparator.comparingDouble(Found::top));
    return tables;
  }

  /** Groups of lines that touch, directly or through others. */
  private static List<List<Stroke>> connected(List<Stroke> strokes) {
    int n = Math.min(strokes.size(), 4000);
    int[] parent = new int[n];
    Arrays.setAll(parent, i -> i);
    Integer[] byTop = new Integer[n];
    Arrays.setAll(byTop, i -> i);
    Arrays.sort(byTop, Comparator.comparingDouble(i -> strokes.get(i).y0()));
    for (int a = 0; a < n; a++) {
      ReadingTime.check();
      Stroke one = strokes.get(byTop[a]);
      for (int b = a + 1; b < n; b++) {
        Stroke other = strokes.get(byTop[b]);
        if (other.y0() > one.y1() + NEAR) {
          break;
        }
        if (other.x0() <= one.x1() + NEAR && other.x1() >= one.x0() - NEAR) {
          union(parent, byTop[a], byTop[b]);
        }
      }
    }
    Map<Integer, List<Stroke>> groups = new HashMap<>();
    for (int i = 0; i < n; i++) {
      groups.computeIfAbsent(root(parent, i), r -> new ArrayList<>()).add(strokes.get(i));
    }
    return new ArrayList<>(groups.values());
  }

  private static @org.jspecify.annotations.Nullable Found table(
      List<Stroke> group, List<Glyph> glyphs) {
    float[] xs = positions(group, false);
    float[] ys = positions(group, true);
    int columns = xs.length - 1;
    int rows = ys.length - 1;
    if (columns < 1
        || rows < 1
        || columns * rows < 2
        || columns > MOST_LINES_OF_TABLE
        || rows > MOST_LINES_OF_TABLE) {
      return null;
    }
    int[] parent = new int[rows * columns];
    Arrays.setAll(parent, i -> i);
    boolean[] wall = new boolean[rows * columns]; // on the right of a place
    boolean[] floor = new boolean[rows * columns]; // below a place
    for (Stroke stroke : group) {
      if (stroke.isHorizontal()) {
        int line = indexNear(ys, (stroke.y0() + stroke.y1()) / 2);
        for (int column = 0; line > 0 && column < columns; column++) {
          float middle = (xs[column] + xs[column + 1]) / 2;
          if (stroke.x0() <= middle && middle <= stroke.x1()) {
            floor[(line - 1) * columns + column] = true;
          }
        }
      } else {
        int line = indexNear(xs, (stroke.x0() + stroke.x1()) / 2);
        for (int row = 0; line > 0 && row < rows; row++) {
          float middle = (ys[row] + ys[row + 1]) / 2;
          if (stroke.y0() <= middle && middle <= stroke.y1()) {
            wall[row * columns + line - 1] = true;
          }
        }
      }
    }
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int place = row * columns + column;
        if (column + 1 < columns && !wall[place]) {
          union(parent, place, place + 1);
        }
        if (row + 1 < rows && !floor[place]) {
          union(parent, place, place + columns);
        }
      }
    }
    Map<Integer, int[]> areas = new HashMap<>();
    for (int place = 0; place < parent.length; place++) {
      int row = place / columns;
      int column = place % columns;
      int[] area =
          areas.computeIfAbsent(root(parent, place), r -> new int[] {row, column, row, column});
      area[0] = Math.min(area[0], row);
      area[1] = Math.min(area[1], column);
      area[2] = Math.max(area[2], row);
      area[3] = Math.max(area[3], column);
    }
    Map<Integer, List<Glyph>> contents = new HashMap<>();
    Glyph before = null;
    int last = OUTSIDE;
    for (int i = 0; i < glyphs.size(); i++) {
      Glyph glyph = glyphs.get(i);
      int column = between(xs, PdfOverLines.middle(glyphs, i, xs));
      int row = between(ys, glyph.height());
      int place = row < 0 || column < 0 ? OUTSIDE : root(parent, row * columns + column);
      // A figure that runs on beyond its cell is neither what is left in it nor what is outside.
      boolean cut = before != null && place != last && PdfOverLines.isOneFigure(glyphs, i);
      if (cut && last != OUTSIDE) {
        contents.computeIfPresent(last, (at, begun) -> withLastUnknown(begun));
      }
      if (place != OUTSIDE) {
        contents.computeIfAbsent(place, r -> new ArrayList<>()).add(cut ? glyph.unknown() : glyph);
      }
      before = glyph;
      last = place;
    }
    List<Cell> cells = new ArrayList<>();
    areas.forEach((root, area) ->
        cells.add(
            new Cell(
                area[0],
                area[1],
                area[2] - area[0] + 1,
                area[3] - area[1] + 1,
                xs[area[1]],
                xs[area[3] + 1],
                PdfLines.lines(contents.getOrDefault(root, List.of())))));
    if (cells.size() < 2) {
      return null;
    }
    cells.sort(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column));
    return new Found(xs[0], ys[0], xs[columns], ys[rows], cells);
  }

  private static List<Glyph> withLastUnknown(List<Glyph> glyphs) {
    glyphs.set(glyphs.size() - 1, glyphs.getLast().unknown());
    return glyphs;
  }

  /**
   * Where lines of one direction stand, each place once. Lines of the other direction that reach
   * beyond the outermost ones tell an edge that is not drawn: of a table open at its sides, of a
   * row that a page break cuts.
   */
  private static float[] positions(List<Stroke> group, boolean horizontal) {
    List<Float> all = new ArrayList<>();
    float first = Float.MAX_VALUE;
    float last = -Float.MAX_VALUE;
    for (Stroke stroke : group) {
      if (stroke.isHorizontal() == horizontal) {
        all.add(horizontal ? (stroke.y0() + stroke.y1()) / 2 : (stroke.x0() + stroke.x1()) / 2);
      } else {
        first = Math.min(first, horizontal ? stroke.y0() : stroke.x0());
        last = Math.max(last, horizontal ? stroke.y1() : stroke.x1());
      }
    }
    if (!all.isEmpty() && first < last) {
      float least = Collections.min(all);
      float most = Collections.max(all);
      if (first < least - OPEN_EDGE) {
        all.add(first);
      }
      if (last > most + OPEN_EDGE) {
        all.add(last);
      }
    }
    all.sort(Comparator.naturalOrder());
    List<Float> distinct = new ArrayList<>();
    for (float position : all) {
      if (distinct.isEmpty() || position - distinct.getLast() > NEAR) {
        distinct.add(position);
      }
    }
    float[] positions = new float[distinct.size()];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = distinct.get(i);
    }
    return positions;
  }

  private static int indexNear(float[] positions, float position) {
    int best = 0;
    for (int i = 1; i < positions.length; i++) {
      if (Math.abs(positions[i] - position) < Math.abs(positions[best] - position)) {
        best = i;
      }
    }
    return best;
  }

  /** Between which two positions a place lies; -1 outside. */
  private static int between(float[] positions, float place) {
    if (positions.length < 2 || place < positions[0] || place > positions[positions.length - 1]) {
      return -1;
    }
    for (int i = 1; i < positions.length; i++) {
      if (place <= positions[i]) {
        return i - 1;
      }
    }
    return -1;
  }

  private static int root(int[] parent, int i) {
    int at = i;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  private static void union(int[] parent, int a, int b) {
    parent[root(parent, a)] = root(parent, b);
  }
}
