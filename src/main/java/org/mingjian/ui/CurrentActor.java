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
import org.springframework.security.core.userdetails.UserDetails;

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
  private @Nullable SignedIn account;
  private Instant readAt = Instant.MIN;

  CurrentActor(AuthenticationContext authentication, Accounts accounts, Clock clock) {
    this.authentication = authentication;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * The account of the session.
   *
   * @throws NotAllowedException when nobody is logged in, the account was disabled, or its password
   *     was changed since the login
   */
  public Actor actor() {
    return account().actor();
  }

  /** Whether the password served for this login only and another has to be chosen first. */
  public boolean mustChangePassword() {
    return account().mustChangePassword();
  }

  private SignedIn account() {
    SignedIn known = account;
    Instant now = clock.instant();
    if (known == null || readAt.plus(TRUSTED_FOR).isBefore(now)) {
      known = read();
      account = known;
      readAt = now;
    }
    return known;
  }

  private SignedIn read() {
    String name =
        authentication
            .getPrincipalName()
            .orElseThrow(() -> new NotAllowedException("nobody is logged in"));
    SignedIn now =
        accounts
            .forLogin(name)
            .orElseThrow(() -> new NotAllowedException("the account " + name + " is disabled"));
    boolean changed =
        authentication
            .getAuthenticatedUser(UserDetails.class)
            .filter(user -> user instanceof SignedIn earlier && !now.samePassword(earlier))
            .isPresent();
    if (changed) {
      throw new NotAllowedException("the password of " + name + " was changed");
    }
    return now;
  }
}
