package org.mingjian.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Accounts: made, changed and disabled here, each time with a row in the audit table. */
public final class Accounts {
  private static final Pattern NAME = Pattern.compile("[^\\s]{1,64}");
  private static final int MINIMUM_PASSWORD_LENGTH = 10;
  // No 0/O or 1/l/I: the first password is copied from a terminal by hand.
  private static final String PASSWORD_LETTERS =
      "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int GENERATED_PASSWORD_LENGTH = 16;

  private final ScopedDatabase database;
  private final AccountRepository repository;
  private final AuditRepository audit;
  private final PasswordEncoder passwords;
  private final SecureRandom random = new SecureRandom();

  public Accounts(
      ScopedDatabase database, PasswordEncoder passwords, AuditRepository audit, Clock clock) {
    this.database = database;
    this.repository = new AccountRepository(clock);
    this.audit = audit;
    this.passwords = passwords;
  }

  /** The first administrator's name and generated password, or nothing when accounts exist. */
  public Optional<NewAccount> createFirstAdministrator() {
    return database.write(
        Actor.commandLine(),
        context -> {
          if (!repository.isEmpty(context)) {
            return Optional.empty();
          }
          NewAccount account = new NewAccount("admin", generatePassword());
          add(context, "command-line", account, Role.ADMINISTRATOR, Scope.everything());
          return Optional.of(account);
        });
  }

  /** A name and a password in clear text, as it was typed or generated. */
  public record NewAccount(String name, String password) {}

  public String generatePassword() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < GENERATED_PASSWORD_LENGTH; i++) {
      password.append(PASSWORD_LETTERS.charAt(random.nextInt(PASSWORD_LETTERS.length())));
    }
    return password.toString();
  }

  /**
   * Makes an account.
   *
   * @throws IllegalArgumentException with a sentence for the person, when the name is taken or
   *     malformed or the password is too short
   */
  public void create(Actor by, String name, String password, Role role, Scope scope) {
    by.require(Role.ADMINISTRATOR);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("An account's name has 1 to 64 characters, no spaces.");
    }
    requireLongEnough(password);
    database.write(
        by,
        context -> {
          if (repository.byName(context, name).isPresent()) {
            throw new IllegalArgumentException("There is an account named " + name + " already.");
          }
          add(context, by.name(), new NewAccount(name, password), role, scope);
          return name;
        });
  }

  private void add(DSLContext context, String by, NewAccount account, Role role, Scope scope) {
    repository.add(context, account.name(), passwords.encode(account.password()), role, scope, by);
    audit.add(
        context,
        by,
        "account.create",
        "account:" + account.name(),
        Map.of("role", role.code(), "scope", scope.setting()));
  }

  public List<Account> all() {
    return database.read(
        Scope.everything(),
        context ->
            repository.all(context).stream().map(AccountRepository.Credentials::account).toList());
  }

  /** The account and its password's hash, for the login; nothing when disabled or unknown. */
  public Optional<SignedIn> forLogin(String name) {
    return database
        .read(Scope.everything(), context -> repository.byName(context, name))
        .filter(credentials -> credentials.account().enabled())
        .map(credentials -> new SignedIn(credentials.account(), credentials.passwordHash()));
  }

  public void setPassword(Actor by, String name, String password) {
    requireLongEnough(password);
    change(
        by,
        name,
        "account.password",
        Map.of(),
        (context, account) ->
            repository.setPassword(context, account.id(), passwords.encode(password)));
  }

  public void setRole(Actor by, String name, Role role) {
    change(
        by,
        name,
        "account.role",
        Map.of("role", role.code()),
        (context, account) -> repository.setRole(context, account.id(), role));
  }

  public void setScope(Actor by, String name, Scope scope) {
    change(
        by,
        name,
        "account.scope",
        Map.of("scope", scope.setting()),
        (context, account) -> repository.setScope(context, account.id(), scope));
  }

  public void setEnabled(Actor by, String name, boolean enabled) {
    change(
        by,
        name,
        enabled ? "account.enable" : "account.disable",
        Map.of(),
        (context, account) -> repository.setEnabled(context, account.id(), enabled));
  }

  private void change(
      Actor by,
      String name,
      String action,
      Map<String, String> details,
      BiConsumer<DSLContext, Account> change) {
    by.require(Role.ADMINISTRATOR);
    database.write(
        by,
        context -> {
          Account account =
              repository
                  .byName(context, name)
                  .orElseThrow(
                      () -> new IllegalArgumentException("There is no account named " + name + "."))
                  .account();
          change.accept(context, account);
          audit.add(context, by.name(), action, "account:" + name, details);
          return name;
        });
  }

  private static void requireLongEnough(String password) {
    if (password.length() < MINIMUM_PASSWORD_LENGTH) {
      throw new IllegalArgumentException(
          "A password has at least " + MINIMUM_PASSWORD_LENGTH + " characters.");
    }
  }
}
