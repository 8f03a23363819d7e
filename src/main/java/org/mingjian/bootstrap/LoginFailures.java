package org.mingjian.bootstrap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mingjian.security.LoginGuard;
import org.mingjian.ui.FailureView;
import org.mingjian.ui.LoginView;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Where a login leads to that failed. Without a database no password is wrong: the page says so,
 * and the attempt is not counted.
 */
final class LoginFailures implements AuthenticationFailureHandler {
  private final LoginGuard guard;

  LoginFailures(LoginGuard guard) {
    this.guard = guard;
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    boolean unreachable = FailureView.isUnreachable(failure);
    String name = request.getParameter("username");
    if (unreachable && name != null) {
      guard.unanswered(name, request.getRemoteAddr());
    }
    response.sendRedirect(
        request.getContextPath() + "/login?" + (unreachable ? LoginView.UNREACHABLE : "error"));
  }
}
