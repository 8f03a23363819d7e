package org.mingjian.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.PdfPieces.Piece;
import org.mingjian.document.PdfPlacedLabels.Group;
import org.mingjian.document.PdfPlacedLabels.Label;
import org.mingjian.document.PdfPlacedLabels.Labelled;
import org.mingjian.document.PdfPlacedLabels.Row;

/**
 * Gives labels to the figures between the same two lines: in tables whose rows are parted by lines
 * and whose columns are not.
 */
final class PdfBandedLabels {
  private final List<PdfBands> pages;
  private final List<Label> labels = new ArrayList<>();

  private PdfBandedLabels(List<PdfBands> pages) {
    this.pages = pages;
  }

  /**
   * Null when no lines part the rows, or not all of them.
   *
   * @param pages the lines of each page
   */
  static @Nullable Labelled of(List<PdfPieces> body, List<PdfBands> pages) {
    List<PdfPieces> figures = body.stream().filter(line -> !line.figures().isEmpty()).toList();
    if (figures.isEmpty() || body.stream().allMatch(line -> pages.get(line.page()).isEmpty())) {
      return null;
    }
    PdfBandedLabels banded = new PdfBandedLabels(pages);
    body.forEach(line -> line.labels().forEach(banded::add));
    return banded.labelled(figures);
  }

  private void add(Piece piece) {
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      if (piece.left() < label.right()
          && label.left() < piece.right()
          && isBeside(label, piece, label.first().middle())) {
        List<Piece> lines = new ArrayList<>(label.lines());
        lines.add(piece);
        labels.set(i, new Label(lines));
        return;
      }
    }
    labels.add(new Label(List.of(piece)));
  }

  private boolean isBeside(Label label, Piece other, float x) {
    Piece first = label.first();
    PdfBands bands = pages.get(first.page());
    return first.page() == other.page() && bands.of(first, x) == bands.of(other, x);
  }

  private @Nullable Labelled labelled(List<PdfPieces> figures) {
    List<Row> rows = new ArrayList<>();
    Set<Label> outer = new HashSet<>();
    for (PdfPieces line : figures) {
      Label own = null;
      for (Label label : labels) {
        if (!isBeside(label, line.figures().getFirst(), label.first().middle())) {
          continue;
        }
        if (own != null && label.left() < own.right() && own.left() < label.right()) {
          return null;
        }
        if (own == null || label.left() >= own.right()) {
          own = label;
        }
      }
      if (own == null) {
        return null;
      }
      rows.add(new Row(own, line));
    }
    List<Label> before = new ArrayList<>();
    Set<Label> own = new HashSet<>();
    for (Row row : rows) {
      if (!own.add(row.label())) {
        return null; // two lines of figures between the same lines
      }
    }
    for (Label label : labels) {
      boolean beside = rows.stream().anyMatch(row -> covers(label, row));
      if (beside && !own.contains(label)) {
        outer.add(label);
      } else if (!beside && isInHeader(label, rows)) {
        before.add(label);
      } else if (!beside) {
        rows.add(new Row(label, null));
      }
    }
    rows.sort(Comparator.comparingDouble(Row::down));
    return grouped(before, rows, outer);
  }

  private static boolean isInHeader(Label label, List<Row> rows) {
    return label.last().down() < rows.getFirst().label().first().down()
        && !label.isNumbered()
        && !KnownLabels.isRow(label.lines());
  }

  private boolean covers(Label outer, Row row) {
    PdfPieces figures = row.figures();
    Piece beside = figures == null ? row.label().first() : figures.figures().getFirst();
    return isBeside(outer, beside, outer.first().middle());
  }

  private @Nullable Labelled grouped(List<Label> before, List<Row> rows, Set<Label> outer) {
    List<Group> groups = new ArrayList<>();
    for (Label label : outer) {
      int first = -1;
      int last = -1;
      for (int at = 0; at < rows.size(); at++) {
        if (covers(label, rows.get(at))) {
          first = first < 0 ? at : first;
          last = at;
        }
      }
      for (Row row : rows.subList(first, last + 1)) {
        if (row.label().left() < label.right()) {
          return null;
        }
      }
      groups.add(new Group(label, first, last));
    }
    groups.sort(Comparator.comparingDouble(group -> group.label().left()));
    return new Labelled(before, rows, groups);
  }
}
