package org.mingjian.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ScoreTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;

  @BeforeEach
  void writeACorpus() throws IOException {
    new Corpus()
        .write(
            new CorpusOptions(
                folder,
                2,
                2020,
                2021,
                5,
                false,
                List.of("txt"),
                List.of("pipes", "slash-zeros"),
                null));
  }

  private Score scoreOf(List<String> lines) throws IOException {
    Path output = folder.resolve("output.ndjson");
    Files.write(output, lines);
    return Score.of(folder, output);
  }

  private List<String> truths() throws IOException {
    return Files.readAllLines(folder.resolve("truth.ndjson"));
  }

  private static JsonNode fact(String state, String value, boolean decidable) {
    ObjectNode fact = JSON.createObjectNode();
    fact.put("state", state);
    fact.put("value", value.isEmpty() ? null : value);
    fact.put("decidable", decidable);
    return fact;
  }

  @Test
  void findsNothingWrongWithAReaderWhoKnowsTheTruth() throws IOException {
    Score score = scoreOf(truths());
    assertThat(score.cells().wrong()).isZero();
    assertThat(score.cells().declined()).isZero();
    assertThat(score.cells().right()).isEqualTo(2 * 198 + 2 * 200);
    assertThat(score.wrongs()).isEmpty();
  }

  @Test
  void calledDeclinedAreReportsThatWereNotRead() throws IOException {
    Score score = scoreOf(List.of());
    assertThat(score.cells().wrong()).isZero();
    assertThat(score.cells().right()).isZero();
    assertThat(score.markdown()).contains("4 without any output");
  }

  @Test
  void listsACellThatWasReadWrongly() throws IOException {
    List<String> lines =
        truths().stream()
            .map(line ->
                line.replace(
                    "\"indicator\":\"rule.created\",\"state\":\"blank\",\"value\":null",
                    "\"indicator\":\"rule.created\",\"state\":\"reported\",\"value\":\"0\""))
            .toList();
    assertThat(lines).isNotEqualTo(truths());
    Score score = scoreOf(lines);
    assertThat(score.cells().wrong()).isEqualTo(2);
    assertThat(score.wrongs())
        .extracting(Score.Wrong::what, Score.Wrong::expected, Score.Wrong::read)
        .containsOnly(org.assertj.core.groups.Tuple.tuple("rule.created", "blank", "reported 0"));
  }

  @Test
  void judgesACellByWhatCanBeKnown() {
    JsonNode known = fact("reported", "12.50", true);
    JsonNode open = fact("reported", "12.50", false);
    JsonNode blank = fact("blank", "", true);
    JsonNode same = fact("reported", "12.5", true);
    JsonNode other = fact("reported", "12", true);
    JsonNode unreadable = fact("unreadable", "", true);

    assertThat(Score.verdict(known, same)).isEqualTo(Score.Verdict.RIGHT);
    assertThat(Score.verdict(known, other)).isEqualTo(Score.Verdict.WRONG);
    assertThat(Score.verdict(known, unreadable)).isEqualTo(Score.Verdict.DECLINED);
    assertThat(Score.verdict(known, null)).isEqualTo(Score.Verdict.DECLINED);
    assertThat(Score.verdict(open, same)).isEqualTo(Score.Verdict.RIGHT);
    assertThat(Score.verdict(open, unreadable)).isEqualTo(Score.Verdict.RIGHT);
    assertThat(Score.verdict(open, other)).isEqualTo(Score.Verdict.WRONG);
    assertThat(Score.verdict(blank, fact("blank", "", true))).isEqualTo(Score.Verdict.RIGHT);
    assertThat(Score.verdict(blank, fact("reported", "0", true))).isEqualTo(Score.Verdict.WRONG);
    assertThat(Score.verdict(blank, unreadable)).isEqualTo(Score.Verdict.DECLINED);
  }
}
