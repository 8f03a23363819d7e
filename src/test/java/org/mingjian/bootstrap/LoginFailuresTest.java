package org.mingjian.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingjian.TestDatabase;
import org.mingjian.security.Accounts;
import org.mingjian.security.AuditRepository;
import org.mingjian.security.LoginGuard;
import org.mingjian.security.ScopedDatabase;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A login that fails says whether the password or the database is to blame. */
class LoginFailuresTest {
  private static final String NAME = "reader";

  private final TestDatabase test = TestDatabase.fresh();
  private final PasswordEncoder passwords = new BCryptPasswordEncoder(4);

  @AfterEach
  void drop() {
    test.close();
  }

  @Test
  void aWrongPasswordIsAnError() throws IOException {
    LoginGuard guard = guard(test.dataSource());

    assertThat(loggingIn(test.dataSource(), guard)).isEqualTo("/login?error");
    for (int more = 1; more < 5; more++) {
      loggingIn(test.dataSource(), guard);
    }
    assertThat(guard.attempt(NAME, "127.0.0.1")).as("the wait of who guesses").isPresent();
  }

  @Test
  void aDatabaseThatIsGoneIsNoWrongPassword() throws IOException {
    PGSimpleDataSource gone = new PGSimpleDataSource();
    gone.setServerNames(new String[] {InetAddress.getLoopbackAddress().getHostAddress()});
    gone.setPortNumbers(new int[] {closedPort()});
    LoginGuard guard = guard(gone);

    for (int often = 0; often < 10; often++) {
      assertThat(loggingIn(gone, guard)).isEqualTo("/login?unreachable");
    }
    assertThat(guard.attempt(NAME, "127.0.0.1")).as("a wait for nothing").isEmpty();
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static LoginGuard guard(DataSource source) {
    Clock clock = Clock.systemUTC();
    return new LoginGuard(new ScopedDatabase(source), new AuditRepository(clock), clock);
  }

  /** Logs in with a password that no account has; where that leads to. */
  private String loggingIn(DataSource source, LoginGuard guard) throws IOException {
    Clock clock = Clock.systemUTC();
    Accounts accounts =
        new Accounts(new ScopedDatabase(source), passwords, new AuditRepository(clock), clock);
    DaoAuthenticationProvider provider =
        new DaoAuthenticationProvider(new WebSecurity().userDetailsService(accounts));
    provider.setPasswordEncoder(passwords);
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/login");
    request.setParameter("username", NAME);
    MockHttpServletResponse response = new MockHttpServletResponse();
    guard.attempt(NAME, request.getRemoteAddr());

    AuthenticationException failure =
        catchThrowableOfType(
            AuthenticationException.class,
            () ->
                provider.authenticate(
                    UsernamePasswordAuthenticationToken.unauthenticated(NAME, "no password")));
    new LoginFailures(guard).onAuthenticationFailure(request, response, failure);

    return String.valueOf(response.getRedirectedUrl());
  }
}
