package org.mingjian.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingjian.document.Block;
import org.mingjian.document.DocumentReader;
import org.mingjian.document.DocumentResult;
import org.mingjian.document.Paragraph;
import org.mingjian.document.SourceDocument;

/** Tables whose cells commas or semicolons part: separators of cells, of thousands, of clauses. */
class DelimitedTablesTest {
  private static final ReportExtractor EXTRACTOR = ReportExtractor.standard();

  /** A table 2 of 2019 and the head of a table 3, cells parted by a bar. */
  private static final List<String> TABLE =
      List.of(
          "二、主动公开政府信息情况|||",
          "信息内容|本年新制作数量|本年新公开数量|对外公开总数量",
          "规章|0|12|345",
          "规范性文件|1|2|3",
          "信息内容|上一年项目数量|本年增/减|处理决定数量",
          "行政许可|34|0|120",
          "其他对外管理服务事项|5||6",
          "信息内容|上一年项目数量|本年增/减|处理决定数量",
          "行政处罚|7|8|9",
          "信息内容|采购项目数量|采购总金额（万元）|",
          "政府集中采购|28|483.32|");

  private static SourceDocument document(List<String> lines) {
    byte[] bytes = ("\uFEFF" + String.join("\r\n", lines)).getBytes(StandardCharsets.UTF_8);
    return ((DocumentResult.Read) new DocumentReader().read(bytes)).document();
  }

  private static List<String> table(String separator) {
    return TABLE.stream().map(line -> line.replace("|", separator)).toList();
  }

  private static String values(List<String> lines, String code) {
    return EXTRACTOR.extract(document(lines)).facts().stream()
        .filter(fact -> fact.indicator().startsWith(code))
        .map(fact ->
            switch (fact.value()) {
              case FactValue.Reported(var number) -> number.toPlainString();
              case FactValue.Blank _ -> "-";
              case FactValue.Unreadable _ -> "?";
              case FactValue.Absent _ -> "absent";
            })
        .collect(Collectors.joining(" "));
  }

  @Test
  void aGridOfCommasOrSemicolonsKeepsItsBlankCells() {
    for (String separator : List.of(",", ";", "；")) {
      assertThat(values(table(separator), "rule.")).isEqualTo("0 12 345");
      assertThat(values(table(separator), "licence.")).isEqualTo("34 0 120");
      assertThat(values(table(separator), "service.")).isEqualTo("5 - 6");
      assertThat(values(table(separator), "procurement.")).isEqualTo("28 483.32");
    }
  }

  @Test
  void quotesKeepCommasAndLineBreaksInTheirCell() {
    List<String> lines = new ArrayList<>();
    for (String line : TABLE) {
      String written = line.replace("其他对外管理服务事项", "其他对外管理\n服务事项").replace("345", "1,345");
      lines.add('"' + written.replace("|", "\",\"") + '"');
    }
    assertThat(values(lines, "rule.")).isEqualTo("0 12 1345");
    assertThat(values(lines, "service.")).isEqualTo("5 - 6");
    List<String> tabbed = lines.stream().map(line -> line.replace("\",\"", "\"\t\"")).toList();
    assertThat(values(tabbed, "rule.")).isEqualTo("0 12 1345");
    assertThat(values(tabbed, "service.")).isEqualTo("5 - 6");
  }

  @Test
  void aCommaThatMayStandInANumberPartsNothing() {
    List<String> typed =
        table("，").stream().map(line -> line.replaceAll("，(?=，)|，+$", "")).toList();
    assertThat(values(typed, "rule.")).isEqualTo("? ? ?");
    assertThat(values(typed, "normative.")).isEqualTo("1 2 3");
    assertThat(values(typed, "procurement.")).isEqualTo("? ?");
    List<String> surplus = new ArrayList<>(table(","));
    surplus.set(2, "规章,0,12,345,1");
    assertThat(values(surplus, "rule.")).isEqualTo("? ? ?");
  }

  @Test
  void sentencesWithCommasStayParagraphs() {
    List<String> lines = new ArrayList<>(table("，"));
    lines.add("2020年，我镇认真贯彻条例，主动公开信息120条，");
    lines.add("");
    lines.add("其中网站35条，微信公众号85条。");
    assertThat(
            document(lines).blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(Block::span)
                .map(span -> span.of(document(lines).text())))
        .contains("其中网站35条，微信公众号85条。", "2020年，我镇认真贯彻条例，主动公开信息120条，");
    List<String> prose = List.of("一、概述", "全年公开5条，较上年增长，", "网站公开，5", "微信公开，6");
    assertThat(document(prose).blocks()).allMatch(Paragraph.class::isInstance);
  }
}
