package org.mingjian.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.PdfPieces.Piece;
import org.mingjian.document.PdfPlacedLabels.Label;

/**
 * The words over columns of figures as cells, put together by the order in which they are drawn,
 * and the columns they name: also those in which no figure stands.
 *
 * @param columns from where to where the figures of each column reach, or its name where none does
 * @param labelsEnd where the labels in front of the figures end; 0 when there are none
 */
record PdfDrawnHeader(PdfPlacedHeader header, List<float[]> columns, float labelsEnd) {
  /** How far apart the lines of one cell may stand, as a share of the size of the characters. */
  private static final float LINE_PITCH = 1.9f;

  private static final float NEAR = 0.5f;
  private static final int MOST_WORDS = 200;

  /** So many columns are named in words of an office's own at most. */
  private static final int MOST_RENAMED = 2;

  /** All tables of the forms with so many columns have one of totals. */
  private static final int FEWEST_WITH_TOTAL = 4;

  PdfDrawnHeader {
    columns = List.copyOf(columns);
  }

  /**
   * Null when it is not clear over which figures a name stands.
   *
   * @param rows the lines of figures
   * @param labelsEnd where the labels in front of the figures end; 0 when there are none
   */
  static @Nullable PdfDrawnHeader of(List<PdfPieces> lines, List<PdfPieces> rows, float labelsEnd) {
    PdfDrawnHeader drawn =
        of(pieces(lines, PdfPieces::drawnWords), rows, labelsEnd, PdfDrawnHeader::cells);
    if (drawn != null && drawn.isAllKnown()) {
      return drawn;
    }
    PdfDrawnHeader single =
        of(pieces(lines, PdfPieces::singleWords), rows, labelsEnd, PdfDrawnHeader::cells);
    if (single != null && single.isAllKnown()) {
      return single;
    }
    PdfDrawnHeader placed = placed(lines, rows, labelsEnd);
    if (placed != null && placed.isAllKnown()) {
      return placed;
    }
    return drawn == null ? single : drawn;
  }

  /** The same, put together by where the words stand and by what the forms say. */
  static @Nullable PdfDrawnHeader placed(
      List<PdfPieces> lines, List<PdfPieces> rows, float labelsEnd) {
    PdfDrawnHeader header =
        of(
            pieces(lines, PdfPieces::drawnWords),
            rows,
            labelsEnd,
            (pieces, end) -> PdfPlacedCells.of(pieces));
    if (header != null && header.isAllKnown()) {
      return header;
    }
    PdfDrawnHeader wider =
        of(
            pieces(lines, PdfPieces::words),
            rows,
            labelsEnd,
            (pieces, end) -> PdfPlacedCells.of(pieces));
    return header == null || (wider != null && wider.isAllKnown()) ? wider : header;
  }

  private static List<Piece> pieces(List<PdfPieces> lines, Function<PdfPieces, List<Piece>> words) {
    List<Piece> pieces = new ArrayList<>();
    lines.forEach(line -> pieces.addAll(PdfSpacedNames.joined(words.apply(line))));
    return pieces;
  }

  private static @Nullable PdfDrawnHeader of(
      List<Piece> pieces,
      List<PdfPieces> rows,
      float labelsEnd,
      BiFunction<List<Piece>, Float, List<Label>> together) {
    List<Label> corner = new ArrayList<>();
    List<Label> cells = new ArrayList<>();
    if (pieces.size() > MOST_WORDS) {
      return null;
    }
    double figuresBegin =
        rows.stream()
            .filter(row -> labelsEnd > 0 && !row.figures().isEmpty())
            .mapToDouble(row -> row.figures().getFirst().left())
            .min()
            .orElse(0);
    List<Label> all = together.apply(pieces, labelsEnd);
    if (labelsEnd > 0 && rows.stream().allMatch(row -> row.figures().isEmpty())) {
      figuresBegin = namesBegin(all, labelsEnd);
    }
    for (Label cell : all) {
      boolean known = cell.right() < figuresBegin && KnownLabels.isNote(cell.lines());
      (known || isCorner(cell.first(), labelsEnd) ? corner : cells).add(cell);
    }
    List<Label> names = new ArrayList<>();
    List<Piece> others = new ArrayList<>();
    for (Label cell : cells) {
      if (isOverGap(cell, cells) || cells.stream().anyMatch(other -> isUnder(other, cell))) {
        others.addAll(cell.lines());
      } else {
        names.add(cell);
      }
    }
    if (names.stream().anyMatch(name -> !Character.isLetter(name.first().text().codePointAt(0)))) {
      return null; // a figure with words behind it, or a part of a name that was cut
    }
    if (names.stream().anyMatch(name -> KnownLabels.isElsewhere(name.lines()))) {
      return null;
    }
    names.sort(Comparator.comparingDouble(Label::left));
    for (int i = 1; i < names.size(); i++) {
      if (names.get(i).left() < names.get(i - 1).right() - NEAR) {
        return null;
      }
    }
    List<float[]> columns = PdfDrawnColumns.of(names, rows);
    List<List<Piece>> words = names.stream().map(Label::lines).toList();
    if (columns == null) {
      PdfUnnamedColumn unnamed = PdfUnnamedColumn.of(names, rows);
      if (unnamed == null) {
        return null;
      }
      columns = unnamed.columns();
      words = unnamed.names();
    }
    return new PdfDrawnHeader(
        new PdfPlacedHeader(
            corner.stream().flatMap(cell -> cell.lines().stream()).toList(),
            PdfPlacedHeader.levels(others),
            words),
        columns,
        labelsEnd);
  }

  /** Where the first cell begins that may name a column. */
  private static double namesBegin(List<Label> cells, float labelsEnd) {
    return cells.stream()
        .filter(cell -> !isCorner(cell.first(), labelsEnd) && !KnownLabels.isNote(cell.lines()))
        .mapToDouble(Label::left)
        .min()
        .orElse(0);
  }

  /** Whether a form names a column so. */
  boolean isKnown() {
    return header.names().stream().anyMatch(KnownLabels::isName);
  }

  /** Whether a wide table has its total: without it columns may have been cut off. */
  boolean isWhole() {
    return header.names().size() < FEWEST_WITH_TOTAL
        || header.names().stream().anyMatch(KnownLabels::isTotal);
  }

  /** Whether the forms name all columns so. */
  boolean isAllKnown() {
    return !header.names().isEmpty() && header.names().stream().allMatch(KnownLabels::isName);
  }

  /** Whether names of the forms break over several lines, which no line of text tells whole. */
  boolean isBroken() {
    return isAllKnown() && header.names().stream().anyMatch(name -> name.size() > 1);
  }

  /**
   * Whether figures stand in each column, which tell how many there are, where some are named in
   * other words than those of the forms; or in none.
   */
  boolean isToldBy(List<PdfPieces> figures) {
    long renamed = header.names().stream().filter(name -> !KnownLabels.isName(name)).count();
    return renamed <= MOST_RENAMED
        && renamed * 2 < columns.size()
        && isWhole()
        && (figures.isEmpty()
            || figures.stream().anyMatch(line -> line.figures().size() == columns.size()));
  }

  /** Where the columns begin and end: one more than there are columns. */
  float[] edges() {
    float[] edges = new float[columns.size() + 1];
    edges[0] = labelsEnd;
    for (int i = 1; i < columns.size(); i++) {
      float before = Math.max(columns.get(i - 1)[1], new Label(header.names().get(i - 1)).right());
      List<Piece> name = header.names().get(i);
      float begin = name.isEmpty() ? Float.MAX_VALUE : new Label(name).left();
      float behind = Math.min(columns.get(i)[0], begin);
      edges[i] = (before + behind) / 2;
    }
    edges[columns.size()] = Float.MAX_VALUE;
    return edges;
  }

  /** A label may reach a little into the first column, as a closing quotation mark does. */
  private static boolean isCorner(Piece begin, float labelsEnd) {
    return begin.left() < labelsEnd - begin.size();
  }

  private static boolean isUnder(Label lower, Label upper) {
    return lower.first().down() > upper.last().down() + upper.first().size() / 2
        && lower.left() < upper.right() - NEAR
        && lower.right() > upper.left() + NEAR;
  }

  /**
   * Whether a cell stands alone above all others, between two of them or as a title of the forms:
   * it names no column but all; or a title of the forms between cells below it: it names some.
   */
  private static boolean isOverGap(Label upper, List<Label> cells) {
    if (KnownLabels.isElsewhere(upper.lines()) && isBetweenLower(upper, cells)) {
      return true;
    }
    boolean left = false;
    boolean right = false;
    for (Label cell : cells) {
      if (cell.equals(upper)) {
        continue;
      }
      if (cell.first().page() != upper.first().page()
          || cell.first().down() <= upper.last().down() + upper.first().size() / 2) {
        return false;
      }
      left |= cell.right() <= upper.left() + NEAR;
      right |= cell.left() >= upper.right() - NEAR;
    }
    return (left && right) || KnownLabels.isElsewhere(upper.lines());
  }

  /** Whether cells begin below another one on its left and on its right. */
  private static boolean isBetweenLower(Label upper, List<Label> cells) {
    boolean left = false;
    boolean right = false;
    for (Label cell : cells) {
      if (cell.first().page() == upper.first().page()
          && cell.first().down() > upper.last().down() + upper.first().size() / 2) {
        left |= cell.right() <= upper.left() + NEAR;
        right |= cell.left() >= upper.right() - NEAR;
      }
    }
    return left && right;
  }

  /**
   * Lines that are drawn one after the other, each under the one before, are one cell: but not a
   * name over the others that stands alone in its row.
   */
  private static List<Label> cells(List<Piece> pieces, float labelsEnd) {
    pieces.sort(Comparator.comparingInt(Piece::page).thenComparingInt(Piece::order));
    List<List<Piece>> cells = new ArrayList<>();
    for (Piece piece : pieces) {
      if (cells.isEmpty() || !goesOn(cells.getLast().getLast(), piece)) {
        cells.add(new ArrayList<>());
      }
      cells.getLast().add(piece);
    }
    List<Label> apart = new ArrayList<>();
    for (List<Piece> cell : cells) {
      int first = cell.size() > 1 && isAlone(cell, cells, labelsEnd) ? 1 : 0;
      if (first > 0) {
        apart.add(new Label(cell.subList(0, first)));
      }
      apart.add(new Label(cell.subList(first, cell.size())));
    }
    return apart;
  }

  private static boolean goesOn(Piece upper, Piece lower) {
    return upper.page() == lower.page()
        && lower.isNextBelow(upper, LINE_PITCH)
        && upper.left() < lower.right() - NEAR
        && lower.left() < upper.right() - NEAR;
  }

  /** Whether other cells begin beside the second line of one, and none beside its first. */
  private static boolean isAlone(List<Piece> cell, List<List<Piece>> cells, float labelsEnd) {
    Piece first = cell.getFirst();
    float height = first.size() * 0.8f;
    boolean below = false;
    for (List<Piece> other : cells) {
      Piece begin = other.getFirst();
      if (other.equals(cell) || isCorner(begin, labelsEnd) || begin.page() != first.page()) {
        continue;
      }
      if (Math.abs(begin.down() - first.down()) < height) {
        return false;
      }
      below |= begin.down() > first.down();
    }
    return below && !isCorner(first, labelsEnd);
  }
}
