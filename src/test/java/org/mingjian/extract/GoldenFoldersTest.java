package org.mingjian.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mingjian.document.DocumentReader;
import org.mingjian.document.DocumentResult;
import org.mingjian.document.ReadingLimits;
import org.mingjian.document.SourceDocument;
import org.mingjian.document.SourceFile;
import org.mingjian.document.SourceFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Every folder of src/test/golden holds an input, the facts that must be read from it with their
 * places, and the codes of the problems that must be told; for an archive a list of each. Dropping
 * a folder in makes a test.
 */
class GoldenFoldersTest {
  private static final Path FOLDER = Path.of("src/test/golden");
  private static final ReportExtractor EXTRACTOR = ReportExtractor.standard();

  /** How long a file takes on a busy machine is not what these tests ask. */
  private static final DocumentReader READER =
      new DocumentReader(ReadingLimits.of(Map.of("MINGJIAN_LIMIT_SECONDS", "120")));

  private static final ObjectMapper JSON = new ObjectMapper();

  @TestFactory
  List<DynamicTest> folders() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      List<DynamicTest> tests =
          folders
              .sorted()
              .map(folder ->
                  DynamicTest.dynamicTest(
                      folder.getFileName().toString(), () -> readsAsExpected(folder)))
              .toList();
      assertThat(tests).isNotEmpty();
      return tests;
    }
  }

  private static void readsAsExpected(Path folder) throws IOException {
    JsonNode expected = JSON.readTree(Files.readString(folder.resolve("facts.json")));
    JsonNode problems = JSON.readTree(Files.readString(folder.resolve("problems.json")));
    List<SourceFile> files = new ArrayList<>();
    new SourceFiles(ReadingLimits.standard()).walk(input(folder), files::add);
    if (expected.isObject()) {
      assertThat(files).hasSize(1);
      readsAsExpected(files.getFirst(), expected, problems);
      return;
    }
    assertThat(files).hasSize(expected.size());
    for (int i = 0; i < files.size(); i++) {
      assertThat(files.get(i).name()).endsWith("!/" + field(expected.get(i), "file"));
      readsAsExpected(files.get(i), expected.get(i), problems.get(i));
    }
  }

  private static void readsAsExpected(
      SourceFile file, JsonNode expected, JsonNode expectedProblems) {
    byte[] bytes = ((SourceFile.Content) file).bytes();
    SourceDocument document = ((DocumentResult.Read) READER.read(bytes)).document();
    ExtractedReport report = EXTRACTOR.extract(document);

    assertThat(facts(report.facts(), false)).isEqualTo(facts(expected.get("facts"), false));
    assertThat(facts(report.narrative(), true)).isEqualTo(facts(expected.get("narrative"), true));
    JsonNode identity = expected.get("identity");
    assertThat(text(report.title())).isEqualTo(field(identity, "title"));
    assertThat(text(report.organisation())).isEqualTo(field(identity, "organisation"));
    assertThat(text(report.organisationKind())).isEqualTo(field(identity, "organisationKind"));
    assertThat(text(report.year())).isEqualTo(field(identity, "year"));
    assertThat(text(report.form())).isEqualTo(field(identity, "form"));
    assertThat(text(report.periodFrom())).isEqualTo(field(identity, "periodFrom"));
    assertThat(text(report.periodTo())).isEqualTo(field(identity, "periodTo"));
    assertThat(text(report.signedOn())).isEqualTo(field(identity, "signedOn"));
    assertThat(status(report.division())).isEqualTo(field(identity, "status"));
    if (report.division() instanceof DivisionResolution.Resolved resolved) {
      assertThat(resolved.code()).isEqualTo(field(identity, "code"));
    }
    pages(document, report, expected);

    List<String> problems = new ArrayList<>();
    expectedProblems.forEach(problem -> problems.add(problem.asString()));
    assertThat(report.problems())
        .extracting(Problem::code)
        .containsExactlyInAnyOrderElementsOf(problems);
    Spans.assertReadBack(report, document.text());
  }

  /** The first and the last figure on each page, where the format has pages. */
  private static void pages(SourceDocument document, ExtractedReport report, JsonNode expected) {
    JsonNode pages = expected.get("pages");
    assertThat(document.pageStarts()).hasSize(pages == null ? 0 : pages.size());
    for (int page = 1; pages != null && page <= pages.size(); page++) {
      List<String> onPage = new ArrayList<>();
      for (ExtractedFact fact : report.facts()) {
        if (fact.span() != null && pageOf(document, fact.span().start()) == page) {
          onPage.add(fact.indicator());
        }
      }
      List<String> ends = new ArrayList<>();
      pages.get(page - 1).forEach(indicator -> ends.add(indicator.asString()));
      assertThat(onPage.isEmpty() ? onPage : List.of(onPage.getFirst(), onPage.getLast()))
          .isEqualTo(ends);
    }
  }

  private static long pageOf(SourceDocument document, int offset) {
    return document.pageStarts().stream().filter(start -> start <= offset).count();
  }

  private static Path input(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("input."))
          .findFirst()
          .orElseThrow();
    }
  }

  private static String status(DivisionResolution division) {
    return switch (division) {
      case DivisionResolution.Resolved _ -> "resolved";
      case DivisionResolution.Ambiguous _ -> "ambiguous";
      case DivisionResolution.Unknown _ -> "unknown";
    };
  }

  private static String text(Object value) {
    return value == null ? "-" : value.toString();
  }

  private static String field(JsonNode node, String name) {
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? "-" : value.asString();
  }

  /** A line per fact, so that a difference is seen at a glance. */
  private static String facts(List<ExtractedFact> facts, boolean narrative) {
    StringBuilder lines = new StringBuilder();
    for (ExtractedFact fact : facts) {
      String state =
          switch (fact.value()) {
            case FactValue.Reported(var value) -> "reported " + value.toPlainString();
            case FactValue.Blank _ -> "blank";
            case FactValue.Unreadable _ -> "unreadable";
            case FactValue.Absent _ -> "absent";
          };
      lines.append(fact.indicator()).append(' ').append(state);
      if (fact.span() != null && fact.span().length() > 0) {
        lines.append(" [").append(fact.raw()).append("] ").append(fact.span().start());
      }
      if (narrative) {
        lines.append(fact.approximate() ? " about" : " exact");
      } else {
        lines.append(' ').append(text(fact.unitStated()));
      }
      lines.append('\n');
    }
    return lines.toString();
  }

  private static String facts(JsonNode facts, boolean narrative) {
    StringBuilder lines = new StringBuilder();
    for (JsonNode fact : facts) {
      lines.append(field(fact, "indicator")).append(' ').append(field(fact, "state"));
      if (field(fact, "state").equals("reported")) {
        lines.append(' ').append(field(fact, "value"));
      }
      if (fact.get("raw") != null
          && !field(fact, "raw").isEmpty()
          && !field(fact, "raw").equals("-")) {
        lines.append(" [").append(field(fact, "raw")).append("] ").append(field(fact, "start"));
      }
      if (narrative) {
        lines.append(fact.get("approximate").asBoolean() ? " about" : " exact");
      } else {
        lines.append(' ').append(field(fact, "unitStated"));
      }
      lines.append('\n');
    }
    return lines.toString();
  }
}
