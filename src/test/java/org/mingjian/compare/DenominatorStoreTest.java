package org.mingjian.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingjian.TestDatabase;
import org.mingjian.TestReports;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.security.Actor;
import org.mingjian.security.AuditRepository;
import org.mingjian.security.NotAllowedException;
import org.mingjian.security.Role;
import org.mingjian.security.Scope;
import org.mingjian.security.ScopedDatabase;

class DenominatorStoreTest {
  private static final DivisionRegister DIVISIONS = DivisionRegister.load();
  private static final Actor EDITOR = new Actor("editor", Role.EDITOR, Scope.of(List.of("610924")));
  private static final Actor ALL = new Actor("all", Role.EDITOR, Scope.everything());
  private static final Measure PER_PERSON =
      Measures.catalogue().require("procurement.amount.per_population");

  private final TestDatabase test = TestDatabase.fresh();
  private final AtomicInteger statements = new AtomicInteger();
  private final ScopedDatabase database =
      new ScopedDatabase(
          test.dataSource(),
          () ->
              new ExecuteListener() {
                @Override
                public void executeStart(ExecuteContext context) {
                  statements.incrementAndGet();
                }
              });
  private final DenominatorStore store =
      new DenominatorStore(
          database, new AuditRepository(TestReports.CLOCK), DIVISIONS, TestReports.CLOCK);
  private final ComparisonService comparisons =
      new ComparisonService(database, IndicatorCatalogue.load(), DIVISIONS);

  @AfterEach
  void drop() {
    test.close();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static DenominatorFile.Row row(String unit, int year, String value) {
    return new DenominatorFile.Row(1, unit, year, value == null ? null : new BigDecimal(value));
  }

  private void report(String unit, int year, String amount) {
    TestReports.of(unit, year)
        .with("procurement.amount", amount)
        .storeIn(TestReports.store(database), ALL);
  }

  private Point figure(Actor actor, String region, String unit, int year) {
    return comparisons
        .compare(actor, new Selection(region, List.of(year)), List.of(PER_PERSON))
        .at(unit, year, PER_PERSON);
  }

  @Test
  void everyLineSaysWhatIsWrongWithItAndWhere() {
    DenominatorFile file =
        store.preview(
            EDITOR,
            bytes(
                """
                区划代码,年份,数值
                610924109,2020,23456
                610924109000,2021,"23400.5"
                610924104,2020,
                610924109,2020,1
                61092410,2020,1
                610924999,2020,1
                610924,2020,1
                610921100,2020,1
                610924100,20,1
                610924100,2020,1万
                610924100,2020,0
                610924100,2020,-5
                610924100,2020

                610924101,2020,1e9
                """));

    assertThat(file.rows())
        .containsExactly(
            new DenominatorFile.Row(2, "610924109", 2020, new BigDecimal("23456")),
            new DenominatorFile.Row(3, "610924109", 2021, new BigDecimal("23400.5")),
            new DenominatorFile.Row(4, "610924104", 2020, null));
    assertThat(file.faults())
        .extracting(
            DenominatorFile.Fault::line, DenominatorFile.Fault::why, DenominatorFile.Fault::text)
        .containsExactly(
            tuple(5L, DenominatorFile.Why.TWICE, "2"),
            tuple(6L, DenominatorFile.Why.CODE, "61092410"),
            tuple(7L, DenominatorFile.Why.UNKNOWN_DIVISION, "610924999"),
            tuple(8L, DenominatorFile.Why.CODE, "610924"),
            tuple(9L, DenominatorFile.Why.OUTSIDE_SCOPE, "610921100"),
            tuple(10L, DenominatorFile.Why.YEAR, "20"),
            tuple(11L, DenominatorFile.Why.VALUE, "1万"),
            tuple(12L, DenominatorFile.Why.VALUE, "0"),
            tuple(13L, DenominatorFile.Why.VALUE, "-5"),
            tuple(14L, DenominatorFile.Why.COLUMNS, "2"),
            tuple(16L, DenominatorFile.Why.VALUE, "1e9"));
  }

  @Test
  void filesOfSpreadsheetProgramsAreReadAndOthersRefused() {
    Charset chinese = Charset.forName("GB18030");
    assertThat(store.preview(EDITOR, "区划代码,年份,人口\r\n610924109,2020,5\r\n".getBytes(chinese)).rows())
        .hasSize(1);
    assertThat(store.preview(EDITOR, bytes("\uFEFF610924109,2020,5")).rows()).hasSize(1);
    assertThat(store.preview(EDITOR, bytes("")).faults())
        .extracting(DenominatorFile.Fault::why)
        .containsExactly(DenominatorFile.Why.EMPTY);
    // The line is said at which the quotes begin, and nothing behind it is believed.
    assertThat(
            store.preview(EDITOR, bytes("610924109,2020,5\n\"610924109,2021,5\n610924109,2022,5")))
        .isEqualTo(
            new DenominatorFile(
                List.of(), List.of(new DenominatorFile.Fault(2, DenominatorFile.Why.QUOTES, ""))));
    assertThat(store.preview(EDITOR, new byte[] {(byte) 0xFF, (byte) 0xFF, 0, 1}).faults())
        .extracting(DenominatorFile.Fault::why)
        .containsExactly(DenominatorFile.Why.NOT_A_TABLE);
    assertThat(store.preview(EDITOR, new byte[DenominatorFile.LARGEST_FILE + 1]).faults())
        .extracting(DenominatorFile.Fault::why)
        .containsExactly(DenominatorFile.Why.TOO_LARGE);
    String many = "610924109,2020,x\n".repeat(DenominatorFile.MOST_ROWS + 1);
    assertThat(store.preview(EDITOR, bytes(many)).faults())
        .hasSize(DenominatorFile.MOST_ROWS + 1)
        .last()
        .extracting(DenominatorFile.Fault::why)
        .isEqualTo(DenominatorFile.Why.TOO_MANY_ROWS);
  }

  @Test
  void theNewestUploadCountsAndAnEmptyValueWithdraws() {
    report("610924109", 2020, "30");
    assertThat(figure(EDITOR, "610924", "610924109", 2020).value())
        .isEqualTo(new PointValue.Missing(PointValue.Why.NOT_UPLOADED));

    store.add(EDITOR, Denominator.POPULATION, "a.csv", List.of(row("610924109", 2020, "20000")));
    // Staff is another matter, and so is another year.
    store.add(EDITOR, Denominator.STAFF, "b.csv", List.of(row("610924109", 2020, "2")));
    store.add(EDITOR, Denominator.POPULATION, "c.csv", List.of(row("610924109", 2021, "1")));
    statements.set(0);
    Point point = figure(EDITOR, "610924", "610924109", 2020);
    assertThat(statements).hasValue(1);
    assertThat(point.known().orElseThrow().value()).isEqualByComparingTo("15");

    store.add(EDITOR, Denominator.POPULATION, "d.csv", List.of(row("610924109", 2020, "10000")));
    assertThat(figure(EDITOR, "610924", "610924109", 2020).known().orElseThrow().value())
        .isEqualByComparingTo("30");
    List<Part> parts = comparisons.parts(EDITOR, "610924109", 2020, PER_PERSON);
    assertThat(parts).hasSize(2);
    assertThat(parts.get(1).divisor()).isTrue();
    assertThat(parts.get(1).fact()).isNull();
    assertThat(parts.get(1).uploaded())
        .isEqualTo(
            new Part.Uploaded(
                "d.csv", "editor", java.util.Objects.requireNonNull(parts.get(1).uploaded()).at()));

    store.add(EDITOR, Denominator.POPULATION, "e.csv", List.of(row("610924109", 2020, null)));
    assertThat(figure(EDITOR, "610924", "610924109", 2020).value())
        .isEqualTo(new PointValue.Missing(PointValue.Why.NOT_UPLOADED));
  }

  @Test
  void aCountyTakesTheTownshipsThatHaveBoth() {
    report("610924109", 2020, "30");
    report("610924104", 2020, "10");
    report("610924105", 2020, "");
    store.add(
        EDITOR,
        Denominator.POPULATION,
        "a.csv",
        List.of(row("610924109", 2020, "20000"), row("610924105", 2020, "5000")));

    Point point = figure(ALL, "6109", "610924", 2020);

    assertThat(point.known().orElseThrow().value()).isEqualByComparingTo("15");
    assertThat(point.known().orElseThrow().missing()).isEqualTo(2);
    assertThat(comparisons.parts(ALL, "610924", 2020, PER_PERSON))
        .extracting(Part::division, Part::used)
        .contains(tuple("610924109", true), tuple("610924104", false), tuple("610924105", false));
  }

  @Test
  void nobodyWritesOrReadsOutsideTheScope() {
    List<DenominatorFile.Row> outside = List.of(row("610921100", 2020, "1"));
    assertThatThrownBy(() -> store.add(EDITOR, Denominator.POPULATION, "a.csv", outside))
        .isInstanceOf(NotAllowedException.class);
    Actor viewer = new Actor("viewer", Role.VIEWER, Scope.everything());
    assertThatThrownBy(() -> store.add(viewer, Denominator.POPULATION, "a.csv", outside))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> store.preview(viewer, bytes("610924109,2020,5")))
        .isInstanceOf(NotAllowedException.class);

    // The database refuses by itself what the service would let through.
    store.add(ALL, Denominator.POPULATION, "a.csv", outside);
    assertThatThrownBy(() ->
            database.write(
                EDITOR,
                context ->
                    context.execute(
                        "insert into denominator (upload_id, division_code, year, kind, value)"
                            + " select id, '610921101', 2020, kind, 5 from denominator_upload")))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("row-level security");
    assertThatThrownBy(() ->
            database.write(
                EDITOR,
                context ->
                    context.execute(
                        "insert into denominator_upload (kind, file_name, uploaded_at, uploaded_by)"
                            + " values ('staff', 'x', now(), 'somebody else')")))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("row-level security");
    String count = "select count(*) from denominator";
    assertThat(
            database.<Integer>read(ALL, context -> context.fetchOne(count).get(0, Integer.class)))
        .isEqualTo(1);
    assertThat(
            database.<Integer>read(
                EDITOR, context -> context.fetchOne(count).get(0, Integer.class)))
        .isZero();
    assertThat(
            database.<Integer>write(
                ALL, context -> context.execute("update denominator set value = 7")))
        .as("nothing is ever changed")
        .isZero();
  }

  @Test
  void anUploadIsAudited() {
    store.add(EDITOR, Denominator.STAFF, "x\u0000y.csv", List.of(row("610924109", 2020, "2")));
    assertThat(
            database.<String>read(
                ALL,
                context ->
                    context
                        .fetchSingle(
                            "select account_name || ' ' || (details ->> 'file') || ' '"
                                + " || (details ->> 'rows') from audit_event"
                                + " where action = 'denominator.upload'")
                        .get(0, String.class)))
        .isEqualTo("editor xy.csv 1");
  }
}
