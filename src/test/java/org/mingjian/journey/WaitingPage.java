package org.mingjian.journey;

import java.util.List;
import org.mingjian.TestBrowser;
import org.openqa.selenium.WebElement;

/** What waits for a person, and the form that says where a report belongs. */
final class WaitingPage {
  private final TestBrowser browser;

  WaitingPage(TestBrowser browser) {
    this.browser = browser;
  }

  WaitingPage shown() {
    new Frame(browser).shows("waiting");
    return this;
  }

  /** All that the list of reports without a place says. */
  String toPlace() {
    return browser.text("#to-place");
  }

  /** All that the list of reports with unreadable cells says. */
  String toRead() {
    return browser.text("#to-read");
  }

  /** Opens the form of the report that came in a file. */
  void openFormOf(String fileName) {
    String button =
        """
        [...document.querySelectorAll('#to-place vaadin-grid-cell-content')]
          .filter(cell => cell.innerText.includes(arguments[0]))
          .map(cell => find('#decide-' + cell.querySelector('a').pathname.split('/').at(-1)))
        """;
    browser.waitUntil("return " + button.strip() + ".length === 1", fileName);
    ((WebElement) browser.run("return " + button.strip() + "[0]", fileName)).click();
    browser.element("#placement-save");
    new Frame(browser).settled();
  }

  /** What the form does not accept. */
  List<String> complaints() {
    return browser.strings(
        """
        return [...document.querySelectorAll('[id^=placement-][invalid]')]
          .map(field => field.querySelector('[slot=error-message]').innerText)
        """);
  }

  void chooseCandidate(String name) {
    String button =
        """
        [...document.querySelectorAll('#placement-candidates vaadin-radio-button')]
          .filter(button => button.innerText.includes(arguments[0]))
        """;
    browser.waitUntil("return " + button.strip() + ".length === 1", name);
    ((WebElement) browser.run("return " + button.strip() + "[0]", name)).click();
    new Frame(browser).settled();
  }

  void enterYear(int year) {
    WebElement input = browser.element("#placement-year input");
    input.clear();
    input.sendKeys(String.valueOf(year));
  }

  String reason() {
    return browser.string("return find('#placement-reason textarea').value");
  }

  void save() {
    browser.element("#placement-save").click();
    new Frame(browser).settled();
  }

  String notice() {
    return browser.text("#notices .notice");
  }

  void followNotice() {
    browser.element("#notices a").click();
  }
}
