package org.mingjian.ingest;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.translate;
import static org.mingjian.database.Tables.IMPORT_ITEM;
import static org.mingjian.database.Tables.IMPORT_JOB;
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
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
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
  private static final List<SelectField<?>> JOB =
      List.of(
          IMPORT_JOB.ID,
          IMPORT_JOB.STARTED_AT,
          IMPORT_JOB.STARTED_BY,
          IMPORT_JOB.COUNTY_CODE,
          IMPORT_JOB.FINISHED_AT,
          FILED,
          WAITING,
          KNOWN,
          REJECTED);

  private final Clock clock;

  ImportRepository(Clock clock) {
    this.clock = clock;
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

  /** The newest imports first. */
  List<ImportedJob> jobs(DSLContext context, Actor actor, int limit) {
    return select(context, visible(actor), limit);
  }

  Optional<ImportedJob> job(DSLContext context, Actor actor, long id) {
    return select(context, visible(actor).and(IMPORT_JOB.ID.eq(id)), 1).stream().findFirst();
  }

  private static List<ImportedJob> select(DSLContext context, Condition condition, int limit) {
    return context
        .select(JOB)
        .from(IMPORT_JOB)
        .leftJoin(IMPORT_ITEM)
        .on(IMPORT_ITEM.JOB_ID.eq(IMPORT_JOB.ID))
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
                row.get(FILED),
                row.get(WAITING),
                row.get(KNOWN),
                row.get(REJECTED)));
  }

  /** A page of an import's files in the order in which they came. */
  List<ImportedFile> files(
      DSLContext context, Actor actor, long job, @Nullable String outcome, int offset, int limit) {
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
            REPORT.CANDIDATES)
        .select(REPORTED, BLANK, UNREADABLE, ABSENT)
        .from(IMPORT_ITEM)
        .join(IMPORT_JOB)
        .on(IMPORT_JOB.ID.eq(IMPORT_ITEM.JOB_ID))
        // The policy of the reports hides those outside the reader's scope.
        .leftJoin(REPORT)
        .on(REPORT.ID.eq(IMPORT_ITEM.REPORT_ID))
        .where(visible(actor))
        .and(IMPORT_ITEM.JOB_ID.eq(job))
        .and(outcome == null ? DSL.noCondition() : IMPORT_ITEM.OUTCOME.eq(outcome))
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
                row.get(REPORT.ID) == null ? null : today(row)));
  }

  private static ImportedFile.Today today(Record row) {
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
        new CellCounts(row.get(REPORTED), row.get(BLANK), row.get(UNREADABLE), row.get(ABSENT)));
  }

  /** Own imports, or all with the whole country as scope; the database's policy says the same. */
  private static Condition visible(Actor actor) {
    return actor.scope().all() ? DSL.noCondition() : IMPORT_JOB.STARTED_BY.eq(actor.name());
  }
}
