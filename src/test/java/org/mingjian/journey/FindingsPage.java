package org.mingjian.journey;

import org.mingjian.TestBrowser;
import org.openqa.selenium.Keys;

/** The inspector's list of findings. */
final class FindingsPage {
  private final TestBrowser browser;

  FindingsPage(TestBrowser browser) {
    this.browser = browser;
  }

  FindingsPage shown() {
    new Frame(browser).shows("findings");
    return this;
  }

  /** How many findings the list holds, as the page says. */
  int count() {
    return Integer.parseInt(browser.text("#count").replaceAll("[^0-9]", ""));
  }

  /** Follows the choice with this code, such as {@code error} of the severities. */
  FindingsPage choose(String words) {
    browser.run(
        "[...document.querySelectorAll('a.findings-choice')]"
            + ".find(link => link.innerText.includes(arguments[0])).click()",
        words);
    browser.waitUntil(
        "return [...document.querySelectorAll('a.findings-choice[aria-current]')]"
            + ".some(link => link.innerText.includes(arguments[0]))",
        words);
    return shown();
  }

  /** Walks so many rows down by the keyboard, the first step into the list. */
  void walk(int steps) {
    browser.waitUntil("const grid = find('#findings-list'); return grid.size > 0 && !grid.loading");
    for (int step = 0; step < steps; step++) {
      browser.press("j");
    }
    browser.waitUntil(
        "return find('#findings-list').shadowRoot.activeElement?.closest('tr')?.index === "
            + "arguments[0]",
        steps - 1);
  }

  /** The words of the row that has the focus. */
  String focusedRow() {
    return browser.string(
        "return [...find('#findings-list').shadowRoot.activeElement.closest('tr')"
            + ".querySelectorAll('slot')].flatMap(slot => slot.assignedElements())"
            + ".map(cell => cell.innerText).join(' ')");
  }

  /** Selects the row that has the focus, by the keyboard. */
  void select() {
    browser.press("x");
    browser.waitUntil("return !find('#decide').disabled");
    new Frame(browser).settled();
  }

  /** Keeps a note about what is selected, by the keyboard alone, and is back in the list. */
  void noteAboutSelected(String words) {
    browser.press("d");
    browser.waitUntil("return document.activeElement?.closest('#decision-step') != null");
    browser.press(Keys.SPACE);
    browser.press(Keys.ARROW_UP);
    browser.waitUntil("return find('#decision-note')?.checkVisibility() ?? false");
    new Frame(browser).settled();
    browser.press(Keys.TAB);
    browser.press(words);
    browser.press(Keys.TAB, Keys.TAB, Keys.ENTER);
    browser.waitUntil("return find('#bulk-save') === null");
    new Frame(browser).settled();
  }

  /** Waits until a row has the focus again. */
  void isAt(int row) {
    browser.waitUntil(
        "return find('#findings-list').shadowRoot.activeElement?.closest('tr')?.index === "
            + "arguments[0]",
        row);
  }

  /** Opens the dialog of a decision about what is selected. */
  void decideAboutSelected() {
    browser.element("#decide").click();
    browser.element("#bulk-save");
    new Frame(browser).settled();
  }

  void closeDialog() {
    browser.press(Keys.ESCAPE);
    browser.waitUntil("return find('#bulk-save') === null");
  }

  /** Opens the row that has the focus, by the keyboard. */
  FindingPage open() {
    browser.press(Keys.ENTER);
    return new FindingPage(browser).shown();
  }
}
