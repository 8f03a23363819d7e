package org.mingjian.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CharacterSetTest {
  /** 公 is U+516C, and U+526C has the same lower byte. */
  private final CharacterSet set = CharacterSet.of("公，a");

  @Test
  void hasItsCharactersAndNoOther() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      assertThat(set.has((char) c)).isEqualTo("公，a".indexOf(c) >= 0);
    }
  }

  @Test
  void looksWithinTheRangeOnly() {
    assertThat(set.anyIn("主动公开", 0, 3)).isTrue();
    assertThat(set.anyIn("主动公开", 0, 2)).isFalse();
    assertThat(set.anyIn("主动公开", 3, 4)).isFalse();
    assertThat(set.anyIn("\u526C", 0, 1)).isFalse();
    assertThat(CharacterSet.of("").anyIn("公", 0, 1)).isFalse();
  }
}
