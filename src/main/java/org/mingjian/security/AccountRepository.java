package org.mingjian.security;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.mingjian.database.Tables.ACCOUNT;
import static org.mingjian.database.Tables.ACCOUNT_SCOPE;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Rows of accounts and their scopes. */
final class AccountRepository {
  /** An account with the hash of its password, which leaves this package only for the login. */
  record Credentials(Account account, String passwordHash) {}

  private static final String WHOLE_COUNTRY = "";

  static final Field<List<String>> DIVISIONS =
      multiset(
              select(ACCOUNT_SCOPE.DIVISION_CODE)
                  .from(ACCOUNT_SCOPE)
                  .where(ACCOUNT_SCOPE.ACCOUNT_ID.eq(ACCOUNT.ID)))
          .convertFrom(rows -> rows.getValues(ACCOUNT_SCOPE.DIVISION_CODE));

  private final Clock clock;

  AccountRepository(Clock clock) {
    this.clock = clock;
  }

  Optional<Credentials> byName(DSLContext context, String name) {
    return fetch(context, ACCOUNT.NAME.eq(name)).stream().findFirst();
  }

  List<Credentials> all(DSLContext context) {
    return fetch(context, DSL.noCondition());
  }

  boolean isEmpty(DSLContext context) {
    return !context.fetchExists(ACCOUNT);
  }

  /** Holds the administrators who can log in until the transaction ends, and counts them. */
  int lockAdministrators(DSLContext context) {
    return context
        .select(ACCOUNT.ID)
        .from(ACCOUNT)
        .where(ACCOUNT.ROLE.eq(Role.ADMINISTRATOR.code()))
        .and(ACCOUNT.ENABLED)
        .orderBy(ACCOUNT.ID)
        .forUpdate()
        .fetch()
        .size();
  }

  private static List<Credentials> fetch(DSLContext context, Condition condition) {
    return context
        .select(
            ACCOUNT.ID,
            ACCOUNT.NAME,
            ACCOUNT.ROLE,
            DIVISIONS,
            ACCOUNT.ENABLED,
            ACCOUNT.PASSWORD_ONCE,
            ACCOUNT.PASSWORD_HASH)
        .from(ACCOUNT)
        .where(condition)
        .orderBy(ACCOUNT.NAME)
        .fetch(
            mapping((id, name, role, divisions, enabled, once, hash) ->
                new Credentials(
                    new Account(id, name, Role.of(role), scope(divisions), enabled, once), hash)));
  }

  static Scope scope(List<String> divisions) {
    return divisions.contains(WHOLE_COUNTRY) ? Scope.everything() : Scope.of(divisions);
  }

  void add(
      DSLContext context,
      String name,
      String passwordHash,
      boolean passwordOnce,
      Role role,
      Scope scope,
      String by) {
    long id =
        context
            .insertInto(ACCOUNT)
            .set(ACCOUNT.NAME, name)
            .set(ACCOUNT.PASSWORD_HASH, passwordHash)
            .set(ACCOUNT.PASSWORD_ONCE, passwordOnce)
            .set(ACCOUNT.ROLE, role.code())
            .set(ACCOUNT.CREATED_AT, OffsetDateTime.now(clock))
            .set(ACCOUNT.CREATED_BY, by)
            .returningResult(ACCOUNT.ID)
            .fetchSingle()
            .value1();
    setScope(context, id, scope);
  }

  void setScope(DSLContext context, long account, Scope scope) {
    context.deleteFrom(ACCOUNT_SCOPE).where(ACCOUNT_SCOPE.ACCOUNT_ID.eq(account)).execute();
    List<String> codes = scope.all() ? List.of(WHOLE_COUNTRY) : scope.divisions();
    for (String code : codes) {
      context
          .insertInto(ACCOUNT_SCOPE, ACCOUNT_SCOPE.ACCOUNT_ID, ACCOUNT_SCOPE.DIVISION_CODE)
          .values(account, code)
          .execute();
    }
  }

  void setRole(DSLContext context, long account, Role role) {
    context.update(ACCOUNT).set(ACCOUNT.ROLE, role.code()).where(ACCOUNT.ID.eq(account)).execute();
  }

  void setPassword(DSLContext context, long account, String passwordHash, boolean passwordOnce) {
    context
        .update(ACCOUNT)
        .set(ACCOUNT.PASSWORD_HASH, passwordHash)
        .set(ACCOUNT.PASSWORD_ONCE, passwordOnce)
        .where(ACCOUNT.ID.eq(account))
        .execute();
  }

  void setEnabled(DSLContext context, long account, boolean enabled) {
    context.update(ACCOUNT).set(ACCOUNT.ENABLED, enabled).where(ACCOUNT.ID.eq(account)).execute();
  }
}
