package org.mingjian.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a reader did with a table: all of it fits into one parameter of an address.
 *
 * @param sort the key of a column, or {@code name-} and the number of a column of names, counted
 *     from 0; empty for the order in which the rows were given
 * @param descending whether the largest is first; missing figures are last either way
 * @param hidden the keys of the columns that are not shown
 * @param pinned the keys of the columns that stand first and stay in sight, in their order
 * @param filter words that the names of a row must contain; empty for all rows
 */
public record TableState(
    String sort, boolean descending, List<String> hidden, List<String> pinned, String filter) {
  private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}._:-]{1,80}");
  private static final int MOST_COLUMNS = 200;
  private static final int LONGEST_FILTER = 80;

  /** The table as it was given; made after the limits that every state is held to. */
  public static final TableState GIVEN = new TableState("", false, List.of(), List.of(), "");

  /** Takes what fits and leaves out the rest, because it comes from the browser. */
  public TableState {
    sort = KEY.matcher(sort).matches() ? sort : "";
    descending = descending && !sort.isEmpty();
    hidden =
        hidden.stream()
            .filter(key -> KEY.matcher(key).matches())
            .distinct()
            .sorted()
            .limit(MOST_COLUMNS)
            .toList();
    pinned =
        pinned.stream()
            .filter(key -> KEY.matcher(key).matches())
            .distinct()
            .limit(MOST_COLUMNS)
            .toList();
    filter = filter.replaceAll("\\p{Cntrl}", " ").strip();
    filter = filter.substring(0, Math.min(LONGEST_FILTER, filter.length()));
  }

  /**
   * The state as one parameter, for example {@code sort=-amount,hide=a,hide=b,pin=c,find=words};
   * empty for the table as it was given.
   */
  public String parameter() {
    List<String> parts = new ArrayList<>();
    if (!sort.isEmpty()) {
      parts.add("sort=" + (descending ? "-" : "+") + sort);
    }
    hidden.forEach(key -> parts.add("hide=" + key));
    pinned.forEach(key -> parts.add("pin=" + key));
    if (!filter.isEmpty()) {
      parts.add("find=" + filter);
    }
    return String.join(",", parts);
  }

  /** The state of a parameter; what cannot be understood is left out. */
  public static TableState parse(String parameter) {
    String sort = "";
    boolean descending = false;
    List<String> hidden = new ArrayList<>();
    List<String> pinned = new ArrayList<>();
    // The words of the filter are last, and may contain anything.
    int find = parameter.startsWith("find=") ? 0 : parameter.indexOf(",find=") + 1;
    boolean filtered = find > 0 || parameter.startsWith("find=");
    String filter = filtered ? parameter.substring(find + "find=".length()) : "";
    for (String part : (filtered ? parameter.substring(0, find) : parameter).split(",", -1)) {
      if (part.startsWith("sort=") && part.length() > "sort=".length()) {
        descending = part.charAt("sort=".length()) == '-';
        sort = part.substring("sort=".length() + 1);
      } else if (part.startsWith("hide=")) {
        hidden.add(part.substring("hide=".length()));
      } else if (part.startsWith("pin=")) {
        pinned.add(part.substring("pin=".length()));
      }
    }
    return new TableState(sort, descending, hidden, pinned, filter);
  }
}
