package org.mingjian.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Form;
import org.mingjian.catalogue.FormLabel;

/** The rows of one table in all forms, merged into one order. */
final class FormRows {
  /** A label with typing errors looks at least so much like the one that was meant. */
  private static final double MISTYPED = 0.7;

  /** No label is longer, whatever advice it has in brackets. */
  private static final int LONGEST = 400;

  /** Shorter labels are words of every report. */
  private static final int TELLING = 6;

  /** Shorter labels are words of headers. */
  private static final int FEWEST_NAMED = 4;

  /** Rows of table 3 have so many columns. */
  private static final int SEVERAL = 7;

  /** What stands between a figure and the end of a clause. */
  private static final String UNITS = "件项个条次宗";

  private static final String MARKS = "，。；、";

  private final List<String> order = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, List<String>> writings = new LinkedHashMap<>();

  /** For each form the columns of each row. */
  private final Map<String, Map<String, List<String>>> columns = new LinkedHashMap<>();

  /** The columns of each row in the newest form that has it, and in the form that gives most. */
  private final Map<String, List<String>> newest = new HashMap<>();

  private final Map<String, Integer> most = new HashMap<>();
  private final Set<String> groups = new LinkedHashSet<>();

  FormRows(List<Form> forms, int table) {
    for (Form form : forms) {
      Map<String, List<String>> ofForm = new LinkedHashMap<>();
      int at = 0;
      for (FormLabel row : form.rows(table)) {
        ofForm.put(row.code(), row.columns());
        if (!row.columns().isEmpty()) {
          newest.put(row.code(), row.columns());
        }
        most.merge(row.code(), row.columns().size(), Math::max);
        int known = order.indexOf(row.code());
        if (known >= 0) {
          at = known + 1;
        } else {
          order.add(at++, row.code());
        }
        List<String> keys = writings.computeIfAbsent(row.code(), code -> new ArrayList<>());
        for (String label : row.labels()) {
          add(keys, LabelText.full(label));
          add(keys, LabelText.bare(label));
        }
      }
      if (!ofForm.isEmpty()) {
        columns.put(form.code(), ofForm);
      }
      form.parts().stream()
          .filter(part -> part.table() == table && part.role() == FormLabel.Role.GROUP)
          .filter(part -> !part.code().isEmpty())
          .forEach(part -> groups.add(part.code()));
    }
    order.forEach(row -> places.put(row, places.size()));
  }

  /** The forms that have this table, the oldest first. */
  List<String> forms() {
    return List.copyOf(columns.keySet());
  }

  String newest() {
    return forms().getLast();
  }

  /** The one form that has a row; null when several have it. */
  @Nullable String onlyFormOf(String row) {
    List<String> having = forms().stream().filter(form -> !columns(form, row).isEmpty()).toList();
    return having.size() == 1 ? having.getFirst() : null;
  }

  /** Whether a column of a form stands in no row but such as no other form has. */
  boolean isOfOwnRow(String form, String column) {
    for (int i = 0; i < size(); i++) {
      if (columns(form, code(i)).contains(column) && onlyFormOf(code(i)) == null) {
        return false;
      }
    }
    return true;
  }

  /** Rows of one form that are outer labels of several rows in another. */
  Set<String> groups() {
    return groups;
  }

  List<String> rowsBelow(String group) {
    return order.stream().filter(row -> row.startsWith(group + ".")).toList();
  }

  /** The place of a row among all rows of all forms. */
  int indexOf(String code) {
    return places.getOrDefault(code, -1);
  }

  String code(int index) {
    return order.get(index);
  }

  int size() {
    return order.size();
  }

  /** The columns of a row in a form; empty when the form has no such row. */
  List<String> columns(String form, String row) {
    return columns.getOrDefault(form, Map.of()).getOrDefault(row, List.of());
  }

  /** The rows of one form, in its order. */
  List<String> rowsOf(String form) {
    return order.stream().filter(row -> !columns(form, row).isEmpty()).toList();
  }

  /** What the official label of a row says without its number and what it has in brackets. */
  String labelOf(String row) {
    return writings.getOrDefault(row, List.of("", "")).get(1);
  }

  /** How many columns a row has in the form that gives it most. */
  int mostColumns(String row) {
    return most.getOrDefault(row, 0);
  }

  /** The columns of a row in the newest form that has it. */
  List<String> columns(String row) {
    return newest.getOrDefault(row, List.of());
  }

  /** The first label stands with and without its number, others only as far as they differ. */
  private static void add(List<String> keys, String key) {
    if (keys.size() < 2 || !keys.contains(key)) {
      keys.add(key);
    }
  }

  /** How much a written label looks like the label of a row, see {@link Similarity}. */
  double similarity(Token written, String row) {
    String bare = written.bare();
    String full = written.full();
    boolean both = full.length() <= LONGEST && !full.equals(bare);
    double best = 0;
    for (String key : writings.getOrDefault(row, List.of())) {
      if (Math.abs(key.length() - bare.length()) < 40) {
        best = Math.max(best, Similarity.of(bare, key));
        if (both) {
          best = Math.max(best, Similarity.of(full, key));
        }
      }
    }
    return best;
  }

  /** Whether a written label has a number in front, and the label of a row the same one. */
  boolean isNumberedAs(Token written, String row) {
    String number = writings.getOrDefault(row, List.of("")).getFirst();
    return !written.full().equals(written.bare())
        && !number.isEmpty()
        && written.full().charAt(0) == number.charAt(0);
  }

  /**
   * Whether a written label has the number of a row, is as long as its label but for a letter, and
   * has most of its letters: a typing error, and no line of a label that is broken over several.
   */
  boolean isMistyped(Token written, String row) {
    String full = written.full();
    if (!isNumberedAs(written, row)) {
      return false;
    }
    for (String key : writings.getOrDefault(row, List.of())) {
      if (Math.abs(key.length() - full.length()) <= 1
          && !key.startsWith(full)
          && !key.endsWith(full)
          && Similarity.of(full, key) >= MISTYPED) {
        return true;
      }
    }
    return false;
  }

  /** Whether words end the label of a row and are none of its labels themselves. */
  boolean isEndOf(Token written, String row) {
    String words = written.bare();
    List<String> keys = writings.getOrDefault(row, List.of());
    return !keys.contains(words) && keys.stream().anyMatch(key -> key.endsWith(words));
  }

  /** Whether words are a part of the label of a row. */
  boolean hasPart(String words) {
    return writings.values().stream()
        .anyMatch(keys -> keys.stream().anyMatch(key -> key.contains(words)));
  }

  /** How many rows a text names whose labels are long enough to stand for themselves. */
  int named(String folded) {
    int count = 0;
    for (List<String> keys : writings.values()) {
      count +=
          keys.stream().anyMatch(key -> key.length() >= TELLING && folded.contains(key)) ? 1 : 0;
    }
    return count;
  }

  /** Whether a label begins with its number, as no word of a header does: 七总计. */
  private static boolean isNumbered(String key) {
    return key.length() > 2
        && (Dates.digit(key.charAt(0)) >= 0 || "一二三四五六七八九".indexOf(key.charAt(0)) >= 0);
  }

  /**
   * Whether a text names a row with a figure right behind it, elsewhere than in a sentence.
   *
   * @param folded the text as {@link LabelText#full} gives it
   */
  boolean isNamedWithFigure(String row, String folded, String text) {
    for (String key : writings.getOrDefault(row, List.of())) {
      if (key.length() < FEWEST_NAMED && mostColumns(row) == SEVERAL && !isNumbered(key)) {
        continue; // 其他, a word of headers too
      }
      int count = 0;
      for (int at = folded.indexOf(key); at >= 0; at = folded.indexOf(key, at + 1)) {
        int behind = at + key.length();
        if (behind < folded.length() && Dates.digit(folded.charAt(behind)) >= 0) {
          count++;
        }
      }
      if (count > inSentences(key, text)) {
        return true;
      }
    }
    return false;
  }

  /** How often a text goes on behind a label as a sentence does: 行政许可12件，. */
  private static int inSentences(String key, String text) {
    int count = 0;
    for (int at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
      int behind = at + key.length();
      int figure = behind;
      while (behind < text.length() && Dates.digit(text.charAt(behind)) >= 0) {
        behind++;
      }
      boolean unit = behind < text.length() && UNITS.indexOf(text.charAt(behind)) >= 0;
      int end = unit ? behind + 1 : behind;
      if (unit && behind > figure && end < text.length() && MARKS.indexOf(text.charAt(end)) >= 0) {
        count++;
      }
    }
    return count;
  }
}
