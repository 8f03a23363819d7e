package org.mingjian.corpus;

import org.jspecify.annotations.Nullable;

/**
 * A cell of an invented table.
 *
 * @param text as written, with a line feed where the office broke a line
 * @param indicator the figure that stands here, null for labels
 */
record GridCell(String text, int rowSpan, int columnSpan, @Nullable String indicator) {
  static GridCell label(String text) {
    return new GridCell(text, 1, 1, null);
  }

  static GridCell label(String text, int rowSpan, int columnSpan) {
    return new GridCell(text, rowSpan, columnSpan, null);
  }

  static GridCell figure(String text, String indicator) {
    return new GridCell(text, 1, 1, indicator);
  }

  GridCell withText(String newText) {
    return new GridCell(newText, rowSpan, columnSpan, indicator);
  }

  GridCell wide(int columns) {
    return new GridCell(text, rowSpan, columns, indicator);
  }

  boolean isFigure() {
    return indicator != null;
  }
}
