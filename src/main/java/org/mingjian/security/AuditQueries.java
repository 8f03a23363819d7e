package org.mingjian.security;

import static org.mingjian.database.Tables.ACCOUNT;
import static org.mingjian.database.Tables.ACCOUNT_SCOPE;
import static org.mingjian.database.Tables.AUDIT_EVENT;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the audit table. */
final class AuditQueries {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** A page, the newest first. */
  List<AuditEntry> page(
      DSLContext context, Scope scope, AuditFilter filter, int offset, int limit) {
    return context
        .select(
            AUDIT_EVENT.ID,
            AUDIT_EVENT.HAPPENED_AT,
            AUDIT_EVENT.ACCOUNT_NAME,
            AUDIT_EVENT.ACTION,
            AUDIT_EVENT.SUBJECT,
            AUDIT_EVENT.DETAILS)
        .from(AUDIT_EVENT)
        .where(matches(filter))
        .and(seen(scope))
        .orderBy(AUDIT_EVENT.ID.desc())
        .limit(offset, limit)
        .fetch(row ->
            new AuditEntry(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                details(row.value6().data())));
  }

  int count(DSLContext context, Scope scope, AuditFilter filter) {
    return context.fetchCount(AUDIT_EVENT, matches(filter).and(seen(scope)));
  }

  List<String> accounts(DSLContext context, Scope scope) {
    return distinct(context, scope, AUDIT_EVENT.ACCOUNT_NAME);
  }

  List<String> actions(DSLContext context, Scope scope) {
    return distinct(context, scope, AUDIT_EVENT.ACTION);
  }

  private static List<String> distinct(DSLContext context, Scope scope, Field<String> field) {
    return context
        .selectDistinct(field)
        .from(AUDIT_EVENT)
        .where(seen(scope))
        .orderBy(field)
        .fetch(field);
  }

  private static Condition matches(AuditFilter filter) {
    Condition condition = DSL.noCondition();
    if (!filter.account().isEmpty()) {
      condition = condition.and(AUDIT_EVENT.ACCOUNT_NAME.eq(filter.account()));
    }
    if (!filter.action().isEmpty()) {
      condition = condition.and(AUDIT_EVENT.ACTION.eq(filter.action()));
    }
    LocalDate from = filter.from();
    if (from != null) {
      condition = condition.and(AUDIT_EVENT.HAPPENED_AT.ge(start(from)));
    }
    LocalDate to = filter.to();
    if (to != null) {
      condition = condition.and(AUDIT_EVENT.HAPPENED_AT.lt(start(to.plusDays(1))));
    }
    return condition;
  }

  private static OffsetDateTime start(LocalDate day) {
    return day.atStartOfDay(CHINA).toOffsetDateTime();
  }

  // What accounts did that have divisions outside the scope may be about those divisions.
  private static Condition seen(Scope scope) {
    if (scope.all()) {
      return DSL.noCondition();
    }
    Condition outside = DSL.trueCondition();
    for (String code : scope.divisions()) {
      outside = outside.and(ACCOUNT_SCOPE.DIVISION_CODE.startsWith(code).not());
    }
    return AUDIT_EVENT.ACCOUNT_NAME.in(
        DSL.select(ACCOUNT.NAME)
            .from(ACCOUNT)
            .whereNotExists(
                DSL.selectOne()
                    .from(ACCOUNT_SCOPE)
                    .where(ACCOUNT_SCOPE.ACCOUNT_ID.eq(ACCOUNT.ID))
                    .and(outside)));
  }

  private static Map<String, String> details(String json) {
    Map<String, String> details = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> property : JsonMapper.shared().readTree(json).properties()) {
      JsonNode value = property.getValue();
      details.put(property.getKey(), value.isString() ? value.stringValue() : value.toString());
    }
    return details;
  }
}
