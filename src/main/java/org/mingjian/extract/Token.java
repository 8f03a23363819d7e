package org.mingjian.extract;

import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.FormLabel;

/**
 * A cell of a table, or a word of a line that may belong to a table whose cells were lost.
 *
 * @param start where its characters begin, trimmed
 * @param full all that counts of its writing, see {@link LabelText}
 * @param labels what it may mean as a label, empty when it is none
 * @param place where it stands in a table whose columns line up; null elsewhere
 * @param spot where it stands among the cells of a table of which only their order is known; null
 *     elsewhere
 */
record Token(
    int start,
    int end,
    String full,
    String bare,
    CellValue value,
    Meanings labels,
    @Nullable Place place,
    @Nullable Place spot) {

  Token(
      int start,
      int end,
      String full,
      String bare,
      CellValue value,
      Meanings labels,
      @Nullable Place place) {
    this(start, end, full, bare, value, labels, place, null);
  }

  /** What is no label: a figure, a blank or what stands for them. */
  static Token unlabelled(int start, int end, CellValue value) {
    return new Token(start, end, "", "", value, Meanings.NONE, null);
  }

  /** This with one meaning only. */
  Token meaning(Label only) {
    return new Token(start, end, full, bare, value, Meanings.of(only), place, spot);
  }

  /** This in a table whose columns line up. */
  Token in(Place placeInTable) {
    return new Token(start, end, full, bare, value, labels, placeInTable, null);
  }

  /** This in a table of which only the order of cells is known. */
  Token at(Place spotInTable) {
    return new Token(start, end, full, bare, value, labels, null, spotInTable);
  }

  /** Rows and columns that a cell covers. */
  record Place(int table, int row, int rows, int column, int columns) {
    boolean meets(Place other) {
      return column < other.column + other.columns && other.column < column + columns;
    }
  }

  boolean isLabel() {
    return !labels.isEmpty();
  }

  boolean isBlank() {
    return value instanceof CellValue.Blank;
  }

  /** Whether not one character stands there. */
  boolean isEmpty() {
    return start == end;
  }

  boolean isNumber() {
    return value instanceof CellValue.Figure;
  }

  boolean means(int table, FormLabel.Role role) {
    return labels.in(table, role) != null;
  }

  /** Whether this names a row and neither a group of rows nor a column. */
  boolean isLeaf(int table) {
    return means(table, FormLabel.Role.ROW)
        && !means(table, FormLabel.Role.GROUP)
        && !means(table, FormLabel.Role.COLUMN);
  }

  @Nullable String code(int table, FormLabel.Role role) {
    Label label = labels.in(table, role);
    return label == null ? null : label.code();
  }
}
