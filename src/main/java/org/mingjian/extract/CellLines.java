package org.mingjian.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.Span;
import org.mingjian.document.Spans;

/**
 * The cells of a text that has a line for each of them, an empty one for a blank cell. An empty
 * line may also part rows or cells: only where every row of table 3 takes exactly as many lines as
 * the table has columns does each of them stand for a cell.
 */
final class CellLines {
  /** Fewer rows may agree by chance. */
  private static final int FEWEST_ROWS = 10;

  private static final int FIGURES = GluedRows.COLUMNS_OF_REQUESTS;

  /** Table 3 has three columns of labels; merged ones may leave empty lines. */
  private static final int LABELS = 3;

  /** What the lines of table 3 are; UNKNOWN until it is asked. */
  private enum Kind {
    UNKNOWN,
    NO_CELLS,
    /** Behind each label follow the cells of its row and nothing else. */
    BEHIND_LABELS,
    /** So it is, and in front of a label an empty line for each merged cell before it. */
    BEHIND_MERGED,
    /** Every row takes as many lines as the table has columns, merged ones too. */
    WHOLE_GRID,
    /**
     * Behind each label follow the cells of its row, blank ones as white space; empty lines part.
     */
    WHITE
  }

  private final String text;
  private final TableParts parts;
  private Kind kind = Kind.UNKNOWN;

  /** Whether an empty line parts the rows. */
  private boolean gap;

  CellLines(String text, TableParts parts) {
    this.text = text;
    this.parts = parts;
  }

  /** Whether each cell of a row has a line of its own. */
  static boolean areOf(String text, Line line) {
    for (int i = 1; i < line.cells().size(); i++) {
      int end = text.indexOf('\n', line.cells().get(i - 1).end());
      if (end < 0 || end >= line.cells().get(i).start()) {
        return false;
      }
    }
    return line.cells().size() > 1;
  }

  /**
   * The cells of the n columns behind the last label of a running line, null where a cell is blank;
   * null when the lines are not those of cells.
   */
  @Nullable List<@Nullable Token> place(Line line, int n) {
    List<Token> written = line.cells().stream().filter(cell -> !cell.isEmpty()).toList();
    if (line.origin() != Line.Origin.STREAM
        || line.labels().isEmpty()
        || written.isEmpty()
        || written.size() >= n
        || kind() == Kind.NO_CELLS) {
      return null;
    }
    Token label = line.labels().getLast();
    int at = text.indexOf('\n', label.end());
    if (kind() == Kind.WHITE) {
      return whiteCells(written, n, label.end());
    }
    if (n == FIGURES && kind() == Kind.WHOLE_GRID) {
      for (int skip = LABELS - 1 - columnOf(label); skip > 0 && at >= 0; skip--) {
        int next = text.indexOf('\n', at + 1);
        if (next < 0 || Spans.trimmed(text, at + 1, next).length() > 0) {
          return null;
        }
        at = next;
      }
    }
    if (n == GluedRows.COLUMNS_OF_DISPUTES && gap && at >= 0) {
      int next = text.indexOf('\n', at + 1);
      if (next < 0 || Spans.trimmed(text, at + 1, next).length() > 0) {
        return null; // the line between the header and its row
      }
      at = next;
    }
    return cells(written, n, at);
  }

  private @Nullable List<@Nullable Token> cells(List<Token> written, int n, int lineBefore) {
    List<@Nullable Token> placed = new ArrayList<>();
    int at = lineBefore;
    int found = 0;
    for (int i = 0; i < n && at >= 0 && at < text.length(); i++) {
      int end = text.indexOf('\n', at + 1);
      end = end < 0 ? text.length() : end;
      Span inLine = Spans.trimmed(text, at + 1, end);
      Token cell = found < written.size() ? written.get(found) : null;
      if (cell != null && cell.start() <= end) {
        if (cell.start() < inLine.start() || cell.end() > inLine.end()) {
          return null;
        }
        found++;
        placed.add(cell);
      } else if (inLine.length() == 0) {
        placed.add(null);
      } else {
        return null;
      }
      at = end;
    }
    boolean mayReachAcross = found == 1 && n > 1 && placed.getFirst() != null;
    return placed.size() == n && found == written.size() && !mayReachAcross ? placed : null;
  }

  private Kind kind() {
    if (kind == Kind.UNKNOWN) {
      boolean enough =
          parts.thirdRows.size() >= FEWEST_ROWS
              && parts.thirdRows.stream()
                  .allMatch(
                      row -> row.label() != null && row.line().origin() == Line.Origin.STREAM);
      kind = enough ? kindOfRows() : Kind.NO_CELLS;
    }
    return kind;
  }

  private Kind kindOfRows() {
    for (int between = 0; between <= 1; between++) {
      gap = between > 0;
      if (areBehindLabels(false, between)) {
        return Kind.BEHIND_LABELS;
      }
      if (areBehindLabels(true, between)) {
        return Kind.BEHIND_MERGED;
      }
    }
    gap = false;
    return areWholeGrid() ? Kind.WHOLE_GRID : areWhite() ? Kind.WHITE : Kind.NO_CELLS;
  }

  /**
   * Whether each row has a line for each of its cells, blank ones with white space in them, as a
   * page has them whose text was taken out element by element.
   */
  private boolean areWhite() {
    for (RowMatcher.Candidate row : parts.thirdRows) {
      List<Token> written = row.line().cells().stream().filter(cell -> !cell.isEmpty()).toList();
      Token label = row.label();
      if (label == null
          || !row.line().labels().getLast().equals(label)
          || whiteCells(written, FIGURES, label.end()) == null) {
        return false;
      }
    }
    return true;
  }

  /**
   * The cells of a row whose lines follow its label: those with figures and those with white space
   * only, as many as it has columns and no more; null where that is not so.
   */
  private @Nullable List<@Nullable Token> whiteCells(List<Token> written, int n, int behind) {
    List<@Nullable Token> placed = new ArrayList<>();
    int found = 0;
    int at = text.indexOf('\n', behind);
    if (at < 0 || Spans.trimmed(text, behind, at).length() > 0) {
      return null;
    }
    while (at >= 0 && placed.size() <= n) {
      int end = text.indexOf('\n', at + 1);
      end = end < 0 ? text.length() : end;
      Span inLine = Spans.trimmed(text, at + 1, end);
      Token cell = found < written.size() ? written.get(found) : null;
      if (cell != null && cell.start() == inLine.start() && cell.end() == inLine.end()) {
        placed.add(cell);
        found++;
      } else if (inLine.length() > 0) {
        break; // the next row
      } else if (end > at + 1) {
        placed.add(null);
      }
      at = end < text.length() ? end : -1;
    }
    if (placed.size() != n || found < written.size()) {
      return null;
    }
    boolean mayReachAcross = found == 1 && n > 1 && placed.getFirst() != null;
    return mayReachAcross ? null : placed;
  }

  /**
   * Whether each row takes as many lines behind its label as it has cells.
   *
   * @param mergedBefore whether merged cells before a label have lines too
   * @param between how many lines part the rows
   */
  private boolean areBehindLabels(boolean mergedBefore, int between) {
    TreeSet<Integer> labels = new TreeSet<>();
    for (RowMatcher.Candidate row : parts.thirdRows) {
      row.line().labels().forEach(label -> labels.add(label.start()));
    }
    for (RowMatcher.Candidate row : parts.thirdRows) {
      Token label = row.label();
      if (label == null || !row.line().labels().getLast().equals(label)) {
        continue; // written out for each of the cells that are one
      }
      Integer next = labels.higher(label.start());
      if (next != null && text.startsWith(text.substring(label.start(), label.end()), next)) {
        continue;
      }
      int merged = next == null || !mergedBefore ? 0 : RequestGrid.mergedBefore(text, next);
      if (next != null && lines(label.end(), next) != FIGURES + 1 + merged + between) {
        return false;
      }
    }
    return true;
  }

  private boolean areWholeGrid() {
    for (int i = 0; i < parts.thirdRows.size(); i++) {
      Token label = parts.thirdRows.get(i).label();
      if (label == null
          || linesToFirstRow(label) / (LABELS + FIGURES) != i
          || columnOf(label) >= LABELS
          || text.substring(label.start(), label.end()).indexOf('\n') >= 0) {
        return false;
      }
    }
    return true;
  }

  /** In which column of its row a label stands when every cell has its line. */
  private int columnOf(Token label) {
    return linesToFirstRow(label) % (LABELS + FIGURES);
  }

  private int linesToFirstRow(Token label) {
    Token first = parts.thirdRows.getFirst().label();
    return first == null ? 0 : lines(first.start(), label.start());
  }

  private int lines(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += text.charAt(i) == '\n' ? 1 : 0;
    }
    return count;
  }
}
