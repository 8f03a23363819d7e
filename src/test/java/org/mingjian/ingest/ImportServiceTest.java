package org.mingjian.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingjian.database.Tables.AUDIT_EVENT;
import static org.mingjian.database.Tables.IMPORT_ITEM;
import static org.mingjian.database.Tables.IMPORT_JOB;
import static org.mingjian.database.Tables.REPORT;
import static org.mingjian.database.Tables.SOURCE_DOCUMENT;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jooq.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.TestDatabase;
import org.mingjian.TestReports;
import org.mingjian.bootstrap.DatabaseAddress;
import org.mingjian.bootstrap.Home;
import org.mingjian.bootstrap.Services;
import org.mingjian.compare.Measures;
import org.mingjian.compare.Part;
import org.mingjian.report.ReportHeader;
import org.mingjian.report.StoreOutcome;
import org.mingjian.report.StoredReport;
import org.mingjian.report.WaitReason;
import org.mingjian.security.Actor;
import org.mingjian.security.NotAllowedException;
import org.mingjian.security.Role;
import org.mingjian.security.Scope;
import org.mingjian.security.ScopedDatabase;

class ImportServiceTest {
  private static final String ZIYANG = "610924";
  private static final String GAOQIAO = "610924109";
  private static final String HANWANG = "610924102";
  private static final String IN_ZIYANG = "陕西省安康市紫阳县高桥镇人民政府报告如下。";
  private static final Actor COUNTRY = new Actor("zhang", Role.EDITOR, Scope.everything());
  private static final Actor EDITOR = new Actor("li", Role.EDITOR, Scope.of(List.of(ZIYANG)));
  private static final Actor ELSEWHERE = new Actor("wang", Role.EDITOR, Scope.of(List.of("3203")));
  private static final CountyGiven COUNTY = new CountyGiven(ZIYANG, "导入时指定");

  @TempDir private Path folder;
  private TestDatabase testDatabase;
  private Services services;
  private ImportService imports;
  private ScopedDatabase database;

  @BeforeEach
  void open() {
    testDatabase = TestDatabase.fresh();
    services =
        Services.open(
            new Home(folder.resolve("home")),
            new DatabaseAddress(
                testDatabase.jdbcUrl(), testDatabase.user(), testDatabase.password()),
            TestReports.CLOCK);
    imports = services.imports();
    database = new ScopedDatabase(testDatabase.dataSource());
  }

  @AfterEach
  void close() {
    services.close();
    testDatabase.close();
  }

  private Path file(String name, String text) throws IOException {
    return Files.write(folder.resolve(name), ReportTexts.bytes(text));
  }

  private List<ImportItem> take(Actor actor, CountyGiven county, Path path) {
    ImportJob job = imports.begin(actor, county);
    List<ImportItem> items = new ArrayList<>();
    imports.importPath(job, path, items::add);
    imports.finish(job);
    return items;
  }

  private ImportOutcome takeOne(Actor actor, CountyGiven county, Path path) {
    List<ImportItem> items = take(actor, county, path);
    assertThat(items).hasSize(1);
    return items.getFirst().outcome();
  }

  private static String gaoqiao(String amount) {
    return ReportTexts.of("高桥镇", IN_ZIYANG, 2020, amount);
  }

  private static String hanwang() {
    return ReportTexts.of("汉王镇", "", 2020, "1200");
  }

  private int rows(Scope scope, Table<?> table) {
    return database.read(scope, context -> context.fetchCount(table));
  }

  @Test
  void filesAReportWithItsCells() throws IOException {
    ImportOutcome outcome = takeOne(EDITOR, null, file("a.txt", gaoqiao("385000")));
    assertThat(outcome).isInstanceOf(ImportOutcome.Filed.class);
    ImportOutcome.Filed filed = (ImportOutcome.Filed) outcome;
    assertThat(filed.division()).isEqualTo(GAOQIAO);
    assertThat(filed.year()).isEqualTo(2020);
    assertThat(filed.version()).isEqualTo(1);
    assertThat(filed.cells().reported()).isEqualTo(ReportTexts.REPORTED_CELLS);
    StoredReport stored = services.reports().load(EDITOR, filed.report()).orElseThrow();
    assertThat(stored.fact("procurement.amount").orElseThrow().raw()).contains("385000");
    try (InputStream original = services.originals().open(stored.sha256())) {
      assertThat(original.readAllBytes()).isEqualTo(ReportTexts.bytes(gaoqiao("385000")));
    }
  }

  @Test
  void theSameBytesAgainChangeNothing() throws IOException {
    Path path = file("a.txt", gaoqiao("385000"));
    long first = takeOne(EDITOR, null, path).reportId().orElseThrow();
    assertThat(takeOne(EDITOR, null, path)).isEqualTo(new ImportOutcome.Known(first, true, false));
    assertThat(rows(Scope.everything(), REPORT)).isEqualTo(1);
    assertThat(rows(Scope.everything(), SOURCE_DOCUMENT)).isEqualTo(1);
  }

  @Test
  void aChangedReportBecomesAVersionAndTheOldOneStays() throws IOException {
    long first = takeOne(EDITOR, null, file("a.txt", gaoqiao("385000"))).reportId().orElseThrow();
    ImportOutcome second = takeOne(EDITOR, null, file("b.txt", gaoqiao("390000")));
    assertThat(((ImportOutcome.Filed) second).version()).isEqualTo(2);
    StoredReport old = services.reports().load(EDITOR, first).orElseThrow();
    assertThat(old.header().current()).isFalse();
    assertThat(old.fact("procurement.amount").orElseThrow().raw()).contains("385000");
    assertThat(old.versions())
        .extracting(StoredReport.ReportVersion::version)
        .containsExactly(1, 2);
    assertThat(old.versions().getLast().current()).isTrue();
  }

  @Test
  void anAmbiguousReportWaitsAndCountsOnceSomebodyDecides() throws IOException {
    ImportOutcome outcome = takeOne(EDITOR, null, file("h.txt", hanwang()));
    assertThat(outcome).isInstanceOf(ImportOutcome.Waiting.class);
    ImportOutcome.Waiting waiting = (ImportOutcome.Waiting) outcome;
    assertThat(waiting.reasons()).containsExactly(WaitReason.DIVISION_AMBIGUOUS);
    assertThat(waiting.candidates()).contains(HANWANG, "320312109");
    assertThat(services.comparisons().extent(EDITOR).years()).isEmpty();

    Optional<StoreOutcome.Filed> filed =
        services.reports().decide(EDITOR, waiting.report(), HANWANG, 2020, "电话核实");
    assertThat(filed).isPresent();
    assertThat(services.comparisons().extent(EDITOR).years()).containsExactly(2020);
    assertThat(services.reports().toPlace(EDITOR, 0, 10).total()).isZero();
    ImportedFile row =
        imports.files(EDITOR, newestJob(EDITOR).id(), FilesShown.ALL, 0, 10).getFirst();
    assertThat(row.outcome()).isEqualTo("waiting");
    assertThat(row.today()).isNotNull();
    assertThat(row.today().division()).isEqualTo(HANWANG);
    assertThat(row.today().waitsFor()).isEmpty();
  }

  private ImportedJob newestJob(Actor actor) {
    return imports.jobs(actor, 1).getFirst();
  }

  @Test
  void theCountySettlesNamesakes() throws IOException {
    ImportOutcome outcome = takeOne(EDITOR, COUNTY, file("h.txt", hanwang()));
    assertThat(((ImportOutcome.Filed) outcome).division()).isEqualTo(HANWANG);
    assertThat(newestJob(EDITOR).county()).isEqualTo(ZIYANG);
  }

  @Test
  void theCountyGivenLaterSettlesAReportThatWaits() throws IOException {
    Path path = file("h.txt", hanwang());
    long waiting = takeOne(EDITOR, null, path).reportId().orElseThrow();
    assertThat(takeOne(EDITOR, null, path)).isEqualTo(new ImportOutcome.Known(waiting, true, true));
    ImportOutcome outcome = takeOne(EDITOR, COUNTY, path);
    assertThat(outcome).isInstanceOf(ImportOutcome.Filed.class);
    assertThat(outcome.reportId()).contains(waiting);
    assertThat(services.reports().load(EDITOR, waiting).orElseThrow().decisions())
        .singleElement()
        .satisfies(decision -> {
          assertThat(decision.reason()).isEqualTo("导入时指定");
          assertThat(decision.decidedBy()).isEqualTo("li");
        });
  }

  @Test
  void aCountysReportWaitsAndNeverCountsAsATownship() throws IOException {
    String text = ReportTexts.of("紫阳县人民政府", "陕西省安康市", 2020, "1200");
    ImportOutcome outcome = takeOne(EDITOR, COUNTY, file("county.txt", text));
    assertThat(outcome).isInstanceOf(ImportOutcome.Waiting.class);
    assertThat(((ImportOutcome.Waiting) outcome).reasons())
        .containsExactly(WaitReason.NOT_TOWNSHIP);

    long report = outcome.reportId().orElseThrow();
    assertThat(services.reports().decide(EDITOR, report, ZIYANG, 2020, "县政府的年报")).isPresent();
    assertThat(services.comparisons().parts(EDITOR, ZIYANG, 2020, Measures.PROCUREMENT)).isEmpty();
    assertThat(services.comparisons().extent(EDITOR).years()).isEmpty();
    takeOne(EDITOR, null, file("a.txt", gaoqiao("385000")));
    assertThat(services.comparisons().parts(EDITOR, ZIYANG, 2020, Measures.PROCUREMENT))
        .extracting(Part::division)
        .containsExactly(GAOQIAO);
  }

  @Test
  void aReportOutsideTheScopeIsNotStoredButItsFileIsKept() throws IOException {
    Path path = file("a.txt", gaoqiao("385000"));
    List<ImportItem> items = take(ELSEWHERE, null, path);
    assertThat(items.getFirst().outcome())
        .isEqualTo(new ImportOutcome.Rejected("import.outside_scope", List.of("陕西省 安康市 紫阳县 高桥镇")));
    assertThat(rows(Scope.everything(), REPORT)).isZero();
    try (InputStream original = services.originals().open(items.getFirst().sha256())) {
      assertThat(original.readAllBytes()).isEqualTo(Files.readAllBytes(path));
    }
    assertThat(takeOne(EDITOR, null, path)).isInstanceOf(ImportOutcome.Filed.class);
    assertThat(takeOne(ELSEWHERE, null, path))
        .isInstanceOfSatisfying(
            ImportOutcome.Known.class, known -> assertThat(known.visible()).isFalse());
  }

  @Test
  void whoMayNotImportIsRefused() {
    Actor inspector = new Actor("qian", Role.INSPECTOR, Scope.everything());
    assertThatThrownBy(() -> imports.begin(inspector, null))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> imports.begin(ELSEWHERE, COUNTY))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> imports.begin(COUNTRY, new CountyGiven("610924109", "x")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(rows(Scope.everything(), IMPORT_JOB)).isZero();
  }

  @Test
  void theDatabaseItselfHidesWhatIsOutsideTheScope() throws IOException {
    takeOne(EDITOR, null, file("a.txt", gaoqiao("385000")));
    // No condition of a query here: the policies alone.
    assertThat(rows(EDITOR.scope(), REPORT)).isEqualTo(1);
    assertThat(rows(ELSEWHERE.scope(), REPORT)).isZero();
    assertThat(rows(ELSEWHERE.scope(), SOURCE_DOCUMENT)).isZero();
    for (Table<?> table : List.of(IMPORT_JOB, IMPORT_ITEM)) {
      int own = database.read(EDITOR, context -> context.fetchCount(table));
      int others = database.read(ELSEWHERE, context -> context.fetchCount(table));
      assertThat(own).as(table.getName()).isEqualTo(1);
      assertThat(others).as(table.getName()).isZero();
      assertThat(rows(Scope.everything(), table)).as(table.getName()).isEqualTo(1);
    }
    assertThat(imports.jobs(ELSEWHERE, 10)).isEmpty();
    assertThat(imports.files(ELSEWHERE, newestJob(EDITOR).id(), FilesShown.ALL, 0, 10)).isEmpty();
  }

  @Test
  void everyImportAndDecisionIsAudited() throws IOException {
    long filed = takeOne(EDITOR, null, file("a.txt", gaoqiao("385000"))).reportId().orElseThrow();
    long waiting = takeOne(EDITOR, null, file("h.txt", hanwang())).reportId().orElseThrow();
    services.reports().decide(COUNTRY, waiting, HANWANG, 2020, "电话核实");
    List<String> events =
        database.read(
            Scope.everything(),
            context ->
                context
                    .select(AUDIT_EVENT.ACCOUNT_NAME, AUDIT_EVENT.ACTION, AUDIT_EVENT.SUBJECT)
                    .from(AUDIT_EVENT)
                    .orderBy(AUDIT_EVENT.ID)
                    .fetch(row -> row.value1() + " " + row.value2() + " " + row.value3()));
    assertThat(events)
        .containsExactly(
            "li report.import report:" + filed,
            "li report.import report:" + waiting,
            "zhang report.place report:" + waiting);
  }

  @Test
  void aSecondDecisionChangesNothingAndUnseatsNothing() throws IOException {
    long report = takeOne(EDITOR, null, file("h.txt", hanwang())).reportId().orElseThrow();
    assertThat(services.reports().decide(EDITOR, report, HANWANG, 2020, "一")).isPresent();
    assertThat(services.reports().decide(COUNTRY, report, HANWANG, 2020, "二")).isEmpty();
    ReportHeader header = services.reports().header(EDITOR, report).orElseThrow();
    assertThat(header.current()).isTrue();
    assertThat(header.version()).isEqualTo(1);
  }

  /** Runs all at the same moment and gives what each returned. */
  private static <T> List<T> atOnce(List<Callable<T>> works) throws Exception {
    CyclicBarrier start = new CyclicBarrier(works.size());
    try (ExecutorService threads = Executors.newFixedThreadPool(works.size())) {
      List<Future<T>> futures = new ArrayList<>();
      for (Callable<T> work : works) {
        futures.add(
            threads.submit(() -> {
              start.await();
              return work.call();
            }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    }
  }

  @Test
  void theSameBytesFromManyAtOnceAreStoredOnce() throws Exception {
    Path path = file("a.txt", gaoqiao("385000"));
    List<Callable<ImportOutcome>> works = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Actor actor = i % 2 == 0 ? EDITOR : COUNTRY;
      works.add(() -> takeOne(actor, null, path));
    }
    List<ImportOutcome> outcomes = atOnce(works);
    assertThat(outcomes).filteredOn(ImportOutcome.Filed.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(ImportOutcome.Known.class::isInstance).hasSize(5);
    assertThat(rows(Scope.everything(), REPORT)).isEqualTo(1);
  }

  @Test
  void manyReportsOfOneDivisionAndYearAtOnceBecomeVersionsInARow() throws Exception {
    List<Callable<ImportOutcome>> works = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Path path = file(i + ".txt", gaoqiao("38500" + i));
      works.add(() -> takeOne(EDITOR, null, path));
    }
    List<Integer> versions =
        atOnce(works).stream().map(outcome -> ((ImportOutcome.Filed) outcome).version()).toList();
    assertThat(versions)
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 6).boxed().toList());
    int current =
        database.read(
            Scope.everything(), context -> context.fetchCount(REPORT, REPORT.CURRENT.isTrue()));
    assertThat(current).isEqualTo(1);
  }

  @Test
  void decisionsAtOnceFileItOnce() throws Exception {
    long report = takeOne(EDITOR, null, file("h.txt", hanwang())).reportId().orElseThrow();
    List<Callable<Optional<StoreOutcome.Filed>>> works = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String division = i % 2 == 0 ? HANWANG : "320312109";
      works.add(() -> services.reports().decide(COUNTRY, report, division, 2020, "核实"));
    }
    assertThat(atOnce(works)).filteredOn(Optional::isPresent).hasSize(1);
    assertThat(services.reports().header(COUNTRY, report).orElseThrow().current()).isTrue();
  }

  @Test
  void anArchiveIsImportedFileByFileAndABrokenOneIsKept() throws IOException {
    Path archive = folder.resolve("all.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("年报/高桥.txt"));
      zip.write(ReportTexts.bytes(gaoqiao("385000")));
      zip.putNextEntry(new ZipEntry("空.txt"));
      zip.putNextEntry(new ZipEntry("../../outside.txt"));
      zip.write(ReportTexts.bytes(hanwang()));
    }
    List<ImportItem> items = take(EDITOR, null, archive);
    assertThat(items)
        .extracting(item -> item.fileName() + " " + item.outcome().code())
        .containsExactly(
            archive + "!/年报/高桥.txt filed",
            archive + "!/空.txt rejected",
            archive + "!/../../outside.txt waiting");

    byte[] whole = Files.readAllBytes(archive);
    Path broken = folder.resolve("broken.zip");
    Files.write(broken, java.util.Arrays.copyOf(whole, whole.length / 3));
    List<ImportItem> rest = take(EDITOR, null, broken);
    assertThat(rest).extracting(item -> item.outcome().code()).contains("rejected");
    String kept = rest.getLast().sha256();
    assertThat(kept).isNotNull();
    try (InputStream original = services.originals().open(kept)) {
      assertThat(original.readAllBytes()).isEqualTo(Files.readAllBytes(broken));
    }
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.filter(path -> path.toString().contains("outside"))).isEmpty();
    }
  }

  @Test
  void whatIsNoReportIsRejectedWithWords() throws IOException {
    ImportOutcome outcome = takeOne(EDITOR, COUNTY, file("note.txt", "明天下午三点开会。\n"));
    assertThat(outcome).isEqualTo(new ImportOutcome.Rejected("import.not_a_report", List.of()));
    ImportedFile row =
        imports.files(EDITOR, newestJob(EDITOR).id(), FilesShown.REJECTED, 0, 5).getFirst();
    assertThat(row.problem()).isEqualTo("import.not_a_report");
    assertThat(row.sha256()).isNotNull();
  }

  @Test
  void aScanIsToldFromWhatIsNoReport() throws IOException {
    Path scan = folder.resolve("scan.pdf");
    try (PDDocument pages = new PDDocument()) {
      pages.addPage(new PDPage());
      pages.save(scan.toFile());
    }
    assertThat(take(EDITOR, COUNTY, scan).getLast().outcome())
        .isEqualTo(new ImportOutcome.Rejected("import.no_text", List.of()));
  }

  @Test
  void hostileBytesNeverStopAnImport() throws IOException {
    Path hostile = Files.createDirectory(folder.resolve("hostile"));
    String text = gaoqiao("385000");
    Files.write(hostile.resolve("1.txt"), ReportTexts.bytes(text.replace("报告", "报\u0000告")));
    Files.write(hostile.resolve("2.txt"), new byte[] {0, 1, 2, 3, (byte) 0xFF, (byte) 0xFE, 0});
    Files.write(hostile.resolve("3.txt"), new byte[0]);
    byte[] cut = ReportTexts.bytes(text);
    Files.write(hostile.resolve("4.txt"), java.util.Arrays.copyOf(cut, cut.length - 20));
    Files.write(hostile.resolve("5.docx"), new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9, 9, 9, 9, 9, 9});
    Files.write(hostile.resolve("6.txt"), ReportTexts.bytes(text));
    List<ImportItem> items = take(EDITOR, null, hostile);
    assertThat(items).hasSize(6);
    assertThat(items.getLast().outcome()).isInstanceOf(ImportOutcome.Filed.class);
    assertThat(newestJob(EDITOR).files()).isEqualTo(6);
    assertThat(newestJob(EDITOR).finishedAt()).isNotNull();
  }

  @Test
  void anUploadKeepsNoPathOfTheSender() throws IOException {
    Path stored = file("upload.tmp", gaoqiao("385000"));
    ImportJob job = imports.begin(EDITOR, null);
    List<ImportItem> items = new ArrayList<>();
    imports.importUpload(job, "C:\\secret\\..\\高桥.txt", stored, items::add);
    assertThat(items).extracting(ImportItem::fileName).containsExactly("高桥.txt");
    assertThat(imports.tooLarge(job, "/etc/big.pdf").outcome())
        .isEqualTo(new ImportOutcome.Rejected("file.too_large", List.of("64")));
    assertThat(imports.job(EDITOR, job.id()).orElseThrow().rejected()).isEqualTo(1);
  }

  @Test
  void thePublishedReports() throws IOException {
    Path reports =
        Stream.of(Path.of("../shared/reports"), Path.of("../../shared/reports"))
            .filter(Files::isDirectory)
            .findFirst()
            .orElse(null);
    Assumptions.assumeTrue(reports != null, "no published reports beside the project");
    Path texts = Files.createDirectory(folder.resolve("texts"));
    try (Stream<Path> all = Files.list(reports)) {
      for (Path path : all.filter(name -> name.toString().endsWith(".txt")).toList()) {
        Files.copy(path, texts.resolve(path.getFileName()));
      }
    }
    assertThat(take(COUNTRY, null, texts))
        .extracting(item -> item.outcome().code())
        .containsExactly("waiting", "filed", "filed", "waiting", "filed");
    List<ImportItem> again = take(COUNTRY, COUNTY, texts);
    assertThat(again)
        .extracting(item -> item.outcome().code())
        .containsExactly("filed", "known", "known", "known", "known");
    assertThat(((ImportOutcome.Filed) again.getFirst().outcome()).division()).isEqualTo(HANWANG);
  }
}
