package org.mingjian.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mingjian.TestBrowser;
import org.openqa.selenium.Keys;

/** From the whole country to the very characters, and back. */
@ExtendWith(JourneyExtension.class)
class OverviewIT {
  private static final String WIDGET = "procurement";

  @Test
  void theFilterNarrowsTheViewAndTheAddressSaysWhatIsShown(Visitor visitor) {
    visitor.logIn(Person.VIEWER);
    OverviewPage overview = visitor.openOverview("all", "2020");
    assertThat(overview.chartRows(WIDGET)).contains("浙江省");

    overview.chooseRegion("松阳", "浙江省 丽水市 松阳县");
    overview.showing(Reports.COUNTY, "2020");
    assertThat(overview.chartRows(WIDGET)).containsExactlyInAnyOrder("古市镇", "玉岩镇", "象溪镇", "大东坝镇");

    overview.toggleYear(2019);
    overview.showing(Reports.COUNTY, "2019-2020");
    assertThat(overview.chartRows(WIDGET)).contains("古市镇 2019", "古市镇 2020", "玉岩镇 2019");
    assertThat(overview.chartText(WIDGET)).contains("2019 年：有大于零数值的乡镇只有 1 个，少于 8 个，不作异常判断");

    visitor.browser().back();
    overview.showing(Reports.COUNTY, "2020");
    assertThat(overview.chartRows(WIDGET)).doesNotContain("古市镇 2019");
    assertThat(overview.region()).isEqualTo("浙江省 丽水市 松阳县");
  }

  @Test
  void chartAndTableShowTheSameNumbersAndABlankIsNoZero(Visitor visitor) {
    visitor.logIn(Person.VIEWER);
    OverviewPage overview = visitor.openOverview(Reports.COUNTY, "2020");

    // Ordered by the figure; what has none comes last.
    assertThat(overview.table(WIDGET))
        .containsExactly(
            List.of("玉岩镇", "1,204.5"),
            List.of("古市镇", "30.25"),
            List.of("大东坝镇", "0"),
            List.of("象溪镇", "空白"));
    assertThat(overview.chartRows(WIDGET)).containsExactly("玉岩镇", "古市镇", "大东坝镇", "象溪镇");
    for (List<String> row : overview.table(WIDGET)) {
      String mark = visitor.reports().fact(row.getFirst(), 2020, Reports.AMOUNT);
      overview.bar(WIDGET, mark);
      assertThat(overview.drawnBeside(WIDGET, mark))
          .as("what is drawn for %s", row.getFirst())
          .containsExactly(row.getLast());
    }
    // Forty times as much would leave nothing to see of the other: the bar is cut, and the longest.
    assertThat(bar(visitor, "古市镇").width() / bar(visitor, "玉岩镇").width()).isBetween(0.8, 0.95);

    assertThat(overview.table("disclosure").getFirst().subList(1, 3)).containsExactly("246", "120");
    assertThat(overview.table("requests").getFirst()).startsWith("古市镇", "2", "1", "0", "1");
  }

  private static TestBrowser.Box bar(Visitor visitor, String township) {
    return visitor.overview().bar(WIDGET, visitor.reports().fact(township, 2020, Reports.AMOUNT));
  }

  @Test
  void aClickOnABarOpensItsCharactersAndBackReturns(Visitor visitor) {
    long report = visitor.reports().id("玉岩镇", 2020);
    visitor.logIn(Person.VIEWER);
    OverviewPage overview = visitor.openOverview(Reports.COUNTY, "2019-2020");

    overview.clickMark(WIDGET, report + "." + Reports.AMOUNT);

    SourcePage source = visitor.source().showing(report, Reports.AMOUNT);
    assertThat(source.highlighted()).isEqualTo("1,204.5");
    assertThat(source.markText(Reports.AMOUNT)).isEqualTo("1,204.5");
    assertThat(source.label()).contains("1,204.5", "万元");
    assertThat(source.chosenFacts()).containsExactly(Reports.AMOUNT);

    source.choose("licence.change");
    source.showing(report, "licence.change");
    assertThat(source.highlighted()).isEqualTo("+2");

    source.goBack();
    overview.showing(Reports.COUNTY, "2019-2020");
    assertThat(overview.chartRows(WIDGET)).contains("古市镇 2019", "玉岩镇 2020");
  }

  @Test
  void aClickOnACellOpensItsPlaceEvenWhereTheCellIsBlank(Visitor visitor) {
    long report = visitor.reports().id("象溪镇", 2020);
    visitor.logIn(Person.VIEWER);
    OverviewPage overview = visitor.openOverview(Reports.COUNTY, "2020");
    visitor.browser().run("window.stays = true");

    overview.clickCell(WIDGET, 3, 0);

    SourcePage source = visitor.source().showing(report, Reports.AMOUNT);
    assertThat(source.highlighted()).isEmpty();
    assertThat(source.label()).contains("空白");
    source.goBack();
    overview.showing(Reports.COUNTY, "2020");

    overview.clickCell(WIDGET, 1, 0);
    long other = visitor.reports().id("古市镇", 2020);
    assertThat(visitor.source().showing(other, Reports.AMOUNT).highlighted()).isEqualTo("30.25");
    assertThat(visitor.browser().is("return window.stays"))
        .as("the application goes from screen to screen without loading anew")
        .isTrue();
  }

  @Test
  void theKeyboardAloneGoesFromTheChartToTheSourceAndBack(Visitor visitor) {
    visitor.logIn(Person.VIEWER);
    OverviewPage overview = visitor.openOverview(Reports.COUNTY, "2020");

    overview.tabToChart(WIDGET);
    assertThat(overview.announced(WIDGET)).startsWith("玉岩镇, 1,204.5");
    visitor.browser().press(Keys.ARROW_DOWN);
    assertThat(overview.announced(WIDGET)).startsWith("古市镇, 30.25");
    visitor.browser().press(Keys.ENTER);

    long report = visitor.reports().id("古市镇", 2020);
    SourcePage source = visitor.source().showing(report, Reports.AMOUNT);
    assertThat(source.highlighted()).isEqualTo("30.25");
    visitor.browser().press("n");
    source.showing(report, "request.received.natural_person");
    assertThat(source.highlighted()).isEqualTo("2");
    visitor.browser().press(Keys.ESCAPE);
    overview.showing(Reports.COUNTY, "2020");
  }

  @Test
  void aSumOverReportsShowsItsPartsFirst(Visitor visitor) {
    Reports reports = visitor.reports();
    visitor.logIn(Person.VIEWER);
    OverviewPage overview = visitor.openOverview(Reports.PREFECTURE, "2020");
    assertThat(overview.table(WIDGET)).containsExactly(List.of("松阳县", "1,234.75*"));

    String mark = overview.marks(WIDGET).getFirst();
    assertThat(overview.drawnBeside(WIDGET, mark)).containsExactly("1,234.75*");
    overview.clickMark(WIDGET, mark);

    PartsPage parts = visitor.parts().shown();
    assertThat(parts.formula()).contains("采购总金额", "4 份年报之和");
    assertThat(parts.parts())
        .containsExactly(
            reports.fact("古市镇", 2020, Reports.AMOUNT),
            reports.fact("玉岩镇", 2020, Reports.AMOUNT),
            reports.fact("象溪镇", 2020, Reports.AMOUNT),
            reports.fact("大东坝镇", 2020, Reports.AMOUNT));
    assertThat(parts.texts()).containsExactly("30.25", "1,204.5", "空白", "0");
    assertThat(parts.total()).isEqualTo("1,234.75");
    assertThat(parts.missing()).isEqualTo("4 项中有 1 项没有数值，未按零计入");

    parts.open(reports.fact("玉岩镇", 2020, Reports.AMOUNT));
    SourcePage source = visitor.source().showing(reports.id("玉岩镇", 2020), Reports.AMOUNT);
    assertThat(source.highlighted()).isEqualTo("1,204.5");
    source.goBack();
    parts.shown();
    visitor.browser().back();
    overview.showing(Reports.PREFECTURE, "2020");
  }
}
