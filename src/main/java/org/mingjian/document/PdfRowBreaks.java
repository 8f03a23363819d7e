package org.mingjian.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.PdfLines.Visual;
import org.mingjian.document.PdfTables.Cell;
import org.mingjian.document.PdfTables.Found;

/**
 * Mends rows that a page break cuts: their first lines end one page, the others begin the next. A
 * figure that was cut (172 and 8) would otherwise read as another one.
 */
final class PdfRowBreaks {
  /** Edges of columns, in points, that differ by less are the same on both pages. */
  private static final float NEAR = 3;

  private static final int LONGEST_NUMBER = 5;

  private PdfRowBreaks() {}

  /** Both parts of a table, with the cut row whole in the first. */
  record Mended(Found above, @Nullable Found below) {}

  /** Mends the row between two parts of a table; null when no row is cut. */
  static @Nullable Mended mend(Found above, Found below) {
    int repeated = repeatedRows(above, below);
    List<Cell> last = cellsThrough(above, lastRow(above));
    Map<Cell, Cell> goesOnIn = new HashMap<>();
    int figuresInBoth = 0;
    int figures = 0;
    boolean any = false;
    boolean inBoth = false;
    boolean begins = false;
    for (Cell cell : below.cells()) {
      if (cell.row() != repeated || cell.rows() > 1) {
        continue;
      }
      Cell upper = sameColumns(last, cell);
      if (upper == null) {
        return null;
      }
      boolean figureAbove = isFigure(upper);
      boolean figureBelow = isFigure(cell);
      figures += figureAbove || figureBelow ? 1 : 0;
      figuresInBoth += figureAbove && figureBelow ? 1 : 0;
      if (!cell.lines().isEmpty()) {
        any = true;
        inBoth |= !upper.lines().isEmpty();
        begins |= isNumbered(cell);
        if (!goesOn(above, upper, cell)) {
          return null;
        }
        goesOnIn.put(upper, cell);
      }
    }
    // In two whole rows most figures have one above them; of a cut row only the widest go on.
    boolean wholeRows = figuresInBoth > 1 && figuresInBoth * 2 > figures;
    // Where no cell goes on, a label with its number below begins the next row.
    if (!any || wholeRows || (begins && !inBoth)) {
      return null;
    }
    return new Mended(with(above, goesOnIn), without(below, repeated));
  }

  private static boolean goesOn(Found table, Cell upper, Cell lower) {
    if (upper.lines().isEmpty()) {
      return true; // text in the middle of a high row, which lies on the second page
    }
    if (isNumbered(lower) || (isFigure(lower) && !isFigure(upper))) {
      return false; // the label of a row of its own, or a figure under its header
    }
    if (isNumbered(upper) && !isFigure(lower)) {
      return true;
    }
    if (isOneLabel(words(upper), words(lower))) {
      return true;
    }
    if (KnownLabels.isWhole(words(upper)) && KnownLabels.isWhole(words(lower))) {
      return false; // the words of two cells of a header
    }
    float margin = table.margin();
    return PdfLines.isFull(
        upper.lines().getLast(), lower.lines().getFirst(), line -> upper.free(line) - margin);
  }

  /**
   * Whether some words are the label of a row only together, or begin the name of a column without
   * being one: 社会 and 公益组织, which may name it as well.
   */
  private static boolean isOneLabel(String above, String below) {
    String both = above + below;
    return (KnownLabels.isRow(both) && !KnownLabels.isRow(above) && !KnownLabels.isRow(below))
        || (KnownLabels.isName(both) && !KnownLabels.isWhole(above));
  }

  private static String words(Cell cell) {
    StringBuilder words = new StringBuilder();
    cell.lines().forEach(line -> words.append(line.text(false).strip()));
    return words.toString();
  }

  /** Whether a label begins with its number: 1. or （一） or 一、 */
  private static boolean isNumbered(Cell cell) {
    StringBuilder beginning = new StringBuilder();
    for (Visual line : cell.lines()) {
      beginning.append(line.text(false).strip()); // a narrow column breaks 四、 over two lines
      if (beginning.length() >= LONGEST_NUMBER) {
        break;
      }
    }
    return RowNumbers.isNumbered(beginning.toString());
  }

  static boolean isFigure(Cell cell) {
    for (Visual line : cell.lines()) {
      for (PdfPage.Glyph glyph : line.glyphs()) {
        char c = glyph.text().charAt(0);
        if (!(c >= '0' && c <= '9') && "+-.,－—%元万件项个条次 ".indexOf(c) < 0) {
          return false;
        }
      }
    }
    return !cell.lines().isEmpty();
  }

  /** How many rows of the header stand again over the second part. */
  private static int repeatedRows(Found above, Found below) {
    int rows = 0;
    while (rows < 5 && rowText(above, rows) != null && sameRow(above, below, rows)) {
      rows++;
    }
    return rows > lastRow(below) ? 0 : rows;
  }

  private static boolean sameRow(Found above, Found below, int row) {
    String text = rowText(above, row);
    return text != null && text.equals(rowText(below, row)) && hasWords(text);
  }

  private static boolean hasWords(String text) {
    return text.chars().anyMatch(c -> Character.isLetter(c));
  }

  private static @Nullable String rowText(Found table, int row) {
    StringBuilder text = new StringBuilder();
    boolean any = false;
    for (Cell cell : table.cells()) {
      if (cell.row() == row) {
        any = true;
        cell.lines().forEach(line -> text.append(line.text(false)));
        text.append('\t');
      }
    }
    return any ? text.toString() : null;
  }

  static int lastRow(Found table) {
    int last = 0;
    for (Cell cell : table.cells()) {
      last = Math.max(last, cell.row() + cell.rows() - 1);
    }
    return last;
  }

  static List<Cell> cellsThrough(Found table, int row) {
    return table.cells().stream()
        .filter(cell -> cell.row() <= row && row < cell.row() + cell.rows())
        .toList();
  }

  private static @Nullable Cell sameColumns(List<Cell> row, Cell cell) {
    for (Cell one : row) {
      if (Math.abs(one.left() - cell.left()) < NEAR
          && Math.abs(one.right() - cell.right()) < NEAR) {
        return one;
      }
    }
    return null;
  }

  private static Found with(Found table, Map<Cell, Cell> goesOnIn) {
    List<Cell> cells = new ArrayList<>();
    for (Cell cell : table.cells()) {
      Cell more = goesOnIn.get(cell);
      if (more == null) {
        cells.add(cell);
      } else {
        List<Visual> lines = new ArrayList<>(cell.lines());
        lines.addAll(more.lines());
        cells.add(cell.with(lines));
      }
    }
    return new Found(table.left(), table.top(), table.right(), table.bottom(), cells);
  }

  private static @Nullable Found without(Found table, int row) {
    List<Cell> cells = new ArrayList<>();
    for (Cell cell : table.cells()) {
      boolean through = cell.row() <= row && row < cell.row() + cell.rows();
      if (through && cell.rows() == 1) {
        continue;
      }
      cells.add(
          new Cell(
              cell.row() > row ? cell.row() - 1 : cell.row(),
              cell.column(),
              through ? cell.rows() - 1 : cell.rows(),
              cell.columns(),
              cell.left(),
              cell.right(),
              cell.lines()));
    }
    return cells.isEmpty()
        ? null
        : new Found(table.left(), table.top(), table.right(), table.bottom(), cells);
  }
}
