package org.mingjian.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.FormLabel;
import org.mingjian.document.Span;

/**
 * Labels and the cells that follow them: a row of a table as far as it can be told.
 *
 * @param labels labels and other words in front of the cells, in reading order
 * @param cells what follows them
 * @param origin how the cells were found
 * @param lead how many blank cells stand before the first label
 * @param width how many cells the row of the table has, 0 for running lines
 * @param table the number of the table this came from, -1 for running lines
 */
record Line(List<Token> labels, List<Token> cells, Origin origin, int lead, int width, int table) {
  Line {
    labels = List.copyOf(labels);
    cells = List.copyOf(cells);
  }

  /** How much the cells of a line say about their places. */
  enum Origin {
    /** The format gives every cell its column; blank cells are there. */
    ALIGNED,
    /** The cells of the row in their order; blank cells are there, as far as they were written. */
    ORDERED,
    /** A stream of words; blank cells left no trace. */
    STREAM,
    /** Running text between tables: nothing goes on beyond it. */
    BREAK
  }

  /** Cells with anything in them, a dash too. */
  int valueCount() {
    int count = 0;
    for (int i = 0; i < cells.size(); i++) { // asked for every row many times
      if (!cells.get(i).isEmpty()) {
        count++;
      }
    }
    return count;
  }

  /** Where its cells stand, or its labels when it has no cells; null for an empty line. */
  @Nullable Span span() {
    List<Token> tokens = cells.isEmpty() ? labels : cells;
    return tokens.isEmpty() ? null : new Span(tokens.getFirst().start(), tokens.getLast().end());
  }

  /** Whether the last of some labels is that of a row, so that cells follow. */
  static boolean endsInRow(List<Token> labels) {
    Token last = labels.getLast();
    if (last.means(StatisticsSheet.TABLE, FormLabel.Role.NOTE) && labels.size() > 1) {
      last = labels.get(labels.size() - 2); // the column of units
    }
    if (last.means(3, FormLabel.Role.COLUMN)) {
      return false; // 总计 and 其他 stand in headers too
    }
    for (Label label : last.labels()) {
      if (label.role() == FormLabel.Role.ROW && label.table() != 4) {
        return true;
      }
    }
    return false;
  }
}
