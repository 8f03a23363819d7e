package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.PdfPieces.Piece;

/** Consecutive lines of pages that may be one table. */
final class PdfRegion {
  static final int FEWEST_COLUMNS = 4;
  private static final int FEWEST_ROWS = 4;

  /** A row of so many figures under its header is a table by itself, as that of reviews is. */
  private static final int WIDE_ROW = 10;

  /** So many columns has the widest row of the forms, which has no label. */
  private static final int WIDEST_ROW = 15;

  private static final int MOST_LINES = 400;

  private static final int MOST_IN_LINE = 40;

  private static final int MOST_LINES_OF_HEADER = 14;

  /** So many labels stand in front of the figures of a row at most. */
  private static final int MOST_LABELS = 4;

  /** A label has fewer lines above, and below, the figures of its row. */
  private static final int LINES_OF_LABEL = 8;

  /** Places, in points, that differ by less are the same. */
  private static final float NEAR = 1;

  /** How far apart the lines of the last label may stand, in the same share. */
  private static final float PITCH = 1.2f;

  private static final float PITCH_OF_KNOWN = 1.65f;

  /** Lines farther apart belong to no one table, as a share of the size of the characters. */
  static final float FAR = 6;

  private final List<PdfContent> pages;
  private final List<PdfPieces> lines;
  private final PdfLook look;

  /** Whether the order in which the lines are drawn tells what belongs together. */
  private final boolean drawn;

  /** Words of rows with numbers, where the order in which they are drawn tells them. */
  private final Set<Piece> numbered;

  /** Lines above this one belong to tables that were found. */
  private final int floor;

  private int header;
  private int start;
  private int end;

  /** Whether it was found by a row of several figures; a smaller one may have any number. */
  private final boolean wide;

  /** Whether a label stands beside the figures it was found by. */
  private final boolean labelled;

  /** Whether rows that are not surely known go on below. */
  private final boolean cut;

  private float left = Float.MAX_VALUE;
  private final List<PdfPieces> body = new ArrayList<>();

  PdfRegion(
      List<PdfContent> pages,
      List<PdfPieces> lines,
      PdfLook look,
      Set<Piece> numbered,
      int floor,
      int seed) {
    this.pages = pages;
    this.lines = lines;
    this.look = look;
    this.drawn = look == PdfLook.DRAWN;
    this.numbered = numbered;
    this.floor = floor;
    start = seed;
    end = seed;
    int figures = lines.get(seed).figures().size();
    labelled = !lines.get(seed).labels().isEmpty();
    wide =
        switch (look) {
          case DRAWN -> labelled;
          case PLACED -> figures >= FEWEST_COLUMNS;
          case SURE, KNOWN -> false;
        };
    widen(seed);
    Piece label = drawn ? firstLabel() : null;
    while (start > floor
        && goesOn(start - 1, start)
        && isRow(start - 1)
        && (look != PdfLook.SURE || PdfFormLines.isSureRow(lines, start - 1))
        && !(look.isByForms() && PdfFormLines.isOfNames(lines.get(start - 1)))
        && (label == null || lines.get(start - 1).isOfRows(label, numbered))) {
      start--;
      widen(start);
    }
    header = start;
    while (header > floor
        && start - header < MOST_LINES_OF_HEADER
        && goesOn(header - 1, header)
        && isHeader(header - 1)
        && !isOnPageAbove(header - 1, lines.get(seed).figures())
        && !isRowAboveTitle(header - 1)
        && !isKnownRow(header - 1)) {
      header--;
    }
    body.addAll(lines.subList(start, seed + 1));
    int next = seed + 1;
    while (next < lines.size() && goesOn(next - 1, next)) {
      int repeated = repeatedHeader(next);
      if (repeated > 0) {
        next += repeated;
      } else if (look == PdfLook.SURE
          ? isRow(next)
              && (PdfFormLines.isSureRow(lines, next)
                  || PdfFormLines.endsAdvice(body, lines.get(next)))
          : isRow(next)
              && !isHeaderBelow(next)
              && !PdfFormLines.isHeadingOfNext(lines, next, body)) {
        widen(next);
        body.add(lines.get(next));
        end = lines.get(next).figures().isEmpty() && look != PdfLook.SURE ? end : next;
        next++;
      } else {
        break;
      }
    }
    // Lines of the last row's label below its figures.
    PdfPieces last = lines.get(end);
    while (end + 1 < next && belongsToLast(end + 1, last)) {
      end++;
    }
    while (end + 1 < next && isRowWithoutFigures(end + 1)) {
      end++;
    }
    body.removeIf(line -> line.down() > lines.get(end).down());
    cut =
        look == PdfLook.SURE
            && next < lines.size()
            && goesOn(next - 1, next)
            && isRowOn(next)
            && !PdfFormLines.isHeadingOfNext(lines, next, body);
  }

  /** The first line, with the header. */
  int header() {
    return header;
  }

  int end() {
    return end;
  }

  /** Whether it was found by a row of several figures. */
  boolean isWide() {
    return wide;
  }

  private boolean holdsFigures(int at) {
    PdfPieces line = lines.get(at);
    return !line.figures().isEmpty() && !line.isProse();
  }

  /** Whether a line that is no label of the forms belongs to a row all the same. */
  private boolean isRowOn(int at) {
    return holdsFigures(at)
        || (isRow(at)
            && at + 1 < lines.size()
            && goesOn(at, at + 1)
            && isRow(at + 1)
            && holdsFigures(at + 1));
  }

  /** Where the label of the first row begins; null where it has no number that tells. */
  private @Nullable Piece firstLabel() {
    int figures = lines.get(start).figures().getFirst().order();
    Piece label = null;
    for (int at = start + LINES_OF_LABEL; at > start - LINES_OF_LABEL; at--) {
      if (at < floor || at >= lines.size() || lines.get(at).page() != lines.get(start).page()) {
        continue;
      }
      for (Piece piece : lines.get(at).labels()) {
        if (numbered.contains(piece)
            && piece.order() < figures
            && (label == null || piece.order() > label.order())) {
          label = piece;
        }
      }
    }
    return label;
  }

  private void widen(int at) {
    List<Piece> figures = lines.get(at).figures();
    if (!figures.isEmpty()) {
      left = Math.min(left, figures.getFirst().left());
    }
  }

  /**
   * Whether a line below the last figures holds the label of one more row: with a number, and one
   * of the first level is higher than those above and stands like them; else it is a heading.
   */
  private boolean isRowWithoutFigures(int at) {
    PdfPieces line = lines.get(at);
    if (!drawn || (!wide && body.size() == 1) || !numbered.containsAll(line.labels())) {
      return false;
    }
    for (Piece label : line.labels()) {
      int chapter = RowNumbers.chapter(label.text());
      boolean next = false;
      for (PdfPieces above : chapter > 0 ? lines.subList(start, at) : List.<PdfPieces>of()) {
        for (Piece other : above.labels()) {
          int before = RowNumbers.chapter(other.text());
          next |= before > 0 && isAligned(label, other);
          if (before >= chapter) {
            return false;
          }
        }
      }
      if (chapter > 0 && !next) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAligned(Piece one, Piece other) {
    return Math.abs(one.left() - other.left()) < NEAR
        || Math.abs(one.middle() - other.middle()) < NEAR
        || Math.abs(one.right() - other.right()) < NEAR;
  }

  private boolean belongsToLast(int at, PdfPieces last) {
    PdfPieces line = lines.get(at);
    PdfPieces above = lines.get(at - 1);
    return line.page() == above.page()
        && line.labels().stream().noneMatch(Piece::isNumbered)
        && (!drawn || isDrawnBefore(line, last))
        && (!look.isByForms()
            || line.labels().stream().noneMatch(label -> KnownLabels.isWhole(List.of(label))))
        && line.down() - above.down()
            < line.line().size() * (look.isByForms() ? PITCH_OF_KNOWN : PITCH);
  }

  /** Whether a line is the label of a row without figures, as the forms say. */
  private boolean isKnownRow(int at) {
    List<Piece> words = lines.get(at).words(); // none in a line of blanks
    return !words.isEmpty()
        && (words.size() == 1 || look.isByForms())
        && KnownLabels.isRow(words.getFirst().text());
  }

  private static boolean isDrawnBefore(PdfPieces line, PdfPieces row) {
    int figures = row.figures().getFirst().order();
    return line.labels().stream().allMatch(label -> label.order() < figures);
  }

  private boolean goesOn(int above, int below) {
    PdfPieces one = lines.get(above);
    PdfPieces other = lines.get(below);
    float size = Math.max(one.line().size(), other.line().size());
    return other.down() - one.down() < size * FAR && !drawnBetween(one, other);
  }

  private boolean drawnBetween(PdfPieces one, PdfPieces other) {
    if (one.page() == other.page()) {
      return pages.get(one.page()).tables().stream()
          .anyMatch(table ->
              table.bottom() > one.line().baseline() && table.top() < other.line().baseline());
    }
    return other.page() != one.page() + 1
        || pages.get(one.page()).tables().stream()
            .anyMatch(table -> table.bottom() > one.line().baseline())
        || pages.get(other.page()).tables().stream()
            .anyMatch(table -> table.top() < other.line().baseline());
  }

  /** Whether a line holds more words side by side than the labels of a row are. */
  private boolean isHeaderBelow(int at) {
    PdfPieces line = lines.get(at);
    return look != PdfLook.PLACED
        && line.figures().isEmpty()
        && line.drawnWords().size() > MOST_LABELS;
  }

  /** Words in front of the figures only, or figures behind them. */
  private boolean isRow(int at) {
    PdfPieces line = lines.get(at);
    List<Piece> labels = line.labels();
    float from = line.figures().isEmpty() ? left : line.figures().getFirst().left();
    return labels.isEmpty() || labels.getLast().right() <= Math.min(left, from) + 0.5f;
  }

  /** Neither a heading nor a sentence, also where columns of text have one beside other words. */
  private boolean isHeader(int at) {
    PdfPieces line = lines.get(at);
    String words = line.line().text(false).strip();
    return line.figures().isEmpty()
        && words.indexOf('。') < 0
        && ParagraphRoles.of(words, new Span(0, words.length()), false) == Paragraph.Role.BODY
        && line.words().stream().noneMatch(word -> RowNumbers.chapter(word.text()) > 0);
  }

  /**
   * Whether a line holds the label of a row without figures and the one below the title of another
   * part of the table: it stands beside the label, and the names of its columns below it.
   */
  private boolean isRowAboveTitle(int at) {
    if (!drawn || at + 2 >= start) {
      return false;
    }
    List<Piece> label = lines.get(at).drawnWords();
    List<Piece> title = lines.get(at + 1).drawnWords();
    return label.size() == 1
        && title.size() == 1
        && lines.get(at + 2).drawnWords().size() > 1
        && title.getFirst().follows(label.getFirst())
        && title.getFirst().left() > label.getFirst().right();
  }

  /** Whether a line ends a page, below which a header begins anew with words over all figures. */
  private boolean isOnPageAbove(int at, List<Piece> figures) {
    if (lines.get(at).page() == lines.get(at + 1).page() || at + 1 == start || !isRow(at)) {
      return false;
    }
    if (figures.isEmpty()) {
      return namesTotal(lines.subList(at + 1, start));
    }
    for (Piece figure : figures) {
      boolean named = false;
      for (PdfPieces line : lines.subList(at + 1, start)) {
        named |=
            line.words().stream()
                .anyMatch(word -> word.left() < figure.right() && figure.left() < word.right());
      }
      if (!named) {
        return false;
      }
    }
    return true;
  }

  /** Whether letters of a header may be those of its total, also under each other. */
  private static boolean namesTotal(List<PdfPieces> header) {
    StringBuilder words = new StringBuilder();
    header.forEach(line -> words.append(line.line().text(false)));
    return words.indexOf("计") >= 0;
  }

  /** How many lines at the top of a page repeat the header; 0 for none. */
  private int repeatedHeader(int at) {
    if (at == 0 || lines.get(at).page() == lines.get(at - 1).page()) {
      return 0;
    }
    // The corner's words, in front of the columns, may have been taken for rows.
    int first = header;
    int count = 0;
    while (at + count < lines.size()
        && first + count < at
        && same(lines.get(first + count), lines.get(at + count))) {
      count++;
    }
    return first + count > start || (count > 0 && first + count == start) ? count : 0;
  }

  private static boolean same(PdfPieces one, PdfPieces other) {
    return one.figures().isEmpty()
        && other.figures().isEmpty()
        && one.line().text(false).equals(other.line().text(false));
  }

  @Nullable List<PdfPlacedGrid.OnPage> tables() {
    List<PdfPieces> rows = body.stream().filter(line -> !line.figures().isEmpty()).toList();
    boolean oneRow =
        rows.size() == 1
            && body.size() == 1
            && (look == PdfLook.PLACED
                ? rows.getFirst().figures().size() >= WIDE_ROW
                : rows.getFirst().labels().isEmpty());
    if (cut
        || (wide && !drawn && rows.size() < FEWEST_ROWS && !oneRow)
        || body.size() > MOST_LINES) {
      return null;
    }
    for (PdfPieces line : lines.subList(header, end + 1)) {
      if (line.labels().size() > MOST_IN_LINE || line.figures().size() > MOST_IN_LINE) {
        return null;
      }
    }
    if (look != PdfLook.PLACED) {
      return namedTables(rows, oneRow);
    }
    List<float[]> columns = PdfDrawnColumns.of(rows);
    if (wide && columns.size() < FEWEST_COLUMNS) {
      return null;
    }
    if (oneRow && rows.getFirst().labels().isEmpty()) {
      return PdfPlacedGrid.row(columns, lines.subList(header, start), rows.getFirst());
    }
    return PdfPlacedGrid.tables(columns, lines.subList(header, start), body);
  }

  private @Nullable List<PdfPlacedGrid.OnPage> namedTables(List<PdfPieces> rows, boolean oneRow) {
    List<PdfPieces> above = lines.subList(header, start);
    if (above.isEmpty() || rows.stream().anyMatch(PdfPieces::isTorn)) {
      return null;
    }
    PdfPieces uneven =
        look == PdfLook.SURE && !labelled ? PdfFullColumns.row(body, WIDEST_ROW) : null;
    if (uneven != null) {
      return PdfPlacedGrid.knownRow(above, uneven, WIDEST_ROW);
    }
    if (oneRow) {
      return drawn
          ? PdfPlacedGrid.drawnRow(above, rows.getFirst(), WIDE_ROW)
          : PdfPlacedGrid.knownRow(above, rows.getFirst(), WIDE_ROW);
    }
    return drawn
        ? PdfPlacedGrid.drawnTables(above, body, rows, !wide)
        : PdfPlacedGrid.knownTables(
            above,
            body,
            rows,
            !labelled,
            pages.stream().map(PdfContent::bands).toList(),
            look == PdfLook.SURE);
  }
}
