package org.mingjian.journey;

import java.util.List;
import org.mingjian.TestBrowser;

/** The comparison: its charts by their places, and its table. */
final class ComparePage extends FigurePage {
  ComparePage(TestBrowser browser) {
    super(browser);
  }

  /** Waits until the address names this kind of chart and its first chart shows this year. */
  ComparePage showing(String kind, String year) {
    browser.waitUntil(
        "return new URLSearchParams(location.search).get('chart') === arguments[0]", kind);
    new Frame(browser).shows("compare");
    drawn("0", year);
    return this;
  }

  /** Waits for the table, too. */
  ComparePage tabled() {
    browser.waitUntil("return find('#table').hasAttribute('rendered')");
    return this;
  }

  /** The addresses of all cells of the table, in reading order. */
  List<String> cells() {
    return browser.strings(
        """
        return find('#table').spec.rows.flatMap(row => row.cells)
          .filter(cell => cell.state === 'figure').map(cell => cell.address)
        """);
  }

  /** Pins a column by its button in the choice of columns. */
  void pin(int column) {
    browser.run("find('#table >>> .columns > button').click()");
    browser.waitUntil("return find('#table').shadowRoot.querySelectorAll('.pin').length > 0");
    browser.run("find('#table').shadowRoot.querySelectorAll('.pin')[arguments[0]].click()", column);
  }

  /** The headings of the table as they stand. */
  List<String> headings() {
    return browser.strings(
        """
        return [...find('#table').shadowRoot.querySelectorAll('thead th')]
          .map(cell => cell.innerText.split('\\n')[0].trim())
        """);
  }
}
