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
 * @param borneOut whether the sums of the rows say that the figures stand in this order, although
 *     it is not that of the form
 * @param onlyTotals whether every row has one figure only
 * @param summed whether the rows together say that the total stands where the header has it and not
 *     where the form has it, so that every column was moved with its word
 * @param doubted whether the header does not name all columns, and the sums of the rows say that
 *     they do not stand in the order of the form
 */
record ColumnOrder(
    List<String> codes,
    List<Token.Place> places,
    boolean borneOut,
    boolean onlyTotals,
    boolean summed,
    boolean doubted) {
  /** Fewer kinds of organisations than these do not tell the order of the others. */
  private static final int FEWEST_KINDS = 4;

  ColumnOrder {
    codes = List.copyOf(codes);
    places = List.copyOf(places);
  }

  boolean aligned() {
    return !places.isEmpty();
  }

  ColumnOrder(List<String> codes, List<Token.Place> places, boolean borneOut) {
    this(codes, places, borneOut, false, false, false);
  }

  /** Where the columns stand in the table of a line; empty when it is another table. */
  List<Token.Place> over(Line line) {
    return places.stream().allMatch(place -> place.table() == line.table()) ? places : List.of();
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
    aligned &= !lackMerged(named); // then only the order of the words is left
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
    return new ColumnOrder(codes, Placement.overlap(places) ? List.of() : places, false);
  }

  /**
   * Whether the rows of a header lost the merged cells in front, so that words of one column each
   * stand above one another.
   */
  private static boolean lackMerged(List<Token> named) {
    Set<Integer> columns = new HashSet<>();
    for (Token token : named) {
      Token.Place place = token.place();
      if (place != null && place.columns() == 1 && !columns.add(place.column())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The columns of table 3 as they lie over its cells. In running order the total, a cell over two
   * rows of the header, is named before the kinds of organisations, although it stands behind them.
   * Where the words stand in yet another order, the sums of the rows must bear one out.
   */
  static ColumnOrder ofRequests(List<Token> tokens, List<String> columns, TotalPlace total) {
    ColumnOrder order = of(tokens, 3).withGap(columns);
    if (order.codes().size() < 2) {
      return order;
    }
    String person = columns.getFirst();
    String sum = columns.getLast();
    if (order.isMoved(columns) && total.standsAt(order.codes().indexOf(sum))) {
      return new ColumnOrder(order.codes(), order.places(), true, false, true, false);
    }
    if (!order.aligned() && lostMerged(tokens, columns) && !total.contradictsForm()) {
      return new ColumnOrder(columns, List.of(), false);
    }
    boolean twoRows =
        order.isMoved(columns)
            ? total.isLast() && isOfTwoRows(tokens, order, columns)
            : order.isUnderUpperRow(tokens, columns) && !total.contradictsForm();
    if (order.aligned() && twoRows) {
      return new ColumnOrder(columns, List.of(), false);
    }
    if (order.aligned()) {
      boolean contradicted = order.codes().getFirst().equals(sum) && total.isLast();
      return contradicted ? new ColumnOrder(order.codes(), List.of(), false) : order;
    }
    List<String> codes = new ArrayList<>(order.codes());
    if (codes.indexOf(person) == 0 && codes.indexOf(sum) == 1) {
      codes.add(codes.remove(1));
      return new ColumnOrder(codes, List.of(), false);
    }
    List<String> kinds = new ArrayList<>(codes);
    kinds.removeAll(List.of(person, sum));
    List<String> inForm = columns.stream().filter(kinds::contains).toList();
    if (kinds.size() < FEWEST_KINDS || !kinds.equals(inForm) || codes.indexOf(sum) < 0) {
      return order;
    }
    int at = codes.indexOf(person);
    boolean lowerRowFirst = at == kinds.size() && codes.indexOf(sum) == at + 1;
    boolean personFirst = at < 0 || codes.indexOf(kinds.getFirst()) > at;
    if (total.isLast() && (personFirst || (lowerRowFirst && total.parts(tokens, person, sum)))) {
      return new ColumnOrder(columns.stream().filter(codes::contains).toList(), List.of(), false);
    }
    boolean totalFirst = codes.indexOf(sum) == 0 && at == 1 && codes.size() == columns.size();
    return totalFirst && total.isFirst() ? new ColumnOrder(codes, List.of(), true) : order;
  }

  /**
   * This order with the only column that a real table does not name, if its header leaves one
   * column between the two kinds beside it: the cell of its name is empty.
   */
  private ColumnOrder withGap(List<String> columns) {
    if (!aligned() || codes.size() != columns.size() - 1) {
      return this;
    }
    List<String> missing = new ArrayList<>(columns);
    missing.removeAll(codes);
    int at = columns.indexOf(missing.getFirst());
    int before = at < 2 ? -1 : codes.indexOf(columns.get(at - 1));
    boolean between =
        before >= 0
            && at < columns.size() - 2
            && before + 1 < codes.size()
            && codes.get(before + 1).equals(columns.get(at + 1));
    if (missing.size() != 1 || !between) {
      return this;
    }
    Token.Place one = places.get(before);
    Token.Place other = places.get(before + 1);
    if (one.columns() != 1 || one.row() != other.row() || other.column() != one.column() + 2) {
      return this;
    }
    List<String> named = new ArrayList<>(codes);
    named.add(before + 1, missing.getFirst());
    List<Token.Place> over = new ArrayList<>(places);
    over.add(before + 1, new Token.Place(one.table(), one.row(), one.rows(), one.column() + 1, 1));
    return new ColumnOrder(named, over, borneOut);
  }

  /** The order of columns that stand under their words in a text whose rows bear it out. */
  static ColumnOrder ofGrid(List<String> codes, List<String> columns, TotalPlace total) {
    ColumnOrder order = new ColumnOrder(codes, List.of(), true);
    boolean summed = order.isMoved(columns) && total.standsAt(codes.indexOf(columns.getLast()));
    return new ColumnOrder(codes, List.of(), true, false, summed, false);
  }

  /** Whether all columns are named, and the last one is not the last. */
  private boolean isMoved(List<String> columns) {
    return codes.size() == columns.size() && !codes.getLast().equals(columns.getLast());
  }

  /**
   * Whether the words of two rows, the applicants and the kinds of organisations, stand in the
   * order of the form, although a wrong width of a merged cell moved the total among the kinds.
   */
  private static boolean isOfTwoRows(List<Token> tokens, ColumnOrder order, List<String> columns) {
    int last = columns.size() - 1;
    List<String> across = new ArrayList<>(order.codes());
    across.remove(columns.get(last));
    return isUpperRowFirst(tokens, columns)
        && across.equals(columns.subList(0, last))
        && order.codes().indexOf(columns.get(last)) > 1;
  }

  /**
   * Whether the words of two rows of a table stand in the order of the form, of which the lower has
   * lost the merged cells in front: its first word stands below that of the natural persons.
   */
  private static boolean lostMerged(List<Token> tokens, List<String> columns) {
    Token.Place person = null;
    Token.Place business = null;
    for (Token token : tokens) {
      String code = token.code(3, Role.COLUMN);
      person = columns.getFirst().equals(code) ? token.place() : person;
      business = columns.get(1).equals(code) ? token.place() : business;
    }
    return person != null
        && business != null
        && person.columns() == 1
        && business.columns() == 1
        && person.column() == business.column()
        && isUpperRowFirst(tokens, columns);
  }

  /** Whether the applicants and the total are named in front of the kinds, as the form has them. */
  private static boolean isUpperRowFirst(List<Token> tokens, List<String> columns) {
    int last = columns.size() - 1;
    List<String> running = new ArrayList<>();
    for (Token token : tokens) {
      String code = token.code(3, Role.COLUMN);
      if (code != null && !running.contains(code)) {
        running.add(code);
      }
    }
    List<String> upperFirst = new ArrayList<>(List.of(columns.getFirst(), columns.get(last)));
    upperFirst.addAll(columns.subList(1, last));
    return running.equals(upperFirst);
  }

  /**
   * Whether the upper row of the header leaves as many columns between the natural persons and the
   * total as there are kinds of organisations, which the lower row names in the order of the form,
   * but not under these columns: a cell beside it reaches over too few rows.
   */
  private boolean isUnderUpperRow(List<Token> tokens, List<String> columns) {
    int last = columns.size() - 1;
    int person = codes.indexOf(columns.getFirst());
    if (!aligned() || person <= 0 || codes.size() != columns.size()) {
      return false;
    }
    Token.Place first = places.get(person);
    Token.Place end = places.get(last);
    return first.columns() == 1
        && end.columns() == 1
        && end.column() - first.column() == last
        && isUpperRowFirst(tokens, columns);
  }

  ColumnOrder withOnlyTotals() {
    return new ColumnOrder(codes, places, borneOut, true, summed, doubted);
  }

  /** This order as the figures tell it, where the header does not name every column. */
  ColumnOrder under(TotalPlace total, int columns) {
    return codes.size() < columns && total.contradictsForm()
        ? new ColumnOrder(codes, places, borneOut, onlyTotals, summed, true)
        : this;
  }

  /** This order, of which words of the header say that the figures may stand in another. */
  ColumnOrder inDoubt() {
    return new ColumnOrder(codes, places, borneOut, onlyTotals, summed, true);
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
