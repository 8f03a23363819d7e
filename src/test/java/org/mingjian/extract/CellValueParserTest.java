package org.mingjian.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellValueParserTest {
  private static String parse(String text) {
    return switch (CellValueParser.parse(text, 0, text.length())) {
      case CellValue.Figure figure ->
          figure.value().toPlainString() + (figure.unit() == null ? "" : " " + figure.unit());
      case CellValue.Blank _ -> "blank";
      case CellValue.Words _ -> "words";
      case CellValue.Glued _ -> "glued";
    };
  }

  @Test
  void readsEveryWritingOfANumber() {
    assertThat(parse("12")).isEqualTo("12");
    assertThat(parse("１２．５")).isEqualTo("12.5");
    assertThat(parse("1,234,567")).isEqualTo("1234567");
    assertThat(parse("+19")).isEqualTo("19");
    assertThat(parse("－3")).isEqualTo("-3");
    assertThat(parse("766202元")).isEqualTo("766202 元");
    assertThat(parse("204.58 万元")).isEqualTo("204.58 万元");
    assertThat(parse("3件")).isEqualTo("3 件");
    assertThat(parse("减少3")).isEqualTo("-3");
    assertThat(parse("一百零五件")).isEqualTo("105 件");
    assertThat(parse("¥1,200.5")).isEqualTo("1200.5 ¥");
  }

  @Test
  void takesDashesForBlank() {
    for (String dash : new String[] {"", "-", "—", "——", "/", "－", "无", "空", "\\"}) {
      assertThat(parse(dash)).as(dash).isEqualTo("blank");
    }
  }

  @Test
  void readsCellsThatAreWrittenAsSentences() {
    assertThat(parse("共3件")).isEqualTo(parse("3件"));
    assertThat(parse("本年12件。")).isEqualTo(parse("12件"));
    assertThat(parse("0。")).isEqualTo(parse("0"));
    assertThat(parse("3.5万元整")).isEqualTo(parse("3.5万元"));
    assertThat(parse("35千元")).isEqualTo("35 千元");
    for (String words : new String[] {"共同", "本年", "共", "本年度3件", "3件。件"}) {
      assertThat(parse(words)).as(words).isEqualTo("words");
    }
  }

  @Test
  void declinesWhatMayBeReadInTwoWays() {
    for (String doubtful :
        new String[] {"00", "1 2", "12/3", "1,23", "1.2.3", "12.", "一", "二三", "O", "10余", "见附件"}) {
      assertThat(parse(doubtful)).as(doubtful).isEqualTo("words");
    }
  }
}
