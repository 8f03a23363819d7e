package org.mingjian.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjian.chart.TableSpec;
import org.mingjian.ui.chart.ChartPage;
import org.openqa.selenium.Keys;

/** The table in a real browser, as a reader meets it. */
class TableElementIT {
  private static ChartPage page;

  @BeforeAll
  static void start() throws IOException {
    page = new ChartPage();
  }

  @AfterAll
  static void stop() throws IOException {
    page.close();
  }

  @BeforeEach
  void open() {
    page.open(1024, 768);
  }

  @Test
  void aHeadingSortsAndWhatIsMissingIsLastEitherWay() {
    page.showTable(townships(4));
    assertThat(names()).containsExactly("示例0镇", "示例1镇", "示例2镇", "示例3镇");

    page.click(page.inTable("thead th:nth-child(2) button"));
    assertThat(names()).containsExactly("示例3镇", "示例2镇", "示例0镇", "示例1镇");
    assertThat(sortOf(2)).isEqualTo("descending");
    page.press(Keys.ENTER);
    assertThat(names()).containsExactly("示例0镇", "示例2镇", "示例3镇", "示例1镇");
    assertThat(sortOf(2)).isEqualTo("ascending");
    assertThat(sortOf(3)).isEqualTo("none");
    page.press(Keys.SPACE);

    assertThat(names()).containsExactly("示例0镇", "示例1镇", "示例2镇", "示例3镇");
    assertThat(page.chosen())
        .containsExactly(
            "{\"sort\":\"amount\",\"descending\":true,\"hidden\":[],\"pinned\":[],\"filter\":\"\"}",
            "{\"sort\":\"amount\",\"descending\":false,\"hidden\":[],\"pinned\":[],\"filter\":\"\"}",
            "{\"sort\":\"\",\"descending\":false,\"hidden\":[],\"pinned\":[],\"filter\":\"\"}");
    assertThat(foot()).containsExactly("合计", "45缺 1 个", "4");
  }

  @Test
  void aFilterKeepsTheRowsThatContainItsWordsAndSaysHowMany() {
    page.showTable(townships(30));
    offerTools();
    page.click(page.inTable("input[type=search]"));
    page.press("例1");
    page.press("2");

    page.waitUntil("return chosen.length === 1");
    assertThat(names()).containsExactly("示例12镇");
    assertThat(page.string("return table.shadowRoot.querySelector('[role=status]').textContent"))
        .isEqualTo("1 / 30");
    assertThat(page.chosen().getFirst()).contains("\"filter\":\"例12\"");
    assertThat(foot().getFirst()).startsWith("合计").endsWith("全部");

    page.press("x");
    page.waitUntil("return table.shadowRoot.querySelector('.none') !== null");
    assertThat(page.string("return table.shadowRoot.querySelector('.none').textContent"))
        .isEqualTo("没有");
  }

  @Test
  void aColumnIsHiddenButNeverTheLast() {
    page.showTable(townships(2));
    offerTools();
    page.click(page.inTable(".columns > button"));
    page.waitUntil("return table.shadowRoot.querySelector('fieldset') !== null");
    page.click(page.inTable("fieldset .column:nth-of-type(1) input"));

    page.waitUntil("return table.shadowRoot.querySelectorAll('thead th').length === 2");
    assertThat(foot()).containsExactly("合计", "2");
    assertThat(
            page.string(
                "return table.shadowRoot"
                    + ".querySelector('fieldset .column:nth-of-type(2) input').disabled"))
        .isEqualTo("true");
    page.press(Keys.ESCAPE);
    page.waitUntil("return table.shadowRoot.querySelector('fieldset') === null");
  }

  @Test
  void aPinnedColumnStandsFirstInEveryRow() {
    page.showTable(townships(300));
    offerTools();
    page.click(page.inTable(".columns > button"));
    page.waitUntil("return table.shadowRoot.querySelector('fieldset') !== null");
    page.click(page.inTable("fieldset .column:nth-of-type(2) .pin"));

    page.waitUntil(
        "return table.shadowRoot.querySelectorAll('tbody td.pinned').length === 300"
            + " && table.shadowRoot.querySelectorAll('tbody tr').length === 300");
    assertThat(page.chosen().getLast()).contains("\"pinned\":[\"count\"]");
    assertThat(
            page.strings(
                "return [...table.shadowRoot.querySelectorAll('tbody tr')]"
                    + ".map(row => row.querySelector('td').textContent.trim())"))
        .startsWith("0", "1", "2")
        .endsWith("298", "299");
    assertThat(foot()).containsExactly("合计", "300", "45缺 1 个");
    page.click(page.inTable("fieldset .column:nth-of-type(1) .pin"));
    page.waitUntil("return table.shadowRoot.querySelectorAll('tbody td.pinned').length === 600");
    // A cell in which nothing stands is pinned under its heading as well, and covers no other.
    assertThat(
            page.strings(
                """
                const at = cell => Math.round(cell.getBoundingClientRect().left);
                const heading = at(table.shadowRoot.querySelectorAll('thead th')[2]);
                return [...table.shadowRoot.querySelectorAll('tbody tr')].slice(0, 3)
                  .map(row => at(row.querySelectorAll('td')[1]) - heading);
                """))
        .containsOnly("0");
    page.click(page.inTable("fieldset .column:nth-of-type(1) .pin"));
    page.click(page.inTable("fieldset .column:nth-of-type(2) .pin"));
    page.waitUntil("return table.shadowRoot.querySelector('td.pinned') === null");
    assertThat(foot()).containsExactly("合计", "45缺 1 个", "300");
  }

  @Test
  void theServerSetsTheState() {
    page.showTable(townships(3));
    page.run(
        "table.state = {sort: 'count', descending: true, hidden: ['amount'], pinned: [], filter: '镇'}");
    page.waitUntil("return table.shadowRoot.querySelectorAll('thead th').length === 2");

    assertThat(sortOf(2)).isEqualTo("descending");
    assertThat(page.chosen()).isEmpty();
  }

  @Test
  void aThousandRowsStayUnderTheirHeadingsAndOverTheirSum() {
    page.showTable(townships(1000));
    page.run(
        "table.style.maxHeight = '400px';"
            + "table.shadowRoot.querySelector('.scroller').scrollTop = 9000");

    // Those behind the first screen follow when the browser has time.
    page.waitUntil("return table.shadowRoot.querySelectorAll('tbody tr').length === 1000");
    assertThat(names()).hasSize(1000).doesNotHaveDuplicates();
    assertThat(
            page.strings(
                """
                const frame = table.shadowRoot.querySelector('.scroller').getBoundingClientRect();
                const at = part => table.shadowRoot.querySelector(part).getBoundingClientRect();
                return [Math.round(at('thead th').top - frame.top),
                  Math.round(frame.bottom - at('tfoot th').bottom)];
                """))
        .containsExactly("0", "0");
  }

  @Test
  void aTableTallerThanASheetGoesOnBetweenItsRowsUnderItsHeadings() {
    for (int count : IntStream.rangeClosed(34, 42).toArray()) {
      page.showTable(townships(count));
      page.run("document.querySelector('button').style.marginBlockEnd = '300px'");

      List<String> sheets = page.printedSheets();

      assertThat(sheets).as("sheets of %d rows", count).hasSize(2);
      // A row that is cut through stands on both sheets.
      assertThat(sheets.stream().flatMap(sheet -> ROW.matcher(sheet).results()))
          .extracting(MatchResult::group)
          .hasSize(count)
          .doesNotHaveDuplicates();
      assertThat(sheets)
          .allSatisfy(sheet -> {
            assertThat(sheet).contains("万元");
            assertThat(ROW.matcher(sheet).results()).hasSizeGreaterThanOrEqualTo(2);
          });
      assertThat(sheets.getFirst()).doesNotContain("合计");
      assertThat(sheets.getLast()).containsOnlyOnce("合计");
    }
  }

  @Test
  void headingsDoNotEndASheet() {
    page.showTable(townships(5));
    // Less and less room is left under the table's place.
    for (int above :
        IntStream.iterate(600, height -> height < 960, height -> height + 15).toArray()) {
      page.run(
          "document.querySelector('button').style.marginBlockEnd = arguments[0] + 'px'", above);

      List<String> withHeadings =
          page.printedSheets().stream().filter(sheet -> sheet.contains("万元")).toList();

      assertThat(withHeadings).isNotEmpty();
      assertThat(withHeadings)
          .as("with %d pixels above", above)
          .allSatisfy(
              sheet -> assertThat(ROW.matcher(sheet).results()).hasSizeGreaterThanOrEqualTo(2));
    }
  }

  private static final Pattern ROW = Pattern.compile("示例\\d+镇");

  private static void offerTools() {
    page.run(
        "table.words = {filter: '筛选', columns: '列', pin: '固定{0}', count: '{0} / {1}', none: '没有', all: '全部'};"
            + "return table.updateComplete");
  }

  private static List<String> names() {
    return page.strings(
        "return [...table.shadowRoot.querySelectorAll('tbody th')].map(t => t.textContent.trim())");
  }

  private static List<String> foot() {
    return page.strings(
        "return [...table.shadowRoot.querySelectorAll('tfoot :is(th, td)')]"
            + ".map(t => t.textContent.trim())");
  }

  private static String sortOf(int column) {
    return page.string(
        "return table.shadowRoot.querySelector(`thead th:nth-child(${arguments[0]})`)"
            + ".getAttribute('aria-sort')",
        column);
  }

  /** Townships with amounts, the second of which was not to be stated, and a count. */
  private static TableSpec townships(int count) {
    List<TableSpec.Row> rows = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      TableSpec.Cell amount =
          index == 1
              ? new TableSpec.Cell("空白", TableSpec.State.NONE, null, null, null, List.of())
              : figure(index * 7 % 9 + 10 * (index % 2));
      rows.add(
          new TableSpec.Row(
              List.of(new TableSpec.Heading("示例" + index + "镇", "township/" + index)),
              List.of(amount, figure(index))));
    }
    return new TableSpec(
        "采购",
        false,
        List.of("乡镇"),
        List.of(
            new TableSpec.Column("amount", "金额", "万元"), new TableSpec.Column("count", "件数", null)),
        rows,
        List.of(
            new TableSpec.Summary(
                "合计",
                List.of(
                    new TableSpec.SummaryCell("45", new BigDecimal(45), "缺 1 个", null),
                    new TableSpec.SummaryCell(
                        String.valueOf(count), BigDecimal.valueOf(count), null, null)))));
  }

  private static TableSpec.Cell figure(int value) {
    return new TableSpec.Cell(
        String.valueOf(value),
        TableSpec.State.FIGURE,
        BigDecimal.valueOf(value),
        null,
        null,
        List.of());
  }
}
