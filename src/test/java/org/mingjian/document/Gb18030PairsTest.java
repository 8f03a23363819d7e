package org.mingjian.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Gb18030PairsTest {
  private static final Charset GB18030 = Charset.forName("GB18030");

  @Test
  void decodesEveryCharacterOfOneOrTwoBytesAndNoOther() {
    int decoded = 0;
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      if (Character.isSurrogate(c)) {
        continue;
      }
      String text = String.valueOf(c);
      byte[] bytes = text.getBytes(GB18030);
      assertThat(Gb18030Pairs.decode(bytes))
          .as("U+%04X", (int) c)
          .isEqualTo(bytes.length <= 2 ? text : null);
      decoded += bytes.length <= 2 ? 1 : 0;
    }
    assertThat(decoded).isGreaterThan(20_000);
  }

  @Test
  void agreesWithTheDecoderOfTheMachineOnAnyBytes() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int same = 0;
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = new byte[random.nextInt(1, 7)];
      random.nextBytes(bytes);
      String pairs = Gb18030Pairs.decode(bytes);
      if (pairs != null) {
        same++;
        assertThat(pairs)
            .as("seed %d, round %d", seed, round)
            .isEqualTo(TextDecoder.strict(bytes, GB18030));
      }
    }
    assertThat(same).as("seed %d", seed).isPositive();
  }
}
