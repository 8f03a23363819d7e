package org.mingjian.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingjian.bootstrap.Installation;
import org.mingjian.bootstrap.Services;
import org.mingjian.finding.life.JudgingOutcome;
import org.mingjian.ingest.CountyGiven;
import org.mingjian.ingest.ImportJob;
import org.mingjian.ingest.ImportService;
import org.mingjian.security.Actor;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingjian import}: files, folders and archives into the database. */
@Command(
    name = "import",
    description = "Import reports: files, folders, zip archives.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Every file is stored, also those that wait for a person.",
      "1:Some files were rejected, or could not be judged.",
      "2:Wrong usage."
    })
final class ImportCommand implements Callable<Integer> {
  @Option(
      names = "--county",
      paramLabel = "CODE",
      description =
          "The county of the reports, as a code of 6 digits or a name that only one county has;"
              + " settles townships whose names are not unique in the country.")
  private @Nullable String county;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, folders, zip archives.")
  private List<Path> paths = List.of();

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Messages messages = language.messages();
    try (Installation installation = Installation.open(System.getenv(), Clock.systemUTC())) {
      Services services = installation.services();
      ImportService imports = services.imports();
      PrintWriter out = commandLine().getOut();
      ImportJob job = imports.begin(Actor.commandLine(), county(services, messages));
      ImportSummary summary = new ImportSummary(messages, services.divisions(), out);
      for (Path path : paths) {
        imports.importPath(job, path, summary::add);
      }
      imports.finish(job);
      summary.print();
      JudgingReport judging = new JudgingReport(messages, commandLine().getErr());
      JudgingOutcome judged = services.judging().drain(judging::progress);
      boolean complete = judging.complete(judged);
      if (!judged.judged().isEmpty()) {
        out.println(judging.summary(judged));
        out.flush();
      }
      return summary.rejected() == 0 && complete ? 0 : 1;
    }
  }

  private @Nullable CountyGiven county(Services services, Messages messages) {
    if (county == null) {
      return null;
    }
    return switch (CountyArgument.find(services.divisions(), county, messages)) {
      case CountyArgument.Found.County(var division) ->
          new CountyGiven(division.code(), messages.text("import.county_reason", division.name()));
      case CountyArgument.Found.None(String message) ->
          throw new ParameterException(commandLine(), message);
    };
  }

  private CommandLine commandLine() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the specification before the call");
    }
    return spec.commandLine();
  }
}
