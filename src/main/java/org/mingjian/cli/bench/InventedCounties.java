package org.mingjian.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.catalogue.DivisionLevel;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.catalogue.Form;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.corpus.Corpus;
import org.mingjian.corpus.CorpusOptions;
import org.mingjian.document.DocumentReader;
import org.mingjian.document.DocumentResult;
import org.mingjian.document.ReadingLimits;
import org.mingjian.document.SourceFile;
import org.mingjian.document.SourceFiles;
import org.mingjian.extract.DivisionResolution;
import org.mingjian.extract.ExtractedReport;
import org.mingjian.extract.ReportExtractor;
import org.mingjian.finding.Finding;
import org.mingjian.finding.ReportFacts;
import org.mingjian.finding.ReportKey;
import org.mingjian.finding.ReportSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Counties of a generated corpus, read by the real reader. What the reader cannot tell of a
 * report's unit or year is filled in from the truth, as a person would decide it.
 *
 * @param counties the reports of each county
 * @param planted what was planted, by rule, unit and year
 * @param register the divisions, those of the invented units too
 */
public record InventedCounties(
    List<ReportSet> counties, List<Planted> planted, DivisionRegister register) {
  public InventedCounties {
    counties = List.copyOf(counties);
    planted = List.copyOf(planted);
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A planted case. */
  public record Planted(String rule, String division, int year) {
    public boolean isMetBy(Finding finding) {
      return finding.rule().equals(rule)
          && finding.division().equals(division)
          && finding.year() == year;
    }
  }

  /** Writes a corpus, and reads it back as files that come from outside. */
  public static InventedCounties read(CorpusOptions options) throws IOException {
    new Corpus().write(options);
    DivisionRegister register =
        DivisionRegister.loadWithDemonstration().with(options.out().resolve("divisions.csv"));
    Map<String, JsonNode> truths = new HashMap<>();
    for (String line : Files.readAllLines(options.out().resolve("truth.ndjson"))) {
      JsonNode truth = JSON.readTree(line);
      truths.put(truth.get("file").asString(), truth);
    }
    List<ReportFacts> reports = new ArrayList<>();
    ReportExtractor extractor =
        new ReportExtractor(IndicatorCatalogue.load(), Form.loadAll(), register);
    DocumentReader reader = new DocumentReader();
    Path folder = options.out().resolve("reports");
    new SourceFiles(ReadingLimits.standard())
        .walk(
            folder,
            file -> {
              if (!(file instanceof SourceFile.Content(String name, byte[] bytes))) {
                throw new UncheckedIOException(new IOException("not read: " + file.name()));
              }
              JsonNode truth = truths.get(folder.relativize(Path.of(name)).toString());
              if (truth == null) {
                throw new IllegalStateException("no truth of " + name);
              }
              if (reader.read(bytes) instanceof DocumentResult.Read(var document)) {
                ExtractedReport report = extractor.extract(document);
                Integer year = report.year();
                reports.add(
                    ReportFacts.of(
                        reports.size() + 1L,
                        division(report, truth, register),
                        year == null ? truth.get("writtenFor").intValue() : year,
                        report,
                        document));
              }
            });
    return new InventedCounties(counties(reports, options, register), planted(options), register);
  }

  private static Division division(
      ExtractedReport report, JsonNode truth, DivisionRegister register) {
    String code =
        report.division() instanceof DivisionResolution.Resolved resolved
            ? resolved.code()
            : truth.get("unit").asString();
    return register.find(code).orElseThrow();
  }

  private static List<ReportSet> counties(
      List<ReportFacts> reports, CorpusOptions options, DivisionRegister register)
      throws IOException {
    Map<String, List<ReportFacts>> byCounty = new TreeMap<>();
    reports.forEach(report ->
        byCounty
            .computeIfAbsent(
                DivisionCode.countyOf(report.division().code()), code -> new ArrayList<>())
            .add(report));
    Map<String, List<Division>> units = new TreeMap<>();
    Files.readAllLines(options.out().resolve("divisions.csv")).stream()
        .map(line -> line.split(",", -1)[0])
        .flatMap(code -> register.find(code).stream())
        .filter(division -> division.level() == DivisionLevel.TOWNSHIP)
        .forEach(division ->
            units
                .computeIfAbsent(DivisionCode.countyOf(division.code()), code -> new ArrayList<>())
                .add(division));
    List<ReportSet> counties = new ArrayList<>();
    byCounty.forEach((code, ofCounty) ->
        counties.add(
            new ReportSet(
                code, units.getOrDefault(code, List.of()), distinct(ofCounty), List.of())));
    return counties;
  }

  /** A report that is taken for that of another year would hide it. */
  private static List<ReportFacts> distinct(List<ReportFacts> reports) {
    Map<ReportKey, ReportFacts> byKey = new LinkedHashMap<>();
    for (ReportFacts report : reports) {
      if (byKey.putIfAbsent(report.key(), report) != null) {
        throw new IllegalStateException("twice: " + report.key());
      }
    }
    return List.copyOf(byKey.values());
  }

  private static List<Planted> planted(CorpusOptions options) throws IOException {
    List<Planted> planted = new ArrayList<>();
    for (String line : Files.readAllLines(options.out().resolve("anomalies.ndjson"))) {
      JsonNode node = JSON.readTree(line);
      planted.add(
          new Planted(
              node.get("rule").asString(),
              node.get("division").asString(),
              node.get("year").intValue()));
    }
    return planted;
  }
}
