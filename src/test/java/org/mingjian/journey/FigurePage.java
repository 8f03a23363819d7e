package org.mingjian.journey;

import java.util.List;
import org.mingjian.TestBrowser;
import org.mingjian.TestBrowser.Box;
import org.openqa.selenium.Keys;

/** Charts and tables of a screen, by the names of their widgets. */
abstract class FigurePage {
  protected final TestBrowser browser;

  FigurePage(TestBrowser browser) {
    this.browser = browser;
  }

  /** Waits until a chart is drawn whose label says this. */
  protected void drawn(String widget, String label) {
    browser.waitUntil(
        """
        const chart = find('#chart-' + arguments[0]);
        return chart.rendered && chart.spec.frame.label.includes(arguments[1])
        """,
        widget,
        label);
  }

  /** The ids of all marks of a widget's chart in reading order. */
  List<String> marks(String widget) {
    return browser.strings("return find(arguments[0]).marks", "#chart-" + widget);
  }

  /** Where a mark is drawn, scrolled into sight. */
  Box mark(String widget, String mark) {
    return Box.of(
        browser.run(
            """
            const chart = find(arguments[0]);
            chart.scrollIntoView({ block: 'center' });
            chart.revealMark(arguments[1]);
            const { x, y, width, height } = chart.markBox(arguments[1]);
            return { x, y, width, height };
            """,
            "#chart-" + widget,
            mark));
  }

  void clickMark(String widget, String mark) {
    browser.click(mark(widget, mark));
  }

  /** What a chart says to who cannot see it, of the mark under the keyboard. */
  String announced(String widget) {
    return browser.string(
        "return find(arguments[0] + ' >>> [aria-live]').textContent.trim()", "#chart-" + widget);
  }

  /**
   * Presses the tabulator until the marks of a chart have the focus; its menu comes before them.
   */
  void tabToChart(String widget) {
    browser.repeatUntil(
        () -> browser.press(Keys.TAB),
        """
        const chart = document.activeElement;
        return chart?.id === arguments[0]
          && chart.shadowRoot.activeElement?.getAttribute('role') === 'application';
        """,
        "chart-" + widget);
  }

  /** A table's cells: a list for each row, names first. */
  List<List<String>> table(String widget) {
    List<?> rows =
        (List<?>)
            browser.run(
                """
                return find(arguments[0]).spec.rows.map(row =>
                  [...row.headings, ...row.cells].map(cell => cell.text))
                """,
                "#table-" + widget);
    return rows.stream()
        .map(row -> ((List<?>) row).stream().map(String::valueOf).toList())
        .toList();
  }
}
