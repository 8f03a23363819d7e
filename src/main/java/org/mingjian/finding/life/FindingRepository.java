package org.mingjian.finding.life;

import static org.jooq.impl.DSL.val;
import static org.mingjian.database.Tables.ACCOUNT;
import static org.mingjian.database.Tables.FINDING;
import static org.mingjian.database.Tables.FINDING_STEP;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mingjian.database.tables.records.FindingRecord;
import org.mingjian.database.tables.records.FindingStepRecord;
import org.mingjian.report.ReportScope;
import org.mingjian.security.Scope;

/** The steps that people take. */
final class FindingRepository {
  /** What a step starts from. */
  record Standing(
      long id,
      FindingState state,
      @Nullable LocalDate dueOn,
      @Nullable String assignee,
      long lastStep) {}

  /** What a step leads to. */
  record Step(
      FindingStep.Action action,
      FindingState state,
      @Nullable LocalDate dueOn,
      @Nullable String assignee,
      @Nullable String note,
      FindingStep.@Nullable Attachment attachment) {}

  private final Clock clock;

  FindingRepository(Clock clock) {
    this.clock = clock;
  }

  /** Findings by id, held until the transaction ends. */
  Map<Long, Standing> hold(DSLContext context, Scope scope, Collection<Long> ids) {
    return context
        .select(FINDING.ID, FINDING.STATE, FINDING.DUE_ON, FINDING.ASSIGNEE, FINDING.LAST_STEP)
        .from(FINDING)
        .where(FINDING.ID.in(ids))
        .and(ReportScope.contains(scope, FINDING.DIVISION_CODE))
        // In one order, so that two bulk decisions do not wait for each other for ever.
        .orderBy(FINDING.ID)
        .forUpdate()
        .fetchMap(
            FINDING.ID,
            row ->
                new Standing(
                    row.value1(),
                    FindingState.of(row.value2()),
                    row.value3(),
                    row.value4(),
                    row.value5()));
  }

  /** What stood before the last step of findings, where that step was a person's decision. */
  Map<Long, Step> beforeDecision(DSLContext context, Collection<Long> ids, @Nullable String note) {
    Map<Long, Result<FindingStepRecord>> steps =
        context
            .selectFrom(FINDING_STEP)
            .where(FINDING_STEP.FINDING_ID.eq(DSL.any(ids.toArray(Long[]::new))))
            .orderBy(FINDING_STEP.ID)
            .fetchGroups(FINDING_STEP.FINDING_ID);
    Map<Long, Step> before = new HashMap<>();
    steps.forEach((finding, taken) -> {
      if (FindingStep.Action.of(taken.getLast().getAction()).canBeTakenBack()) {
        // A decision never is the first step: the program found it first.
        FindingStepRecord stood = taken.get(taken.size() - 2);
        before.put(
            finding,
            new Step(
                FindingStep.Action.TAKEN_BACK,
                FindingState.of(stood.getState()),
                stood.getDueOn(),
                stood.getAssignee(),
                note,
                null));
      }
    });
    return before;
  }

  boolean mayBeAssigned(DSLContext context, String account) {
    return context.fetchExists(ACCOUNT, ACCOUNT.NAME.eq(account).and(ACCOUNT.ENABLED));
  }

  void add(DSLContext context, Map<Long, Step> steps, String account) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    List<FindingStepRecord> rows = new ArrayList<>();
    List<FindingRecord> updates = new ArrayList<>();
    List<Long> ids = stepIds(context, steps.size());
    steps.forEach((finding, step) -> {
      long id = ids.get(rows.size());
      FindingStepRecord row = new FindingStepRecord();
      row.setId(id);
      row.setFindingId(finding);
      row.setAction(step.action().code());
      row.setState(step.state().code());
      row.setDueOn(step.dueOn());
      row.setAssignee(step.assignee());
      row.setNote(step.note());
      FindingStep.Attachment attachment = step.attachment();
      if (attachment != null) {
        row.setAttachmentSha256(attachment.sha256());
        row.setAttachmentName(attachment.fileName());
      }
      row.setMadeAt(now);
      row.setMadeBy(account);
      rows.add(row);
      FindingRecord changed = new FindingRecord();
      changed.setId(finding);
      changed.setAssignee(step.assignee());
      changed.setChangedAt(now);
      changed.setLastStep(id);
      if (step.action() == FindingStep.Action.DECIDED
          || step.action() == FindingStep.Action.TAKEN_BACK) {
        changed.setState(step.state().code());
        changed.setDueOn(step.dueOn());
      }
      updates.add(changed);
    });
    context.batchInsert(rows).execute();
    context.batchUpdate(updates).execute();
  }

  static List<Long> stepIds(DSLContext context, int number) {
    return ids(context, FINDING_STEP.getName(), number);
  }

  /** New ids of a table, ascending. */
  static List<Long> ids(DSLContext context, String table, int number) {
    return context
        .select(
            DSL.field("nextval(pg_get_serial_sequence({0}, 'id'))", Long.class, DSL.inline(table)))
        .from(DSL.generateSeries(val(1), val(number)))
        .fetch(row -> row.value1());
  }
}
