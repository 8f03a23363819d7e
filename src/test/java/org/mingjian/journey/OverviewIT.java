package org.mingjian.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mingjian.TestBrowser;
import org.openqa.selenium.Keys;

/** From the whole country to the very characters, and back. */
@ExtendWith(JourneyExtension.class)
class OverviewIT {
  private static final String PROCUREMENT = "集中采购";
  private static final String TOWNSHIP = "township/331124101?year=2020";

  @Test
  void theFilterNarrowsTheViewAndTheAddressSaysWhatIsShown(Visitor visitor) {
    visitor.logIn(Person.VIEWER);
    OverviewPage overview = visitor.openOverview("all", "2020");
    assertThat(overview.units()).contains("浙江省");

    overview.chooseRegion("松阳", "浙江省 丽水市 松阳县");
    overview.showing(Reports.COUNTY, "2020");
    assertThat(overview.units()).contains("古市镇", "玉岩镇", "象溪镇", "大东坝镇");

    overview.chooseYear(2019);
    overview.showing(Reports.COUNTY, "2019");
    assertThat(overview.cell("古市镇", PROCUREMENT)).isEqualTo("18");
    assertThat(overview.cell("玉岩镇", PROCUREMENT)).isEqualTo("未报送");

    visitor.browser().back();
    overview.showing(Reports.COUNTY, "2020");
    assertThat(overview.region()).isEqualTo("浙江省 丽水市 松阳县");
  }

  @Test
  void theAddressOfTheFirstScreenIsCompletedAndStaysSo(Visitor visitor) {
    visitor.logIn(Person.VIEWER);
    visitor.openOverview(Reports.COUNTY, "2020");

    visitor.open("");

    new OverviewPage(visitor.browser()).showing(Reports.COUNTY, "2020");
  }

  @Test
  void anAnswerThatGotLostIsGivenAgain(Visitor visitor) {
    visitor.logIn(Person.VIEWER);
    OverviewPage overview = visitor.openOverview(Reports.COUNTY, "2020");
    visitor
        .browser()
        .run(
            """
            const send = XMLHttpRequest.prototype.send;
            XMLHttpRequest.prototype.send = function (body) {
              this.addEventListener('load', () => {
                if (this.responseText.length > (window.longest?.answer.length ?? 0)) {
                  window.longest = { address: this.responseURL, body, answer: this.responseText };
                }
              });
              send.call(this, body);
            };
            """);
    overview.chooseYear(2019);
    overview.showing(Reports.COUNTY, "2019");

    assertThat(
            visitor
                .browser()
                .runUntilAnswered(
                    """
                    const { address, body, answer } = window.longest;
                    const headers = { 'Content-Type': 'application/json; charset=UTF-8' };
                    fetch(address, { method: 'POST', body, headers })
                      .then(again => again.text())
                      .then(again => arguments[0](answer.length > 10_000 && again === answer));
                    """))
        .isEqualTo(true);
    overview.chooseYear(2020);
    overview.showing(Reports.COUNTY, "2020");
  }

  @Test
  void aBlankIsNoZero(Visitor visitor) {
    visitor.logIn(Person.VIEWER);
    OverviewPage overview = visitor.openOverview(Reports.COUNTY, "2020");

    assertThat(overview.cell("玉岩镇", PROCUREMENT)).isEqualTo("1,204.5");
    assertThat(overview.cell("大东坝镇", PROCUREMENT)).isEqualTo("0");
    assertThat(overview.cell("象溪镇", PROCUREMENT)).isEqualTo("空白");
  }

  @Test
  void aClickOnACellOpensItsCharactersAndBackReturns(Visitor visitor) {
    long report = visitor.reports().id("玉岩镇", 2020);
    visitor.logIn(Person.VIEWER);
    OverviewPage overview = visitor.openOverview(Reports.COUNTY, "2020");
    visitor.browser().run("window.stays = true");

    overview.clickCell("玉岩镇", PROCUREMENT);

    SourcePage source = visitor.source().showing(report, Reports.AMOUNT);
    assertThat(source.highlighted()).isEqualTo("1,204.5");
    source.choose("licence.change");
    source.showing(report, "licence.change");
    source.goBack();
    overview.showing(Reports.COUNTY, "2020");

    overview.clickCell("象溪镇", PROCUREMENT);
    source.showing(visitor.reports().id("象溪镇", 2020), Reports.AMOUNT);
    assertThat(source.highlighted()).isEmpty();
    assertThat(source.label()).contains("空白");
    assertThat(visitor.browser().is("return window.stays"))
        .as("the application goes from screen to screen without loading anew")
        .isTrue();
  }

  @Test
  void theKeyboardAloneGoesFromTheChartToTheSourceAndBack(Visitor visitor) {
    visitor.logIn(Person.VIEWER);
    visitor.open(TOWNSHIP);
    TownshipPage township = new TownshipPage(visitor.browser()).showing("古市镇", "2020");

    township.tabToChart("procurement");
    assertThat(township.announced("procurement")).startsWith("2019, 18");
    visitor.browser().press(Keys.ARROW_DOWN);
    assertThat(township.announced("procurement")).startsWith("2020, 30.25");
    visitor.browser().press(Keys.ENTER);

    long report = visitor.reports().id("古市镇", 2020);
    SourcePage source = visitor.source().showing(report, Reports.AMOUNT);
    assertThat(source.highlighted()).isEqualTo("30.25");
    visitor.browser().press(Keys.ESCAPE);
    township.showing("古市镇", "2020");
  }

  @Test
  void aSumOverReportsShowsItsPartsFirst(Visitor visitor) {
    Reports reports = visitor.reports();
    visitor.logIn(Person.VIEWER);
    OverviewPage overview = visitor.openOverview(Reports.PREFECTURE, "2020");
    assertThat(overview.cell("松阳县", PROCUREMENT)).isEqualTo("1,234.75*");

    overview.clickCell("松阳县", PROCUREMENT);

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

  @Test
  void darkIsAChoiceThatIsRemembered(Visitor visitor) {
    visitor.logIn(Person.VIEWER);
    visitor.openOverview(Reports.COUNTY, "2020");

    visitor.browser().element("#colours").click();
    visitor.browser().waitUntil("return document.documentElement.getAttribute('theme') === 'dark'");

    visitor.openOverview(Reports.COUNTY, "2020");
    assertThat(
            visitor
                .browser()
                .is("return document.documentElement.getAttribute('theme') === 'dark'"))
        .isTrue();
  }

  @Test
  void onANarrowScreenTheWaysLieOverItUntilOneIsTaken(Visitor visitor) {
    String shown = "return document.querySelector('#ways').checkVisibility()";
    String onButton = "return document.activeElement.closest('mingjian-menu-button') !== null";
    visitor.logIn(Person.VIEWER);
    TestBrowser browser = visitor.browser();
    OverviewPage overview = visitor.openOverview(Reports.COUNTY, "2020");
    assertThat(browser.is(shown)).as("beside the screen where there is room").isTrue();
    browser.resize(700, 900);
    browser.waitUntil("return innerWidth <= 700");
    assertThat(browser.is(shown)).isFalse();

    browser.element("mingjian-menu-button button").click();
    assertThat(browser.is(shown)).isTrue();
    assertThat(browser.is("return document.activeElement.closest('#navigation') !== null"))
        .isTrue();
    browser.press(Keys.ESCAPE);
    assertThat(browser.is(shown)).isFalse();
    assertThat(browser.is(onButton)).isTrue();

    browser.press(Keys.ENTER);
    browser.element("#navigation a[href='townships']").click();
    visitor.frame().shows("townships");
    assertThat(browser.is(shown)).isFalse();
    assertThat(browser.string("return find('#navigation a[aria-current=page]').textContent.trim()"))
        .isEqualTo("乡镇");
    browser.back();
    overview.showing(Reports.COUNTY, "2020");
  }
}
