package org.mingjian.corpus;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares what a reader printed with the truth of a corpus. A cell is right, declined (the reader
 * said that it does not know) or wrong (it stated what does not stand there).
 */
public final class Score {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> IDENTITY =
      List.of(
          "title",
          "organisation",
          "organisationKind",
          "year",
          "form",
          "periodFrom",
          "periodTo",
          "signedOn",
          "publishedOn");

  private final Map<String, Tally> byLayout = new TreeMap<>();

  /** What was done to the tables; a report may have several variations, or none. */
  private final Map<String, Tally> byVariation = new TreeMap<>();

  private final Map<String, Tally> byFormat = new LinkedHashMap<>();
  private final Map<String, Tally> narrative = new TreeMap<>();
  private final Map<String, Tally> identity = new LinkedHashMap<>();
  private final List<Wrong> wrongs = new ArrayList<>();
  private int reports;
  private int unread;
  private int rawDiffers;

  /** How often a cell was right, declined or wrong. */
  public record Tally(int right, int declined, int wrong) {
    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(Tally other) {
      return new Tally(right + other.right, declined + other.declined, wrong + other.wrong);
    }

    public int all() {
      return right + declined + wrong;
    }
  }

  /** The result for one cell. */
  public enum Verdict {
    RIGHT,
    DECLINED,
    WRONG;

    private Tally tally() {
      return switch (this) {
        case RIGHT -> new Tally(1, 0, 0);
        case DECLINED -> new Tally(0, 1, 0);
        case WRONG -> new Tally(0, 0, 1);
      };
    }
  }

  /** Something that was read wrongly. */
  public record Wrong(String file, String layout, String what, String expected, String read) {}

  /**
   * Scores a reader's output.
   *
   * @param corpus the folder of a corpus
   * @param output what {@code extract} printed for its reports, one object per line
   */
  public static Score of(Path corpus, Path output) throws IOException {
    Map<String, JsonNode> read = new HashMap<>();
    for (String line : Files.readAllLines(output)) {
      if (!line.isBlank()) {
        JsonNode report = JSON.readTree(line);
        read.put(lastName(report.path("file").asString("")), report);
      }
    }
    Score score = new Score();
    for (String line : Files.readAllLines(corpus.resolve("truth.ndjson"))) {
      JsonNode truth = JSON.readTree(line);
      score.add(truth, read.get(lastName(truth.path("file").asString(""))));
    }
    return score;
  }

  private static String lastName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private void add(JsonNode truth, @Nullable JsonNode report) {
    reports++;
    JsonNode read = report;
    if (read == null) {
      unread++;
      read = JSON.createObjectNode();
    }
    Tally cells = cells(truth, read);
    String format = truth.path("format").asString("");
    String layout = truth.path("layout").asString("");
    String[] parts = layout.split("\\+", -1);
    byLayout.merge(parts[0], cells, Tally::plus);
    for (String variation : List.of(parts).subList(1, parts.length)) {
      byVariation.merge(variation, cells, Tally::plus);
    }
    byFormat.merge(format, cells, Tally::plus);
    narrative(truth, read);
    identity(truth, read);
  }

  private Tally cells(JsonNode truth, JsonNode read) {
    Map<String, JsonNode> facts = byIndicator(read.path("facts"));
    Tally tally = Tally.NONE;
    for (JsonNode expected : truth.path("facts")) {
      String indicator = expected.path("indicator").asString("");
      JsonNode fact = facts.remove(indicator);
      Verdict verdict = verdict(expected, fact);
      tally = tally.plus(verdict.tally());
      if (verdict == Verdict.WRONG) {
        wrong(truth, indicator, expected, fact);
      } else if (fact != null
          && isReported(fact)
          && !sameText(expected.path("raw"), fact.path("raw"))) {
        rawDiffers++;
      }
    }
    for (JsonNode surplus : facts.values()) {
      if (isReported(surplus)) {
        tally = tally.plus(Verdict.WRONG.tally());
        wrong(truth, surplus.path("indicator").asString(""), null, surplus);
      }
    }
    return tally;
  }

  /**
   * Judges one cell.
   *
   * @param expected the truth of the cell
   * @param fact what was read, null where the reader says nothing of the cell
   */
  static Verdict verdict(JsonNode expected, @Nullable JsonNode fact) {
    String state = expected.path("state").asString("");
    boolean decidable = expected.path("decidable").asBoolean(true);
    if (fact != null && isReported(fact)) {
      boolean same = state.equals("reported") && sameNumber(expected, fact);
      return same ? Verdict.RIGHT : Verdict.WRONG;
    }
    if (state.equals("reported")) {
      return decidable ? Verdict.DECLINED : Verdict.RIGHT;
    }
    String said = fact == null ? "absent" : fact.path("state").asString("absent");
    return said.equals(state) || !decidable ? Verdict.RIGHT : Verdict.DECLINED;
  }

  private static boolean isReported(JsonNode fact) {
    return fact.path("state").asString("").equals("reported");
  }

  private static boolean sameNumber(JsonNode expected, JsonNode fact) {
    try {
      return new BigDecimal(expected.path("value").asString(""))
              .compareTo(new BigDecimal(fact.path("value").asString("")))
          == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean sameText(JsonNode left, JsonNode right) {
    return bare(left.asString("")).equals(bare(right.asString("")));
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\u00a0\\u3000]", "");
  }

  private static Map<String, JsonNode> byIndicator(JsonNode facts) {
    Map<String, JsonNode> byIndicator = new LinkedHashMap<>();
    for (JsonNode fact : facts) {
      byIndicator.put(fact.path("indicator").asString(""), fact);
    }
    return byIndicator;
  }

  private void wrong(
      JsonNode truth, String what, @Nullable JsonNode expected, @Nullable JsonNode read) {
    wrongs.add(
        new Wrong(
            truth.path("file").asString(""),
            truth.path("format").asString("") + " " + truth.path("layout").asString(""),
            what,
            shown(expected),
            shown(read)));
  }

  private static String shown(@Nullable JsonNode fact) {
    if (fact == null) {
      return "not there";
    }
    String value = fact.path("value").asString("");
    return fact.path("state").asString("") + (value.isEmpty() ? "" : " " + value);
  }

  private void narrative(JsonNode truth, JsonNode read) {
    Map<String, JsonNode> facts = byIndicator(read.path("narrative"));
    for (JsonNode expected : truth.path("narrative")) {
      String indicator = expected.path("indicator").asString("");
      JsonNode fact = facts.remove(indicator);
      Verdict verdict = verdict(expected, fact);
      if (fact != null
          && verdict == Verdict.RIGHT
          && expected.path("approximate").asBoolean(false)
              != fact.path("approximate").asBoolean(false)) {
        verdict = Verdict.WRONG;
      }
      narrative.merge(indicator, verdict.tally(), Tally::plus);
      if (verdict == Verdict.WRONG) {
        wrong(truth, indicator, expected, fact);
      }
    }
    for (JsonNode surplus : facts.values()) {
      if (isReported(surplus)) {
        String indicator = surplus.path("indicator").asString("");
        narrative.merge(indicator, Verdict.WRONG.tally(), Tally::plus);
        wrong(truth, indicator, null, surplus);
      }
    }
  }

  private void identity(JsonNode truth, JsonNode read) {
    Set<String> open = Set.copyOf(texts(truth.path("undecidable")));
    for (String field : IDENTITY) {
      String expected = bare(truth.path(field).asString(""));
      String said = bare(read.path(field).asString(""));
      if (field.equals("organisation") && said.equals(text(truth, "organisationOfTitle"))) {
        expected = said;
      }
      if (field.equals("organisationKind")
          && text(read, "organisation").equals(text(truth, "organisationOfTitle"))) {
        expected = text(truth, "kindOfTitle");
      }
      Verdict verdict = identityVerdict(field, expected, said, open.contains(field));
      identity.merge(field, verdict.tally(), Tally::plus);
      if (verdict == Verdict.WRONG) {
        wrongs.add(new Wrong(text(truth, "file"), text(truth, "layout"), field, expected, said));
      }
    }
    division(truth, read);
  }

  private static Verdict identityVerdict(String field, String expected, String said, boolean open) {
    boolean same =
        said.equals(expected)
            || (field.equals("organisation") && !expected.isEmpty() && said.endsWith(expected));
    if (same) {
      return Verdict.RIGHT;
    }
    if (said.isEmpty()) {
      return open ? Verdict.RIGHT : Verdict.DECLINED;
    }
    // Where the document has no title of its own, a site's name for it is as good.
    return open && field.equals("title") ? Verdict.RIGHT : Verdict.WRONG;
  }

  private void division(JsonNode truth, JsonNode read) {
    JsonNode expected = truth.path("division");
    JsonNode said = read.path("division");
    boolean resolved = text(said, "status").equals("resolved");
    Verdict verdict;
    if (resolved) {
      boolean same = text(said, "code").equals(text(expected, "code"));
      verdict = same ? Verdict.RIGHT : Verdict.WRONG;
    } else {
      verdict = expected.path("decidable").asBoolean(true) ? Verdict.DECLINED : Verdict.RIGHT;
    }
    identity.merge("division", verdict.tally(), Tally::plus);
    if (verdict == Verdict.WRONG) {
      wrongs.add(
          new Wrong(
              text(truth, "file"),
              text(truth, "layout"),
              "division",
              text(expected, "code"),
              text(said, "code")));
    }
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asString("")));
    return texts;
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  /** The cells of all reports. */
  public Tally cells() {
    return byFormat.values().stream().reduce(Tally.NONE, Tally::plus);
  }

  public List<Wrong> wrongs() {
    return List.copyOf(wrongs);
  }

  /** The tables of {@code docs/reading.md}. */
  public String markdown() {
    StringBuilder text = new StringBuilder();
    Tally all = cells();
    text.append(reports)
        .append(" reports (")
        .append(unread)
        .append(" without any output), ")
        .append(all.all())
        .append(" cells; the raw text differs in ")
        .append(rawDiffers)
        .append(" reported cells.\n\n");
    section(text, "format", byFormat, all);
    section(text, "layout", byLayout, all);
    section(text, "variation", byVariation, sum(byVariation));
    section(text, "figure of the text", narrative, sum(narrative));
    section(text, "identity", identity, sum(identity));
    return text.toString();
  }

  private static Tally sum(Map<String, Tally> tallies) {
    return tallies.values().stream().reduce(Tally.NONE, Tally::plus);
  }

  private static void section(
      StringBuilder text, String name, Map<String, Tally> tallies, Tally all) {
    text.append("| ").append(name).append(" | cells | right | declined | wrong |\n");
    text.append("|---|---:|---:|---:|---:|\n");
    tallies.forEach((key, tally) -> line(text, key, tally));
    line(text, "all", all);
    text.append('\n');
  }

  private static void line(StringBuilder text, String name, Tally tally) {
    text.append("| ")
        .append(name)
        .append(" | ")
        .append(tally.all())
        .append(" | ")
        .append(tally.right())
        .append(" | ")
        .append(tally.declined())
        .append(" | ")
        .append(tally.wrong())
        .append(" |\n");
  }
}
