package org.mingjian.bootstrap;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.mingjian.security.LoginGuard;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationEvent;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns a login away that has to wait, before its password is looked at. */
final class LoginGuardFilter extends OncePerRequestFilter {
  private final LoginGuard guard;

  LoginGuardFilter(LoginGuard guard) {
    this.guard = guard;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    // No other request's parameters are looked at: that could read a body that is not for us.
    String name = isLogin(request) ? request.getParameter("username") : null;
    if (name != null) {
      Optional<Duration> wait = guard.attempt(name, request.getRemoteAddr());
      if (wait.isPresent()) {
        response.sendRedirect(
            request.getContextPath() + "/login?wait=" + (wait.get().toSeconds() + 1));
        return;
      }
    }
    chain.doFilter(request, response);
  }

  private static boolean isLogin(HttpServletRequest request) {
    return request.getMethod().equals("POST")
        && request.getRequestURI().equals(request.getContextPath() + "/login");
  }

  /** Tells the guard how a login ended. */
  static final class Outcomes {
    private final LoginGuard guard;

    Outcomes(LoginGuard guard) {
      this.guard = guard;
    }

    @EventListener
    void succeeded(AuthenticationSuccessEvent event) {
      guard.succeeded(event.getAuthentication().getName(), address(event));
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
      guard.failed(event.getAuthentication().getName(), address(event));
    }

    private static String address(AbstractAuthenticationEvent event) {
      return event.getAuthentication().getDetails() instanceof WebAuthenticationDetails details
          ? details.getRemoteAddress()
          : "";
    }
  }
}
