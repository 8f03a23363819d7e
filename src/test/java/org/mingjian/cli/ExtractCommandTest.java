package org.mingjian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command as a program calls it: an object for every file, in order, whatever the file is. */
class ExtractCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A character beyond the basic plane stands before the figures: offsets count it once. */
  private static final String REPORT =
      """
      吉祥镇人民政府2021年政府信息公开工作年度报告
      𠮷祥镇认真做好政府信息公开工作。
      二、主动公开政府信息情况
      第二十条第（一）项
      信息内容\t本年制发件数\t本年废止件数\t现行有效件数
      规章\t7\t0\t12
      行政规范性文件\t3\t0\t5
      """;

  @TempDir private Path folder;

  private record Run(int status, String printed, String complaints) {
    List<JsonNode> objects() {
      return printed.lines().map(line -> JSON.readTree(line)).toList();
    }
  }

  private static Run run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter complaints = new StringWriter();
    int status =
        new CommandLine(new ExtractCommand(out))
            .setErr(new PrintWriter(complaints))
            .execute(arguments);
    return new Run(status, out.toString(StandardCharsets.UTF_8), complaints.toString());
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static JsonNode fact(JsonNode report, String indicator) {
    for (JsonNode fact : report.path("facts")) {
      if (fact.path("indicator").asString().equals(indicator)) {
        return fact;
      }
    }
    throw new AssertionError("no fact " + indicator + " in " + report);
  }

  @Test
  void locatorsCountCodePointsOfTheTextThatIsPrinted() throws IOException {
    Run run = run("--text", write("a.txt", REPORT).toString());
    assertThat(run.status()).isZero();
    JsonNode report = run.objects().getFirst();
    assertThat(report.path("year").asInt()).isEqualTo(2021);
    String text = report.path("text").asString();
    assertThat(text).isEqualTo(REPORT);
    int[] points = text.codePoints().toArray();
    int located = 0;
    for (JsonNode fact : report.path("facts")) {
      JsonNode locator = fact.path("locator");
      if (!locator.isNull()) {
        int start = locator.path("start").asInt();
        int end = locator.path("end").asInt();
        assertThat(new String(points, start, end - start)).isEqualTo(fact.path("raw").asString());
        located++;
      }
    }
    assertThat(located).isGreaterThanOrEqualTo(5);
    JsonNode made = fact(report, "rule.issued");
    assertThat(made.path("state").asString()).isEqualTo("reported");
    assertThat(made.path("value").asString()).isEqualTo("7");
  }

  @Test
  void theTextIsLeftOutUnlessAskedFor() throws IOException {
    Run run = run(write("a.txt", REPORT).toString());
    assertThat(run.objects().getFirst().has("text")).isFalse();
  }

  @Test
  void oneObjectForEveryFileInTheOrderOfThePathsAndOfTheNames() throws IOException {
    Path inner = Files.createDirectories(folder.resolve("folder"));
    List<String> expected = new ArrayList<>();
    expected.add(write("z.txt", REPORT).toString());
    for (int i = 10; i < 60; i++) {
      // Long files between short ones: the order is of the names and not of who is ready first.
      Path file = inner.resolve("r" + i + ".txt");
      Files.writeString(file, i % 5 == 0 ? REPORT + "规章制度。\n".repeat(20_000) : REPORT);
      expected.add(file.toString());
    }
    Path archive = folder.resolve("archive.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (String name : List.of("inner.txt", "sub/报告.txt")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(REPORT.getBytes(StandardCharsets.UTF_8));
      }
    }
    expected.add(archive + "!/inner.txt");
    expected.add(archive + "!/sub/报告.txt");
    Run run =
        run(
            "--format",
            "ndjson",
            folder.resolve("z.txt").toString(),
            inner.toString(),
            archive.toString());
    assertThat(run.status()).isZero();
    assertThat(run.objects())
        .extracting(report -> report.path("file").asString())
        .containsExactlyElementsOf(expected);
  }

  @Test
  void whatCannotBeReadIsAnObjectWithItsProblemAndTheOthersAreRead() throws IOException {
    Path broken = write("b.pdf", "%PDF-1.7\n");
    Path zeros = write("c.txt", "\1\2\3规章\1\n");
    Path good = write("d.txt", REPORT);
    Path missing = folder.resolve("a.txt");
    Run run =
        run(
            "--language",
            "en",
            missing.toString(),
            broken.toString(),
            zeros.toString(),
            good.toString());
    assertThat(run.status()).isZero();
    List<JsonNode> objects = run.objects();
    assertThat(objects).hasSize(4);
    JsonNode first = objects.getFirst();
    assertThat(first.path("sha256").isNull()).isTrue();
    assertThat(first.path("facts")).isEmpty();
    assertThat(first.path("problems").get(0).path("code").asString()).isEqualTo("file.missing");
    assertThat(first.path("problems").get(0).path("message").asString())
        .startsWith("There is no such file");
    assertThat(objects.get(1).path("mediaType").asString()).isEqualTo("application/pdf");
    assertThat(objects.get(1).path("problems").get(0).path("code").asString())
        .isEqualTo("file.broken");
    assertThat(objects.get(2).path("problems").get(0).path("code").asString())
        .isEqualTo("file.not_text");
    assertThat(fact(objects.get(3), "rule.issued").path("value").asString()).isEqualTo("7");
  }

  @Test
  void aZeroByteMakesItsCellUnreadableAndNoOther() throws IOException {
    Run run =
        run("--text", write("a.txt", REPORT.replace("𠮷", "吉").replace("12", "1\0")).toString());
    JsonNode report = run.objects().getFirst();
    assertThat(report.path("text").asString()).doesNotContain("\0").contains("1\uFFFD");
    assertThat(fact(report, "rule.in_force").path("state").asString()).isEqualTo("unreadable");
    assertThat(fact(report, "rule.issued").path("value").asString()).isEqualTo("7");
  }

  @Test
  void wrongUseIsStatusTwoAndSaysHowToCallIt() {
    Run nothing = run();
    assertThat(nothing.status()).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(nothing.complaints()).contains("PATH");
    assertThat(nothing.printed()).isEmpty();
    assertThat(run("--format", "xml", "a.txt").status()).isEqualTo(CommandLine.ExitCode.USAGE);
  }
}
