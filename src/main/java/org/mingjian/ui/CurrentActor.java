package org.mingjian.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mingjian.security.Accounts;
import org.mingjian.security.Actor;
import org.mingjian.security.NotAllowedException;
import org.mingjian.security.SignedIn;

/**
 * On whose behalf a screen works. A changed or disabled account is noticed within half a minute.
 */
@SpringComponent
@VaadinSessionScope
public class CurrentActor {
  private static final Duration TRUSTED_FOR = Duration.ofSeconds(30);

  private final AuthenticationContext authentication;
  private final Accounts accounts;
  private final Clock clock;
  private @Nullable Actor actor;
  private Instant readAt = Instant.MIN;

  CurrentActor(AuthenticationContext authentication, Accounts accounts, Clock clock) {
    this.authentication = authentication;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * The account of the session.
   *
   * @throws NotAllowedException when nobody is logged in, or the account was disabled
   */
  public Actor actor() {
    Actor known = actor;
    Instant now = clock.instant();
    if (known == null || readAt.plus(TRUSTED_FOR).isBefore(now)) {
      known = read();
      actor = known;
      readAt = now;
    }
    return known;
  }

  private Actor read() {
    String name =
        authentication
            .getPrincipalName()
            .orElseThrow(() -> new NotAllowedException("nobody is logged in"));
    return accounts
        .forLogin(name)
        .map(SignedIn::actor)
        .orElseThrow(() -> new NotAllowedException("the account " + name + " is disabled"));
  }
}
