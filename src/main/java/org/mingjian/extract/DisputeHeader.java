package org.mingjian.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.mingjian.catalogue.FormLabel.Role;

/** The header of table 4: which results it names, over which cells and in which order. */
final class DisputeHeader {
  private static final int TABLE = 4;

  private final FormRows form;

  /** Its words, to which some may still be added. */
  private final List<Token> words;

  private final List<String> results;

  /** How many columns the table has. */
  private final int count;

  DisputeHeader(FormRows form, List<Token> words, List<String> results, int count) {
    this.form = form;
    this.words = words;
    this.results = List.copyOf(results);
    this.count = count;
  }

  /** A cell over two rows of the header, written out in both, names its column twice. */
  private static void dropRepeated(List<Token> columns) {
    for (int i = columns.size() - 1; i > 0; i--) {
      Token token = columns.get(i);
      Token before = columns.get(i - 1);
      if (ColumnOrder.columnOf(token) == ColumnOrder.columnOf(before)
          && Objects.equals(token.code(TABLE, Role.COLUMN), before.code(TABLE, Role.COLUMN))) {
        columns.remove(i);
      }
    }
  }

  /** The words of the header that name results, in the order of their columns where known. */
  List<Token> columns(Line line) {
    List<Token> columns = new ArrayList<>();
    for (Token token : words) {
      if (token.code(TABLE, Role.COLUMN) != null) {
        columns.add(token);
      }
    }
    if (standOver(line, columns)) {
      columns.sort(Comparator.comparingInt(ColumnOrder::columnOf));
      dropRepeated(columns);
      return columns;
    }
    int first = results.size();
    boolean twice =
        columns.size() == count + first
            && codes(columns.subList(0, first)).equals(codes(columns.subList(first, 2 * first)));
    return twice ? columns.subList(first, columns.size()) : columns;
  }

  private static List<String> codes(List<Token> columns) {
    return columns.stream()
        .map(token -> Objects.requireNonNullElse(token.code(TABLE, Role.COLUMN), ""))
        .toList();
  }

  /**
   * Whether the words stand over the cells of a row. Where one covers a part of another's column,
   * as under merged cells of a wrong width, they do not; then they count as they were written.
   */
  private boolean standOver(Line line, List<Token> columns) {
    if (line.origin() != Line.Origin.ALIGNED
        || !columns.stream().allMatch(token -> ColumnOrder.tableOf(token) == line.table())) {
      return false;
    }
    return columns.size() != count
        || line.cells().size() != count
        || !Placement.overlap(columns.stream().map(Token::place).toList());
  }

  /** Whether the results are named in the form's order; fills in where their columns stand. */
  boolean isInOrder(Line line, List<Token.Place> places) {
    List<Token> columns = columns(line);
    if (standOver(line, columns) && columns.size() == count) {
      columns.forEach(token -> places.add(Objects.requireNonNull(token.place())));
    }
    if (!groupsInOrder()) {
      return false;
    }
    int at = -1;
    for (Token token : columns) {
      int result = results.indexOf(token.code(TABLE, Role.COLUMN));
      // A label lost on the way leaves a gap; one that stands out of turn is another order.
      boolean begins = result < at || at < 0;
      if (begins && at >= 0 && at != results.size() - 1 && columns.size() % results.size() == 0) {
        return false;
      }
      if (begins && result != 0 && columns.size() % results.size() == 0) {
        return false;
      }
      if (!begins && result == at) {
        return false;
      }
      at = result;
    }
    return columns.size() % results.size() == 0 || columns.size() < count;
  }

  /**
   * Whether the header names the results of the first group in the order of the form, and of the
   * others too few: texts that repeat themselves were removed.
   */
  boolean isCut() {
    List<String> named = new ArrayList<>();
    for (Token token : words) {
      String code = token.code(TABLE, Role.COLUMN);
      if (code != null) {
        named.add(code);
      }
    }
    int first = results.size();
    return named.size() >= first
        && named.size() < 2 * first
        && named.subList(0, first).equals(results)
        && groupsInOrder();
  }

  boolean groupsInOrder() {
    List<String> groups = new ArrayList<>();
    for (Token token : words) {
      String group = token.code(TABLE, Role.ROW);
      boolean names = group != null && token.code(TABLE, Role.COLUMN) == null;
      if (names && !groups.contains(group)) {
        groups.add(group);
      }
    }
    int at = -1;
    for (String code : groups) {
      int next = form.indexOf(code);
      if (next < at) {
        return false;
      }
      at = next;
    }
    return true;
  }
}
