package org.mingjian.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.extract.ReadTexts.read;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Table 4 as a page has it, with merged header cells. */
class DisputeTableTest {
  private static final String RESULTS =
      "<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>";

  private static String page(List<String> cells) {
    return "<html><body><p>丰谷镇2022年政府信息公开工作年度报告</p><p>四、政府信息公开行政复议、行政诉讼情况</p>"
        + "<table><tr><td colspan=5 rowspan=2>行政复议</td><td colspan=10>行政诉讼</td></tr>"
        + "<tr><td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr><tr>"
        + RESULTS.repeat(3)
        + "</tr><tr>"
        + cells.stream().map(cell -> "<td>" + cell + "</td>").collect(Collectors.joining())
        + "</tr></table><p>五、存在的主要问题</p></body></html>";
  }

  private static List<String> row(String... figures) {
    return Stream.concat(Stream.of(figures), Collections.nCopies(15 - figures.length, "").stream())
        .toList();
  }

  private static List<FactValue> values(List<String> cells) {
    return read(page(cells)).facts().stream()
        .filter(fact -> fact.indicator().matches("(review|suit_.*)\\..*"))
        .map(ExtractedFact::value)
        .toList();
  }

  @Test
  void aSumThatDoesNotStandUnderATotalTellsThatCellsAreLost() {
    assertThat(values(row("0", "18", "15", "33")))
        .hasSize(15)
        .allMatch(value -> value instanceof FactValue.Unreadable);
  }

  @Test
  void aSumUnderItsTotalLeavesTheRestBlank() {
    List<FactValue> values = values(row("0", "18", "15", "0", "33"));
    assertThat(values.subList(0, 5)).allMatch(value -> value instanceof FactValue.Reported);
    assertThat(values.subList(5, 15)).allMatch(value -> value instanceof FactValue.Blank);
  }
}
