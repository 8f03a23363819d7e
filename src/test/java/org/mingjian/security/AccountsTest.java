package org.mingjian.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjian.TestDatabase;
import org.mingjian.security.AccountRefusedException.Reason;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Accounts, their tokens, their logins and what the audit table tells of them. */
class AccountsTest {
  private static final String PASSWORD = "correct horse battery";
  private static final Scope ZIYANG = Scope.of(List.of("610924"));
  private static final Actor COMMAND = Actor.commandLine();

  private final TestDatabase test = TestDatabase.fresh();
  private final SetClock clock = new SetClock();
  private final PasswordEncoder passwords = new BCryptPasswordEncoder(4);
  private Accounts accounts;
  private Tokens tokens;
  private AuditLog log;
  private LoginGuard guard;

  @BeforeEach
  void open() {
    ScopedDatabase database = new ScopedDatabase(test.dataSource());
    AuditRepository audit = new AuditRepository(clock);
    accounts = new Accounts(database, passwords, audit, clock);
    tokens = new Tokens(database, audit, clock);
    log = new AuditLog(database);
    guard = new LoginGuard(database, audit, clock);
    accounts.create(COMMAND, "root", PASSWORD, Role.ADMINISTRATOR, Scope.everything());
    accounts.create(COMMAND, "ziyang", PASSWORD, Role.ADMINISTRATOR, ZIYANG);
    accounts.create(COMMAND, "reader", PASSWORD, Role.VIEWER, ZIYANG);
  }

  @AfterEach
  void drop() {
    test.close();
  }

  private Actor actor(String name) {
    return accounts.forLogin(name).orElseThrow().actor();
  }

  private static void refused(Reason reason, Runnable change) {
    assertThatThrownBy(change::run)
        .isInstanceOfSatisfying(
            AccountRefusedException.class,
            refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  @Test
  void anAdministratorGivesNothingThatLiesOutsideTheOwnScope() {
    Actor ziyang = actor("ziyang");
    refused(
        Reason.OUTSIDE_SCOPE,
        () -> accounts.createWithPassword(ziyang, "spy", Role.VIEWER, Scope.everything()));
    refused(
        Reason.OUTSIDE_SCOPE, () -> accounts.setScope(ziyang, "reader", Scope.of(List.of("6109"))));
    refused(Reason.OUTSIDE_SCOPE, () -> accounts.resetPassword(ziyang, "root"));
    refused(
        Reason.SCOPE_EMPTY,
        () -> accounts.createWithPassword(ziyang, "nobody", Role.VIEWER, Scope.of(List.of())));
    assertThat(accounts.managedBy(ziyang))
        .extracting(Account::name)
        .containsExactly("reader", "ziyang");
    accounts.setScope(ziyang, "reader", Scope.of(List.of("610924109")));
    assertThat(actor("reader").scope()).isEqualTo(Scope.of(List.of("610924109")));
    assertThatThrownBy(() -> accounts.managedBy(actor("reader")))
        .isInstanceOf(NotAllowedException.class);
  }

  @Test
  void noAccountActsUnderTheNameOfTheCommandLine() {
    refused(
        Reason.NAME_TAKEN,
        () -> accounts.createWithPassword(COMMAND, "Command-Line", Role.VIEWER, ZIYANG));
    refused(
        Reason.NAME_TAKEN, () -> accounts.createWithPassword(COMMAND, "root", Role.VIEWER, ZIYANG));
  }

  @Test
  void somebodyCanAlwaysManageAccounts() {
    accounts.setRole(COMMAND, "ziyang", Role.EDITOR);
    refused(Reason.LAST_ADMINISTRATOR, () -> accounts.setEnabled(COMMAND, "root", false));
    refused(Reason.LAST_ADMINISTRATOR, () -> accounts.setRole(COMMAND, "root", Role.EDITOR));
    refused(Reason.OWN_ACCOUNT, () -> accounts.setEnabled(actor("root"), "root", false));
    assertThat(actor("root").role()).isEqualTo(Role.ADMINISTRATOR);
  }

  @Test
  void aPasswordThatServesOnceIsReplacedByItsOwner() {
    Accounts.NewAccount made =
        accounts.createWithPassword(actor("root"), "new", Role.VIEWER, ZIYANG);
    SignedIn first = accounts.forLogin("new").orElseThrow();
    assertThat(first.mustChangePassword()).isTrue();
    assertThat(passwords.matches(made.password(), first.getPassword())).isTrue();
    refused(
        Reason.PASSWORD_WRONG,
        () -> accounts.changeOwnPassword(actor("new"), "something else", PASSWORD));
    refused(
        Reason.PASSWORD_SAME,
        () -> accounts.changeOwnPassword(actor("new"), made.password(), made.password()));
    refused(
        Reason.PASSWORD_SHORT,
        () -> accounts.changeOwnPassword(actor("new"), made.password(), "short"));
    refused(
        Reason.PASSWORD_LONG,
        () -> accounts.changeOwnPassword(actor("new"), made.password(), "明".repeat(25)));
    accounts.changeOwnPassword(actor("new"), made.password(), PASSWORD);
    SignedIn second = accounts.forLogin("new").orElseThrow();
    assertThat(second.mustChangePassword()).isFalse();
    assertThat(second.samePassword(first)).isFalse();
    assertThat(passwords.matches(PASSWORD, second.getPassword())).isTrue();
  }

  @Test
  void aTokenIsKeptAsItsHashAndNotesItsUseByTheHour() throws SQLException {
    Tokens.Issued issued = tokens.issue(actor("reader"), "reader", " 季度通报 ", 30);
    assertThat(issued.token().name()).isEqualTo("季度通报");
    assertThat(stored()).doesNotContain(issued.secret()).contains(issued.token().hint());
    TokenBearer bearer = tokens.authenticate(issued.secret()).orElseThrow();
    assertThat(bearer.actor()).isEqualTo(actor("reader"));
    assertThat(tokens.of(actor("reader"), "reader").getFirst().lastUsed())
        .isEqualTo("2026-03-01T08:00:00Z");
    assertThat(tokens.authenticate(issued.secret() + "x")).isEmpty();
    assertThat(tokens.authenticate("")).isEmpty();
    accounts.setScope(COMMAND, "reader", Scope.of(List.of("610924102")));
    assertThat(tokens.authenticate(issued.secret()).orElseThrow().actor().scope())
        .isEqualTo(Scope.of(List.of("610924102")));
    accounts.setEnabled(COMMAND, "reader", false);
    assertThat(tokens.authenticate(issued.secret())).isEmpty();
    accounts.setEnabled(COMMAND, "reader", true);
    clock.forward(Duration.ofDays(30));
    assertThat(tokens.authenticate(issued.secret())).isEmpty();
  }

  private String stored() throws SQLException {
    try (Connection connection = test.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("select set_config('mingjian.scope', 'all', false)");
      try (ResultSet rows = statement.executeQuery("select api_token::text from api_token")) {
        assertThat(rows.next()).isTrue();
        return rows.getString(1);
      }
    }
  }

  @Test
  void aTokenIsRevokedByItsOwnerAndByWhoManagesTheAccount() {
    Tokens.Issued one = tokens.issue(actor("reader"), "reader", "one", 30);
    Tokens.Issued two = tokens.issue(actor("ziyang"), "reader", "two", 30);
    Tokens.Issued top = tokens.issue(actor("root"), "root", "top", 30);
    assertThatThrownBy(() -> tokens.revoke(actor("ziyang"), top.token().id()))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> tokens.of(actor("reader"), "root"))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> tokens.issue(actor("reader"), "root", "stolen", 1))
        .isInstanceOf(NotAllowedException.class);
    assertThat(tokens.revoke(actor("reader"), one.token().id())).isTrue();
    assertThat(tokens.revoke(actor("ziyang"), two.token().id())).isTrue();
    assertThat(tokens.revoke(actor("ziyang"), two.token().id())).isFalse();
    assertThat(tokens.authenticate(one.secret())).isEmpty();
    assertThat(tokens.authenticate(two.secret())).isEmpty();
    assertThat(tokens.authenticate(top.secret())).isPresent();
    assertThat(log.page(actor("root"), new AuditFilter("", "token.revoke", null, null), 0, 10))
        .extracting(AuditEntry::account)
        .containsExactly("ziyang", "reader");
  }

  @Test
  void anAccountHasNoMoreTokensThanItCanOversee() {
    Actor reader = actor("reader");
    for (int i = 0; i < Tokens.MOST_TOKENS; i++) {
      tokens.issue(reader, "reader", "token " + i, 1);
    }
    refused(Reason.TOKENS_TOO_MANY, () -> tokens.issue(reader, "reader", "one more", 1));
    refused(Reason.TOKEN_NAME, () -> tokens.issue(reader, "reader", "  ", 1));
    refused(Reason.TOKEN_EXPIRY, () -> tokens.issue(reader, "reader", "for ever", 9999));
    clock.forward(Duration.ofDays(2));
    assertThat(tokens.issue(reader, "reader", "one more", 1).secret()).isNotEmpty();
  }

  @Test
  void theDatabaseShowsNobodyTheTokensOfOthers() throws SQLException {
    tokens.issue(actor("reader"), "reader", "mine", 30);
    assertThat(visibleTo("610924", "reader")).isEqualTo(1);
    assertThat(visibleTo("610924", "ziyang")).isZero();
    assertThat(visibleTo("", "")).isZero();
  }

  private int visibleTo(String scope, String account) throws SQLException {
    try (Connection connection = test.dataSource().getConnection();
        var settings =
            connection.prepareStatement(
                "select set_config('mingjian.scope', ?, false),"
                    + " set_config('mingjian.account', ?, false)");
        var count = connection.prepareStatement("select count(*) from api_token")) {
      settings.setString(1, scope);
      settings.setString(2, account);
      settings.execute();
      try (ResultSet rows = count.executeQuery()) {
        assertThat(rows.next()).isTrue();
        return rows.getInt(1);
      }
    }
  }

  @Test
  void whoGuessesPasswordsWaitsLongerEachTime() {
    for (int i = 0; i < 5; i++) {
      assertThat(guard.attempt("reader", "10.0.0.9")).isEmpty();
      guard.failed("reader", "10.0.0.9");
    }
    assertThat(guard.attempt("reader", "10.0.0.9")).contains(Duration.ofSeconds(30));
    // Not counted: it was not looked at.
    assertThat(guard.attempt("READER ", "10.0.0.9")).contains(Duration.ofSeconds(30));
    assertThat(guard.attempt("reader", "10.0.0.10")).isEmpty();
    clock.forward(Duration.ofSeconds(31));
    assertThat(guard.attempt("reader", "10.0.0.9")).isEmpty();
    assertThat(guard.attempt("reader", "10.0.0.9")).contains(Duration.ofSeconds(60));
    clock.forward(Duration.ofSeconds(61));
    assertThat(guard.attempt("reader", "10.0.0.9")).isEmpty();
    guard.succeeded("reader", "10.0.0.9");
    assertThat(guard.attempt("reader", "10.0.0.9")).isEmpty();
  }

  @Test
  void namesThatDoNotExistWaitAsOthersDo() {
    for (int i = 0; i < 5; i++) {
      guard.attempt("no such account", "10.0.0.9");
      guard.failed("no such account", "10.0.0.9");
    }
    assertThat(guard.attempt("no such account", "10.0.0.9")).contains(Duration.ofSeconds(30));
    // Whatever was typed as a name may be a password.
    assertThat(log.page(actor("root"), new AuditFilter("", "login.failure", null, null), 0, 9))
        .hasSize(5)
        .allSatisfy(entry -> {
          assertThat(entry.account()).isEqualTo("-");
          assertThat(entry.details()).containsEntry("address", "10.0.0.9");
        });
  }

  @Test
  void oneAddressDoesNotTryManyNames() {
    for (int i = 0; i < 20; i++) {
      assertThat(guard.attempt("name" + i, "10.0.0.9")).as("attempt %d", i).isEmpty();
    }
    assertThat(guard.attempt("another", "10.0.0.9")).isPresent();
    // Behind a proxy on this machine everybody comes from here.
    for (int i = 0; i < 25; i++) {
      assertThat(guard.attempt("name" + i, "127.0.0.1")).as("attempt %d", i).isEmpty();
    }
  }

  @Test
  void anAdministratorReadsWhatTheOwnAccountsDid() {
    accounts.setEnabled(actor("root"), "reader", false);
    accounts.setEnabled(actor("ziyang"), "reader", true);
    assertThat(log.accounts(actor("root"))).containsExactly("command-line", "root", "ziyang");
    assertThat(log.accounts(actor("ziyang"))).containsExactly("ziyang");
    assertThat(log.page(actor("ziyang"), AuditFilter.none(), 0, 50))
        .extracting(AuditEntry::action)
        .containsExactly("account.enable");
    assertThat(log.count(actor("root"), AuditFilter.none())).isEqualTo(5);
    assertThat(log.page(actor("root"), AuditFilter.none(), 1, 2))
        .extracting(AuditEntry::action)
        .containsExactly("account.disable", "account.create");
    assertThatThrownBy(() -> log.page(actor("reader"), AuditFilter.none(), 0, 1))
        .isInstanceOf(NotAllowedException.class);
  }
}
