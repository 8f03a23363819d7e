package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.PdfPieces.Piece;
import org.mingjian.document.PdfPlacedLabels.Label;

/**
 * Columns of which one has no name, because its cell of the header is empty.
 *
 * @param names the words over each column, none over that one
 * @param columns from where to where the figures of each column reach
 */
record PdfUnnamedColumn(List<List<Piece>> names, List<float[]> columns) {
  /** All tables of the forms with so many columns end in one of totals. */
  private static final int FEWEST_WITH_TOTAL = 4;

  PdfUnnamedColumn {
    names = List.copyOf(names);
    columns = List.copyOf(columns);
  }

  /**
   * Null unless the forms have all names, and in rows that are full each stands over the figures of
   * its own column, the total over the last, and one column before it has none.
   *
   * @param names from the left
   * @param rows the lines of figures
   */
  static @Nullable PdfUnnamedColumn of(List<Label> names, List<PdfPieces> rows) {
    if (names.size() < FEWEST_WITH_TOTAL
        || !KnownLabels.isTotal(names.getLast().lines())
        || !names.stream().allMatch(name -> KnownLabels.isName(name.lines()))) {
      return null;
    }
    List<float[]> columns = PdfDrawnColumns.ofFullRows(names.size() + 1, rows);
    List<List<Piece>> all = new ArrayList<>();
    int next = 0;
    for (float[] column : columns) {
      Label over = PdfDrawnColumns.nameOver(names, column);
      if (next < names.size() && names.get(next).equals(over)) {
        all.add(names.get(next++).lines());
      } else if (over == null && all.size() == next) {
        all.add(List.of());
      } else {
        return null;
      }
    }
    return next == names.size() && !all.getLast().isEmpty()
        ? new PdfUnnamedColumn(all, columns)
        : null;
  }
}
