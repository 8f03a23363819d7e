package org.mingjian.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jooq.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.TestDatabase;
import org.mingjian.TestReports;
import org.mingjian.bootstrap.DatabaseAddress;
import org.mingjian.bootstrap.Home;
import org.mingjian.bootstrap.Services;
import org.mingjian.database.Tables;
import org.mingjian.ingest.ImportJob;
import org.mingjian.ingest.ReportTexts;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.security.Scope;
import org.mingjian.security.ScopedDatabase;

class ReportSearchTest {
  private static final Actor COUNTRY = new Actor("zhang", Role.EDITOR, Scope.everything());
  private static final Actor ZIYANG = new Actor("li", Role.VIEWER, Scope.of(List.of("610924")));
  private static final Actor HANWANG = new Actor("he", Role.VIEWER, Scope.of(List.of("610924106")));
  private static final Actor ELSEWHERE = new Actor("sun", Role.VIEWER, Scope.of(List.of("32")));

  @TempDir private Path folder;
  private TestDatabase testDatabase;
  private Services services;

  @BeforeEach
  void open() {
    testDatabase = TestDatabase.fresh();
    services =
        Services.open(
            new Home(folder.resolve("home")),
            new DatabaseAddress(
                testDatabase.jdbcUrl(), testDatabase.user(), testDatabase.password()),
            TestReports.CLOCK);
  }

  @AfterEach
  void close() {
    services.close();
    testDatabase.close();
  }

  private long take(String unit, int year, String words) throws IOException {
    return take(COUNTRY, unit, "陕西省安康市紫阳县" + unit + "人民政府报告如下。" + words, year);
  }

  private long take(Actor actor, String unit, String place, int year) throws IOException {
    ImportJob job = services.imports().begin(actor, null);
    Path file = Files.createTempFile(folder, "report", ".txt");
    Files.write(file, ReportTexts.bytes(ReportTexts.of(unit, place, year, "385000")));
    long[] report = new long[1];
    services
        .imports()
        .importPath(job, file, item -> report[0] = item.outcome().reportId().orElse(-1L));
    services.imports().finish(job);
    return report[0];
  }

  private SearchPage search(Actor actor, String words) {
    return services.search().search(actor, ReportFilter.of(""), SearchWords.of(words), 0, 20);
  }

  private static List<Long> reports(SearchPage page) {
    return page.hits().stream().map(hit -> hit.report().report()).toList();
  }

  @Test
  void findsWhatIsWrittenOtherwiseAndCountsThePlaces() throws IOException {
    long one = take("高桥镇", 2020, "辦理行政復議３件。");
    long two = take("高桥镇", 2021, "办理行政复议3件，行政复议均已办结。");
    take("高桥镇", 2019, "没有。");
    SearchPage page = search(COUNTRY, "行政复议 3件");
    assertThat(page.total()).isEqualTo(2);
    assertThat(page.cut()).isFalse();
    assertThat(reports(page)).containsExactly(two, one);
    SearchHit best = page.hits().getFirst();
    assertThat(best.places()).isEqualTo(3);
    Snippet snippet = best.snippets().getFirst();
    assertThat(snippet.marks().stream().map(mark -> mark.of(snippet.text())))
        .containsExactly("行政复议", "3件", "行政复议");
    assertThat(page.hits().getLast().snippets().getFirst().text()).contains("行政復議３件");
  }

  @Test
  void twoCharactersAndOneFindEverythingThatHasThem() throws IOException {
    long one = take("高桥镇", 2020, "采购设备。");
    assertThat(reports(search(COUNTRY, "设备"))).containsExactly(one);
    assertThat(reports(search(COUNTRY, "备"))).containsExactly(one);
    assertThat(search(COUNTRY, "设采").hits()).isEmpty();
    // All pairs of the term occur, the term itself does not.
    long scattered = take("高桥镇", 2021, "甲乙丙，乙丙丁。");
    assertThat(reports(search(COUNTRY, "乙丙"))).containsExactly(scattered);
    assertThat(search(COUNTRY, "甲乙丙丁").hits()).isEmpty();
  }

  @Test
  void theTitleComesFirst() throws IOException {
    take("双桥镇", 2020, "本年度各项工作平稳有序推进，具体情况说明如下。高桥镇高桥镇高桥镇高桥镇。");
    long own = take("高桥镇", 2019, "");
    assertThat(reports(search(COUNTRY, "高桥镇")).getFirst()).isEqualTo(own);
  }

  @Test
  void signsOfPatternsAndMarkupAreWordsLikeOthers() throws IOException {
    long one = take("高桥镇", 2020, "完成100%，<b>见附件_1</b>。");
    assertThat(reports(search(COUNTRY, "100%"))).containsExactly(one);
    assertThat(search(COUNTRY, "10_%").hits()).isEmpty();
    assertThat(reports(search(COUNTRY, "<b>见"))).containsExactly(one);
    assertThat(search(COUNTRY, "'; drop table report; --").hits()).isEmpty();
  }

  @Test
  void theScopeHoldsInTheQueryAndInTheDatabase() throws IOException {
    long own = take("高桥镇", 2020, "设备更新。");
    assertThat(reports(search(ZIYANG, "设备"))).containsExactly(own);
    assertThat(search(HANWANG, "设备").total()).isZero();
    assertThat(search(ELSEWHERE, "设备").total()).isZero();
    assertThat(services.search().counts(ELSEWHERE, ReportFilter.of("")).total()).isZero();
    // A county is looked through without the index; the scope holds there, too.
    ReportFilter county = ReportFilter.of("610924");
    for (Actor actor : List.of(ELSEWHERE, HANWANG)) {
      assertThat(services.search().search(actor, county, SearchWords.of("设备"), 0, 20).total())
          .isZero();
    }
    // A statement that forgets the scope still sees no text.
    assertThat(rows(ELSEWHERE, Tables.DOCUMENT_TEXT)).isZero();
    assertThat(rows(ZIYANG, Tables.DOCUMENT_TEXT)).isEqualTo(1);
  }

  @Test
  void aCountyAndTheWholeCountryAreSearchedAlike() throws IOException {
    long one = take("高桥镇", 2020, "设备更新，维护设备。");
    long two = take("双桥镇", 2021, "设备。");
    take("双桥镇", 2020, "备设。");
    Actor province = new Actor("sun", Role.VIEWER, Scope.of(List.of("61")));
    Actor counties = new Actor("wu", Role.VIEWER, Scope.of(List.of("610924", "320102")));
    for (Actor actor : List.of(COUNTRY, province, counties, ZIYANG)) {
      assertThat(reports(search(actor, "设备"))).as(actor.name()).containsExactly(one, two);
      assertThat(search(actor, "设备 更新").total()).isEqualTo(1);
      assertThat(search(actor, "设备 双桥镇").total()).isEqualTo(1);
    }
  }

  @Test
  void eachStateIsListedAsItIsCounted() throws IOException {
    for (int year = 2019; year <= 2021; year++) {
      take("高桥镇", year, "设备。");
      take("双桥镇", year, "设备。");
      take("汉王镇", year, "设备。");
    }
    take("高桥镇", 2020, "设备更新。");
    take(COUNTRY, "焕古镇", "", 2020);
    find("time.late", "610924109", 2020);
    find("time.late", "610924109", 2021);
    find("time.missing_report", "610924100", 2021);
    ReportFilter all = ReportFilter.of("610924").withStates(Set.of());
    ReportCounts counts = services.search().counts(ZIYANG, all);
    assertThat(counts.states())
        .containsEntry(ReportState.LATE, 2)
        .containsEntry(ReportState.MISSING, 1)
        .containsEntry(ReportState.REPLACED, 1);
    for (ReportState state : ReportState.values()) {
      ReportFilter one = all.withStates(Set.of(state));
      List<ReportRow> rows = services.search().list(ZIYANG, one, ReportOrder.YEAR, 0, 50);
      assertThat(rows).as(state.code()).hasSize(counts.states().getOrDefault(state, 0));
      assertThat(rows).allMatch(row -> row.state() == state);
      assertThat(services.search().counts(ZIYANG, one).total()).isEqualTo(rows.size());
    }
    assertThat(services.search().list(ZIYANG, all, ReportOrder.FINDINGS, 0, 3))
        .extracting(ReportRow::findings)
        .containsExactly(1, 1, 1);
  }

  private void find(String rule, String division, int year) {
    testDatabase(
        """
        select set_config('mingjian.scope', 'all', false);
        insert into finding (fingerprint, county_code, division_code, year, rule, part, kind, severity,
          arguments, evidence, reports, settings_version, evidence_hash, content_hash, state,
          first_seen, changed_at, last_step)
        values ('%1$s %2$s %3$d', '610924', '%2$s', %3$d, '%1$s', '', 'non_compliant', 'error',
          '{}', '[]', '{}', 0, repeat('0', 64), repeat('0', 64), 'open', now(), now(), 0)
        """
            .formatted(rule, division, year));
  }

  @Test
  void theFilterHoldsForTheSearchToo() throws IOException {
    take("高桥镇", 2020, "设备一。");
    long newer = take("高桥镇", 2021, "设备二。");
    ReportFilter filter = ReportFilter.of("610924").withYears(Set.of(2021));
    assertThat(reports(services.search().search(ZIYANG, filter, SearchWords.of("设备"), 0, 20)))
        .containsExactly(newer);
    assertThat(
            services
                .search()
                .search(ZIYANG, ReportFilter.of(""), SearchWords.of("设备"), 1, 1)
                .total())
        .isEqualTo(2);
  }

  @Test
  void theListKnowsVersionsWaitingAndWithdrawn() throws IOException {
    long old = take("高桥镇", 2020, "一。");
    long current = take("高桥镇", 2020, "二。");
    long waits = take(COUNTRY, "汉王镇", "", 2020);
    List<ReportRow> usual =
        services.search().list(ZIYANG, ReportFilter.of("610924"), ReportOrder.YEAR, 0, 50);
    assertThat(usual).extracting(ReportRow::report).containsExactlyInAnyOrder(current, waits);
    assertThat(usual)
        .extracting(ReportRow::state)
        .containsExactlyInAnyOrder(ReportState.FILED, ReportState.WAITING);
    ReportFilter all = ReportFilter.of("610924").withStates(Set.of());
    assertThat(services.search().list(ZIYANG, all, ReportOrder.IMPORTED, 0, 50))
        .extracting(ReportRow::report)
        .contains(old);
    ReportCounts counts = services.search().counts(ZIYANG, ReportFilter.of("610924"));
    assertThat(counts.total()).isEqualTo(2);
    assertThat(counts.states()).containsEntry(ReportState.REPLACED, 1);
    assertThat(counts.years()).containsEntry(2020, 2);
    for (ReportOrder order : ReportOrder.values()) {
      assertThat(services.search().list(ZIYANG, all, order, 0, 50)).hasSize(3);
    }
    assertThat(
            services
                .search()
                .list(
                    ZIYANG,
                    new ReportFilter(
                        "610924", Set.of(2020), Set.of("2019"), Set.of(ReportState.FILED), true),
                    ReportOrder.UNREAD,
                    0,
                    50))
        .isEmpty();
  }

  @Test
  void whatWasStoredBeforeThereWasASearchIsFoundToo() throws IOException {
    long one = take("高桥镇", 2020, "设备。");
    testDatabase(
        "alter table document_text no force row level security;"
            + " delete from document_text; delete from document_grams;"
            + " alter table document_text force row level security;");
    assertThat(search(COUNTRY, "设备").hits()).isEmpty();
    services.search().complete();
    assertThat(reports(search(COUNTRY, "设备"))).containsExactly(one);
    assertThat(rows(COUNTRY, Tables.DOCUMENT_GRAMS)).isEqualTo(1);
  }

  private int rows(Actor actor, Table<?> table) {
    return new ScopedDatabase(testDatabase.dataSource())
        .read(actor, context -> context.fetchCount(table));
  }

  private void testDatabase(String sql) {
    try (var connection = testDatabase.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
