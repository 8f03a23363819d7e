package org.mingjian.security;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.mingjian.security.AccountRefusedException.Reason;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Accounts: made, changed and disabled here, each time with a row in the audit table. */
public final class Accounts {
  private static final Pattern NAME = Pattern.compile("[^\\s]{1,64}");
  private static final int MINIMUM_PASSWORD_LENGTH = 10;
  private static final int MOST_PASSWORD_BYTES = 72;
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
          add(context, Actor.COMMAND_LINE, account, false, Role.ADMINISTRATOR, Scope.everything());
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
   * Makes an account with a password that its owner typed.
   *
   * @throws AccountRefusedException when the name, the password or the scope cannot be
   */
  public void create(Actor by, String name, String password, Role role, Scope scope) {
    create(by, new NewAccount(name, password), false, role, scope);
  }

  /**
   * Makes an account with a generated password that serves for one login.
   *
   * @throws AccountRefusedException when the name or the scope cannot be
   */
  public NewAccount createWithPassword(Actor by, String name, Role role, Scope scope) {
    NewAccount account = new NewAccount(name, generatePassword());
    create(by, account, true, role, scope);
    return account;
  }

  private void create(Actor by, NewAccount account, boolean once, Role role, Scope scope) {
    by.require(Role.ADMINISTRATOR);
    if (!NAME.matcher(account.name()).matches()) {
      throw new AccountRefusedException(Reason.NAME_MALFORMED);
    }
    requirePossible(account.password());
    requireGrantable(by, scope);
    database.write(
        by,
        context -> {
          if (account.name().equalsIgnoreCase(Actor.COMMAND_LINE)
              || repository.byName(context, account.name()).isPresent()) {
            throw new AccountRefusedException(Reason.NAME_TAKEN, account.name());
          }
          add(context, by.name(), account, once, role, scope);
          return account;
        });
  }

  private void add(
      DSLContext context, String by, NewAccount account, boolean once, Role role, Scope scope) {
    repository.add(
        context, account.name(), passwords.encode(account.password()), once, role, scope, by);
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

  /** The accounts that an administrator manages: those with nothing outside the own scope. */
  public List<Account> managedBy(Actor by) {
    by.require(Role.ADMINISTRATOR);
    return all().stream().filter(account -> by.scope().contains(account.scope())).toList();
  }

  /**
   * Sets a password that its owner typed.
   *
   * @throws AccountRefusedException when there is no such account or the password cannot be
   */
  public void setPassword(Actor by, String name, String password) {
    requirePossible(password);
    change(by, name, "account.password", Map.of(), setPassword(password, false));
  }

  /** Gives an account a generated password that serves for one login. */
  public NewAccount resetPassword(Actor by, String name) {
    NewAccount account = new NewAccount(name, generatePassword());
    change(by, name, "account.password_reset", Map.of(), setPassword(account.password(), true));
    return account;
  }

  private BiConsumer<DSLContext, Account> setPassword(String password, boolean once) {
    String hash = passwords.encode(password);
    return (context, account) -> repository.setPassword(context, account.id(), hash, once);
  }

  /**
   * Changes somebody's own password.
   *
   * @throws AccountRefusedException when the present one is wrong or the new one cannot be
   */
  public void changeOwnPassword(Actor by, String present, String password) {
    requirePossible(password);
    String hash = passwords.encode(password);
    database.write(
        by,
        context -> {
          AccountRepository.Credentials own = require(context, by.name());
          if (!passwords.matches(present, own.passwordHash())) {
            throw new AccountRefusedException(Reason.PASSWORD_WRONG);
          }
          if (present.equals(password)) {
            throw new AccountRefusedException(Reason.PASSWORD_SAME);
          }
          repository.setPassword(context, own.account().id(), hash, false);
          audit.add(context, by.name(), "account.own_password", "account:" + by.name(), Map.of());
          return by;
        });
  }

  public void setRole(Actor by, String name, Role role) {
    requireAnother(by, name);
    change(
        by,
        name,
        "account.role",
        Map.of("role", role.code()),
        (context, account) -> {
          if (role != Role.ADMINISTRATOR) {
            requireAnotherAdministrator(context, account);
          }
          repository.setRole(context, account.id(), role);
        });
  }

  public void setScope(Actor by, String name, Scope scope) {
    requireAnother(by, name);
    requireGrantable(by, scope);
    change(
        by,
        name,
        "account.scope",
        Map.of("scope", scope.setting()),
        (context, account) -> repository.setScope(context, account.id(), scope));
  }

  public void setEnabled(Actor by, String name, boolean enabled) {
    requireAnother(by, name);
    change(
        by,
        name,
        enabled ? "account.enable" : "account.disable",
        Map.of(),
        (context, account) -> {
          if (!enabled) {
            requireAnotherAdministrator(context, account);
          }
          repository.setEnabled(context, account.id(), enabled);
        });
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
          Account account = require(context, name).account();
          if (!by.scope().contains(account.scope())) {
            throw new AccountRefusedException(Reason.OUTSIDE_SCOPE);
          }
          change.accept(context, account);
          audit.add(context, by.name(), action, "account:" + name, details);
          return name;
        });
  }

  private AccountRepository.Credentials require(DSLContext context, String name) {
    return repository
        .byName(context, name)
        .orElseThrow(() -> new AccountRefusedException(Reason.UNKNOWN, name));
  }

  // Who takes the own rights away cannot give them back.
  private static void requireAnother(Actor by, String name) {
    if (by.name().equals(name)) {
      throw new AccountRefusedException(Reason.OWN_ACCOUNT);
    }
  }

  private void requireAnotherAdministrator(DSLContext context, Account account) {
    boolean counts = account.role() == Role.ADMINISTRATOR && account.enabled();
    if (repository.lockAdministrators(context) <= 1 && counts) {
      throw new AccountRefusedException(Reason.LAST_ADMINISTRATOR);
    }
  }

  private static void requireGrantable(Actor by, Scope scope) {
    if (!scope.all() && scope.divisions().isEmpty()) {
      throw new AccountRefusedException(Reason.SCOPE_EMPTY);
    }
    if (!by.scope().contains(scope)) {
      throw new AccountRefusedException(Reason.OUTSIDE_SCOPE);
    }
  }

  private static void requirePossible(String password) {
    if (password.codePointCount(0, password.length()) < MINIMUM_PASSWORD_LENGTH) {
      throw new AccountRefusedException(Reason.PASSWORD_SHORT, MINIMUM_PASSWORD_LENGTH);
    }
    // Bcrypt looks at no more; what it does not look at must not seem to protect.
    if (password.getBytes(StandardCharsets.UTF_8).length > MOST_PASSWORD_BYTES) {
      throw new AccountRefusedException(Reason.PASSWORD_LONG, MOST_PASSWORD_BYTES);
    }
  }
}
