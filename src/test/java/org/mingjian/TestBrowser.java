package org.mingjian;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.util.FileSystemUtils;

/**
 * A real browser with a profile of its own and no window. Everything waits for a state of the page;
 * nothing waits for time to pass.
 */
public final class TestBrowser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MOST_STEPS = 300;

  // A path such as "#table >>> a": the part behind >>> is looked for in the shadow tree.
  private static final String FIND =
      """
      function find(path) {
        let found = document;
        for (const selector of path.split('>>>')) {
          found = (found.shadowRoot ?? found).querySelector(selector.trim());
          if (!found) return null;
        }
        return found;
      }
      """;

  /** A rectangle in the coordinates of the window. */
  public record Box(double x, double y, double width, double height) {
    public double right() {
      return x + width;
    }

    public double bottom() {
      return y + height;
    }

    /** From what {@code getBoundingClientRect} and its like return. */
    public static Box of(Object rectangle) {
      Map<?, ?> sides = (Map<?, ?>) rectangle;
      return new Box(
          side(sides, "x"), side(sides, "y"), side(sides, "width"), side(sides, "height"));
    }

    private static double side(Map<?, ?> sides, String name) {
      return ((Number) sides.get(name)).doubleValue();
    }
  }

  private final Path profile;
  private final ChromeDriver driver;

  private TestBrowser(Path profile, ChromeDriver driver) {
    this.profile = profile;
    this.driver = driver;
  }

  /**
   * Starts a browser.
   *
   * @throws IllegalStateException with one sentence when there is none
   */
  public static TestBrowser start() {
    File browser = program("chromium", "chromium-browser", "google-chrome");
    File steering = program("chromedriver");
    Path profile;
    try {
      profile = Files.createTempDirectory("test-browser");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser);
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
        "--lang=zh-CN",
        "--user-data-dir=" + profile);
    LoggingPreferences logging = new LoggingPreferences();
    logging.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logging);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(steering)
            .usingAnyFreePort()
            .build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().timeouts().scriptTimeout(PATIENCE);
    return new TestBrowser(profile, driver);
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
    throw new IllegalStateException(
        "The tests in a browser need " + names[0] + " on the PATH; ./mingjian test installs it.");
  }

  public void open(String address) {
    driver.get(address);
  }

  public String address() {
    return driver.getCurrentUrl();
  }

  public String title() {
    return driver.getTitle();
  }

  public void back() {
    driver.navigate().back();
  }

  public void resize(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
  }

  /** Gives the session up, as another person at another machine has none. */
  public void becomeSomebodyNew() {
    // A page that is left tells the server so; told after the session is given up, the server would
    // begin another in the middle of the next page.
    run("navigator.sendBeacon = () => true");
    open("about:blank");
    // The driver's own way deletes only what the page at hand may see.
    driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
  }

  /** Every page that is fetched from now on starts with this script. */
  public void startEveryPageWith(String script) {
    driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
  }

  /** The next page is fetched as by somebody who was never here. */
  public void forgetFiles() {
    driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
  }

  /** Runs a script in which {@code find} takes a path as {@link #element} does. */
  public Object run(String script, Object... arguments) {
    return driver.executeScript(FIND + script, arguments);
  }

  /** Runs a script whose last argument is a function that takes the answer. */
  public Object runUntilAnswered(String script, Object... arguments) {
    return driver.executeAsyncScript(FIND + script, arguments);
  }

  public String string(String script, Object... arguments) {
    return String.valueOf(run(script, arguments));
  }

  public List<String> strings(String script, Object... arguments) {
    return ((List<?>) run(script, arguments)).stream().map(Object::toString).toList();
  }

  public double number(String script, Object... arguments) {
    return ((Number) run(script, arguments)).doubleValue();
  }

  public boolean is(String condition, Object... arguments) {
    return Boolean.TRUE.equals(run(condition, arguments));
  }

  public void waitUntil(String condition, Object... arguments) {
    new WebDriverWait(driver, PATIENCE)
        .withMessage(() -> condition + " at " + address())
        .ignoring(StaleElementReferenceException.class)
        .until(waiting -> is(condition, arguments));
  }

  /** Does something again and again until a condition holds, which it is asked after each time. */
  public void repeatUntil(Runnable step, String condition, Object... arguments) {
    for (int i = 0; i < MOST_STEPS; i++) {
      step.run();
      if (is(condition, arguments)) {
        return;
      }
    }
    throw new AssertionError(MOST_STEPS + " steps were not enough for: " + condition);
  }

  /**
   * Waits until an element is there and can be seen.
   *
   * @param path CSS selectors; {@code >>>} between two enters a shadow tree
   */
  public WebElement element(String path) {
    return new WebDriverWait(driver, PATIENCE)
        .withMessage(() -> path + " at " + address())
        .until(waiting ->
            (WebElement)
                run(
                    "const element = find(arguments[0]);"
                        + "return element?.checkVisibility() ? element : null",
                    path));
  }

  /** Chooses from a list of the browser's own. */
  public void choose(String path, String offered) {
    new Select(element(path)).selectByVisibleText(offered);
  }

  public boolean has(String path) {
    return is("return find(arguments[0])?.checkVisibility() ?? false", path);
  }

  public String text(String path) {
    return string("return arguments[0].innerText.trim()", element(path));
  }

  public void click(Box box) {
    pointAt(box);
    new Actions(driver).click().perform();
  }

  public void pointAt(Box box) {
    new Actions(driver)
        .moveToLocation((int) (box.x() + box.width() / 2), (int) (box.y() + box.height() / 2))
        .perform();
  }

  /** What stands on each sheet of a print of the page, on the paper that the page asks for. */
  public List<String> printedSheets() {
    Object pdf =
        driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true)).get("data");
    try (PDDocument document = Loader.loadPDF(Base64.getDecoder().decode(String.valueOf(pdf)))) {
      List<String> sheets = new ArrayList<>();
      for (int sheet = 1; sheet <= document.getNumberOfPages(); sheet++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(sheet);
        stripper.setEndPage(sheet);
        sheets.add(stripper.getText(document));
      }
      return sheets;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends keys to whatever has the focus. */
  public void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  public void pressWithControl(Keys key) {
    new Actions(driver).keyDown(Keys.CONTROL).sendKeys(key).keyUp(Keys.CONTROL).perform();
  }

  /** What the console was told at the highest level since this was last asked. */
  public List<String> errors() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().equals(Level.SEVERE))
        .map(LogEntry::getMessage)
        .toList();
  }

  /**
   * What the window shows, as WebP: for documents, in which a picture should be small.
   *
   * @param quality from 0 to 100
   */
  public byte[] picture(int quality) {
    Object data =
        driver
            .executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "webp", "quality", quality))
            .get("data");
    return Base64.getDecoder().decode(String.valueOf(data));
  }

  public byte[] screenshot() {
    return driver.getScreenshotAs(OutputType.BYTES);
  }

  @Override
  public void close() {
    driver.quit();
    try {
      FileSystemUtils.deleteRecursively(profile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
