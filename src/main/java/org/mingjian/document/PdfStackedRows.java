package org.mingjian.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.PdfLines.Visual;
import org.mingjian.document.PdfPage.Glyph;
import org.mingjian.document.PdfTables.Cell;
import org.mingjian.document.PdfTables.Found;

/**
 * Rows of a form that stand in one row of the lines, label below label in one cell and figure below
 * figure in the others. As the cells are set in the middle one by one, and a long label takes two
 * lines, a figure may stand beside the label of another row. Where each cell holds as many figures
 * as there are labels, each belongs to the label of its place; else no height tells, unless each
 * label has its figures beside it.
 */
final class PdfStackedRows {
  /** A stack has several figures in so many cells at least; one may hold a figure that breaks. */
  private static final int FEWEST_CELLS = 2;

  private static final int FEWEST_LABELS = 2;

  /** Figures beside a line differ from its height by no more, as a share of their size. */
  private static final float LEVEL = 0.3f;

  private final Found table;
  private final int row;
  private final Cell label;
  private final List<Cell> figures;
  private final List<List<Visual>> labels;

  private PdfStackedRows(Found table, int row, Cell label, List<Cell> figures) {
    this.table = table;
    this.row = row;
    this.label = label;
    this.figures = figures;
    this.labels = labels(label);
  }

  /** The same table with such rows parted, their figures unknown where no place is certain. */
  static Found parted(Found table) {
    Found parted = table;
    for (int row = PdfRowBreaks.lastRow(table); row >= 0; row--) {
      PdfStackedRows stack = in(parted, row);
      if (stack != null && stack.labels.size() >= FEWEST_LABELS) {
        boolean even = stack.isEven();
        if (even || !stack.isLevel()) {
          parted = stack.parted(even);
        }
      }
    }
    return parted;
  }

  private static @Nullable PdfStackedRows in(Found table, int row) {
    Cell label = null;
    List<Cell> figures = new ArrayList<>();
    int stacks = 0;
    for (Cell cell : table.cells()) {
      if (cell.row() != row || cell.rows() > 1) {
        continue;
      }
      boolean numbers = cell.lines().stream().allMatch(PdfStackedRows::isFigure);
      if (!figures.isEmpty() || (numbers && label != null)) {
        figures.add(cell);
        stacks += numbers && cell.lines().size() > 1 ? 1 : 0;
      } else if (!cell.lines().isEmpty()) {
        if (label != null && isOfRows(label)) {
          return null; // lines part columns only: labels of rows stand in all of them
        }
        label = cell;
      }
    }
    return label == null || stacks < FEWEST_CELLS || label.lines().size() < FEWEST_LABELS
        ? null
        : new PdfStackedRows(table, row, label, figures);
  }

  /** Whether a cell holds more than the label of a group. */
  private static boolean isOfRows(Cell cell) {
    return cell.lines().stream()
            .filter(line -> RowNumbers.isNumbered(line.text(false).strip()))
            .count()
        > 1;
  }

  private static boolean isFigure(Visual line) {
    String words = line.text(false).strip();
    return UnseenText.isFigure(words) || PdfOpenRows.isNothing(words);
  }

  /** The lines of each label: by their numbers, or where they have none by what the forms say. */
  private static List<List<Visual>> labels(Cell cell) {
    List<List<Visual>> labels = new ArrayList<>();
    boolean numbered = number(cell.lines().getFirst()) > 0;
    int last = 0;
    StringBuilder open = new StringBuilder();
    for (Visual line : cell.lines()) {
      int number = numbered ? number(line) : 0;
      if (last > 0 && number > 0 && number != last + 1) {
        return List.of();
      }
      if (numbered ? number > 0 : open.isEmpty()) {
        labels.add(new ArrayList<>());
      }
      last = number > 0 ? number : last;
      labels.getLast().add(line);
      open.append(line.text(false).strip());
      if (KnownLabels.isRow(open.toString())) {
        open.setLength(0);
      }
    }
    return numbered || open.isEmpty() ? labels : List.of();
  }

  /** The number of a label of the innermost rows; 0 for none. */
  private static int number(Visual line) {
    String words = line.text(false).strip();
    int number = 0;
    for (int i = 0; RowNumbers.level(words) == 3 && i < words.length(); i++) {
      int digit = Character.digit(words.charAt(i), 10);
      if (digit >= 0) {
        number = number * 10 + digit;
      } else if (number > 0) {
        break;
      }
    }
    return number;
  }

  /** Whether every cell holds a figure for each label, or none at all. */
  private boolean isEven() {
    float margin = table.margin();
    for (Cell cell : figures) {
      List<Visual> lines = cell.lines();
      if (!lines.isEmpty() && lines.size() != labels.size()) {
        return false;
      }
      for (int i = 0; i < lines.size(); i++) {
        boolean broken =
            i > 0
                && PdfLines.isFull(
                    lines.get(i - 1), lines.get(i), line -> cell.free(line) - margin);
        if (broken || !isFigure(lines.get(i))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether every label has figures beside it, one of a cell, and every figure a label. */
  private boolean isLevel() {
    boolean[] named = new boolean[labels.size()];
    for (Cell cell : figures) {
      int last = -1;
      for (Visual line : cell.lines()) {
        int beside = beside(line);
        if (beside <= last) {
          return false;
        }
        named[beside] = true;
        last = beside;
      }
    }
    for (boolean one : named) {
      if (!one) {
        return false;
      }
    }
    return true;
  }

  /** Beside which label a figure stands; -1 for none. */
  private int beside(Visual figure) {
    float room = LEVEL * figure.size();
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i).getFirst().baseline() - room < figure.baseline()
          && figure.baseline() < labels.get(i).getLast().baseline() + room) {
        return i;
      }
    }
    return -1;
  }

  private Found parted(boolean even) {
    int more = labels.size() - 1;
    List<Cell> cells = new ArrayList<>();
    for (Cell cell : table.cells()) {
      boolean through = cell.row() <= row && row < cell.row() + cell.rows();
      boolean named = cell.equals(label);
      if (named || figures.contains(cell)) {
        for (int i = 0; i <= more; i++) {
          cells.add(at(cell, row + i, 1, named ? labels.get(i) : figure(cell, i, even)));
        }
      } else {
        cells.add(
            at(
                cell,
                cell.row() > row ? cell.row() + more : cell.row(),
                through ? cell.rows() + more : cell.rows(),
                cell.lines()));
      }
    }
    cells.sort(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column));
    return new Found(table.left(), table.top(), table.right(), table.bottom(), cells);
  }

  private static List<Visual> figure(Cell cell, int at, boolean even) {
    if (cell.lines().isEmpty()) {
      return List.of();
    }
    return even
        ? List.of(cell.lines().get(at))
        : List.of(
            new Visual(cell.lines().getFirst().glyphs().stream().map(Glyph::unknown).toList()));
  }

  private static Cell at(Cell cell, int row, int rows, List<Visual> lines) {
    return new Cell(row, cell.column(), rows, cell.columns(), cell.left(), cell.right(), lines);
  }
}
