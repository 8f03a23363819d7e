package org.mingjian.security;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Slows down who guesses passwords. Wrong passwords are counted for an account from an address, for
 * an address and for an account; above a number the next attempt has to wait, twice as long each
 * time. Accounts that do not exist are counted in the same way, so that waiting tells nobody which
 * ones there are. The counts are lost when the program ends.
 */
public final class LoginGuard {
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);
  private static final int MOST_REMEMBERED = 100_000;
  private static final int LONGEST_NAME = 64;

  /** What is counted, and how many wrong passwords it may have before waiting begins. */
  private enum Kind {
    ACCOUNT_AND_ADDRESS(5),
    ADDRESS(20),
    ACCOUNT(30);

    private final int free;

    Kind(int free) {
      this.free = free;
    }
  }

  private record Key(Kind kind, String name, String address) {}

  private record Count(int wrong, Instant last, Instant closedUntil) {}

  private final ScopedDatabase database;
  private final AccountRepository accounts;
  private final AuditRepository audit;
  private final Clock clock;

  // The oldest are forgotten first when somebody tries very many names.
  private final Map<Key, Count> counts =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Count> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  public LoginGuard(ScopedDatabase database, AuditRepository audit, Clock clock) {
    this.database = database;
    this.accounts = new AccountRepository(clock);
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Asks before the password is looked at, and counts the attempt as a wrong one until {@link
   * #succeeded} or {@link #unanswered} takes that back: so many attempts at once are counted as
   * well.
   *
   * @return how long to wait; nothing when the password may be looked at
   */
  public synchronized Optional<Duration> attempt(String name, String address) {
    Optional<Duration> wait = closed(name, address);
    if (wait.isEmpty()) {
      Instant now = clock.instant();
      keys(name, address)
          .forEach(key -> counts.merge(key, first(key, now), (old, one) -> next(key, old, now)));
    }
    return wait;
  }

  private static Count first(Key key, Instant now) {
    return next(key, new Count(0, now, now), now);
  }

  private static Count next(Key key, Count old, Instant now) {
    int wrong = old.last().plus(FORGOTTEN_AFTER).isBefore(now) ? 1 : old.wrong() + 1;
    int above = wrong - key.kind().free;
    return new Count(wrong, now, above < 0 ? now : now.plus(wait(above)));
  }

  private static Duration wait(int above) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(above, 10));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  /** Forgets the attempts of an account from an address: the password was right. */
  public void succeeded(String name, String address) {
    forget(name, address);
    note(name, "login.success", address, null);
  }

  private synchronized void forget(String name, String address) {
    keys(name, address)
        .forEach(key -> {
          if (key.kind() == Kind.ADDRESS) {
            // Who has one password must not try others for ever.
            counts.computeIfPresent(
                key, (same, count) -> new Count(count.wrong() - 1, count.last(), clock.instant()));
          } else {
            counts.remove(key);
          }
        });
  }

  /** Takes an attempt back whose password nobody could look at: the database was gone. */
  public synchronized void unanswered(String name, String address) {
    keys(name, address)
        .forEach(key ->
            counts.computeIfPresent(
                key, (same, count) -> new Count(count.wrong() - 1, count.last(), clock.instant())));
  }

  /** Notes that a password was wrong, and how long the next attempt has to wait. */
  public void failed(String name, String address) {
    note(name, "login.failure", address, closed(name, address).orElse(null));
  }

  private synchronized Optional<Duration> closed(String name, String address) {
    Instant now = clock.instant();
    return keys(name, address).stream()
        .map(counts::get)
        .filter(count -> count != null && count.closedUntil().isAfter(now))
        .map(count -> Duration.between(now, count.closedUntil()))
        .max(Duration::compareTo);
  }

  // People type passwords where the name belongs: only names of accounts are written down.
  private void note(String name, String action, String address, @Nullable Duration wait) {
    Map<String, Object> details =
        wait == null
            ? Map.of("address", address)
            : Map.of("address", address, "seconds", wait.toSeconds());
    database.write(
        new Actor("", Role.VIEWER, Scope.everything()),
        context -> {
          String known =
              name.length() <= LONGEST_NAME && accounts.byName(context, name).isPresent()
                  ? name
                  : "-";
          audit.add(context, known, action, "account:" + known, details);
          return known;
        });
  }

  private static List<Key> keys(String name, String address) {
    String folded = name.strip().toLowerCase(Locale.ROOT);
    String lower = folded.substring(0, Math.min(folded.length(), LONGEST_NAME));
    Key pair = new Key(Kind.ACCOUNT_AND_ADDRESS, lower, address);
    Key account = new Key(Kind.ACCOUNT, lower, "");
    // Behind a proxy on this machine everybody has this address.
    return loopback(address)
        ? List.of(pair, account)
        : List.of(pair, account, new Key(Kind.ADDRESS, "", address));
  }

  private static boolean loopback(String address) {
    try {
      return InetAddress.ofLiteral(address).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      // Not an address at all, as some servers name a peer: no machine of its own.
      return false;
    }
  }
}
