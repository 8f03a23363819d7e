package org.mingjian.cli;

import com.zaxxer.hikari.pool.HikariPool;
import org.jspecify.annotations.Nullable;
import org.mingjian.bootstrap.postgres.EmbeddedPostgresException;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.HelpCommand;

/** The command line: every command is a class of this package, listed here. */
@Command(
    name = "mingjian",
    description = "Reads, compares and judges annual reports on government-information disclosure.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Of the launcher itself:",
      "  test     Run every test; installs Chromium, its driver and a Chinese font if it may.",
      "  build    Build the application, if anything has changed.",
      "  bundle   Build the browser part anew, after a change in frontend/.",
      "  fuzz     Fuzz every reader: fuzz [--seconds N] [READER].",
      "  format   Format the code.",
      "",
      "MINGJIAN_HOME names the folder of the installation (default: data beside the launcher)."
    },
    subcommands = {
      HelpCommand.class,
      ServeCommand.class,
      ExtractCommand.class,
      ImportCommand.class,
      FindingsCommand.class,
      JudgeCommand.class,
      ExportCommand.class,
      SettingsCommand.class,
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
    System.exit(
        new CommandLine(new Main())
            .setExecutionExceptionHandler((exception, command, _) -> explain(exception, command))
            .execute(arguments));
  }

  // What a person can mend is one line; anything else is our mistake and keeps its trace.
  private static int explain(Exception exception, CommandLine command) throws Exception {
    switch (exception) {
      case EmbeddedPostgresException e -> complain(command, e.getMessage());
      case IllegalArgumentException e -> complain(command, e.getMessage());
      case HikariPool.PoolInitializationException e ->
          complain(command, "The database cannot be reached: " + rootMessage(e));
      case PortInUseException e ->
          complain(command, "Port " + e.getPort() + " is in use; choose another with --port.");
      default -> throw exception;
    }
    return ExitCode.SOFTWARE;
  }

  private static @Nullable String rootMessage(Throwable exception) {
    Throwable cause = exception;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage();
  }

  private static void complain(CommandLine command, @Nullable String message) {
    command.getErr().println("mingjian: " + message);
  }
}
