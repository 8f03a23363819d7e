package org.mingjian.journey;

import java.util.List;
import org.mingjian.TestBrowser;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** All reports, and what stands in their texts. */
final class ReportsPage {
  private final TestBrowser browser;

  ReportsPage(TestBrowser browser) {
    this.browser = browser;
  }

  ReportsPage shown() {
    new Frame(browser).shows("reports");
    return this;
  }

  /** Types words into the search of the frame and waits for what is found. */
  ReportsPage searchFromTheFrame(String words) {
    WebElement field = browser.element("#search-all");
    field.click();
    field.sendKeys(words, Keys.ENTER);
    browser.waitUntil(
        "return location.pathname === '/reports'"
            + " && new URLSearchParams(location.search).get('q') === arguments[0]",
        words);
    return shown();
  }

  String count() {
    return browser.text("#count");
  }

  /** The marked characters of what was found, in its order. */
  List<String> marked() {
    return browser.strings(
        "return [...document.querySelectorAll('#hits mark')].map(mark => mark.textContent)");
  }

  void followFirstPlace() {
    browser.element("#hits .reports-snippet").click();
  }
}
