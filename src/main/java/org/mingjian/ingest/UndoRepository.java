package org.mingjian.ingest;

import static org.jooq.impl.DSL.inline;
import static org.mingjian.database.Tables.CORRECTION;
import static org.mingjian.database.Tables.FINDING;
import static org.mingjian.database.Tables.FINDING_STEP;
import static org.mingjian.database.Tables.IMPORT_ITEM;
import static org.mingjian.database.Tables.IMPORT_JOB;
import static org.mingjian.database.Tables.IMPORT_UNDO;
import static org.mingjian.database.Tables.IMPORT_UNDO_REPORT;
import static org.mingjian.database.Tables.REPORT;
import static org.mingjian.database.Tables.REPORT_DECISION;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mingjian.database.tables.records.ImportUndoReportRecord;
import org.mingjian.report.OriginalFiles;
import org.mingjian.report.ReportPlace;
import org.mingjian.report.VersionRepository;
import org.mingjian.security.Actor;

/** Rows of imports that are taken back or put into force again. */
final class UndoRepository {
  private static final String UNDO = "undo";
  private static final String REDO = "redo";
  private static final String WAITS_AGAIN = "waits_again";
  private static final List<SelectField<?>> AFFECTED =
      List.of(
          REPORT.ID,
          REPORT.FILE_NAME,
          REPORT.DIVISION_CODE,
          REPORT.YEAR,
          REPORT.VERSION,
          REPORT.CURRENT);

  private final Clock clock;

  UndoRepository(Clock clock) {
    this.clock = clock;
  }

  /** Holds back files that come for the import, and others that take it back. */
  void hold(DSLContext context, long job) {
    context.select(IMPORT_JOB.ID).from(IMPORT_JOB).where(IMPORT_JOB.ID.eq(job)).forUpdate().fetch();
  }

  /** Holds back corrections and decisions about the reports. */
  void holdReports(DSLContext context, UndoPreview preview) {
    context
        .select(REPORT.ID)
        .from(REPORT)
        .where(REPORT.ID.eq(any(ids(touched(preview)))))
        .orderBy(REPORT.ID)
        .forUpdate()
        .fetch();
  }

  /** Where something may stop or begin to count. */
  static SortedSet<ReportPlace> places(UndoPreview preview) {
    SortedSet<ReportPlace> places = new TreeSet<>();
    for (UndoPreview.Affected report : touched(preview)) {
      String division = report.division();
      Integer year = report.year();
      if (division != null && year != null) {
        places.add(new ReportPlace(division, year));
      }
    }
    return places;
  }

  private static List<UndoPreview.Affected> touched(UndoPreview preview) {
    return Stream.concat(preview.reports().stream(), preview.waitAgain().stream()).toList();
  }

  private static Long[] ids(Collection<UndoPreview.Affected> reports) {
    return reports.stream().map(UndoPreview.Affected::report).toArray(Long[]::new);
  }

  private static org.jooq.QuantifiedSelect<org.jooq.Record1<Long>> any(Long[] ids) {
    return DSL.any(ids);
  }

  /** What was done last with the import, nothing when it was never taken back. */
  private record Last(long id, boolean undo) {}

  Optional<UndoPreview> preview(DSLContext context, Actor actor, long job) {
    boolean known =
        context.fetchExists(
            DSL.selectOne()
                .from(IMPORT_JOB)
                .where(IMPORT_JOB.ID.eq(job))
                .and(ImportRepository.visible(actor)));
    if (!known) {
      return Optional.empty();
    }
    @Nullable Last last =
        context
            .select(IMPORT_UNDO.ID, IMPORT_UNDO.ACTION)
            .from(IMPORT_UNDO)
            .where(IMPORT_UNDO.JOB_ID.eq(job))
            .orderBy(IMPORT_UNDO.ID.desc())
            .limit(1)
            .fetchOne(row -> new Last(row.value1(), row.value2().equals(UNDO)));
    return Optional.of(
        last != null && last.undo() ? redo(context, job, last.id()) : undo(context, job));
  }

  private UndoPreview undo(DSLContext context, long job) {
    List<UndoPreview.Affected> reports =
        affected(context, REPORT.JOB_ID.eq(job).and(REPORT.WITHDRAWN_IN.isNull()));
    List<UndoPreview.Affected> waitAgain =
        affected(
            context,
            REPORT
                .WITHDRAWN_IN
                .isNull()
                .and(REPORT.JOB_ID.isNull().or(REPORT.JOB_ID.ne(job)))
                .and(REPORT.VERSION.isNotNull())
                .and(REPORT.DIVISION_STATUS.eq(inline("decided")))
                .and(
                    REPORT.ID.in(
                        DSL.select(REPORT_DECISION.REPORT_ID)
                            .from(REPORT_DECISION)
                            .where(REPORT_DECISION.JOB_ID.eq(job))))
                .and(lastDecision().eq(job)));
    List<UndoPreview.Affected> leaving = new ArrayList<>(reports);
    leaving.addAll(waitAgain);
    int outside =
        context.fetchCount(
            DSL.selectDistinct(IMPORT_ITEM.REPORT_ID)
                .from(IMPORT_ITEM)
                .leftJoin(REPORT)
                .on(REPORT.ID.eq(IMPORT_ITEM.REPORT_ID))
                .where(IMPORT_ITEM.JOB_ID.eq(job))
                .and(IMPORT_ITEM.OUTCOME.in(inline("filed"), inline("waiting")))
                .and(REPORT.ID.isNull()));
    return preview(
        context, job, false, outside, reports, waitAgain, next(context, leaving), List.of());
  }

  /** The import of the newest decision about a report. */
  private static org.jooq.Field<Long> lastDecision() {
    return DSL.field(
        DSL.select(REPORT_DECISION.JOB_ID)
            .from(REPORT_DECISION)
            .where(REPORT_DECISION.REPORT_ID.eq(REPORT.ID))
            .orderBy(REPORT_DECISION.ID.desc())
            .limit(1));
  }

  /** The versions that count when these do not any more. */
  private static List<UndoPreview.Affected> next(
      DSLContext context, List<UndoPreview.Affected> leaving) {
    List<UndoPreview.Affected> counting =
        leaving.stream().filter(UndoPreview.Affected::current).toList();
    if (counting.isEmpty()) {
      return List.of();
    }
    var gone = REPORT.as("gone");
    return context
        .select(AFFECTED)
        .distinctOn(REPORT.DIVISION_CODE, REPORT.YEAR)
        .from(REPORT)
        .join(gone)
        .on(gone.DIVISION_CODE.eq(REPORT.DIVISION_CODE))
        .and(gone.YEAR.eq(REPORT.YEAR))
        .where(gone.ID.eq(any(ids(counting))))
        .and(REPORT.VERSION.isNotNull())
        .and(REPORT.WITHDRAWN_IN.isNull())
        .and(REPORT.ID.ne(DSL.all(ids(leaving))))
        .orderBy(REPORT.DIVISION_CODE, REPORT.YEAR, REPORT.VERSION.desc())
        .fetch(UndoRepository::affected);
  }

  private UndoPreview redo(DSLContext context, long job, long undo) {
    List<UndoPreview.Affected> reports = affected(context, REPORT.WITHDRAWN_IN.eq(undo));
    List<UndoPreview.Affected> waiting = new ArrayList<>();
    context
        .select(REPORT.ID, REPORT.FILE_NAME, REPORT.CURRENT)
        .select(
            IMPORT_UNDO_REPORT.DIVISION_CODE, IMPORT_UNDO_REPORT.YEAR, IMPORT_UNDO_REPORT.VERSION)
        .from(IMPORT_UNDO_REPORT)
        .join(REPORT)
        .on(REPORT.ID.eq(IMPORT_UNDO_REPORT.REPORT_ID))
        .where(IMPORT_UNDO_REPORT.UNDO_ID.eq(undo))
        .and(IMPORT_UNDO_REPORT.CHANGE.eq(WAITS_AGAIN))
        .and(REPORT.VERSION.isNull())
        .and(REPORT.WITHDRAWN_IN.isNull())
        .orderBy(REPORT.ID)
        .forEach(row ->
            waiting.add(
                new UndoPreview.Affected(
                    row.get(REPORT.ID),
                    row.get(REPORT.FILE_NAME),
                    row.get(IMPORT_UNDO_REPORT.DIVISION_CODE),
                    row.get(IMPORT_UNDO_REPORT.YEAR).intValue(),
                    row.get(IMPORT_UNDO_REPORT.VERSION),
                    false)));
    int outside =
        context.fetchCount(
            DSL.select(IMPORT_UNDO_REPORT.REPORT_ID)
                .from(IMPORT_UNDO_REPORT)
                .leftJoin(REPORT)
                .on(REPORT.ID.eq(IMPORT_UNDO_REPORT.REPORT_ID))
                .where(IMPORT_UNDO_REPORT.UNDO_ID.eq(undo))
                .and(REPORT.ID.isNull()));
    return preview(
        context, job, true, outside, reports, waiting, List.of(), replacedBy(context, reports));
  }

  /** What counts now where a higher version of these comes back. */
  private static List<UndoPreview.Affected> replacedBy(
      DSLContext context, List<UndoPreview.Affected> coming) {
    if (coming.isEmpty()) {
      return List.of();
    }
    var back = REPORT.as("back");
    return context
        .select(AFFECTED)
        .from(REPORT)
        .where(REPORT.CURRENT)
        .andExists(
            DSL.selectOne()
                .from(back)
                .where(back.ID.eq(any(ids(coming))))
                .and(back.DIVISION_CODE.eq(REPORT.DIVISION_CODE))
                .and(back.YEAR.eq(REPORT.YEAR))
                .and(back.VERSION.gt(REPORT.VERSION)))
        .orderBy(REPORT.DIVISION_CODE, REPORT.YEAR)
        .fetch(UndoRepository::affected);
  }

  private static List<UndoPreview.Affected> affected(DSLContext context, Condition which) {
    return context
        .select(AFFECTED)
        .from(REPORT)
        .where(which)
        .orderBy(REPORT.ID)
        .fetch(UndoRepository::affected);
  }

  private static UndoPreview.Affected affected(Record row) {
    @Nullable Short year = row.get(REPORT.YEAR);
    return new UndoPreview.Affected(
        row.get(REPORT.ID),
        row.get(REPORT.FILE_NAME),
        row.get(REPORT.DIVISION_CODE),
        year == null ? null : year.intValue(),
        row.get(REPORT.VERSION),
        row.get(REPORT.CURRENT));
  }

  private UndoPreview preview(
      DSLContext context,
      long job,
      boolean redo,
      int outside,
      List<UndoPreview.Affected> reports,
      List<UndoPreview.Affected> waitAgain,
      List<UndoPreview.Affected> standAgain,
      List<UndoPreview.Affected> replaced) {
    List<UndoPreview.Affected> all = new ArrayList<>(reports);
    all.addAll(waitAgain);
    Long[] ids = ids(all);
    List<UndoPreview.CorrectionMade> corrections = corrections(context, ids);
    List<UndoPreview.DecisionMade> decisions = decisions(context, ids);
    List<UndoPreview.FindingWorked> findings = findings(context, ids);
    StringJoiner seen = new StringJoiner("\n");
    seen.add(Boolean.toString(redo)).add(Integer.toString(outside));
    Stream.of(reports, waitAgain, standAgain, replaced).forEach(list -> seen.add(list.toString()));
    corrections.forEach(made -> seen.add(Long.toString(made.id())));
    decisions.forEach(made -> seen.add(Long.toString(made.id())));
    findings.forEach(worked -> seen.add(Long.toString(worked.step())));
    return new UndoPreview(
        job,
        redo,
        outside,
        reports,
        waitAgain,
        standAgain,
        replaced,
        corrections,
        decisions,
        findings,
        OriginalFiles.sha256(seen.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static List<UndoPreview.CorrectionMade> corrections(DSLContext context, Long[] reports) {
    return context
        .select(
            CORRECTION.ID,
            CORRECTION.REPORT_ID,
            CORRECTION.INDICATOR,
            CORRECTION.CORRECTED_AT,
            CORRECTION.CORRECTED_BY)
        .from(CORRECTION)
        .where(CORRECTION.REPORT_ID.eq(any(reports)))
        .orderBy(CORRECTION.ID)
        .fetch(org.jooq.Records.mapping(UndoPreview.CorrectionMade::new));
  }

  /** Decisions of people; those of an import's county are its own. */
  private static List<UndoPreview.DecisionMade> decisions(DSLContext context, Long[] reports) {
    return context
        .select(
            REPORT_DECISION.ID,
            REPORT_DECISION.REPORT_ID,
            REPORT_DECISION.DIVISION_CODE,
            REPORT_DECISION.YEAR.convertFrom(Short::intValue),
            REPORT_DECISION.DECIDED_AT,
            REPORT_DECISION.DECIDED_BY)
        .from(REPORT_DECISION)
        .where(REPORT_DECISION.REPORT_ID.eq(any(reports)))
        .and(REPORT_DECISION.JOB_ID.isNull())
        .orderBy(REPORT_DECISION.ID)
        .fetch(org.jooq.Records.mapping(UndoPreview.DecisionMade::new));
  }

  private static List<UndoPreview.FindingWorked> findings(DSLContext context, Long[] reports) {
    return context
        .select(
            FINDING.ID,
            FINDING.RULE,
            FINDING.DIVISION_CODE,
            FINDING.YEAR,
            FINDING_STEP.ID,
            FINDING_STEP.MADE_AT,
            FINDING_STEP.MADE_BY)
        .distinctOn(FINDING.ID)
        .from(FINDING)
        .join(FINDING_STEP)
        .on(FINDING_STEP.FINDING_ID.eq(FINDING.ID))
        .where(DSL.condition("{0} && {1}", FINDING.REPORTS, DSL.val(reports)))
        .and(FINDING_STEP.MADE_BY.isNotNull())
        .orderBy(FINDING.ID, FINDING_STEP.ID.desc())
        .fetch(row ->
            new UndoPreview.FindingWorked(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4().intValue(),
                row.value5(),
                row.value6(),
                row.value7()));
  }

  /** Does it; the caller holds the import, the places and the reports. */
  UndoOutcome.Done apply(DSLContext context, String account, UndoPreview preview, String reason) {
    long undo =
        context
            .insertInto(IMPORT_UNDO)
            .set(IMPORT_UNDO.JOB_ID, preview.job())
            .set(IMPORT_UNDO.ACTION, preview.redo() ? REDO : UNDO)
            .set(IMPORT_UNDO.REASON, reason)
            .set(IMPORT_UNDO.MADE_AT, OffsetDateTime.now(clock))
            .set(IMPORT_UNDO.MADE_BY, account)
            .returningResult(IMPORT_UNDO.ID)
            .fetchSingle()
            .value1();
    List<ImportUndoReportRecord> rows = new ArrayList<>();
    preview
        .reports()
        .forEach(report -> rows.add(row(undo, report, preview.redo() ? "restored" : "withdrawn")));
    if (preview.redo()) {
      stand(context, preview.reports());
      preview.waitAgain().forEach(report -> placeAgain(context, report));
    } else {
      withdraw(context, undo, preview.reports());
      preview.waitAgain().forEach(report -> waitAgain(context, report));
    }
    preview
        .waitAgain()
        .forEach(
            report -> rows.add(row(undo, report, preview.redo() ? "placed_again" : WAITS_AGAIN)));
    VersionRepository.Settled settled = VersionRepository.settle(context, places(preview));
    List<Long> own = touched(preview).stream().map(UndoPreview.Affected::report).toList();
    settled.stand().stream()
        .filter(moved -> !own.contains(moved.report()))
        .forEach(moved -> rows.add(row(undo, moved, "stands_again")));
    settled.replaced().stream()
        .filter(moved -> !own.contains(moved.report()))
        .forEach(moved -> rows.add(row(undo, moved, "replaced_again")));
    context.batchInsert(rows).execute();
    return new UndoOutcome.Done(
        preview.reports().size(),
        preview.waitAgain().size(),
        (int) settled.stand().stream().filter(moved -> !own.contains(moved.report())).count());
  }

  private static void withdraw(DSLContext context, long undo, List<UndoPreview.Affected> reports) {
    context
        .update(REPORT)
        .set(REPORT.WITHDRAWN_IN, undo)
        .set(REPORT.CURRENT, false)
        .where(REPORT.ID.eq(any(ids(reports))))
        .execute();
  }

  private static void stand(DSLContext context, List<UndoPreview.Affected> reports) {
    context
        .update(REPORT)
        .set(REPORT.WITHDRAWN_IN, DSL.inline(null, REPORT.WITHDRAWN_IN))
        .where(REPORT.ID.eq(any(ids(reports))))
        .execute();
  }

  /** The county that had placed it is taken back: the place where it was stays a candidate. */
  private static void waitAgain(DSLContext context, UndoPreview.Affected report) {
    var decision =
        DSL.select(REPORT_DECISION.WAITED_FOR)
            .from(REPORT_DECISION)
            .where(REPORT_DECISION.REPORT_ID.eq(REPORT.ID))
            .orderBy(REPORT_DECISION.ID.desc())
            .limit(1);
    context
        .update(REPORT)
        .set(REPORT.CURRENT, false)
        .set(REPORT.WAITS_FOR, DSL.field(decision))
        .set(
            REPORT.YEAR,
            DSL.when(
                    DSL.field(decision).contains(new String[] {"year_unknown"}),
                    DSL.inline(null, REPORT.YEAR))
                .otherwise(REPORT.YEAR))
        .set(
            REPORT.CANDIDATES,
            DSL.when(REPORT.DIVISION_CODE.eq(DSL.any(REPORT.CANDIDATES)), REPORT.CANDIDATES)
                .otherwise(DSL.arrayAppend(REPORT.CANDIDATES, REPORT.DIVISION_CODE)))
        .set(REPORT.DIVISION_CODE, DSL.inline(null, REPORT.DIVISION_CODE))
        .set(REPORT.DIVISION_STATUS, "waiting")
        .set(REPORT.VERSION, DSL.inline(null, REPORT.VERSION))
        .where(REPORT.ID.eq(report.report()))
        .execute();
  }

  private static void placeAgain(DSLContext context, UndoPreview.Affected report) {
    String division = report.division();
    Integer year = report.year();
    if (division == null || year == null) {
      throw new IllegalStateException("report " + report.report() + " had no place");
    }
    int version =
        VersionRepository.makeRoom(context, new ReportPlace(division, year), report.report());
    context
        .update(REPORT)
        .set(REPORT.DIVISION_CODE, division)
        .set(REPORT.YEAR, year.shortValue())
        .set(REPORT.DIVISION_STATUS, "decided")
        .set(REPORT.VERSION, version)
        .set(REPORT.CURRENT, true)
        .set(REPORT.WAITS_FOR, new String[0])
        .where(REPORT.ID.eq(report.report()))
        .execute();
  }

  private static ImportUndoReportRecord row(long undo, UndoPreview.Affected report, String change) {
    ImportUndoReportRecord row = new ImportUndoReportRecord();
    row.setUndoId(undo);
    row.setReportId(report.report());
    row.setChange(change);
    row.setDivisionCode(report.division());
    Integer year = report.year();
    row.setYear(year == null ? null : year.shortValue());
    row.setVersion(report.version());
    return row;
  }

  private static ImportUndoReportRecord row(
      long undo, VersionRepository.Moved moved, String change) {
    return row(
        undo,
        new UndoPreview.Affected(
            moved.report(),
            "",
            moved.place().division(),
            moved.place().year(),
            moved.version(),
            true),
        change);
  }
}
