package org.mingjian.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingjian.corpus.Score;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares what extract printed with the truth of a corpus. */
@Command(
    name = "score",
    description = "Compares what extract printed with the truth of a corpus, as Markdown.")
public final class ScoreCommand implements Callable<Integer> {
  private static final int WRONG_CELLS = 3;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "CORPUS", description = "The folder of a corpus.")
  private @Nullable Path corpus;

  @Parameters(index = "1", paramLabel = "OUTPUT", description = "What extract printed.")
  private @Nullable Path output;

  @Option(names = "--wrong", defaultValue = "200", description = "How many wrong cells to list.")
  private int shown;

  /** Status 3 when a cell was read wrongly. */
  @Override
  public Integer call() throws IOException {
    if (corpus == null || output == null) {
      throw new IllegalStateException("called without a command line");
    }
    Score score = Score.of(corpus, output);
    PrintWriter out = CommandLines.of(spec).getOut();
    out.print(score.markdown());
    if (!score.wrongs().isEmpty()) {
      out.printf("%n%d wrong:%n", score.wrongs().size());
    }
    score.wrongs().stream()
        .limit(shown)
        .forEach(wrong ->
            out.printf(
                "- %s (%s) %s: expected %s, read %s%n",
                wrong.file(), wrong.layout(), wrong.what(), wrong.expected(), wrong.read()));
    out.flush();
    return score.cells().wrong() > 0 ? WRONG_CELLS : 0;
  }
}
