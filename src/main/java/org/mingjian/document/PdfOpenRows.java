package org.mingjian.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mingjian.document.PdfLines.Visual;
import org.mingjian.document.PdfTables.Cell;
import org.mingjian.document.PdfTables.Found;

/**
 * Tables whose lines part columns and not rows: what is drawn as one cell holds the figures of many
 * rows. Their rows are found by where words and figures stand, as if no lines were drawn.
 */
final class PdfOpenRows {
  /** One such cell may hold a figure that breaks, or a name above it. */
  private static final int FEWEST_CELLS = 2;

  /** No cell holds so many figures below each other. */
  private static final int SURE_ROWS = 3;

  /** No cell holds the labels of so many rows. */
  private static final int FEWEST_LABELS = 2;

  private static final Pattern FIGURES = Pattern.compile("(?:\\s+[0-9０-９][0-9０-９.,]*)+$");

  /** What offices write for no figure. */
  private static final String NOTHING = "无-—－–/／";

  private PdfOpenRows() {}

  static boolean isIn(Found table) {
    float margin = table.margin();
    Map<Integer, int[]> rows = new HashMap<>();
    for (Cell cell : table.cells()) {
      if (!cell.lines().isEmpty()) {
        int held = rows(cell, margin);
        boolean low = cell.row() + cell.rows() > PdfRowBreaks.lastRow(table);
        if (held >= SURE_ROWS || (low && labels(cell) >= FEWEST_LABELS)) {
          return true;
        }
        int[] count = rows.computeIfAbsent(cell.row(), row -> new int[2]);
        count[0]++;
        count[1] += held > 0 ? 1 : 0;
      }
    }
    // Above other rows it is the header, in which the rest of a row stands that a page break cut.
    int[] last = rows.getOrDefault(PdfRowBreaks.lastRow(table), new int[2]);
    return last[1] >= FEWEST_CELLS && last[1] * 2 >= last[0];
  }

  /** How many labels of rows stand below each other, each with or without figures behind it. */
  private static int labels(Cell cell) {
    int labels = 0;
    StringBuilder open = new StringBuilder();
    for (Visual line : cell.lines()) {
      String words = FIGURES.matcher(line.text(false).strip()).replaceFirst("");
      open.append(words);
      if (KnownLabels.isRow(open.toString()) || KnownLabels.isRow(words)) {
        labels++;
        open.setLength(0);
      }
    }
    return labels;
  }

  /** How many figures stand below words, or below others that had room in their line for more. */
  private static int rows(Cell cell, float margin) {
    List<Visual> lines = cell.lines();
    int apart = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (!isFigure(lines.get(i))) {
        continue;
      }
      boolean oneFigure =
          isFigure(lines.get(i - 1))
              && PdfLines.isFull(lines.get(i - 1), lines.get(i), line -> cell.free(line) - margin);
      apart += oneFigure ? 0 : 1;
    }
    return apart;
  }

  private static boolean isFigure(Visual line) {
    String words = line.text(false).strip();
    return UnseenText.isFigure(words) || isNothing(words);
  }

  /** Whether words are a sign for no figure. */
  static boolean isNothing(String words) {
    return words.length() == 1 && NOTHING.contains(words);
  }
}
