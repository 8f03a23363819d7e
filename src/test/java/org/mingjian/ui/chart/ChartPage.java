package org.mingjian.ui.chart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.util.FileSystemUtils;

/**
 * One chart on an empty page in a real browser: the element comes from the committed bundle, the
 * specification from Java, the theme from Vaadin. There is no server side, so the page keeps the
 * ids that it is sent.
 */
final class ChartPage implements AutoCloseable {
  private static final Path BUNDLE = Path.of("src/main/bundles/prod.bundle");
  private static final String BUILD = "/VAADIN/build/";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** A rectangle in the coordinates of the window. */
  record Box(double x, double y, double width, double height) {
    double right() {
      return x + width;
    }

    double bottom() {
      return y + height;
    }
  }

  private final ZipFile bundle;
  private final HttpServer server;
  private final Path profile;
  private final ChromeDriver browser;

  ChartPage() throws IOException {
    bundle = new ZipFile(BUNDLE.toFile());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    profile = Files.createTempDirectory("chart-browser");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(program("chromium", "chromium-browser", "google-chrome"));
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + profile);
    browser =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver"))
                .usingAnyFreePort()
                .build(),
            options);
  }

  /** An empty page of this size with a fresh chart. */
  void open(int width, int height) {
    browser.manage().window().setSize(new Dimension(width, height));
    browser.get("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    waitUntil("return customElements.get('mingjian-chart') !== undefined");
  }

  void show(ChartSpec spec) {
    showJson(ChartJson.of(spec).toString());
    waitUntilRendered();
  }

  void showJson(String json) {
    run("chart.spec = JSON.parse(arguments[0])", json);
  }

  void waitUntilRendered() {
    waitUntil("return chart.rendered");
  }

  void waitUntil(String condition, Object... arguments) {
    new WebDriverWait(browser, PATIENCE)
        .withMessage(condition)
        .until(driver -> Boolean.TRUE.equals(run(condition, arguments)));
  }

  /** Runs a script with {@code chart} for the element and {@code root} for its shadow root. */
  Object run(String script, Object... arguments) {
    return ((JavascriptExecutor) browser)
        .executeScript(
            "const chart = document.querySelector('mingjian-chart'), root = chart.shadowRoot;"
                + script,
            arguments);
  }

  List<String> strings(String script, Object... arguments) {
    return ((List<?>) run(script, arguments)).stream().map(Object::toString).toList();
  }

  String string(String script, Object... arguments) {
    return String.valueOf(run(script, arguments));
  }

  double number(String script, Object... arguments) {
    return ((Number) run(script, arguments)).doubleValue();
  }

  /** All texts of the drawing. */
  List<String> texts() {
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

  Box mark(String id) {
    Map<?, ?> box = (Map<?, ?>) run("return chart.markBox(arguments[0])", id);
    return new Box(number(box, "x"), number(box, "y"), number(box, "width"), number(box, "height"));
  }

  private static double number(Map<?, ?> box, String side) {
    return ((Number) box.get(side)).doubleValue();
  }

  /** The box of the text of the drawing that says exactly this. */
  Box text(String content) {
    List<?> box =
        (List<?>)
            run(
                """
                const found = [...root.querySelectorAll('.stage svg text')]
                  .filter(t => t.textContent === arguments[0]);
                if (found.length !== 1) throw new Error(found.length + ' texts ' + arguments[0]);
                const box = found[0].getBoundingClientRect();
                return [box.x, box.y, box.width, box.height];
                """,
                content);
    double[] sides = box.stream().mapToDouble(side -> ((Number) side).doubleValue()).toArray();
    return new Box(sides[0], sides[1], sides[2], sides[3]);
  }

  void click(Box box) {
    pointAt(box);
    new Actions(browser).click().perform();
  }

  void pointAt(Box box) {
    new Actions(browser)
        .moveToLocation((int) (box.x() + box.width() / 2), (int) (box.y() + box.height() / 2))
        .perform();
  }

  void press(CharSequence keys) {
    new Actions(browser).sendKeys(keys).perform();
  }

  void pressWithControl(Keys key) {
    new Actions(browser).keyDown(Keys.CONTROL).sendKeys(key).keyUp(Keys.CONTROL).perform();
  }

  void resize(int width, int height) {
    browser.manage().window().setSize(new Dimension(width, height));
  }

  /** The ids that readers chose, in order. */
  List<String> chosen() {
    return strings("return chosen");
  }

  @Override
  public void close() throws IOException {
    browser.quit();
    server.stop(0);
    bundle.close();
    FileSystemUtils.deleteRecursively(profile);
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
    String imports =
        bundle.stream()
            .map(ZipEntry::getName)
            .filter(name -> name.matches("webapp" + BUILD + "generated-flow-imports-[^.]*\\.js"))
            .reduce((one, other) -> {
              throw new IllegalStateException("Two bundles in one: " + one + ", " + other);
            })
            .orElseThrow()
            .substring("webapp".length());
    return """
    <!doctype html>
    <html lang="zh-CN">
    <head>
      <link rel="stylesheet" href="/lumo/lumo.css">
      <link rel="icon" href="data:,">
      <script>
        var chosen = [];
        addEventListener('mark-clicked', event => chosen.push(event.detail.mark));
      </script>
      <script type="module" src="%s"></script>
    </head>
    <body style="margin: 16px">
      <button>before</button>
      <mingjian-chart></mingjian-chart>
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

  private static File program(String... names) {
    for (String name : names) {
      for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
        File candidate = new File(folder, name);
        if (candidate.canExecute()) {
          return candidate;
        }
      }
    }
    throw new IllegalStateException("None of these is on the PATH: " + Arrays.toString(names));
  }
}
