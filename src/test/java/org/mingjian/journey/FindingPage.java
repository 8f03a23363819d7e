package org.mingjian.journey;

import org.mingjian.TestBrowser;
import org.openqa.selenium.WebElement;

/** One finding, with the decision about it. */
final class FindingPage {
  private final TestBrowser browser;

  FindingPage(TestBrowser browser) {
    this.browser = browser;
  }

  FindingPage shown() {
    browser.waitUntil("return location.pathname.startsWith('/finding/')");
    new Frame(browser).shows("finding");
    return this;
  }

  String sentence() {
    return browser.text("#finding h1");
  }

  String state() {
    return browser.text("#state");
  }

  String history() {
    return browser.text("#history");
  }

  /** Chooses what to do, by its words. */
  void choose(String step) {
    browser.element("#decision-step");
    browser.run(
        "[...document.querySelectorAll('#decision-step vaadin-radio-button')]"
            + ".find(button => button.innerText.includes(arguments[0]))"
            + ".querySelector('input').click()",
        step);
    browser.element("#decision-note textarea");
    new Frame(browser).settled();
  }

  /** Gives the reason and saves. */
  void save(String words) {
    WebElement note = browser.element("#decision-note textarea");
    note.click();
    note.sendKeys(words);
    new Frame(browser).settled();
    browser.element("#decision-save").click();
    browser.waitUntil("return find('#history')?.innerText.includes(arguments[0])", words);
    new Frame(browser).settled();
  }

  /** Goes to the next finding of the list, by the keyboard. */
  FindingPage next() {
    String before = browser.address();
    browser.run("document.activeElement?.blur()");
    browser.press("j");
    browser.waitUntil("return location.href !== arguments[0]", before);
    return shown();
  }

  /** Goes back to the list, by the keyboard. */
  FindingsPage back() {
    browser.run("document.activeElement?.blur()");
    browser.press("u");
    browser.waitUntil("return location.pathname === '/findings'");
    return new FindingsPage(browser).shown();
  }
}
