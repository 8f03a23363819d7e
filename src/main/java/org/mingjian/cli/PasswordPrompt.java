package org.mingjian.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Asks for a password: twice and without echo on a terminal, else one line of standard input. */
final class PasswordPrompt {
  private PasswordPrompt() {}

  /** The password; nothing when the two typed ones differ or none came. */
  @SuppressWarnings("SystemConsoleNull") // JDK 25 answers null again where there is no terminal.
  static Optional<String> ask(Messages messages) {
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      return line();
    }
    char[] first = console.readPassword("%s ", messages.text("cli.account.password_ask"));
    char[] again = console.readPassword("%s ", messages.text("cli.account.password_again"));
    boolean same = first != null && Arrays.equals(first, again);
    return same ? Optional.of(new String(first)) : Optional.empty();
  }

  private static Optional<String> line() {
    try {
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      return Optional.ofNullable(reader.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException("standard input cannot be read", e);
    }
  }
}
