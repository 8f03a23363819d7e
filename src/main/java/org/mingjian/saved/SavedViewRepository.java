package org.mingjian.saved;

import static org.mingjian.database.Tables.DEFAULT_VIEW;
import static org.mingjian.database.Tables.SAVED_VIEW;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mingjian.database.tables.records.SavedViewRecord;
import org.mingjian.security.Actor;
import org.mingjian.security.Scope;

/** Rows of saved views and of the views that divisions open with. */
final class SavedViewRepository {
  private final Clock clock;

  SavedViewRepository(Clock clock) {
    this.clock = clock;
  }

  List<SavedView> list(DSLContext context, Actor actor, @Nullable String screen) {
    Condition own = SAVED_VIEW.OWNER.eq(actor.name());
    return context
        .selectFrom(SAVED_VIEW)
        .where(own.or(SAVED_VIEW.SHARED_IN.isNotNull().and(touches(actor.scope()))))
        .and(screen == null ? DSL.noCondition() : SAVED_VIEW.SCREEN.eq(screen))
        .orderBy(DSL.when(own, 0).otherwise(1), SAVED_VIEW.NAME, SAVED_VIEW.ID)
        .fetch(SavedViewRepository::view);
  }

  private static SavedView view(SavedViewRecord row) {
    return new SavedView(
        row.getId(),
        row.getOwner(),
        new ScreenAddress(row.getScreen(), row.getQuery()),
        row.getName(),
        row.getSharedIn(),
        row.getSavedAt());
  }

  /** The division of a shared view lies in the scope or around a part of it. */
  private static Condition touches(Scope scope) {
    if (scope.all()) {
      return DSL.noCondition();
    }
    return scope.divisions().isEmpty()
        ? DSL.falseCondition() // or() of nothing would be true
        : DSL.or(
            scope.divisions().stream()
                .map(code ->
                    SAVED_VIEW
                        .SHARED_IN
                        .startsWith(code)
                        .or(DSL.val(code).startsWith(SAVED_VIEW.SHARED_IN)))
                .toList());
  }

  /** The id; nothing when the name is taken and not to be replaced. */
  Optional<Long> save(
      DSLContext context,
      String owner,
      String name,
      ScreenAddress address,
      @Nullable String sharedIn,
      boolean replace) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    var insert =
        context
            .insertInto(SAVED_VIEW)
            .set(SAVED_VIEW.OWNER, owner)
            .set(SAVED_VIEW.SCREEN, address.screen())
            .set(SAVED_VIEW.QUERY, address.query())
            .set(SAVED_VIEW.NAME, name)
            .set(SAVED_VIEW.SHARED_IN, sharedIn)
            .set(SAVED_VIEW.SAVED_AT, now)
            .onConflict(SAVED_VIEW.OWNER, SAVED_VIEW.SCREEN, SAVED_VIEW.NAME);
    return replace
        ? insert
            .doUpdate()
            .set(SAVED_VIEW.QUERY, address.query())
            .set(SAVED_VIEW.SHARED_IN, sharedIn)
            .set(SAVED_VIEW.SAVED_AT, now)
            .returningResult(SAVED_VIEW.ID)
            .fetchOptional(SAVED_VIEW.ID)
        : insert.doNothing().returningResult(SAVED_VIEW.ID).fetchOptional(SAVED_VIEW.ID);
  }

  SaveOutcome change(
      DSLContext context, String owner, long id, String name, @Nullable String sharedIn) {
    var other = SAVED_VIEW.as("other");
    Optional<String> screen =
        context
            .select(SAVED_VIEW.SCREEN)
            .from(SAVED_VIEW)
            .where(SAVED_VIEW.ID.eq(id))
            .and(SAVED_VIEW.OWNER.eq(owner))
            .forUpdate()
            .fetchOptional(SAVED_VIEW.SCREEN);
    if (screen.isEmpty()) {
      return SaveOutcome.UNKNOWN;
    }
    boolean taken =
        context.fetchExists(
            DSL.selectOne()
                .from(other)
                .where(other.OWNER.eq(owner))
                .and(other.SCREEN.eq(screen.get()))
                .and(other.NAME.eq(name))
                .and(other.ID.ne(id)));
    if (taken) {
      return SaveOutcome.NAME_TAKEN;
    }
    context
        .update(SAVED_VIEW)
        .set(SAVED_VIEW.NAME, name)
        .set(SAVED_VIEW.SHARED_IN, sharedIn)
        .where(SAVED_VIEW.ID.eq(id))
        .execute();
    return SaveOutcome.SAVED;
  }

  Optional<SavedView> find(DSLContext context, long id) {
    return context
        .selectFrom(SAVED_VIEW)
        .where(SAVED_VIEW.ID.eq(id))
        .fetchOptional(SavedViewRepository::view);
  }

  /** Whether it was there and the database let it go. */
  boolean delete(DSLContext context, long id) {
    return context.deleteFrom(SAVED_VIEW).where(SAVED_VIEW.ID.eq(id)).execute() == 1;
  }

  /** What was set last for the division, or else for the nearest one around it. */
  Optional<DefaultView> defaults(DSLContext context, String division) {
    return newest(context, DSL.val(division).startsWith(DEFAULT_VIEW.DIVISION_CODE));
  }

  Optional<DefaultView> defaultOf(DSLContext context, String division) {
    return newest(context, DEFAULT_VIEW.DIVISION_CODE.eq(division));
  }

  private static Optional<DefaultView> newest(DSLContext context, Condition divisions) {
    var newer = DEFAULT_VIEW.as("newer");
    return context
        .selectFrom(DEFAULT_VIEW)
        .where(divisions)
        .andNotExists(
            DSL.selectOne()
                .from(newer)
                .where(newer.DIVISION_CODE.eq(DEFAULT_VIEW.DIVISION_CODE))
                .and(newer.ID.gt(DEFAULT_VIEW.ID)))
        .and(DEFAULT_VIEW.QUERY.isNotNull())
        .orderBy(DSL.length(DEFAULT_VIEW.DIVISION_CODE).desc())
        .limit(1)
        .fetchOptional(SavedViewRepository::defaultView);
  }

  private static DefaultView defaultView(Record row) {
    return new DefaultView(
        row.get(DEFAULT_VIEW.DIVISION_CODE),
        row.get(DEFAULT_VIEW.NAME),
        new ScreenAddress(row.get(DEFAULT_VIEW.SCREEN), row.get(DEFAULT_VIEW.QUERY)),
        row.get(DEFAULT_VIEW.SET_AT),
        row.get(DEFAULT_VIEW.SET_BY));
  }

  void setDefault(
      DSLContext context, String account, String division, String name, ScreenAddress address) {
    add(context, account, division, name, address);
  }

  void clearDefault(DSLContext context, String account, String division) {
    add(context, account, division, null, null);
  }

  private void add(
      DSLContext context,
      String account,
      String division,
      @Nullable String name,
      @Nullable ScreenAddress address) {
    context
        .insertInto(DEFAULT_VIEW)
        .set(DEFAULT_VIEW.DIVISION_CODE, division)
        .set(DEFAULT_VIEW.NAME, name)
        .set(DEFAULT_VIEW.SCREEN, address == null ? null : address.screen())
        .set(DEFAULT_VIEW.QUERY, address == null ? null : address.query())
        .set(DEFAULT_VIEW.SET_AT, OffsetDateTime.now(clock))
        .set(DEFAULT_VIEW.SET_BY, account)
        .execute();
  }
}
