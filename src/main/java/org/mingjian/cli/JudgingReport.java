package org.mingjian.cli;

import java.io.PrintWriter;
import org.mingjian.finding.life.CountyJudgement;
import org.mingjian.finding.life.JudgingOutcome;

/** Tells how far judging is, and what it has changed. */
final class JudgingReport {
  private final Messages messages;
  private final PrintWriter progress;
  private boolean begun;

  JudgingReport(Messages messages, PrintWriter progress) {
    this.messages = messages;
    this.progress = progress;
  }

  void progress(int done, int all) {
    begun = true;
    progress.print("\r" + messages.text("cli.judge.progress", done, all));
    progress.flush();
  }

  /** Ends the line of the progress and names the counties that failed; whether there are none. */
  boolean complete(JudgingOutcome outcome) {
    if (begun) {
      progress.println();
    }
    if (!outcome.failed().isEmpty()) {
      progress.println(messages.text("cli.judge.failed", String.join(", ", outcome.failed())));
    }
    progress.flush();
    return outcome.failed().isEmpty();
  }

  String summary(JudgingOutcome outcome) {
    return messages.text(
        "cli.judge.summary",
        outcome.judged().size(),
        outcome.judged().stream().mapToInt(CountyJudgement::reports).sum(),
        outcome.judged().stream().mapToInt(CountyJudgement::standing).sum(),
        outcome.judged().stream().mapToInt(CountyJudgement::added).sum(),
        outcome.judged().stream().mapToInt(CountyJudgement::changed).sum(),
        outcome.judged().stream().mapToInt(CountyJudgement::closed).sum());
  }
}
