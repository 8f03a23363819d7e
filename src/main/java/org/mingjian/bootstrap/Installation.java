package org.mingjian.bootstrap;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jooq.ExecuteListenerProvider;
import org.jspecify.annotations.Nullable;
import org.mingjian.bootstrap.postgres.EmbeddedPostgres;

/**
 * One installation, opened by a process: its folder, its database (embedded, or an external one
 * that the environment names) and the services on it.
 */
public final class Installation implements AutoCloseable {
  private final @Nullable EmbeddedPostgres embedded;
  private final Services services;

  private Installation(@Nullable EmbeddedPostgres embedded, Services services) {
    this.embedded = embedded;
    this.services = services;
  }

  /** Opens the installation that the environment describes, with the server running or not. */
  public static Installation open(
      Map<String, String> environment, Clock clock, ExecuteListenerProvider... listeners) {
    Home home = Home.of(environment);
    Optional<DatabaseAddress> external = DatabaseAddress.of(environment);
    if (external.isPresent()) {
      return new Installation(null, Services.open(home, external.get(), clock, listeners));
    }
    EmbeddedPostgres embedded = EmbeddedPostgres.open(home.folder());
    try {
      DatabaseAddress address =
          new DatabaseAddress(embedded.jdbcUrl(), embedded.user(), embedded.password());
      return new Installation(embedded, Services.open(home, address, clock, listeners));
    } catch (RuntimeException e) {
      embedded.close();
      throw e;
    }
  }

  public Services services() {
    return services;
  }

  @Override
  public void close() {
    try {
      services.close();
    } finally {
      if (embedded != null) {
        embedded.close();
      }
    }
  }
}
