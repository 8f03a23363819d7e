package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text in which tables are drawn for a screen of equal characters, as programs do that turn pages
 * into text: with boxes, with strokes over the columns, or with nothing but spaces between columns
 * that begin one below the other. Each becomes a table whose cells have their columns; what stands
 * in the lines of one cell becomes one text.
 *
 * @param text the text, in which a line with tabs stands for each row of these tables
 * @param tables the tables, in the order of the text
 */
record DrawnTables(String text, List<Table> tables) {
  /** A longer text was not taken out of the page of a report. */
  private static final int LONGEST = 400_000;

  /** Stands in for a table while its text is not written; such characters have no meaning. */
  private static final char MARK = '\uE0F0';

  DrawnTables {
    tables = List.copyOf(tables);
  }

  /**
   * A table found in lines.
   *
   * @param first its first line
   * @param end the line behind it
   * @param cells its cells in reading order
   */
  record Found(int first, int end, List<GridCell> cells) {
    Found {
      cells = List.copyOf(cells);
    }
  }

  /** The tables that a text draws, and its labels broken over lines put together elsewhere. */
  static DrawnTables of(String text) {
    if (text.length() > LONGEST || text.indexOf(MARK) >= 0 || !mayDraw(text)) {
      return new DrawnTables(LaidOutText.joined(text), List.of());
    }
    String[] lines = text.split("\n", -1);
    List<Found> found = new ArrayList<>();
    StringBuilder cut = new StringBuilder(text.length());
    int line = 0;
    while (line < lines.length) {
      ReadingTime.check();
      Found table = tableAt(lines, line);
      if (table == null || table.first() < line) {
        cut.append(lines[line]).append(line + 1 < lines.length ? "\n" : "");
        line++;
        continue;
      }
      for (; line < table.first(); line++) {
        cut.append(lines[line]).append('\n');
      }
      found.add(table);
      cut.append(MARK).append(table.end() < lines.length ? "\n" : "");
      line = table.end();
    }
    String joined = LaidOutText.joined(cut.toString());
    return found.isEmpty() ? new DrawnTables(joined, List.of()) : expanded(joined, found);
  }

  /** A quick look, so that other texts cost nothing. */
  private static boolean mayDraw(String text) {
    return text.contains("   ")
        || text.contains("+--")
        || text.contains("+==")
        || text.contains("─┬")
        || text.contains("---");
  }

  private static @Nullable Found tableAt(String[] lines, int line) {
    char first = firstOf(lines[line]);
    if (isStroke(first) || first == '+' || (first >= '\u2500' && first <= '\u257F')) {
      Found boxed = BoxedTable.at(lines, line);
      Found ruled = boxed == null ? RuledTable.at(lines, line) : boxed;
      if (ruled != null) {
        return ruled;
      }
    }
    return SpacedTable.at(lines, line);
  }

  private static char firstOf(String line) {
    int at = 0;
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return at < line.length() ? line.charAt(at) : ' ';
  }

  private static DrawnTables expanded(String cut, List<Found> found) {
    StringBuilder text = new StringBuilder(cut.length());
    List<Table> tables = new ArrayList<>();
    for (int i = 0; i < cut.length(); i++) {
      if (cut.charAt(i) == MARK && tables.size() < found.size()) {
        tables.add(written(found.get(tables.size()).cells(), text));
      } else {
        text.append(cut.charAt(i));
      }
    }
    return new DrawnTables(text.toString(), tables);
  }

  private static Table written(List<GridCell> cells, StringBuilder text) {
    int start = text.length();
    List<TableCell> placed = new ArrayList<>();
    int row = cells.getFirst().row();
    int rows = 0;
    int columns = 0;
    for (GridCell cell : cells) {
      if (!placed.isEmpty()) {
        text.append(cell.row() == row ? '\t' : '\n');
      }
      row = cell.row();
      Span span = new Span(text.length(), text.length() + cell.text().length());
      text.append(cell.text());
      placed.add(new TableCell(cell.row(), cell.column(), cell.rows(), cell.columns(), span));
      rows = Math.max(rows, cell.row() + cell.rows());
      columns = Math.max(columns, cell.column() + cell.columns());
    }
    return new Table(new Span(start, text.length()), rows, columns, true, placed);
  }

  /**
   * What the lines of one cell say together. Where a line is as wide as the cell the next goes on
   * with it; else words and figures of two lines stay apart.
   *
   * @param width how many characters of a screen the cell has
   */
  static String joined(List<String> lines, int width) {
    StringBuilder cell = new StringBuilder();
    String above = "";
    for (String raw : lines) {
      String line = raw.strip();
      if (line.isEmpty()) {
        continue;
      }
      if (!cell.isEmpty()) {
        boolean plain = isPlain(above.charAt(above.length() - 1)) && isPlain(line.charAt(0));
        boolean full = ScreenLine.width(above) + ScreenLine.width(line.charAt(0)) > width;
        cell.append(plain && !full ? " " : "");
      }
      cell.append(line);
      above = line;
    }
    return cell.toString();
  }

  /** Whether a character may be part of a figure, or of a word that spaces part from others. */
  private static boolean isPlain(char c) {
    return c < 128 || (c >= '０' && c <= '９');
  }

  static boolean isStroke(char c) {
    return c == '-' || c == '=' || c == '─' || c == '━' || c == '═' || c == '┄' || c == '┈';
  }

  static int[] sorted(List<Integer> places) {
    return places.stream().mapToInt(Integer::intValue).distinct().sorted().toArray();
  }
}
