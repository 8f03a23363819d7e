package org.mingjian.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The cells of one worksheet, turned into paragraphs (titles, notes) and tables. */
final class SheetLayout {
  private static final int LONG_WORDS = 45;

  /** A date below the signature, which nobody merged over the columns. */
  private static final Pattern DATE =
      Pattern.compile(
          "[\\s(（]*(?:[12]\\d{3}\\s*[年.．/-]\\s*\\d{1,2}\\s*[月.．/-]\\s*\\d{1,2}|二[〇○零0Oo]\\S{2}年\\S{1,3}月\\S{1,3})"
              + "\\s*日?[\\s)）]*");

  /** Cells further right are left out. */
  static final int MOST_COLUMNS = 400;

  private final TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
  private final List<int[]> merged = new ArrayList<>();
  private final Set<Integer> hiddenRows = new HashSet<>();
  private final Set<Integer> hiddenColumns = new HashSet<>();
  private int count;

  /** Puts a text; returns how many cells there are so far. */
  int put(int row, int column, String text) {
    if (!text.isEmpty()) {
      rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, text);
      count++;
    }
    return count;
  }

  /** How many merged areas there are so far. */
  int areas() {
    return merged.size();
  }

  /** Cells that are one, first and last row and column inclusive. */
  void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    merged.add(new int[] {firstRow, lastRow, firstColumn, lastColumn});
  }

  /** A row that nobody sees, and so no part of the report. */
  void hideRow(int row) {
    hiddenRows.add(row);
  }

  /** Columns that nobody sees, first and last inclusive. */
  void hideColumns(int first, int last) {
    for (int column = Math.max(first, 0); column <= Math.min(last, 400); column++) {
      hiddenColumns.add(column);
    }
  }

  /** Leaves out what is hidden; a merged cell that is seen in part keeps its text. */
  private void dropHidden() {
    if (hiddenRows.isEmpty() && hiddenColumns.isEmpty()) {
      return;
    }
    for (int[] area : merged) {
      String text = rows.getOrDefault(area[0], new TreeMap<>()).get(area[2]);
      while (area[0] <= area[1] && hiddenRows.contains(area[0])) {
        area[0]++;
      }
      while (area[2] <= area[3] && hiddenColumns.contains(area[2])) {
        area[2]++;
      }
      if (text != null && area[0] <= area[1] && area[2] <= area[3]) {
        rows.computeIfAbsent(area[0], r -> new TreeMap<>()).put(area[2], text);
      }
    }
    merged.removeIf(area -> area[0] > area[1] || area[2] > area[3]);
    rows.keySet().removeAll(hiddenRows);
    rows.values().forEach(row -> row.keySet().removeAll(hiddenColumns));
    rows.values().removeIf(TreeMap::isEmpty);
  }

  void addTo(DocumentBuilder builder) throws UnreadableFileException {
    dropHidden();
    if (rows.isEmpty()) {
      return;
    }
    int lastColumn = 0;
    for (TreeMap<Integer, String> row : rows.values()) {
      lastColumn = Math.max(lastColumn, row.lastKey());
    }
    for (int[] area : merged) {
      if (rows.containsKey(area[0])) {
        lastColumn = Math.max(lastColumn, Math.min(area[3], MOST_COLUMNS));
      }
    }
    TreeMap<Integer, List<int[]>> mergedByRow = new TreeMap<>();
    for (int[] area : merged) {
      mergedByRow.computeIfAbsent(area[0], r -> new ArrayList<>()).add(area);
    }
    List<GridCell> grid = new ArrayList<>();
    List<int[]> covering = new ArrayList<>();
    int lastRow = rows.lastKey();
    int gridRow = 0;
    List<int[]> above = List.of();
    for (var entry : rows.entrySet()) {
      int row = entry.getKey();
      TreeMap<Integer, String> cells = entry.getValue();
      covering.removeIf(area -> area[1] < row);
      List<int[]> beside = new ArrayList<>(above);
      above = mergedByRow.getOrDefault(row, List.of());
      beside.addAll(mergedByRow.getOrDefault(row + 1, List.of()));
      while (!mergedByRow.isEmpty() && mergedByRow.firstKey() <= row) {
        for (int[] area : mergedByRow.pollFirstEntry().getValue()) {
          // More areas than columns lie over one another, which no program writes.
          if (area[1] >= row && covering.size() < MOST_COLUMNS) {
            covering.add(area);
          }
        }
      }
      builder.checkCells(grid.size() + lastColumn);
      boolean below = gridRow > 0 && KnownLabels.isRow(cells.firstEntry().getValue());
      if (!below
          && isParagraph(cells, row, covering)
          && !isBlankRow(cells, row, covering, beside)) {
        builder.table(grid, true);
        grid.clear();
        gridRow = 0;
        for (String line : cells.firstEntry().getValue().split("\n", -1)) {
          builder.paragraph(line);
        }
        continue;
      }
      for (int column = 0; column <= lastColumn; column++) {
        int[] area = areaOf(covering, row, column);
        if (hiddenColumns.contains(column)) {
          continue;
        }
        if (area == null) {
          grid.add(new GridCell(gridRow, column, 1, 1, cells.getOrDefault(column, "")));
        } else if (area[0] == row && area[2] == column) {
          int width = Math.min(area[3], lastColumn) - column + 1;
          int height = rows.subMap(row, true, Math.min(area[1], lastRow), true).size();
          grid.add(new GridCell(gridRow, column, height, width, cells.getOrDefault(column, "")));
        }
      }
      gridRow++;
    }
    builder.table(grid, true);
  }

  /**
   * Whether a lone text is the label of a row whose cells are blank: that of the row above or below
   * is merged over the same columns, and has cells beside it.
   *
   * @param near the merged cells that begin in the rows above and below
   */
  private boolean isBlankRow(
      SortedMap<Integer, String> cells, int row, List<int[]> covering, List<int[]> near) {
    int[] own = areaOf(covering, row, cells.firstKey());
    if (own == null) {
      return false;
    }
    for (int[] area : near) {
      TreeMap<Integer, String> other = rows.get(area[0]);
      if (Math.abs(area[0] - row) == 1
          && area[0] == area[1]
          && area[2] == own[2]
          && area[3] == own[3]
          && other != null
          && other.lastKey() > own[3]) {
        return true;
      }
    }
    return false;
  }

  /**
   * A lone text over the table: a title, or prose in a cell. The name of a group of rows in a
   * table, which may be merged over all columns too, is none.
   */
  private static boolean isParagraph(
      SortedMap<Integer, String> cells, int row, List<int[]> covering) {
    if (cells.size() != 1) {
      return false;
    }
    for (int[] area : covering) {
      if (area[0] < row && area[1] >= row) {
        return false; // the row belongs to a group whose label stands above
      }
    }
    int column = cells.firstKey();
    int[] area = areaOf(covering, row, column);
    boolean wide = area != null && area[3] - area[2] >= 2 && area[0] == area[1];
    String words = cells.getOrDefault(column, "");
    return column <= 1
        && (wide
            || words.length() > LONG_WORDS
            || words.indexOf('。') >= 0
            || DATE.matcher(words).matches());
  }

  private static int @org.jspecify.annotations.Nullable [] areaOf(
      List<int[]> covering, int row, int column) {
    for (int[] area : covering) {
      if (row >= area[0] && row <= area[1] && column >= area[2] && column <= area[3]) {
        return area;
      }
    }
    return null;
  }
}
