package org.mingjian.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A copied link shows everybody the same, as far as they may see it. */
@ExtendWith(JourneyExtension.class)
class ScopeIT {
  @Test
  void aCopiedLinkOpensTheSameViewForAnotherAccount(Visitor visitor) {
    visitor.logIn(Person.ADMINISTRATOR);
    OverviewPage overview = visitor.openOverview("all", "2020");
    overview.chooseRegion("松阳", "浙江省 丽水市 松阳县");
    overview.showing(Reports.COUNTY, "2020");
    String link = visitor.address();
    List<String> seen = overview.marks("rug");
    assertThat(seen).hasSizeGreaterThan(20);

    visitor.becomeSomebodyNew();
    visitor.open(link);
    visitor.login().logIn(Person.VIEWER.account(), Person.VIEWER.password());

    overview.showing(Reports.COUNTY, "2020");
    assertThat(visitor.address()).isEqualTo(link);
    assertThat(overview.marks("rug")).isEqualTo(seen);
    assertThat(visitor.frame().navigation())
        .containsExactly("总览", "对比", "乡镇", "问题", "报告", "待办", "演示", "规则与方法");
  }

  @Test
  void nothingOutsideTheScopeIsSeen(Visitor visitor) {
    long report = visitor.reports().id("玉岩镇", 2020);
    visitor.logIn(Person.COUNTY_EDITOR);
    assertThat(visitor.frame().navigation())
        .containsExactly("总览", "对比", "乡镇", "问题", "报告", "待办", "导入", "演示", "规则与方法", "设置");

    visitor.open("?region=" + Reports.COUNTY + "&year=2020");
    visitor.frame().shows("overview");
    assertThat(page(visitor)).doesNotContain("玉岩镇", "1,204.5");

    visitor.open("waiting");
    visitor.waiting().shown();
    assertThat(page(visitor)).doesNotContain("大东坝镇");

    String sum = "&year=2020&measure=" + Reports.AMOUNT;
    for (String address : List.of("report/" + report, "parts?unit=" + Reports.COUNTY + sum)) {
      visitor.open(address);
      visitor.frame().findsNothing();
      assertThat(page(visitor)).as(address).contains("找不到这个页面").doesNotContain("玉岩镇", "1,204.5");
    }

    // A sum over a wider unit is of what one may see.
    visitor.open("parts?unit=33" + sum);
    visitor.frame().shows("parts");
    assertThat(page(visitor)).doesNotContain("玉岩镇", "1,204.5");
  }

  @Test
  void aViewerImportsNothing(Visitor visitor) {
    visitor.logIn(Person.VIEWER);
    visitor.open("import");
    visitor.frame().findsNothing();
    assertThat(visitor.browser().has("#upload")).isFalse();

    visitor.open("waiting");
    visitor.waiting().shown();
    assertThat(visitor.waiting().toRead()).contains("大东坝镇");
    assertThat(visitor.browser().has("[id^=decide-]")).isFalse();
  }

  /** All that the page holds, the shadow trees too, also where it is not drawn. */
  private static String page(Visitor visitor) {
    return visitor
        .browser()
        .string(
            """
            const read = node => node.nodeType === Node.TEXT_NODE
              ? node.data
              : [...(node.shadowRoot ? [node.shadowRoot] : []), ...node.childNodes]
                  .map(read).join(' ');
            return read(document.body);
            """);
  }
}
