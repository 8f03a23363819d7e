package org.mingjian.journey;

import org.mingjian.TestBrowser;

/**
 * Measures in the browser how long a reader waits: from the navigation, or from the click that
 * changes something, until the whole screen is drawn. Drawn is a screen when the server has
 * answered all that it was asked, no widget loads, and every chart and table in sight shows what it
 * was last given; the frame in which that is so has been painted.
 */
final class Stopwatch {
  private static final String SCRIPT =
      """
      window.stopwatch = (() => {
        const watch = { took: undefined, staying: false };
        let begin = 0;
        let from = '';
        let current = 0;

        function drawn() {
          const clients = Object.values(window.Vaadin?.Flow?.clients ?? {}).filter(one => one.isActive);
          const screen = document.querySelector('main, .present, #login');
          return location.href !== from
            && clients.length > 0
            && clients.every(one => !one.isActive())
            && screen !== null
            && document.querySelector('.widget[data-state="waiting"]') === null
            && [...document.querySelectorAll('mingjian-chart, mingjian-table')]
              .every(one => !one.spec || !one.checkVisibility() || one.hasAttribute('rendered'));
        }

        function look(own) {
          if (own !== current) return;
          if (begin !== undefined && drawn()) {
            setTimeout(() => { if (own === current) watch.took = performance.now() - begin; });
          } else {
            requestAnimationFrame(() => look(own));
          }
        }

        // The next click, or choice from a list of the browser's own, is what changes the address.
        watch.wait = () => {
          watch.took = undefined;
          begin = undefined;
          from = location.href;
          current++;
          const began = event => {
            begin ??= event.timeStamp;
            ['click', 'change'].forEach(kind => removeEventListener(kind, began, true));
          };
          ['click', 'change'].forEach(kind => addEventListener(kind, began, true));
          look(current);
        };

        const beacon = navigator.sendBeacon.bind(navigator);
        navigator.sendBeacon = (...parts) => watch.staying || beacon(...parts);
        look(current);
        return watch;
      })();
      """;

  private final TestBrowser browser;

  private Stopwatch(TestBrowser browser) {
    this.browser = browser;
  }

  /** Brings one to every page that the browser fetches from now on. */
  static Stopwatch in(TestBrowser browser) {
    browser.startEveryPageWith(SCRIPT);
    return new Stopwatch(browser);
  }

  /** Milliseconds from the navigation to this page until it was drawn, or since the last click. */
  double milliseconds() {
    browser.waitUntil("return typeof window.stopwatch?.took === 'number'");
    return browser.number("return window.stopwatch.took");
  }

  /** Milliseconds from the click by which something changes the address until that is drawn. */
  double milliseconds(Runnable clicks) {
    browser.run("window.stopwatch.wait()");
    clicks.run();
    return milliseconds();
  }

  /** Bytes of the files that came with this page, as they were sent. */
  long bytes() {
    return (long)
        browser.number(
            """
            return performance.getEntriesByType('resource')
              .concat(performance.getEntriesByType('navigation'))
              .reduce((sum, entry) => sum + entry.transferSize, 0)
            """);
  }

  /** The server is not told that this page is left, so that its session keeps it. */
  void stay() {
    browser.run("window.stopwatch.staying = true");
  }
}
