package org.mingjian.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.extract.FactValue;
import org.mingjian.security.Actor;
import org.mingjian.security.AuditRepository;
import org.mingjian.security.NotAllowedException;
import org.mingjian.security.Role;
import org.mingjian.security.Scope;
import org.mingjian.security.ScopedDatabase;

/** Stored documents and reports, their versions, and the decisions where they belong. */
public final class ReportStore {
  private final ScopedDatabase database;
  private final ReportRepository repository;
  private final ReportListQueries lists;
  private final ProvenanceQueries provenances;
  private final AuditRepository audit;

  public ReportStore(
      ScopedDatabase database, IndicatorCatalogue catalogue, AuditRepository audit, Clock clock) {
    this.database = database;
    this.repository = new ReportRepository(catalogue, clock);
    this.lists = new ReportListQueries(catalogue);
    this.provenances = new ProvenanceQueries(catalogue);
    this.audit = audit;
  }

  /**
   * The report that these very bytes became, whoever imported them; nothing when it was taken back
   * with its import, since it may come again.
   */
  public Optional<Long> findByHash(String sha256) {
    return database
        .read(Scope.everything(), context -> repository.byHash(context, sha256))
        .filter(known -> !known.withdrawn())
        .map(ReportRepository.Known::report);
  }

  /**
   * Stores document, report and figures in one transaction. A report that was taken back with its
   * import comes back as it was read then, at the place that is given now.
   *
   * @throws NotAllowedException when the division of the report is outside the actor's scope
   * @throws ImportStoppedException when its import was stopped or taken back meanwhile
   */
  public StoreOutcome store(Actor actor, NewReport report) {
    actor.require(Role.EDITOR);
    switch (report.placement()) {
      case Placement.Placed placed -> requireInScope(actor, placed.division());
      case Placement.Waiting _ -> {}
    }
    try {
      return database.write(actor, context -> store(context, actor, report));
    } catch (IntegrityConstraintViolationException e) {
      // The same bytes became a report that the actor's scope hides.
      ReportRepository.Known known =
          database
              .read(Scope.everything(), context -> repository.byHash(context, report.sha256()))
              .orElseThrow(() -> e);
      return known.withdrawn()
          ? database.write(everywhere(actor), context -> store(context, actor, report))
          : new StoreOutcome.Known(known.report());
    }
  }

  /** For a report that was taken back elsewhere: the place that it gets now was checked before. */
  private static Actor everywhere(Actor actor) {
    return new Actor(actor.name(), actor.role(), Scope.everything());
  }

  private StoreOutcome store(DSLContext context, Actor actor, NewReport report) {
    Long job = report.job();
    if (job != null && !repository.takesFiles(context, job)) {
      throw new ImportStoppedException();
    }
    repository.lock(context, report.sha256());
    Optional<ReportRepository.Known> known = repository.byHash(context, report.sha256());
    if (known.isPresent()) {
      return known.get().withdrawn()
          ? restore(context, actor, known.get().report(), report)
          : new StoreOutcome.Known(known.get().report());
    }
    long document = repository.addDocument(context, report, actor.name());
    long id = repository.addReport(context, document, report, actor.name());
    audit.add(
        context,
        actor.name(),
        "report.import",
        "report:" + id,
        Map.of("file", report.fileName(), "sha256", report.sha256()));
    return switch (report.placement()) {
      case Placement.Placed _ -> filed(context, actor, id);
      case Placement.Waiting waiting -> new StoreOutcome.Waiting(id, waiting.reasons());
    };
  }

  private StoreOutcome restore(DSLContext context, Actor actor, long id, NewReport report) {
    repository.restore(context, id, report);
    audit.add(
        context,
        actor.name(),
        "report.restore",
        "report:" + id,
        Map.of("file", report.fileName(), "sha256", report.sha256()));
    return switch (report.placement()) {
      case Placement.Placed _ -> filed(context, actor, id);
      case Placement.Waiting waiting -> new StoreOutcome.Waiting(id, waiting.reasons());
    };
  }

  private StoreOutcome.Filed filed(DSLContext context, Actor actor, long id) {
    ReportHeader header = repository.header(context, actor.scope(), actor.name(), id).orElseThrow();
    String division = header.division();
    Integer year = header.year();
    Integer version = header.version();
    if (division == null || year == null || version == null) {
      throw new IllegalStateException("report " + id + " was filed without a place");
    }
    return new StoreOutcome.Filed(id, division, year, version);
  }

  /** A report as the source view shows it; nothing when unknown or outside the scope. */
  public Optional<StoredReport> load(Actor actor, long id) {
    return database.read(
        actor, context -> repository.load(context, actor.scope(), actor.name(), id));
  }

  /**
   * Where many figures are written, in one statement. Figures outside the scope, and those of
   * reports that wait for their place, are left out.
   */
  public Provenances provenance(Actor actor, Collection<FiguresWanted> wanted) {
    return wanted.isEmpty()
        ? Provenances.none()
        : database.read(actor, context -> provenances.find(context, actor.scope(), wanted));
  }

  /** What identifies a report; nothing when unknown or outside the scope. */
  public Optional<ReportHeader> header(Actor actor, long id) {
    return database.read(
        actor, context -> repository.header(context, actor.scope(), actor.name(), id));
  }

  /**
   * A page of reports by their numbers.
   *
   * @param after the number behind which the page begins; 0 for the first page
   */
  public List<ReportHeader> page(Actor actor, ReportFilter filter, long after, int limit) {
    return database.read(
        actor, context -> lists.page(context, actor.scope(), actor.name(), filter, after, limit));
  }

  /**
   * Figures of some reports, by the reports' numbers.
   *
   * @param indicators empty for all; otherwise reports without any of them are left out
   * @param from the number of the first report; 0 for the first of all
   * @param reports how many at most
   */
  public List<ReportFacts> facts(
      Actor actor, ReportFilter filter, Collection<String> indicators, long from, int reports) {
    return database.read(
        actor,
        context ->
            lists.facts(context, actor.scope(), actor.name(), filter, indicators, from, reports));
  }

  /** The current reports of a unit for some years with their documents, by year. */
  public List<ReportWords> words(Actor actor, String unit, Collection<Integer> years) {
    return database.read(
        actor, context -> ReportWordsQueries.of(context, actor.scope(), unit, years));
  }

  /** A page of the reports that wait for a person to say where they belong; newest first. */
  public Page<ReportHeader> toPlace(Actor actor, int offset, int limit) {
    return database.read(
        actor, context -> repository.toPlace(context, actor.scope(), actor.name(), offset, limit));
  }

  /** A page of the current reports with cells that could not be read; newest first. */
  public Page<UnreadableCells> toRead(Actor actor, int offset, int limit) {
    return database.read(
        actor, context -> repository.toRead(context, actor.scope(), actor.name(), offset, limit));
  }

  /**
   * Files a waiting report where a person says it belongs.
   *
   * @param reason the person's own words, not empty
   * @return nothing when somebody else decided in the meantime
   * @throws NotAllowedException when the role is too low or the division outside the scope
   */
  public Optional<StoreOutcome.Filed> decide(
      Actor actor, long report, String division, int year, String reason) {
    return decide(actor, report, division, year, reason, null);
  }

  /**
   * As {@link #decide(Actor, long, String, int, String)}, where the county of an import decides.
   *
   * @param job the import, null for a person
   */
  public Optional<StoreOutcome.Filed> decide(
      Actor actor, long report, String division, int year, String reason, @Nullable Long job) {
    actor.require(Role.EDITOR);
    requireInScope(actor, division);
    Placement.Placed placed = new Placement.Placed(division, year, "decided");
    return database.write(
        actor,
        context -> {
          if (job != null && !repository.takesFiles(context, job)) {
            throw new ImportStoppedException();
          }
          Optional<ReportHeader> header =
              repository.header(context, actor.scope(), actor.name(), report);
          if (header.isEmpty()) {
            throw new NotAllowedException("report " + report + " is not in the scope");
          }
          if (!repository.place(context, report, placed)) {
            return Optional.empty();
          }
          repository.addDecision(context, header.get(), placed, reason, actor.name(), job);
          audit.add(
              context,
              actor.name(),
              "report.place",
              "report:" + report,
              Map.of("division", division, "year", year, "reason", reason));
          return Optional.of(filed(context, actor, report));
        });
  }

  /**
   * Says what a figure is, in one transaction with its audit row; the reading stays as it was.
   *
   * @param seen {@link StoredFact#newest} of the figure that the person had before the eyes
   * @param reason the person's own words, not blank
   * @throws NotAllowedException when the role is too low
   */
  public CorrectionOutcome correct(
      Actor actor, FactId fact, Ruling ruling, long seen, String reason) {
    actor.require(Role.EDITOR);
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a correction of " + fact + " needs a reason");
    }
    return database.write(
        actor,
        context -> {
          repository.lock(context, "correction/" + fact);
          // Whoever takes the report back waits, or has done so by now.
          repository.hold(context, fact.report());
          Optional<StoredReport> report =
              repository
                  .load(context, actor.scope(), actor.name(), fact.report())
                  .filter(found -> found.withdrawal() == null);
          Optional<StoredFact> known = report.flatMap(found -> found.stored(fact.indicator()));
          // That a new version lacks a figure which an older one had can only be confirmed.
          boolean lacking = report.isPresent() && ruling instanceof Ruling.AsRead;
          if (known.isEmpty() && !lacking) {
            return CorrectionOutcome.UNKNOWN;
          }
          long newest =
              report.orElseThrow().corrections().stream()
                  .filter(correction -> correction.indicator().equals(fact.indicator()))
                  .mapToLong(Correction::id)
                  .max()
                  .orElse(0);
          if (newest != seen) {
            return CorrectionOutcome.CHANGED_MEANWHILE;
          }
          FactValue previous = known.map(StoredFact::value).orElseGet(FactValue.Absent::new);
          repository.addCorrection(context, fact, ruling, previous, reason, actor.name());
          audit.add(
              context,
              actor.name(),
              "fact.correct",
              "report:" + fact.report(),
              Map.of(
                  "indicator",
                  fact.indicator(),
                  "previous",
                  plain(previous),
                  "value",
                  ruling instanceof Ruling.AsRead ? "as read" : plain(ruling.value(previous)),
                  "reason",
                  reason));
          return CorrectionOutcome.SAVED;
        });
  }

  private static String plain(FactValue value) {
    return switch (value) {
      case FactValue.Reported(BigDecimal number) -> number.toPlainString();
      case FactValue.Blank _ -> "blank";
      case FactValue.Unreadable _ -> "unreadable";
      case FactValue.Absent _ -> "absent";
    };
  }

  /** A page of the corrections that an import left open, newest report first. */
  public Page<PendingCorrection> pending(Actor actor, int offset, int limit) {
    return database.read(
        actor, context -> repository.pending(context, actor.scope(), actor.name(), offset, limit));
  }

  /** When the figures of a division changed last; nothing while it has no report. */
  public Optional<OffsetDateTime> changedAt(Actor actor, String division) {
    return database.read(actor, context -> LastChangeQueries.of(context, actor.scope(), division));
  }

  private static void requireInScope(Actor actor, String division) {
    if (!actor.scope().contains(division)) {
      throw new NotAllowedException(
          "division " + division + " is outside the scope of " + actor.name());
    }
  }
}
