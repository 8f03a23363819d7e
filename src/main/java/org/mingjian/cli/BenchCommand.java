package org.mingjian.cli;

import picocli.CommandLine.Command;

/** {@code bench}: measurements behind decisions. */
@Command(
    name = "bench",
    description = "Measures what decisions rest on.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      BenchFindingsCommand.class,
      BenchImportCommand.class,
      BenchReadingCommand.class,
      BenchRulesCommand.class,
      BenchScreensCommand.class,
      BenchSearchCommand.class,
      BenchStatisticsCommand.class,
      BenchStorageCommand.class
    })
final class BenchCommand {}
