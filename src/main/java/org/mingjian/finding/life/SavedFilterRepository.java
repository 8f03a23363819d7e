package org.mingjian.finding.life;

import static org.mingjian.database.Tables.SAVED_FILTER;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;

/** Rows of saved filters. */
final class SavedFilterRepository {
  private final Clock clock;

  SavedFilterRepository(Clock clock) {
    this.clock = clock;
  }

  List<SavedFilter> list(DSLContext context, String account) {
    return context
        .select(SAVED_FILTER.NAME, SAVED_FILTER.QUERY, SAVED_FILTER.SAVED_AT)
        .from(SAVED_FILTER)
        .where(SAVED_FILTER.ACCOUNT_NAME.eq(account))
        .orderBy(SAVED_FILTER.NAME)
        .fetch(row -> new SavedFilter(row.value1(), row.value2(), row.value3()));
  }

  void save(DSLContext context, String account, String name, String query) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    context
        .insertInto(SAVED_FILTER)
        .set(SAVED_FILTER.ACCOUNT_NAME, account)
        .set(SAVED_FILTER.NAME, name)
        .set(SAVED_FILTER.QUERY, query)
        .set(SAVED_FILTER.SAVED_AT, now)
        .onConflict(SAVED_FILTER.ACCOUNT_NAME, SAVED_FILTER.NAME)
        .doUpdate()
        .set(SAVED_FILTER.QUERY, query)
        .set(SAVED_FILTER.SAVED_AT, now)
        .execute();
  }

  boolean delete(DSLContext context, String account, String name) {
    return context
            .deleteFrom(SAVED_FILTER)
            .where(SAVED_FILTER.ACCOUNT_NAME.eq(account))
            .and(SAVED_FILTER.NAME.eq(name))
            .execute()
        > 0;
  }
}
