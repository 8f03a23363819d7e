package org.mingjian.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units that a narrow column of a text put on the line below their figure: a row that holds nothing
 * but a unit, in the column of a figure that has none.
 */
final class UnitsBelow {
  private UnitsBelow() {}

  /** The rows, such units with their figures. */
  static List<List<Token>> joined(String text, List<List<Token>> rows) {
    List<List<Token>> joined = new ArrayList<>();
    for (List<Token> row : rows) {
      List<Token> whole = joined.isEmpty() ? null : withUnit(text, joined.getLast(), row);
      if (whole == null) {
        joined.add(row);
      } else {
        joined.set(joined.size() - 1, whole);
      }
    }
    return joined;
  }

  private static @Nullable List<Token> withUnit(String text, List<Token> above, List<Token> row) {
    int column = -1;
    for (int i = 0; i < row.size(); i++) {
      if (!row.get(i).isEmpty()) {
        if (column >= 0) {
          return null;
        }
        column = i;
      }
    }
    if (column < 0 || column >= above.size()) {
      return null;
    }
    Token below = row.get(column);
    Token over = above.get(column);
    if (!(over.value() instanceof CellValue.Figure figure) || figure.unit() != null) {
      return null;
    }
    String unit = CellValueParser.unit(text.substring(below.start(), below.end()));
    if (unit == null) {
      return null;
    }
    List<Token> whole = new ArrayList<>(above);
    whole.set(
        column,
        new Token(
            over.start(),
            over.end(),
            over.full(),
            over.bare(),
            new CellValue.Figure(figure.value(), unit, figure.direction()),
            Meanings.NONE,
            over.place(),
            over.spot()));
    return whole;
  }
}
