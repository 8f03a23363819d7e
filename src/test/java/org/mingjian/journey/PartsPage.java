package org.mingjian.journey;

import java.util.List;
import org.mingjian.TestBrowser;

/** How a sum came about. */
final class PartsPage {
  private final TestBrowser browser;

  PartsPage(TestBrowser browser) {
    this.browser = browser;
  }

  PartsPage shown() {
    new Frame(browser).shows("parts");
    browser.waitUntil("return find('#parts-table')?.hasAttribute('rendered') ?? false");
    return this;
  }

  String formula() {
    return browser.text("#formula");
  }

  /** The ids of the parts. */
  List<String> parts() {
    return browser.strings(
        "return [...find('#parts-table').shadowRoot.querySelectorAll('[data-fact]')]"
            + ".map(part => part.dataset.fact)");
  }

  /** The parts as they are written. */
  List<String> texts() {
    return browser.strings(
        "return [...find('#parts-table').shadowRoot.querySelectorAll('[data-fact]')]"
            + ".map(part => part.textContent.trim())");
  }

  String total() {
    return browser.text("#parts-table >>> #total");
  }

  String missing() {
    return browser.text("#parts-table >>> #missing");
  }

  void open(String fact) {
    browser.element("#parts-table >>> [data-fact='" + fact + "']").click();
  }
}
