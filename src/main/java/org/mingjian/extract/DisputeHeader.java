package org.mingjian.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.FormLabel.Role;

/** The header of table 4: which results it names, over which cells and in which order. */
final class DisputeHeader {
  private static final int TABLE = 4;

  /** Words of two letters that tell a result, and its place in a group. */
  private static final Map<String, Integer> PIECES =
      Map.of("维持", 0, "纠正", 1, "其他", 2, "尚未", 3, "审结", 3, "总计", 4, "合计", 4);

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
    int groups = 0;
    for (Token token : columns) {
      int result = results.indexOf(token.code(TABLE, Role.COLUMN));
      // A label lost on the way leaves a gap; one that stands out of turn is another order.
      boolean begins = result < at || at < 0;
      groups += begins ? 1 : 0;
      if (begins && at >= 0 && at != results.size() - 1 && columns.size() % results.size() == 0) {
        return false;
      }
      if (begins && result != 0 && columns.size() % results.size() == 0) {
        return false;
      }
      if ((!begins && result == at) || groups > count / results.size()) {
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

  /**
   * Whether names of results were torn over lines of a text, and what stands on each line, halves
   * of names too, keeps the order of the form in so many groups as there are: 结果 结果 其他 尚未 over 维持
   * 纠正 结果 审结 总计. One line must name the totals of all groups.
   */
  boolean isTorn(String text, Line row) {
    if (words.isEmpty() || columns(row).size() >= count || !groupsInOrder()) {
      return false;
    }
    int end = row.cells().getFirst().start();
    int at = words.getFirst().start();
    boolean allTotals = false;
    while (at < end) {
      int lineEnd = text.indexOf('\n', at, end);
      lineEnd = lineEnd < 0 ? end : lineEnd;
      int totals = totalsInOrder(text, at, lineEnd);
      if (totals < 0) {
        return false;
      }
      allTotals |= totals == count / results.size();
      at = lineEnd + 1;
    }
    return allTotals;
  }

  /** How many totals a line names; -1 where its words do not keep the order of the form. */
  private int totalsInOrder(String text, int start, int end) {
    int groups = 1;
    int last = -1;
    int totals = 0;
    for (int at = start; at + 1 < end; at++) {
      String piece = LabelText.full(text, at, at + 2);
      int result = PIECES.getOrDefault(piece, -1);
      if (result < 0) {
        continue;
      }
      boolean total = result == results.size() - 1;
      totals += total ? 1 : 0;
      boolean goesOn = result > last || (result == last && !total); // 尚未 and 审结 of one name
      groups += goesOn ? 0 : 1;
      last = result;
    }
    return groups > count / results.size() ? -1 : totals;
  }

  /**
   * The cells of a row in the order of the form, where a real table names the group and the result
   * over each, and its groups end in their sums; else none.
   *
   * @param codes those of the cells of the form, in its order
   */
  List<Token> underNames(Line line, List<String> codes) {
    List<String> over = codesOver(line);
    List<@Nullable Token> inForm = new ArrayList<>();
    for (String code : codes) {
      inForm.add(over.contains(code) ? line.cells().get(over.indexOf(code)) : null);
    }
    boolean whole = !over.isEmpty() && !inForm.contains(null);
    return whole && PlacedCells.endInSums(inForm, results.size())
        ? inForm.stream().map(Objects::requireNonNull).toList()
        : List.of();
  }

  /**
   * The codes of the columns in which the cells of a row of a real table stand, each under the name
   * of one group and of one result; empty where a cell does not, or two stand under the same.
   */
  private List<String> codesOver(Line line) {
    if (line.origin() == Line.Origin.ORDERED) {
      return codesOverSpots(line);
    }
    List<String> codes = new ArrayList<>();
    for (Token cell : line.cells()) {
      String group = over(cell, line, Role.ROW);
      String result = over(cell, line, Role.COLUMN);
      if (group == null || result == null || codes.contains(group + "." + result)) {
        return List.of();
      }
      codes.add(group + "." + result);
    }
    return codes.size() == count ? codes : List.of();
  }

  /**
   * The same for a row of a text with the blank cells of merged ones: the name of a result stands
   * over its own column, that of a group over the blank ones behind it too, as many as it has
   * results. Where blank cells were lost, or a row was filled up, groups reach less or more far.
   */
  private List<String> codesOverSpots(Line line) {
    Token first = line.cells().getFirst();
    boolean whole =
        line.cells().size() >= count
            && line.cells().stream().limit(count).noneMatch(Token::isEmpty)
            && line.cells().stream().skip(count).allMatch(Token::isEmpty);
    List<@Nullable String> groups = new ArrayList<>();
    List<@Nullable String> columns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      groups.add(null);
      columns.add(null);
    }
    for (Token word : words) {
      String result = word.code(TABLE, Role.COLUMN);
      String group = word.code(TABLE, Role.ROW);
      if (result == null && group == null) {
        continue; // the suits together, or the heading
      }
      int at = columnBeside(word, first);
      int end = result == null ? endOfGroup(word, first) : at + 1;
      if (!whole || at < 0 || end > count || (result == null && end - at != results.size())) {
        return List.of();
      }
      for (int i = at; i < end; i++) {
        String before =
            result == null ? groups.set(i, Objects.requireNonNull(group)) : columns.set(i, result);
        if (before != null) {
          return List.of();
        }
      }
    }
    if (groups.contains(null) || columns.contains(null)) {
      return List.of();
    }
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      codes.add(groups.get(i) + "." + columns.get(i));
    }
    return codes;
  }

  /** Behind the last column that the name of a group reaches over: where the next word stands. */
  private int endOfGroup(Token group, Token first) {
    Token.Place spot = Objects.requireNonNull(group.spot());
    int end = count;
    for (Token word : words) {
      int at = columnBeside(word, first);
      Token.Place other = word.spot();
      if (other != null && other.row() == spot.row() && other.column() > spot.column()) {
        end = Math.min(end, at);
      }
    }
    return end;
  }

  /** In which column of the figures a word stands; -1 where it stands in none. */
  private static int columnBeside(Token word, Token first) {
    Token.Place spot = word.spot();
    Token.Place begin = first.spot();
    return spot == null || begin == null || spot.table() != begin.table()
        ? -1
        : spot.column() - begin.column();
  }

  /** The only name of a role that stands over a cell; null for none or two. */
  private @Nullable String over(Token cell, Line line, Role role) {
    Token.Place place = cell.place();
    String found = null;
    for (Token word : words) {
      Token.Place above = word.place();
      String code = word.code(TABLE, role);
      boolean stands =
          code != null
              && (role == Role.COLUMN || word.code(TABLE, Role.COLUMN) == null)
              && place != null
              && above != null
              && above.table() == line.table()
              && above.meets(place);
      if (stands && found != null && !found.equals(code)) {
        return null;
      }
      found = stands ? code : found;
    }
    return found;
  }

  /** Whether reviews are named before suits, and the groups of suits in their order. */
  boolean groupsInOrder() {
    List<String> groups = new ArrayList<>();
    boolean suits = false;
    for (Token token : words) {
      String group = token.code(TABLE, Role.ROW);
      boolean names = group != null && token.code(TABLE, Role.COLUMN) == null;
      boolean ofReviews = form.code(0).equals(group);
      if (suits && names && ofReviews && !groups.contains(group)) {
        return false;
      }
      suits |= token.means(TABLE, Role.NOTE);
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
