package org.mingjian.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.PdfPieces.Piece;
import org.mingjian.document.PdfPlacedLabels.Group;
import org.mingjian.document.PdfPlacedLabels.Label;
import org.mingjian.document.PdfPlacedLabels.Labelled;
import org.mingjian.document.PdfPlacedLabels.Row;

/**
 * Gives the labels in front of figures to their rows by the order in which they are drawn: most
 * programs draw a table cell by cell, the lines of a label one after the other and then the figures
 * of its row. Where they stand must say the same; else the order says nothing.
 */
final class PdfDrawnLabels {
  /** How far above or below its label a row's figures may stand, in the same share. */
  private static final float BESIDE = 0.5f;

  /** The same where all that do not stand beside their labels lean to one side. */
  private static final float FARTHEST = 1.8f;

  /** So many times as far stands a label without figures of its own from those of another row. */
  private static final float NEARER = 1.3f;

  /** Places, in points, that differ by less are the same. */
  private static final float NEAR = 1;

  /** A piece of a label, or the figures of a line. */
  private record Drawn(Piece first, @Nullable PdfPieces figures) {}

  /** Lines of a label, which grow, and its row; it may stand in front of other labels. */
  private static final class Open {
    private final List<Piece> lines = new ArrayList<>();

    Open(Piece first) {
      lines.add(first);
    }

    Label label() {
      return new Label(lines);
    }

    Piece last() {
      return lines.getLast();
    }

    boolean isNumbered() {
      return RowNumbers.isNumbered(RowNumbers.beginning(lines));
    }
  }

  /** The labels of a row from the left, and its figures. */
  private record Line(List<Open> labels, @Nullable PdfPieces figures) {
    Open own() {
      return labels.getLast();
    }
  }

  private final List<Line> rows = new ArrayList<>();
  private final List<Open> all = new ArrayList<>();
  private final List<PdfPieces> header;
  private final float widest;
  private List<Open> open = new ArrayList<>();

  /** -1 where figures stand above their labels, 1 where they stand below, 0 while none does. */
  private float lean;

  private PdfDrawnLabels(List<PdfPieces> above, List<PdfPieces> body) {
    header = above;
    widest =
        (float)
            body.stream()
                .flatMap(line -> line.labels().stream())
                .mapToDouble(piece -> piece.right() - piece.left())
                .max()
                .orElse(0);
  }

  /**
   * Null when the order in which the lines are drawn does not tell their rows.
   *
   * @param above the lines of the header
   */
  static @Nullable Labelled of(List<PdfPieces> above, List<PdfPieces> body) {
    List<Drawn> drawn = inOrder(body);
    return drawn == null ? null : new PdfDrawnLabels(above, body).read(drawn);
  }

  private static @Nullable List<Drawn> inOrder(List<PdfPieces> body) {
    List<Drawn> drawn = new ArrayList<>();
    for (PdfPieces line : body) {
      line.labels().forEach(label -> drawn.add(new Drawn(label, null)));
      if (!line.figures().isEmpty()) {
        drawn.add(new Drawn(line.figures().getFirst(), line));
      }
    }
    drawn.sort(
        Comparator.<Drawn>comparingInt(one -> one.first().page())
            .thenComparingInt(one -> one.first().order()));
    for (int i = 0; i < drawn.size(); i++) {
      PdfPieces line = drawn.get(i).figures();
      if (line == null) {
        continue;
      }
      for (int figure = 1; figure < line.figures().size(); figure++) {
        if (line.figures().get(figure).order() < line.figures().get(figure - 1).order()) {
          return null;
        }
      }
      Piece next = i + 1 < drawn.size() ? drawn.get(i + 1).first() : null;
      if (next != null
          && next.page() == line.page()
          && next.order() < line.figures().getLast().order()) {
        return null;
      }
    }
    return drawn;
  }

  private @Nullable Labelled read(List<Drawn> drawn) {
    Piece above = null;
    for (Drawn one : drawn) {
      ReadingTime.check();
      if (one.figures() == null) {
        label(one.first(), above);
        above = one.first();
      } else if (open.isEmpty()) {
        return null;
      } else {
        row(one.figures());
        above = null;
      }
    }
    row(null);
    return labelled();
  }

  /**
   * Adds a line to the label it goes on, or begins one.
   *
   * @param above the line of a label that is drawn right before it
   */
  private void label(Piece piece, @Nullable Piece above) {
    if (!open.isEmpty() && above != null && goesOn(open.getLast(), piece)) {
      open.getLast().lines.add(piece);
      return;
    }
    Open cut = piece.isNumbered() ? null : cut(piece);
    if (cut == null) {
      Open label = new Open(piece);
      open.add(label);
      all.add(label);
    } else {
      cut.lines.add(piece);
    }
  }

  private boolean goesOn(Open label, Piece lower) {
    Piece upper = label.last();
    if (lower.isNumbered()) {
      return false;
    }
    if (upper.page() != lower.page()) {
      return Math.abs(upper.left() - lower.left()) < NEAR
          || Math.abs(upper.middle() - lower.middle()) < NEAR;
    }
    return isStacked(label, lower)
        || (PdfDrawnCells.isUnder(upper, lower)
            && (label.isNumbered() || endsNumber(label, lower) || isFull(upper, lower)));
  }

  /** A narrow column breaks 四、 over two lines. */
  private static boolean endsNumber(Open label, Piece lower) {
    List<Piece> lines = new ArrayList<>(label.lines);
    lines.add(lower);
    return RowNumbers.isNumbered(RowNumbers.beginning(lines));
  }

  /**
   * Letters under each other, written from the top; a sign that lies on its side may stand between.
   */
  private static boolean isStacked(Open label, Piece lower) {
    return lower.text().length() == 1
        && label.lines.stream().allMatch(line -> line.text().length() == 1)
        && lower.follows(label.last())
        && lower.isNextBelow(label.last(), PdfPieces.PITCH_OF_LETTERS)
        && Math.abs(label.last().middle() - lower.middle()) < NEAR;
  }

  /** Without numbers, only lines without room for more go on. */
  private boolean isFull(Piece upper, Piece lower) {
    return upper.right() - upper.left() + lower.size() > widest;
  }

  /** The label of the page before that goes on at the top of a new one; null when none does. */
  private @Nullable Open cut(Piece piece) {
    if (all.isEmpty() || all.getLast().lines.getFirst().page() == piece.page()) {
      return null;
    }
    for (Open label : all.reversed()) {
      boolean under =
          Math.abs(label.last().left() - piece.left()) < NEAR
              || Math.abs(label.last().middle() - piece.middle()) < NEAR;
      if (under && label.isNumbered()) {
        return label;
      }
    }
    return null;
  }

  /**
   * Ends a row: labels behind which no figures stand have rows of their own, but for those in front
   * of others.
   */
  private void row(@Nullable PdfPieces figures) {
    List<Open> row = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      row.add(open.get(i));
      boolean last = i + 1 == open.size();
      if (last || !PdfLabelGroups.isBehind(open.get(i).label(), open.get(i + 1).label())) {
        rows.add(new Line(row, last ? figures : null));
        row = new ArrayList<>();
      }
    }
    open = new ArrayList<>();
  }

  private @Nullable Labelled labelled() {
    List<Label> before = new ArrayList<>();
    while (!rows.isEmpty()
        && rows.getFirst().figures() == null
        && rows.getFirst().labels().stream().noneMatch(Open::isNumbered)
        && isInHeader(rows.getFirst().labels().getFirst())) {
      rows.removeFirst().labels().forEach(label -> before.add(label.label()));
    }
    if (rows.isEmpty()) {
      return null;
    }
    List<Row> whole = new ArrayList<>();
    List<Group> groups = new ArrayList<>();
    float down = 0;
    for (int at = 0; at < rows.size(); at++) {
      Line row = rows.get(at);
      Label own = row.own().label();
      Row one = new Row(own, row.figures());
      if (one.down() < down
          || !(isBeside(own, row.figures()) || leans(at))
          || endsInFigure(own)
          || (row.figures() == null && at > 0 && isUnknown(row, whole.getLast()))
          || (at > 0 && one.mayBeRestOf(whole.getLast()))) {
        return null;
      }
      down = one.down();
      whole.add(one);
      for (Open label : row.labels().subList(0, row.labels().size() - 1)) {
        groups.add(new Group(label.label(), at, lastBehind(label.label(), at)));
      }
    }
    groups.sort(Comparator.comparingDouble(group -> group.label().left()));
    return new Labelled(before, whole, groups);
  }

  /** Whether words of the header are drawn after a label: it stands in the corner beside them. */
  private boolean isInHeader(Open label) {
    Piece first = label.lines.getFirst();
    return header.isEmpty()
        || header.getLast().page() != first.page()
        || header.stream()
            .flatMap(line -> line.words().stream())
            .anyMatch(word -> word.page() == first.page() && word.order() > first.order());
  }

  /** Whether a row without figures has a label that may be a part of one above on its page. */
  private static boolean isUnknown(Line row, Row above) {
    Label own = row.own().label();
    return above.page() == own.first().page()
        && !own.isNumbered()
        && !KnownLabels.isRow(own.lines());
  }

  /** A figure that touches its label may have been taken for a part of it. */
  private static boolean endsInFigure(Label label) {
    return label.lines().stream()
        .map(Piece::text)
        .anyMatch(words -> Character.isDigit(words.charAt(words.length() - 1)));
  }

  private static boolean isBeside(Label label, @Nullable PdfPieces figures) {
    if (figures == null) {
      return true;
    }
    float room = BESIDE * label.first().size();
    return figures.page() != label.first().page()
        || figures.page() != label.last().page()
        || (label.first().down() - room <= figures.figuresDown()
            && figures.figuresDown() <= label.last().down() + room);
  }

  /**
   * Whether the figures of a row stand above its label, or below, as they do in all rows of which
   * the label does not stand beside them: at the top of their cells, or at the bottom. No other
   * label may stand as near.
   */
  private boolean leans(int at) {
    Label own = rows.get(at).own().label();
    PdfPieces figures = rows.get(at).figures();
    if (figures == null
        || figures.page() != own.first().page()
        || figures.page() != own.last().page()) {
      return false;
    }
    float off = off(own, figures);
    if (Math.abs(off) > FARTHEST * own.first().size() || lean * off < 0) {
      return false;
    }
    lean = Math.signum(off);
    for (int other = Math.max(0, at - 1); other <= at + 1 && other < rows.size(); other++) {
      Label label = rows.get(other).own().label();
      if (other != at
          && label.first().page() == figures.page()
          && label.last().page() == figures.page()
          && Math.abs(off(label, figures)) / Math.abs(off)
              < (rows.get(other).figures() == null ? NEARER : 1)) {
        return false;
      }
    }
    return true;
  }

  /** How far above the first line of a label, or below the last one, the figures of a row stand. */
  private static float off(Label label, PdfPieces figures) {
    return Math.min(0, figures.figuresDown() - label.first().down())
        + Math.max(0, figures.figuresDown() - label.last().down());
  }

  private int lastBehind(Label group, int first) {
    int last = first;
    while (last + 1 < rows.size()
        && rows.get(last + 1).labels().stream()
            .allMatch(label -> PdfLabelGroups.isBehind(group, label.label()))) {
      last++;
    }
    return last;
  }
}
