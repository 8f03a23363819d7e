package org.mingjian.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.PdfPieces.Piece;

/** Gives the labels in front of figures to their rows, by height. */
final class PdfPlacedLabels {
  /** How far apart the lines of one label may stand, as a share of the size of the characters. */
  private static final float LINE_PITCH = 1.75f;

  /** How exactly a label stands beside its figures, as a share of the size of the characters. */
  private static final float BESIDE = 0.35f;

  /** Labels behind that of a row stand farther from its figures, in the same share. */
  private static final float CLEAR = 0.75f;

  /** The same over a page break, which takes no room here but a few lines of other labels. */
  private static final float OVER_PAGE = 9;

  private static final int MOST_GROUPS = 40;

  private PdfPlacedLabels() {}

  /** A label of one line or more. */
  record Label(List<Piece> lines) {
    Label {
      lines = List.copyOf(lines);
    }

    Piece first() {
      return lines.getFirst();
    }

    Piece last() {
      return lines.getLast();
    }

    float left() {
      return (float) lines.stream().mapToDouble(Piece::left).min().orElse(0);
    }

    float right() {
      return (float) lines.stream().mapToDouble(Piece::right).max().orElse(0);
    }

    float middle() {
      return (first().down() + last().down()) / 2;
    }

    boolean isNumbered() {
      return RowNumbers.isNumbered(RowNumbers.beginning(lines));
    }

    int level() {
      return RowNumbers.level(RowNumbers.beginning(lines));
    }

    boolean isFirst() {
      return RowNumbers.isFirst(RowNumbers.beginning(lines));
    }
  }

  /**
   * A row.
   *
   * @param figures null where nothing stands behind the label
   */
  record Row(Label label, @Nullable PdfPieces figures) {
    float down() {
      return figures == null ? label.middle() : figures.figuresDown();
    }

    int page() {
      return figures == null ? label.first().page() : figures.page();
    }

    /**
     * Whether its label has no number and stands right below one with a number that has no figures:
     * both may be one.
     */
    boolean mayBeRestOf(Row above) {
      return above.figures() == null
          && above.label().isNumbered()
          && !label.isNumbered()
          && PdfDrawnCells.isNear(above.label().last(), label.first());
    }
  }

  /** A label in front of the labels of some rows, from the first to the last of them. */
  record Group(Label label, int first, int last) {
    boolean covers(int row) {
      return first <= row && row <= last;
    }
  }

  /**
   * The rows from the top, and the groups of rows.
   *
   * @param before labels above the first row, which belong to the header
   */
  record Labelled(List<Label> before, List<Row> rows, List<Group> groups) {
    Labelled {
      before = List.copyOf(before);
      rows = List.copyOf(rows);
      groups = List.copyOf(groups);
    }

    boolean isBroken() {
      return rows.stream().anyMatch(row -> row.label().lines().size() > 1);
    }

    /** The lines of the labels of some rows that stand on the page of these. */
    List<Piece> labelsOn(int from, int to) {
      List<Piece> lines = new ArrayList<>();
      for (int row = from; row < to; row++) {
        lines.addAll(rows.get(row).label().lines());
        for (Group group : groups) {
          if (group.covers(row)) {
            lines.addAll(group.label().lines());
          }
        }
        int page = rows.get(from).page();
        lines.removeIf(line -> line.page() != page);
      }
      return lines;
    }
  }

  /**
   * Null when it is not clear which label belongs to which row.
   *
   * @param drawn whether only lines that are drawn one after the other are one label
   */
  static @Nullable Labelled of(List<PdfPieces> body, boolean drawn) {
    return of(body, drawn, false);
  }

  /** The same, told as well by what labels of the forms say. */
  static @Nullable Labelled known(List<PdfPieces> body) {
    return of(body, false, true);
  }

  private static @Nullable Labelled of(List<PdfPieces> body, boolean drawn, boolean known) {
    return of(body, labels(body, drawn, known), known ? Words.KNOWN : Words.ANY);
  }

  /** The same, where all of the words are labels of the forms. */
  static @Nullable Labelled sure(List<PdfPieces> body) {
    PdfKnownLabels.Told told = PdfKnownLabels.of(body);
    if (told == null) {
      return null;
    }
    Labelled labelled = sure(body, told);
    return labelled == null ? sure(body, told.withoutGroups()) : labelled;
  }

  private static @Nullable Labelled sure(List<PdfPieces> body, PdfKnownLabels.Told told) {
    Labelled labelled = of(body, new ArrayList<>(told.labels()), Words.SURE);
    if (labelled == null) {
      Labelled bare = PdfKnownLabels.labelled(List.of(), told.labels(), told.labels());
      labelled = bare == null ? null : PdfFullColumns.of(bare, body);
    }
    return labelled == null || told.ofGroups().isEmpty()
        ? labelled
        : PdfGroupWords.with(told.ofGroups(), labelled);
  }

  /** What the words of labels tell. */
  private enum Words {
    ANY,
    KNOWN,
    SURE
  }

  private static @Nullable Labelled of(
      List<PdfPieces> body, @Nullable List<Label> labels, Words known) {
    List<PdfPieces> figures = body.stream().filter(line -> !line.figures().isEmpty()).toList();
    if (labels == null) {
      return null;
    }
    if (figures.isEmpty()) {
      return known == Words.SURE ? PdfKnownLabels.labelled(List.of(), labels, labels) : null;
    }
    List<ToDoubleFunction<Label>> heights =
        List.of(Label::middle, label -> label.first().down(), label -> label.last().down());
    for (ToDoubleFunction<Label> height : heights) {
      Labelled labelled = match(labels, figures, height, known);
      if (labelled != null) {
        return labelled;
      }
    }
    return matchCovering(labels, figures, known);
  }

  /** Puts lines under each other together; null when one may go on in two ways. */
  private static @Nullable List<Label> labels(List<PdfPieces> body, boolean drawn, boolean known) {
    List<List<Piece>> open = new ArrayList<>();
    int recent = 0;
    for (PdfPieces line : body) {
      for (Piece piece : line.labels()) {
        while (recent < open.size()
            && piece.down() - open.get(recent).getLast().down() > OVER_PAGE * piece.size()) {
          recent++;
        }
        List<Piece> above = null;
        for (List<Piece> one : open.subList(recent, open.size())) {
          if (piece.isNumbered()
              || one.getLast().page() != piece.page()
              || !(drawn
                  ? PdfDrawnCells.goesOn(one.getLast(), piece)
                  : piece.isUnder(one.getLast(), LINE_PITCH))
              || (known && KnownLabels.endsBefore(one, piece))) {
            continue;
          }
          if (above != null) {
            return null;
          }
          above = one;
        }
        if (above == null && !piece.isNumbered()) {
          above = onPageBefore(open.subList(recent, open.size()), piece);
        }
        if (above == null) {
          above = new ArrayList<>();
          open.add(above);
        }
        above.add(piece);
      }
    }
    return new ArrayList<>(open.stream().map(Label::new).toList());
  }

  /** The lowest label of the page before that a line may belong to; null when there is none. */
  private static @Nullable List<Piece> onPageBefore(List<List<Piece>> open, Piece lower) {
    boolean topmost = true;
    List<Piece> above = null;
    for (List<Piece> one : open) {
      Piece upper = one.getLast();
      if (upper.page() == lower.page()) {
        topmost &= upper.right() <= lower.left() || lower.right() <= upper.left();
      } else if (goesOnOverPage(one, lower)) {
        above = one;
      }
    }
    return above != null && (topmost || new Label(above).level() == 1) ? above : null;
  }

  /**
   * A page break may part the lines of a label: those of the outermost, which are so high, may
   * stand anywhere below it, those of a row's own at the very top only.
   */
  private static boolean goesOnOverPage(List<Piece> above, Piece lower) {
    Piece upper = above.getLast();
    boolean under =
        Math.abs(upper.left() - lower.left()) < 1 || Math.abs(upper.middle() - lower.middle()) < 1;
    return under
        && new Label(above).isNumbered()
        && lower.down() - upper.down() <= OVER_PAGE * lower.size();
  }

  private static @Nullable Labelled match(
      List<Label> labels, List<PdfPieces> figures, ToDoubleFunction<Label> height, Words known) {
    List<Label> byHeight = new ArrayList<>(labels);
    byHeight.sort(Comparator.comparingDouble(height));
    List<Label> left = outer(labels, known);
    byHeight.removeAll(left);
    List<Row> rows = new ArrayList<>();
    Map<PdfPieces, Label> over =
        known == Words.SURE ? PdfLabelsOverPage.of(labels, figures) : Map.of();
    byHeight.removeAll(over.values());
    int next = 0;
    for (PdfPieces line : figures) {
      Label own = over.get(line);
      if (own != null) {
        rows.add(new Row(own, line));
        continue;
      }
      while (next < byHeight.size()) {
        Label label = byHeight.get(next);
        double off = height.applyAsDouble(label) - line.figuresDown();
        if (off > BESIDE * label.first().size()) {
          break;
        }
        next++;
        if (off < -BESIDE * label.first().size()) {
          left.add(label);
        } else if (own == null || own.left() < label.left()) {
          if (own != null) {
            left.add(own);
          }
          own = label;
        } else {
          left.add(label);
        }
      }
      if (own == null || (known != Words.ANY && !isInnermost(own, line, labels, BESIDE))) {
        return null;
      }
      rows.add(new Row(own, line));
    }
    left.addAll(byHeight.subList(next, byHeight.size()));
    return known == Words.SURE
        ? PdfKnownLabels.labelled(rows, left, labels)
        : grouped(left, rows, known == Words.KNOWN);
  }

  /**
   * Gives each line of figures the innermost label between whose first and last line it stands.
   * Where a page break parts a row, or its figures stand lower than in the middle, that is still
   * its own; no two lines may take the same.
   */
  private static @Nullable Labelled matchCovering(
      List<Label> labels, List<PdfPieces> figures, Words known) {
    List<Label> left = new ArrayList<>(labels);
    List<Label> outer = outer(labels, known);
    left.removeAll(outer);
    List<Row> rows = new ArrayList<>();
    for (PdfPieces line : figures) {
      ReadingTime.check();
      Label own = null;
      for (Label label : left) {
        float room = BESIDE * label.first().size();
        boolean covers =
            label.first().down() - room <= line.figuresDown()
                && line.figuresDown() <= label.last().down() + room;
        if (covers && (own == null || label.left() >= own.right())) {
          own = label;
        } else if (covers && own != null && own.left() < label.right()) {
          return null; // two labels over each other
        }
      }
      if (own == null || !isInnermost(own, line, labels, CLEAR)) {
        return null;
      }
      left.remove(own);
      rows.add(new Row(own, line));
    }
    left.addAll(outer);
    return known == Words.SURE
        ? PdfKnownLabels.labelled(rows, left, labels)
        : grouped(left, rows, known == Words.KNOWN);
  }

  /** The labels in front of others, where the forms tell them: no figures are their own. */
  private static List<Label> outer(List<Label> labels, Words known) {
    List<Label> outer = new ArrayList<>();
    for (Label label : known == Words.SURE ? labels : List.<Label>of()) {
      if (PdfKnownLabels.isOuter(label, labels)) {
        outer.add(label);
      }
    }
    return outer;
  }

  /** Whether no label behind another one stands beside its figures as well, or nearly so. */
  private static boolean isInnermost(Label own, PdfPieces figures, List<Label> labels, float near) {
    for (Label label : labels) {
      float room = near * label.first().size();
      if (label.left() >= own.right()
          && label.first().down() - room <= figures.figuresDown()
          && figures.figuresDown() <= label.last().down() + room) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Labelled grouped(List<Label> left, List<Row> rows, boolean known) {
    List<Label> before = new ArrayList<>();
    List<Label> others = new ArrayList<>();
    List<Row> all = new ArrayList<>(rows);
    for (Label label : left) {
      ReadingTime.check();
      if (known && KnownLabels.isRow(label.lines()) && !isInFront(label, rows)) {
        all.add(new Row(label, null));
      } else if (label.last().down() < rows.getFirst().label().first().down()
          && !label.isNumbered()) {
        before.add(label);
      } else if (isInFront(label, rows)) {
        others.add(label);
      } else if (standsAlone(label, rows)) {
        all.add(new Row(label, null));
      } else {
        return null;
      }
    }
    if (others.size() > MOST_GROUPS) {
      return null;
    }
    all.sort(Comparator.comparingDouble(Row::down));
    for (int i = 1; i < all.size(); i++) {
      if (all.get(i).mayBeRestOf(all.get(i - 1))) {
        return null;
      }
    }
    List<Group> groups = new ArrayList<>();
    for (Label label : others) {
      Group group = PdfLabelGroups.group(label, others, all);
      if (group == null) {
        return null;
      }
      groups.add(group);
    }
    groups.sort(Comparator.comparingDouble(group -> group.label().left()));
    return new Labelled(before, all, groups);
  }

  private static boolean isInFront(Label label, List<Row> rows) {
    return rows.get(PdfLabelGroups.nearest(label, rows)).label().left()
        >= label.right() - PdfLabelGroups.NEAR;
  }

  /** The label of a row without any figure: numbered, at a distance from all others. */
  private static boolean standsAlone(Label label, List<Row> rows) {
    float clear = label.first().size() * 0.9f;
    for (Row row : rows) {
      boolean apart =
          Math.min(row.down(), row.label().first().down()) > label.last().down() + clear
              || Math.max(row.down(), row.label().last().down()) < label.first().down() - clear;
      if (!apart) {
        return false;
      }
    }
    return label.isNumbered();
  }
}
