package org.mingjian.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.PdfLines.Visual;
import org.mingjian.document.PdfTables.Cell;
import org.mingjian.document.PdfTables.Found;

/**
 * Headers that a page break cuts: where cells of the first part stand over several of the second,
 * no line of the first says so. Together their words must be what the forms say.
 */
final class PdfCutHeaders {
  /** Edges of columns, in points, that differ by less are the same on both pages. */
  private static final float NEAR = 3;

  /** Tables of fewer columns have no cells over others. */
  private static final int FEWEST_COLUMNS = 5;

  /** The share of the cells at least that say what the forms say; letters of others are lost. */
  private static final float MOST = 0.7f;

  private final Found above;
  private final Found below;

  /** The first row of the second part, from the left. */
  private final List<Cell> first;

  private final int last;

  private PdfCutHeaders(Found above, Found below) {
    this.above = above;
    this.below = below;
    this.first = below.cells().stream().filter(cell -> cell.row() == 0).toList();
    this.last = PdfRowBreaks.lastRow(above);
  }

  /** Both parts of a table as one, to stand in the place of the second; null for other tables. */
  static @Nullable Found joined(Found above, Found below) {
    PdfCutHeaders cut = new PdfCutHeaders(above, below);
    return cut.isCut() ? cut.join() : null;
  }

  private boolean isCut() {
    if (first.size() < FEWEST_COLUMNS
        || first.stream().anyMatch(cell -> cell.rows() > 1)
        || above.cells().stream()
            .anyMatch(cell -> PdfRowBreaks.isFigure(cell) || column(cell) < 0)) {
      return false;
    }
    int cells = 0;
    int known = 0;
    boolean several = false;
    for (Cell upper : PdfRowBreaks.cellsThrough(above, last)) {
      List<Cell> lower = below(upper);
      cells += lower.size();
      if (lower.size() == 1) {
        known += isWhole(upper, lower.getFirst()) ? 1 : 0;
      } else {
        several = true;
        known += (int) lower.stream().filter(cell -> KnownLabels.isName(words(cell))).count();
      }
    }
    return several && known >= cells * MOST;
  }

  private static boolean isWhole(Cell upper, Cell lower) {
    return KnownLabels.isWhole(words(upper) + words(lower));
  }

  private static String words(Cell cell) {
    StringBuilder words = new StringBuilder();
    cell.lines().forEach(line -> words.append(line.text(false).strip()));
    return words.toString();
  }

  /** In which column of the second part a cell of the first begins; -1 where it ends in none. */
  private int column(Cell upper) {
    for (Cell cell : first) {
      if (Math.abs(cell.left() - upper.left()) < NEAR) {
        boolean ends =
            first.stream().anyMatch(other -> Math.abs(other.right() - upper.right()) < NEAR);
        return ends ? cell.column() : -1;
      }
    }
    return -1;
  }

  private List<Cell> below(Cell upper) {
    return first.stream()
        .filter(cell -> cell.left() > upper.left() - NEAR && cell.right() < upper.right() + NEAR)
        .toList();
  }

  private Found join() {
    List<Cell> cells = new ArrayList<>();
    List<Cell> rest = new ArrayList<>(first);
    for (Cell upper : above.cells()) {
      List<Cell> lower = below(upper);
      int rows = upper.rows();
      List<Visual> lines = new ArrayList<>(upper.lines());
      if (upper.row() + upper.rows() > last && lower.size() == 1) {
        rows++;
        lines.addAll(lower.getFirst().lines());
        rest.removeAll(lower);
      }
      int columns = lower.stream().mapToInt(Cell::columns).sum();
      cells.add(
          new Cell(upper.row(), column(upper), rows, columns, upper.left(), upper.right(), lines));
    }
    for (Cell lower : below.cells()) {
      if (lower.row() > 0 || rest.contains(lower)) {
        cells.add(
            new Cell(
                lower.row() + last + 1,
                lower.column(),
                lower.rows(),
                lower.columns(),
                lower.left(),
                lower.right(),
                lower.lines()));
      }
    }
    cells.sort(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column));
    return new Found(below.left(), below.top(), below.right(), below.bottom(), cells);
  }
}
