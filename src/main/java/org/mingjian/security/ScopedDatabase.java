package org.mingjian.security;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.ExecuteListenerProvider;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/**
 * The only way to tables that hold reports. It tells the connection whose scope holds before any
 * statement runs, so that the row level security of the database applies the same scope as the
 * query. A connection keeps its scope until another one needs it, which saves the round trip in
 * nearly every case.
 */
public final class ScopedDatabase {
  private final DataSource dataSource;
  private final ExecuteListenerProvider[] listeners;
  // By physical connection: what a pool hands out wraps it anew each time.
  private final Map<Connection, String> settings = Collections.synchronizedMap(new WeakHashMap<>());

  public ScopedDatabase(DataSource dataSource, ExecuteListenerProvider... listeners) {
    this.dataSource = dataSource;
    this.listeners = listeners.clone();
  }

  /** Runs statements that do not depend on each other. */
  public <T> T read(Scope scope, Function<DSLContext, T> work) {
    return run(scope, "", work);
  }

  /**
   * As {@link #read(Scope, Function)}; also shows what the actor imported and nobody placed yet.
   */
  public <T> T read(Actor actor, Function<DSLContext, T> work) {
    return run(actor.scope(), actor.name(), work);
  }

  /** Runs all statements in one transaction; any exception rolls back. */
  public <T> T write(Actor actor, Function<DSLContext, T> work) {
    return run(
        actor.scope(),
        actor.name(),
        context ->
            context.transactionResult(configuration -> work.apply(DSL.using(configuration))));
  }

  private <T> T run(Scope scope, String account, Function<DSLContext, T> work) {
    try (Connection connection = dataSource.getConnection()) {
      announce(connection, scope.setting(), account);
      DefaultConfiguration configuration = new DefaultConfiguration();
      configuration.set(connection);
      configuration.set(SQLDialect.POSTGRES);
      configuration.set(listeners);
      return work.apply(DSL.using(configuration));
    } catch (SQLException e) {
      throw new DataAccessException("no connection to the database", e);
    }
  }

  private void announce(Connection connection, String scope, String account) throws SQLException {
    Connection physical = connection.unwrap(Connection.class);
    String wanted = scope + "\n" + account;
    if (wanted.equals(settings.get(physical))) {
      return;
    }
    settings.remove(physical);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select set_config('mingjian.scope', ?, false),"
                + " set_config('mingjian.account', ?, false)")) {
      statement.setString(1, scope);
      statement.setString(2, account);
      statement.execute();
    }
    settings.put(physical, wanted);
  }
}
