package org.mingjian.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.FormLabel.Role;

/**
 * Table 4 written as a list: a row for each outcome with its name and its figure, the name of the
 * group in front of the first outcome of each group or of all of them. The totals may be left out
 * of every group.
 */
final class DisputeList {
  private static final int TABLE = 4;

  /** Fewer rows that name an outcome are no such list. */
  private static final int FEWEST = 8;

  private final FormRows form;
  private final List<String> results;

  /** The rows, in their order. */
  private final List<Line> lines;

  /** Whether no other such list stands in the document. */
  private final boolean only;

  private DisputeList(FormRows form, List<Line> lines, boolean only) {
    this.only = only;
    this.form = form;
    this.results = form.columns(form.code(0));
    this.lines = lines;
  }

  /** One cell of the list; without a token where nothing stands in it. */
  record Entry(String code, @Nullable Token cell, boolean certain) {}

  /** The first list among the lines of a document; null where there is none. */
  static @Nullable DisputeList of(FormRows form, List<Line> lines) {
    List<List<Line>> lists = new ArrayList<>();
    List<Line> run = new ArrayList<>();
    for (int i = 0; i <= lines.size(); i++) {
      if (i < lines.size() && isEntry(lines.get(i))) {
        run.add(lines.get(i));
      } else if (!run.isEmpty()) {
        if (run.size() >= FEWEST) {
          lists.add(List.copyOf(run));
        }
        run.clear();
      }
    }
    return lists.isEmpty() ? null : new DisputeList(form, lists.getFirst(), lists.size() == 1);
  }

  private static boolean isEntry(Line line) {
    List<Token> labels = line.labels();
    if (line.cells().isEmpty() || labels.isEmpty() || !isResult(labels.getLast())) {
      return false;
    }
    return labels.stream().filter(DisputeList::isResult).count() == 1;
  }

  private static boolean isResult(Token label) {
    return label.means(TABLE, Role.COLUMN);
  }

  /** The rows of the list. */
  List<Line> lines() {
    return lines;
  }

  /** Whether anything stands in the cells. */
  boolean hasValues() {
    return lines.stream().anyMatch(line -> line.valueCount() > 0);
  }

  /** The cells by their names; none where it is not certain whose each of them is. */
  List<Entry> entries() {
    int length = lines.size() / form.size();
    if (!only
        || length * form.size() != lines.size()
        || length < results.size() - 1
        || !haveOneColumn()) {
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    Set<String> groups = new HashSet<>();
    List<String> named = List.of();
    for (int from = 0; from < lines.size(); from += length) {
      List<Line> group = lines.subList(from, from + length);
      String code = groupOf(group.getFirst());
      List<String> own = group.stream().map(DisputeList::resultOf).toList();
      named = named.isEmpty() ? own : named;
      boolean known =
          code != null
              && groups.add(code)
              && own.equals(named)
              && namesResults(own)
              && group.stream()
                  .allMatch(line -> line.labels().size() == 1 || code.equals(groupOf(line)));
      if (!known) {
        return List.of();
      }
      boolean summed = own.size() == results.size() && isSummed(group, own);
      for (int i = 0; i < length; i++) {
        Line line = group.get(i);
        boolean certain = line.valueCount() > 0 || line.origin() == Line.Origin.ALIGNED || summed;
        entries.add(new Entry(code + "." + own.get(i), value(line), certain));
      }
    }
    return entries;
  }

  /** Each outcome once; only the total may be missing. */
  private boolean namesResults(List<String> own) {
    return new HashSet<>(own).size() == own.size()
        && results.containsAll(own)
        && own.containsAll(results.subList(0, results.size() - 1));
  }

  private static String resultOf(Line line) {
    String code = line.labels().getLast().code(TABLE, Role.COLUMN);
    return code == null ? "" : code;
  }

  /** The group that the labels in front of an outcome name; null where they name none. */
  private @Nullable String groupOf(Line line) {
    StringBuilder words = new StringBuilder();
    line.labels().subList(0, line.labels().size() - 1).forEach(label -> words.append(label.full()));
    boolean direct = words.indexOf("直接") >= 0 || words.indexOf("未经") >= 0;
    boolean after = words.indexOf("复议后") >= 0;
    boolean suit = words.indexOf("诉") >= 0;
    boolean review = !suit && words.indexOf("复议") >= 0;
    if (direct == after) {
      return review && !direct ? form.code(0) : null;
    }
    return form.code(direct ? 1 : 2);
  }

  /** Whether no row has two figures, and those of a table stand in one column of it. */
  private boolean haveOneColumn() {
    int column = -1;
    for (Line line : lines) {
      boolean running = line.origin() == Line.Origin.STREAM;
      if (line.valueCount() > 1
          || (running && line.valueCount() == 0)
          || line.table() != lines.getFirst().table()) {
        return false;
      }
      Token value = value(line);
      Token.Place place = value == null || value.isEmpty() ? null : value.place();
      if (place != null) {
        if (column < 0 ? place.columns() > 1 : place.column() != column) {
          return false;
        }
        column = place.column();
      }
    }
    return true;
  }

  private static @Nullable Token value(Line line) {
    return line.cells().stream()
        .filter(cell -> !cell.isEmpty())
        .findFirst()
        .orElse(line.cells().getFirst());
  }

  /** Whether the total of a group is the sum of its outcomes, and not zero. */
  private boolean isSummed(List<Line> group, List<String> own) {
    List<Token> ordered = new ArrayList<>();
    for (String result : results) {
      Token cell = value(group.get(own.indexOf(result)));
      if (cell != null) {
        ordered.add(cell);
      }
    }
    return PlacedCells.hasNonZero(ordered) && PlacedCells.endInSum(ordered);
  }
}
