package org.mingjian.document;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingjian.catalogue.Form;
import org.mingjian.catalogue.FormLabel;
import org.mingjian.catalogue.FormLabel.Role;
import org.mingjian.document.PdfPieces.Piece;

/**
 * What cells of the official forms say: it tells where the lines of one cell end where their places
 * do not.
 */
final class KnownLabels {
  /** So many letters tell a row without its number. */
  private static final int FEWEST_LETTERS = 4;

  private static final Set<String> TOTALS = Set.of("总计", "合计");
  private static final Set<String> ROWS = of(EnumSet.of(Role.ROW, Role.GROUP));
  private static final MistypedLabels MISTYPED = new MistypedLabels(ROWS);
  private static final Set<String> GROUPS = of(EnumSet.of(Role.GROUP));
  private static final Set<String> LEAVES = of(EnumSet.of(Role.ROW));
  private static final Set<String> NAMES = of(EnumSet.of(Role.COLUMN));
  private static final Set<String> NOTES = of(EnumSet.of(Role.NOTE));
  private static final Set<String> ALL = of(EnumSet.allOf(Role.class));

  /** For the label of a row with a number in a group the label of its group. */
  private static final Map<String, String> GROUP_OF = groups();

  /** Labels of rows that are too short to tell them without their number, each with its group. */
  private static final Map<String, String> SHORT = shortRows();

  /** For the label of a group all that forms call it. */
  private static final Map<String, Set<String>> NAMES_OF_GROUP = namesOfGroups();

  /** Labels of rows that lie in the outermost group, which is named here. */
  private static final Map<String, String> OUTERMOST_OF = outermost();

  private KnownLabels() {}

  /** Whether some words are the whole label of a row. */
  static boolean isRow(String words) {
    return ROWS.contains(plain(words)) || ROWS.contains(plain(withoutAdvice(words)));
  }

  /** The same for the lines of a cell. */
  static boolean isRow(List<Piece> lines) {
    return isRow(words(lines));
  }

  /** The same, or with a few typing errors that leave no other row. */
  static boolean isRowOrMistyped(List<Piece> lines) {
    return isRowOrMistyped(words(lines));
  }

  static boolean isRowOrMistyped(String words) {
    return isRow(words) || ROWS.contains(told(words));
  }

  /** Whether some lines begin the label of a row but for a typing error, not in the last letter. */
  static boolean goOnMistyped(List<Piece> lines) {
    return MISTYPED.begin(plain(words(lines)), true);
  }

  /** Whether a line may begin the label of a row with a typing error; a few letters always may. */
  static boolean mayBeginMistyped(Piece line) {
    String words = plain(line.text());
    return MISTYPED.isShort(words) || MISTYPED.begin(words, false);
  }

  /** Whether a few letters begin the label of a row with a typing error that goes on below. */
  static boolean beginsMistyped(Piece line, Piece next) {
    String words = plain(line.text());
    return MISTYPED.isShort(words) && MISTYPED.begin(words + plain(next.text()), true);
  }

  /** What some lines say without advice; where that is a label with typing errors, the label. */
  private static String told(List<Piece> lines) {
    return told(words(lines));
  }

  private static String told(String words) {
    String written = plain(withoutAdvice(words));
    String nearest = ROWS.contains(written) ? null : MISTYPED.nearest(written);
    return nearest == null ? written : nearest;
  }

  /** Whether some lines are, or begin, the label of a row. */
  static boolean beginsRow(List<Piece> lines) {
    String whole = words(lines);
    String words = plain(whole);
    if (words.isEmpty()) {
      return isBracket(whole); // written from the top, before its number
    }
    return ROWS.stream().anyMatch(row -> row.startsWith(words))
        || isRow(whole)
        || isRow(withoutOpenAdvice(whole));
  }

  /** Whether a line is nothing but the bracket before a number or advice. */
  static boolean isBracket(Piece line) {
    return isBracket(line.text());
  }

  private static boolean isBracket(String words) {
    return words.equals("（") || words.equals("(");
  }

  /** Whether some lines are, or begin, what one cell of a form says. */
  static boolean begins(List<Piece> lines) {
    String words = plain(words(lines));
    return !words.isEmpty() && ALL.stream().anyMatch(label -> label.startsWith(words));
  }

  /** Whether a line is a part of the label of a row, which may have a typing error in it. */
  static boolean isInRow(Piece line) {
    String words = withoutAdvice(line.text());
    return isInRow(words) || opensAdvice(line) || MISTYPED.hold(plain(words));
  }

  private static boolean isInRow(String words) {
    String plain = plain(words);
    return ROWS.stream().anyMatch(row -> row.contains(plain));
  }

  /** Whether advice begins behind the label of a row, or its last part, and goes on below. */
  static boolean opensAdvice(Piece line) {
    String words = line.text();
    String before = withoutOpenAdvice(words);
    return !before.equals(words) && !plain(before).isEmpty() && isInRow(before);
  }

  /** Whether a line is a part of the name of a column. */
  static boolean isInName(Piece line) {
    String words = plain(line.text());
    return !words.isEmpty() && NAMES.stream().anyMatch(name -> name.contains(words));
  }

  /** Whether some words belong to any part of a form. */
  static boolean isPart(String words) {
    String plain = plain(words);
    return ALL.stream().anyMatch(label -> label.contains(plain));
  }

  /** Whether some lines name a group of rows. */
  static boolean isGroup(List<Piece> lines) {
    return GROUPS.contains(told(lines));
  }

  /** Whether some words name a group of rows, without an error. */
  static boolean isGroup(String words) {
    return GROUPS.contains(plain(words));
  }

  /** Whether a form has a row in a group, or in one within it. */
  static boolean isIn(List<Piece> group, List<Piece> row) {
    String name = told(group);
    return groupOf(row).contains(name) || outermostOf(row).contains(name);
  }

  /** Whether a line may be a part of what a group of rows is called; signs always may. */
  static boolean isInGroup(Piece line) {
    String words = plain(line.text());
    return GROUPS.stream().anyMatch(group -> group.contains(words));
  }

  /** The letters and digits of some words, in simplified characters. */
  static String letters(Piece words) {
    return plain(words.text());
  }

  /** What the forms call the group of a row; empty where it has none of its own. */
  static Set<String> groupOf(List<Piece> row) {
    return NAMES_OF_GROUP.getOrDefault(GROUP_OF.getOrDefault(told(row), ""), Set.of());
  }

  /** What the forms call the group of groups that a row lies in; empty where it lies in none. */
  static Set<String> outermostOf(List<Piece> row) {
    return NAMES_OF_GROUP.getOrDefault(OUTERMOST_OF.getOrDefault(told(row), ""), Set.of());
  }

  /**
   * Whether some lines name a row without its number, in words too short to tell it but where they
   * stand: behind another row of its group.
   */
  static boolean isRowBehind(List<Piece> lines, List<Piece> before) {
    String group = SHORT.getOrDefault(plain(words(lines)), "");
    return !group.isEmpty() && groupOf(before).contains(group);
  }

  /** Whether some lines name a row with figures of its own; some name a group in another form. */
  static boolean isLeaf(List<Piece> lines) {
    return LEAVES.contains(told(lines));
  }

  /** Whether some lines are the whole name of a column. */
  static boolean isName(List<Piece> lines) {
    return isName(words(lines));
  }

  static boolean isName(String words) {
    return NAMES.contains(plain(words));
  }

  /** Whether some lines are what a form says over the labels of rows. */
  static boolean isNote(List<Piece> lines) {
    return NOTES.contains(plain(words(lines)));
  }

  /** Whether some lines are a part of a title or of a row's label, and so no name of a column. */
  static boolean isElsewhere(List<Piece> lines) {
    String words = plain(words(lines));
    return NAMES.stream().noneMatch(name -> name.contains(words))
        && ALL.stream().anyMatch(label -> label.contains(words));
  }

  /** Whether some lines name a column of totals. */
  static boolean isTotal(List<Piece> lines) {
    return TOTALS.contains(plain(words(lines)));
  }

  /** Whether some lines are all that one cell of a form says. */
  static boolean isWhole(List<Piece> lines) {
    return isWhole(words(lines));
  }

  static boolean isWhole(String words) {
    return ALL.contains(plain(words));
  }

  /**
   * Whether some lines are a whole label before another line, which is one itself or begins one;
   * advice in brackets goes on.
   */
  static boolean endsBefore(List<Piece> label, Piece next) {
    List<Piece> both = new ArrayList<>(label);
    both.add(next);
    boolean advice = next.text().startsWith("（") || next.text().startsWith("(");
    return !isRow(both) && (isRow(next.text()) || (isRow(label) && !advice));
  }

  /** The rows of each group begin anew with the number 1, and the forms have both in one order. */
  private static Map<String, String> groups() {
    Map<String, String> groups = new HashMap<>();
    Set<String> several = new HashSet<>();
    for (Form form : Form.loadAll()) {
      List<FormLabel> outer = parts(form, Role.GROUP, 2);
      int at = -1;
      for (FormLabel row : parts(form, Role.ROW, 3)) {
        at += RowNumbers.isFirst(row.labels().getFirst()) ? 1 : 0;
        String group = at < 0 || at >= outer.size() ? "" : plain(outer.get(at).labels().getFirst());
        for (String label : row.labels()) {
          for (String writing : writings(label)) {
            String before = groups.put(writing, group);
            if (before != null && !before.equals(group)) {
              several.add(writing);
            }
          }
        }
      }
    }
    groups.keySet().removeAll(several);
    return Map.copyOf(groups);
  }

  private static Map<String, String> shortRows() {
    Map<String, String> rows = new HashMap<>();
    GROUP_OF.forEach((row, group) -> {
      boolean bare = row.length() <= FEWEST_LETTERS && Character.isDigit(row.charAt(0));
      if (bare && !group.isEmpty()) {
        rows.put(row.substring(1), group);
      }
    });
    return Map.copyOf(rows);
  }

  private static Map<String, Set<String>> namesOfGroups() {
    Map<String, Set<String>> names = new HashMap<>();
    for (Form form : Form.loadAll()) {
      for (FormLabel part : form.parts()) {
        if (part.role() == Role.GROUP) {
          Set<String> all =
              names.computeIfAbsent(plain(part.labels().getFirst()), key -> new HashSet<>());
          part.labels().forEach(label -> all.add(plain(label)));
        }
      }
    }
    return Map.copyOf(names);
  }

  /** Rows with a number of the second level or below lie in the only group of the first level. */
  private static Map<String, String> outermost() {
    Map<String, String> groups = new HashMap<>();
    for (Form form : Form.loadAll()) {
      List<FormLabel> all = parts(form, Role.GROUP, 1);
      for (FormLabel outer : all.size() == 1 ? all : List.<FormLabel>of()) {
        for (FormLabel row : form.parts()) {
          if (row.role() == Role.ROW
              && row.table() == outer.table()
              && RowNumbers.level(row.labels().getFirst()) > 1) {
            String name = plain(outer.labels().getFirst());
            row.labels()
                .forEach(label -> writings(label).forEach(writing -> groups.put(writing, name)));
          }
        }
      }
    }
    return Map.copyOf(groups);
  }

  private static List<FormLabel> parts(Form form, Role role, int level) {
    return form.parts().stream()
        .filter(part -> part.role() == role && RowNumbers.level(part.labels().getFirst()) == level)
        .toList();
  }

  private static String words(List<Piece> lines) {
    StringBuilder words = new StringBuilder();
    lines.forEach(line -> words.append(line.text()));
    return words.toString();
  }

  private static Set<String> of(Set<Role> roles) {
    Set<String> words = new HashSet<>();
    for (Form form : Form.loadAll()) {
      for (FormLabel part : form.parts()) {
        if (roles.contains(part.role())) {
          part.labels().forEach(label -> words.addAll(writings(label)));
        }
      }
    }
    return words;
  }

  /** A label, also without the number that some leave out, where its words tell it all the same. */
  private static List<String> writings(String label) {
    String whole = plain(label);
    String bare = whole.substring(1);
    boolean told = RowNumbers.level(label) == 3 && bare.length() >= FEWEST_LETTERS;
    return told ? List.of(whole, bare) : List.of(whole);
  }

  /** Words without what stands in brackets at their end, unless that is a part of the label. */
  private static String withoutAdvice(String words) {
    boolean closes = words.endsWith("）") || words.endsWith(")");
    int open = closes ? openBracket(words.substring(0, words.length() - 1)) : -1;
    return open < 0 || ROWS.contains(plain(words)) ? words : words.substring(0, open);
  }

  /** Whether a line is nothing but advice in brackets, which is no row. */
  static boolean isAdvice(Piece line) {
    String words = line.text();
    return isBracket(words.substring(0, 1))
        && words.length() > 2
        && withoutAdvice(words).isEmpty()
        && !isInRow(words);
  }

  /** Whether the label of a row is followed by advice that goes on. */
  static boolean isAdvised(List<Piece> lines) {
    String whole = words(lines);
    String before = withoutOpenAdvice(whole);
    return before.length() < whole.length() && isRow(before);
  }

  /**
   * Words without a bracket that opens in them and what stands behind it, unless that begins the
   * number of another row.
   */
  private static String withoutOpenAdvice(String words) {
    int open = openBracket(words);
    if (open <= 0) {
      return words;
    }
    String advice = plain(words.substring(open));
    return ROWS.stream().anyMatch(row -> row.startsWith(advice)) ? words : words.substring(0, open);
  }

  /** Where the last bracket opens that does not close; -1 for none. */
  private static int openBracket(String words) {
    int closed = 0;
    for (int i = words.length() - 1; i >= 0; i--) {
      char c = words.charAt(i);
      if (c == '）' || c == ')') {
        closed++;
      } else if ((c == '（' || c == '(') && closed-- == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Only letters and digits count, and traditional characters as simplified ones. */
  private static String plain(String words) {
    StringBuilder plain = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      if (Character.isLetterOrDigit(words.charAt(i))) {
        plain.append(SimplifiedCharacters.of(words.charAt(i)));
      }
    }
    return plain.toString();
  }
}
