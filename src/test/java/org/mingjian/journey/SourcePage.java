package org.mingjian.journey;

import java.util.List;
import org.mingjian.TestBrowser;

/** A report as its document, with the figures beside it. */
final class SourcePage {
  private final TestBrowser browser;

  SourcePage(TestBrowser browser) {
    this.browser = browser;
  }

  /** Waits until a figure of a report is chosen and its document has come to rest. */
  SourcePage showing(long report, String indicator) {
    browser.waitUntil(
        "return location.pathname === '/report/' + arguments[0]"
            + " && new URLSearchParams(location.search).get('fact') === arguments[1]",
        report,
        indicator);
    return atRest(indicator);
  }

  /** Waits until the first place of a search is chosen and its document has come to rest. */
  SourcePage showingPlace() {
    browser.waitUntil(
        "return location.pathname.startsWith('/report/')"
            + " && new URLSearchParams(location.search).get('hit') === '1'");
    return atRest("hit:1");
  }

  private SourcePage atRest(String indicator) {
    new Frame(browser).shows("source");
    browser.waitUntil(
        """
        const chosen = find('#document');
        return chosen.hasAttribute('rendered') && find('#facts').hasAttribute('rendered')
            && chosen.selected === arguments[0]
        """,
        indicator);
    // The document scrolls over a few frames while its parts are laid out.
    browser.waitUntil(
        """
        const mark = find('#document >>> .mark.selected');
        if (!mark) return false;
        const at = mark.getBoundingClientRect();
        const frame = find('#document >>> .scroller').getBoundingClientRect();
        return at.height > 0 && at.top >= frame.top && at.bottom <= frame.bottom
        """);
    return this;
  }

  /** The characters that are highlighted. */
  String highlighted() {
    return browser.string(
        "return [...find('#document').shadowRoot.querySelectorAll('.mark.selected')]"
            + ".map(mark => mark.textContent).join('')");
  }

  /** The characters that the document has for a mark. */
  String markText(String indicator) {
    return browser.string("return find('#document').markText(arguments[0])", indicator);
  }

  /** The line above the document that says which figure is chosen. */
  String label() {
    return browser.text("#document >>> #selected-fact");
  }

  /** The ids that are chosen in the list of figures. */
  List<String> chosenFacts() {
    return browser.strings(
        "return [...find('#facts').shadowRoot.querySelectorAll('[aria-selected=true]')]"
            + ".map(item => item.dataset.fact)");
  }

  void choose(String indicator) {
    browser.element("#facts >>> [data-fact='" + indicator + "']").click();
  }

  void goBack() {
    browser.element("#back").click();
  }
}
