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
      ExtractCommand.class,
      ImportCommand.class,
      AccountCommand.class,
      CorpusCommand.class,
      ScoreCommand.class,
      BenchCommand.class
    })
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    // The library would print its own advertisement on the first statement.
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    System.exit(new CommandLine(new Main()).execute(arguments));
  }
}
