package org.mingjian.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report of the 2019 form for a journey: the text of a golden report with another place and year,
 * and with other figures where a journey needs them.
 */
final class ReportText {
  private static final Path GOLDEN = Path.of("src/test/golden/line-per-cell-2019");
  private static final String PLACE = "柳湾镇";
  private static final String YEAR = "2020年";

  private final String place;
  private final String organisation;
  private final int year;
  private final Map<String, String> figures = new HashMap<>();

  /**
   * A report.
   *
   * @param place what stands before the name, such as {@code 丽水市松阳县}
   * @param organisation the name, such as {@code 古市镇}
   */
  ReportText(String place, String organisation, int year) {
    this.place = place;
    this.organisation = organisation;
    this.year = year;
  }

  /** Writes another figure into a cell; empty for a blank one. */
  ReportText with(String indicator, String raw) {
    figures.put(indicator, raw);
    return this;
  }

  String fileName() {
    return organisation + year + ".txt";
  }

  String text() {
    try {
      StringBuilder text = new StringBuilder(Files.readString(GOLDEN.resolve("input.txt")));
      JsonNode golden = JsonMapper.shared().readTree(GOLDEN.resolve("facts.json").toFile());
      List<JsonNode> places =
          StreamSupport.stream(golden.get("facts").spliterator(), false)
              .filter(fact -> figures.containsKey(fact.get("indicator").stringValue()))
              .sorted(Comparator.comparingInt((JsonNode fact) -> fact.get("start").intValue()))
              .toList();
      if (places.size() != figures.size()) {
        throw new IllegalStateException("the golden report has not all of " + figures.keySet());
      }
      // From the end, so that the offsets before stay true.
      for (JsonNode fact : places.reversed()) {
        text.replace(
            fact.get("start").intValue(),
            fact.get("end").intValue(),
            figures.get(fact.get("indicator").stringValue()));
      }
      return text.toString()
          .replace(PLACE + YEAR, place + organisation + "人民政府" + YEAR)
          .replace(PLACE, organisation)
          .replace(YEAR, year + "年");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path writeTo(Path folder) {
    try {
      return Files.writeString(folder.resolve(fileName()), text(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
