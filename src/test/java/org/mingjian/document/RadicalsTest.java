package org.mingjian.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RadicalsTest {
  @Test
  void charactersOfFontsThatStandForOthers() {
    assertThat(Radicals.plain("⺠⾏")).isEqualTo("民行");
    assertThat(Radicals.plain("ﬁ")).isEqualTo("fi");
    assertThat(Radicals.plain("⸺")).isEqualTo("——");
    assertThat(Radicals.plain("⸻")).isEqualTo("———");
    assertThat(Radicals.plain("政府")).isEqualTo("政府");
  }
}
