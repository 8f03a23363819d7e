package org.mingjian.security;

import java.io.Serializable;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The divisions that somebody may see: the whole country, or some divisions with all below them. A
 * scope without divisions sees nothing.
 */
public record Scope(boolean all, List<String> divisions) implements Serializable {
  private static final Pattern CODE = Pattern.compile("[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}");
  private static final Scope EVERYTHING = new Scope(true, List.of());

  public Scope {
    divisions = divisions.stream().distinct().sorted().toList();
    if (all && !divisions.isEmpty()) {
      throw new IllegalArgumentException("a scope of everything names no divisions");
    }
    for (String division : divisions) {
      if (!CODE.matcher(division).matches()) {
        throw new IllegalArgumentException("not a division code: " + division);
      }
    }
  }

  /** The whole country: administrators without a narrower scope, and the program itself. */
  public static Scope everything() {
    return EVERYTHING;
  }

  public static Scope of(List<String> divisions) {
    return new Scope(false, divisions);
  }

  public boolean contains(String division) {
    return all || divisions.stream().anyMatch(division::startsWith);
  }

  /** Whether nothing of the other scope lies outside this one. */
  public boolean contains(Scope other) {
    return all || (!other.all && other.divisions.stream().allMatch(this::contains));
  }

  /** Whether something of this scope lies in the division or around it. */
  public boolean touches(String division) {
    return contains(division) || divisions.stream().anyMatch(code -> code.startsWith(division));
  }

  /** The value of the database's setting {@code mingjian.scope}. */
  String setting() {
    return all ? "all" : String.join(",", divisions);
  }
}
