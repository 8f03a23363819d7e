package org.mingjian.journey;

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

  void openForm(long report) {
    browser.element("#decide-" + report).click();
    browser.element("#placement-save");
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
