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
    description = "Import reports: files, folders, zip archives; or take an import back.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Every file is stored, also those that wait for a person.",
      "1:Some files were rejected, or could not be judged; or nothing was taken back.",
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

  @Parameters(arity = "0..*", paramLabel = "PATH", description = "Files, folders, zip archives.")
  private List<Path> paths = List.of();

  @Option(
      names = "--undo",
      paramLabel = "JOB",
      description =
          "Take an import back, or put one that was taken back into force again: its reports do not"
              + " count any more, the versions before them do. Nothing is deleted.")
  private @Nullable Long undo;

  @Option(names = "--reason", paramLabel = "WORDS", description = "Why it is taken back.")
  private @Nullable String reason;

  @Option(
      names = "--yes",
      description = "Also when people have worked on its reports since; their work is kept.")
  private boolean confirmed;

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Messages messages = language.messages();
    if ((undo == null) == paths.isEmpty()) {
      throw new ParameterException(
          CommandLines.of(spec), "Name files to import, or a job to --undo.");
    }
    if (undo != null && (reason == null || reason.isBlank())) {
      throw new ParameterException(CommandLines.of(spec), "--undo needs a --reason.");
    }
    try (Installation installation = Installation.open(System.getenv(), Clock.systemUTC())) {
      Services services = installation.services();
      ImportService imports = services.imports();
      PrintWriter out = CommandLines.of(spec).getOut();
      if (undo != null && reason != null) {
        boolean done =
            new ImportUndoReport(messages, out)
                .undo(services.importUndo(), undo, reason.strip(), confirmed);
        return done && judge(services, messages, out) ? 0 : 1;
      }
      ImportJob job = imports.begin(Actor.commandLine(), county(services, messages));
      ImportSummary summary = new ImportSummary(messages, services.divisions(), out);
      for (Path path : paths) {
        imports.importPath(job, path, summary::add);
      }
      imports.finish(job);
      summary.print();
      out.println(messages.text("cli.import.job", Long.toString(job.id())));
      boolean complete = judge(services, messages, out);
      return summary.rejected() == 0 && complete ? 0 : 1;
    }
  }

  /** Judges what has changed; false when some could not be judged. */
  private boolean judge(Services services, Messages messages, PrintWriter out) {
    JudgingReport judging = new JudgingReport(messages, CommandLines.of(spec).getErr());
    JudgingOutcome judged = services.judging().drain(judging::progress);
    boolean complete = judging.complete(judged);
    if (!judged.judged().isEmpty()) {
      out.println(judging.summary(judged));
    }
    out.flush();
    return complete;
  }

  private @Nullable CountyGiven county(Services services, Messages messages) {
    if (county == null) {
      return null;
    }
    return switch (CountyArgument.find(services.divisions(), county, messages)) {
      case CountyArgument.Found.County(var division) ->
          new CountyGiven(division.code(), messages.text("import.county_reason", division.name()));
      case CountyArgument.Found.None(String message) ->
          throw new ParameterException(CommandLines.of(spec), message);
    };
  }
}
