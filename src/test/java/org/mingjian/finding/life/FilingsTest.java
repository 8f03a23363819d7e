package org.mingjian.finding.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjian.TestDatabase;
import org.mingjian.TestReports;
import org.mingjian.bootstrap.DatabaseAddress;
import org.mingjian.bootstrap.Home;
import org.mingjian.bootstrap.Services;
import org.mingjian.finding.Settings;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.security.Scope;

/** Who filed what, and who filed late by the day that the county itself has set. */
class FilingsTest {
  private static final String COUNTY = "610924";
  private static final String EARLY = "610924101";
  private static final String IN_MARCH = "610924102";
  private static final String UNDATED = "610924103";
  private static final String ELSEWHERE = "320312001";
  private static final Actor EVERYBODY = Actor.commandLine();
  private static final Actor EDITOR = new Actor("editor", Role.EDITOR, Scope.of(List.of(COUNTY)));

  private final TestDatabase test = TestDatabase.fresh();
  private Services services;

  @BeforeEach
  void open() throws IOException {
    Path home = Files.createTempDirectory(Path.of("target"), "filings-");
    services =
        Services.open(
            new Home(home),
            new DatabaseAddress(test.jdbcUrl(), test.user(), test.password()),
            TestReports.CLOCK);
    store(TestReports.of(EARLY, 2021).published(LocalDate.of(2022, 1, 20)));
    store(TestReports.of(IN_MARCH, 2021).published(LocalDate.of(2022, 3, 20)));
    store(TestReports.of(IN_MARCH, 2020).published(LocalDate.of(2021, 1, 31)));
    store(TestReports.of(UNDATED, 2021));
    store(TestReports.of(ELSEWHERE, 2021).published(LocalDate.of(2022, 6, 1)));
    judge();
  }

  @AfterEach
  void close() {
    services.close();
    test.close();
  }

  private void store(TestReports report) {
    report.storeIn(services.reports(), EVERYBODY);
  }

  private void judge() {
    assertThat(services.judging().drain((_, _) -> {}).failed()).isEmpty();
  }

  private void expectUntil(MonthDay day, int answerDays) {
    CountySettings now = services.settings().current(EDITOR, COUNTY);
    Settings old = now.settings();
    assertThat(
            services
                .settings()
                .change(
                    EDITOR,
                    COUNTY,
                    old.version(),
                    new Settings(
                        0,
                        day,
                        answerDays,
                        old.normativeLimit(),
                        old.procurementLimit(),
                        old.procurementMultiple(),
                        old.similarityLimit(),
                        old.growthTolerance(),
                        old.panelLevel(),
                        old.falseDiscoveryRate(),
                        old.kindsApart(),
                        old.off()),
                    now.peers(),
                    "县里的通知"))
        .isPresent();
    judge();
  }

  private Set<String> late() {
    return services.filings().list(EDITOR, COUNTY).stream()
        .filter(filing -> filing.late() != null)
        .map(filing -> filing.division() + " " + filing.year())
        .collect(Collectors.toSet());
  }

  /** How many reports of the year are held of the county, and how many of them came late. */
  private List<Integer> count(int year) {
    return services.filings().counties(EDITOR, COUNTY, year).stream()
        .flatMap(county -> Stream.of(county.filed(), county.late()))
        .toList();
  }

  @Test
  void whoIsLateFollowsTheDayOfTheCounty() {
    assertThat(late()).containsExactly(IN_MARCH + " 2021");
    assertThat(count(2021)).containsExactly(3, 1);
    assertThat(count(2020)).containsExactly(1, 0);

    expectUntil(MonthDay.of(3, 31), 15);
    assertThat(late()).isEmpty();
    assertThat(count(2021)).containsExactly(3, 0);

    expectUntil(MonthDay.of(1, 15), 15);
    assertThat(late())
        .containsExactlyInAnyOrder(EARLY + " 2021", IN_MARCH + " 2021", IN_MARCH + " 2020");
  }

  @Test
  void aReportWithoutADateIsNotLateAndAnOlderVersionIsKept() {
    store(TestReports.of(EARLY, 2021).published(LocalDate.of(2022, 1, 25)));

    Map<String, Filing> filings =
        services.filings().list(EDITOR, COUNTY).stream()
            .filter(filing -> filing.year() == 2021)
            .collect(Collectors.toMap(Filing::division, Function.identity()));

    assertThat(filings.get(UNDATED).dated()).isNull();
    assertThat(filings.get(UNDATED).late()).isNull();
    assertThat(filings.get(EARLY).version()).isEqualTo(2);
    assertThat(filings.get(EARLY).dated()).isEqualTo(LocalDate.of(2022, 1, 25));
    assertThat(filings.get(EARLY).older())
        .singleElement()
        .satisfies(older -> assertThat(older.version()).isEqualTo(1));
  }

  @Test
  void countiesAreListedWithTheirCountsWithinTheScope() {
    List<CountyFilings> all = services.filings().counties(EVERYBODY, "", 2021);

    assertThat(all).extracting(CountyFilings::county).containsExactly("320312", COUNTY);
    assertThat(all.getLast().filed()).isEqualTo(3);
    assertThat(all.getLast().late()).isEqualTo(1);
    assertThat(all.getLast().all()).isEqualTo(4);
    assertThat(all.getLast().unsettled()).isPositive();
    assertThat(services.filings().counties(EVERYBODY, "32", 2020))
        .containsExactly(new CountyFilings("320312", 0, 0, 0, 1));
    assertThat(services.filings().counties(EDITOR, "", 2021))
        .extracting(CountyFilings::county)
        .containsExactly(COUNTY);
  }

  @Test
  void answersAreExpectedWithinTheDaysOfTheCounty() {
    LocalDate today = services.exports().today();
    assertThat(services.exports().answerBy(EDITOR, COUNTY)).isEqualTo(today.plusDays(15));

    expectUntil(MonthDay.of(1, 31), 20);

    assertThat(services.exports().answerBy(EDITOR, EARLY)).isEqualTo(today.plusDays(20));
    assertThat(services.exports().answerBy(EVERYBODY, ELSEWHERE)).isEqualTo(today.plusDays(15));
  }
}
