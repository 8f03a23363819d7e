package org.mingjian.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.CharacterSet;

/**
 * A regular expression that is sought in many clauses of which few have a match. Most clauses lack
 * all characters that a match needs, and are not searched.
 */
final class WordPattern {
  private final Pattern pattern;
  private final @Nullable CharacterSet needed;

  private WordPattern(Pattern pattern, @Nullable CharacterSet needed) {
    this.pattern = pattern;
    this.needed = needed;
  }

  /**
   * A pattern without flags.
   *
   * @throws IllegalArgumentException when the expression is wrong, or sets flags within itself
   */
  static WordPattern of(String regex) {
    String needed = NeededCharacters.of(regex);
    return new WordPattern(Pattern.compile(regex), needed == null ? null : CharacterSet.of(needed));
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
    return needed == null || needed.anyIn(text, start, end);
  }
}
