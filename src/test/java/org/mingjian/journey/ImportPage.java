package org.mingjian.journey;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjian.TestBrowser;
import org.openqa.selenium.WebElement;

/** Brings files in and tells what became of them. */
final class ImportPage {
  private final TestBrowser browser;

  ImportPage(TestBrowser browser) {
    this.browser = browser;
  }

  ImportPage shown() {
    new Frame(browser).shows("import");
    return this;
  }

  /** Uploads files together and waits until the server has said what became of each. */
  void upload(Path... files) {
    browser.element("#upload");
    WebElement input =
        (WebElement)
            browser.run(
                "return find('#upload >>> input[type=file]') ?? find('#upload input[type=file]')");
    input.sendKeys(
        Stream.of(files)
            .map(file -> file.toAbsolutePath().toString())
            .collect(Collectors.joining("\n")));
    // The list empties when all have come; one that failed would stay.
    browser.waitUntil("return find('#upload').files.every(file => file.complete)");
    new Frame(browser).settled();
    browser.waitUntil(
        "return find('#files')?.size === arguments[0] && !find('#files').loading", files.length);
  }

  /** What the list says of a file, cell by cell. */
  List<String> row(String fileName) {
    String row =
        """
        const grid = find('#files');
        const row = [...grid.shadowRoot.querySelectorAll('tbody#items tr')].find(row =>
          [...row.querySelectorAll('slot')].some(slot => slot.assignedElements()
            .some(cell => cell.innerText.includes(arguments[0]))));
        """;
    browser.waitUntil(row + "return row !== undefined", fileName);
    return browser.strings(
        row
            + """
            return [...row.querySelectorAll('slot')].map(slot =>
              slot.assignedElements().map(cell => cell.innerText.trim()).join(' '))
            """,
        fileName);
  }

  /** Opens the newest of the imports so far. */
  void openNewest() {
    browser.element("#jobs a[href^='import?job=']").click();
    browser.waitUntil(
        "return new URLSearchParams(location.search).has('job') && find('#undo') !== null");
    new Frame(browser).settled();
  }

  /** Takes the import that is shown back, or puts it into force again. */
  void undo(String reason) {
    browser.element("#undo").click();
    WebElement words = browser.element("#undo-reason textarea");
    words.click();
    words.sendKeys(reason);
    browser.element("#undo-confirm").click();
    browser.waitUntil("return find('#undo-confirm') === null");
    new Frame(browser).settled();
  }

  String summary() {
    return browser.text("#import-files > p");
  }
}
