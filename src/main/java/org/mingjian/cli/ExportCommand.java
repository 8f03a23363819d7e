package org.mingjian.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingjian.bootstrap.Installation;
import org.mingjian.bootstrap.Services;
import org.mingjian.export.ExportFile;
import org.mingjian.export.ExportService;
import org.mingjian.security.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingjian export}: the documents and figures of a county and year as files. */
@Command(
    name = "export",
    description =
        "Export a county and year: the circular (bulletin), the letters to townships (notices, a"
            + " zip), or all figures with their sources (xlsx). Judges first what waits.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  /** What can be exported. */
  enum What {
    bulletin,
    notices,
    xlsx
  }

  @Parameters(paramLabel = "WHAT", description = "${COMPLETION-CANDIDATES}.")
  private What what = What.bulletin;

  @Option(
      names = "--county",
      required = true,
      paramLabel = "CODE",
      description = "A code of 6 digits, or a name that only one county has.")
  private String county = "";

  @Option(names = "--year", required = true, description = "The year of the reports.")
  private int year;

  @Option(names = "--due", description = "The last day for answers, for example 2025-06-30.")
  private @Nullable LocalDate due;

  @Option(
      names = "--link",
      paramLabel = "URL",
      description = "What links to the sources begin with; without it there are none.")
  private @Nullable String link;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The file to write; without it its own name in the current folder.")
  private @Nullable Path out;

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Messages messages = language.messages();
    try (Installation installation = Installation.open(System.getenv(), Clock.systemUTC())) {
      Services services = installation.services();
      String code =
          CountyArgument.require(services.divisions(), county, messages, CommandLines.of(spec));
      JudgingReport judging = new JudgingReport(messages, CommandLines.of(spec).getErr());
      boolean complete = judging.complete(services.judging().drain(judging::progress));
      ExportFile file = file(services.exports(), code, messages);
      Path target = out == null ? Path.of(file.name()) : out;
      write(services, file, target.toAbsolutePath());
      CommandLines.of(spec).getOut().println(target);
      return complete ? 0 : 1;
    }
  }

  private ExportFile file(ExportService exports, String code, Messages messages) {
    Actor actor = Actor.commandLine();
    LocalDate last = due == null ? exports.answerBy(actor, code) : due;
    return switch (what) {
      case bulletin -> exports.bulletin(actor, code, year, last);
      case notices -> exports.notices(actor, code, year, last);
      case xlsx -> exports.county(actor, code, year, messages.locale(), base());
    };
  }

  private String base() {
    if (link == null) {
      return "";
    }
    return link.endsWith("/") ? link : link + "/";
  }

  // A file that could not be finished never stands under its name.
  private void write(Services services, ExportFile file, Path target) throws IOException {
    Path part = Files.createTempFile(target.getParent(), "export-", ".part");
    try {
      try (OutputStream output = Files.newOutputStream(part)) {
        services.exportJobs().make(Actor.commandLine(), file, (_, _) -> {}, output);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
