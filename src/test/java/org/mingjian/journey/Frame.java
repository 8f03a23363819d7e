package org.mingjian.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.mingjian.TestBrowser;

/** What is around every screen. */
final class Frame {
  private static final String SETTLED =
      """
      const clients = Object.values(window.Vaadin?.Flow?.clients ?? {}).filter(c => c.isActive);
      return document.readyState === 'complete' && clients.length > 0
          && clients.every(client => !client.isActive())
      """;

  private final TestBrowser browser;

  Frame(TestBrowser browser) {
    this.browser = browser;
  }

  /** Waits until the server has answered all that it was asked. */
  Frame settled() {
    browser.waitUntil(SETTLED);
    return this;
  }

  List<String> navigation() {
    browser.element("#navigation");
    return browser.strings(
        "return [...document.querySelectorAll('#navigation a')]"
            + ".map(item => item.textContent.trim())");
  }

  void chooseLanguage(String tag) {
    browser.element("#language").click();
    browser.run("window.asked = true");
    browser.element("#language-" + tag).click();
    browser.waitUntil("return window.asked === undefined");
    settled();
  }

  String heading() {
    return browser.text("main h1");
  }

  /** Waits for the screen with this id. */
  void shows(String screen) {
    browser.element("#" + screen);
    settled();
  }

  /** Waits for the page that says that nothing is here, which is also what the server answered. */
  void findsNothing() {
    shows("not-found");
    assertThat(
            browser.number("return performance.getEntriesByType('navigation')[0].responseStatus"))
        .as("status of %s", browser.address())
        .isEqualTo(404);
    assertThat(browser.errors()).allMatch(error -> error.contains("status of 404"));
  }
}
