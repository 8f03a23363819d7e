package org.mingjian.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.PdfLines.Visual;
import org.mingjian.document.PdfTables.Cell;
import org.mingjian.document.PdfTables.Found;

/**
 * Parts a row from the header over it that a page repeats. Some programs that cut a row at the end
 * of a page draw no line between the two: its words and figures stand in the cells of the header.
 */
final class PdfHeaderBreaks {
  /** Edges of columns, in points, that differ by less are the same on both pages. */
  private static final float NEAR = 3;

  private static final int MOST_ROWS = 5;
  private static final int FEWEST_CELLS = 3;

  private PdfHeaderBreaks() {}

  /**
   * Gives the row to the part of the table above; null when the header holds no more than it does
   * there, or it is not clear whose it is.
   */
  static PdfRowBreaks.@Nullable Mended mend(Found above, Found below) {
    Map<Cell, Integer> repeated = repeated(above, below);
    List<Cell> last = PdfRowBreaks.cellsThrough(above, PdfRowBreaks.lastRow(above));
    Map<Cell, List<Visual>> more = new LinkedHashMap<>();
    boolean ownRow = false;
    for (Map.Entry<Cell, Integer> one : repeated.entrySet()) {
      List<Visual> lines = one.getKey().lines();
      for (Visual line : lines.subList(one.getValue(), lines.size())) {
        Cell upper = at(last, (line.left() + line.right()) / 2);
        if (upper == null) {
          return null;
        }
        ownRow |= RowNumbers.isNumbered(line.text(false).strip());
        more.computeIfAbsent(upper, key -> new ArrayList<>()).add(line);
      }
    }
    if (repeated.size() < FEWEST_CELLS || more.isEmpty()) {
      return null;
    }
    for (Cell upper : more.keySet()) {
      if (!ownRow && PdfRowBreaks.isFigure(upper)) {
        return null; // it may have been cut as well
      }
    }
    Found whole = ownRow ? withRow(above, last, more) : with(above, more);
    return new PdfRowBreaks.Mended(whole, bare(below, repeated));
  }

  /** The cells of the repeated header, and how many of their lines are its own. */
  private static Map<Cell, Integer> repeated(Found above, Found below) {
    Map<Cell, Integer> repeated = new LinkedHashMap<>();
    for (int row = 0; row < MOST_ROWS; row++) {
      Map<Cell, Integer> inRow = new LinkedHashMap<>();
      for (Cell cell : below.cells()) {
        if (cell.row() != row || cell.lines().isEmpty()) {
          continue;
        }
        Cell first = beginning(above, cell);
        if (first == null) {
          return repeated;
        }
        inRow.put(cell, first.lines().size());
      }
      repeated.putAll(inRow);
    }
    return repeated;
  }

  /** The cell of the first header whose words begin another one; null when there is none. */
  private static @Nullable Cell beginning(Found above, Cell cell) {
    for (Cell first : above.cells()) {
      if (first.row() == cell.row()
          && !first.lines().isEmpty()
          && first.lines().size() <= cell.lines().size()
          && Math.abs(first.left() - cell.left()) < NEAR
          && Math.abs(first.right() - cell.right()) < NEAR
          && words(first.lines()).equals(words(cell.lines().subList(0, first.lines().size())))) {
        return first;
      }
    }
    return null;
  }

  private static String words(List<Visual> lines) {
    StringBuilder words = new StringBuilder();
    lines.forEach(line -> words.append(line.text(false).strip()).append('\n'));
    return words.toString();
  }

  private static @Nullable Cell at(List<Cell> row, float middle) {
    return row.stream()
        .filter(cell -> cell.left() <= middle && middle <= cell.right())
        .findFirst()
        .orElse(null);
  }

  private static Found with(Found table, Map<Cell, List<Visual>> more) {
    List<Cell> cells = new ArrayList<>();
    for (Cell cell : table.cells()) {
      List<Visual> lines = new ArrayList<>(cell.lines());
      lines.addAll(more.getOrDefault(cell, List.of()));
      cells.add(with(cell, cell.rows(), lines));
    }
    return table(table, cells);
  }

  /** Adds a row below the last one; a cell that spans rows and gets no words goes on into it. */
  private static Found withRow(Found table, List<Cell> last, Map<Cell, List<Visual>> more) {
    int row = PdfRowBreaks.lastRow(table) + 1;
    List<Cell> cells = new ArrayList<>();
    List<Cell> added = new ArrayList<>();
    for (Cell cell : table.cells()) {
      boolean goesOn = last.contains(cell) && cell.rows() > 1 && !more.containsKey(cell);
      cells.add(with(cell, goesOn ? cell.rows() + 1 : cell.rows(), cell.lines()));
      if (last.contains(cell) && !goesOn) {
        added.add(
            new Cell(
                row,
                cell.column(),
                1,
                cell.columns(),
                cell.left(),
                cell.right(),
                more.getOrDefault(cell, List.of())));
      }
    }
    cells.addAll(added);
    return table(table, cells);
  }

  private static Found bare(Found table, Map<Cell, Integer> header) {
    List<Cell> cells = new ArrayList<>();
    for (Cell cell : table.cells()) {
      Integer own = header.get(cell);
      cells.add(own == null ? cell : with(cell, cell.rows(), cell.lines().subList(0, own)));
    }
    return table(table, cells);
  }

  private static Cell with(Cell cell, int rows, List<Visual> lines) {
    return new Cell(
        cell.row(), cell.column(), rows, cell.columns(), cell.left(), cell.right(), lines);
  }

  private static Found table(Found table, List<Cell> cells) {
    return new Found(table.left(), table.top(), table.right(), table.bottom(), cells);
  }
}
