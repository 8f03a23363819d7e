package org.mingjian.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The command line by which a command was called, with the way out to its reader. */
final class CommandLines {
  private CommandLines() {}

  /**
   * The command line of a command.
   *
   * @param spec of the field that picocli fills before it calls the command
   * @throws IllegalStateException where nothing called it
   */
  static CommandLine of(@Nullable CommandSpec spec) {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the specification before the call");
    }
    return spec.commandLine();
  }
}
