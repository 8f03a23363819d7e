package org.mingjian.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.document.PdfLines.Visual;
import org.mingjian.document.PdfPage.Glyph;

/** What lines of a page are by what the forms say. */
class PdfFormLinesTest {
  private static final float SIZE = 10;

  private int order;

  @Test
  void theLinesOfALabelWithATypingErrorAreThoseOfARow() {
    List<PdfPieces> label = lines("6.属于", "四类过", "程信息");
    assertThat(PdfFormLines.isSureRow(label, 1)).isTrue();
    assertThat(PdfFormLines.isSureRow(label, 2)).isTrue(); // 过程性信息 in the form
  }

  @Test
  void otherWordsBelowALabelAreThoseOfNoRow() {
    assertThat(PdfFormLines.isSureRow(lines("6.属于", "四类过", "的表扬信"), 2)).isFalse();
    assertThat(PdfFormLines.isSureRow(lines("附表", "四类过", "程信息"), 2)).isFalse();
  }

  private List<PdfPieces> lines(String... words) {
    List<PdfPieces> lines = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      lines.add(PdfPieces.of(0, line(words[i], 100 + 1.5f * SIZE * i), 0, true));
    }
    return lines;
  }

  private Visual line(String words, float baseline) {
    List<Glyph> glyphs = new ArrayList<>();
    for (int i = 0; i < words.length(); i++) {
      float left = 50 + SIZE * i;
      String letter = words.substring(i, i + 1);
      glyphs.add(new Glyph(letter, left, left + SIZE, baseline, SIZE, order++, 0, false, false));
    }
    return new Visual(glyphs);
  }
}
