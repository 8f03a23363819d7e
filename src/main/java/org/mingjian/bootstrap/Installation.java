package org.mingjian.bootstrap;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jooq.ExecuteListenerProvider;
import org.jspecify.annotations.Nullable;
import org.mingjian.bootstrap.postgres.EmbeddedPostgres;
import org.mingjian.document.ReadingLimits;
import org.mingjian.security.Actor;

/**
 * One installation, opened by a process: its folder, its database (embedded, or an external one
 * that the environment names) and the services on it.
 */
public final class Installation implements AutoCloseable {
  private final @Nullable EmbeddedPostgres embedded;
  private final Opener opener;
  private Services services;

  private Installation(@Nullable EmbeddedPostgres embedded, Opener opener) {
    this.embedded = embedded;
    this.opener = opener;
    this.services = opener.open(false);
  }

  /** Opens the services, with the fictional divisions when they are wanted. */
  @FunctionalInterface
  private interface Opener {
    Services open(boolean demonstration);
  }

  /** Opens the installation that the environment describes, with the server running or not. */
  public static Installation open(
      Map<String, String> environment, Clock clock, ExecuteListenerProvider... listeners) {
    Home home = Home.of(environment);
    ReadingLimits limits = ReadingLimits.of(environment);
    Optional<DatabaseAddress> external = DatabaseAddress.of(environment);
    if (external.isPresent()) {
      return new Installation(
          null,
          demonstration ->
              Services.open(home, external.get(), limits, demonstration, clock, listeners));
    }
    EmbeddedPostgres embedded = EmbeddedPostgres.open(home.folder());
    try {
      DatabaseAddress address =
          new DatabaseAddress(embedded.jdbcUrl(), embedded.user(), embedded.password());
      return new Installation(
          embedded,
          demonstration -> Services.open(home, address, limits, demonstration, clock, listeners));
    } catch (RuntimeException e) {
      embedded.close();
      throw e;
    }
  }

  /**
   * Fills an empty database with the fictional county; goes on with an import of it that was
   * interrupted. Services that were handed out before are closed.
   */
  public DemonstrationOutcome demonstrate(DemonstrationProgress progress) throws IOException {
    if (services.demonstration().isComplete()) {
      return new DemonstrationOutcome.AlreadyThere();
    }
    if (!services.demonstration().isMarked()) {
      if (services.demonstration().holdsReports()) {
        return new DemonstrationOutcome.Refused();
      }
      services.close();
      services = opener.open(true);
    }
    DemonstrationCounty.Imported imported =
        new DemonstrationCounty(services.divisions(), services.imports()).fill(progress);
    services.judging().drain((_, _) -> {});
    services.demonstration().complete(Actor.commandLine(), imported.sha256());
    return imported.filled();
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
