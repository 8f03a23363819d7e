package org.mingjian.extract;

import java.util.List;
import java.util.Map;
import org.mingjian.catalogue.FormLabel.Role;

/**
 * Names of columns that lost one of their letters: of results in the header of table 4 (结果正, 其他果),
 * and of columns of table 2 (本年制件数).
 */
final class LostLetters {
  private static final int TABLE = 4;

  /** By their name, which no other is like with a letter less. */
  private static final Map<String, String> RESULTS =
      Map.of("结果维持", "upheld", "结果纠正", "corrected", "其他结果", "other", "尚未审结", "pending");

  /** Columns of table 2 in both forms. */
  private static final List<String> COLUMNS =
      List.of(
          "本年制发件数",
          "本年废止件数",
          "现行有效件数",
          "本年处理决定数量",
          "本年新制作数量",
          "本年新公开数量",
          "对外公开总数量",
          "上一年项目数量",
          "处理决定数量",
          "采购项目数量");

  private LostLetters() {}

  /** Whether a word over rows of table 2 is the name of a column but for one of its letters. */
  static boolean areLost(List<RowMatcher.Candidate> rows) {
    for (RowMatcher.Candidate row : rows) {
      for (Token word : row.header()) {
        for (String name : COLUMNS) {
          if (word.full().length() == name.length() - 1
              && !COLUMNS.contains(word.full())
              && !name.startsWith(word.full()) // cut at the end of a line
              && !name.endsWith(word.full())
              && isPart(word.full(), name)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The word as the result that it names but for a letter; itself where it names none so. */
  static Token restored(Token word) {
    String written = word.full();
    if (word.isLabel()) {
      return word;
    }
    for (Map.Entry<String, String> result : RESULTS.entrySet()) {
      String name = result.getKey();
      if (written.length() == name.length() - 1 && isPart(written, name)) {
        return word.meaning(new Label(TABLE, Role.COLUMN, result.getValue()));
      }
    }
    return word;
  }

  /** Whether all letters stand in the name in their order. */
  private static boolean isPart(String letters, String name) {
    int at = 0;
    for (int i = 0; i < name.length() && at < letters.length(); i++) {
      at += letters.charAt(at) == name.charAt(i) ? 1 : 0;
    }
    return at == letters.length();
  }
}
