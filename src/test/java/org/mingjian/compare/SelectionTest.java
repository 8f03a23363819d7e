package org.mingjian.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {
  @RepeatedTest(50)
  void yearsSurviveTheAddress(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    TreeSet<Integer> years = new TreeSet<>();
    for (int i = random.nextInt(8); i >= 0; i--) {
      years.add(2008 + random.nextInt(18));
    }
    assertThat(Selection.parseYears(Selection.formatYears(years)))
        .as("seed %d", repetition.getCurrentRepetition())
        .contains(List.copyOf(years));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "20", "2020-", "2021-2019", "2020;2021", "1000", "0000-9999", "x"})
  void malformedYearsAreRefused(String text) {
    assertThat(Selection.parseYears(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"6", "610", "61092", "6109241090", "61'--", "全国"})
  void malformedRegionsAreRefused(String text) {
    assertThat(Selection.parseRegion(text)).isEmpty();
  }
}
