package org.mingjian.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingjian.database.Tables.AUDIT_EVENT;
import static org.mingjian.database.Tables.CORRECTION;
import static org.mingjian.database.Tables.IMPORT_UNDO_REPORT;
import static org.mingjian.database.Tables.JUDGING_TASK;
import static org.mingjian.database.Tables.REPORT;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.TestDatabase;
import org.mingjian.TestReports;
import org.mingjian.bootstrap.DatabaseAddress;
import org.mingjian.bootstrap.Home;
import org.mingjian.bootstrap.Services;
import org.mingjian.report.CorrectionOutcome;
import org.mingjian.report.FactId;
import org.mingjian.report.ImportStoppedException;
import org.mingjian.report.Ruling;
import org.mingjian.report.StoredReport;
import org.mingjian.report.WaitReason;
import org.mingjian.security.Actor;
import org.mingjian.security.NotAllowedException;
import org.mingjian.security.Role;
import org.mingjian.security.Scope;
import org.mingjian.security.ScopedDatabase;

class ImportUndoTest {
  private static final String ZIYANG = "610924";
  private static final String GAOQIAO = "610924109";
  private static final String HANWANG = "610924102";
  private static final Actor EDITOR = new Actor("li", Role.EDITOR, Scope.of(List.of(ZIYANG)));
  private static final Actor COUNTRY = new Actor("zhang", Role.EDITOR, Scope.everything());
  private static final Actor COLLEAGUE = new Actor("chen", Role.EDITOR, Scope.of(List.of(ZIYANG)));
  private static final Actor INSPECTOR =
      new Actor("wang", Role.INSPECTOR, Scope.of(List.of(ZIYANG)));
  private static final CountyGiven COUNTY = new CountyGiven(ZIYANG, "导入时指定");
  private static final String AMOUNT = "procurement.amount";

  @TempDir private Path folder;
  private TestDatabase testDatabase;
  private Services services;
  private ScopedDatabase database;

  @BeforeEach
  void open() {
    testDatabase = TestDatabase.fresh();
    services = services(Duration.ZERO);
    database = new ScopedDatabase(testDatabase.dataSource());
  }

  @AfterEach
  void close() {
    services.close();
    testDatabase.close();
  }

  private record Imported(long job, List<Long> reports) {
    long report() {
      return reports.getFirst();
    }
  }

  private Imported take(Actor actor, CountyGiven county, String... texts) throws IOException {
    ImportJob job = services.imports().begin(actor, county);
    List<Long> reports = new ArrayList<>();
    for (String text : texts) {
      Path file = Files.createTempFile(folder, "report", ".txt");
      Files.write(file, ReportTexts.bytes(text));
      services
          .imports()
          .importPath(job, file, item -> reports.add(item.outcome().reportId().orElseThrow()));
    }
    services.imports().finish(job);
    return new Imported(job.id(), reports);
  }

  private static String gaoqiao(int year, String amount) {
    return ReportTexts.of("高桥镇", "陕西省安康市紫阳县高桥镇人民政府报告如下。", year, amount);
  }

  private static String hanwang() {
    return ReportTexts.of("汉王镇", "", 2020, "1200");
  }

  private UndoPreview look(Actor actor, long job) {
    return services.importUndo().look(actor, job).orElseThrow();
  }

  private UndoOutcome apply(Actor actor, long job) {
    return services.importUndo().apply(actor, look(actor, job), "传错了文件");
  }

  private StoredReport stored(long report) {
    return services.reports().load(EDITOR, report).orElseThrow();
  }

  private boolean counts(long report) {
    return stored(report).header().current();
  }

  /** The one report that counts, as the database has it; fails when there are several. */
  private List<Long> counting() {
    return database.read(
        Scope.everything(),
        context ->
            context
                .select(REPORT.ID)
                .from(REPORT)
                .where(REPORT.CURRENT)
                .orderBy(REPORT.ID)
                .fetch(REPORT.ID));
  }

  @Test
  void theVersionBeforeCountsAgainAndNothingIsDeleted() throws IOException {
    Imported first = take(EDITOR, null, gaoqiao(2020, "385000"));
    Imported second = take(EDITOR, null, gaoqiao(2020, "390000"));
    UndoPreview preview = look(EDITOR, second.job());
    assertThat(preview.redo()).isFalse();
    assertThat(preview.reports())
        .singleElement()
        .satisfies(report -> {
          assertThat(report.report()).isEqualTo(second.report());
          assertThat(report.version()).isEqualTo(2);
          assertThat(report.current()).isTrue();
        });
    assertThat(preview.standAgain())
        .extracting(UndoPreview.Affected::report)
        .containsExactly(first.report());
    assertThat(preview.touchesWork()).isFalse();

    assertThat(services.importUndo().apply(EDITOR, preview, "传错了文件"))
        .isEqualTo(new UndoOutcome.Done(1, 0, 1));

    assertThat(counting()).containsExactly(first.report());
    StoredReport gone = stored(second.report());
    assertThat(gone.header().current()).isFalse();
    assertThat(gone.withdrawal()).isNotNull();
    assertThat(gone.withdrawal().reason()).isEqualTo("传错了文件");
    assertThat(gone.withdrawal().by()).isEqualTo("li");
    assertThat(gone.withdrawal().at().toInstant()).isEqualTo(TestReports.CLOCK.instant());
    assertThat(gone.fact(AMOUNT).orElseThrow().raw()).contains("390000");
    assertThat(stored(first.report()).versions())
        .extracting(StoredReport.ReportVersion::withdrawn)
        .containsExactly(false, true);
    try (InputStream original = services.originals().open(gone.sha256())) {
      assertThat(original.readAllBytes()).isEqualTo(ReportTexts.bytes(gaoqiao(2020, "390000")));
    }
    assertThat(services.imports().job(EDITOR, second.job()).orElseThrow().undone()).isTrue();
    assertThat(audited("import.undo")).containsExactly("import:" + second.job());
    assertThat(changes()).containsExactly("stands_again", "withdrawn");
  }

  private List<String> changes() {
    return database.read(
        Scope.everything(),
        context ->
            context
                .select(IMPORT_UNDO_REPORT.CHANGE)
                .from(IMPORT_UNDO_REPORT)
                .orderBy(IMPORT_UNDO_REPORT.CHANGE)
                .fetch(IMPORT_UNDO_REPORT.CHANGE));
  }

  private int corrections() {
    return database.read(Scope.everything(), context -> context.fetchCount(CORRECTION));
  }

  private List<String> audited(String action) {
    return database.read(
        Scope.everything(),
        context ->
            context
                .select(AUDIT_EVENT.SUBJECT)
                .from(AUDIT_EVENT)
                .where(AUDIT_EVENT.ACTION.eq(action))
                .fetch(AUDIT_EVENT.SUBJECT));
  }

  @Test
  void anOlderImportIsTakenBackUnderneathALaterOne() throws IOException {
    Imported first = take(EDITOR, null, gaoqiao(2020, "385000"));
    Imported second = take(EDITOR, null, gaoqiao(2020, "390000"));
    Imported third = take(EDITOR, null, gaoqiao(2020, "395000"));
    assertThat(apply(EDITOR, second.job())).isEqualTo(new UndoOutcome.Done(1, 0, 0));
    assertThat(counting()).containsExactly(third.report());
    // The next one down is the first now, since the second does not stand.
    assertThat(apply(EDITOR, third.job())).isEqualTo(new UndoOutcome.Done(1, 0, 1));
    assertThat(counting()).containsExactly(first.report());
    // Back in the other order: the version decides, not the time.
    assertThat(apply(EDITOR, third.job())).isEqualTo(new UndoOutcome.Done(1, 0, 0));
    assertThat(counting()).containsExactly(third.report());
    assertThat(apply(EDITOR, second.job())).isEqualTo(new UndoOutcome.Done(1, 0, 0));
    assertThat(counting()).containsExactly(third.report());
    assertThat(audited("import.redo"))
        .containsExactly("import:" + third.job(), "import:" + second.job());
  }

  @Test
  void theLastReportOfAUnitLeavesNothingAndIsJudgedAnew() throws IOException {
    Imported only = take(EDITOR, null, gaoqiao(2020, "385000"));
    services.judging().drain((done, all) -> {});
    assertThat(tasks()).isEmpty();
    apply(EDITOR, only.job());
    assertThat(counting()).isEmpty();
    assertThat(tasks()).containsExactly(GAOQIAO);
    services.judging().drain((done, all) -> {});
    assertThat(tasks()).isEmpty();
    assertThat(services.comparisons().extent(EDITOR).years()).isEmpty();
    apply(EDITOR, only.job());
    assertThat(tasks()).containsExactly(GAOQIAO);
    assertThat(counting()).containsExactly(only.report());
  }

  private List<String> tasks() {
    return database.read(
        Scope.everything(),
        context ->
            context
                .selectDistinct(JUDGING_TASK.DIVISION_CODE)
                .from(JUDGING_TASK)
                .fetch(JUDGING_TASK.DIVISION_CODE));
  }

  /** Services on the same files and database, later than the others. */
  private Services services(Duration later) {
    return Services.open(
        new Home(folder.resolve("home")),
        new DatabaseAddress(testDatabase.jdbcUrl(), testDatabase.user(), testDatabase.password()),
        Clock.offset(TestReports.CLOCK, later));
  }

  private Optional<Instant> changed() {
    return services.reports().changedAt(EDITOR, ZIYANG).map(OffsetDateTime::toInstant);
  }

  @Test
  void everyWayToChangeTheFiguresOfACountyIsTold() throws IOException {
    Instant first = TestReports.CLOCK.instant();
    Imported waiting = take(EDITOR, null, hanwang());
    assertThat(changed()).isEmpty();
    Imported filed = take(EDITOR, null, gaoqiao(2020, "385000"));
    assertThat(changed()).contains(first);
    assertThat(services.reports().changedAt(EDITOR, "610922")).isEmpty();

    try (Services later = services(Duration.ofHours(1))) {
      later.reports().decide(COLLEAGUE, waiting.report(), HANWANG, 2020, "电话核实");
    }
    assertThat(changed()).contains(first.plus(Duration.ofHours(1)));

    try (Services later = services(Duration.ofHours(2))) {
      Ruling ruling = new Ruling.Figure(new BigDecimal("39.5"), "39.5", "万元");
      later.reports().correct(COLLEAGUE, new FactId(filed.report(), AMOUNT), ruling, 0, "看错一位");
    }
    assertThat(changed()).contains(first.plus(Duration.ofHours(2)));

    try (Services later = services(Duration.ofHours(3))) {
      later.importUndo().apply(EDITOR, look(EDITOR, filed.job()), "传错了文件");
    }
    assertThat(changed()).contains(first.plus(Duration.ofHours(3)));
  }

  @Test
  void correctionsAreNamedStayAndComeBack() throws IOException {
    Imported only = take(EDITOR, null, gaoqiao(2020, "385000"));
    FactId fact = new FactId(only.report(), AMOUNT);
    Ruling ruling = new Ruling.Figure(new BigDecimal("39.5"), "39.5", "万元");
    UndoPreview before = look(EDITOR, only.job());
    assertThat(services.reports().correct(COLLEAGUE, fact, ruling, 0, "看错一位"))
        .isEqualTo(CorrectionOutcome.SAVED);
    // What the person looked at is not what there is now.
    assertThat(services.importUndo().apply(EDITOR, before, "传错了文件"))
        .isEqualTo(new UndoOutcome.ChangedMeanwhile());
    assertThat(counts(only.report())).isTrue();

    UndoPreview preview = look(EDITOR, only.job());
    assertThat(preview.touchesWork()).isTrue();
    assertThat(preview.corrections())
        .singleElement()
        .satisfies(made -> {
          assertThat(made.by()).isEqualTo("chen");
          assertThat(made.indicator()).isEqualTo(AMOUNT);
        });
    services.importUndo().apply(EDITOR, preview, "传错了文件");
    assertThat(stored(only.report()).corrections()).hasSize(1);
    // Nobody corrects what does not stand.
    assertThat(
            services
                .reports()
                .correct(
                    EDITOR,
                    fact,
                    ruling,
                    stored(only.report()).corrections().getFirst().id(),
                    "再改"))
        .isEqualTo(CorrectionOutcome.UNKNOWN);
    apply(EDITOR, only.job());
    assertThat(counts(only.report())).isTrue();
    assertThat(stored(only.report()).corrections()).hasSize(1);
    assertThat(corrections()).isEqualTo(1);
  }

  @Test
  void whatAPersonDecidedIsNamedAndTheReportNoLongerWaits() throws IOException {
    Imported only = take(EDITOR, null, hanwang());
    assertThat(services.reports().toPlace(EDITOR, 0, 10).total()).isEqualTo(1);
    UndoPreview waiting = look(EDITOR, only.job());
    assertThat(waiting.reports()).singleElement().extracting("version").isNull();
    services.reports().decide(COLLEAGUE, only.report(), HANWANG, 2020, "电话核实");
    assertThat(services.importUndo().apply(EDITOR, waiting, "重复"))
        .isEqualTo(new UndoOutcome.ChangedMeanwhile());
    UndoPreview preview = look(EDITOR, only.job());
    assertThat(preview.decisions())
        .singleElement()
        .satisfies(made -> assertThat(made.by()).isEqualTo("chen"));
    services.importUndo().apply(EDITOR, preview, "重复");
    assertThat(counting()).isEmpty();
    assertThat(services.reports().toPlace(EDITOR, 0, 10).total()).isZero();
    assertThat(stored(only.report()).decisions()).hasSize(1);
    apply(EDITOR, only.job());
    assertThat(counting()).containsExactly(only.report());
    assertThat(stored(only.report()).header().division()).isEqualTo(HANWANG);
  }

  @Test
  void aWaitingReportThatWasTakenBackCannotBeDecided() throws IOException {
    Imported only = take(EDITOR, null, hanwang());
    apply(EDITOR, only.job());
    assertThat(services.reports().toPlace(EDITOR, 0, 10).total()).isZero();
    assertThat(services.reports().decide(EDITOR, only.report(), HANWANG, 2020, "电话核实")).isEmpty();
    apply(EDITOR, only.job());
    assertThat(services.reports().toPlace(EDITOR, 0, 10).total()).isEqualTo(1);
  }

  @Test
  void whatTheCountyOfAnImportHadPlacedWaitsAgain() throws IOException {
    Imported brought = take(EDITOR, null, hanwang());
    Imported placed = take(EDITOR, COUNTY, hanwang());
    assertThat(placed.report()).isEqualTo(brought.report());
    assertThat(counting()).containsExactly(brought.report());
    UndoPreview preview = look(EDITOR, placed.job());
    assertThat(preview.reports()).isEmpty();
    assertThat(preview.waitAgain()).hasSize(1);
    assertThat(services.importUndo().apply(EDITOR, preview, "县选错了"))
        .isEqualTo(new UndoOutcome.Done(0, 1, 0));
    assertThat(counting()).isEmpty();
    StoredReport waits = stored(brought.report());
    assertThat(waits.withdrawal()).isNull();
    assertThat(waits.header().waitsFor()).containsExactly(WaitReason.DIVISION_AMBIGUOUS);
    assertThat(waits.header().candidates()).contains(HANWANG);
    assertThat(waits.decisions()).hasSize(1);
    assertThat(services.reports().toPlace(EDITOR, 0, 10).total()).isEqualTo(1);
    apply(EDITOR, placed.job());
    assertThat(counting()).containsExactly(brought.report());
    assertThat(stored(brought.report()).header().division()).isEqualTo(HANWANG);
  }

  @Test
  void theSameFileAgainBringsTheReportBack() throws IOException {
    Imported first = take(EDITOR, null, gaoqiao(2020, "385000"));
    Imported second = take(EDITOR, null, gaoqiao(2020, "390000"));
    apply(EDITOR, first.job());
    assertThat(counting()).containsExactly(second.report());
    // Imported anew it is the newest word of the unit, with all that was said of it.
    Imported again = take(EDITOR, null, gaoqiao(2020, "385000"));
    assertThat(again.report()).isEqualTo(first.report());
    assertThat(counting()).containsExactly(first.report());
    assertThat(stored(first.report()).header().version()).isEqualTo(3);
    // It belongs to the new import now.
    assertThat(look(EDITOR, first.job()).changesAnything()).isFalse();
    apply(EDITOR, again.job());
    assertThat(counting()).containsExactly(second.report());
  }

  @Test
  void anotherCountyMayBringBackWhatWasTakenBack() throws IOException {
    Imported wrong = take(EDITOR, COUNTY, hanwang());
    apply(EDITOR, wrong.job());
    Actor tongshan = new Actor("sun", Role.EDITOR, Scope.of(List.of("320312")));
    Imported right = take(tongshan, new CountyGiven("320312", "导入时指定"), hanwang());
    assertThat(right.report()).isEqualTo(wrong.report());
    assertThat(services.reports().header(tongshan, right.report()).orElseThrow().division())
        .isEqualTo("320312109");
    assertThat(services.reports().header(EDITOR, right.report())).isEmpty();
    // The first import has nothing left, and its person cannot reach into the other county.
    assertThat(look(EDITOR, wrong.job()).reports()).isEmpty();
  }

  @Test
  void othersMayNotAndTheScopeHolds() throws IOException {
    Imported own = take(EDITOR, null, gaoqiao(2020, "385000"));
    assertThat(services.importUndo().look(COLLEAGUE, own.job())).isEmpty();
    assertThatThrownBy(() -> services.importUndo().look(INSPECTOR, own.job()))
        .isInstanceOf(NotAllowedException.class);
    // Somebody whose scope was narrowed since.
    Actor narrowed = new Actor("li", Role.EDITOR, Scope.of(List.of(HANWANG)));
    UndoPreview preview = look(narrowed, own.job());
    assertThat(preview.outside()).isEqualTo(1);
    assertThat(preview.reports()).isEmpty();
    assertThat(services.importUndo().apply(narrowed, preview, "不该"))
        .isEqualTo(new UndoOutcome.OutsideScope(1));
    assertThat(counts(own.report())).isTrue();
    // Who sees the whole country may take back what anybody imported.
    assertThat(apply(COUNTRY, own.job())).isEqualTo(new UndoOutcome.Done(1, 0, 0));
    assertThat(counting()).isEmpty();
  }

  @Test
  void aStoppedImportTakesNoMoreFiles() throws IOException {
    ImportJob job = services.imports().begin(EDITOR, null);
    Path first = Files.write(folder.resolve("a.txt"), ReportTexts.bytes(gaoqiao(2020, "1")));
    Path second = Files.write(folder.resolve("b.txt"), ReportTexts.bytes(gaoqiao(2021, "1")));
    services.imports().importPath(job, first, item -> {});
    assertThat(services.imports().stop(EDITOR, job.id())).isTrue();
    assertThat(services.imports().stop(EDITOR, job.id())).isFalse();
    assertThatThrownBy(() -> services.imports().importPath(job, second, item -> {}))
        .isInstanceOf(ImportStoppedException.class);
    ImportedJob stopped = services.imports().job(EDITOR, job.id()).orElseThrow();
    assertThat(stopped.stoppedAt()).isNotNull();
    assertThat(stopped.files()).isEqualTo(1);
    assertThat(counting()).hasSize(1);
  }

  @Test
  void manyAtOnceLeaveOneReportCountingForEachPlace() throws Exception {
    // Imports, undos and restorations of the same places at the same time.
    List<Imported> imports = new ArrayList<>();
    for (int version = 0; version < 4; version++) {
      imports.add(
          take(
              EDITOR,
              null,
              gaoqiao(2019, "10" + version),
              gaoqiao(2020, "20" + version),
              gaoqiao(2021, "30" + version)));
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
      List<Callable<Object>> work = new ArrayList<>();
      for (Imported imported : imports) {
        work.add(() -> apply(EDITOR, imported.job()));
        work.add(() -> apply(EDITOR, imported.job()));
      }
      for (int version = 4; version < 7; version++) {
        int number = version;
        work.add(
            () -> take(EDITOR, null, gaoqiao(2021, "30" + number), gaoqiao(2019, "10" + number)));
      }
      for (Future<Object> done : pool.invokeAll(work)) {
        done.get();
      }
    }
    // Whatever the order was: for each year the highest version that stands counts, and it alone.
    var rows =
        database.read(
            Scope.everything(),
            context ->
                context
                    .select(REPORT.YEAR, REPORT.VERSION, REPORT.CURRENT, REPORT.WITHDRAWN_IN)
                    .from(REPORT)
                    .orderBy(REPORT.YEAR, REPORT.VERSION)
                    .fetch());
    for (short year = 2019; year <= 2021; year++) {
      short wanted = year;
      var standing =
          rows.stream().filter(row -> row.value1() == wanted && row.value4() == null).toList();
      assertThat(standing.stream().filter(row -> row.value3()).map(row -> row.value2()))
          .as("year " + year)
          .isEqualTo(standing.isEmpty() ? List.of() : List.of(standing.getLast().value2()));
      assertThat(rows.stream().filter(row -> row.value1() == wanted && row.value4() != null))
          .noneMatch(row -> row.value3());
    }
  }
}
