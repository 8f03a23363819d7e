package org.mingjian.extract;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a regular expression characters of which each of its matches holds at least one: those
 * of a part that no match can do without, of each alternative its own. A text without any of them
 * has no match, which is seen many times faster than the expression is tried at each place.
 */
final class NeededCharacters {
  /** Nearly each clause of a report has one of them, so that they tell little. */
  private static final String COMMON = "公开信息政府的一年乡镇街道上下不报收关发布有在中大人工作各类网站主动全和等为共0123456789";

  private static final int WEIGHT_OF_COMMON = 5;

  private final String regex;
  private int at;

  private NeededCharacters(String regex) {
    this.regex = regex;
  }

  /**
   * The characters, in their order; null where a match may do without each of them.
   *
   * @throws IllegalArgumentException for flags and quotations, which are not understood
   */
  static @Nullable String of(String regex) {
    NeededCharacters parser = new NeededCharacters(regex);
    Set<Character> needed = parser.alternatives();
    if (parser.at < regex.length()) {
      throw parser.notUnderstood();
    }
    if (needed == null) {
      return null;
    }
    StringBuilder characters = new StringBuilder();
    needed.forEach(characters::append);
    return characters.toString();
  }

  private IllegalArgumentException notUnderstood() {
    return new IllegalArgumentException("not understood at " + at + ": " + regex);
  }

  private boolean is(char c) {
    return at < regex.length() && regex.charAt(at) == c;
  }

  private boolean skip(String words) {
    boolean there = regex.startsWith(words, at);
    at += there ? words.length() : 0;
    return there;
  }

  /** Alternatives up to the end or the bracket that closes them. */
  private @Nullable Set<Character> alternatives() {
    Set<Character> all = new TreeSet<>();
    boolean each = true;
    do {
      Set<Character> own = sequence();
      if (own == null) {
        each = false;
      } else {
        all.addAll(own);
      }
    } while (skip("|"));
    return each ? all : null;
  }

  /** The part of a sequence that tells most. */
  private @Nullable Set<Character> sequence() {
    Set<Character> best = null;
    while (at < regex.length() && !is('|') && !is(')')) {
      Set<Character> own = part();
      boolean optional = isOptional();
      if (own != null && !optional && (best == null || weight(own) < weight(best))) {
        best = own;
      }
    }
    return best;
  }

  private static int weight(Set<Character> characters) {
    int weight = 0;
    for (char c : characters) {
      weight += COMMON.indexOf(c) >= 0 ? WEIGHT_OF_COMMON : 1;
    }
    return weight;
  }

  /** Reads how often a part may stand there; whether that may be never. */
  private boolean isOptional() {
    boolean optional = is('?') || is('*') || regex.startsWith("{0", at);
    if (is('?') || is('*') || is('+')) {
      at++;
    } else if (is('{')) {
      at = regex.indexOf('}', at) + 1;
    } else {
      return false;
    }
    if (is('?') || is('+')) {
      at++; // as few as possible, or all or nothing
    }
    return optional;
  }

  private @Nullable Set<Character> part() {
    char c = regex.charAt(at);
    return switch (c) {
      case '(' -> group();
      case '[' -> characterClass();
      case '\\' -> escaped();
      case '.', '^', '$' -> {
        at++;
        yield null;
      }
      default -> {
        at++;
        yield Set.of(c);
      }
    };
  }

  private @Nullable Set<Character> group() {
    boolean around = skip("(?=") || skip("(?!") || skip("(?<=") || skip("(?<!");
    if (!around && skip("(?<")) {
      at = regex.indexOf('>', at) + 1;
    } else if (!around && !skip("(?:")) {
      at++;
      if (is('?')) {
        throw notUnderstood();
      }
    }
    Set<Character> inner = alternatives();
    if (!skip(")")) {
      throw notUnderstood();
    }
    return around ? null : inner;
  }

  /** The characters of a class that lists them one by one; null for others. */
  private @Nullable Set<Character> characterClass() {
    Set<Character> listed = new TreeSet<>();
    boolean plain = true;
    int depth = 0;
    do {
      char c = regex.charAt(at);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      plain &= (c != '[' || depth == 1) && "^-&\\".indexOf(c) < 0;
      if (c == '\\') {
        at++;
      } else if (c != '[' && c != ']') {
        listed.add(c);
      }
      at++;
    } while (depth > 0 && at < regex.length());
    return plain ? listed : null;
  }

  private @Nullable Set<Character> escaped() {
    char c = regex.charAt(at + 1);
    at += 2;
    if (c == 'p' || c == 'P') {
      at = regex.indexOf('}', at) + 1;
      return null;
    }
    if (c == 'u' || c == 'x' || c == 'Q' || c == 'k' || Character.isDigit(c)) {
      throw notUnderstood();
    }
    return Character.isLetter(c) ? null : Set.of(c);
  }
}
