package org.mingjian.security;

import static org.mingjian.database.Tables.AUDIT_EVENT;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Adds rows to the audit table. Nothing reads, changes or deletes them here. */
public final class AuditRepository {
  private static final ObjectMapper JSON = JsonMapper.shared();

  private final Clock clock;

  public AuditRepository(Clock clock) {
    this.clock = clock;
  }

  /**
   * Notes an action in the transaction of the change itself, so that neither stands without the
   * other.
   *
   * @param subject what was acted on, for example {@code report:17}
   */
  public void add(
      DSLContext context, String account, String action, String subject, Map<String, ?> details) {
    context
        .insertInto(AUDIT_EVENT)
        .set(AUDIT_EVENT.HAPPENED_AT, OffsetDateTime.now(clock))
        .set(AUDIT_EVENT.ACCOUNT_NAME, account)
        .set(AUDIT_EVENT.ACTION, action)
        .set(AUDIT_EVENT.SUBJECT, subject)
        .set(AUDIT_EVENT.DETAILS, JSONB.valueOf(JSON.writeValueAsString(details)))
        .execute();
  }
}
