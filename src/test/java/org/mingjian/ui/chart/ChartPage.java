package org.mingjian.ui.chart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.mingjian.TestBrowser;
import org.mingjian.TestBrowser.Box;
import org.mingjian.chart.ChartJson;
import org.mingjian.chart.ChartSpec;
import org.mingjian.chart.TableJson;
import org.mingjian.chart.TableSpec;
import org.openqa.selenium.Keys;

/**
 * One chart and one table on an empty page in a real browser: the element comes from the committed
 * bundle, the specification from Java, the theme from Vaadin. There is no server side, so the page
 * keeps the ids that it is sent.
 */
public final class ChartPage implements AutoCloseable {
  private static final Path BUNDLE = Path.of("src/main/bundles/prod.bundle");
  private static final String BUILD = "/VAADIN/build/";
  private static final String SCRIPT_BEGIN =
      "const chart = document.querySelector('mingjian-chart'), root = chart.shadowRoot,"
          + " table = document.querySelector('mingjian-table');";

  private final ZipFile bundle;
  private final HttpServer server;
  private final TestBrowser browser;

  public ChartPage() throws IOException {
    bundle = new ZipFile(BUNDLE.toFile());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    browser = TestBrowser.start();
  }

  /** An empty page of this size with a fresh chart. */
  public void open(int width, int height) {
    browser.resize(width, height);
    browser.open("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    waitUntil("return customElements.get('mingjian-chart') !== undefined");
  }

  public void show(ChartSpec spec) {
    showJson(ChartJson.of(spec).toString());
    waitUntilRendered();
  }

  public void showJson(String json) {
    run("chart.spec = JSON.parse(arguments[0])", json);
  }

  public void waitUntilRendered() {
    waitUntil("return chart.rendered");
  }

  public void waitUntil(String condition, Object... arguments) {
    browser.waitUntil(SCRIPT_BEGIN + condition, arguments);
  }

  /** Runs a script with {@code chart} for the element and {@code root} for its shadow root. */
  public Object run(String script, Object... arguments) {
    return browser.run(SCRIPT_BEGIN + script, arguments);
  }

  public List<String> strings(String script, Object... arguments) {
    return browser.strings(SCRIPT_BEGIN + script, arguments);
  }

  public String string(String script, Object... arguments) {
    return browser.string(SCRIPT_BEGIN + script, arguments);
  }

  public double number(String script, Object... arguments) {
    return browser.number(SCRIPT_BEGIN + script, arguments);
  }

  /** All texts of the drawing. */
  public List<String> texts() {
    return strings("return [...root.querySelectorAll('.stage svg text')].map(t => t.textContent)");
  }

  /** The texts in the row of a mark, from the axis on. */
  List<String> textsBeside(String id) {
    return strings(
        """
        const mark = chart.markBox(arguments[0]), middle = mark.y + mark.height / 2;
        return [...root.querySelectorAll('.stage svg text')].filter(t => {
          const box = t.getBoundingClientRect();
          return box.top < middle && middle < box.bottom && box.left >= mark.x;
        }).map(t => t.textContent)
        """,
        id);
  }

  /** Runs a script whose last argument is a function that takes the answer. */
  public Object runUntilAnswered(String script) {
    return browser.runUntilAnswered(SCRIPT_BEGIN + script);
  }

  /** Shows a table under the chart. */
  public void showTable(TableSpec spec) {
    run("table.spec = JSON.parse(arguments[0])", TableJson.of(spec).toString());
    waitUntil("return table.hasAttribute('rendered')");
  }

  /** Where something in the shadow tree of the table is. */
  public Box inTable(String selector) {
    return Box.of(
        run(
            "const found = table.shadowRoot.querySelector(arguments[0]);"
                + "found.scrollIntoView({block: 'nearest'});"
                + "const { x, y, width, height } = found.getBoundingClientRect();"
                + "return { x, y, width, height }",
            selector));
  }

  public Box mark(String id) {
    return Box.of(run("return chart.markBox(arguments[0])", id));
  }

  /** The box of the text of the drawing that says exactly this. */
  public Box text(String content) {
    return Box.of(
        run(
            """
            const found = [...root.querySelectorAll('.stage svg text')]
              .filter(t => t.textContent === arguments[0]);
            if (found.length !== 1) throw new Error(found.length + ' texts ' + arguments[0]);
            const { x, y, width, height } = found[0].getBoundingClientRect();
            return { x, y, width, height };
            """,
            content));
  }

  public void click(Box box) {
    browser.click(box);
  }

  public void pointAt(Box box) {
    browser.pointAt(box);
  }

  public void press(CharSequence keys) {
    browser.press(keys);
  }

  public void pressWithControl(Keys key) {
    browser.pressWithControl(key);
  }

  public void resize(int width, int height) {
    browser.resize(width, height);
  }

  /** What stands on each sheet of a print. */
  public List<String> printedSheets() {
    return browser.printedSheets();
  }

  /** The ids that readers chose, in order. */
  public List<String> chosen() {
    return strings("return chosen");
  }

  @Override
  public void close() throws IOException {
    browser.close();
    server.stop(0);
    bundle.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      byte[] content = path.equals("/") ? page() : resource(path);
      if (content == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      String type =
          path.endsWith(".js")
              ? "text/javascript"
              : path.endsWith(".css") ? "text/css" : "text/html";
      exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
      exchange.sendResponseHeaders(200, content.length);
      exchange.getResponseBody().write(content);
    }
  }

  private byte[] page() {
    // The elements are defined by the files of the screens that use them.
    String imports =
        bundle.stream()
            .map(ZipEntry::getName)
            .filter(name ->
                name.matches("webapp" + BUILD + "(generated-flow-imports|chunk)-[^.]*\\.js"))
            .map(name ->
                "<script type=\"module\" src=\""
                    + name.substring("webapp".length())
                    + "\"></script>")
            .collect(Collectors.joining("\n"));
    return """
    <!doctype html>
    <html lang="zh-CN">
    <head>
      <link rel="stylesheet" href="/lumo/lumo.css">
      <link rel="icon" href="data:,">
      <script>
        var chosen = [];
        addEventListener('mark-clicked', event => chosen.push(event.detail.mark));
        addEventListener('table-state', event => chosen.push(JSON.stringify(event.detail)));
      </script>
      %s
    </head>
    <body style="margin: 16px">
      <div id="outlet" hidden></div>
      <button>before</button>
      <mingjian-chart></mingjian-chart>
      <mingjian-table></mingjian-table>
      <button>after</button>
    </body>
    </html>
    """
        .formatted(imports)
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] resource(String path) throws IOException {
    ZipEntry entry = bundle.getEntry("webapp" + path);
    if (entry != null) {
      try (InputStream stream = bundle.getInputStream(entry)) {
        return stream.readAllBytes();
      }
    }
    try (InputStream stream =
        ChartPage.class.getClassLoader().getResourceAsStream("META-INF/resources" + path)) {
      return stream == null ? null : stream.readAllBytes();
    }
  }
}
