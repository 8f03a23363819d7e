package org.mingjian.guide;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.mingjian.TestBrowser;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.FindingKind;
import org.mingjian.finding.life.FindingFilter;
import org.mingjian.finding.life.FindingOrder;
import org.mingjian.finding.life.StoredFinding;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.security.Scope;
import org.openqa.selenium.WebElement;

/** The way through the screens, in the order in which a county meets them. */
final class GuideWalk {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  private static final int QUALITY = 82;
  private static final Actor CHIEF =
      new Actor(GuideCounty.ADMINISTRATOR, Role.ADMINISTRATOR, Scope.everything());
  private static final String PLACE = "region=" + GuideCounty.COUNTY + "&year=" + GuideCounty.YEAR;

  // Nothing is under way on the server, and everything that is drawn is drawn.
  private static final String SETTLED =
      """
      const clients = Object.values(window.Vaadin?.Flow?.clients ?? {}).filter(c => c.isActive);
      return document.readyState === 'complete' && clients.length > 0
          && clients.every(client => !client.isActive())
          && [...document.querySelectorAll('.widget')]
              .every(one => one.dataset.state !== 'waiting')
          && [...document.querySelectorAll('mingjian-chart, mingjian-table')]
              .every(one => one.hasAttribute('rendered') || !one.checkVisibility())
      """;

  /** Takes a picture as the file with a name. */
  @FunctionalInterface
  interface Album {
    void add(String name, byte[] picture) throws IOException;
  }

  private final TestBrowser browser;
  private final GuideCounty county;
  private final GuideLanguage language;

  GuideWalk(TestBrowser browser, GuideCounty county, GuideLanguage language) {
    this.browser = browser;
    this.county = county;
    this.language = language;
  }

  void walk(Album album) throws IOException {
    browser.becomeSomebodyNew();
    browser.resize(WIDTH, HEIGHT);
    // No screen: a session would keep the language that it began with.
    browser.open(county.origin() + "/print.css");
    browser.run(
        "document.cookie = 'mingjian-language="
            + language.locale().toLanguageTag()
            + ";path=/';document.cookie = 'mingjian-colours=light;path=/'");
    browser.open(county.origin() + "/login");
    browser.element("#login #vaadinLoginUsername");
    album.add("login.webp", browser.picture(QUALITY));
    logIn();

    StoredFinding finding = finding();
    Evidence place =
        finding.finding().evidence().stream()
            .filter(evidence -> evidence.indicator() != null)
            .findFirst()
            .orElseThrow();

    take(album, "accounts", "administration", "#administration");
    take(album, "import", "import", "#import");
    take(album, "waiting", "waiting", "#waiting");
    take(album, "source", "report/" + place.report() + "?fact=" + place.indicator(), "#correct");
    browser.element("#correct").click();
    browser.element("#correction-choice");
    settle();
    album.add("correction.webp", browser.picture(QUALITY));
    take(album, "overview", "?" + PLACE, "#overview");
    take(
        album,
        "compare",
        "compare?region=" + GuideCounty.COUNTY + "&years=" + GuideCounty.YEAR,
        "#compare");
    take(
        album,
        "township",
        "township/" + finding.finding().division() + "?year=" + GuideCounty.YEAR,
        "#township");
    take(
        album,
        "findings",
        "findings?region=" + GuideCounty.COUNTY + "&years=" + GuideCounty.YEAR,
        "#findings-list");
    take(album, "finding", "finding/" + finding.id(), "#decision");
    take(album, "settings", "settings?region=" + GuideCounty.COUNTY, "#settings");

    long deck = deck();
    take(album, "presentation", "presentations/" + deck, "#start");
    browser.element(".export-menu").click();
    browser.element("#export-deck");
    settle();
    album.add("export.webp", browser.picture(QUALITY));
    take(album, "slide", "present/" + deck + "?slide=3", "#present mingjian-chart");
    county.services().presentations().discard(CHIEF, deck);
    List<String> errors = browser.errors();
    if (!errors.isEmpty()) {
      throw new IllegalStateException("The browser met errors: " + errors);
    }
  }

  private void logIn() {
    fill("#login #vaadinLoginUsername input", GuideCounty.ADMINISTRATOR);
    fill("#login #vaadinLoginPassword input", GuideCounty.PASSWORD);
    browser.run("window.asked = true");
    browser.element("#login vaadin-button[slot=submit]").click();
    browser.waitUntil("return window.asked === undefined && document.readyState === 'complete'");
    settle();
  }

  private void fill(String field, String text) {
    WebElement input = browser.element(field);
    input.clear();
    input.sendKeys(text);
  }

  private void take(Album album, String name, String address, String shown) throws IOException {
    browser.open(county.origin() + "/" + address);
    browser.element(shown);
    settle();
    album.add(name + ".webp", browser.picture(QUALITY));
  }

  private void settle() {
    browser.waitUntil(SETTLED);
  }

  /** The gravest breach of the year that rests on a cell. */
  private StoredFinding finding() {
    FindingFilter filter = FindingFilter.of(GuideCounty.COUNTY).withYears(Set.of(GuideCounty.YEAR));
    return county.services().findings().list(CHIEF, filter, FindingOrder.SEVERITY, 0, 100).stream()
        .filter(found -> found.finding().kind() == FindingKind.NON_COMPLIANT)
        .filter(found ->
            found.finding().evidence().stream().anyMatch(place -> place.indicator() != null))
        .findFirst()
        .orElseThrow();
  }

  /** The standard deck, made as a person makes it. */
  private long deck() {
    browser.open(county.origin() + "/presentations");
    browser.element("#standard-deck");
    settle();
    browser.element("#deck-year").click();
    browser.element("vaadin-select-item");
    settle();
    browser.run(
        "[...document.querySelectorAll('vaadin-select-item')]"
            + ".find(item => item.textContent.trim() === arguments[0]).click()",
        String.valueOf(GuideCounty.YEAR));
    settle();
    browser.element("#standard-deck").click();
    browser.element("#start");
    settle();
    String address = browser.address();
    return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
  }
}
