package org.mingjian.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextDecoderTest {
  private static final String TEXT = "溪口镇2021年政府信息公开工作年度报告\n\t规章\n\t0\n\t\u00A0１２\n";

  @Test
  void readsEveryEncoding() throws Exception {
    for (String name : new String[] {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"}) {
      assertThat(TextDecoder.decode(TEXT.getBytes(Charset.forName(name)))).as(name).isEqualTo(TEXT);
    }
  }

  @Test
  void dropsByteOrderMarks() throws Exception {
    for (String name : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE"}) {
      byte[] bytes = ("\uFEFF" + TEXT).getBytes(Charset.forName(name));
      assertThat(TextDecoder.decode(bytes)).as(name).isEqualTo(TEXT);
    }
  }

  @Test
  void readsTraditionalTextInBig5() throws Exception {
    String text = "本年度公開政府資訊，新收申請的數量為零。";
    assertThat(TextDecoder.decode(text.getBytes(Charset.forName("Big5")))).isEqualTo(text);
  }

  @Test
  void readsTextThatWasCutWithinACharacter() throws Exception {
    byte[] whole = TEXT.repeat(20).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream cut = new ByteArrayOutputStream();
    cut.write(whole, 0, "溪口镇".getBytes(StandardCharsets.UTF_8).length * 40 - 1);
    assertThat(TextDecoder.decode(cut.toByteArray())).startsWith("溪口镇2021年");
  }

  @Test
  void refusesBytesThatAreNoText() {
    byte[] noise = new byte[4096];
    new Random(7).nextBytes(noise);
    assertThatThrownBy(() -> TextDecoder.decode(noise)).isInstanceOf(UnreadableFileException.class);
  }
}
