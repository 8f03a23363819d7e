package org.mingjian.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.api.ProblemException.Problem;
import org.mingjian.security.TokenBearer;
import org.mingjian.security.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request of {@code /api} in that bears a token, as often as the token may ask. */
public final class BearerFilter extends OncePerRequestFilter {
  private static final String SCHEME = "Bearer ";
  private static final String CHALLENGE = "Bearer realm=\"Mingjian\"";

  private final Tokens tokens;
  private final RateLimit limit;

  public BearerFilter(Tokens tokens, RateLimit limit) {
    this.tokens = tokens;
    this.limit = limit;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
      refuse(ProblemException.of(Problem.TOKEN_MISSING), request, response);
      return;
    }
    Optional<TokenBearer> bearer = tokens.authenticate(header.substring(SCHEME.length()).strip());
    if (bearer.isEmpty()) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"invalid_token\"");
      refuse(ProblemException.of(Problem.TOKEN_INVALID), request, response);
      return;
    }
    Optional<Duration> wait = limit.take(bearer.get().token());
    if (wait.isPresent()) {
      long seconds = wait.get().toSeconds() + 1;
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
      refuse(ProblemException.of(Problem.TOO_MANY_REQUESTS, seconds), request, response);
      return;
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(bearer.get(), null, List.of()));
    SecurityContextHolder.setContext(context);
    chain.doFilter(request, response);
  }

  /** Writes a problem where no controller was reached. */
  private static void refuse(
      ProblemException problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ResponseEntity<byte[]> answer = Problems.answer(problem, request);
    response.setStatus(answer.getStatusCode().value());
    answer.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
    byte @Nullable [] body = answer.getBody();
    if (body != null) {
      response.getOutputStream().write(body);
    }
  }
}
