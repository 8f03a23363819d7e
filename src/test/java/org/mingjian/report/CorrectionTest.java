package org.mingjian.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.mingjian.database.Tables.AUDIT_EVENT;
import static org.mingjian.database.Tables.CORRECTION;
import static org.mingjian.database.Tables.CORRECTION_IN_FORCE;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjian.TestDatabase;
import org.mingjian.TestReports;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.extract.FactValue;
import org.mingjian.security.Actor;
import org.mingjian.security.NotAllowedException;
import org.mingjian.security.Role;
import org.mingjian.security.Scope;
import org.mingjian.security.ScopedDatabase;

class CorrectionTest {
  private static final String AMOUNT = "procurement.amount";
  private static final String TOTAL = "narrative.disclosed.total";
  private static final Actor EDITOR = new Actor("editor", Role.EDITOR, Scope.everything());
  private static final Actor ZIYANG = new Actor("ziyang", Role.EDITOR, Scope.of(List.of("610924")));
  private static final Actor HANYIN = new Actor("hanyin", Role.EDITOR, Scope.of(List.of("610921")));
  private static final Ruling AS_READ = new Ruling.AsRead();

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

  private static Ruling.Figure figure(String value) {
    return new Ruling.Figure(new BigDecimal(value), value, null);
  }

  private static FactValue reported(String value) {
    return new FactValue.Reported(new BigDecimal(value));
  }

  private long file(String amount) {
    return TestReports.of("610924109", 2020)
        .with(AMOUNT, amount)
        .with(TOTAL, "1947")
        .storeIn(store, EDITOR)
        .report();
  }

  private StoredFact fact(long report, String indicator) {
    return store.load(EDITOR, report).orElseThrow().stored(indicator).orElseThrow();
  }

  private void correct(long report, String indicator, Ruling ruling, String reason) {
    long seen = fact(report, indicator).newest();
    assertThat(store.correct(ZIYANG, new FactId(report, indicator), ruling, seen, reason))
        .isEqualTo(CorrectionOutcome.SAVED);
  }

  @Test
  void aCorrectionCountsAndTheReadingStays() {
    long id = file("?");
    correct(
        id, AMOUNT, new Ruling.Figure(new BigDecimal("204.58"), "2045800", "元"), "原件为 204.58 万元");

    StoredFact fact = fact(id, AMOUNT);
    assertThat(fact.value()).isEqualTo(reported("204.58"));
    assertThat(fact.read().value()).isEqualTo(new FactValue.Unreadable());
    assertThat(fact.read().raw()).isEqualTo("?");
    assertThat(fact.origin())
        .isEqualTo(
            new Origin.Corrected(
                new FactValue.Unreadable(),
                "ziyang",
                "原件为 204.58 万元",
                TestReports.CLOCK.instant().atOffset(ZoneOffset.UTC)));
    assertThat(fact.history().getFirst().ruling())
        .isEqualTo(new Ruling.Figure(new BigDecimal("204.58"), "2045800", "元"));
  }

  @Test
  void withdrawingGivesTheWordBackToTheReadingAndForgetsNothing() {
    long id = file("12");
    correct(id, AMOUNT, figure("21"), "看错");
    correct(id, AMOUNT, new Ruling.Blank(), "其实没有填");
    correct(id, AMOUNT, AS_READ, "原文确为 12");

    StoredFact fact = fact(id, AMOUNT);
    assertThat(fact.value()).isEqualTo(reported("12"));
    assertThat(fact.origin()).isEqualTo(new Origin.Extracted());
    assertThat(fact.history())
        .extracting(Correction::previous, Correction::reason)
        .containsExactly(
            tuple(reported("12"), "看错"),
            tuple(reported("21"), "其实没有填"),
            tuple(new FactValue.Blank(), "原文确为 12"));
    assertThat(
            store.load(EDITOR, id).orElseThrow().stored("licence.change").orElseThrow().history())
        .isEmpty();
  }

  @Test
  void aFigureOfTheTextIsCorrectedLikewise() {
    long id = file("12");
    correct(id, TOTAL, figure("1974"), "数字看反");
    assertThat(fact(id, TOTAL).value()).isEqualTo(reported("1974"));
  }

  @Test
  void onlyEditorsInScopeCorrectAndOnlyWithAReason() {
    FactId fact = new FactId(file("?"), AMOUNT);
    Actor inspector = new Actor("inspector", Role.INSPECTOR, Scope.everything());
    assertThatThrownBy(() -> store.correct(inspector, fact, figure("1"), 0, "理由"))
        .isInstanceOf(NotAllowedException.class);
    assertThat(store.correct(HANYIN, fact, figure("1"), 0, "理由"))
        .isEqualTo(CorrectionOutcome.UNKNOWN);
    assertThatThrownBy(() -> store.correct(ZIYANG, fact, figure("1"), 0, " "))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(
            store.correct(ZIYANG, new FactId(fact.report(), "rule.issued"), figure("1"), 0, "理由"))
        .isEqualTo(CorrectionOutcome.UNKNOWN);
    assertThat(fact(fact.report(), AMOUNT).history()).isEmpty();
  }

  @Test
  void nobodyOverwritesWhatAnotherSaidInTheMeantime() {
    FactId fact = new FactId(file("?"), AMOUNT);
    correct(fact.report(), AMOUNT, figure("1"), "先");
    assertThat(store.correct(EDITOR, fact, figure("2"), 0, "后"))
        .isEqualTo(CorrectionOutcome.CHANGED_MEANWHILE);
    assertThat(fact(fact.report(), AMOUNT).value()).isEqualTo(reported("1"));
  }

  @Test
  void theDatabaseItselfHidesCorrectionsAndChangesNone() {
    long id = file("?");
    correct(id, AMOUNT, figure("1"), "核对原件");
    assertThat(rows(HANYIN, CORRECTION)).isZero();
    assertThat(rows(HANYIN, CORRECTION_IN_FORCE)).isZero();
    assertThat(rows(ZIYANG, CORRECTION_IN_FORCE)).isOne();
    int touched =
        database.write(
            EDITOR,
            context ->
                context.update(CORRECTION).set(CORRECTION.REASON, "改").execute()
                    + context.deleteFrom(CORRECTION).execute());
    assertThat(touched).isZero();
    assertThatThrownBy(() ->
            database.write(
                HANYIN,
                context ->
                    context
                        .insertInto(CORRECTION)
                        .set(CORRECTION.REPORT_ID, id)
                        .set(CORRECTION.INDICATOR, AMOUNT)
                        .set(CORRECTION.STATE, "w")
                        .set(CORRECTION.REASON, "越权")
                        .set(
                            CORRECTION.CORRECTED_AT,
                            TestReports.CLOCK.instant().atOffset(ZoneOffset.UTC))
                        .set(CORRECTION.CORRECTED_BY, "hanyin")
                        .set(CORRECTION.PREVIOUS_STATE, "u")
                        .execute()))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("row-level security");
  }

  @Test
  void everyCorrectionIsAudited() {
    long id = file("?");
    correct(id, AMOUNT, figure("1"), "核对原件");
    List<String> details =
        database.read(
            Scope.everything(),
            context ->
                context
                    .select(AUDIT_EVENT.ACCOUNT_NAME, AUDIT_EVENT.DETAILS)
                    .from(AUDIT_EVENT)
                    .where(AUDIT_EVENT.ACTION.eq("fact.correct"))
                    .fetch(row -> row.value1() + row.value2().data()));
    assertThat(details).singleElement().asString().contains("ziyang", "unreadable", "核对原件", AMOUNT);
  }

  @Test
  void aCorrectedCellWaitsNoLonger() {
    long id = file("?");
    assertThat(store.toRead(ZIYANG, 0, 10).total()).isOne();
    correct(id, AMOUNT, figure("1"), "核对原件");
    assertThat(store.toRead(ZIYANG, 0, 10).total()).isZero();
    assertThat(store.toRead(ZIYANG, 0, 10).rows()).isEmpty();
    correct(id, AMOUNT, AS_READ, "还是看不清");
    assertThat(store.toRead(ZIYANG, 0, 10).rows())
        .singleElement()
        .extracting(UnreadableCells::indicators)
        .isEqualTo(List.of(AMOUNT));
  }

  @Test
  void aNewVersionThatReadsOtherwiseAsksAndNeitherAppliesNorLosesTheCorrection() {
    long old = file("12");
    correct(old, AMOUNT, figure("21"), "看错");
    correct(old, TOTAL, figure("1974"), "数字看反");
    long fresh = file("15");

    assertThat(fact(fresh, AMOUNT).value()).isEqualTo(reported("15"));
    assertThat(store.pending(ZIYANG, 0, 10).total()).isEqualTo(2);
    assertThat(store.pending(HANYIN, 0, 10).total()).isZero();
    assertThat(store.pending(HANYIN, 0, 10).rows()).isEmpty();
    List<PendingCorrection> pending = store.pending(ZIYANG, 0, 10).rows();
    assertThat(pending)
        .extracting(
            found -> found.report().id(),
            PendingCorrection::indicator,
            PendingCorrection::read,
            PendingCorrection::olderReport,
            PendingCorrection::corrected)
        .containsExactly(
            tuple(fresh, TOTAL, reported("1947"), old, reported("1974")),
            tuple(fresh, AMOUNT, reported("15"), old, reported("21")));
    assertThat(pending.getLast().correction().reason()).isEqualTo("看错");

    // Deciding either way ends the question, also for later versions.
    correct(fresh, AMOUNT, AS_READ, "新版已改为 15");
    correct(fresh, TOTAL, figure("1974"), "新版仍看反");
    assertThat(store.pending(ZIYANG, 0, 10).rows()).isEmpty();
    long third = file("16");
    assertThat(store.pending(ZIYANG, 0, 10).rows())
        .extracting(PendingCorrection::indicator, PendingCorrection::olderReport)
        .containsExactly(tuple(TOTAL, fresh));
    assertThat(fact(third, TOTAL).value()).isEqualTo(reported("1947"));
  }

  @Test
  void aNewVersionThatConfirmsTheCorrectionAsksNothing() {
    long old = file("?");
    correct(old, AMOUNT, figure("0"), "原件为零");
    file("0");
    assertThat(store.pending(ZIYANG, 0, 10).total()).isZero();
    assertThat(store.pending(ZIYANG, 0, 10).rows()).isEmpty();
  }

  @Test
  void aNewVersionWithoutTheFigureAsksAndCanBeLeftSo() {
    long old = file("12");
    correct(old, TOTAL, figure("1974"), "数字看反");
    long fresh =
        TestReports.of("610924109", 2020).with(AMOUNT, "12").storeIn(store, EDITOR).report();
    assertThat(store.pending(ZIYANG, 0, 10).rows())
        .singleElement()
        .extracting(PendingCorrection::read)
        .isEqualTo(new FactValue.Absent());
    assertThat(store.correct(ZIYANG, new FactId(fresh, TOTAL), AS_READ, 0, "新版删去了"))
        .isEqualTo(CorrectionOutcome.SAVED);
    assertThat(store.pending(ZIYANG, 0, 10).total()).isZero();
  }

  @Test
  void typedFiguresAreReadExactlyOrRefused() {
    assertThat(parse(AMOUNT, "２，０４５，８００．５", "元"))
        .isEqualTo(
            new TypedFigure.Parsed.Valid(
                new Ruling.Figure(new BigDecimal("204.58005"), "２，０４５，８００．５", "元")));
    assertThat(parse(AMOUNT, "204.580", "万元"))
        .isEqualTo(
            new TypedFigure.Parsed.Valid(
                new Ruling.Figure(new BigDecimal("204.58"), "204.580", "万元")));
    assertThat(parse(AMOUNT, "1", null)).isEqualTo(fault(TypedFigure.Fault.UNIT_MISSING));
    assertThat(parse("rule.created", "3.5", null)).isEqualTo(fault(TypedFigure.Fault.NOT_WHOLE));
    assertThat(parse("rule.created", "-3", null)).isEqualTo(fault(TypedFigure.Fault.NEGATIVE));
    assertThat(parse("licence.change", "-3", null))
        .isEqualTo(
            new TypedFigure.Parsed.Valid(new Ruling.Figure(new BigDecimal("-3"), "-3", null)));
    assertThat(parse("rule.created", "3件", null)).isEqualTo(fault(TypedFigure.Fault.NOT_A_NUMBER));
    assertThat(parse("rule.created", "1,00", null))
        .isEqualTo(fault(TypedFigure.Fault.NOT_A_NUMBER));
    assertThat(parse("rule.created", " ", null)).isEqualTo(fault(TypedFigure.Fault.EMPTY));
  }

  private static TypedFigure.Parsed parse(String code, String typed, @Nullable String unit) {
    return TypedFigure.parse(code, IndicatorCatalogue.load().find(code), typed, unit);
  }

  private static TypedFigure.Parsed fault(TypedFigure.Fault fault) {
    return new TypedFigure.Parsed.Invalid(fault);
  }

  private int rows(Actor actor, Table<?> table) {
    return database.read(actor, context -> context.fetchCount(table));
  }
}
