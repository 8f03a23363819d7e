package org.mingjian.journey;

import java.util.List;
import org.mingjian.TestBrowser;
import org.mingjian.TestBrowser.Box;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The charts with their tables, and the filter above them. */
final class OverviewPage {
  private static final List<String> WIDGETS = List.of("disclosure", "procurement", "requests");

  private final TestBrowser browser;

  OverviewPage(TestBrowser browser) {
    this.browser = browser;
  }

  /** Waits until the address says this and every widget shows what it says. */
  OverviewPage showing(String region, String years) {
    browser.waitUntil(
        """
        const asked = new URLSearchParams(location.search);
        return asked.get('region') === arguments[0] && asked.get('years') === arguments[1]
        """,
        region,
        years);
    new Frame(browser).shows("overview");
    for (String widget : WIDGETS) {
      browser.waitUntil(
          """
          const chart = find('#chart-' + arguments[0]), table = find('#table-' + arguments[0]);
          return chart.rendered && chart.spec.label.includes(arguments[1])
              && (!table.checkVisibility() || table.hasAttribute('rendered'))
          """,
          widget,
          years);
    }
    return this;
  }

  /** Types a part of a name into the filter and takes the only offer. */
  void chooseRegion(String typed, String offered) {
    WebElement input = browser.element("#region input");
    input.click();
    browser.pressWithControl(Keys.HOME);
    input.sendKeys(Keys.chord(Keys.CONTROL, "a"), typed);
    choose(offered);
  }

  void toggleYear(int year) {
    browser.element("#years input").click();
    choose(String.valueOf(year));
    browser.press(Keys.ESCAPE);
  }

  // The text in the field narrows the offers on the server: the wait is for the one that is meant.
  private void choose(String offered) {
    String item =
        """
        [...document.querySelectorAll(
            'vaadin-combo-box-item, vaadin-multi-select-combo-box-item')]
          .filter(item => item.checkVisibility() && item.textContent.trim() === arguments[0])
        """;
    browser.waitUntil("return " + item.strip() + ".length === 1", offered);
    ((WebElement) browser.run("return " + item.strip() + "[0]", offered)).click();
  }

  String region() {
    return browser.string("return find('#region input').value");
  }

  /** The names in the rows of a widget's chart, from top to bottom. */
  List<String> chartRows(String widget) {
    return browser.strings(
        "return find(arguments[0]).spec.rows.map(row => [row.group, row.label]"
            + ".filter(label => label !== undefined).join(' '))",
        "#chart-" + widget);
  }

  /** The ids of all marks of a widget's chart in reading order. */
  List<String> marks(String widget) {
    return browser.strings("return find(arguments[0]).marks", "#chart-" + widget);
  }

  /** The texts of the drawing in the row of a mark, from the axis on. */
  List<String> drawnBeside(String widget, String mark) {
    return browser.strings(
        """
        const chart = find(arguments[0]);
        const box = chart.markBox(arguments[1]), middle = box.y + box.height / 2;
        return [...chart.shadowRoot.querySelectorAll('.stage svg text')].filter(text => {
          const { top, bottom, left } = text.getBoundingClientRect();
          return top < middle && middle < bottom && left >= box.x;
        }).map(text => text.textContent)
        """,
        "#chart-" + widget,
        mark);
  }

  /** The bars of a row as the drawing has them: filled rectangles that begin at the axis. */
  Box bar(String widget, String mark) {
    return Box.of(
        browser.run(
            """
            const chart = find(arguments[0]);
            chart.revealMark(arguments[1]);
            const { x, y, width, height } = chart.markBox(arguments[1]);
            return { x, y, width, height };
            """,
            "#chart-" + widget,
            mark));
  }

  void clickMark(String widget, String mark) {
    // A chart may lie below the window.
    browser.run("find(arguments[0]).scrollIntoView({ block: 'center' })", "#chart-" + widget);
    browser.click(bar(widget, mark));
  }

  String chartText(String widget) {
    return browser.string(
        "return find(arguments[0]).shadowRoot.querySelector('[role=figure]').innerText",
        "#chart-" + widget);
  }

  /** What a chart says to who cannot see it, of the mark under the keyboard. */
  String announced(String widget) {
    return browser.string(
        "return find(arguments[0] + ' >>> [aria-live]').textContent.trim()", "#chart-" + widget);
  }

  /** Presses the tabulator until a chart has the focus. */
  void tabToChart(String widget) {
    browser.repeatUntil(
        () -> browser.press(Keys.TAB),
        "return document.activeElement?.id === arguments[0]",
        "chart-" + widget);
  }

  /** A table's cells: a list for each row, names first. */
  List<List<String>> table(String widget) {
    List<?> rows =
        (List<?>)
            browser.run(
                """
                return [...find(arguments[0]).shadowRoot.querySelectorAll('tbody tr')]
                  .map(row => [...row.children].map(cell =>
                    cell.localName === 'th'
                      ? cell.getAttribute('aria-label')
                      : [...cell.childNodes]
                          .filter(node => node.nodeType !== Node.COMMENT_NODE
                            && node.ariaHidden !== 'true')
                          .map(node => node.textContent).join('').trim()))
                """,
                "#table-" + widget);
    return rows.stream()
        .map(row -> ((List<?>) row).stream().map(String::valueOf).toList())
        .toList();
  }

  /** Follows the link in a table's cell. */
  void clickCell(String widget, int row, int figure) {
    browser
        .element(
            "#table-%s >>> tbody tr:nth-child(%d) td:nth-of-type(%d) a"
                .formatted(widget, row + 1, figure + 1))
        .click();
  }
}
