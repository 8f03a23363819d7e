package org.mingjian.document;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingjian.catalogue.Form;
import org.mingjian.catalogue.FormLabel;
import org.mingjian.catalogue.FormLabel.Role;
import org.mingjian.document.PdfPieces.Piece;

/**
 * What cells of the official forms say: it tells where the lines of one cell end where their places
 * do not.
 */
final class KnownLabels {
  private static final Pattern ADVICE = Pattern.compile("[（(][^（）()]*[）)]$");

  private static final Set<String> TOTALS = Set.of("总计", "合计");
  private static final Set<String> ROWS = of(EnumSet.of(Role.ROW, Role.GROUP));
  private static final Set<String> GROUPS = of(EnumSet.of(Role.GROUP));
  private static final Set<String> LEAVES = of(EnumSet.of(Role.ROW));
  private static final Set<String> NAMES = of(EnumSet.of(Role.COLUMN));
  private static final Set<String> NOTES = of(EnumSet.of(Role.NOTE));
  private static final Set<String> ALL = of(EnumSet.allOf(Role.class));

  /** For the label of a row with a number in a group the label of its group. */
  private static final Map<String, String> GROUP_OF = groups();

  private KnownLabels() {}

  /** Whether some words are the whole label of a row. */
  static boolean isRow(String words) {
    return ROWS.contains(plain(words)) || ROWS.contains(plain(withoutAdvice(words)));
  }

  /** The same for the lines of a cell. */
  static boolean isRow(List<Piece> lines) {
    return isRow(words(lines));
  }

  /** Whether some lines are, or begin, the label of a row. */
  static boolean beginsRow(List<Piece> lines) {
    String whole = words(lines);
    String words = plain(whole);
    if (words.isEmpty()) {
      return isBracket(whole); // written from the top, before its number
    }
    return (ROWS.stream().anyMatch(row -> row.startsWith(words)) || isRow(whole));
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

  /** Whether a line is a part of the label of a row. */
  static boolean isInRow(Piece line) {
    String words = plain(withoutAdvice(line.text()));
    return ROWS.stream().anyMatch(row -> row.contains(words));
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
    return GROUPS.contains(plain(withoutAdvice(words(lines))));
  }

  /** Whether a form has a row in a group. */
  static boolean isIn(List<Piece> group, List<Piece> row) {
    String own = GROUP_OF.get(plain(withoutAdvice(words(row))));
    return own != null && own.equals(plain(withoutAdvice(words(group))));
  }

  /** Whether some lines name a row with figures of its own; some name a group in another form. */
  static boolean isLeaf(List<Piece> lines) {
    return LEAVES.contains(plain(withoutAdvice(words(lines))));
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
    return TOTALS.contains(words(lines));
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
          String before = groups.put(plain(label), group);
          if (before != null && !before.equals(group)) {
            several.add(plain(label));
          }
        }
      }
    }
    groups.keySet().removeAll(several);
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
          part.labels().forEach(label -> words.add(plain(label)));
        }
      }
    }
    return words;
  }

  /** Words without what stands in brackets at their end, unless that is a part of the label. */
  private static String withoutAdvice(String words) {
    return ROWS.contains(plain(words)) ? words : ADVICE.matcher(words).replaceFirst("");
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
