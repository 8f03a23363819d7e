package org.mingjian.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingjian.document.PdfLines.Visual;
import org.mingjian.document.PdfPieces.Piece;

/** In which columns the figures of rows stand, by where the columns begin and end. */
final class PdfFigurePlaces {
  private static final int FEWEST_COLUMNS = 4;

  private PdfFigurePlaces() {}

  /** Whether no figure stands in the last column, but some in most others: it may be cut off. */
  static boolean lacksLastColumn(List<PdfPieces> figures, List<float[]> columns) {
    Set<Integer> filled = new HashSet<>();
    for (PdfPieces line : figures) {
      line.figures().forEach(figure -> filled.add(column(figure, columns)));
    }
    return columns.size() >= FEWEST_COLUMNS
        && filled.size() * 2 > columns.size()
        && !filled.contains(columns.size() - 1);
  }

  /** Whether no two figures of a row stand in one column. */
  static boolean fits(List<Piece> figures, List<float[]> columns) {
    int last = -1;
    for (Piece figure : figures) {
      int column = column(figure, columns);
      if (column <= last) {
        return false;
      }
      last = column;
    }
    return true;
  }

  static int column(Piece figure, List<float[]> columns) {
    int column = 0;
    while (column + 1 < columns.size() && figure.middle() > columns.get(column)[1]) {
      column++;
    }
    return column;
  }

  static List<List<Visual>> byColumn(List<Piece> figures, List<float[]> columns) {
    List<List<Visual>> written = new ArrayList<>();
    columns.forEach(column -> written.add(new ArrayList<>()));
    for (Piece figure : figures) {
      written.get(column(figure, columns)).add(figure.visual());
    }
    return written;
  }
}
