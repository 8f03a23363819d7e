package org.mingjian.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What holds on each screen: nothing leaves the machine, and everybody can read it. */
@ExtendWith(JourneyExtension.class)
class EveryScreenIT {
  private static void login(Visitor visitor) {
    visitor.open("login");
    visitor.login();
    visitor.frame().settled();
  }

  private static void source(Visitor visitor) {
    long report = visitor.reports().id("大东坝镇", 2020);
    visitor.open("report/" + report + "?fact=" + Reports.PROJECTS);
    visitor.source().showing(report, Reports.PROJECTS);
  }

  private static void parts(Visitor visitor) {
    visitor.open("parts?unit=" + Reports.COUNTY + "&year=2020&measure=" + Reports.AMOUNT);
    visitor.parts().shown();
  }

  private static void waiting(Visitor visitor) {
    visitor.open("waiting");
    visitor.waiting().shown();
  }

  private static void imports(Visitor visitor) {
    visitor.open("import");
    visitor.imports().shown();
  }

  private static void findings(Visitor visitor) {
    visitor.open("findings?region=" + Reports.COUNTY + "&state=all");
    new Frame(visitor.browser()).shows("findings");
  }

  private static void settings(Visitor visitor) {
    visitor.open("settings?region=" + Reports.COUNTY);
    new Frame(visitor.browser()).shows("settings");
  }

  @Test
  void noRequestLeavesTheMachine(Visitor visitor) {
    login(visitor);
    onlyTheApplicationIsAsked(visitor);
    visitor.logIn(Person.ADMINISTRATOR);
    visitor.openOverview(Reports.COUNTY, "2020");
    onlyTheApplicationIsAsked(visitor);
    source(visitor);
    onlyTheApplicationIsAsked(visitor);
    parts(visitor);
    onlyTheApplicationIsAsked(visitor);
    waiting(visitor);
    onlyTheApplicationIsAsked(visitor);
    imports(visitor);
    onlyTheApplicationIsAsked(visitor);
    findings(visitor);
    onlyTheApplicationIsAsked(visitor);
    settings(visitor);
    onlyTheApplicationIsAsked(visitor);
  }

  private static void onlyTheApplicationIsAsked(Visitor visitor) {
    List<String> asked =
        visitor
            .browser()
            .strings("return performance.getEntriesByType('resource').map(entry => entry.name)");
    assertThat(asked)
        .as("what %s loads", visitor.address())
        .isNotEmpty()
        .allMatch(name -> name.startsWith(visitor.origin() + "/") || name.startsWith("data:"));
  }

  @Test
  void theLoginIsAccessible(Visitor visitor) {
    login(visitor);
    assertThat(Barriers.on(visitor)).isEmpty();
  }

  @Test
  void theOverviewIsAccessible(Visitor visitor) {
    visitor.logIn(Person.VIEWER);
    visitor.openOverview(Reports.COUNTY, "2020");
    assertThat(Barriers.on(visitor)).isEmpty();
  }

  @Test
  void theTownshipsAreAccessible(Visitor visitor) {
    visitor.logIn(Person.VIEWER);
    visitor.open("townships?region=" + Reports.COUNTY + "&year=2020");
    new Frame(visitor.browser()).shows("townships");
    visitor.browser().waitUntil("return find('#table-figures').hasAttribute('rendered')");
    assertThat(Barriers.on(visitor)).isEmpty();
  }

  @Test
  void theTownshipIsAccessible(Visitor visitor) {
    visitor.logIn(Person.VIEWER);
    visitor.open("township/331124101?year=2020");
    new TownshipPage(visitor.browser()).showing("古市镇", "2020");
    assertThat(Barriers.on(visitor)).isEmpty();
  }

  @Test
  void theComparisonIsAccessibleInEveryKindBothLanguagesAndInTheDark(Visitor visitor) {
    visitor.logIn(Person.VIEWER);
    comparisons(visitor);
    visitor.browser().element("#colours").click();
    visitor.browser().waitUntil("return document.documentElement.getAttribute('theme') === 'dark'");
    visitor.browser().element("#language").click();
    visitor.browser().element("#language-en").click();
    visitor.browser().waitUntil("return document.documentElement.lang === 'en'");
    comparisons(visitor);
  }

  private static void comparisons(Visitor visitor) {
    for (String kind :
        List.of("bars", "lines", "multiples", "heatmap", "ranking", "distribution")) {
      visitor.open(
          "compare?region="
              + Reports.COUNTY
              + "&years=2019-2020&measures="
              + Reports.AMOUNT
              + "&chart="
              + kind);
      new ComparePage(visitor.browser()).showing(kind, "2020").tabled();
      assertThat(Barriers.on(visitor)).as(kind).isEmpty();
    }
  }

  @Test
  void theSourceIsAccessible(Visitor visitor) {
    visitor.logIn(Person.VIEWER);
    source(visitor);
    assertThat(Barriers.on(visitor)).isEmpty();
  }

  @Test
  void thePartsAreAccessible(Visitor visitor) {
    visitor.logIn(Person.VIEWER);
    parts(visitor);
    assertThat(Barriers.on(visitor)).isEmpty();
  }

  @Test
  void whatWaitsIsAccessible(Visitor visitor) {
    visitor.logIn(Person.ADMINISTRATOR);
    waiting(visitor);
    assertThat(Barriers.on(visitor)).isEmpty();
  }

  @Test
  void theImportIsAccessible(Visitor visitor) {
    visitor.logIn(Person.ADMINISTRATOR);
    imports(visitor);
    assertThat(Barriers.on(visitor)).isEmpty();
  }

  @Test
  void theFindingsAreAccessible(Visitor visitor) {
    visitor.logIn(Person.ADMINISTRATOR);
    findings(visitor);
    assertThat(Barriers.on(visitor)).isEmpty();
  }

  @Test
  void theSettingsAreAccessible(Visitor visitor) {
    visitor.logIn(Person.ADMINISTRATOR);
    settings(visitor);
    assertThat(Barriers.on(visitor)).isEmpty();
  }

  @Test
  void theAccountsAreAccessible(Visitor visitor) {
    visitor.logIn(Person.ADMINISTRATOR);
    for (String address :
        List.of(
            "administration",
            "administration?account=" + Person.VIEWER.account(),
            "administration?tab=audit")) {
      visitor.open(address);
      new Frame(visitor.browser()).shows("administration");
      assertThat(Barriers.on(visitor)).as(address).isEmpty();
    }
    for (String screen : List.of("tokens", "password")) {
      visitor.open(screen);
      new Frame(visitor.browser()).shows(screen);
      assertThat(Barriers.on(visitor)).as(screen).isEmpty();
    }
  }
}
