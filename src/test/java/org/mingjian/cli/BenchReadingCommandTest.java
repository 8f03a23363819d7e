package org.mingjian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.corpus.Corpus;
import org.mingjian.corpus.CorpusOptions;
import picocli.CommandLine;

class BenchReadingCommandTest {
  @TempDir private Path folder;

  private String measure(int status, String... options) {
    StringWriter out = new StringWriter();
    CommandLine command = new CommandLine(new BenchReadingCommand());
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(new StringWriter()));
    assertThat(command.execute(options)).as(out.toString()).isEqualTo(status);
    return out.toString();
  }

  private Path corpus() throws IOException {
    Path corpus = folder.resolve("corpus");
    new Corpus()
        .write(
            new CorpusOptions(
                corpus, 2, 2020, 2023, 5, false, List.of("txt", "zip"), List.of("pipes"), null));
    return corpus;
  }

  private static final List<String> SHORT =
      List.of("--rounds", "2", "--round-seconds", "0.05", "--warm-up-seconds", "0");

  private String[] with(String... options) {
    List<String> all = new ArrayList<>(SHORT);
    all.addAll(List.of(options));
    return all.toArray(String[]::new);
  }

  @Test
  void writesTheTablesOfACorpus() throws IOException {
    Path document = folder.resolve("reading.md");
    String printed =
        measure(0, with("--corpus", corpus().toString(), "--write", document.toString()));
    assertThat(printed).containsPattern("\\| txt \\| 4 \\| 0 \\| [1-9][0-9,]* \\| [1-9]");
    assertThat(Files.readString(document))
        .contains(printed)
        .contains("8 reports (0 without any output)")
        .containsPattern("\\| division \\| 8 \\| [1-8] \\| [0-7] \\| 0 \\|")
        .doesNotContain(folder.toString());
  }

  @Test
  void refusesAFormatThatTheCorpusLacks() throws IOException {
    measure(2, with("--corpus", corpus().toString(), "--format", "docx"));
  }
}
