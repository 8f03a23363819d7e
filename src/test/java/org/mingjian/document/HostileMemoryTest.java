package org.mingjian.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One process of 512 MB at most reads every hostile file, says of each what is wrong with it within
 * ten seconds, and lives. Time that the process waits for others to leave it a processor does not
 * count, see {@link QuietClock}. What was measured is left in target/hostile-files.md.
 */
class HostileMemoryTest {
  private static final int MOST_MILLIS = 10_000;
  private static final int MOST_MEGABYTES = 512;

  /** What is left for the heap when the machine itself has its share of the whole. */
  private static final String HEAP = "-Xmx320m";

  @TempDir private Path folder;

  @Test
  void everyFileEndsInAProblemWithinTimeAndMemory() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                // The second compiler's own memory varies by 80 MB from run to run.
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                HostileRun.class.getName())
            .redirectError(folder.resolve("errors.txt").toFile())
            .start();
    List<String> table = new ArrayList<>();
    table.add("| file | bytes | ms | heap, MB | problem |");
    table.add("|---|---|---|---|---|");
    SoftAssertions soft = new SoftAssertions();
    try (PrintWriter names =
            new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        BufferedReader answers =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (Map.Entry<String, HostileFiles.Maker> maker : HostileFiles.all().entrySet()) {
        Path file = folder.resolve(maker.getKey());
        byte[] bytes = maker.getValue().make();
        Files.write(file, bytes);
        names.println(file);
        String answer = answers.readLine();
        assertThat(answer)
            .as("%s: %s", maker.getKey(), Files.readString(folder.resolve("errors.txt")))
            .isNotNull();
        String[] parts = answer.split("\t", -1);
        soft.assertThat(parts[0]).isEqualTo(maker.getKey());
        soft.assertThat(Integer.parseInt(parts[1])).as(answer).isLessThan(MOST_MILLIS);
        soft.assertThat(Integer.parseInt(parts[3])).as(answer).isLessThan(MOST_MEGABYTES);
        soft.assertThat(parts[5]).as(answer).isNotEmpty();
        soft.assertThat(parts[6]).as(answer).isEmpty();
        table.add(
            "| %s | %,d | %s | %s | `%s` |"
                .formatted(parts[0], bytes.length, parts[1], parts[2], parts[5]));
        Files.delete(file);
        if (table.size() == HostileFiles.all().size() + 2) {
          table.add("");
          table.add("Most memory of the whole process: " + parts[3] + " MB.");
        }
      }
    } finally {
      process.destroy();
    }
    Files.write(Files.createDirectories(Path.of("target")).resolve("hostile-files.md"), table);
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    soft.assertAll();
  }
}
