package org.mingjian.ingest;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.translate;
import static org.jooq.impl.DSL.when;
import static org.mingjian.database.Tables.FINDING;
import static org.mingjian.database.Tables.IMPORT_ITEM;
import static org.mingjian.database.Tables.IMPORT_JOB;
import static org.mingjian.database.Tables.IMPORT_UNDO;
import static org.mingjian.database.Tables.JUDGING_TASK;
import static org.mingjian.database.Tables.REPORT;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.report.UnreadCellsQueries;
import org.mingjian.report.WaitReason;
import org.mingjian.security.Actor;

/** Rows of imports and their files. */
final class ImportRepository {
  private static final Field<Integer> REPORTED = cells("rz");
  private static final Field<Integer> BLANK = cells("b");
  private static final Field<Integer> UNREADABLE = cells("u");
  private static final Field<Integer> ABSENT = cells("a");
  private static final Field<Integer> FILED = files("filed");
  private static final Field<Integer> WAITING = files("waiting");
  private static final Field<Integer> KNOWN = files("known");
  private static final Field<Integer> REJECTED = files("rejected");
  private static final Field<Boolean> UNDONE =
      DSL.field(
              DSL.select(IMPORT_UNDO.ACTION.eq(inline("undo")))
                  .from(IMPORT_UNDO)
                  .where(IMPORT_UNDO.JOB_ID.eq(IMPORT_JOB.ID))
                  .orderBy(IMPORT_UNDO.ID.desc())
                  .limit(1))
          .as("undone");
  private static final Field<Boolean> IN_QUEUE =
      DSL.field(
              exists(
                  selectOne()
                      .from(JUDGING_TASK)
                      .where(
                          JUDGING_TASK.COUNTY_CODE.eq(
                              left(REPORT.DIVISION_CODE, inline(DivisionCode.COUNTY_DIGITS))))
                      .and(
                          JUDGING_TASK
                              .YEAR
                              .isNull()
                              .or(
                                  JUDGING_TASK
                                      .DIVISION_CODE
                                      .eq(REPORT.DIVISION_CODE)
                                      .and(JUDGING_TASK.YEAR.eq(REPORT.YEAR))))))
          .as("in_queue");
  private static final Field<Integer> FINDINGS =
      DSL.field(
              DSL.select(count())
                  .from(FINDING)
                  .where(FINDING.REPORTS.contains(array(REPORT.ID)))
                  .and(FINDING.STATE.notIn(inline("closed"), inline("dismissed"))))
          .as("findings");

  private final Clock clock;
  private final Field<Integer> unread;
  private final Condition needed;
  private final Field<Integer> needsMe;

  ImportRepository(IndicatorCatalogue indicators, Clock clock) {
    this.clock = clock;
    UnreadCellsQueries cells = new UnreadCellsQueries(indicators);
    this.unread = when(REPORT.CURRENT, cells.number()).otherwise(inline(0)).as("unread");
    this.needed =
        REPORT
            .WAITS_FOR
            .ne(new String[0])
            .and(REPORT.WITHDRAWN_IN.isNull())
            .or(REPORT.CURRENT.isTrue().and(cells.any()));
    this.needsMe = count().filterWhere(needed).as("needs_me");
  }

  private static Field<Integer> cells(String letters) {
    return length(REPORT.CELL_STATES)
        .minus(length(translate(REPORT.CELL_STATES, inline(letters), inline(""))))
        .as("cells_" + letters);
  }

  private static Field<Integer> files(String outcome) {
    return count().filterWhere(IMPORT_ITEM.OUTCOME.eq(inline(outcome))).as("files_" + outcome);
  }

  long addJob(DSLContext context, Actor actor, @Nullable String county) {
    return context
        .insertInto(IMPORT_JOB)
        .set(IMPORT_JOB.STARTED_AT, OffsetDateTime.now(clock))
        .set(IMPORT_JOB.STARTED_BY, actor.name())
        .set(IMPORT_JOB.COUNTY_CODE, county)
        .returningResult(IMPORT_JOB.ID)
        .fetchSingle()
        .value1();
  }

  void finish(DSLContext context, long job) {
    context
        .update(IMPORT_JOB)
        .set(IMPORT_JOB.FINISHED_AT, OffsetDateTime.now(clock))
        .where(IMPORT_JOB.ID.eq(job))
        .execute();
  }

  void addItem(DSLContext context, long job, ImportItem item) {
    @Nullable String problem = null;
    List<String> arguments = List.of();
    if (item.outcome() instanceof ImportOutcome.Rejected rejected) {
      problem = rejected.problem();
      arguments = rejected.arguments();
    }
    context
        .insertInto(IMPORT_ITEM)
        .set(IMPORT_ITEM.JOB_ID, job)
        .set(IMPORT_ITEM.FILE_NAME, item.fileName())
        .set(IMPORT_ITEM.SHA256, item.sha256())
        .set(IMPORT_ITEM.OUTCOME, item.outcome().code())
        .set(IMPORT_ITEM.REPORT_ID, item.outcome().reportId().orElse(null))
        .set(IMPORT_ITEM.MESSAGE_CODE, problem)
        .set(IMPORT_ITEM.MESSAGE_ARGUMENTS, arguments.toArray(String[]::new))
        .set(IMPORT_ITEM.IMPORTED_AT, OffsetDateTime.now(clock))
        .execute();
  }

  /** Whether it was stopped or taken back. */
  boolean isClosed(DSLContext context, long job) {
    return context.fetchExists(
        selectOne()
            .from(IMPORT_JOB)
            .where(IMPORT_JOB.ID.eq(job))
            .and(
                IMPORT_JOB
                    .CANCELLED_AT
                    .isNotNull()
                    .or(
                        exists(
                            selectOne()
                                .from(IMPORT_UNDO)
                                .where(IMPORT_UNDO.JOB_ID.eq(IMPORT_JOB.ID))))));
  }

  /** Whether it took files until now. */
  boolean stop(DSLContext context, Actor actor, long job) {
    return context
            .update(IMPORT_JOB)
            .set(IMPORT_JOB.CANCELLED_AT, OffsetDateTime.now(clock))
            .where(IMPORT_JOB.ID.eq(job))
            .and(IMPORT_JOB.CANCELLED_AT.isNull())
            .and(visible(actor))
            .execute()
        == 1;
  }

  /** The newest imports first. */
  List<ImportedJob> jobs(DSLContext context, Actor actor, int limit) {
    return select(context, visible(actor), limit);
  }

  Optional<ImportedJob> job(DSLContext context, Actor actor, long id) {
    return select(context, visible(actor).and(IMPORT_JOB.ID.eq(id)), 1).stream().findFirst();
  }

  private List<ImportedJob> select(DSLContext context, Condition condition, int limit) {
    return context
        .select(
            IMPORT_JOB.ID,
            IMPORT_JOB.STARTED_AT,
            IMPORT_JOB.STARTED_BY,
            IMPORT_JOB.COUNTY_CODE,
            IMPORT_JOB.FINISHED_AT,
            IMPORT_JOB.CANCELLED_AT)
        .select(UNDONE, FILED, WAITING, KNOWN, REJECTED, needsMe)
        .from(IMPORT_JOB)
        .leftJoin(IMPORT_ITEM)
        .on(IMPORT_ITEM.JOB_ID.eq(IMPORT_JOB.ID))
        .leftJoin(REPORT)
        .on(REPORT.ID.eq(IMPORT_ITEM.REPORT_ID))
        .where(condition)
        .groupBy(IMPORT_JOB.ID)
        .orderBy(IMPORT_JOB.ID.desc())
        .limit(limit)
        .fetch(row ->
            new ImportedJob(
                row.get(IMPORT_JOB.ID),
                row.get(IMPORT_JOB.STARTED_AT),
                row.get(IMPORT_JOB.STARTED_BY),
                row.get(IMPORT_JOB.COUNTY_CODE),
                row.get(IMPORT_JOB.FINISHED_AT),
                row.get(IMPORT_JOB.CANCELLED_AT),
                Boolean.TRUE.equals(row.get(UNDONE)),
                row.get(FILED),
                row.get(WAITING),
                row.get(KNOWN),
                row.get(REJECTED),
                row.get(needsMe)));
  }

  /** A page of an import's files in the order in which they came. */
  List<ImportedFile> files(
      DSLContext context, Actor actor, long job, FilesShown shown, int offset, int limit) {
    return context
        .select(
            IMPORT_ITEM.ID,
            IMPORT_ITEM.FILE_NAME,
            IMPORT_ITEM.SHA256,
            IMPORT_ITEM.OUTCOME,
            IMPORT_ITEM.MESSAGE_CODE,
            IMPORT_ITEM.MESSAGE_ARGUMENTS,
            IMPORT_ITEM.REPORT_ID)
        .select(
            REPORT.ID,
            REPORT.TITLE,
            REPORT.FORM,
            REPORT.DIVISION_CODE,
            REPORT.YEAR,
            REPORT.VERSION,
            REPORT.CURRENT,
            REPORT.WAITS_FOR,
            REPORT.CANDIDATES,
            REPORT.WITHDRAWN_IN)
        .select(REPORTED, BLANK, UNREADABLE, ABSENT, unread, IN_QUEUE, FINDINGS)
        .from(IMPORT_ITEM)
        .join(IMPORT_JOB)
        .on(IMPORT_JOB.ID.eq(IMPORT_ITEM.JOB_ID))
        // The policy of the reports hides those outside the reader's scope.
        .leftJoin(REPORT)
        .on(REPORT.ID.eq(IMPORT_ITEM.REPORT_ID))
        .where(visible(actor))
        .and(IMPORT_ITEM.JOB_ID.eq(job))
        .and(
            switch (shown) {
              case ALL -> DSL.noCondition();
              case FILED, WAITING, KNOWN, REJECTED -> IMPORT_ITEM.OUTCOME.eq(shown.code());
              case NEEDS_ME -> needed;
            })
        .orderBy(IMPORT_ITEM.ID)
        .limit(offset, limit)
        .fetch(row ->
            new ImportedFile(
                row.get(IMPORT_ITEM.ID),
                row.get(IMPORT_ITEM.FILE_NAME),
                row.get(IMPORT_ITEM.SHA256),
                row.get(IMPORT_ITEM.OUTCOME),
                row.get(IMPORT_ITEM.MESSAGE_CODE),
                Arrays.asList(row.get(IMPORT_ITEM.MESSAGE_ARGUMENTS)),
                row.get(IMPORT_ITEM.REPORT_ID),
                row.get(REPORT.ID) == null ? null : today(row, row.get(unread))));
  }

  private static ImportedFile.Today today(Record row, int unread) {
    @Nullable Short year = row.get(REPORT.YEAR);
    return new ImportedFile.Today(
        row.get(REPORT.TITLE),
        row.get(REPORT.FORM),
        row.get(REPORT.DIVISION_CODE),
        year == null ? null : year.intValue(),
        row.get(REPORT.VERSION),
        row.get(REPORT.CURRENT),
        Arrays.stream(row.get(REPORT.WAITS_FOR)).map(WaitReason::of).toList(),
        Arrays.asList(row.get(REPORT.CANDIDATES)),
        new CellCounts(row.get(REPORTED), row.get(BLANK), row.get(UNREADABLE), row.get(ABSENT)),
        row.get(REPORT.WITHDRAWN_IN) != null,
        unread,
        !row.get(REPORT.CURRENT) || row.get(IN_QUEUE) ? null : row.get(FINDINGS));
  }

  /** Own imports, or all with the whole country as scope; the database's policy says the same. */
  static Condition visible(Actor actor) {
    return actor.scope().all() ? DSL.noCondition() : IMPORT_JOB.STARTED_BY.eq(actor.name());
  }
}
