package org.mingjian.finding.life;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.val;
import static org.mingjian.database.Tables.FINDING;
import static org.mingjian.database.Tables.JUDGED_COUNTY;
import static org.mingjian.database.Tables.JUDGING_TASK;
import static org.mingjian.database.Tables.REPORT;
import static org.mingjian.database.Tables.UNASSESSED;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.database.tables.records.FindingRecord;
import org.mingjian.database.tables.records.FindingStepRecord;
import org.mingjian.database.tables.records.JudgingTaskRecord;
import org.mingjian.database.tables.records.UnassessedRecord;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Finding;
import org.mingjian.finding.ReportKey;
import org.mingjian.finding.Subject;
import org.mingjian.report.ReportScope;
import org.mingjian.security.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is to be judged, and what a judgement writes. */
final class JudgingRepository {
  /** Stands for whatever county a waiting report may belong to. */
  static final String ANY_COUNTY = "";

  private static final int LONGEST_FAILURE = 500;
  private static final Field<OffsetDateTime> NOW = field("clock_timestamp()", OffsetDateTime.class);

  private final Clock clock;

  JudgingRepository(Clock clock) {
    this.clock = clock;
  }

  /**
   * What has changed in a county.
   *
   * @param division null with the year for the whole county
   * @param year null when unknown
   */
  record Task(@Nullable String division, @Nullable Integer year) {}

  /** How a county was judged the last time. */
  record Judged(OffsetDateTime at, long settings, String rules) {}

  /**
   * The counties with something to judge, the longest waiting first.
   *
   * @param quiet for how long nothing came, so that an import is not judged file by file
   * @param most after how long they are judged all the same
   */
  List<String> due(DSLContext context, Duration quiet, Duration most) {
    return context
        .select(JUDGING_TASK.COUNTY_CODE)
        .from(JUDGING_TASK)
        .groupBy(JUDGING_TASK.COUNTY_CODE)
        .having(max(JUDGING_TASK.NOT_BEFORE).le(NOW))
        .and(
            max(JUDGING_TASK.QUEUED_AT)
                .le(before(quiet))
                .or(min(JUDGING_TASK.QUEUED_AT).le(before(most))))
        .orderBy(min(JUDGING_TASK.QUEUED_AT), JUDGING_TASK.COUNTY_CODE)
        .fetch(row -> row.value1());
  }

  private static Field<OffsetDateTime> before(Duration duration) {
    return field(
        "clock_timestamp() - {0} * interval '1 millisecond'",
        OffsetDateTime.class, inline(duration.toMillis()));
  }

  /** Holds back other processes that judge the county, until the transaction ends. */
  void lock(DSLContext context, String county) {
    context.select(function("pg_advisory_xact_lock", Object.class, key(county))).fetch();
  }

  private static Field<Long> key(String county) {
    return function("hashtextextended", Long.class, val("judge/" + county), inline(0));
  }

  /** Takes what is to be judged of a county; it comes back when the transaction fails. */
  Set<Task> take(DSLContext context, String county) {
    Set<Task> tasks = new LinkedHashSet<>();
    context
        .deleteFrom(JUDGING_TASK)
        .where(JUDGING_TASK.COUNTY_CODE.eq(county))
        .returningResult(JUDGING_TASK.DIVISION_CODE, JUDGING_TASK.YEAR)
        .fetch()
        .forEach(row -> {
          @Nullable Short year = row.value2();
          tasks.add(new Task(row.value1(), year == null ? null : year.intValue()));
        });
    return tasks;
  }

  /** Puts the same to be judged into several counties. */
  void queue(DSLContext context, Collection<String> counties, Set<Task> tasks) {
    List<JudgingTaskRecord> rows = new ArrayList<>();
    for (String county : counties) {
      for (Task task : tasks) {
        JudgingTaskRecord row = new JudgingTaskRecord();
        row.setCountyCode(county);
        row.setDivisionCode(task.division());
        Integer year = task.year();
        row.setYear(year == null ? null : year.shortValue());
        rows.add(row);
      }
    }
    context.batchInsert(rows).execute();
  }

  /** Notes that a county could not be judged; it is tried again later, less and less often. */
  void fail(DSLContext context, String county, String failure) {
    context
        .update(JUDGING_TASK)
        .set(JUDGING_TASK.ATTEMPTS, JUDGING_TASK.ATTEMPTS.plus(1))
        .set(
            JUDGING_TASK.NOT_BEFORE,
            field(
                "clock_timestamp() + least(power(2, {0}), 60) * interval '1 minute'",
                OffsetDateTime.class, JUDGING_TASK.ATTEMPTS))
        .set(
            JUDGING_TASK.FAILURE, failure.substring(0, Math.min(LONGEST_FAILURE, failure.length())))
        .where(JUDGING_TASK.COUNTY_CODE.eq(county))
        .execute();
  }

  JudgingProgress progress(DSLContext context, Scope scope) {
    return context
        .select(
            countDistinct(JUDGING_TASK.COUNTY_CODE),
            countDistinct(
                DSL.row(
                    JUDGING_TASK.COUNTY_CODE,
                    coalesce(JUDGING_TASK.DIVISION_CODE, inline("")),
                    coalesce(JUDGING_TASK.YEAR, inline((short) 0)))),
            countDistinct(JUDGING_TASK.COUNTY_CODE)
                .filterWhere(JUDGING_TASK.ATTEMPTS.gt(inline(0))))
        .from(JUDGING_TASK)
        .where(
            ReportScope.contains(scope, JUDGING_TASK.COUNTY_CODE)
                .or(ReportScope.contains(scope, JUDGING_TASK.DIVISION_CODE)))
        .fetchSingle(row -> new JudgingProgress(row.value1(), row.value2(), row.value3()));
  }

  Optional<Judged> judged(DSLContext context, String county) {
    return context
        .select(JUDGED_COUNTY.JUDGED_AT, JUDGED_COUNTY.SETTINGS_VERSION, JUDGED_COUNTY.RULES)
        .from(JUDGED_COUNTY)
        .where(JUDGED_COUNTY.COUNTY_CODE.eq(county))
        .fetchOptional(row -> new Judged(row.value1(), row.value2(), row.value3()));
  }

  /** The counties that were judged by other rules. */
  List<String> judgedByOther(DSLContext context, String rules) {
    return context
        .select(JUDGED_COUNTY.COUNTY_CODE)
        .from(JUDGED_COUNTY)
        .where(JUDGED_COUNTY.RULES.ne(rules))
        .orderBy(JUDGED_COUNTY.COUNTY_CODE)
        .fetch(row -> row.value1());
  }

  void noteJudged(DSLContext context, String county, long settings, String rules) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    context
        .insertInto(JUDGED_COUNTY)
        .set(JUDGED_COUNTY.COUNTY_CODE, county)
        .set(JUDGED_COUNTY.JUDGED_AT, now)
        .set(JUDGED_COUNTY.SETTINGS_VERSION, settings)
        .set(JUDGED_COUNTY.RULES, rules)
        .onConflict(JUDGED_COUNTY.COUNTY_CODE)
        .doUpdate()
        .set(JUDGED_COUNTY.JUDGED_AT, now)
        .set(JUDGED_COUNTY.SETTINGS_VERSION, settings)
        .set(JUDGED_COUNTY.RULES, rules)
        .execute();
  }

  /** The counties that have findings or something that could not be judged. */
  List<String> withResults(DSLContext context) {
    Field<String> county = left(UNASSESSED.DIVISION_CODE, inline(DivisionCode.COUNTY_DIGITS));
    return context
        .fetch(
            selectDistinct(FINDING.COUNTY_CODE)
                .from(FINDING)
                .union(selectDistinct(county).from(UNASSESSED)))
        .map(row -> row.value1());
  }

  List<Recomputation.Known> known(DSLContext context, String county) {
    return context
        .select(
            FINDING.ID,
            FINDING.RULE,
            FINDING.DIVISION_CODE,
            FINDING.YEAR,
            FINDING.PART,
            FINDING.EVIDENCE_HASH,
            FINDING.CONTENT_HASH,
            FINDING.STATE,
            FINDING.CLOSED_FROM,
            FINDING.CLOSING,
            FINDING.LAST_STEP)
        .from(FINDING)
        .where(FINDING.COUNTY_CODE.eq(county))
        .orderBy(FINDING.ID)
        .fetch(row -> {
          @Nullable String closedFrom = row.get(FINDING.CLOSED_FROM);
          @Nullable String closing = row.get(FINDING.CLOSING);
          return new Recomputation.Known(
              row.get(FINDING.ID),
              new Subject(
                  row.get(FINDING.RULE),
                  row.get(FINDING.DIVISION_CODE),
                  row.get(FINDING.YEAR).intValue(),
                  row.get(FINDING.PART)),
              row.get(FINDING.EVIDENCE_HASH),
              row.get(FINDING.CONTENT_HASH),
              FindingState.of(row.get(FINDING.STATE)),
              closedFrom == null ? null : FindingState.of(closedFrom),
              closing == null ? null : Closing.of(closing),
              row.get(FINDING.LAST_STEP));
        });
  }

  /**
   * Holds findings until the transaction ends and gives what they rest on now.
   *
   * @throws ChangedMeanwhileException when somebody took a step since they were read
   */
  Map<Long, Held> hold(DSLContext context, Collection<Recomputation.Known> known) {
    Map<Long, Long> seen = new HashMap<>();
    known.forEach(finding -> seen.put(finding.id(), finding.lastStep()));
    Map<Long, Held> held = new HashMap<>();
    if (seen.isEmpty()) {
      return held;
    }
    context
        .select(
            FINDING.ID,
            FINDING.ARGUMENTS,
            FINDING.EVIDENCE,
            FINDING.SETTINGS_VERSION,
            FINDING.DUE_ON,
            FINDING.ASSIGNEE,
            FINDING.LAST_STEP)
        .from(FINDING)
        .where(FINDING.ID.eq(DSL.any(seen.keySet().toArray(Long[]::new))))
        .orderBy(FINDING.ID)
        .forUpdate()
        .forEach(row -> {
          if (!row.get(FINDING.LAST_STEP).equals(seen.get(row.get(FINDING.ID)))) {
            throw new ChangedMeanwhileException();
          }
          held.put(
              row.get(FINDING.ID),
              new Held(
                  new FindingStep.Before(
                      EvidenceJson.arguments(row.get(FINDING.ARGUMENTS)),
                      EvidenceJson.evidence(row.get(FINDING.EVIDENCE)),
                      row.get(FINDING.SETTINGS_VERSION)),
                  row.get(FINDING.DUE_ON),
                  row.get(FINDING.ASSIGNEE)));
        });
    return held;
  }

  /** What a finding rests on before it changes. */
  record Held(FindingStep.Before before, @Nullable LocalDate dueOn, @Nullable String assignee) {}

  /** Somebody took a step while the county was judged: it is judged once more. */
  static final class ChangedMeanwhileException extends RuntimeException {}

  void add(DSLContext context, String county, List<Finding> findings) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    List<Long> ids = FindingRepository.ids(context, FINDING.getName(), findings.size());
    List<Long> steps = FindingRepository.stepIds(context, findings.size());
    List<FindingRecord> rows = new ArrayList<>();
    List<FindingStepRecord> stepRows = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      FindingRecord row = content(finding);
      row.setId(ids.get(i));
      row.setFingerprint(finding.fingerprint());
      row.setCountyCode(county);
      row.setDivisionCode(finding.division());
      row.setYear((short) finding.year());
      row.setRule(finding.rule());
      row.setPart(finding.subject().part());
      row.setState(FindingState.OPEN.code());
      row.setFirstSeen(now);
      row.setChangedAt(now);
      row.setLastStep(steps.get(i));
      rows.add(row);
      stepRows.add(
          step(steps.get(i), ids.get(i), FindingStep.Action.FOUND, FindingState.OPEN, now));
    }
    RowsRepository.insert(context, rows);
    RowsRepository.insert(context, stepRows);
  }

  private static FindingRecord content(Finding finding) {
    FindingRecord row = new FindingRecord();
    row.setKind(finding.kind().code());
    row.setSeverity(finding.severity().code());
    row.setArguments(EvidenceJson.write(finding.arguments()));
    row.setEvidence(EvidenceJson.write(finding.evidence()));
    row.setReports(
        finding.evidence().stream().map(Evidence::report).distinct().toArray(Long[]::new));
    row.setPeers(finding.peers().toArray(String[]::new));
    row.setSettingsVersion(finding.settings());
    row.setEvidenceHash(finding.evidenceHash());
    row.setContentHash(FindingContent.hash(finding));
    return row;
  }

  private static FindingStepRecord step(
      long id, long finding, FindingStep.Action action, FindingState state, OffsetDateTime at) {
    FindingStepRecord row = new FindingStepRecord();
    row.setId(id);
    row.setFindingId(finding);
    row.setAction(action.code());
    row.setState(state.code());
    row.setMadeAt(at);
    return row;
  }

  void update(DSLContext context, List<Recomputation.Change.Update> updates, Map<Long, Held> held) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    List<Long> ids = FindingRepository.stepIds(context, updates.size());
    List<FindingRecord> rows = new ArrayList<>();
    List<FindingStepRecord> steps = new ArrayList<>();
    for (int i = 0; i < updates.size(); i++) {
      Recomputation.Change.Update update = updates.get(i);
      Held before = held.get(update.known().id());
      if (before == null) {
        throw new ChangedMeanwhileException();
      }
      FindingRecord row = content(update.finding());
      row.setId(update.known().id());
      FindingStep.Action action = update.action();
      if (action != null) {
        boolean asked = update.state() == FindingState.ASKED;
        row.setState(update.state().code());
        row.setClosedFrom(null);
        row.setClosing(null);
        row.setDueOn(asked ? before.dueOn() : null);
        row.setChangedAt(now);
        row.setLastStep(ids.get(i));
        FindingStepRecord step = step(ids.get(i), update.known().id(), action, update.state(), now);
        step.setDueOn(asked ? before.dueOn() : null);
        step.setAssignee(before.assignee());
        if (action != FindingStep.Action.RETURNED) {
          step.setBefore(EvidenceJson.write(before.before()));
        }
        steps.add(step);
      }
      rows.add(row);
    }
    // What was not set stays as it is.
    context.batchUpdate(rows).execute();
    context.batchInsert(steps).execute();
  }

  /** Closes findings, each for its reason. */
  void close(DSLContext context, Map<Recomputation.Known, Closing> closings, Map<Long, Held> held) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    List<Long> ids = FindingRepository.stepIds(context, closings.size());
    List<FindingRecord> rows = new ArrayList<>();
    List<FindingStepRecord> steps = new ArrayList<>();
    closings.forEach((known, closing) -> {
      long id = ids.get(steps.size());
      FindingRecord row = new FindingRecord();
      row.setId(known.id());
      row.setState(FindingState.CLOSED.code());
      row.setClosedFrom(known.state().code());
      row.setClosing(closing.code());
      row.setChangedAt(now);
      row.setLastStep(id);
      rows.add(row);
      FindingStepRecord step =
          step(id, known.id(), FindingStep.Action.CLOSED, FindingState.CLOSED, now);
      step.setClosing(closing.code());
      Held before = held.get(known.id());
      step.setAssignee(before == null ? null : before.assignee());
      steps.add(step);
    });
    context.batchUpdate(rows).execute();
    context.batchInsert(steps).execute();
  }

  /** The reports behind some findings of a county that were taken back with their imports. */
  Set<Long> withdrawn(DSLContext context, String county, Collection<Recomputation.Known> findings) {
    if (findings.isEmpty()) {
      return Set.of();
    }
    return Set.copyOf(
        context
            .select(REPORT.ID)
            .from(REPORT)
            .where(ReportScope.within(county, REPORT.DIVISION_CODE))
            .and(REPORT.WITHDRAWN_IN.isNotNull())
            .fetch(REPORT.ID));
  }

  /** What could not be judged in a county: rule to reason to number, by report. */
  Map<ReportKey, Map<String, Map<String, Integer>>> unassessed(DSLContext context, String county) {
    Map<ReportKey, Map<String, Map<String, Integer>>> unassessed = new TreeMap<>();
    context
        .select(UNASSESSED.DIVISION_CODE, UNASSESSED.YEAR, UNASSESSED.REASONS)
        .from(UNASSESSED)
        .where(ReportScope.within(county, UNASSESSED.DIVISION_CODE))
        .forEach(row ->
            unassessed.put(
                new ReportKey(row.value1(), row.value2().intValue()),
                JsonMapper.shared()
                    .readValue(
                        row.value3().data(),
                        new TypeReference<TreeMap<String, Map<String, Integer>>>() {})));
    return unassessed;
  }

  /** Writes what could not be judged; an empty map where all could. */
  void setUnassessed(
      DSLContext context, Map<ReportKey, Map<String, Map<String, Integer>>> unassessed) {
    if (unassessed.isEmpty()) {
      return;
    }
    context
        .batch(
            context
                .deleteFrom(UNASSESSED)
                .where(UNASSESSED.DIVISION_CODE.eq(""))
                .and(UNASSESSED.YEAR.eq((short) 0)))
        .bind(
            unassessed.keySet().stream()
                .map(key -> new Object[] {key.division(), (short) key.year()})
                .toArray(Object[][]::new))
        .execute();
    List<UnassessedRecord> now = new ArrayList<>();
    unassessed.forEach((key, reasons) -> {
      if (!reasons.isEmpty()) {
        UnassessedRecord written = new UnassessedRecord();
        written.setDivisionCode(key.division());
        written.setYear((short) key.year());
        written.setReasons(JSONB.valueOf(JsonMapper.shared().writeValueAsString(reasons)));
        now.add(written);
      }
    });
    RowsRepository.insert(context, now);
  }

  /** How many findings of a county stand, for the summary of a command. */
  int standing(DSLContext context, String county) {
    return context.fetchCount(
        select(FINDING.ID)
            .from(FINDING)
            .where(FINDING.COUNTY_CODE.eq(county))
            .and(FINDING.STATE.ne(inline(FindingState.CLOSED.code()))));
  }
}
