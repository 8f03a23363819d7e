package org.mingjian.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.PdfPieces.Piece;
import org.mingjian.document.PdfPlacedLabels.Label;

/** Gives figures to the names of columns over them. */
final class PdfDrawnColumns {
  /** Edges and middles of a name and its figures that differ by less are aligned. */
  private static final float ALIGNED = 0.5f;

  private static final float NEAR = 0.5f;

  /** Fewer names may be as far apart by chance. */
  private static final int FEWEST_SPACED = 4;

  /** Distances of names, in points, that differ by less are equal. */
  private static final float EVEN = 1.5f;

  /** Figures that stand alike in their columns differ by no more, in points. */
  private static final float ALIKE = 4;

  /** How figures and names may stand to each other: left edges, middles or right edges. */
  private enum Alignment {
    LEFT,
    MIDDLE,
    RIGHT;

    float of(float left, float right) {
      return switch (this) {
        case LEFT -> left;
        case MIDDLE -> (left + right) / 2;
        case RIGHT -> right;
      };
    }
  }

  private PdfDrawnColumns() {}

  /**
   * From where to where the figures under each name reach, or the name where there are none; null
   * when some figures stand under none, or under two.
   */
  static @Nullable List<float[]> of(List<Label> names, List<PdfPieces> rows) {
    List<float[]> full = ofFullRows(names.size(), rows);
    List<float[]> figures = full.isEmpty() ? underSameName(names, rows) : full;
    if (figures.size() > names.size()) {
      return null;
    }
    int[] under = figures.size() == names.size() ? inTurn(names, figures) : below(names, figures);
    under = under == null ? aligned(names, figures) : under;
    under = under == null ? beside(names, figures) : under;
    under = under == null ? spaced(names, figures) : under;
    if (under == null) {
      return null;
    }
    List<float[]> columns = new ArrayList<>();
    for (Label name : names) {
      columns.add(new float[] {name.left(), name.right()});
    }
    for (int i = 0; i < under.length; i++) {
      columns.set(under[i], figures.get(i));
    }
    for (int i = 1; i < columns.size(); i++) {
      if (columns.get(i)[0] < columns.get(i - 1)[1] - NEAR) {
        return null;
      }
    }
    return columns;
  }

  /**
   * In rows with a figure in every column, the first stands in the first column, and so on; those
   * of other rows stand under them. Empty where no row is full or not all figures do.
   */
  static List<float[]> ofFullRows(int count, List<PdfPieces> rows) {
    List<float[]> columns = new ArrayList<>();
    for (PdfPieces row : rows) {
      for (int i = 0; row.figures().size() == count && i < count; i++) {
        Piece figure = row.figures().get(i);
        if (i == columns.size()) {
          columns.add(new float[] {figure.left(), figure.right()});
        }
        widen(columns.get(i), figure);
      }
    }
    if (columns.isEmpty() || !areApart(columns)) {
      return List.of();
    }
    for (PdfPieces row : rows) {
      for (Piece figure : row.figures()) {
        float[] own = null;
        for (float[] column : columns) {
          if (figure.left() < column[1] && figure.right() > column[0]) {
            if (own != null) {
              return List.of();
            }
            own = column;
          }
        }
        if (own == null) {
          return List.of();
        }
        widen(own, figure);
      }
    }
    return areApart(columns) ? columns : List.of();
  }

  private static void widen(float[] column, Piece figure) {
    column[0] = Math.min(column[0], figure.left());
    column[1] = Math.max(column[1], figure.right());
  }

  private static boolean areApart(List<float[]> columns) {
    for (int i = 1; i < columns.size(); i++) {
      if (columns.get(i)[0] < columns.get(i - 1)[1]) {
        return false;
      }
    }
    return true;
  }

  /** From where to where figures reach that stand under each other, row by row. */
  private static List<float[]> underEachOther(List<PdfPieces> rows) {
    List<Piece> figures = new ArrayList<>();
    rows.forEach(row -> figures.addAll(row.figures()));
    figures.sort(Comparator.comparingDouble(Piece::left));
    List<float[]> columns = new ArrayList<>();
    for (Piece figure : figures) {
      if (columns.isEmpty() || figure.left() > columns.getLast()[1]) {
        columns.add(new float[] {figure.left(), figure.right()});
      } else {
        widen(columns.getLast(), figure);
      }
    }
    return columns;
  }

  /**
   * From where to where figures reach that stand under each other, or below one name: also where
   * spaces before some of them set them in, neither the name nor a figure reaches out of its cell.
   */
  private static List<float[]> underSameName(List<Label> names, List<PdfPieces> rows) {
    List<float[]> figures = underEachOther(rows);
    List<float[]> columns = new ArrayList<>();
    Label last = null;
    for (float[] one : figures) {
      Label own = nameOver(names, one);
      if (own != null && own.equals(last)) {
        columns.getLast()[1] = one[1];
      } else {
        columns.add(one.clone());
      }
      last = own;
    }
    boolean apart =
        columns.size() == figures.size()
            || rows.stream().allMatch(row -> PdfFigurePlaces.fits(row.figures(), columns));
    return apart ? columns : figures;
  }

  /** The only name over some figures, or null. */
  static @Nullable Label nameOver(List<Label> names, float[] figures) {
    Label over = null;
    for (Label name : names) {
      if (figures[0] < name.right() - NEAR && figures[1] > name.left() + NEAR) {
        if (over != null) {
          return null;
        }
        over = name;
      }
    }
    return over;
  }

  /** Every name has its figures: they stand between the names beside theirs. */
  private static int @Nullable [] inTurn(List<Label> names, List<float[]> figures) {
    int[] under = new int[figures.size()];
    for (int i = 0; i < under.length; i++) {
      float middle = Alignment.MIDDLE.of(figures.get(i)[0], figures.get(i)[1]);
      if (!isBetween(names, i, middle)) {
        return null;
      }
      under[i] = i;
    }
    return under;
  }

  private static boolean isBetween(List<Label> names, int i, float middle) {
    return (i == 0 || middle > middle(names.get(i - 1)))
        && (i + 1 == names.size() || middle < middle(names.get(i + 1)));
  }

  private static float middle(Label name) {
    return Alignment.MIDDLE.of(name.left(), name.right());
  }

  /**
   * Some names have no figures: what stands below a part of a name stands in its column; other
   * figures, where there are as many as names without any.
   */
  private static int @Nullable [] below(List<Label> names, List<float[]> figures) {
    int[] under = new int[figures.size()];
    for (int i = 0; i < under.length; i++) {
      float[] one = figures.get(i);
      under[i] = -1;
      for (int name = 0; name < names.size(); name++) {
        if (one[0] < names.get(name).right() - NEAR && one[1] > names.get(name).left() + NEAR) {
          if (under[i] >= 0) {
            return null;
          }
          under[i] = name;
        }
      }
    }
    for (int i = 0, free = 0; i < under.length; i++) {
      int next = i;
      while (next < under.length && under[next] < 0) {
        next++;
      }
      int end = next < under.length ? under[next] : names.size();
      if (end < free || (next > i && end - free != next - i)) {
        return null;
      }
      while (i < next) {
        under[i++] = free++;
      }
      free = end + 1;
    }
    return under;
  }

  /** Some names have no figures: the others are aligned with theirs, all in the same way. */
  private static int @Nullable [] aligned(List<Label> names, List<float[]> figures) {
    int[] found = null;
    for (Alignment alignment : Alignment.values()) {
      int[] under = aligned(names, figures, alignment);
      if (under != null && found != null && !Arrays.equals(under, found)) {
        return null;
      }
      found = under == null ? found : under;
    }
    return found;
  }

  /**
   * Figures at the right edges of columns whose names stand at the left ones, or the other way
   * round: what stands outside all names tells which.
   */
  private static int @Nullable [] beside(List<Label> names, List<float[]> figures) {
    boolean right = figures.getLast()[0] > names.getLast().right() - NEAR;
    boolean left = figures.getFirst()[1] < names.getFirst().left() + NEAR;
    if (right == left) {
      return null;
    }
    int[] under = new int[figures.size()];
    int last = -1;
    for (int i = 0; i < under.length; i++) {
      float[] one = figures.get(i);
      int name = -1;
      for (int column = 0; column < names.size(); column++) {
        float from = right ? names.get(column).left() : edge(names, column - 1, left);
        float to = right ? edge(names, column + 1, left) : names.get(column).right();
        if (one[0] > from - NEAR && one[1] < to + NEAR) {
          name = column;
        }
      }
      if (name <= last) {
        return null;
      }
      under[i] = name;
      last = name;
    }
    return under;
  }

  /**
   * Names at equal distances stand in columns of equal breadth: each group of figures within one of
   * them.
   */
  private static int @Nullable [] spaced(List<Label> names, List<float[]> figures) {
    int[] found = null;
    for (Alignment alignment : Alignment.values()) {
      float breadth = breadth(names, alignment);
      if (breadth == 0) {
        continue;
      }
      int[] under = within(names, figures, alignment, breadth);
      if (under == null || (found != null && !Arrays.equals(under, found))) {
        return null;
      }
      found = under;
    }
    return found;
  }

  /** How far apart the names are; 0 where they are not equally far or too few to tell. */
  private static float breadth(List<Label> names, Alignment alignment) {
    float least = Float.MAX_VALUE;
    float most = 0;
    for (int i = 1; i < names.size(); i++) {
      float apart =
          alignment.of(names.get(i).left(), names.get(i).right())
              - alignment.of(names.get(i - 1).left(), names.get(i - 1).right());
      least = Math.min(least, apart);
      most = Math.max(most, apart);
    }
    return names.size() >= FEWEST_SPACED && most - least <= EVEN ? least : 0;
  }

  private static int @Nullable [] within(
      List<Label> names, List<float[]> figures, Alignment alignment, float breadth) {
    int[] under = new int[figures.size()];
    int next = 0;
    for (int i = 0; i < under.length; i++) {
      while (next < names.size()
          && figures.get(i)[1] > start(names.get(next), alignment, breadth) + breadth + NEAR) {
        next++;
      }
      if (next == names.size()
          || figures.get(i)[0] < start(names.get(next), alignment, breadth) - NEAR) {
        return null;
      }
      under[i] = next++;
    }
    return areAlike(names, figures, under, alignment, breadth) ? under : null;
  }

  /** Whether all figures stand in the same way in their columns: at one edge or in the middle. */
  private static boolean areAlike(
      List<Label> names, List<float[]> figures, int[] under, Alignment ofNames, float breadth) {
    for (Alignment alignment : Alignment.values()) {
      float least = Float.MAX_VALUE;
      float most = -Float.MAX_VALUE;
      for (int i = 0; i < under.length; i++) {
        float place =
            alignment.of(figures.get(i)[0], figures.get(i)[1])
                - start(names.get(under[i]), ofNames, breadth);
        least = Math.min(least, place);
        most = Math.max(most, place);
      }
      if (most - least <= ALIKE) {
        return true;
      }
    }
    return false;
  }

  private static float start(Label name, Alignment alignment, float breadth) {
    float place = alignment.of(name.left(), name.right());
    return switch (alignment) {
      case LEFT -> place;
      case MIDDLE -> place - breadth / 2;
      case RIGHT -> place - breadth;
    };
  }

  private static float edge(List<Label> names, int column, boolean left) {
    if (column < 0 || column == names.size()) {
      return left ? 0 : Float.MAX_VALUE;
    }
    return left ? names.get(column).right() : names.get(column).left();
  }

  private static int @Nullable [] aligned(
      List<Label> names, List<float[]> figures, Alignment alignment) {
    int[] under = new int[figures.size()];
    int next = 0;
    for (int i = 0; i < under.length; i++) {
      float at = alignment.of(figures.get(i)[0], figures.get(i)[1]);
      while (next < names.size() && !isAligned(names.get(next), at, alignment)) {
        next++;
      }
      if (next == names.size()) {
        return null;
      }
      under[i] = next++;
    }
    return under;
  }

  private static boolean isAligned(Label name, float at, Alignment alignment) {
    float place = alignment.of(name.left(), name.right());
    return Math.abs(place - at) < ALIGNED * name.first().size();
  }

  /** From where to where the figures of each column reach. */
  static List<float[]> of(List<PdfPieces> rows) {
    List<float[]> byCount = columnsByCount(rows);
    if (!byCount.isEmpty()) {
      return byCount;
    }
    return underEachOther(rows);
  }

  /**
   * Where every row has a figure in every column they may stand less exactly, as long as no column
   * reaches into the next; empty where they do not.
   */
  private static List<float[]> columnsByCount(List<PdfPieces> rows) {
    int count = rows.isEmpty() ? 0 : rows.getFirst().figures().size();
    List<float[]> columns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      columns.add(new float[] {Float.MAX_VALUE, 0});
    }
    for (PdfPieces row : rows) {
      if (row.figures().size() != count) {
        return List.of();
      }
      for (int i = 0; i < count; i++) {
        float[] column = columns.get(i);
        column[0] = Math.min(column[0], row.figures().get(i).left());
        column[1] = Math.max(column[1], row.figures().get(i).right());
      }
    }
    for (int i = 1; i < count; i++) {
      if (columns.get(i)[0] < columns.get(i - 1)[1]) {
        return List.of();
      }
    }
    return columns;
  }
}
