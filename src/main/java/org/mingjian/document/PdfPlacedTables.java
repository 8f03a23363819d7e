package org.mingjian.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.PdfLines.Visual;
import org.mingjian.document.PdfPieces.Piece;
import org.mingjian.document.PdfTables.Found;

/**
 * Finds tables that no lines draw, by where their figures stand: rows of figures under each other
 * in four columns or more. Smaller ones read well line by line, unless their labels break over
 * several lines beside the figures. Whatever is not clear leaves the lines as they are.
 */
final class PdfPlacedTables {
  private static final int FEWEST_COLUMNS = 4;
  private static final int FEWEST_ROWS = 4;

  /** A row of so many figures under its header is a table by itself, as that of reviews is. */
  private static final int WIDE_ROW = 10;

  private static final int MOST_LINES = 400;
  private static final int MOST_IN_LINE = 40;
  private static final int MOST_LINES_OF_HEADER = 14;

  /** So many labels stand in front of the figures of a row at most. */
  private static final int MOST_LABELS = 4;

  /** A label has fewer lines above, and below, the figures of its row. */
  private static final int LINES_OF_LABEL = 8;

  /** Places, in points, that differ by less are the same. */
  private static final float NEAR = 1;

  /** Lines farther apart belong to no one table, as a share of the size of the characters. */
  private static final float FAR = 6;

  private final List<PdfContent> pages;
  private final List<PdfPieces> lines = new ArrayList<>();

  /** Lines above this one belong to tables that were found. */
  private int floor;

  /** Whether the order in which the lines are drawn tells what belongs together. */
  private final boolean drawn;

  /** Words of rows with numbers, where the order in which they are drawn tells them. */
  private final Set<Piece> numbered;

  private PdfPlacedTables(List<PdfContent> pages, boolean drawn) {
    this.pages = pages;
    this.drawn = drawn;
    float offset = 0;
    for (int page = 0; page < pages.size(); page++) {
      List<Visual> written = pages.get(page).lines();
      if (!written.isEmpty()) {
        // The page goes on where the one above ends, as if there were no break.
        float shift =
            offset - written.getFirst().baseline() + written.getFirst().size() * (FAR / 2);
        ReadingTime.check();
        for (Visual line : written) {
          lines.add(PdfPieces.of(page, line, shift, drawn));
        }
        offset = lines.getLast().down();
      }
    }
    this.numbered = drawn ? PdfDrawnCells.numbered(lines) : Set.of();
  }

  /** Puts tables in the place of the lines that make them up. */
  static void find(List<PdfContent> pages) {
    new PdfPlacedTables(pages, true).find();
    new PdfPlacedTables(pages, false).find();
  }

  private void find() {
    int at = 0;
    while (at < lines.size()) {
      ReadingTime.check();
      if (!isSeed(lines.get(at))) {
        at++;
        continue;
      }
      Region region = new Region(at);
      List<PdfPlacedGrid.OnPage> parts = region.tables();
      if (parts != null) {
        replace(region, parts);
        floor = region.end + 1;
        at = floor;
      } else {
        at = region.wide ? region.end + 1 : at + 1;
      }
    }
  }

  /** Rows of several figures, and figures that stand alone between the lines of their label. */
  private boolean isSeed(PdfPieces line) {
    return (line.figures().size() >= (drawn ? 1 : FEWEST_COLUMNS) && !line.isProse())
        || (!line.figures().isEmpty() && line.labels().isEmpty());
  }

  private void replace(Region region, List<PdfPlacedGrid.OnPage> parts) {
    Set<Visual> used = Collections.newSetFromMap(new IdentityHashMap<>());
    for (PdfPieces line : lines.subList(region.header, region.end + 1)) {
      used.add(line.line());
    }
    Set<Integer> touched = new HashSet<>();
    for (PdfPieces line : lines.subList(region.header, region.end + 1)) {
      if (touched.add(line.page())) {
        pages.get(line.page()).lines().removeIf(used::contains);
      }
    }
    for (PdfPlacedGrid.OnPage part : parts) {
      List<Found> tables = pages.get(part.page()).tables();
      tables.add(part.table());
      tables.sort(Comparator.comparingDouble(Found::top));
    }
  }

  /** Consecutive lines that may be one table. */
  private final class Region {
    private int header;
    private int start;
    private int end;

    /** Whether it was found by a row of several figures; a smaller one may have any number. */
    private final boolean wide;

    private float left = Float.MAX_VALUE;
    private final List<PdfPieces> body = new ArrayList<>();

    Region(int seed) {
      start = seed;
      end = seed;
      int figures = lines.get(seed).figures().size();
      wide = drawn ? !lines.get(seed).labels().isEmpty() : figures >= FEWEST_COLUMNS;
      widen(seed);
      Piece label = drawn ? firstLabel() : null;
      while (start > floor
          && goesOn(start - 1, start)
          && isRow(start - 1)
          && (label == null || lines.get(start - 1).isOfRows(label, numbered))) {
        start--;
        widen(start);
      }
      header = start;
      while (header > floor
          && start - header < MOST_LINES_OF_HEADER
          && goesOn(header - 1, header)
          && isHeader(header - 1)
          && !isRowAboveTitle(header - 1)) {
        header--;
      }
      body.addAll(lines.subList(start, seed + 1));
      int next = seed + 1;
      while (next < lines.size() && goesOn(next - 1, next)) {
        int repeated = repeatedHeader(next);
        if (repeated > 0) {
          next += repeated;
        } else if (isRow(next) && !isHeaderBelow(next)) {
          widen(next);
          body.add(lines.get(next));
          end = lines.get(next).figures().isEmpty() ? end : next;
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
          && line.down() - above.down() < line.line().size() * 1.2f;
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
      return drawn && line.figures().isEmpty() && line.drawnWords().size() > MOST_LABELS;
    }

    /** Words in front of the figures only, or figures behind them. */
    private boolean isRow(int at) {
      PdfPieces line = lines.get(at);
      List<Piece> labels = line.labels();
      float from = line.figures().isEmpty() ? left : line.figures().getFirst().left();
      return labels.isEmpty() || labels.getLast().right() <= Math.min(left, from) + 0.5f;
    }

    private boolean isHeader(int at) {
      PdfPieces line = lines.get(at);
      String words = line.line().text(false).strip();
      return line.figures().isEmpty()
          && !words.endsWith("。")
          && ParagraphRoles.of(words, new Span(0, words.length()), false) == Paragraph.Role.BODY;
    }

    /**
     * Whether a line holds the label of a row without figures and the one below the title of
     * another part of the table: it stands beside the label, and the names of its columns below it.
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
              && (drawn
                  ? rows.getFirst().labels().isEmpty()
                  : rows.getFirst().figures().size() >= WIDE_ROW);
      if ((wide && !drawn && rows.size() < FEWEST_ROWS && !oneRow) || body.size() > MOST_LINES) {
        return null;
      }
      for (PdfPieces line : lines.subList(header, end + 1)) {
        if (line.labels().size() > MOST_IN_LINE || line.figures().size() > MOST_IN_LINE) {
          return null;
        }
      }
      if (drawn) {
        return drawnTables(rows, oneRow);
      }
      List<float[]> columns = columns(rows);
      if (wide && columns.size() < FEWEST_COLUMNS) {
        return null;
      }
      if (oneRow && rows.getFirst().labels().isEmpty()) {
        return PdfPlacedGrid.row(columns, lines.subList(header, start), rows.getFirst());
      }
      return PdfPlacedGrid.tables(columns, lines.subList(header, start), body);
    }

    private @Nullable List<PdfPlacedGrid.OnPage> drawnTables(List<PdfPieces> rows, boolean oneRow) {
      List<PdfPieces> above = lines.subList(header, start);
      if (above.isEmpty() || rows.stream().anyMatch(PdfPieces::isTorn)) {
        return null;
      }
      return oneRow
          ? PdfPlacedGrid.drawnRow(above, rows.getFirst(), WIDE_ROW)
          : PdfPlacedGrid.drawnTables(above, body, rows, !wide);
    }

    /** From where to where the figures of each column reach. */
    private static List<float[]> columns(List<PdfPieces> rows) {
      List<float[]> byCount = columnsByCount(rows);
      if (!byCount.isEmpty()) {
        return byCount;
      }
      return PdfDrawnColumns.underEachOther(rows);
    }

    /**
     * Where every row has a figure in every column they may stand less exactly, as long as no
     * column reaches into the next; empty where they do not.
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
}
