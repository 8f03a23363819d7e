package org.mingjian.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingjian.database.Tables.AUDIT_EVENT;
import static org.mingjian.database.Tables.NARRATIVE_FACT;
import static org.mingjian.database.Tables.REPORT;
import static org.mingjian.database.Tables.SOURCE_DOCUMENT;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjian.TestDatabase;
import org.mingjian.TestReports;
import org.mingjian.document.Span;
import org.mingjian.extract.ExtractedFact;
import org.mingjian.extract.FactValue;
import org.mingjian.security.Actor;
import org.mingjian.security.NotAllowedException;
import org.mingjian.security.Role;
import org.mingjian.security.Scope;
import org.mingjian.security.ScopedDatabase;

class ReportStoreTest {
  private static final Actor EDITOR = new Actor("editor", Role.EDITOR, Scope.everything());
  private static final Actor ZIYANG = new Actor("ziyang", Role.EDITOR, Scope.of(List.of("610924")));
  private static final Actor HANYIN = new Actor("hanyin", Role.EDITOR, Scope.of(List.of("610921")));
  private static final Placement.Waiting AMBIGUOUS =
      new Placement.Waiting(List.of(WaitReason.DIVISION_AMBIGUOUS));

  private final TestDatabase test = TestDatabase.fresh();
  private ScopedDatabase database;
  private ReportStore store;

  @BeforeEach
  void open() {
    database = new ScopedDatabase(test.dataSource());
    store = TestReports.store(database);
  }

  @AfterEach
  void drop() {
    test.close();
  }

  @Test
  void aStoredReportComesBackWithEveryFigureInItsPlace() {
    NewReport report =
        TestReports.of("610924109", 2020)
            .with("procurement.amount", "204.5800")
            .with("licence.change", "-3")
            .with("rule.created", "")
            .with("rule.disclosed", "?")
            .with("rule.disclosed_total", "absent")
            .with("narrative.disclosed.total", "1947")
            .build();
    StoredReport stored = store.load(EDITOR, store.store(EDITOR, report).report()).orElseThrow();

    assertThat(stored.facts()).isEqualTo(report.report().facts());
    assertThat(stored.narrative()).isEqualTo(report.report().narrative());
    assertThat(stored.document()).isEqualTo(report.document());
    assertThat(stored.header().division()).isEqualTo("610924109");
    assertThat(stored.header().unreadable()).isEqualTo(1);
    for (ExtractedFact fact : stored.facts()) {
      Span span = fact.span();
      if (span != null) {
        assertThat(span.of(stored.document().text())).isEqualTo(fact.raw());
      }
    }
  }

  @Test
  void theSameBytesTwiceChangeNothing() {
    TestReports report = TestReports.of("610924109", 2020);
    StoreOutcome first = report.storeIn(store, EDITOR);
    assertThat(report.storeIn(store, EDITOR)).isEqualTo(new StoreOutcome.Known(first.report()));
    assertThat(store.load(EDITOR, first.report()).orElseThrow().versions()).hasSize(1);
  }

  @Test
  void aChangedReportIsANewVersionAndTheOldOneStays() {
    StoreOutcome first = TestReports.of("610924109", 2020).storeIn(store, EDITOR);
    StoreOutcome second =
        TestReports.of("610924109", 2020).with("procurement.amount", "7").storeIn(store, EDITOR);

    assertThat(second).isEqualTo(new StoreOutcome.Filed(second.report(), "610924109", 2020, 2));
    StoredReport old = store.load(EDITOR, first.report()).orElseThrow();
    assertThat(old.header().current()).isFalse();
    assertThat(old.versions())
        .extracting(StoredReport.ReportVersion::report, StoredReport.ReportVersion::current)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(first.report(), false),
            org.assertj.core.groups.Tuple.tuple(second.report(), true));
    assertThat(old.fact("procurement.amount").orElseThrow().value())
        .isEqualTo(new FactValue.Reported(BigDecimal.ZERO));
  }

  @Test
  void importsAtTheSameTimeMakeOneReportOfTheSameBytesAndOneVersionEachOfOthers() throws Exception {
    List<Callable<StoreOutcome>> imports =
        IntStream.range(0, 12)
            .<Callable<StoreOutcome>>mapToObj(i ->
                () ->
                    TestReports.of("610924109", 2020)
                        .with("procurement.amount", String.valueOf(i % 4))
                        .storeIn(store, EDITOR))
            .toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      List<StoreOutcome> outcomes =
          threads.invokeAll(imports).stream().map(java.util.concurrent.Future::resultNow).toList();
      assertThat(outcomes).filteredOn(StoreOutcome.Filed.class::isInstance).hasSize(4);
      assertThat(outcomes).filteredOn(StoreOutcome.Known.class::isInstance).hasSize(8);
      assertThat(store.load(EDITOR, outcomes.getFirst().report()).orElseThrow().versions())
          .extracting(StoredReport.ReportVersion::version)
          .containsExactly(1, 2, 3, 4);
    }
  }

  @Test
  void aWaitingReportCountsOnceAPersonHasDecided() {
    long id =
        TestReports.waiting(AMBIGUOUS, 2020, "610924102", "320312109")
            .storeIn(store, EDITOR)
            .report();
    assertThat(store.toPlace(ZIYANG, 0, 10).rows())
        .extracting(ReportHeader::id)
        .containsExactly(id);
    assertThat(store.toPlace(HANYIN, 0, 10).rows()).isEmpty();

    assertThat(store.decide(ZIYANG, id, "610924102", 2020, "电话核实"))
        .contains(new StoreOutcome.Filed(id, "610924102", 2020, 1));
    assertThat(store.decide(ZIYANG, id, "610924102", 2020, "再次")).isEqualTo(Optional.empty());
    assertThat(store.toPlace(ZIYANG, 0, 10).rows()).isEmpty();
    assertThat(store.load(ZIYANG, id).orElseThrow().decisions())
        .singleElement()
        .satisfies(decision -> {
          assertThat(decision.reason()).isEqualTo("电话核实");
          assertThat(decision.decidedBy()).isEqualTo("ziyang");
          assertThat(decision.decidedAt().toInstant()).isEqualTo(TestReports.CLOCK.instant());
        });
  }

  @Test
  void nobodyFilesOutsideTheScope() {
    assertThatThrownBy(() -> TestReports.of("610924109", 2020).storeIn(store, HANYIN))
        .isInstanceOf(NotAllowedException.class);
    long id = TestReports.waiting(AMBIGUOUS, 2020, "610924102").storeIn(store, EDITOR).report();
    assertThatThrownBy(() -> store.decide(HANYIN, id, "610921100", 2020, "不在范围"))
        .isInstanceOf(NotAllowedException.class);
    Actor viewer = new Actor("viewer", Role.VIEWER, Scope.everything());
    assertThatThrownBy(() -> store.decide(viewer, id, "610924102", 2020, "无权"))
        .isInstanceOf(NotAllowedException.class);
  }

  @Test
  void theDatabaseItselfHidesWhatIsOutsideTheScope() {
    long id =
        TestReports.of("610924109", 2020)
            .with("narrative.disclosed.total", "5")
            .storeIn(store, EDITOR)
            .report();
    assertThat(store.load(HANYIN, id)).isEmpty();
    // Without any condition of a query: the policies alone.
    assertThat(rows(HANYIN.scope(), REPORT)).isZero();
    assertThat(rows(HANYIN.scope(), SOURCE_DOCUMENT)).isZero();
    assertThat(rows(HANYIN.scope(), NARRATIVE_FACT)).isZero();
    assertThat(rows(ZIYANG.scope(), REPORT)).isEqualTo(1);
    assertThat(rows(Scope.of(List.of()), REPORT)).isZero();
    int changed =
        database.write(
            HANYIN,
            context -> context.update(REPORT).set(REPORT.DIVISION_CODE, "610921100").execute());
    assertThat(changed).isZero();
  }

  private int rows(Scope scope, Table<?> table) {
    return database.read(scope, context -> context.fetchCount(table));
  }

  @Test
  void everyWriteIsAudited() {
    long id = TestReports.waiting(AMBIGUOUS, 2020, "610924102").storeIn(store, EDITOR).report();
    store.decide(ZIYANG, id, "610924102", 2020, "电话核实");
    List<String> actions =
        database.read(
            Scope.everything(),
            context ->
                context
                    .select(AUDIT_EVENT.ACCOUNT_NAME, AUDIT_EVENT.ACTION)
                    .from(AUDIT_EVENT)
                    .where(AUDIT_EVENT.SUBJECT.eq("report:" + id))
                    .orderBy(AUDIT_EVENT.ID)
                    .fetch(row -> row.value1() + " " + row.value2()));
    assertThat(actions).containsExactly("editor report.import", "ziyang report.place");
  }
}
