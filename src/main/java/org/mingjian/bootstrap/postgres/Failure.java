package org.mingjian.bootstrap.postgres;

import java.util.List;
import java.util.regex.Pattern;

/** Finds in what PostgreSQL's programs write the one line that matters. */
final class Failure {
  private static final Pattern SERIOUS = Pattern.compile("\\b(FATAL|PANIC|error|ERROR|fatal):");
  private static final Pattern MARKS =
      Pattern.compile("^.*?(?:FATAL|PANIC|ERROR|error|fatal):\\s*");

  private Failure() {}

  /** One line, never empty. */
  static String reason(String output) {
    if (output.contains("No space left on device")) {
      return "the disk is full";
    }
    if (output.contains("Exec format error") || output.contains("cannot execute binary file")) {
      return "they are made for another architecture";
    }
    List<String> lines = output.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    return lines.stream()
        .filter(line -> SERIOUS.matcher(line).find())
        .findFirst()
        .map(line -> MARKS.matcher(line).replaceFirst(""))
        .orElseGet(() -> lines.isEmpty() ? "no reason given" : lines.getLast());
  }

  static boolean portTaken(String log) {
    return log.contains("could not bind") || log.contains("Address already in use");
  }

  /** Processes of a killed server have not all ended yet. */
  static boolean remnantsAlive(String log) {
    return log.contains("pre-existing shared memory block");
  }
}
