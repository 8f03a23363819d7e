package org.mingjian.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingjian.catalogue.FormLabel.Role;

/**
 * The order of the columns that a header names.
 *
 * @param places where they stand, in the same order; empty when not known
 */
record ColumnOrder(List<String> codes, List<Token.Place> places) {
  ColumnOrder {
    codes = List.copyOf(codes);
    places = List.copyOf(places);
  }

  boolean aligned() {
    return !places.isEmpty();
  }

  /** The columns of a table that these words name. */
  static ColumnOrder of(List<Token> tokens, int table) {
    List<Token> named = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Token token : tokens) {
      String code = token.code(table, Role.COLUMN);
      if (code != null && seen.add(code)) {
        named.add(token);
      }
    }
    boolean aligned = !named.isEmpty();
    for (Token token : named) {
      aligned &= tableOf(token) >= 0 && tableOf(token) == tableOf(named.getFirst());
    }
    if (aligned) {
      named.sort(Comparator.comparingInt(ColumnOrder::columnOf));
    }
    List<String> codes = new ArrayList<>();
    List<Token.Place> places = new ArrayList<>();
    for (Token token : named) {
      String code = token.code(table, Role.COLUMN);
      if (code != null) {
        codes.add(code);
      }
      Token.Place place = token.place();
      if (aligned && place != null) {
        places.add(place);
      }
    }
    return new ColumnOrder(codes, places);
  }

  /**
   * The columns of table 3 as they lie over its cells. In running order the total, a cell over two
   * rows of the header, is named before the kinds of organisations, although it stands behind them.
   */
  static ColumnOrder withTotalLast(List<Token> tokens, int table, List<String> columns) {
    ColumnOrder order = of(tokens, table);
    if (order.aligned() || order.codes().size() < 2) {
      return order;
    }
    List<String> codes = new ArrayList<>(order.codes());
    int total = codes.indexOf(columns.getLast());
    int first = codes.indexOf(columns.getFirst());
    if (first == 0 && total == 1) {
      codes.add(codes.remove(total));
    }
    return new ColumnOrder(codes, List.of());
  }

  /** The number of the table that a word stands in, -1 outside of tables with known columns. */
  static int tableOf(Token token) {
    Token.Place place = token.place();
    return place == null ? -1 : place.table();
  }

  static int columnOf(Token token) {
    Token.Place place = token.place();
    return place == null ? -1 : place.column();
  }
}
