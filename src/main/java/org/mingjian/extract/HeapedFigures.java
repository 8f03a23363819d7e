package org.mingjian.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The figures of table 3 without their labels, seven a row, and what the sums of the form say of
 * their order. Source of the sums: the note of the form, 第一项加第二项之和，等于第三项加第四项之和.
 *
 * @param rows the codes of the rows of a form, in its order; empty where no form has as many
 * @param figures seven for each of these rows
 */
record HeapedFigures(List<String> rows, List<Token> figures) {
  static final String HANDLED = "request.handled";
  static final String CARRIED_OUT = "request.carried_out";

  private static final String CARRIED_IN = "request.carried_in";
  private static final Set<String> NO_OUTCOMES =
      Set.of("request.received", CARRIED_IN, HANDLED, CARRIED_OUT);
  private static final int COLUMNS = GluedRows.COLUMNS_OF_REQUESTS;

  List<Token> row(int row) {
    return figures.subList(row * COLUMNS, (row + 1) * COLUMNS);
  }

  /** The first of the rows from which on every row ends in its sum. */
  int firstKnown() {
    int known = rows.size();
    while (known > 0 && PlacedCells.endInSum(row(known - 1))) {
      known--;
    }
    return known;
  }

  /** Whether the outcomes of every column come to what was dealt with. */
  boolean outcomesAddUp() {
    for (int column = 0; column < COLUMNS; column++) {
      BigDecimal outcomes = BigDecimal.ZERO;
      for (int i = 0; i < rows.size(); i++) {
        if (!NO_OUTCOMES.contains(rows.get(i))) {
          outcomes = outcomes.add(value(i, column));
        }
      }
      if (outcomes.compareTo(value(rows.indexOf(HANDLED), column)) != 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the sums bear out every row.
   *
   * @param known from which row on every row ends in its sum
   */
  boolean isWhole(int known) {
    return (known == 0 && balances()) || received() != null;
  }

  /** Whether as much was received in every column as must have been. */
  boolean balances() {
    for (int column = 0; column < COLUMNS; column++) {
      if (value(0, column).compareTo(due(column)) != 0) {
        return false;
      }
    }
    return true;
  }

  /** The first seven figures, each where as much was received; null when they are others. */
  @Nullable List<Token> received() {
    List<Token> left = new ArrayList<>(row(0));
    left.sort(Comparator.comparingInt(Token::start));
    boolean blank = left.stream().anyMatch(Token::isBlank);
    boolean zero = left.stream().anyMatch(HeapedFigures::isZero);
    if (blank && zero) {
      return null; // which column holds nothing and which a zero nobody can tell
    }
    List<Token> received = new ArrayList<>();
    for (int column = 0; column < COLUMNS; column++) {
      BigDecimal due = due(column);
      Token found = null;
      for (Token token : left) {
        if (found == null && PlacedCells.valueOf(token).compareTo(due) == 0) {
          found = token;
        }
      }
      if (found == null) {
        return null;
      }
      left.remove(found);
      received.add(found);
    }
    return received;
  }

  /** What must have been received: what was dealt with and is left, without what was there. */
  private BigDecimal due(int column) {
    return value(rows.indexOf(HANDLED), column)
        .add(value(rows.indexOf(CARRIED_OUT), column))
        .subtract(value(rows.indexOf(CARRIED_IN), column));
  }

  private BigDecimal value(int row, int column) {
    return PlacedCells.valueOf(figures.get(row * COLUMNS + column));
  }

  private static boolean isZero(Token token) {
    return token.isNumber() && PlacedCells.valueOf(token).signum() == 0;
  }
}
