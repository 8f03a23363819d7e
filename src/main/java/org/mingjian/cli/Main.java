package org.mingjian.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line: every command is a class of this package, listed here. */
@Command(
    name = "mingjian",
    description = "Reads, compares and judges annual reports on government-information disclosure.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      HelpCommand.class,
      ServeCommand.class,
      ImportCommand.class,
      AccountCommand.class
    })
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }
}
