package org.mingjian.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PackedTextTest {
  private static final String ANSWER = "{\"text\":\"同级中位数 84 条\",\"sign\":\"𠮷\"}".repeat(2_000);

  @Test
  void longTextsComeBackWordForWord() {
    String packed = PackedText.packed(ANSWER);
    assertThat(packed.length()).isLessThan(ANSWER.length() / 10);
    assertThat(PackedText.unpacked(packed)).isEqualTo(ANSWER);
  }

  @Test
  void whatIsPackedIsNotPackedAgain() {
    String packed = PackedText.packed(ANSWER);
    assertThat(PackedText.packed(packed)).isSameAs(packed);
  }

  @Test
  void shortTextsAreLeftAsTheyAre() {
    assertThat(PackedText.packed("{}")).isEqualTo("{}");
    assertThat(PackedText.unpacked("{}")).isEqualTo("{}");
  }
}
