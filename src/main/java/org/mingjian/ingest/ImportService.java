package org.mingjian.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionLevel;
import org.mingjian.catalogue.DivisionNames;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.document.DocumentProblem;
import org.mingjian.document.DocumentReader;
import org.mingjian.document.DocumentResult;
import org.mingjian.document.ReadingLimits;
import org.mingjian.document.ReadingTime;
import org.mingjian.document.SourceDocument;
import org.mingjian.document.SourceFile;
import org.mingjian.document.SourceFiles;
import org.mingjian.extract.ExtractedReport;
import org.mingjian.extract.ReportExtractor;
import org.mingjian.report.ImportStoppedException;
import org.mingjian.report.NewReport;
import org.mingjian.report.OriginalFiles;
import org.mingjian.report.Placement;
import org.mingjian.report.ReportHeader;
import org.mingjian.report.ReportStore;
import org.mingjian.report.StoreOutcome;
import org.mingjian.security.Actor;
import org.mingjian.security.NotAllowedException;
import org.mingjian.security.Role;
import org.mingjian.security.ScopedDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings files into the program. Files are taken one by one, so that memory does not grow with
 * their number; each report is stored in a transaction of its own. Safe for several threads.
 */
public final class ImportService {
  private static final String NO_TEXT = "file.no_text";
  private static final Logger LOG = LoggerFactory.getLogger(ImportService.class);

  private final ScopedDatabase database;
  private final ReportStore reports;
  private final OriginalFiles originals;
  private final DivisionRegister divisions;
  private final ReportPlacing placing;
  private final ReadingLimits limits;
  private final SourceFiles files;
  private final DocumentReader reader;
  private final ReportExtractor extractor;
  private final ImportRepository repository;

  public ImportService(
      ScopedDatabase database,
      ReportStore reports,
      OriginalFiles originals,
      DivisionRegister divisions,
      ReadingLimits limits,
      ReportExtractor extractor,
      IndicatorCatalogue indicators,
      Clock clock) {
    this.database = database;
    this.reports = reports;
    this.originals = originals;
    this.divisions = divisions;
    this.placing = new ReportPlacing(divisions);
    this.limits = limits;
    this.files = new SourceFiles(limits);
    this.reader = new DocumentReader(limits);
    this.extractor = extractor;
    this.repository = new ImportRepository(indicators, clock);
  }

  /** The largest file that is taken, in bytes. */
  public long largestFile() {
    return limits.fileBytes();
  }

  /**
   * Begins an import.
   *
   * @throws NotAllowedException when the role is too low or the county outside the scope
   * @throws IllegalArgumentException when the register has no such county
   */
  public ImportJob begin(Actor actor, @Nullable CountyGiven county) {
    actor.require(Role.EDITOR);
    if (county != null) {
      Optional<Division> division = divisions.find(county.code());
      if (division.filter(at -> at.level() == DivisionLevel.COUNTY).isEmpty()) {
        throw new IllegalArgumentException("not a county: " + county.code());
      }
      if (!actor.scope().touches(county.code())) {
        throw new NotAllowedException(
            "county " + county.code() + " is outside the scope of " + actor.name());
      }
    }
    String code = county == null ? null : county.code();
    long id = database.write(actor, context -> repository.addJob(context, actor, code));
    return new ImportJob(id, actor, county);
  }

  /**
   * Imports a file, a folder with all below it, or a zip archive; names are paths as given.
   *
   * @throws ImportStoppedException when somebody stops the import, or takes it back
   */
  public void importPath(ImportJob job, Path path, Consumer<ImportItem> receiver) {
    files.walk(path, file -> receiver.accept(take(job, file, archiveOf(file))));
  }

  /**
   * Stops an import: what is being read is not stored any more, what was stored stays.
   *
   * @return whether it took files until now
   */
  public boolean stop(Actor actor, long job) {
    actor.require(Role.EDITOR);
    return database.write(actor, context -> repository.stop(context, actor, job));
  }

  /**
   * Imports a file that a browser sent, or the files in it when it is an archive.
   *
   * @param fileName as the browser gave it; only the last part of a path is kept
   * @param stored where its bytes are; the caller deletes it
   * @throws ImportStoppedException when somebody stops the import, or takes it back
   */
  public void importUpload(
      ImportJob job, String fileName, Path stored, Consumer<ImportItem> receiver) {
    String name = ImportFileName.ofUpload(fileName);
    byte[] bytes;
    try {
      if (Files.size(stored) > limits.fileBytes()) {
        receiver.accept(tooLarge(job, fileName));
        return;
      }
      bytes = Files.readAllBytes(stored);
    } catch (IOException e) {
      throw new UncheckedIOException("the uploaded file is gone", e);
    }
    files.expand(name, bytes, file -> receiver.accept(take(job, file, Optional.of(stored))));
  }

  /** Notes that a browser's file was refused unread because it is too large. */
  public ImportItem tooLarge(ImportJob job, String fileName) {
    String megabytes = Long.toString(limits.fileBytes() >> 20);
    return note(
        job,
        new ImportItem(
            ImportFileName.ofUpload(fileName),
            null,
            new ImportOutcome.Rejected("file.too_large", List.of(megabytes))));
  }

  /** Notes that no more files come; a later file of the same job moves the time. */
  public void finish(ImportJob job) {
    database.write(
        job.actor(),
        context -> {
          repository.finish(context, job.id());
          return job;
        });
  }

  /** The newest imports: the actor's own, or everybody's with the whole country as scope. */
  public List<ImportedJob> jobs(Actor actor, int limit) {
    return database.read(actor, context -> repository.jobs(context, actor, limit));
  }

  public Optional<ImportedJob> job(Actor actor, long id) {
    return database.read(actor, context -> repository.job(context, actor, id));
  }

  /**
   * A page of an import's files, in the order in which they came.
   *
   * @param shown which files
   */
  public List<ImportedFile> files(Actor actor, long job, FilesShown shown, int offset, int limit) {
    return database.read(
        actor, context -> repository.files(context, actor, job, shown, offset, limit));
  }

  private ImportItem take(ImportJob job, SourceFile file, Optional<Path> archive) {
    if (database.read(job.actor(), context -> repository.isClosed(context, job.id()))) {
      throw new ImportStoppedException();
    }
    return switch (file) {
      case SourceFile.Content content -> note(job, content(job, content));
      case SourceFile.Failed failed -> {
        DocumentProblem problem = failed.problem();
        yield note(
            job,
            new ImportItem(
                ImportFileName.shown(failed.name()),
                archive.flatMap(this::keep).orElse(null),
                new ImportOutcome.Rejected(problem.code(), problem.arguments())));
      }
    };
  }

  private ImportItem content(ImportJob job, SourceFile.Content content) {
    byte[] bytes = content.bytes();
    String name = ImportFileName.shown(content.name());
    String sha256 = OriginalFiles.sha256(bytes);
    Optional<Long> known = reports.findByHash(sha256);
    if (known.isPresent()) {
      return new ImportItem(name, sha256, known(job, known.get(), bytes));
    }
    originals.keep(sha256, bytes);
    return new ImportItem(
        name, sha256, ReadingTime.within(limits, () -> read(job, name, sha256, bytes)));
  }

  /** A person who names the county of a report that waits for it has thereby decided. */
  private ImportOutcome known(ImportJob job, long report, byte[] bytes) {
    Actor actor = job.actor();
    Optional<ReportHeader> header = reports.header(actor, report);
    Optional<CountyGiven> county = job.county();
    if (county.isPresent()
        && header.filter(found -> !found.waitsFor().isEmpty()).isPresent()
        && reader.read(bytes) instanceof DocumentResult.Read(SourceDocument document)
        && placing.place(extractor.extract(document), county.get().code()).placement()
            instanceof Placement.Placed placed
        && actor.scope().contains(placed.division())) {
      Optional<StoreOutcome.Filed> filed =
          reports.decide(
              actor, report, placed.division(), placed.year(), county.get().reason(), job.id());
      if (filed.isPresent()) {
        StoreOutcome.Filed now = filed.get();
        return new ImportOutcome.Filed(
            report,
            now.division(),
            now.year(),
            now.version(),
            CellCounts.of(extractor.extract(document).facts()));
      }
    }
    return known(report, header);
  }

  private ImportOutcome read(ImportJob job, String name, String sha256, byte[] bytes) {
    return switch (reader.read(bytes)) {
      case DocumentResult.Refused refused ->
          new ImportOutcome.Rejected(refused.problem().code(), refused.problem().arguments());
      case DocumentResult.Read read when !isStorable(read.document().text()) ->
          new ImportOutcome.Rejected("file.not_text", List.of());
      case DocumentResult.Read read -> {
        ExtractedReport report;
        try {
          report = extractor.extract(read.document());
        } catch (RuntimeException e) {
          // A fault of the program in one file must not keep the others out. The file is kept, and
          // the import says so.
          LOG.error("the report of {} ({}) could not be read", name, sha256, e);
          yield new ImportOutcome.Rejected(
              "import.program_fault", List.of(e.getClass().getSimpleName()));
        }
        yield store(job, name, sha256, bytes.length, read.document(), report);
      }
    };
  }

  /** The database takes neither a zero character nor half of a surrogate pair. */
  private static boolean isStorable(String text) {
    return text.codePoints()
        .noneMatch(
            character -> character == 0 || Character.getType(character) == Character.SURROGATE);
  }

  private ImportOutcome store(
      ImportJob job,
      String name,
      String sha256,
      int size,
      SourceDocument document,
      ExtractedReport report) {
    if (!looksLikeReport(report)) {
      boolean scan = document.problems().stream().anyMatch(one -> one.code().equals(NO_TEXT));
      return new ImportOutcome.Rejected(scan ? "import.no_text" : "import.not_a_report", List.of());
    }
    ReportPlacing.Placed placed = placing.place(report, job.countyCode());
    if (placed.placement() instanceof Placement.Placed at
        && !job.actor().scope().contains(at.division())) {
      return new ImportOutcome.Rejected(
          "import.outside_scope", List.of(DivisionNames.full(divisions, at.division())));
    }
    CellCounts cells = CellCounts.of(report.facts());
    NewReport toStore =
        new NewReport(
            sha256,
            size,
            name,
            document,
            report,
            placed.placement(),
            placed.candidates(),
            job.countyCode(),
            job.id());
    return switch (reports.store(job.actor(), toStore)) {
      case StoreOutcome.Filed filed ->
          new ImportOutcome.Filed(
              filed.report(), filed.division(), filed.year(), filed.version(), cells);
      case StoreOutcome.Waiting waiting ->
          new ImportOutcome.Waiting(
              waiting.report(), waiting.reasons(), placed.candidates(), cells);
      case StoreOutcome.Known known ->
          known(known.report(), reports.header(job.actor(), known.report()));
    };
  }

  private static ImportOutcome known(long report, Optional<ReportHeader> header) {
    return new ImportOutcome.Known(
        report,
        header.isPresent(),
        header.filter(found -> !found.waitsFor().isEmpty()).isPresent());
  }

  /** What names neither who reports nor on which year, and holds no figures, is something else. */
  private static boolean looksLikeReport(ExtractedReport report) {
    return report.form() != null
        || !report.narrative().isEmpty()
        || (report.year() != null && report.organisation() != null);
  }

  private ImportItem note(ImportJob job, ImportItem item) {
    return database.write(
        job.actor(),
        context -> {
          repository.addItem(context, job.id(), item);
          return item;
        });
  }

  /** Keeps the file that a failed part belongs to, when it can be opened at all. */
  private Optional<String> keep(Path path) {
    try {
      if (!Files.isRegularFile(path) || Files.size(path) > limits.fileBytes()) {
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(path);
      String sha256 = OriginalFiles.sha256(bytes);
      originals.keep(sha256, bytes);
      return Optional.of(sha256);
    } catch (IOException e) {
      LOG.warn("{} could not be kept: {}", path, e.toString());
      return Optional.empty();
    }
  }

  /** The file on disk: the archive for a name such as {@code archive.zip!/inner.txt}. */
  private static Optional<Path> archiveOf(SourceFile file) {
    return switch (file) {
      case SourceFile.Content _ -> Optional.empty();
      case SourceFile.Failed failed -> {
        int inside = failed.name().indexOf("!/");
        yield Optional.of(Path.of(inside < 0 ? failed.name() : failed.name().substring(0, inside)));
      }
    };
  }
}
