package org.mingjian.saved;

import java.util.regex.Pattern;

/**
 * A screen with all that it shows, as its address says it.
 *
 * @param screen the path without slashes at its ends; empty for the overview
 * @param query what stands behind the question mark; empty for nothing
 */
public record ScreenAddress(String screen, String query) {
  private static final Pattern SCREEN = Pattern.compile("[a-z0-9/_-]{0,100}");
  private static final int LONGEST_QUERY = 4000;

  public ScreenAddress {
    if (!SCREEN.matcher(screen).matches() || screen.startsWith("/") || screen.endsWith("/")) {
      throw new IllegalArgumentException("not a screen: " + screen);
    }
    if (query.length() > LONGEST_QUERY) {
      throw new IllegalArgumentException("an address of " + query.length() + " characters");
    }
  }

  /** As a link within the program. */
  public String href() {
    return query.isEmpty() ? screen : screen + "?" + query;
  }
}
