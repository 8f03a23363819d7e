package org.mingjian.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingjian.security.AccountRefusedException.Reason;

/**
 * Tokens of accounts: a program that shows one reads as the account. A token is 256 random bits and
 * is kept as its SHA-256 only; a slow hash, as for passwords, would protect nothing that can be
 * guessed.
 */
public final class Tokens {
  /** How long a token lives at most. */
  public static final int MOST_DAYS = 366;

  /** How many valid tokens an account has at most. */
  public static final int MOST_TOKENS = 20;

  private static final String MARK = "mingjian_";
  private static final int BYTES = 32;
  private static final int HINT = 4;
  private static final Pattern TOKEN = Pattern.compile(MARK + "[A-Za-z0-9_-]{43}");
  private static final Pattern NAME = Pattern.compile("\\S(.{0,78}\\S)?");

  private final ScopedDatabase database;
  private final AccountRepository accounts;
  private final TokenRepository repository = new TokenRepository();
  private final AuditRepository audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public Tokens(ScopedDatabase database, AuditRepository audit, Clock clock) {
    this.database = database;
    this.accounts = new AccountRepository(clock);
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A new token.
   *
   * @param secret the token itself, which nobody can read again
   */
  public record Issued(Token token, String secret) {}

  /**
   * Makes a token for an account: the own one, or one that an administrator manages.
   *
   * @param days how long it lives
   * @throws AccountRefusedException when the name or the days cannot be, or there are too many
   * @throws NotAllowedException when the account is somebody else's
   */
  public Issued issue(Actor by, String account, String name, int days) {
    String clean = name.strip();
    if (!NAME.matcher(clean).matches()) {
      throw new AccountRefusedException(Reason.TOKEN_NAME);
    }
    if (days < 1 || days > MOST_DAYS) {
      throw new AccountRefusedException(Reason.TOKEN_EXPIRY, MOST_DAYS);
    }
    String secret = MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes());
    OffsetDateTime now = now();
    return database.write(
        unbound(by),
        context -> {
          Account owner = manageable(by, accounts.byName(context, account), account);
          if (repository.countValid(context, owner.id(), now) >= MOST_TOKENS) {
            throw new AccountRefusedException(Reason.TOKENS_TOO_MANY, MOST_TOKENS);
          }
          long id =
              repository.add(
                  context,
                  owner.id(),
                  clean,
                  hash(secret),
                  secret.substring(secret.length() - HINT),
                  now,
                  by.name(),
                  now.plusDays(days));
          audit.add(
              context,
              by.name(),
              "token.create",
              "token:" + id,
              Map.of("account", account, "name", clean, "days", days));
          return new Issued(repository.byId(context, id).orElseThrow(), secret);
        });
  }

  /** All tokens of an account, the newest first, also those that expired or were revoked. */
  public List<Token> of(Actor by, String account) {
    return database.read(
        unbound(by),
        context -> {
          manageable(by, accounts.byName(context, account), account);
          return repository.of(context, account);
        });
  }

  /**
   * Ends a token at once.
   *
   * @return false when it was revoked before
   * @throws NotAllowedException when it is somebody else's, or there is none
   */
  public boolean revoke(Actor by, long id) {
    return database.write(
        unbound(by),
        context -> {
          Token token =
              repository
                  .byId(context, id)
                  .orElseThrow(() -> new NotAllowedException("no token " + id));
          manageable(by, accounts.byName(context, token.account()), token.account());
          if (!repository.revoke(context, id, now(), by.name())) {
            return false;
          }
          audit.add(
              context,
              by.name(),
              "token.revoke",
              "token:" + id,
              Map.of("account", token.account(), "name", token.name()));
          return true;
        });
  }

  /** Whose token it is; nothing when it is unknown, expired or revoked or the account disabled. */
  public Optional<TokenBearer> authenticate(String secret) {
    if (!TOKEN.matcher(secret).matches()) {
      return Optional.empty();
    }
    OffsetDateTime now = now();
    OffsetDateTime hour = now.truncatedTo(ChronoUnit.HOURS);
    Optional<TokenRepository.Found> found =
        database.read(
            Scope.everything(), context -> repository.byHash(context, hash(secret), now, hour));
    found
        .filter(TokenRepository.Found::unusedSince)
        .ifPresent(token ->
            database.write(
                unbound(token.bearer().actor()),
                context -> {
                  repository.used(context, token.bearer().token(), hour);
                  return token;
                }));
    return found.map(TokenRepository.Found::bearer);
  }

  // The rows are bound to their account by the database; whose an administrator manages is a
  // question of scopes, which is answered here.
  private static Actor unbound(Actor by) {
    return new Actor(by.name(), by.role(), Scope.everything());
  }

  private static Account manageable(
      Actor by, Optional<AccountRepository.Credentials> found, String name) {
    Account account =
        found.orElseThrow(() -> new NotAllowedException("no account " + name)).account();
    boolean manages =
        by.role().includes(Role.ADMINISTRATOR) && by.scope().contains(account.scope());
    if (!account.name().equals(by.name()) && !manages) {
      throw new NotAllowedException("tokens of " + name + " are not those of " + by.name());
    }
    return account;
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }

  private byte[] randomBytes() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String hash(String secret) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(secret.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java machine has SHA-256", e);
    }
  }
}
