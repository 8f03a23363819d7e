package org.mingjian.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CorpusTest {
  private static final long SEED = 20_260_101;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;

  private static CorpusOptions options(Path out, int townships, String... layouts) {
    return new CorpusOptions(
        out, townships, 2019, 2023, SEED, false, List.of(), List.of(layouts), null);
  }

  @Test
  void givesTheSameBytesForTheSameSeed() throws IOException {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    new Corpus().write(options(first, 6));
    new Corpus().write(options(second, 6));
    List<Path> files = files(first);
    assertThat(files).hasSizeGreaterThan(25);
    for (Path file : files) {
      assertThat(second.resolve(first.relativize(file))).hasSameBinaryContentAs(file);
    }
    assertThat(files.stream().map(CorpusTest::extension))
        .contains("txt", "html", "docx", "doc", "pdf", "xlsx", "xls", "zip");
  }

  @Test
  void givesOtherReportsForAnotherSeed() throws IOException {
    new Corpus().write(options(folder.resolve("one"), 1));
    new Corpus()
        .write(
            new CorpusOptions(
                folder.resolve("other"),
                1,
                2019,
                2023,
                SEED + 1,
                false,
                List.of(),
                List.of(),
                null));
    assertThat(Files.readString(folder.resolve("one/truth.ndjson")))
        .isNotEqualTo(Files.readString(folder.resolve("other/truth.ndjson")));
  }

  @Test
  void writesHistoriesThatKeepTheRulesOfTheForm() throws IOException {
    Path out = folder.resolve("clean");
    new Corpus()
        .write(
            new CorpusOptions(
                out, 20, 2019, 2025, SEED, false, List.of("txt"), List.of("natural"), null));
    assertThat(new ArithmeticRules(truths(out)).broken()).as("seed %d", SEED).isEmpty();
  }

  @Test
  void plantsACaseOfEveryRuleAndBreaksNoOtherSum() throws IOException {
    Path out = folder.resolve("planted");
    CorpusSummary summary =
        new Corpus()
            .write(
                new CorpusOptions(
                    out, 44, 2019, 2025, SEED, true, List.of("txt"), List.of(), null));
    assertThat(summary.unplanted()).as("seed %d", SEED).isEmpty();
    TreeSet<String> planted = new TreeSet<>();
    for (String line : Files.readAllLines(out.resolve("anomalies.ndjson"))) {
      planted.add(JSON.readTree(line).path("rule").asString());
    }
    assertThat(planted).hasSize(44);
    Map<String, List<String>> broken = new ArithmeticRules(truths(out)).broken();
    assertThat(broken.keySet())
        .contains(
            "sum.request.balance",
            "sum.request.handled",
            "sum.request.row_total",
            "sum.dispute.total",
            "value.negative",
            "carry.request",
            "carry.items",
            "carry.disclosed_total",
            "carry.in_force",
            "carry.dispute_pending",
            "rule.by_township",
            "normative.total_below_new",
            "decisions.equal_items",
            "procurement.zero_mismatch");
    Map<String, List<String>> noted = new TreeMap<>();
    for (JsonNode report : truths(out)) {
      for (JsonNode anomaly : report.path("anomalies")) {
        String rule = anomaly.path("rule").asString();
        if (broken.containsKey(rule)) {
          noted.computeIfAbsent(rule, key -> new ArrayList<>()).add(nameOf(report));
        }
      }
    }
    assertThat(broken).as("seed %d", SEED).isEqualTo(noted);
  }

  @Test
  void keepsCleanTextsApartAndCopiedTextsTogether() throws IOException {
    Path out = folder.resolve("texts");
    new Corpus()
        .write(
            new CorpusOptions(
                out, 14, 2019, 2025, SEED, true, List.of("txt"), List.of("pipes"), null));
    Map<String, Set<String>> shingles = new TreeMap<>();
    Map<String, String> copied = new HashMap<>();
    for (JsonNode report : truths(out)) {
      String text =
          Files.readString(out.resolve("reports").resolve(report.path("file").asString()));
      shingles.put(nameOf(report), shingles(text));
      for (JsonNode anomaly : report.path("anomalies")) {
        if (anomaly.path("rule").asString().startsWith("text.copied")) {
          copied.put(nameOf(report), anomaly.path("rule").asString());
        }
      }
    }
    assertThat(copied).hasSize(2);
    List<String> names = new ArrayList<>(shingles.keySet());
    double mostAlike = 0;
    Map<String, Double> nearest = new HashMap<>();
    for (int left = 0; left < names.size(); left++) {
      for (int right = left + 1; right < names.size(); right++) {
        double alike = likeness(shingles.get(names.get(left)), shingles.get(names.get(right)));
        if (copied.containsKey(names.get(left)) || copied.containsKey(names.get(right))) {
          nearest.merge(names.get(left), alike, Math::max);
          nearest.merge(names.get(right), alike, Math::max);
        } else {
          mostAlike = Math.max(mostAlike, alike);
        }
      }
    }
    assertThat(mostAlike).as("seed %d", SEED).isLessThan(0.65);
    copied.keySet().forEach(name -> assertThat(nearest.get(name)).isGreaterThan(0.80));
  }

  @Test
  void truthIsWhatTheRowsOfTheFileSay() throws IOException {
    Path out = folder.resolve("rows");
    new Corpus()
        .write(
            new CorpusOptions(
                out, 14, 2019, 2023, SEED, false, List.of("txt"), List.of("pipes"), null));
    int rows = 0;
    for (JsonNode report : truths(out)) {
      Path file = out.resolve("reports").resolve(report.path("file").asString());
      Map<String, BigDecimal> truth = values(report);
      for (String line : Files.readAllLines(file)) {
        List<String> cells = Arrays.stream(line.split(" \\| ", -1)).map(String::strip).toList();
        if (cells.size() == 10 && cells.getFirst().startsWith("一、本年新收")) {
          assertThat(numbers(cells.subList(3, 10))).isEqualTo(row(truth, "request.received"));
          rows++;
        } else if (cells.size() == 10 && cells.get(1).startsWith("（七）")) {
          assertThat(numbers(cells.subList(3, 10))).isEqualTo(row(truth, "request.handled"));
          rows++;
        } else if (cells.size() == 4 && cells.getFirst().equals("行政处罚")) {
          String last = cells.stream().filter(cell -> !cell.isEmpty()).toList().getLast();
          assertThat(new BigDecimal(last)).isEqualTo(truth.get("penalty.decisions"));
          rows++;
        }
      }
    }
    assertThat(rows).isEqualTo(3 * 14 * 5);
  }

  @Test
  void writesReportsOfARealCounty() throws IOException {
    Path out = folder.resolve("county");
    new Corpus()
        .write(
            new CorpusOptions(
                out, 3, 2021, 2021, SEED, false, List.of("html"), List.of("natural"), "610924"));
    assertThat(truths(out)).hasSize(3);
    for (JsonNode report : truths(out)) {
      assertThat(report.path("division").path("code").asString()).startsWith("610924");
      assertThat(report.path("division").path("status").asString()).isEqualTo("resolved");
    }
  }

  @Test
  void refusesLayoutsAndFormatsThatDoNotExist() {
    assertThatThrownBy(() -> new Corpus().write(options(folder, 1, "spiral")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("spiral");
    CorpusOptions tapes =
        new CorpusOptions(folder, 1, 2019, 2023, SEED, false, List.of("tape"), List.of(), null);
    assertThatThrownBy(() -> new Corpus().write(tapes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tape");
  }

  private static List<JsonNode> truths(Path corpus) throws IOException {
    return Files.readAllLines(corpus.resolve("truth.ndjson")).stream().map(JSON::readTree).toList();
  }

  static String nameOf(JsonNode report) {
    return report.path("division").path("code").asString()
        + "/"
        + report.path("writtenFor").asInt();
  }

  static Map<String, BigDecimal> values(JsonNode report) {
    Map<String, BigDecimal> values = new HashMap<>();
    for (JsonNode fact : report.path("facts")) {
      if (fact.path("state").asString().equals("reported")) {
        values.put(
            fact.path("indicator").asString(), new BigDecimal(fact.path("value").asString()));
      }
    }
    return values;
  }

  private static List<BigDecimal> numbers(List<String> cells) {
    return cells.stream().map(BigDecimal::new).toList();
  }

  private static List<BigDecimal> row(Map<String, BigDecimal> truth, String prefix) {
    List<String> columns = new ArrayList<>(Figures.APPLICANTS);
    columns.add("total");
    return columns.stream().map(column -> truth.get(prefix + "." + column)).toList();
  }

  private static Set<String> shingles(String text) {
    StringBuilder prose = new StringBuilder();
    text.lines().filter(line -> !line.contains(" | ")).forEach(prose::append);
    String bare = prose.toString().replaceAll("[^\\p{IsHan}]", "");
    Set<String> shingles = new TreeSet<>();
    for (int at = 0; at + 5 <= bare.length(); at++) {
      shingles.add(bare.substring(at, at + 5));
    }
    return shingles;
  }

  /** The share of the shorter text that stands in the other. */
  private static double likeness(Set<String> left, Set<String> right) {
    Set<String> shared = new TreeSet<>(left);
    shared.retainAll(right);
    return shared.size() / (double) Math.min(left.size(), right.size());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String extension(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
