package org.mingjian.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that is sought in many clauses of which few have a match. Most clauses lack
 * all characters that a match needs, and are not searched.
 */
final class WordPattern {
  /** Of two bytes the lower one tells Chinese characters apart well enough. */
  private static final int LOWER_BYTE = 0xFF;

  private final Pattern pattern;
  private final @Nullable String needed;

  /** Which lower bytes the needed characters have. */
  private final boolean[] lowerBytes = new boolean[LOWER_BYTE + 1];

  private WordPattern(Pattern pattern, @Nullable String needed) {
    this.pattern = pattern;
    this.needed = needed;
    for (int i = 0; needed != null && i < needed.length(); i++) {
      lowerBytes[needed.charAt(i) & LOWER_BYTE] = true;
    }
  }

  /**
   * A pattern without flags.
   *
   * @throws IllegalArgumentException when the expression is wrong, or sets flags within itself
   */
  static WordPattern of(String regex) {
    return new WordPattern(Pattern.compile(regex), NeededCharacters.of(regex));
  }

  boolean isIn(String words) {
    return mayBeIn(words, 0, words.length()) && pattern.matcher(words).find();
  }

  /** Whether a range of a text has a match, as if nothing stood around it. */
  boolean isIn(String text, int start, int end) {
    return mayBeIn(text, start, end) && pattern.matcher(text).region(start, end).find();
  }

  /** The first match; null for none. */
  @Nullable Matcher first(String words) {
    Matcher matcher = mayBeIn(words, 0, words.length()) ? pattern.matcher(words) : null;
    return matcher != null && matcher.find() ? matcher : null;
  }

  /** The words without the first match. */
  String without(String words) {
    return mayBeIn(words, 0, words.length()) ? pattern.matcher(words).replaceFirst("") : words;
  }

  private boolean mayBeIn(String text, int start, int end) {
    if (needed == null) {
      return true;
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (lowerBytes[c & LOWER_BYTE] && needed.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }
}
