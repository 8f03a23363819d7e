package org.mingjian.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.PdfPieces.Piece;

/**
 * The words over the columns of figures.
 *
 * @param corner the words over the labels
 * @param spanning lines of words over several columns
 * @param names the words over each column
 */
record PdfPlacedHeader(List<Piece> corner, List<List<Piece>> spanning, List<List<Piece>> names) {
  /** How far apart the lines of one cell may stand, as a share of the size of the characters. */
  private static final float LINE_PITCH = 1.65f;

  PdfPlacedHeader {
    corner = List.copyOf(corner);
    spanning = List.copyOf(spanning);
    names = List.copyOf(names);
  }

  /**
   * Gives each column its name; null when one has none or two stand over one column.
   *
   * @param edges where the columns begin and end: one more than there are columns
   */
  static @Nullable PdfPlacedHeader of(List<PdfPieces> lines, List<float[]> columns, float[] edges) {
    List<Piece> corner = new ArrayList<>();
    List<Piece> words = new ArrayList<>();
    for (PdfPieces line : lines) {
      for (Piece word : line.words()) {
        (word.middle() < edges[0] ? corner : words).add(word);
      }
    }
    words.sort(Comparator.comparingDouble(Piece::down).reversed());
    int n = columns.size();
    List<List<Piece>> names = new ArrayList<>();
    for (int column = 0; column < n; column++) {
      Piece lowest = null;
      for (Piece word : words) {
        if (lowest == null && isOver(word, column, columns, edges)) {
          lowest = word;
        }
      }
      if (lowest == null) {
        return null;
      }
      names.add(new ArrayList<>(List.of(lowest)));
    }
    List<Piece> others = new ArrayList<>();
    for (Piece word : words) {
      int column = 0;
      while (column + 1 < n && word.middle() > edges[column + 1]) {
        column++;
      }
      List<Piece> name = names.get(column);
      if (name.contains(word)) {
        continue;
      }
      if (isOver(word, column, columns, edges) && goesOn(word, name.getFirst(), column, names)) {
        name.addFirst(word);
      } else if (word.down() > name.getFirst().down() - word.size() / 2) {
        return null; // perhaps the name of a column without any figure
      } else {
        others.add(word);
      }
    }
    return new PdfPlacedHeader(corner, levels(others), names);
  }

  private static boolean isOver(Piece word, int column, List<float[]> columns, float[] edges) {
    if (word.middle() < edges[column] || word.middle() > edges[column + 1]) {
      return false;
    }
    for (int other = 0; other < columns.size(); other++) {
      if (other != column
          && word.left() < columns.get(other)[1]
          && word.right() > columns.get(other)[0]) {
        return false;
      }
    }
    return true;
  }

  private static boolean goesOn(Piece upper, Piece lower, int column, List<List<Piece>> names) {
    for (int other = 0; other < names.size(); other++) {
      Piece lowest = names.get(other).getLast();
      if (other != column && upper.left() < lowest.right() && upper.right() > lowest.left()) {
        return false;
      }
    }
    return lower.isNextBelow(upper, LINE_PITCH)
        && upper.left() < lower.right()
        && upper.right() > lower.left();
  }

  /** Words of one height, from the top and from the left. */
  static List<List<Piece>> levels(List<Piece> words) {
    List<Piece> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparingDouble(Piece::down));
    List<List<Piece>> levels = new ArrayList<>();
    for (Piece word : sorted) {
      if (levels.isEmpty()
          || word.down() - levels.getLast().getFirst().down() > word.size() * 0.4f) {
        levels.add(new ArrayList<>());
      }
      levels.getLast().add(word);
    }
    levels.forEach(level -> level.sort(Comparator.comparingDouble(Piece::left)));
    return levels;
  }
}
