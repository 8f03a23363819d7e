package org.mingjian.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingjian.corpus.Corpus;
import org.mingjian.corpus.CorpusOptions;

/**
 * Fuzzes all readers with the same number of inputs from the same seed on every machine, in a
 * process of its own, from small reports of the corpus. {@code ./mingjian fuzz} fuzzes each reader
 * for a time, from another seed, and keeps what it learns.
 */
class FuzzTest {
  /** How many inputs the tests try; no clock ends the run, so that it is the same everywhere. */
  private static final int RUNS = 1_500;

  /** How long each reader is fuzzed by the command; the tests do not look at the clock. */
  private static final int SECONDS = Integer.getInteger("fuzz.seconds", 0);

  /** The memory of the fuzzer with the reader that it drives. */
  private static final long MOST_MEGABYTES = 2_000;

  /** After so long a run hangs, on the slowest machine. */
  private static final long HANGING = 1_200L + SECONDS;

  /** A reader, each of them in turn, or all at once. */
  private static final String TARGET = System.getProperty("fuzz.target", FuzzTarget.ALL);

  private static final long SEED = Long.getLong("fuzz.seed", 20_261_121);

  /** What the readers start from of which the corpus has no format. */
  private static final Map<String, Path> OTHERS =
      Map.of(
          "rtf", Path.of("src/test/golden/rtf-nested-table-2019/input.rtf"),
          "wordxml", Path.of("src/test/golden/word-2003-xml-2019/input.doc"),
          "sheetxml", Path.of("src/test/golden/sheet-xml-2019/input.xls"));

  @TempDir private Path folder;

  static Stream<String> targets() {
    return TARGET.equals("each") ? FuzzTarget.NAMES.stream() : Stream.of(TARGET);
  }

  @ParameterizedTest
  @MethodSource("targets")
  void nothingIsFound(String target) throws IOException, InterruptedException {
    Path seeds = Files.createDirectories(folder.resolve("seeds"));
    if (target.equals(FuzzTarget.ALL)) {
      for (String name : FuzzTarget.NAMES) {
        seed(name, seeds, new byte[] {(byte) FuzzTarget.NAMES.indexOf(name)});
      }
    } else {
      seed(target, seeds, new byte[0]);
    }
    Path kept = Files.createDirectories(Path.of("target", "fuzz", target).toAbsolutePath());
    Path learnt =
        Files.createDirectories((target.equals(FuzzTarget.ALL) ? folder : kept).resolve("learnt"));
    Path log = kept.resolve("log.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Jazzer.class.getName(),
                "--target_class=" + FuzzTarget.class.getName(),
                "--target_args=" + target,
                "--instrumentation_includes=org.mingjian.document.**:org.mingjian.extract.**"
                    + library(target),
                // The hook of every look into a map walks through all its names of divisions.
                "--custom_hook_excludes=org.mingjian.extract.**",
                "--reproducer_path=" + kept,
                "-artifact_prefix=" + kept + "/",
                "-seed=" + SEED,
                SECONDS > 0 ? "-max_total_time=" + SECONDS : "-runs=" + RUNS,
                // A slow machine is no finding; what hangs is.
                "-timeout=60",
                "-max_len=200000",
                "-rss_limit_mb=" + (MOST_MEGABYTES + ownPeak()),
                learnt.toString(),
                seeds.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      assertThat(process.waitFor(HANGING, TimeUnit.SECONDS))
          .as("%s ended; see %s", target, log)
          .isTrue();
      List<String> lines = Files.readAllLines(log);
      List<String> told = lines.subList(Math.max(0, lines.size() - 40), lines.size());
      assertThat(process.exitValue())
          .as("%s, seed %d:%n%s", target, SEED, String.join("\n", told))
          .isZero();
      // A fuzzer that does not see the program's branches learns nothing and finds nothing.
      assertThat(lines).as(target).anyMatch(line -> line.matches("#\\d+\\s+DONE\\s+cov: [1-9].*"));
    } finally {
      process.destroy();
    }
  }

  /**
   * The most memory that this program has held, in MB. Linux keeps it as the peak of a program that
   * is started from here, and the fuzzer goes by the peak.
   */
  private static long ownPeak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
        .findFirst()
        .orElse(0);
  }

  private static String library(String target) {
    return switch (target) {
      case "html" -> ":org.jsoup.**";
      case "doc" -> ":org.apache.poi.hwpf.**";
      case "rtf" -> ":com.rtfparserkit.**";
      case "xls" -> ":org.apache.poi.hssf.**";
      case "pdf" -> ":org.apache.pdfbox.pdfparser.**";
      default -> ":org.jsoup.parser.**";
    };
  }

  private void seed(String target, Path seeds, byte[] mark) throws IOException {
    Path other = OTHERS.get(target);
    if (other != null) {
      write(seeds.resolve(target), mark, Files.readAllBytes(other));
      return;
    }
    List<String> formats =
        switch (target) {
          case "text" -> List.of("txt", "txt-gb18030", "txt-utf16");
          case "html" -> List.of("html", "html-gb");
          case "archive" -> List.of("zip");
          case "any" -> Corpus.formatCodes();
          default -> List.of(target);
        };
    Path corpus = folder.resolve("corpus-" + target);
    new Corpus()
        .write(
            new CorpusOptions(
                corpus,
                1,
                2020,
                2020 + formats.size(),
                SEED,
                false,
                formats,
                List.of("natural"),
                null));
    List<Path> reports = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(corpus.resolve("reports"))) {
      walk.filter(Files::isRegularFile).forEach(reports::add);
    }
    assertThat(reports).isNotEmpty();
    for (Path report : reports) {
      byte[] bytes = Files.readAllBytes(report);
      byte[] seed =
          switch (target) {
            case "docx" -> part(bytes, "word/document.xml");
            case "xlsx" -> joined(bytes);
            default -> bytes;
          };
      write(seeds.resolve(target + "-" + report.getFileName()), mark, seed);
    }
  }

  private static void write(Path file, byte[] mark, byte[] seed) throws IOException {
    byte[] marked = Arrays.copyOf(mark, mark.length + seed.length);
    System.arraycopy(seed, 0, marked, mark.length, seed.length);
    Files.write(file, marked);
  }

  private static byte[] joined(byte[] workbook) throws IOException {
    byte[] sheet = part(workbook, "xl/worksheets/sheet1.xml");
    byte[] strings = part(workbook, "xl/sharedStrings.xml");
    byte[] both = new byte[sheet.length + 1 + strings.length];
    System.arraycopy(sheet, 0, both, 0, sheet.length);
    System.arraycopy(strings, 0, both, sheet.length + 1, strings.length);
    return both;
  }

  private static byte[] part(byte[] packed, String name) throws IOException {
    try (ZipFile zip = ZipFile.builder().setByteArray(packed).get()) {
      var entry = zip.getEntry(name);
      assertThat(entry).as(name).isNotNull();
      return zip.getInputStream(entry).readAllBytes();
    }
  }
}
