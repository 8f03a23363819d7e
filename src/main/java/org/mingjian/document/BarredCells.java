package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a text in which a bar ends each cell and cells stand on lines of their own, as programs
 * write pages whose cells hold paragraphs: a line of bars is as many blank cells. Where rows begin
 * is said only by their width, which is that of all of them.
 */
final class BarredCells {
  private static final int NARROWEST = 2;
  private static final int WIDEST = 12;
  private static final int FEWEST_ROWS = 3;

  private final String text;
  private final List<Span> cells = new ArrayList<>();
  private final List<Boolean> figures = new ArrayList<>();

  private BarredCells(String text) {
    this.text = text;
  }

  /** The rows; none where the lines are not those of cells, or where two widths are possible. */
  static List<List<Span>> rows(String text, int[] lineStart, int first, int last) {
    BarredCells found = new BarredCells(text);
    for (int line = first; line <= last; line++) {
      if (!found.addLine(lineStart[line], lineStart[line + 1] - 1)) {
        return List.of();
      }
    }
    int width = 0;
    for (int tried = NARROWEST; tried <= WIDEST; tried++) {
      if (found.fits(tried)) {
        if (width > 0) {
          return List.of();
        }
        width = tried;
      }
    }
    return width == 0 ? List.of() : found.rows(width);
  }

  /** Adds the cells that the bars of a line end; false where something stands behind the last. */
  private boolean addLine(int start, int end) {
    int cell = start;
    for (int i = start; i < end; i++) {
      if (PlainTextLayout.isBar(text.charAt(i))) {
        Span span = Spans.trimmed(text, cell, i);
        cells.add(span);
        figures.add(isFigure(span));
        cell = i + 1;
      }
    }
    return Spans.trimmed(text, cell, end).length() == 0;
  }

  /** Whether in rows of a width words stand before figures, and in each of them words. */
  private boolean fits(int width) {
    boolean marked = true; // a bar in front of each row is a blank cell
    for (int start = 0; start < cells.size(); start += width) {
      marked &= cells.get(start).length() == 0;
    }
    int rows = 0;
    for (int start = 0; start < cells.size(); start += width) {
      boolean words = false;
      boolean figure = false;
      for (int i = start; i < Math.min(cells.size(), start + width); i++) {
        boolean blank = cells.get(i).length() == 0;
        if (figures.get(i)) {
          figure = true;
        } else if (!blank) {
          if (figure) {
            return false;
          }
          words = true;
        }
      }
      boolean begins = marked || cells.get(start).length() > 0;
      boolean cutOff = start + width > cells.size();
      if ((!words || !begins) && !(cutOff && marked)) {
        return false;
      }
      rows++;
    }
    return rows >= FEWEST_ROWS;
  }

  private List<List<Span>> rows(int width) {
    List<List<Span>> rows = new ArrayList<>();
    for (int start = 0; start < cells.size(); start += width) {
      rows.add(List.copyOf(cells.subList(start, Math.min(cells.size(), start + width))));
    }
    return rows;
  }

  /** A number, perhaps with its unit, or the mark of a blank cell. */
  private boolean isFigure(Span cell) {
    if (cell.length() == 0 || cell.length() > 16) {
      return false;
    }
    for (int i = cell.start(); i < cell.end(); i++) {
      char c = text.charAt(i);
      boolean digit = (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
      if (!digit && "-－—–─/／\\+＋.．,，无空万元件条项个次".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
