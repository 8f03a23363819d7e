package org.mingjian.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mingjian.TestBrowser;
import org.openqa.selenium.Keys;

/** An evaluation from the list of decks to the last slide, by keyboard, in both languages. */
@ExtendWith(JourneyExtension.class)
class PresentationIT {
  private static void makesDeck(Visitor visitor) {
    TestBrowser browser = visitor.browser();
    visitor.open("presentations");
    new Frame(browser).shows("presentations");
    assertThat(Barriers.on(visitor)).as("the list of decks").isEmpty();
    if (!browser.is(
        "return find('#deck-county').inputElement.value.includes(arguments[0])", Reports.COUNTY)) {
      browser.run("find('#deck-county').inputElement.select()");
      browser.element("#deck-county input").sendKeys(Reports.COUNTY_NAME);
      browser.waitUntil(
          "const item = [...document.querySelectorAll('vaadin-combo-box-item')]"
              + ".find(one => one.checkVisibility() && one.textContent.includes(arguments[0]));"
              + "item?.click(); return item !== undefined",
          Reports.COUNTY);
      new Frame(browser).settled();
    }
    browser.element("#deck-year").click();
    browser.element("vaadin-select-item");
    browser.run(
        "[...document.querySelectorAll('vaadin-select-item')]"
            + ".find(item => item.textContent.trim() === '2020').click()");
    new Frame(browser).settled();
    browser.element("#standard-deck").click();
    browser.element("#start");
    new Frame(browser).settled();
  }

  private static String slide(Visitor visitor) {
    new Frame(visitor.browser()).settled();
    return visitor.browser().text(".present-number");
  }

  @Test
  void aDeckIsMadePresentedAndAskedForItsSources(Visitor visitor) {
    visitor.logIn(Person.VIEWER);
    makesDeck(visitor);
    TestBrowser browser = visitor.browser();
    assertThat(Barriers.on(visitor)).as("a deck being edited").isEmpty();

    browser.element("#start").click();
    browser.element("#present");
    assertThat(slide(visitor)).isEqualTo("1 / 11");
    browser.press(Keys.PAGE_DOWN);
    browser.waitUntil("return find('.present-number')?.textContent === '2 / 11'");
    assertThat(Barriers.on(visitor)).as("a slide of figures").isEmpty();
    // A clicker's black screen, which the next press ends without turning.
    browser.press(".");
    browser.waitUntil("return find('#present').hasAttribute('data-blank')");
    browser.press(Keys.PAGE_DOWN);
    browser.waitUntil("return !find('#present').hasAttribute('data-blank')");
    assertThat(slide(visitor)).isEqualTo("2 / 11");
    browser.press(Keys.END);
    browser.waitUntil("return find('.present-number')?.textContent === '11 / 11'");
    browser.press(Keys.HOME);
    browser.waitUntil("return find('.present-number')?.textContent === '1 / 11'");
    for (int turned = 2; turned <= 7; turned++) {
      browser.press(Keys.ARROW_RIGHT);
      browser.waitUntil(
          "return find('.present-number')?.textContent === arguments[0]", turned + " / 11");
    }
    browser.waitUntil("return find('#present mingjian-chart')?.hasAttribute('rendered')");
    assertThat(Barriers.on(visitor)).as("a slide with a chart").isEmpty();
    // Nobody scrolls before an audience, and everybody can read.
    assertThat(
            browser.is(
                "const body = find('.present-body');"
                    + "return body.scrollHeight <= body.clientHeight + 1"))
        .isTrue();
    assertThat(
            browser.number(
                """
                const chart = find('#present mingjian-chart').shadowRoot;
                return Math.min(...[...chart.querySelectorAll('.canvas svg text')]
                    .map(text => parseFloat(getComputedStyle(text).fontSize)
                        * text.getScreenCTM().a));
                """))
        .isGreaterThanOrEqualTo(23.9);

    String fact = visitor.reports().fact("玉岩镇", 2020, Reports.AMOUNT);
    browser.click(
        TestBrowser.Box.of(
            browser.run("return find('#present mingjian-chart').markBox(arguments[0])", fact)));
    browser.element("#present-overlay iframe");
    assertThat(visitor.address()).contains("source=report");
    // The source alone: no second menu within the presentation.
    browser.waitUntil(
        """
        const page = find('#present-overlay iframe').contentDocument;
        const bar = page && page.querySelector('.frame-bar');
        return bar && getComputedStyle(bar).display === 'none'
        """);
    browser.element("#present-close").click();
    browser.waitUntil("return !find('#present-overlay')");
    assertThat(slide(visitor)).isEqualTo("7 / 11");
    // A sheet a slide, and none behind the last.
    visitor.open(visitor.address().replaceFirst("slide=7.*", "slide=all"));
    browser.waitUntil("return document.querySelectorAll('.present-slide').length === 11");
    new Frame(browser).settled();
    assertThat(browser.printedSheets()).hasSize(11).noneMatch(String::isBlank);

    visitor.open(visitor.address().replaceFirst("slide=all", "slide=7"));
    new Frame(browser).settled();
    browser.press(Keys.ESCAPE);
    browser.element("#start");
  }

  @Test
  void theSameInEnglish(Visitor visitor) {
    visitor.logIn(Person.VIEWER);
    visitor.frame().chooseLanguage("en");
    makesDeck(visitor);
    assertThat(visitor.browser().text("#start")).isEqualTo("Present");
    assertThat(List.of(visitor.frame().heading())).noneMatch(String::isBlank);
    visitor.browser().element("#start").click();
    assertThat(slide(visitor)).isEqualTo("1 / 11");
    assertThat(Barriers.on(visitor)).as("the cover").isEmpty();
  }
}
