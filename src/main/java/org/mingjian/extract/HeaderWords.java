package org.mingjian.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mingjian.catalogue.FormLabel.Role;
import org.mingjian.document.ScreenLine;

/**
 * Words of the header of table 3 that are known by where they stand: one that is no label, in the
 * only gap between the kinds of organisations before and behind it, is the kind that belongs there,
 * written with an error.
 */
final class HeaderWords {
  private static final int TABLE = 3;

  private static final int SHORTEST = 2;

  /** The names of all kinds, and what parts them. */
  private static final int LONGEST_KINDS = 60;

  /** How 总计 and other words for it begin, and go on where broken; and how the first rows begin. */
  private static final String OF_SUMS_AND_ROWS = "总合小共计一二三四本上";

  /** How the names of kinds of organisations begin, in the order of the form. */
  private static final List<String> BEGINNINGS = List.of("商业", "科研", "社会", "法律");

  /** The header of table 3 on a wide page, and the first label behind it. */
  private static final int LONGEST_HEADER = 1_500;

  /** A header without its first words, which is near to its rows. */
  private static final int LONGEST_ALONE = 300;

  /** Three characters with white space between them. */
  private static final int APPLICANT_BROKEN = 12;

  /** What 商业企业 is called in short, where a cell holds nothing else. */
  private static final String SHORT_BUSINESS = "企业";

  private static final String BUSINESS = "business";

  /** Words of columns of table 3 that stand in tables of every kind. */
  private static final Set<String> GENERAL = Set.of("其他", "其它", "总计", "合计");

  private HeaderWords() {}

  /**
   * Whether a header begins in a real table although words of running text, or 其他 and 总计 of another
   * table, were taken for it.
   */
  static boolean beginTable(Token token, List<Token> header) {
    if (token.place() == null || header.isEmpty()) {
      return false;
    }
    Token last = header.getLast();
    return last.place() == null
        || (ColumnOrder.tableOf(last) != ColumnOrder.tableOf(token)
            && header.stream().allMatch(word -> GENERAL.contains(word.full())));
  }

  /**
   * Whether the words above the first row of table 3, broken over lines as they may be, begin the
   * names of the kinds of organisations in another order than the form.
   *
   * @param row where the label of the first row begins
   */
  static boolean beginInAnotherOrder(String text, int row) {
    int begin = text.lastIndexOf('\n', beginOfHeader(text, row)) + 1;
    String header = LabelText.simplified(text.substring(begin, row));
    if (isBeside(header, "自然", "商业", -1)
        || isBeside(header, "其他", "法律", 1)
        || isFollowed(header, wordOf(header, "其他"))) {
      return true;
    }
    int last = -1;
    boolean inOrder = true;
    for (String beginning : BEGINNINGS) {
      int at = header.indexOf(beginning);
      if (at < 0) {
        return false;
      }
      inOrder &= at > last;
      last = at;
    }
    return !inOrder;
  }

  /**
   * Whether a word stands on a page on the wrong side of the column of another. The words of a
   * header are broken over lines, whose order says nothing; where they stand on a screen does.
   *
   * @param side 1 for a word that belongs to the right of the other, -1 to the left
   */
  private static boolean isBeside(String header, String word, String other, int side) {
    int at = wordOf(header, word);
    int beside = wordOf(header, other);
    if (at < 0 || beside < 0) {
      return false;
    }
    boolean page = isSpaced(header, at) && isSpaced(header, beside);
    int distance =
        page && !sameLine(header, at, beside)
            ? screenColumn(header, at) - screenColumn(header, beside)
            : at - beside;
    return (page
            || sameLine(header, at, beside)
            || (isAlone(header, at) && isAlone(header, beside)))
        && side * distance < 0;
  }

  /** Where a word stands last, which is none of 法人或其他组织; -1 for nowhere. */
  private static int wordOf(String header, String word) {
    int at = header.lastIndexOf(word);
    while (at >= 0
        && (header.startsWith("组织", at + word.length())
            || (at > 0 && header.charAt(at - 1) == '或'))) {
      at = at == 0 ? -1 : header.lastIndexOf(word, at - 1);
    }
    return at;
  }

  /**
   * Whether the next word behind the last of the kinds, in its line or below it, is neither a sum
   * nor a row.
   */
  private static boolean isFollowed(String header, int other) {
    int kind = Math.max(header.indexOf("商业"), header.indexOf("科研"));
    if (other < 0 || kind < 0 || other < kind - LONGEST_KINDS) {
      return false; // a word of table 2, far above
    }
    int at = other + 2;
    boolean alone = isAlone(header, other);
    while (at < header.length()
        && !Character.isIdeographic(header.charAt(at))
        && (alone || header.charAt(at) != '\n')) {
      at++;
    }
    return at < header.length()
        && Character.isIdeographic(header.charAt(at))
        && OF_SUMS_AND_ROWS.indexOf(header.charAt(at)) < 0;
  }

  /** Whether a line holds one word. */
  private static boolean isAlone(String header, int at) {
    return line(header, at).strip().chars().allMatch(Character::isIdeographic);
  }

  private static boolean sameLine(String header, int one, int other) {
    return header.substring(Math.min(one, other), Math.max(one, other)).indexOf('\n') < 0;
  }

  /** Whether the line of a place has words set apart by several spaces, as on a page. */
  private static boolean isSpaced(String header, int at) {
    return line(header, at).strip().contains("  ");
  }

  private static int screenColumn(String header, int at) {
    int start = header.lastIndexOf('\n', at) + 1;
    return ScreenLine.of(line(header, at), ScreenLine.Widths.CHINESE_WIDE).columns()[at - start];
  }

  private static String line(String header, int at) {
    int end = header.indexOf('\n', at);
    return header.substring(header.lastIndexOf('\n', at) + 1, end < 0 ? header.length() : end);
  }

  /** Where 申请人情况 stands above a row, whose words a narrow column breaks as well. */
  private static int beginOfHeader(String text, int row) {
    int first = Math.max(0, row - LONGEST_HEADER);
    for (int i = row - 1; i >= first; i--) {
      if (text.charAt(i) == '申' && isApplicant(text, i, row)) {
        return i;
      }
    }
    return Math.max(0, row - LONGEST_ALONE);
  }

  private static boolean isApplicant(String text, int from, int end) {
    String words = LabelText.full(text, from, Math.min(end, from + APPLICANT_BROKEN));
    return words.startsWith("申请人");
  }

  /** Replaces the short name of a kind of organisation: in a line it may be a half of its name. */
  private static void replaceShortName(List<Token> header) {
    boolean named =
        header.stream().anyMatch(word -> BUSINESS.equals(word.code(TABLE, Role.COLUMN)));
    for (int i = 0; i < header.size() && !named; i++) {
      Token word = header.get(i);
      boolean cell = word.place() != null || word.spot() != null;
      if (cell && !word.isLabel() && word.full().equals(SHORT_BUSINESS)) {
        header.set(i, as(word, BUSINESS));
        return;
      }
    }
  }

  /**
   * Replaces the unknown word for the only column that a header does not name.
   *
   * @param header its words, of which one may be replaced
   * @param columns the columns of the form: the applicants, the kinds, the total
   */
  static void complete(List<Token> header, List<String> columns) {
    replaceShortName(header);
    List<String> missing = new ArrayList<>(columns);
    for (Token token : header) {
      missing.remove(token.code(TABLE, Role.COLUMN));
    }
    int column = missing.size() == 1 ? columns.indexOf(missing.getFirst()) : -1;
    if (column <= 1 || column >= columns.size() - 2) {
      return; // none, or one at an end of the kinds, which has no other kind on both sides
    }
    for (int i = 1; i + 1 < header.size(); i++) {
      Token word = header.get(i);
      if (!word.isLabel()
          && word.full().length() >= SHORTEST
          && stands(header.get(i - 1), columns.get(column - 1), word, -1)
          && stands(header.get(i + 1), columns.get(column + 1), word, 1)) {
        header.set(i, as(word, missing.getFirst()));
        return;
      }
    }
  }

  /** Whether a word names a column and stands beside another one, where places are known. */
  private static boolean stands(Token token, String code, Token word, int beside) {
    Token.Place own = token.place() == null ? token.spot() : token.place();
    Token.Place other = word.place() == null ? word.spot() : word.place();
    return code.equals(token.code(TABLE, Role.COLUMN))
        && (own == null) == (other == null)
        && (own == null
            || other == null
            || (own.row() == other.row() && own.column() == other.column() + beside));
  }

  private static Token as(Token word, String code) {
    return word.meaning(new Label(TABLE, Role.COLUMN, code));
  }
}
