package org.mingjian.report;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.replace;
import static org.mingjian.database.Tables.CORRECTION;
import static org.mingjian.database.Tables.IMPORT_JOB;
import static org.mingjian.database.Tables.IMPORT_UNDO;
import static org.mingjian.database.Tables.NARRATIVE_FACT;
import static org.mingjian.database.Tables.REPORT;
import static org.mingjian.database.Tables.REPORT_DECISION;
import static org.mingjian.database.Tables.SOURCE_DOCUMENT;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Indicator;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.database.tables.records.ReportRecord;
import org.mingjian.document.SourceDocument;
import org.mingjian.document.Span;
import org.mingjian.extract.ExtractedFact;
import org.mingjian.extract.ExtractedReport;
import org.mingjian.extract.FactValue;
import org.mingjian.security.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of documents, reports and their figures. */
final class ReportRepository {
  private static final Field<Integer> UNREADABLE =
      length(REPORT.CELL_STATES)
          .minus(length(replace(REPORT.CELL_STATES, inline("u"), inline(""))))
          .as("unreadable");
  static final List<SelectField<?>> HEADER =
      List.of(
          REPORT.ID,
          REPORT.FILE_NAME,
          REPORT.TITLE,
          REPORT.ORGANISATION,
          REPORT.FORM,
          REPORT.YEAR,
          REPORT.PERIOD_FROM,
          REPORT.PERIOD_TO,
          REPORT.SIGNED_ON,
          REPORT.PUBLISHED_ON,
          REPORT.DIVISION_CODE,
          REPORT.CANDIDATES,
          REPORT.EVIDENCE,
          REPORT.COUNTY_CODE,
          REPORT.WAITS_FOR,
          REPORT.VERSION,
          REPORT.CURRENT,
          UNREADABLE,
          REPORT.IMPORTED_AT,
          REPORT.IMPORTED_BY);

  private final IndicatorCatalogue catalogue;
  private final Clock clock;
  private final CorrectionRepository corrections;
  private final UnreadCellsQueries unread;

  ReportRepository(IndicatorCatalogue catalogue, Clock clock) {
    this.catalogue = catalogue;
    this.clock = clock;
    this.corrections = new CorrectionRepository(catalogue, clock);
    this.unread = new UnreadCellsQueries(catalogue);
  }

  /** Holds back others that store the same bytes, until the transaction ends. */
  void lock(DSLContext context, String key) {
    VersionRepository.lock(context, key);
  }

  /** Holds back others that take the report back, until the transaction ends. */
  void hold(DSLContext context, long report) {
    context.select(REPORT.ID).from(REPORT).where(REPORT.ID.eq(report)).forKeyShare().fetch();
  }

  /**
   * Whether an import takes files: it was neither stopped nor taken back; neither happens until the
   * transaction ends.
   */
  boolean takesFiles(DSLContext context, long job) {
    context
        .select(IMPORT_JOB.ID)
        .from(IMPORT_JOB)
        .where(IMPORT_JOB.ID.eq(job))
        .forKeyShare()
        .fetch();
    // A statement of its own: it sees what happened while the first one waited.
    return context.fetchExists(
        DSL.selectOne()
            .from(IMPORT_JOB)
            .where(IMPORT_JOB.ID.eq(job))
            .and(IMPORT_JOB.CANCELLED_AT.isNull())
            .andNotExists(
                DSL.selectOne().from(IMPORT_UNDO).where(IMPORT_UNDO.JOB_ID.eq(IMPORT_JOB.ID))));
  }

  /** A report that some bytes became. */
  record Known(long report, boolean withdrawn) {}

  Optional<Known> byHash(DSLContext context, String sha256) {
    return context
        .select(REPORT.ID, DSL.field(REPORT.WITHDRAWN_IN.isNotNull()))
        .from(REPORT)
        .join(SOURCE_DOCUMENT)
        .on(SOURCE_DOCUMENT.ID.eq(REPORT.DOCUMENT_ID))
        .where(SOURCE_DOCUMENT.SHA256.eq(sha256))
        .fetchOptional(row -> new Known(row.value1(), row.value2()));
  }

  // The ids come from the sequences beforehand: INSERT ... RETURNING would need a row that the
  // scope already shows, and a document shows only through its report.
  private static long next(DSLContext context, String table) {
    return context
        .select(DSL.field("nextval(pg_get_serial_sequence({0}, 'id'))", Long.class, inline(table)))
        .fetchSingle()
        .value1();
  }

  long addDocument(DSLContext context, NewReport report, String by) {
    long id = next(context, "source_document");
    SourceDocument document = report.document();
    context
        .insertInto(SOURCE_DOCUMENT)
        .set(SOURCE_DOCUMENT.ID, id)
        .set(SOURCE_DOCUMENT.SHA256, report.sha256())
        .set(SOURCE_DOCUMENT.BYTE_SIZE, report.byteSize())
        .set(SOURCE_DOCUMENT.MEDIA_TYPE, document.mediaType())
        .set(SOURCE_DOCUMENT.TEXT, document.text())
        .set(SOURCE_DOCUMENT.BLOCKS, BlocksJson.write(document.blocks()))
        .set(SOURCE_DOCUMENT.PAGE_STARTS, document.pageStarts().toArray(Integer[]::new))
        .set(SOURCE_DOCUMENT.STORED_AT, OffsetDateTime.now(clock))
        .set(SOURCE_DOCUMENT.STORED_BY, by)
        .execute();
    DocumentTextRepository.add(context, id, document.text());
    return id;
  }

  /** Adds a report that waits; {@link #place} files it. */
  long addReport(DSLContext context, long document, NewReport report, String by) {
    long id = next(context, "report");
    ExtractedReport read = report.report();
    Cells cells = Cells.of(read.facts(), catalogue);
    ReportRecord row = new ReportRecord();
    row.setId(id);
    row.setDocumentId(document);
    row.setFileName(report.fileName());
    row.setTitle(read.title());
    row.setOrganisation(read.organisation());
    row.setOrganisationKind(read.organisationKind());
    row.setForm(read.form());
    row.setYear(read.year() == null ? null : read.year().shortValue());
    row.setPeriodFrom(read.periodFrom());
    row.setPeriodTo(read.periodTo());
    row.setSignedOn(read.signedOn());
    row.setPublishedOn(read.publishedOn());
    row.setDivisionStatus("waiting");
    row.setCandidates(report.candidates().toArray(String[]::new));
    row.setEvidence(read.division().evidence().toArray(String[]::new));
    row.setCountyCode(report.county());
    row.setWaitsFor(waitsFor(report.placement()));
    row.setCurrent(false);
    row.setCellStates(cells.states());
    row.setCellValues(cells.values().toArray(BigDecimal[]::new));
    row.setCellPlaces(CellPlaces.pack(cells.places()));
    row.setCellUnits(JSONB.valueOf(JsonMapper.shared().writeValueAsString(cells.units())));
    row.setProblems(ProblemsJson.write(read.problems()));
    row.setImportedAt(OffsetDateTime.now(clock));
    row.setImportedBy(by);
    row.setJobId(report.job());
    switch (report.placement()) {
      case Placement.Waiting _ -> {}
      case Placement.Placed placed -> {
        row.setDivisionCode(placed.division());
        row.setYear((short) placed.year());
        row.setDivisionStatus(placed.status());
        row.setVersion(VersionRepository.makeRoom(context, placed.place(), id));
        row.setCurrent(true);
      }
    }
    context.insertInto(REPORT).set(row).execute();
    addNarrative(context, id, read.narrative());
    return id;
  }

  private static String[] waitsFor(Placement placement) {
    return switch (placement) {
      case Placement.Placed _ -> new String[0];
      case Placement.Waiting waiting ->
          waiting.reasons().stream().map(WaitReason::code).toArray(String[]::new);
    };
  }

  private static void addNarrative(DSLContext context, long report, List<ExtractedFact> facts) {
    var insert =
        context.insertInto(
            NARRATIVE_FACT,
            NARRATIVE_FACT.REPORT_ID,
            NARRATIVE_FACT.INDICATOR,
            NARRATIVE_FACT.STATE,
            NARRATIVE_FACT.VALUE,
            NARRATIVE_FACT.APPROXIMATE,
            NARRATIVE_FACT.UNIT,
            NARRATIVE_FACT.START_OFFSET,
            NARRATIVE_FACT.LENGTH);
    boolean any = false;
    for (ExtractedFact fact : facts) {
      Span span = fact.span();
      if (span == null) {
        throw new IllegalArgumentException("a figure of the text has a place: " + fact.indicator());
      }
      BigDecimal value =
          fact.value() instanceof FactValue.Reported(BigDecimal reported) ? reported : null;
      insert =
          insert.values(
              report,
              fact.indicator(),
              fact.value() instanceof FactValue.Reported ? "r" : "u",
              value,
              fact.approximate(),
              fact.unitStated(),
              span.start(),
              span.length());
      any = true;
    }
    if (any) {
      insert.execute();
    }
  }

  /**
   * Lets a report that was taken back stand again where the importing person, or the text, says: as
   * the newest of its place. What people said of it meanwhile stays with it.
   */
  void restore(DSLContext context, long id, NewReport report) {
    var update =
        context
            .update(REPORT)
            .set(REPORT.WITHDRAWN_IN, DSL.inline(null, REPORT.WITHDRAWN_IN))
            .set(REPORT.JOB_ID, report.job())
            .set(REPORT.CANDIDATES, report.candidates().toArray(String[]::new))
            .set(REPORT.COUNTY_CODE, report.county())
            .set(REPORT.WAITS_FOR, waitsFor(report.placement()));
    update =
        switch (report.placement()) {
          case Placement.Waiting _ ->
              update
                  .set(REPORT.DIVISION_CODE, DSL.inline(null, REPORT.DIVISION_CODE))
                  .set(REPORT.DIVISION_STATUS, "waiting")
                  .set(REPORT.VERSION, DSL.inline(null, REPORT.VERSION));
          case Placement.Placed placed ->
              update
                  .set(REPORT.DIVISION_CODE, placed.division())
                  .set(REPORT.YEAR, (short) placed.year())
                  .set(REPORT.DIVISION_STATUS, placed.status())
                  .set(REPORT.VERSION, VersionRepository.makeRoom(context, placed.place(), id))
                  .set(REPORT.CURRENT, true);
        };
    update.where(REPORT.ID.eq(id)).execute();
  }

  /** Files a report that waited; false when somebody else did so in the meantime. */
  boolean place(DSLContext context, long report, Placement.Placed placed) {
    VersionRepository.hold(context, List.of(placed.place()));
    // Asked first and held: making room for a report that has gone elsewhere would leave the
    // division and year without a current report.
    boolean waits =
        context
            .select(REPORT.ID)
            .from(REPORT)
            .where(REPORT.ID.eq(report))
            .and(REPORT.VERSION.isNull())
            .and(REPORT.WITHDRAWN_IN.isNull())
            .forUpdate()
            .fetchOptional()
            .isPresent();
    if (!waits) {
      return false;
    }
    int version = VersionRepository.makeRoom(context, placed.place(), report);
    return context
            .update(REPORT)
            .set(REPORT.DIVISION_CODE, placed.division())
            .set(REPORT.YEAR, (short) placed.year())
            .set(REPORT.DIVISION_STATUS, placed.status())
            .set(REPORT.VERSION, version)
            .set(REPORT.CURRENT, true)
            .set(REPORT.WAITS_FOR, new String[0])
            .where(REPORT.ID.eq(report))
            .and(REPORT.VERSION.isNull())
            .execute()
        == 1;
  }

  void addDecision(
      DSLContext context,
      ReportHeader waiting,
      Placement.Placed placed,
      String reason,
      String by,
      @Nullable Long job) {
    context
        .insertInto(REPORT_DECISION)
        .set(REPORT_DECISION.REPORT_ID, waiting.id())
        .set(REPORT_DECISION.JOB_ID, job)
        .set(
            REPORT_DECISION.WAITED_FOR,
            waiting.waitsFor().stream().map(WaitReason::code).toArray(String[]::new))
        .set(REPORT_DECISION.DIVISION_CODE, placed.division())
        .set(REPORT_DECISION.YEAR, (short) placed.year())
        .set(REPORT_DECISION.REASON, reason)
        .set(REPORT_DECISION.DECIDED_AT, OffsetDateTime.now(clock))
        .set(REPORT_DECISION.DECIDED_BY, by)
        .execute();
  }

  private static final Condition TO_PLACE =
      REPORT.WAITS_FOR.ne(new String[0]).and(REPORT.WITHDRAWN_IN.isNull());

  private Condition toRead() {
    return REPORT.CURRENT.isTrue().and(unread.any());
  }

  /** A page of the reports that wait for their place, newest first. */
  Page<ReportHeader> toPlace(
      DSLContext context, Scope scope, String account, int offset, int limit) {
    return Page.of(
        context
            .select(HEADER)
            .select(Page.TOTAL)
            .from(REPORT)
            .where(VisibleReportQueries.visible(scope, account))
            .and(TO_PLACE)
            .orderBy(REPORT.IMPORTED_AT.desc(), REPORT.ID.desc())
            .limit(offset, limit)
            .fetch(),
        ReportRepository::header);
  }

  /** A page of the current reports with cells that could not be read, newest first. */
  Page<UnreadableCells> toRead(
      DSLContext context, Scope scope, String account, int offset, int limit) {
    Field<String[]> corrected = CorrectionRepository.corrected();
    return Page.of(
        context
            .select(HEADER)
            .select(REPORT.CELL_STATES, corrected, Page.TOTAL)
            .from(REPORT)
            .where(VisibleReportQueries.visible(scope, account))
            .and(toRead())
            .orderBy(REPORT.IMPORTED_AT.desc(), REPORT.ID.desc())
            .limit(offset, limit)
            .fetch(),
        row ->
            new UnreadableCells(
                header(row), unreadable(row.get(REPORT.CELL_STATES), List.of(row.get(corrected)))));
  }

  /** A page of the corrections that wait for a decision, newest report first. */
  Page<PendingCorrection> pending(
      DSLContext context, Scope scope, String account, int offset, int limit) {
    return Page.of(
        context
            .select(HEADER)
            .select(CorrectionRepository.COLUMNS)
            .select(CorrectionRepository.PENDING)
            .select(Page.TOTAL)
            .from(corrections.pending(VisibleReportQueries.visible(scope, account)))
            .orderBy(REPORT.IMPORTED_AT.desc(), REPORT.ID.desc(), CORRECTION.INDICATOR)
            .limit(offset, limit)
            .fetch(),
        row -> {
          Correction correction = CorrectionRepository.correction(row);
          FactValue read = CorrectionRepository.read(row);
          return new PendingCorrection(
              header(row),
              correction.indicator(),
              read,
              row.get(CorrectionRepository.OLDER_REPORT),
              row.get(CorrectionRepository.OLDER_VERSION),
              correction.ruling().value(read),
              correction);
        });
  }

  void addCorrection(
      DSLContext context,
      FactId fact,
      Ruling ruling,
      FactValue previous,
      String reason,
      String account) {
    corrections.add(context, fact, ruling, previous, reason, account);
  }

  private List<String> unreadable(String states, List<String> corrected) {
    return catalogue.all().subList(0, states.length()).stream()
        .filter(indicator -> states.charAt(indicator.ordinal()) == Cells.UNREADABLE)
        .map(Indicator::code)
        .filter(code -> !corrected.contains(code))
        .toList();
  }

  Optional<ReportHeader> header(DSLContext context, Scope scope, String account, long id) {
    return context
        .select(HEADER)
        .from(REPORT)
        .where(REPORT.ID.eq(id))
        .and(VisibleReportQueries.visible(scope, account))
        .fetchOptional(ReportRepository::header);
  }

  /** The whole report in one statement; nothing when it is unknown or outside the scope. */
  Optional<StoredReport> load(DSLContext context, Scope scope, String account, long id) {
    var other = REPORT.as("other");
    var narrative =
        DSL.multiset(
                DSL.select(
                        NARRATIVE_FACT.INDICATOR,
                        NARRATIVE_FACT.VALUE,
                        NARRATIVE_FACT.APPROXIMATE,
                        NARRATIVE_FACT.UNIT,
                        NARRATIVE_FACT.START_OFFSET,
                        NARRATIVE_FACT.LENGTH)
                    .from(NARRATIVE_FACT)
                    .where(NARRATIVE_FACT.REPORT_ID.eq(REPORT.ID))
                    .orderBy(NARRATIVE_FACT.START_OFFSET))
            .as("narrative");
    var versions =
        DSL.multiset(
                DSL.select(
                        other.ID,
                        other.VERSION,
                        other.CURRENT,
                        DSL.field(other.WITHDRAWN_IN.isNotNull()),
                        other.IMPORTED_AT,
                        other.IMPORTED_BY)
                    .from(other)
                    .where(other.DIVISION_CODE.eq(REPORT.DIVISION_CODE))
                    .and(other.YEAR.eq(REPORT.YEAR))
                    .and(other.VERSION.isNotNull())
                    .orderBy(other.VERSION))
            .as("versions")
            .convertFrom(
                rows -> rows.map(org.jooq.Records.mapping(StoredReport.ReportVersion::new)));
    var decisions =
        DSL.multiset(
                DSL.select(
                        REPORT_DECISION.DIVISION_CODE,
                        REPORT_DECISION.YEAR.convertFrom(Short::intValue),
                        REPORT_DECISION.REASON,
                        REPORT_DECISION.DECIDED_AT,
                        REPORT_DECISION.DECIDED_BY)
                    .from(REPORT_DECISION)
                    .where(REPORT_DECISION.REPORT_ID.eq(REPORT.ID))
                    .orderBy(REPORT_DECISION.ID))
            .as("decisions")
            .convertFrom(
                rows -> rows.map(org.jooq.Records.mapping(StoredReport.PlacementDecision::new)));
    var said =
        DSL.multiset(
                DSL.select(CorrectionRepository.COLUMNS)
                    .from(CORRECTION)
                    .where(CORRECTION.REPORT_ID.eq(REPORT.ID))
                    .orderBy(CORRECTION.ID))
            .as("said")
            .convertFrom(rows -> rows.map(CorrectionRepository::correction));
    return context
        .select(HEADER)
        .select(
            REPORT.CELL_STATES,
            REPORT.CELL_VALUES,
            REPORT.CELL_PLACES,
            REPORT.CELL_UNITS,
            REPORT.PROBLEMS)
        .select(
            SOURCE_DOCUMENT.SHA256,
            SOURCE_DOCUMENT.BYTE_SIZE,
            SOURCE_DOCUMENT.MEDIA_TYPE,
            SOURCE_DOCUMENT.TEXT,
            SOURCE_DOCUMENT.BLOCKS,
            SOURCE_DOCUMENT.PAGE_STARTS)
        .select(IMPORT_UNDO.MADE_AT, IMPORT_UNDO.MADE_BY, IMPORT_UNDO.REASON)
        .select(narrative, versions, decisions, said)
        .from(REPORT)
        .join(SOURCE_DOCUMENT)
        .on(SOURCE_DOCUMENT.ID.eq(REPORT.DOCUMENT_ID))
        .leftJoin(IMPORT_UNDO)
        .on(IMPORT_UNDO.ID.eq(REPORT.WITHDRAWN_IN))
        .where(REPORT.ID.eq(id))
        .and(VisibleReportQueries.visible(scope, account))
        .fetchOptional(row -> {
          String text = row.get(SOURCE_DOCUMENT.TEXT);
          List<ExtractedFact> figures = new ArrayList<>();
          for (var figure : row.get(narrative)) {
            figures.add(narrative(figure, text));
          }
          return new StoredReport(
              header(row),
              row.get(SOURCE_DOCUMENT.SHA256),
              row.get(SOURCE_DOCUMENT.BYTE_SIZE),
              new SourceDocument(
                  row.get(SOURCE_DOCUMENT.MEDIA_TYPE),
                  text,
                  BlocksJson.read(row.get(SOURCE_DOCUMENT.BLOCKS)),
                  Arrays.asList(row.get(SOURCE_DOCUMENT.PAGE_STARTS)),
                  // They stand among the problems of the report.
                  List.of()),
              cells(row).toFacts(catalogue, text),
              figures,
              ProblemsJson.read(row.get(REPORT.PROBLEMS)),
              row.get(versions),
              row.get(decisions),
              row.get(said),
              withdrawal(row));
        });
  }

  private static StoredReport.@Nullable Withdrawal withdrawal(Record row) {
    @Nullable OffsetDateTime at = row.get(IMPORT_UNDO.MADE_AT);
    return at == null
        ? null
        : new StoredReport.Withdrawal(
            at, row.get(IMPORT_UNDO.MADE_BY), row.get(IMPORT_UNDO.REASON));
  }

  static Cells cells(Record row) {
    return new Cells(
        row.get(REPORT.CELL_STATES),
        Arrays.asList(row.get(REPORT.CELL_VALUES)),
        CellPlaces.unpack(row.get(REPORT.CELL_PLACES), row.get(REPORT.CELL_STATES).length()),
        units(row));
  }

  /** Indicator to the unit as it was written. */
  static Map<String, String> units(Record row) {
    return new HashMap<>(
        JsonMapper.shared()
            .readValue(
                row.get(REPORT.CELL_UNITS).data(), new TypeReference<Map<String, String>>() {}));
  }

  static ExtractedFact narrative(Record row, String text) {
    int start = row.get(NARRATIVE_FACT.START_OFFSET);
    Span span = new Span(start, start + row.get(NARRATIVE_FACT.LENGTH));
    @Nullable BigDecimal value = row.get(NARRATIVE_FACT.VALUE);
    return new ExtractedFact(
        row.get(NARRATIVE_FACT.INDICATOR),
        value == null ? new FactValue.Unreadable() : new FactValue.Reported(value),
        span,
        span.of(text),
        row.get(NARRATIVE_FACT.UNIT),
        row.get(NARRATIVE_FACT.APPROXIMATE));
  }

  static ReportHeader header(Record row) {
    @Nullable Short year = row.get(REPORT.YEAR);
    return new ReportHeader(
        row.get(REPORT.ID),
        row.get(REPORT.FILE_NAME),
        row.get(REPORT.TITLE),
        row.get(REPORT.ORGANISATION),
        row.get(REPORT.FORM),
        year == null ? null : year.intValue(),
        row.get(REPORT.PERIOD_FROM),
        row.get(REPORT.PERIOD_TO),
        row.get(REPORT.SIGNED_ON),
        row.get(REPORT.PUBLISHED_ON),
        row.get(REPORT.DIVISION_CODE),
        Arrays.asList(row.get(REPORT.CANDIDATES)),
        Arrays.asList(row.get(REPORT.EVIDENCE)),
        row.get(REPORT.COUNTY_CODE),
        Arrays.stream(row.get(REPORT.WAITS_FOR)).map(WaitReason::of).toList(),
        row.get(REPORT.VERSION),
        row.get(REPORT.CURRENT),
        row.get(UNREADABLE),
        row.get(REPORT.IMPORTED_AT),
        row.get(REPORT.IMPORTED_BY));
  }
}
