package org.mingjian.extract;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.catalogue.FormLabel.Role;

/**
 * Words of the header of table 3 that are known by where they stand: one that is no label, in the
 * only gap between the kinds of organisations before and behind it, is the kind that belongs there,
 * written with an error.
 */
final class HeaderWords {
  private static final int TABLE = 3;

  private static final int SHORTEST = 2;

  /** How the names of kinds of organisations begin, in the order of the form. */
  private static final List<String> BEGINNINGS = List.of("商业", "科研", "社会", "法律");

  /** The header of table 3 on a wide page, and the first label behind it. */
  private static final int LONGEST_HEADER = 1_500;

  /** A header without its first words, which is near to its rows. */
  private static final int LONGEST_ALONE = 300;

  /** Three characters with white space between them. */
  private static final int APPLICANT_BROKEN = 12;

  private HeaderWords() {}

  /**
   * Whether the words above the first row of table 3, broken over lines as they may be, begin the
   * names of the kinds of organisations in another order than the form.
   *
   * @param row where the label of the first row begins
   */
  static boolean beginInAnotherOrder(String text, int row) {
    String header = LabelText.simplified(text.substring(beginOfHeader(text, row), row));
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

  /**
   * Replaces the unknown word for the only column that a header does not name.
   *
   * @param header its words, of which one may be replaced
   * @param columns the columns of the form: the applicants, the kinds, the total
   */
  static void complete(List<Token> header, List<String> columns) {
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
    return new Token(
        word.start(),
        word.end(),
        word.full(),
        word.bare(),
        word.value(),
        List.of(new Label(TABLE, Role.COLUMN, code)),
        word.place(),
        word.spot());
  }
}
