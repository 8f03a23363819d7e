package org.mingjian.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingjian.document.PdfPage.Glyph;
import org.mingjian.document.PdfPage.Seen;
import org.mingjian.document.PdfPage.Stroke;

/** Pages of one sheet that is wider than the paper. */
class PdfSheetPagesTest {
  private static final float[] HEIGHTS = {100, 130, 160, 190};

  @Test
  void thirdPageIsPutBesideTheOthersWhereItsTableGoesOn() {
    List<Seen> pages = threePages("人", HEIGHTS);

    PdfSheetPages.join(pages);

    assertThat(words(pages.get(0))).isEqualTo("关系为第一项人情况1 2");
    assertThat(words(pages.get(1))).isEmpty();
    assertThat(words(pages.get(2))).isEmpty();
    assertThat(pages.getFirst().glyphs().getLast().left()).isEqualTo(410);
  }

  @Test
  void pageWithOtherWordsOrOtherLinesIsNot() {
    for (List<Seen> pages :
        List.of(threePages("法", HEIGHTS), threePages("人", new float[] {100, 130, 160, 195}))) {
      PdfSheetPages.join(pages);

      assertThat(words(pages.get(0))).isEqualTo("关系为第一项人情况1");
      assertThat(words(pages.get(2))).endsWith(" 2");
    }
  }

  /** The first two share a long word, the last two a short one, which begins so on the last. */
  private static List<Seen> threePages(String shared, float[] heights) {
    List<Seen> pages = new ArrayList<>();
    pages.add(page(HEIGHTS, letters("关系为第一项", 100, 110)));
    List<Glyph> second = letters("关系为第一项", -50, 110);
    second.addAll(letters("人情况", 141, 140));
    second.addAll(letters("1", 100, 170));
    pages.add(page(HEIGHTS, second));
    List<Glyph> third = letters(shared + "情况", -9, 140);
    third.addAll(letters(" 2", 100, 170));
    pages.add(page(heights, third));
    return pages;
  }

  private static List<Glyph> letters(String words, float left, float baseline) {
    List<Glyph> letters = new ArrayList<>();
    for (int i = 0; i < words.length(); i++) {
      float from = left + 10 * i;
      letters.add(
          new Glyph(words.substring(i, i + 1), from, from + 10, baseline, 10, i, 0, false, false));
    }
    return letters;
  }

  private static Seen page(float[] heights, List<Glyph> glyphs) {
    List<Stroke> lines = new ArrayList<>();
    for (float height : heights) {
      lines.add(new Stroke(50, height, 200, height));
    }
    return new Seen(glyphs, lines, List.of(), new Stroke(0, 0, 220, 300), 220, 300);
  }

  private static String words(Seen page) {
    return page.glyphs().stream().map(Glyph::text).collect(Collectors.joining());
  }
}
