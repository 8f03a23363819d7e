package org.mingjian.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables that a page does not write as one table are read as what its reader sees. */
class HtmlTablesTest {
  private static SourceDocument read(String body) {
    byte[] page = ("<html><body>" + body + "</body></html>").getBytes(StandardCharsets.UTF_8);
    return ((DocumentResult.Read) new DocumentReader().read(page)).document();
  }

  /** Each table as its cells, a cell as row,column=words. */
  private static List<List<String>> tables(String body) {
    SourceDocument document = read(body);
    List<List<String>> tables = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block instanceof Table table) {
        tables.add(
            table.cells().stream()
                .map(cell ->
                    cell.row() + "," + cell.column() + "=" + cell.span().of(document.text()))
                .toList());
      }
    }
    return tables;
  }

  private static String item(String style, String words) {
    return "<div style='" + style + "'>" + words + "</div>";
  }

  @Test
  void itemsOfAGridStandWhereItsRulesPutThem() {
    String grid =
        "<div style='display:grid;grid-template-columns:2fr repeat(2, minmax(10px, 1fr))'>"
            + item("grid-row:span 2", "类别")
            + item("grid-column:2 / -1", "数量")
            + item("", "收到")
            + item("", "办结")
            + item("grid-column:1", "甲")
            + item("grid-column-start:3", "8")
            + item("", "乙")
            + "</div>";
    assertThat(tables(grid))
        .containsExactly(
            List.of(
                "0,0=类别", "0,1=数量", "1,1=收到", "1,2=办结", "2,0=甲", "2,1=", "2,2=8", "3,0=乙", "3,1=",
                "3,2="));
  }

  @Test
  void aGridOverWhichSomethingLiesIsNoTable() {
    String grid =
        "<div style='display:grid;grid-template-columns:1fr 1fr'>"
            + item("grid-area:auto", "规章")
            + item("grid-row:1;grid-column:2", "3")
            + item("grid-row:1;grid-column:2", "8")
            + item("", "规范性文件")
            + "</div>";
    assertThat(tables(grid)).isEmpty();
    assertThat(read(grid).text()).isEqualTo("规章\n3\n8\n规范性文件\n");
  }

  @Test
  void aGridWhoseColumnsAreNotCountedIsNoTable() {
    String items = item("", "规章") + item("", "3") + item("", "规范性文件") + item("", "8");
    for (String columns : List.of("repeat(auto-fill, 9em)", "none", "[a] 1fr [b] 1fr", "1fr")) {
      assertThat(
              tables(
                  "<div style='display:grid;grid-template-columns:"
                      + columns
                      + "'>"
                      + items
                      + "</div>"))
          .as(columns)
          .isEmpty();
    }
  }

  private static String row(String attributes, String... cells) {
    return "<table"
        + attributes
        + "><tr><td>"
        + String.join("</td><td>", cells)
        + "</td></tr></table>\n";
  }

  @Test
  void tablesOfOneRowEachAreOneTable() {
    String rows =
        row("", "信息内容", "制发", "废止")
            + row("", "规章", "1", "2")
            + row("", "规范性文件", "3", "4")
            + row("", "其他文件", "5", "6");
    assertThat(tables(rows))
        .singleElement()
        .satisfies(table -> assertThat(table).contains("1,0=规章", "2,1=3", "3,2=6"));
  }

  @Test
  void rowsOfAnotherWidthAndHiddenOnesBelongToNoOtherTable() {
    String rows =
        row("", "信息内容", "制发", "废止")
            + row("", "规章", "1", "2")
            + row("", "规范性文件", "3", "4")
            + row(" style='display:none'", "其他文件", "5", "6")
            + row("", "合计", "9");
    assertThat(tables(rows)).hasSize(4);
    assertThat(read(rows).text()).doesNotContain("5");
  }

  @Test
  void aTableDrawnInPreformattedTextIsOne() {
    String drawn =
        """
        <p>主动公开情况</p><pre>
        ┌────────────┬────┐
        │ 信息内容   │制发│
        ├────────────┼────┤
        │ 规章       │ 12 │
        └────────────┴────┘
        </pre><p>其他</p>\
        """;
    SourceDocument document = read(drawn);
    assertThat(tables(drawn)).containsExactly(List.of("0,0=信息内容", "0,1=制发", "1,0=规章", "1,1=12"));
    assertThat(document.blocks().getLast().span().of(document.text())).isEqualTo("其他");
  }

  @Test
  void whatIsHiddenInPreformattedTextStaysSo() {
    assertThat(read("<pre>规章 3<span style='display:none'>7</span>\n规范性文件 8</pre>").text())
        .isEqualTo("规章 3\n规范性文件 8\n");
  }
}
