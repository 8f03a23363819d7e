package org.mingjian.security;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A token of an account, without the token itself.
 *
 * @param account whose it is
 * @param hint the last characters of the token
 * @param lastUsed to the hour; null while it was never used
 * @param revoked null while nobody revoked it
 */
public record Token(
    long id,
    String account,
    String name,
    String hint,
    OffsetDateTime created,
    String createdBy,
    OffsetDateTime expires,
    @Nullable OffsetDateTime lastUsed,
    @Nullable OffsetDateTime revoked,
    @Nullable String revokedBy) {
  /** Whether a program can still use it, as far as the token itself goes. */
  public State state(OffsetDateTime now) {
    if (revoked != null) {
      return State.REVOKED;
    }
    return expires.isAfter(now) ? State.VALID : State.EXPIRED;
  }

  /** How a token stands. */
  public enum State {
    VALID,
    EXPIRED,
    REVOKED
  }
}
