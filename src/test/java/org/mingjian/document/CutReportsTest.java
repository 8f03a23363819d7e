package org.mingjian.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reports of every layout of which a part is missing: the end, the beginning, something within. A
 * clerk who copies a page loses such parts, mostly where a table ends without its last blank cells.
 */
class CutReportsTest {
  private static final Path FOLDER = Path.of("src/test/golden");
  private static final int CUTS = 12;

  @ParameterizedTest
  @ValueSource(strings = {"txt", "html"})
  void whatIsLeftIsRead(String format) throws IOException {
    long seed = 20_261_129;
    Random random = new Random(seed);
    List<Path> inputs;
    try (Stream<Path> files = Files.walk(FOLDER)) {
      inputs =
          files.filter(file -> file.getFileName().toString().equals("input." + format)).toList();
    }
    assertThat(inputs).isNotEmpty();
    for (Path input : inputs.stream().sorted().toList()) {
      String text = Files.readString(input, StandardCharsets.ISO_8859_1); // keeps every byte
      for (int i = 0; i < CUTS; i++) {
        String left = cut(text, i, random);
        try {
          FuzzTarget.read(
              format.equals("txt") ? "text" : format, left.getBytes(StandardCharsets.ISO_8859_1));
        } catch (RuntimeException | AssertionError e) {
          throw new AssertionError(input + ", cut " + i + " of seed " + seed, e);
        }
      }
    }
  }

  /** The text without its end, from a line on or within one, its beginning, or a piece. */
  private static String cut(String text, int kind, Random random) {
    int at = random.nextInt(text.length());
    int line = text.indexOf('\n', at);
    return switch (kind % 4) {
      case 0 -> text.substring(0, line < 0 ? at : line);
      case 1 -> text.substring(0, at);
      case 2 -> text.substring(at);
      default ->
          text.substring(0, at)
              + text.substring(Math.min(text.length(), at + 1 + random.nextInt(150)));
    };
  }
}
