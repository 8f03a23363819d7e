package org.mingjian.security;

import java.util.List;

/** The audit table as administrators read it: what the accounts did that they manage. */
public final class AuditLog {
  private final ScopedDatabase database;
  private final AuditQueries queries = new AuditQueries();

  public AuditLog(ScopedDatabase database) {
    this.database = database;
  }

  /**
   * A page, the newest row first.
   *
   * @throws NotAllowedException when the actor is no administrator
   */
  public List<AuditEntry> page(Actor actor, AuditFilter filter, int offset, int limit) {
    actor.require(Role.ADMINISTRATOR);
    return database.read(
        actor, context -> queries.page(context, actor.scope(), filter, offset, limit));
  }

  public int count(Actor actor, AuditFilter filter) {
    actor.require(Role.ADMINISTRATOR);
    return database.read(actor, context -> queries.count(context, actor.scope(), filter));
  }

  /** The accounts that have rows, by name. */
  public List<String> accounts(Actor actor) {
    actor.require(Role.ADMINISTRATOR);
    return database.read(actor, context -> queries.accounts(context, actor.scope()));
  }

  /** The actions that there are, by code. */
  public List<String> actions(Actor actor) {
    actor.require(Role.ADMINISTRATOR);
    return database.read(actor, context -> queries.actions(context, actor.scope()));
  }
}
