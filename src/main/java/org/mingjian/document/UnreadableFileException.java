package org.mingjian.document;

import java.io.Serial;
import java.util.List;

/** A file that cannot be read, with the problem to be told. */
final class UnreadableFileException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient DocumentProblem problem;

  UnreadableFileException(String code, String... arguments) {
    super(code);
    this.problem = new DocumentProblem(code, List.of(arguments));
  }

  DocumentProblem problem() {
    return problem;
  }
}
