package org.mingjian.security;

/**
 * On whose behalf something is done: the name stands in every row that is written, the scope bounds
 * what is seen and touched.
 */
public record Actor(String name, Role role, Scope scope) {
  /** Who acts at the command line; no account may bear the name. */
  public static final String COMMAND_LINE = "command-line";

  public static Actor of(Account account) {
    return new Actor(account.name(), account.role(), account.scope());
  }

  /** Somebody at the command line of the machine itself. */
  public static Actor commandLine() {
    return new Actor(COMMAND_LINE, Role.ADMINISTRATOR, Scope.everything());
  }

  /**
   * Refuses what the role does not allow.
   *
   * @throws NotAllowedException when the role is too low
   */
  public void require(Role needed) {
    if (!role.includes(needed)) {
      throw new NotAllowedException(name + " is " + role.code() + ", not " + needed.code());
    }
  }
}
