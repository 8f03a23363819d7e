package org.mingjian.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingjian.document.DocumentReader;
import org.mingjian.document.DocumentResult;
import org.mingjian.document.SourceDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Five published reports with known truth, where they lie beside the project. */
class RealReportsTest {
  private static final Path FOLDER = Path.of("../shared/reports");
  private static final Path WORKTREE_FOLDER = Path.of("../../shared/reports");
  private static final ReportExtractor EXTRACTOR = ReportExtractor.standard();

  private static Path folder() {
    return Files.isDirectory(FOLDER) ? FOLDER : WORKTREE_FOLDER;
  }

  @BeforeAll
  static void reportsAreThere() {
    Assumptions.assumeTrue(Files.isDirectory(folder()), "no reports beside the project");
  }

  private static SourceDocument document(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(folder().resolve(name));
    return ((DocumentResult.Read) new DocumentReader().read(bytes)).document();
  }

  private static JsonNode expected() throws IOException {
    return new ObjectMapper().readTree(Files.readString(folder().resolve("expected.json")));
  }

  @Test
  void readsAllCells() throws IOException {
    List<String> wrong = new ArrayList<>();
    int cells = 0;
    for (JsonNode report : expected()) {
      SourceDocument document = document(report.get("file").asString());
      ExtractedReport read = EXTRACTOR.extract(document);
      Spans.assertReadBack(read, document.text());
      Map<String, FactValue> values = new HashMap<>();
      read.facts().forEach(fact -> values.put(fact.indicator(), fact.value()));
      assertThat(values).hasSize(report.get("facts").size());
      for (Map.Entry<String, JsonNode> fact : report.get("facts").properties()) {
        cells++;
        FactValue wanted =
            fact.getValue().isNull()
                ? new FactValue.Blank()
                : new FactValue.Reported(new BigDecimal(fact.getValue().asString()));
        if (!wanted.equals(values.get(fact.getKey()))) {
          wrong.add(report.get("file").asString() + " " + fact.getKey());
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(cells).isEqualTo(990);
  }

  @Test
  void readsNarrativeFactsAndInventsNone() throws IOException {
    for (JsonNode report : expected()) {
      ExtractedReport read = EXTRACTOR.extract(document(report.get("file").asString()));
      Map<String, String> wanted = new HashMap<>();
      for (Map.Entry<String, JsonNode> fact : report.get("narrative").properties()) {
        wanted.put(fact.getKey(), fact.getValue().asString().split(" ", -1)[0]);
      }
      Map<String, String> found = new HashMap<>();
      for (ExtractedFact fact : read.narrative()) {
        found.put(fact.indicator(), ((FactValue.Reported) fact.value()).value().toPlainString());
        assertThat(fact.approximate())
            .isEqualTo(fact.indicator().equals("narrative.disclosed.communities"));
      }
      assertThat(found).as(report.get("file").asString()).isEqualTo(wanted);
    }
  }

  @Test
  void readsWhoAndWhen() throws IOException {
    for (JsonNode report : expected()) {
      ExtractedReport read = EXTRACTOR.extract(document(report.get("file").asString()));
      assertThat(read.title()).isEqualTo(report.get("title").asString());
      assertThat(read.organisation()).isEqualTo(report.get("organisation").asString());
      assertThat(read.organisationKind()).isEqualTo(report.get("level").asString());
      assertThat(read.year()).isEqualTo(report.get("year").asInt());
      assertThat(read.form()).isEqualTo(report.get("form").asString());
      assertThat(read.signedOn() == null ? null : read.signedOn().toString())
          .isEqualTo(report.get("signed_on").isNull() ? null : report.get("signed_on").asString());
    }
  }

  @Test
  void resolvesDivisionsByEvidenceOnly() throws IOException {
    Map<String, String> resolved = new HashMap<>();
    Map<String, List<String>> open = new HashMap<>();
    for (JsonNode report : expected()) {
      ExtractedReport read = EXTRACTOR.extract(document(report.get("file").asString()));
      switch (read.division()) {
        case DivisionResolution.Resolved found -> resolved.put(read.organisation(), found.code());
        case DivisionResolution.Ambiguous found ->
            open.put(read.organisation(), found.candidates());
        case DivisionResolution.Unknown _ -> open.put(read.organisation(), List.of());
      }
    }
    assertThat(resolved)
        .isEqualTo(Map.of("汉东回族乡", "630106202", "高桥镇", "610924109", "康庄镇", "371581103"));
    assertThat(open)
        .isEqualTo(
            Map.of(
                "汉王镇", List.of("320312109", "610702106", "610924102", "621202104"),
                "城关镇", List.of("410308100", "410325100", "410326100")));
  }
}
