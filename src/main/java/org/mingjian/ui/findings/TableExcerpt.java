package org.mingjian.ui.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.Block;
import org.mingjian.document.SourceDocument;
import org.mingjian.document.Span;
import org.mingjian.document.Table;
import org.mingjian.document.TableCell;
import org.mingjian.finding.Evidence;

/**
 * The rows of a table in which a finding's cells stand, under their headings. Where the format says
 * in which column a cell stands, columns without such a cell are left out; else rows are whole and
 * without headings, because nobody knows which heading is above which cell.
 *
 * @param rows from top to bottom
 */
record TableExcerpt(List<List<Cell>> rows) {
  private static final int MOST_HEADINGS = 3;
  private static final Pattern NUMBER = Pattern.compile("[-－—+]?[0-9０-９.,，]+.{0,3}");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  TableExcerpt {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * One cell.
   *
   * @param text as it is written
   * @param heading whether it says what others mean
   * @param place what the finding rests on, where it is this cell
   */
  record Cell(
      String text, boolean heading, int rowSpan, int columnSpan, @Nullable Evidence place) {}

  /** The table in which a place lies; nothing for running text. */
  static Optional<Table> table(SourceDocument document, Evidence place) {
    Span span = place.span();
    if (span == null) {
      return Optional.empty();
    }
    for (Block block : document.blocks()) {
      if (block instanceof Table table
          && table.span().start() <= span.start()
          && span.end() <= table.span().end()) {
        return table.cells().stream().anyMatch(cell -> holds(cell, span))
            ? Optional.of(table)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean holds(TableCell cell, Span span) {
    return cell.span().start() <= span.start() && span.end() <= cell.span().end();
  }

  /** The rows of these places, all of them in this table. */
  static TableExcerpt of(SourceDocument document, Table table, List<Evidence> places) {
    return new Cutter(document.text(), table, places).cut();
  }

  private static final class Cutter {
    private final String text;
    private final Table table;
    private final List<Evidence> places;
    private final TreeSet<Integer> rows = new TreeSet<>();
    private final TreeSet<Integer> headings = new TreeSet<>();
    private final TreeSet<Integer> columns = new TreeSet<>();

    Cutter(String text, Table table, List<Evidence> places) {
      this.text = text;
      this.table = table;
      this.places = places;
    }

    TableExcerpt cut() {
      List<TableCell> marked = table.cells().stream().filter(cell -> place(cell) != null).toList();
      marked.forEach(cell -> rows.add(cell.row()));
      boolean figures = places.stream().allMatch(place -> place.indicator() != null);
      if (table.aligned() && figures) {
        marked.forEach(cell -> columns.add(cell.column()));
        int first = columns.first();
        table.cells().stream()
            .filter(cell -> rows.contains(cell.row()) || covers(cell))
            .filter(cell -> cell.column() < first && isLabel(words(cell)))
            .forEach(cell -> columns.add(cell.column()));
      } else {
        IntStream.range(0, table.columnCount()).forEach(columns::add);
      }
      if (table.aligned()) {
        List.copyOf(rows).forEach(this::addHeadings);
      }
      // A row of headings of other columns would leave a gap.
      headings.removeIf(row -> table.cells().stream().noneMatch(cell -> starts(cell, row)));
      rows.addAll(headings);
      List<List<Cell>> cut = new ArrayList<>();
      for (int row : rows) {
        List<Cell> line = line(row);
        if (!line.isEmpty()) {
          cut.add(line);
        }
      }
      return new TableExcerpt(cut);
    }

    private boolean covers(TableCell cell) {
      return rows.stream().anyMatch(row -> cell.row() <= row && row < cell.row() + cell.rowSpan());
    }

    /** The nearest rows above that hold words only. */
    private void addHeadings(int row) {
      int above = row - 1;
      while (above >= 0 && !isHeading(above)) {
        above--;
      }
      for (int found = 0; above >= 0 && isHeading(above) && found < MOST_HEADINGS; found++) {
        headings.add(above--);
      }
    }

    private boolean isHeading(int row) {
      List<String> words =
          table.cells().stream()
              .filter(cell -> cell.row() == row)
              .filter(cell -> place(cell) == null)
              .map(this::words)
              .toList();
      return !words.isEmpty()
          && words.stream().allMatch(TableExcerpt::isLabel)
          && !rows.contains(row);
    }

    private boolean starts(TableCell cell, int row) {
      return cell.row() == row && visible(cell) > 0;
    }

    private int visible(TableCell cell) {
      return columns.subSet(cell.column(), cell.column() + cell.columnSpan()).size();
    }

    private List<Cell> line(int row) {
      List<Cell> line = new ArrayList<>();
      table.cells().stream()
          .sorted(Comparator.comparingInt(TableCell::column))
          .filter(cell -> cell.row() <= row && row < cell.row() + cell.rowSpan())
          .filter(cell -> row == firstShown(cell))
          .forEach(cell -> {
            int wide = visible(cell);
            if (wide > 0) {
              boolean label =
                  headings.contains(row) || (isLabel(words(cell)) && place(cell) == null);
              add(
                  line,
                  new Cell(
                      words(cell),
                      label,
                      rows.subSet(cell.row(), cell.row() + cell.rowSpan()).size(),
                      wide,
                      place(cell)));
            }
          });
      return line;
    }

    /** Adds a cell; a label that a program wrote once for each merged cell is one again. */
    private static void add(List<Cell> line, Cell cell) {
      if (!line.isEmpty()
          && cell.heading()
          && line.getLast().heading()
          && line.getLast().text().equals(cell.text())
          && line.getLast().rowSpan() == cell.rowSpan()) {
        Cell before = line.removeLast();
        line.add(
            new Cell(
                cell.text(), true, cell.rowSpan(), before.columnSpan() + cell.columnSpan(), null));
      } else {
        line.add(cell);
      }
    }

    private int firstShown(TableCell cell) {
      return rows.subSet(cell.row(), cell.row() + cell.rowSpan()).first();
    }

    private @Nullable Evidence place(TableCell cell) {
      for (Evidence place : places) {
        Span span = place.span();
        if (span != null && holds(cell, span)) {
          return place;
        }
      }
      return null;
    }

    private String words(TableCell cell) {
      return cell.span().of(text).replaceAll("[\\s\u3000]+", " ").strip();
    }
  }

  private static boolean isLabel(String words) {
    return LETTER.matcher(words).find() && !NUMBER.matcher(words).matches();
  }
}
