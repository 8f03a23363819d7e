package org.mingjian.security;

import static org.mingjian.database.Tables.ACCOUNT;
import static org.mingjian.database.Tables.API_TOKEN;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Rows of tokens. */
final class TokenRepository {
  long add(
      DSLContext context,
      long account,
      String name,
      String hash,
      String hint,
      OffsetDateTime now,
      String by,
      OffsetDateTime expires) {
    return context
        .insertInto(API_TOKEN)
        .set(API_TOKEN.ACCOUNT_ID, account)
        .set(API_TOKEN.NAME, name)
        .set(API_TOKEN.TOKEN_HASH, hash)
        .set(API_TOKEN.HINT, hint)
        .set(API_TOKEN.CREATED_AT, now)
        .set(API_TOKEN.CREATED_BY, by)
        .set(API_TOKEN.EXPIRES_AT, expires)
        .returningResult(API_TOKEN.ID)
        .fetchSingle()
        .value1();
  }

  /** All tokens of an account, the newest first. */
  List<Token> of(DSLContext context, String account) {
    return fetch(context, ACCOUNT.NAME.eq(account));
  }

  Optional<Token> byId(DSLContext context, long id) {
    return fetch(context, API_TOKEN.ID.eq(id)).stream().findFirst();
  }

  /** How many tokens of an account a program could still use. */
  int countValid(DSLContext context, long account, OffsetDateTime now) {
    return context.fetchCount(
        API_TOKEN,
        API_TOKEN
            .ACCOUNT_ID
            .eq(account)
            .and(API_TOKEN.REVOKED_AT.isNull())
            .and(API_TOKEN.EXPIRES_AT.gt(now)));
  }

  private static List<Token> fetch(DSLContext context, Condition condition) {
    return context
        .select(
            API_TOKEN.ID,
            ACCOUNT.NAME,
            API_TOKEN.NAME,
            API_TOKEN.HINT,
            API_TOKEN.CREATED_AT,
            API_TOKEN.CREATED_BY,
            API_TOKEN.EXPIRES_AT,
            API_TOKEN.LAST_USED_AT,
            API_TOKEN.REVOKED_AT,
            API_TOKEN.REVOKED_BY)
        .from(API_TOKEN)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(API_TOKEN.ACCOUNT_ID))
        .where(condition)
        .orderBy(API_TOKEN.ID.desc())
        .fetch(row ->
            new Token(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6(),
                row.value7(),
                row.value8(),
                row.value9(),
                row.value10()));
  }

  /** False when it was revoked before. */
  boolean revoke(DSLContext context, long id, OffsetDateTime now, String by) {
    return context
            .update(API_TOKEN)
            .set(API_TOKEN.REVOKED_AT, now)
            .set(API_TOKEN.REVOKED_BY, by)
            .where(API_TOKEN.ID.eq(id))
            .and(API_TOKEN.REVOKED_AT.isNull())
            .execute()
        == 1;
  }

  /** A token that is valid, and its account, which can log in. */
  record Found(TokenBearer bearer, boolean unusedSince) {}

  /**
   * Looks a token up by its hash.
   *
   * @param hour the full hour before {@code now}; {@code unusedSince} says that its use has to be
   *     noted
   */
  Optional<Found> byHash(DSLContext context, String hash, OffsetDateTime now, OffsetDateTime hour) {
    return context
        .select(
            API_TOKEN.ID,
            API_TOKEN.LAST_USED_AT,
            ACCOUNT.NAME,
            ACCOUNT.ROLE,
            AccountRepository.DIVISIONS)
        .from(API_TOKEN)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(API_TOKEN.ACCOUNT_ID))
        .where(API_TOKEN.TOKEN_HASH.eq(hash))
        .and(API_TOKEN.REVOKED_AT.isNull())
        .and(API_TOKEN.EXPIRES_AT.gt(now))
        .and(ACCOUNT.ENABLED)
        .fetchOptional(row -> found(row, hour));
  }

  private static Found found(Record row, OffsetDateTime hour) {
    OffsetDateTime used = row.get(API_TOKEN.LAST_USED_AT);
    return new Found(
        new TokenBearer(
            row.get(API_TOKEN.ID),
            new Actor(
                row.get(ACCOUNT.NAME),
                Role.of(row.get(ACCOUNT.ROLE)),
                AccountRepository.scope(row.get(AccountRepository.DIVISIONS)))),
        used == null || used.isBefore(hour));
  }

  void used(DSLContext context, long id, OffsetDateTime hour) {
    context
        .update(API_TOKEN)
        .set(API_TOKEN.LAST_USED_AT, hour)
        .where(API_TOKEN.ID.eq(id))
        .execute();
  }
}
