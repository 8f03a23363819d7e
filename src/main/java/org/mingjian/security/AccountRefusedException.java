package org.mingjian.security;

import java.util.List;
import java.util.Locale;

/**
 * Something about an account or a token cannot be as a person wants it; nothing was changed. The
 * faces say it in the language of the person, by {@link #key()} and {@link #arguments()}.
 */
public final class AccountRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Why. */
  public enum Reason {
    /** An account's name has 1 to 64 characters, no spaces. */
    NAME_MALFORMED,
    /** Argument: the name. */
    NAME_TAKEN,
    /** Argument: the name. */
    UNKNOWN,
    /** Argument: how many characters a password has at least. */
    PASSWORD_SHORT,
    /** Argument: how many bytes a password has at most. */
    PASSWORD_LONG,
    /** The present password was not typed rightly. */
    PASSWORD_WRONG,
    /** The new password is the present one. */
    PASSWORD_SAME,
    /** Nobody could manage accounts any more. */
    LAST_ADMINISTRATOR,
    /** An administrator's own role, scope and right to log in are changed by another one. */
    OWN_ACCOUNT,
    /** The account has or would get divisions that the administrator does not have. */
    OUTSIDE_SCOPE,
    /** A scope names no division. */
    SCOPE_EMPTY,
    /** A token's name has 1 to 80 characters. */
    TOKEN_NAME,
    /** Argument: how many days a token lives at most. */
    TOKEN_EXPIRY,
    /** Argument: how many tokens an account has at most. */
    TOKENS_TOO_MANY
  }

  private final Reason reason;
  private final List<String> arguments;

  AccountRefusedException(Reason reason, Object... arguments) {
    super(reason + " " + List.of(arguments));
    this.reason = reason;
    this.arguments = List.of(arguments).stream().map(String::valueOf).toList();
  }

  public Reason reason() {
    return reason;
  }

  /** The key of the text in the message bundles. */
  public String key() {
    return "account.refused." + reason.name().toLowerCase(Locale.ROOT);
  }

  public List<String> arguments() {
    return arguments;
  }
}
