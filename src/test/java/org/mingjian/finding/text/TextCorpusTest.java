package org.mingjian.finding.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.catalogue.Form;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.corpus.Corpus;
import org.mingjian.corpus.CorpusOptions;
import org.mingjian.document.DocumentReader;
import org.mingjian.document.DocumentResult;
import org.mingjian.document.SourceDocument;
import org.mingjian.extract.ReportExtractor;
import org.mingjian.finding.Context;
import org.mingjian.finding.Finding;
import org.mingjian.finding.Judge;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportSet;
import org.mingjian.finding.SampleCounty;
import org.mingjian.finding.Settings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Invented counties whose planted anomalies are known. */
class TextCorpusTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private record Judged(Set<String> planted, Set<String> found) {}

  private Judged judged(boolean anomalies, long seed, List<String> formats, List<String> layouts)
      throws IOException {
    new Corpus()
        .write(new CorpusOptions(folder, 30, 2018, 2023, seed, anomalies, formats, layouts, null));
    DivisionRegister register = DivisionRegister.load().with(folder.resolve("divisions.csv"));
    ReportExtractor extractor =
        new ReportExtractor(IndicatorCatalogue.load(), Form.loadAll(), register);
    Judge judge = new Judge(TextRules.all(register));
    Set<String> planted = new TreeSet<>();
    Map<String, List<ReportFacts>> counties = new TreeMap<>();
    long id = 1;
    for (String line : Files.readAllLines(folder.resolve("truth.ndjson"))) {
      JsonNode truth = JSON.readTree(line);
      Path file = folder.resolve("reports").resolve(truth.get("file").asString());
      JsonNode code = truth.get("division").get("code");
      if (code.isNull() || !(read(file) instanceof DocumentResult.Read(SourceDocument document))) {
        continue;
      }
      Division unit = register.find(code.asString()).orElseThrow();
      int year = truth.get("writtenFor").asInt();
      counties
          .computeIfAbsent(unit.code().substring(0, 6), county -> new ArrayList<>())
          .add(ReportFacts.of(id++, unit, year, extractor.extract(document), document));
      for (JsonNode anomaly : truth.get("anomalies")) {
        String rule = anomaly.get("rule").asString();
        if (rule.startsWith("text.")) {
          planted.add(rule + " " + unit.code() + " " + year);
        }
      }
    }
    Set<String> found = new TreeSet<>();
    counties.forEach((county, reports) -> {
      List<Division> units =
          reports.stream()
              .map(ReportFacts::division)
              .distinct()
              .sorted(Comparator.comparing(Division::code))
              .toList();
      ReportSet set = new ReportSet(county, units, reports, List.of());
      Context context = Context.of(set, Settings.defaults(), SampleCounty.CATALOGUES);
      for (Finding finding : SampleCounty.findings(judge.judge(context))) {
        found.add(finding.rule() + " " + finding.division() + " " + finding.year());
      }
    });
    return new Judged(planted, found);
  }

  private static DocumentResult read(Path file) throws IOException {
    return new DocumentReader().read(Files.readAllBytes(file));
  }

  @Test
  void findsAllThatIsPlanted() throws IOException {
    Judged judged = judged(true, 1201, List.of("txt"), List.of());
    assertThat(judged.planted()).hasSizeGreaterThanOrEqualTo(8);
    assertThat(judged.found()).containsAll(judged.planted());
    Set<String> more = new TreeSet<>(judged.found());
    more.removeAll(judged.planted());
    // The unit that was copied from is asked too, for nobody sees who copied.
    long copies =
        judged.planted().stream().filter(one -> one.startsWith("text.copied_from_peer")).count();
    assertThat(more).allMatch(one -> one.startsWith("text.copied_from_peer")).hasSize((int) copies);
  }

  @Test
  void findsNothingInGoodReportsOfAnyFormat() throws IOException {
    Judged judged = judged(false, 1202, List.of("html", "pdf", "docx", "txt"), List.of("natural"));
    assertThat(judged.found()).isEqualTo(judged.planted()).isEmpty();
  }
}
