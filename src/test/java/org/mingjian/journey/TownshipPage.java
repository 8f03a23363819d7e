package org.mingjian.journey;

import org.mingjian.TestBrowser;

/** The page of one township. */
final class TownshipPage extends FigurePage {
  TownshipPage(TestBrowser browser) {
    super(browser);
  }

  /** Waits until the address says this and every chart shows what it says. */
  TownshipPage showing(String name, String year) {
    browser.waitUntil(
        "return location.pathname.startsWith('/township/')"
            + " && new URLSearchParams(location.search).get('year') === arguments[0]",
        year);
    new Frame(browser).shows("township");
    drawn("years", name);
    drawn("place", year);
    drawn("procurement", name);
    return this;
  }
}
