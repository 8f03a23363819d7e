package org.mingjian.journey;

import java.util.List;
import org.mingjian.TestBrowser;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The line at the head of the overview, its table of units and indicators, and its ranking. */
final class OverviewPage extends FigurePage {
  private static final String RUG = "rug";

  OverviewPage(TestBrowser browser) {
    super(browser);
  }

  /** Waits until the address says this and every widget shows what it says. */
  OverviewPage showing(String region, String year) {
    browser.waitUntil(
        """
        const asked = new URLSearchParams(location.search);
        return asked.get('region') === arguments[0] && asked.get('year') === arguments[1]
        """,
        region,
        year);
    new Frame(browser).shows("overview");
    drawn(RUG, year);
    drawn("ranking", year);
    return this;
  }

  /** Types a part of a name into the filter and takes the only offer. */
  void chooseRegion(String typed, String offered) {
    browser.element("#region button").click();
    WebElement input = browser.element("#region input");
    input.click();
    input.sendKeys(Keys.chord(Keys.CONTROL, "a"), typed);
    // The text in the field narrows the offers on the server: the wait is for the one that is
    // meant.
    String item =
        """
        [...document.querySelectorAll('vaadin-combo-box-item')]
          .filter(item => item.checkVisibility() && item.textContent.trim() === arguments[0])
        """;
    browser.waitUntil("return " + item.strip() + ".length === 1", offered);
    ((WebElement) browser.run("return " + item.strip() + "[0]", offered)).click();
  }

  void chooseYear(int year) {
    browser.choose("#year", year + " 年");
  }

  String region() {
    return browser.string("return find('#region input')?.value ?? find('#region').innerText");
  }

  /** The units of the table from top to bottom. */
  List<String> units() {
    return browser.strings("return find('#chart-rug').spec.rows.map(row => row.text)");
  }

  /** What a cell says: its figure, or why there is none. */
  String cell(String unit, String indicator) {
    return cell(unit, indicator, "cell.figure.state ?? cell.text");
  }

  private String cell(String unit, String indicator, String what) {
    return browser.string(
        """
        const { rows, columns, cells } = find('#chart-rug').spec;
        const cell = cells.find(one =>
          rows[one.row].text === arguments[0] && columns[one.column].text === arguments[1]);
        """
            + "return "
            + what,
        unit,
        indicator);
  }

  /** Opens the source of a cell. */
  void clickCell(String unit, String indicator) {
    clickMark(RUG, cell(unit, indicator, "cell.figure.id"));
  }
}
