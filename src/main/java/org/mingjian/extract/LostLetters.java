package org.mingjian.extract;

import java.util.Map;
import org.mingjian.catalogue.FormLabel.Role;

/** Names of results in the header of table 4 that lost one of their letters: 结果正, 其他果. */
final class LostLetters {
  private static final int TABLE = 4;

  /** By their name, which no other is like with a letter less. */
  private static final Map<String, String> RESULTS =
      Map.of("结果维持", "upheld", "结果纠正", "corrected", "其他结果", "other", "尚未审结", "pending");

  private LostLetters() {}

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
