package org.mingjian.finding.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Finding;
import org.mingjian.finding.SampleCounty;
import org.mingjian.finding.SampleReport;

class CopiedTest {
  private static final CopiedFromPeer PEER = new CopiedFromPeer(StandardPhrases.load());
  private static final CopiedFromLastYear LAST_YEAR =
      new CopiedFromLastYear(StandardPhrases.load());

  /** Words that no two seeds share: sentences of characters drawn at random. */
  private static String words(long seed, int sentences) {
    Random random = new Random(seed);
    StringBuilder words = new StringBuilder();
    for (int sentence = 0; sentence < sentences; sentence++) {
      for (int i = 0; i < 22; i++) {
        words.append((char) ('\u5200' + random.nextInt(4000)));
        words.append(i == 10 ? "，" : "");
      }
      words.append('。');
    }
    return words.toString();
  }

  private static final String OWN =
      "试验1镇完善领导小组，由镇长任组长，每季度听取汇报2次。我镇在便民服务中心设查阅点3处，配备电脑与资料架。"
          + "针对不会上网的群众，网格员带着明白纸逐户宣讲医保和养老政策。村务监督委员会全程参与集体资产账目公示。"
          + "网站栏目每周巡查，过期内容当天撤下，失效链接随时修复，群众留言三日内回复，重要事项由镇长签发。"
          + "下一步将补齐信息员短板，按月练兵，把办事流程画成图解，让留守老人也看得明白。";

  private static final String COPY =
      "网站栏目每周巡查，过期内容当天撤下；失效链接随时修复，群众留言五日内回复，重要事项由镇长签发。"
          + "试验2乡完善领导小组，由镇长任组长，每季度听取汇报4次。我乡在便民服务中心设查阅点12处，配备电脑与资料架。"
          + "针对不会上网的群众，网格员带着明白纸逐户宣讲医保和养老政策。村务监督委员会全程参与集体资产账目公示。"
          + "下一步将补齐信息员短板，按月练兵，把办事流程画成图解，让留守老人也看得明白。";

  private static String outcome(SampleReport judged, SampleReport... others) {
    return Outcome.of(PEER, "", judged, others);
  }

  @Test
  void findsACopyWithOtherNamesFiguresAndOrder() {
    SampleReport original = SampleReport.of(1, 2022).paragraph(OWN);
    SampleReport copy = SampleReport.of(2, 2022).named("试验2乡").paragraph(COPY);
    SampleReport third = SampleReport.of(3, 2022).paragraph(words(3, 12));
    assertThat(outcome(copy, original, third)).isEqualTo("broken");
    assertThat(outcome(original, copy, third)).as("nobody sees who copied").isEqualTo("broken");
    assertThat(outcome(third, original, copy)).isEqualTo("holds");
    Finding finding =
        Outcome.findings(PEER, copy, original, third).stream()
            .filter(one -> one.division().equals(SampleReport.division(2).code()))
            .findFirst()
            .orElseThrow();
    assertThat(finding.peers()).hasSize(3);
    assertThat(finding.arguments()).containsEntry("other", SampleReport.division(1).code());
    assertThat(finding.evidence()).hasSizeGreaterThanOrEqualTo(4);
    Evidence own = finding.evidence().get(0);
    Evidence other = finding.evidence().get(1);
    assertThat(own.key().division()).isEqualTo(SampleReport.division(2).code());
    assertThat(other.key().division()).isEqualTo(SampleReport.division(1).code());
    assertThat(own.raw()).startsWith("试验2乡完善领导小组").contains("查阅点12处").endsWith("账目公示");
    assertThat(other.raw()).startsWith("试验1镇完善领导小组").contains("查阅点3处").endsWith("账目公示");
  }

  @Test
  void countsTheShareOfTheShorterText() {
    SampleReport original = SampleReport.of(1, 2022).paragraph(words(1, 12));
    SampleReport little = SampleReport.of(2, 2022).paragraph(words(1, 12)).paragraph(words(2, 40));
    assertThat(outcome(original, little)).as("all of it in a longer text").isEqualTo("broken");
    SampleReport most = SampleReport.of(2, 2022).paragraph(words(1, 10) + words(7, 3));
    SampleReport some = SampleReport.of(2, 2022).paragraph(words(1, 6) + words(7, 6));
    assertThat(outcome(original, most)).as("10 of 12 sentences").isEqualTo("broken");
    assertThat(outcome(original, some)).as("6 of 12 sentences").isEqualTo("holds");
  }

  @Test
  void leavesOutWhatMostWrite() {
    List<SampleReport> county = new ArrayList<>();
    for (int unit = 1; unit <= 15; unit++) {
      county.add(SampleReport.of(unit, 2022).paragraph(words(99, 40)).paragraph(words(unit, 10)));
    }
    assertThat(SampleCounty.findings(SampleCounty.judge(PEER, county.toArray(SampleReport[]::new))))
        .isEmpty();
    county.add(SampleReport.of(16, 2022).paragraph(words(99, 40)).paragraph(words(4, 10)));
    assertThat(SampleCounty.findings(SampleCounty.judge(PEER, county.toArray(SampleReport[]::new))))
        .extracting(Finding::division)
        .containsExactlyInAnyOrder(
            SampleReport.division(4).code(), SampleReport.division(16).code());
  }

  @Test
  void findsACopyOfAModelTextWithItsFewOwnWords() {
    // All texts are alike as a whole, because a model gave them most of their words.
    List<SampleReport> county = new ArrayList<>();
    for (int unit = 1; unit <= 12; unit++) {
      county.add(SampleReport.of(unit, 2022).paragraph(words(99, 60)).paragraph(words(unit, 9)));
    }
    county.add(SampleReport.of(13, 2022).paragraph(words(99, 60)).paragraph(words(4, 9)));
    assertThat(SampleCounty.findings(SampleCounty.judge(PEER, county.toArray(SampleReport[]::new))))
        .extracting(Finding::division)
        .containsExactlyInAnyOrder(
            SampleReport.division(4).code(), SampleReport.division(13).code());
  }

  @Test
  void cannotTellFromFewWordsOrAlone() {
    SampleReport report = SampleReport.of(1, 2022).paragraph(words(1, 12));
    assertThat(outcome(report)).isEqualTo("no_other_report");
    assertThat(outcome(report, SampleReport.of(2, 2021).paragraph(words(1, 12))))
        .as("of another year")
        .isEqualTo("no_other_report");
    SampleReport few = SampleReport.of(2, 2022).paragraph(words(1, 3));
    assertThat(outcome(few, report)).isEqualTo("absent");
  }

  @Test
  void findsOnesOwnEarlierText() {
    SampleReport older = SampleReport.of(1, 2019).paragraph(words(1, 12));
    SampleReport between = SampleReport.of(1, 2020).paragraph(words(2, 12));
    SampleReport now = SampleReport.of(1, 2021).paragraph(words(1, 12));
    assertThat(Outcome.of(LAST_YEAR, "", now, older, between)).isEqualTo("broken");
    assertThat(Outcome.of(LAST_YEAR, "", between, older, now)).isEqualTo("holds");
    assertThat(Outcome.of(LAST_YEAR, "", older, between, now)).isEqualTo("no_other_report");
    assertThat(Outcome.findings(LAST_YEAR, now, older, between))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.arguments())
              .containsEntry("year", "2019")
              .containsEntry("share", "100");
          assertThat(finding.evidence()).extracting(one -> one.key().year()).contains(2021, 2019);
        });
  }

  @Test
  void sketchesNeverHideAPairThatIsAlike() {
    long seed = 20261121;
    Random random = new Random(seed);
    Normaliser normaliser = new Normaliser(List.of());
    for (int round = 0; round < 300; round++) {
      int sentences = 8 + random.nextInt(40);
      String own = words(random.nextLong(), sentences);
      StringBuilder other = new StringBuilder();
      int at = 0;
      // Copied in pieces of 20 to 60 characters, each followed by a few others.
      while (at < own.length()) {
        int end = Math.min(own.length(), at + 20 + random.nextInt(40));
        other.append(own, at, end).append(words(random.nextLong(), 1), 0, random.nextInt(6));
        at = end;
      }
      FreeText one = FreeText.of(Shingles.of(normaliser.phrase(own)), Hashes.of(new long[0]));
      FreeText two =
          FreeText.of(Shingles.of(normaliser.phrase(other.toString())), Hashes.of(new long[0]));
      if (one.similarity(two, 0.8) >= 0.8) {
        assertThat(one.maybeLike(two)).as("seed %d, round %d", seed, round).isTrue();
      }
    }
  }
}
