package org.mingjian.security;

import java.util.Locale;

/** What an account may do. Each role may do all that the roles before it may. */
public enum Role {
  /** Sees charts, reports and findings. */
  VIEWER,
  /** Also decides findings. */
  INSPECTOR,
  /** Also imports, decides divisions and corrects figures. */
  EDITOR,
  /** Also manages accounts. */
  ADMINISTRATOR;

  // Annotations of views take constants only.
  public static final String VIEWER_ROLE = "VIEWER";
  public static final String INSPECTOR_ROLE = "INSPECTOR";
  public static final String EDITOR_ROLE = "EDITOR";
  public static final String ADMINISTRATOR_ROLE = "ADMINISTRATOR";

  /**
   * The role of a code such as {@code viewer}.
   *
   * @throws IllegalArgumentException when there is no such role
   */
  public static Role of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }
}
