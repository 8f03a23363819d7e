package org.mingjian.cli;

import java.io.PrintWriter;
import org.mingjian.finding.life.CountyJudgement;
import org.mingjian.finding.life.JudgingOutcome;

/** Tells how far judging is, and what it has changed. */
final class JudgingReport {
  private final Messages messages;
  private final PrintWriter out;
  private final ProgressLine line;

  JudgingReport(Messages messages, PrintWriter out) {
    this.messages = messages;
    this.out = out;
    this.line = new ProgressLine(out);
  }

  void progress(int done, int all) {
    line.show(messages.text("cli.judge.progress", done, all));
  }

  /** Ends the line of the progress and names the counties that failed; whether there are none. */
  boolean complete(JudgingOutcome outcome) {
    line.end();
    if (!outcome.failed().isEmpty()) {
      out.println(messages.text("cli.judge.failed", String.join(", ", outcome.failed())));
      out.flush();
    }
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
