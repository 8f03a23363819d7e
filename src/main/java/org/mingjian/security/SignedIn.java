package org.mingjian.security;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** An account in a session. Holds a name, a role and a scope, nothing else. */
public final class SignedIn implements UserDetails {
  private static final long serialVersionUID = 1;

  private final Account account;
  private final String passwordHash;

  SignedIn(Account account, String passwordHash) {
    this.account = account;
    this.passwordHash = passwordHash;
  }

  public Actor actor() {
    return Actor.of(account);
  }

  /** Whether the password serves for this login only and another has to be chosen first. */
  public boolean mustChangePassword() {
    return account.passwordOnce();
  }

  /** Whether this is the same account with the same password, as it was at an earlier login. */
  public boolean samePassword(SignedIn earlier) {
    return account.id() == earlier.account.id() && passwordHash.equals(earlier.passwordHash);
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of(Role.values()).stream()
        .filter(account.role()::includes)
        .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
        .toList();
  }

  @Override
  public String getPassword() {
    return passwordHash;
  }

  @Override
  public String getUsername() {
    return account.name();
  }
}
