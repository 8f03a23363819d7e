package org.mingjian.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingjian.bootstrap.Installation;
import org.mingjian.bootstrap.Services;
import org.mingjian.finding.life.JudgingOutcome;
import org.mingjian.security.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mingjian judge}: everything anew, with the server running or not. */
@Command(
    name = "judge",
    description =
        "Judge all reports anew. Decisions are kept; changes of reports and settings need no such"
            + " order, they are judged by themselves.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:Judged.", "1:Some counties could not be judged.", "2:Wrong usage."})
final class JudgeCommand implements Callable<Integer> {
  @Option(
      names = "--county",
      paramLabel = "CODE",
      description = "This county only: a code of 6 digits, or a name that only one county has.")
  private @Nullable String county;

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Messages messages = language.messages();
    try (Installation installation = Installation.open(System.getenv(), Clock.systemUTC())) {
      Services services = installation.services();
      String only =
          county == null
              ? null
              : CountyArgument.require(
                  services.divisions(), county, messages, CommandLines.of(spec));
      JudgingReport report = new JudgingReport(messages, CommandLines.of(spec).getErr());
      JudgingOutcome outcome =
          services.judging().judgeAll(Actor.commandLine(), only, report::progress);
      boolean complete = report.complete(outcome);
      CommandLines.of(spec).getOut().println(report.summary(outcome));
      CommandLines.of(spec).getOut().flush();
      return complete ? 0 : 1;
    }
  }
}
