package org.mingjian.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.PdfLines.Visual;
import org.mingjian.document.PdfPage.Glyph;
import org.mingjian.document.PdfPieces.Piece;
import org.mingjian.document.PdfPlacedLabels.Group;
import org.mingjian.document.PdfPlacedLabels.Label;
import org.mingjian.document.PdfPlacedLabels.Labelled;
import org.mingjian.document.PdfPlacedLabels.Row;

/**
 * Puts the lines of labels together by what the forms say: however far apart they stand and in
 * whatever order they are drawn, together they say what a form says, from the top of a column.
 */
final class PdfKnownLabels {
  /** Wider gaps part words, as a share of the size of the characters. */
  private static final float GAP = 0.25f;

  /** Edges and middles of lines, in points, that differ by less are the same. */
  private static final float ALIGNED = 1;

  /** Words of one label stand as close as this. */
  private static final float NEAREST = 1;

  /** The same where one is drawn right behind the other: a font may lack the letters between. */
  private static final float NEAREST_DRAWN = 4;

  /** The first line of a label is set in by no more than this, in the same share. */
  private static final float INDENT = 2.2f;

  /** The next line of a label that is set in stands no farther below. */
  private static final float PITCH = 2.6f;

  /** Lines of a label that is written from the top are no wider. */
  private static final float WIDE = 3;

  private PdfKnownLabels() {}

  /**
   * Labels, and words of groups that do not read from the top: turned on their side, or broken over
   * columns.
   */
  record Told(List<Label> labels, List<Piece> ofGroups) {
    Told {
      labels = List.copyOf(labels);
      ofGroups = List.copyOf(ofGroups);
    }

    /** The same with all names of groups as words, where their places do not tell their rows. */
    Told withoutGroups() {
      List<Label> rows = new ArrayList<>(labels);
      List<Piece> words = new ArrayList<>(ofGroups);
      for (Label label : labels) {
        if (isOuter(label, labels)) {
          rows.remove(label);
          words.addAll(label.lines());
        }
      }
      return new Told(rows, words);
    }
  }

  /** The labels from the top; null when some lines make up no label of a form. */
  static @Nullable Told of(List<PdfPieces> body) {
    List<Piece> ofGroups = new ArrayList<>();
    List<Piece> pieces = new ArrayList<>();
    body.forEach(line -> line.labels().forEach(label -> pieces.addAll(parts(label))));
    pieces.sort(Comparator.comparingDouble(Piece::down).thenComparingDouble(Piece::left));
    List<List<Piece>> labels = new ArrayList<>();
    for (Piece piece : pieces) {
      ReadingTime.check();
      boolean begins = piece.isNumbered();
      List<Piece> above = begins ? advised(labels, piece) : above(labels, piece);
      // The end of a label may stand beside that of a group in front of it, which it would fit too.
      if (!begins && (above == null || !isAligned(above.getLast(), piece))) {
        List<Piece> before = before(labels, piece);
        above = before == null ? above : before;
      }
      if (above == null && !begins) {
        above = mistypedAbove(labels, piece);
      }
      if (above == null) {
        if (!KnownLabels.beginsRow(List.of(piece))
            && !(begins && KnownLabels.mayBeginMistyped(piece))) {
          if (!KnownLabels.isInGroup(piece)) {
            return null;
          }
          ofGroups.add(piece);
          continue;
        }
        above = new ArrayList<>();
        labels.add(above);
      }
      above.add(piece);
    }
    List<Label> whole = new ArrayList<>();
    for (List<Piece> label : labels) {
      if (KnownLabels.isRow(label) || (!whole.isEmpty() && isRowBehind(new Label(label), whole))) {
        whole.add(new Label(label));
      } else if (label.stream().allMatch(KnownLabels::isInGroup)) {
        ofGroups.addAll(label);
      } else if (KnownLabels.isRowOrMistyped(label)) {
        whole.add(new Label(label));
      } else {
        return null;
      }
    }
    return new Told(whole, ofGroups);
  }

  /** Whether a label without a number names a row by the next one above it. */
  static boolean isRowBehind(Label label, List<Label> others) {
    Label above = null;
    for (Label other : others) {
      if (other.last().down() < label.first().down()
          && KnownLabels.isLeaf(other.lines())
          && (above == null || above.last().down() < other.last().down())) {
        above = other;
      }
    }
    return above != null && KnownLabels.isRowBehind(label.lines(), above.lines());
  }

  private static boolean isAligned(Piece upper, Piece lower) {
    return Math.abs(upper.left() - lower.left()) < ALIGNED
        || Math.abs(upper.middle() - lower.middle()) < ALIGNED;
  }

  /** The words of a line that stand apart: labels side by side, or words of one. */
  static List<Piece> parts(Piece line) {
    List<Piece> parts = new ArrayList<>();
    List<Glyph> open = new ArrayList<>();
    for (Glyph glyph : line.visual().glyphs()) {
      if (!open.isEmpty() && glyph.left() - open.getLast().right() > GAP * glyph.size()) {
        parts.add(part(line, open));
        open = new ArrayList<>();
      }
      open.add(glyph);
    }
    parts.add(part(line, open));
    return parts;
  }

  private static Piece part(Piece line, List<Glyph> glyphs) {
    float offset = line.down() - line.visual().baseline();
    return new Piece(line.page(), glyphs.getFirst().baseline() + offset, new Visual(glyphs));
  }

  /** The label that ends right before a piece in the same line and goes on in it, or null. */
  private static @Nullable List<Piece> before(List<List<Piece>> labels, Piece piece) {
    for (List<Piece> label : labels.reversed()) {
      Piece last = label.getLast();
      float gap = piece.left() - last.right();
      if (last.page() == piece.page()
          && Math.abs(last.down() - piece.down()) < GAP * piece.size()
          && gap >= 0
          && gap <= (piece.follows(last) ? NEAREST_DRAWN : NEAREST) * piece.size()) {
        List<Piece> both = new ArrayList<>(label);
        both.add(piece);
        return KnownLabels.beginsRow(both) ? label : null;
      }
    }
    return null;
  }

  /** The label above whose advice a line goes on that begins like a number; or null. */
  private static @Nullable List<Piece> advised(List<List<Piece>> labels, Piece piece) {
    for (List<Piece> label : labels.reversed()) {
      if (isOver(label, piece)) {
        List<Piece> both = new ArrayList<>(label);
        both.add(piece);
        boolean below =
            piece.page() == label.getLast().page()
                ? piece.isNextBelow(label.getLast(), PITCH)
                : KnownLabels.isRow(both);
        return KnownLabels.isAdvised(label) && below ? label : null;
      }
    }
    return null;
  }

  /** The lowest label above a line that goes on in it; null when it begins one. */
  private static @Nullable List<Piece> above(List<List<Piece>> labels, Piece piece) {
    List<List<Piece>> above = new ArrayList<>();
    for (List<Piece> label : labels) {
      if (label.getLast().down() < piece.down() && isOver(label, piece)) {
        above.add(label);
      }
    }
    above.sort(
        Comparator.comparingDouble((List<Piece> label) -> label.getLast().down()).reversed());
    if (!above.isEmpty()
        && KnownLabels.isBracket(piece)
        && (KnownLabels.isRow(above.getFirst()) || isWide(above.getFirst().getLast()))) {
      return null; // written from the top, the bracket begins the number of the next label
    }
    for (List<Piece> label : above) {
      // The name of a group may reach into the column of the labels behind it.
      if (goesOn(label, piece)) {
        return label;
      }
      if (!label.stream().allMatch(KnownLabels::isInGroup)) {
        break;
      }
    }
    return indented(labels, piece);
  }

  /** The lowest label above a line, with a typing error, that is not whole without it; or null. */
  private static @Nullable List<Piece> mistypedAbove(List<List<Piece>> labels, Piece piece) {
    List<Piece> lowest = null;
    for (List<Piece> label : labels) {
      if (label.getLast().down() < piece.down()
          && isOver(label, piece)
          && (lowest == null || lowest.getLast().down() < label.getLast().down())) {
        lowest = label;
      }
    }
    if (lowest == null || KnownLabels.isRow(lowest)) {
      return null;
    }
    List<Piece> both = new ArrayList<>(lowest);
    both.add(piece);
    return KnownLabels.goOnMistyped(both) ? lowest : null;
  }

  /** Whether the last line of a label stands over another one. */
  private static boolean isOver(List<Piece> label, Piece piece) {
    Piece last = label.getLast();
    return label.stream()
        .anyMatch(word ->
            Math.abs(word.down() - last.down()) < GAP * word.size()
                && word.left() < piece.right() - ALIGNED
                && piece.left() < word.right() - ALIGNED);
  }

  /** Whether a line is wider than one of letters written from the top. */
  private static boolean isWide(Piece line) {
    return line.right() - line.left() > WIDE * line.size();
  }

  private static boolean goesOn(List<Piece> label, Piece piece) {
    List<Piece> both = new ArrayList<>(label);
    both.add(piece);
    return KnownLabels.beginsRow(both);
  }

  /** The label whose first line is set in, right above a short line left of it; or null. */
  private static @Nullable List<Piece> indented(List<List<Piece>> labels, Piece piece) {
    for (List<Piece> label : labels.reversed()) {
      Piece first = label.getFirst();
      if (label.size() == 1
          && first.page() == piece.page()
          && piece.right() <= first.left() + ALIGNED
          && first.left() - piece.left() <= INDENT * piece.size()
          && piece.isNextBelow(first, PITCH)
          && KnownLabels.isInRow(piece)
          && !KnownLabels.isRow(label)
          && goesOn(label, piece)) {
        return label;
      }
    }
    return null;
  }

  /**
   * The rows, with those that have no figures.
   *
   * @param rows the rows that have figures
   * @param left the labels without figures
   */
  static @Nullable Labelled labelled(List<Row> rows, List<Label> left, List<Label> all) {
    List<Row> complete = new ArrayList<>(rows);
    List<Label> outer = new ArrayList<>();
    for (Label label : left) {
      if (isOuter(label, all)) {
        outer.add(label);
      } else if (KnownLabels.isLeaf(label.lines()) || isRowBehind(label, all)) {
        complete.add(new Row(label, null));
      } else {
        return null;
      }
    }
    complete.sort(Comparator.comparingDouble(Row::down));
    List<Group> groups = new ArrayList<>();
    for (Label label : outer) {
      Group group = known(label, complete);
      group = group == null ? PdfLabelGroups.group(label, outer, complete) : group;
      if (group == null) {
        return null;
      }
      groups.add(group);
    }
    groups.sort(Comparator.comparingDouble(group -> group.label().left()));
    return new Labelled(List.of(), complete, groups);
  }

  /** Whether a label names a group, and in no other form a row: some of the others are in it. */
  static boolean isOuter(Label label, List<Label> all) {
    return KnownLabels.isGroup(label.lines())
        && (!KnownLabels.isLeaf(label.lines())
            || all.stream()
                .anyMatch(other ->
                    isBehind(label, other) || KnownLabels.isIn(label.lines(), other.lines())));
  }

  /** The rows that a form has in a group, beside its label; or null. */
  private static @Nullable Group known(Label label, List<Row> rows) {
    int first = -1;
    int last = -1;
    for (int at = 0; at < rows.size(); at++) {
      if (KnownLabels.isIn(label.lines(), rows.get(at).label().lines())) {
        if (first >= 0 && last + 1 < at) {
          return null;
        }
        first = first < 0 ? at : first;
        last = at;
      }
    }
    if (first < 0) {
      return null;
    }
    float size = label.first().size();
    boolean inside =
        label.middle() > rows.get(first).label().first().down() - size
            && label.middle() < rows.get(last).label().last().down() + size;
    boolean inFront =
        rows.subList(first, last + 1).stream()
            .allMatch(row -> row.label().left() >= label.left() + ALIGNED);
    return inside && inFront ? new Group(label, first, last) : null;
  }

  /** Whether a label stands behind another one, beside some line of it. */
  private static boolean isBehind(Label outer, Label inner) {
    float room = outer.first().size() * 0.5f;
    return inner.left() >= outer.right() - room
        && inner.first().down() <= outer.last().down() + room
        && inner.last().down() >= outer.first().down() - room;
  }
}
