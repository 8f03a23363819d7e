package org.mingjian.api;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that cannot be answered, and what its sender can do about it. */
final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What can go wrong; the texts stand in {@code messages/api.properties} under the code. */
  enum Problem {
    TOKEN_MISSING(HttpStatus.UNAUTHORIZED),
    TOKEN_INVALID(HttpStatus.UNAUTHORIZED),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    PARAMETER_UNKNOWN(HttpStatus.BAD_REQUEST),
    PARAMETER_MISSING(HttpStatus.BAD_REQUEST),
    PARAMETER_INVALID(HttpStatus.BAD_REQUEST),
    COMPARISON_TOO_LARGE(HttpStatus.BAD_REQUEST),
    FAILURE(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    Problem(HttpStatus status) {
      this.status = status;
    }

    HttpStatus status() {
      return status;
    }

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private final Problem problem;
  private final String parameter;
  private final List<String> allowed;
  private final transient Object[] arguments;

  private ProblemException(
      Problem problem, String parameter, List<String> allowed, Object... arguments) {
    super(problem + " " + parameter);
    this.problem = problem;
    this.parameter = parameter;
    this.allowed = List.copyOf(allowed);
    this.arguments = arguments;
  }

  static ProblemException of(Problem problem, Object... arguments) {
    return new ProblemException(problem, "", List.of(), arguments);
  }

  /**
   * A value that a parameter cannot have.
   *
   * @param expected the end of a key of the messages that says what it can be
   */
  static ProblemException invalid(String parameter, String value, String expected) {
    return new ProblemException(
        Problem.PARAMETER_INVALID, parameter, List.of(), parameter, value, expected);
  }

  static ProblemException missing(String parameter) {
    return new ProblemException(Problem.PARAMETER_MISSING, parameter, List.of(), parameter);
  }

  static ProblemException unknown(String parameter, List<String> allowed) {
    return new ProblemException(Problem.PARAMETER_UNKNOWN, parameter, allowed, parameter);
  }

  Problem problem() {
    return problem;
  }

  /** The parameter that is at fault; empty for none. */
  String parameter() {
    return parameter;
  }

  /** The parameters that the address has, where an unknown one was given. */
  List<String> allowed() {
    return allowed;
  }

  Object[] arguments() {
    return arguments.clone();
  }
}
