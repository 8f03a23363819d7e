package org.mingjian.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.PdfPieces.Piece;
import org.mingjian.document.PdfPlacedLabels.Label;
import org.mingjian.document.PdfPlacedLabels.Labelled;
import org.mingjian.document.PdfPlacedLabels.Row;

/**
 * Rows whose figures do not stand in one line, as where blank lines in some cells push their
 * figures up: where each column holds as many figures as there are rows, the first of each belongs
 * to the first row, and so on. All rows must have their figures on the same side of their labels,
 * and no nearer to another label: else a row without a label may have those of a blank one.
 */
final class PdfFullColumns {
  /** Figures reach out of the lines of their label by no more, as a share of their size. */
  private static final float OUT = 0.5f;

  /** Figures of one row stand no farther apart; the number of a page may stand below them. */
  private static final float FAR = 2.5f;

  /** So many times as far stands the label of another row. */
  private static final float NEARER = 1.1f;

  /** The same where the figures of all rows stand as far from their labels. */
  private static final float EVEN = 0.8f;

  /** So many rows at least show how far that is. */
  private static final int FEWEST_ROWS = 3;

  /**
   * Figures within this distance of a line of their label stand beside it, as a share of its size.
   */
  private static final float BESIDE = 0.35f;

  private PdfFullColumns() {}

  /**
   * Null where some column holds less or more.
   *
   * @param labelled the rows from the top, without figures
   * @param body the lines of the table
   */
  static @Nullable Labelled of(Labelled labelled, List<PdfPieces> body) {
    List<Row> rows = labelled.rows();
    List<List<Piece>> columns = columns(body);
    if (rows.size() < 2
        || columns.size() < 2
        || columns.stream().anyMatch(column -> column.size() != rows.size())) {
      return null;
    }
    List<Row> filled = new ArrayList<>();
    float nearer = leanEvenly(rows, columns) ? EVEN : NEARER;
    float lean = 0;
    for (int at = 0; at < rows.size(); at++) {
      int row = at;
      List<Piece> figures = columns.stream().map(column -> column.get(row)).toList();
      Label above = at == 0 ? null : rows.get(at - 1).label();
      Label below = at + 1 == rows.size() ? null : rows.get(at + 1).label();
      Label own = rows.get(at).label();
      PdfPieces line = line(figures);
      if (figures.stream().anyMatch(figure -> !isBetween(figure, above, below))
          || !areNear(line)
          || !isNearest(line, own, above, nearer)
          || !isNearest(line, own, below, nearer)
          || lean * off(own, line) < 0) {
        return null;
      }
      lean = lean == 0 ? off(own, line) : lean;
      filled.add(new Row(own, line));
    }
    return new Labelled(labelled.before(), filled, labelled.groups());
  }

  /**
   * Whether all figures stand beside labels of several lines or as far from their label as the
   * others do: those of a row without a label would be farther from the one above, or labels of one
   * line would have theirs beside them.
   */
  private static boolean leanEvenly(List<Row> rows, List<List<Piece>> columns) {
    float least = Float.MAX_VALUE;
    float most = -Float.MAX_VALUE;
    int leaning = 0;
    for (int at = 0; at < rows.size(); at++) {
      int row = at;
      Label own = rows.get(at).label();
      float off = off(own, line(columns.stream().map(column -> column.get(row)).toList()));
      if (off == 0 && own.lines().size() == 1) {
        return false;
      }
      if (off != 0) {
        leaning++;
        least = Math.min(least, off);
        most = Math.max(most, off);
      }
    }
    return leaning >= FEWEST_ROWS && most - least < BESIDE * rows.getFirst().label().first().size();
  }

  /**
   * The only row of a table without labels; null where the lines hold more than one figure in a
   * column, or other than so many.
   */
  static @Nullable PdfPieces row(List<PdfPieces> lines, int count) {
    List<List<Piece>> columns = columns(lines);
    boolean one =
        columns.size() == count
            && columns.stream().allMatch(column -> column.size() == 1)
            && lines.stream().allMatch(line -> line.labels().isEmpty())
            && lines.size() > 1;
    PdfPieces line = one ? line(columns.stream().map(List::getFirst).toList()) : null;
    return line != null && areNear(line) ? line : null;
  }

  /** The figures that stand under each other, from the left, each from the top. */
  private static List<List<Piece>> columns(List<PdfPieces> lines) {
    List<Piece> figures = new ArrayList<>();
    lines.forEach(line -> figures.addAll(line.figures()));
    figures.sort(Comparator.comparingDouble(Piece::left));
    List<List<Piece>> columns = new ArrayList<>();
    float right = 0;
    for (Piece figure : figures) {
      if (columns.isEmpty() || figure.left() > right) {
        columns.add(new ArrayList<>());
      }
      columns.getLast().add(figure);
      right = Math.max(right, figure.right());
    }
    columns.forEach(column -> column.sort(Comparator.comparingDouble(Piece::down)));
    return columns;
  }

  /** Whether a figure stands below the first line of a label and above the last one of another. */
  private static boolean isBetween(Piece figure, @Nullable Label above, @Nullable Label below) {
    float room = OUT * figure.size();
    return (above == null || figure.down() > above.first().down() + room)
        && (below == null || figure.down() < below.last().down() - room);
  }

  /**
   * Whether a line stands nearer to a label than to another: beside a row without a label, none is.
   */
  private static boolean isNearest(PdfPieces line, Label own, @Nullable Label other, float nearer) {
    return other == null
        || other.first().page() != line.page()
        || own.first().page() != line.page()
        || Math.abs(off(own, line)) * nearer < Math.abs(off(other, line));
  }

  /** How far below a label a line stands; less than 0 above it, 0 beside it. */
  private static float off(Label label, PdfPieces line) {
    float room = BESIDE * label.first().size();
    return line.down() < label.first().down() - room
        ? line.down() - label.first().down()
        : line.down() > label.last().down() + room ? line.down() - label.last().down() : 0;
  }

  private static boolean areNear(PdfPieces line) {
    return line.figures().stream()
        .allMatch(figure ->
            figure.page() == line.page()
                && Math.abs(figure.down() - line.down()) < FAR * figure.size());
  }

  /** Figures as if they stood in one line, where most of them do. */
  private static PdfPieces line(List<Piece> figures) {
    Piece main = figures.getFirst();
    int most = 0;
    for (Piece one : figures) {
      int level =
          (int)
              figures.stream()
                  .filter(other -> Math.abs(other.down() - one.down()) < OUT * one.size())
                  .count();
      main = level > most ? one : main;
      most = Math.max(most, level);
    }
    return new PdfPieces(main.page(), main.visual(), main.down(), List.of(), figures);
  }
}
