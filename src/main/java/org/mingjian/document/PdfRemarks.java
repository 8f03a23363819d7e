package org.mingjian.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.PdfLines.Visual;
import org.mingjian.document.PdfPage.Glyph;
import org.mingjian.document.PdfPieces.Piece;
import org.mingjian.document.PdfTables.Cell;
import org.mingjian.document.PdfTables.Found;

/**
 * The column that an office added behind the totals of a table that no lines draw: its words stand
 * between the lines of the rows and beside them, and belong to no row's label or figures.
 */
final class PdfRemarks {
  /** The name of such a column. */
  private static final Set<String> NAMES = Set.of("备注");

  private static final Set<String> TOTALS = Set.of("总计", "合计");

  /** The name of the totals stands in one of so many lines above that of the remarks, or below. */
  private static final int LINES_OF_HEADER = 8;

  /** Where rows have fewer figures it is not told which of them is the total. */
  private static final int FEWEST_FIGURES = 4;

  /** How far apart the lines of a remark stand, as a share of the size of the characters. */
  private static final float PITCH = 1.6f;

  /** Words that reach over the edge by less, in points, stand on one side of it. */
  private static final float NEAR = 0.5f;

  /** What is left of lines without their remarks, by the whole line. */
  private final IdentityHashMap<Visual, Visual> rests = new IdentityHashMap<>();

  /** Whole lines by what is left of them. */
  private final IdentityHashMap<Visual, Visual> wholes = new IdentityHashMap<>();

  /** The whole lines. */
  private final Set<Visual> withRemark = Collections.newSetFromMap(new IdentityHashMap<>());

  /** The remarks of each line, with its page. */
  private final List<Remark> remarks = new ArrayList<>();

  private record Remark(int page, Visual whole, Visual words) {}

  private record Place(int page, int line) {}

  private PdfRemarks() {}

  /** What stands under the name of such a column, as far as it is clear where it begins. */
  static PdfRemarks of(List<PdfContent> pages) {
    PdfRemarks all = new PdfRemarks();
    for (int page = 0; page < pages.size(); page++) {
      List<Visual> lines = pages.get(page).lines();
      for (int line = 0; line < lines.size(); line++) {
        if (isName(lines.get(line))) {
          ReadingTime.check();
          all.read(pages, new Place(page, line));
        }
      }
    }
    return all;
  }

  /** A line without its remark; null where nothing else stands in it. */
  @Nullable Visual rest(Visual line) {
    return withRemark.contains(line) ? rests.get(line) : line;
  }

  /** The whole line of which another is what is left. */
  Visual whole(Visual rest) {
    return wholes.getOrDefault(rest, rest);
  }

  /** Whether a line ends in the name of the column; told before its words are cut apart. */
  private static boolean isName(Visual line) {
    int last = line.glyphs().size() - 1;
    return last > 0
        && NAMES.contains(line.glyphs().get(last - 1).text() + line.glyphs().get(last).text())
        && (last < 2 || line.glyphs().get(last - 2).right() < line.glyphs().get(last - 1).left());
  }

  private static List<Piece> words(int page, Visual line) {
    return PdfPieces.of(page, line, 0, true).words();
  }

  private void read(List<PdfContent> pages, Place header) {
    List<Visual> lines = pages.get(header.page()).lines();
    Piece name = words(header.page(), lines.get(header.line())).getLast();
    Piece total = null;
    for (int at = Math.max(0, header.line() - LINES_OF_HEADER);
        at < Math.min(lines.size(), header.line() + LINES_OF_HEADER);
        at++) {
      for (Piece word : words(header.page(), lines.get(at))) {
        total = TOTALS.contains(word.text()) && word.right() < name.left() ? word : total;
      }
    }
    if (total == null || !NAMES.contains(name.text())) {
      return;
    }
    float edge = (total.middle() + name.middle()) / 2;
    List<Remark> found = new ArrayList<>();
    int most = 0;
    int fewest = Integer.MAX_VALUE;
    for (int page = header.page(); page < pages.size(); page++) {
      List<Visual> below = pages.get(page).lines();
      for (int at = page == header.page() ? header.line() : 0; at < below.size(); at++) {
        Visual whole = below.get(at);
        List<Glyph> left = new ArrayList<>();
        List<Glyph> right = new ArrayList<>();
        whole.glyphs().forEach(glyph -> (glyph.middle() < edge ? left : right).add(glyph));
        PdfPieces rest = left.isEmpty() ? null : pieces(page, left);
        if ((rest != null && isHeading(rest)) || isOver(edge, words(page, whole))) {
          add(found, most, fewest);
          return;
        }
        int figures = rest == null ? 0 : rest.figures().size();
        most = Math.max(most, figures);
        if (!right.isEmpty()) {
          Remark remark = new Remark(page, whole, new Visual(right));
          // A figure behind the edge may be the total of its row, unless that has all of its own.
          if (!pieces(page, right).figures().isEmpty()
              && (found.isEmpty() || !goesOn(found.getLast(), remark))) {
            fewest = Math.min(fewest, figures);
          }
          found.add(remark);
        }
      }
    }
    add(found, most, fewest);
  }

  /** Whether a remark is the next line of the words of another one. */
  private static boolean goesOn(Remark above, Remark below) {
    float pitch = below.words().baseline() - above.words().baseline();
    return above.page() == below.page()
        && pitch > 0
        && pitch < PITCH * below.words().size()
        && pieces(above.page(), above.words().glyphs()).figures().isEmpty();
  }

  private static PdfPieces pieces(int page, List<Glyph> glyphs) {
    return PdfPieces.of(page, new Visual(glyphs), 0, true);
  }

  /** Whether a line is a heading with its number, and neither holds figures nor begins a row. */
  private static boolean isHeading(PdfPieces left) {
    return left.figures().isEmpty()
        && RowNumbers.chapter(left.line().text(false).strip()) > 0
        && !KnownLabels.beginsRow(left.labels())
        && !KnownLabels.isRowOrMistyped(left.labels());
  }

  private static boolean isOver(float edge, List<Piece> words) {
    return words.stream().anyMatch(word -> word.left() < edge - NEAR && word.right() > edge + NEAR);
  }

  private void add(List<Remark> found, int most, int fewest) {
    if (most < FEWEST_FIGURES || fewest < most) {
      return;
    }
    for (Remark remark : found) {
      List<Glyph> left = new ArrayList<>(remark.whole().glyphs());
      left.removeAll(remark.words().glyphs());
      if (!left.isEmpty()) {
        Visual rest = new Visual(left);
        rests.put(remark.whole(), rest);
        wholes.put(rest, remark.whole());
      }
      remarks.add(remark);
      withRemark.add(remark.whole());
    }
  }

  /**
   * A part of a table with the remarks on its page in a column behind the others.
   *
   * @param used takes the lines of them
   */
  Found with(Found table, int page, Set<Visual> used) {
    int column =
        table.cells().stream().mapToInt(cell -> cell.column() + cell.columns()).max().orElse(0);
    Map<Integer, List<Visual>> rows = new TreeMap<>();
    float right = table.right();
    for (Remark remark : remarks) {
      float place = remark.words().baseline();
      float room = remark.words().size() * 2;
      if (remark.page() != page || place < table.top() - room || place > table.bottom() + room) {
        continue;
      }
      rows.computeIfAbsent(row(table, place), row -> new ArrayList<>()).add(remark.words());
      used.add(remark.whole());
      right = Math.max(right, remark.words().right());
    }
    if (rows.isEmpty()) {
      return table;
    }
    List<Cell> cells = new ArrayList<>(table.cells());
    float end = right;
    int last = table.cells().stream().mapToInt(Cell::row).max().orElse(0);
    for (int row = 0; row <= last; row++) {
      cells.add(new Cell(row, column, 1, 1, table.right(), end, rows.getOrDefault(row, List.of())));
    }
    cells.sort(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column));
    return new Found(table.left(), table.top(), end, table.bottom(), cells);
  }

  /** The row whose last figure stands nearest; of the header the first. */
  private static int row(Found table, float place) {
    int nearest = 0;
    float least = Float.MAX_VALUE;
    for (Cell cell : table.cells()) {
      for (Visual line : cell.lines()) {
        float away = Math.abs(line.baseline() - place);
        if (cell.rows() == 1 && away < least) {
          nearest = cell.row();
          least = away;
        }
      }
    }
    return nearest;
  }
}
