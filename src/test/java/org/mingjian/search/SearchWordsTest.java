package org.mingjian.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingjian.document.Span;
import org.mingjian.report.FoldedText;

class SearchWordsTest {
  private static final String LETTERS = "政府信息公開公开復议行复議２０20Ａa， 。\n\t\u3000\u00A0（()）万元〇𠀀";

  private static List<String> found(String text, String words) {
    return SearchWords.of(words).places(text).stream().map(span -> span.of(text)).toList();
  }

  @Test
  void writingsThatMeanTheSameAreFound() {
    assertThat(found("行政復議２０２０年", "复议")).containsExactly("復議");
    assertThat(found("行政复议2020年", "復議 ２０２０")).containsExactly("复议", "2020");
    assertThat(found("ＡＢＣ公司", "abc")).containsExactly("ＡＢＣ");
    assertThat(found("（五）其他", "(五)")).containsExactly("（五）");
  }

  @Test
  void whatALayoutBreaksIsFoundAcrossTheBreak() {
    assertThat(found("政府信\n  息\t公开", "信息公开")).containsExactly("信\n  息\t公开");
    assertThat(found("三\n、\n本\n年", "三、本年")).containsExactly("三\n、\n本\n年");
  }

  @Test
  void figuresOfNeighbouringCellsAreNotOne() {
    assertThat(found("12\t34", "1234")).isEmpty();
    assertThat(found("12\t34", "12")).containsExactly("12");
    assertThat(found("共 12 件", "共12件")).containsExactly("共 12 件");
  }

  @Test
  void overlappingPlacesAreOne() {
    assertThat(found("政府信息公开", "信息公 息公开")).containsExactly("信息公开");
    assertThat(found("公开公开公开", "公开")).hasSize(3);
  }

  @Test
  void oneAndTwoCharactersAndNothing() {
    assertThat(found("采购", "采")).containsExactly("采");
    assertThat(SearchWords.of("  \u3000 ").isEmpty()).isTrue();
    assertThat(SearchWords.of("x".repeat(10_000)).terms().getFirst()).hasSize(SearchWords.LONGEST);
  }

  @Test
  void everyPieceOfATextIsFoundWhereItStands() {
    long seed = new Random().nextLong();
    System.out.println("seed of the search property: " + seed);
    Random random = new Random(seed);
    int[] letters = LETTERS.codePoints().toArray();
    for (int round = 0; round < 3000; round++) {
      StringBuilder builder = new StringBuilder();
      int length = 1 + random.nextInt(40);
      for (int i = 0; i < length; i++) {
        builder.appendCodePoint(letters[random.nextInt(letters.length)]);
      }
      String text = builder.toString();
      FoldedText folded = FoldedText.of(text);
      if (folded.folded().isEmpty()) {
        continue;
      }
      int start = random.nextInt(folded.folded().length());
      int end = start + 1 + random.nextInt(folded.folded().length() - start);
      String term = folded.folded().substring(start, end);
      List<Span> places = folded.find(term, 1000);
      assertThat(places).as("seed %d: %s in %s", seed, term, text).isNotEmpty();
      for (Span place : places) {
        // The characters that are highlighted are the term, and neither begin nor end with space.
        assertThat(FoldedText.of(place.of(text)).folded().strip())
            .as("seed %d: %s in %s", seed, term, text)
            .isEqualTo(term.strip());
      }
      Set<Integer> grams = new HashSet<>();
      Arrays.stream(FoldedText.grams(folded.folded())).forEach(grams::add);
      List<Integer> needed = new ArrayList<>();
      Arrays.stream(FoldedText.needed(term)).forEach(needed::add);
      assertThat(grams).as("seed %d: %s in %s", seed, term, text).containsAll(needed);
      for (Snippet snippet : Snippet.of(text, places, 5)) {
        for (Span mark : snippet.marks()) {
          assertThat(FoldedText.of(mark.of(snippet.text())).folded().strip())
              .as("seed %d: %s in %s", seed, term, text)
              .isEqualTo(term.strip());
        }
      }
    }
  }
}
