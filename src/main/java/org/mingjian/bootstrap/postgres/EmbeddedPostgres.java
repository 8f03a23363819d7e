package org.mingjian.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own on a home folder, for as long as anybody uses it: the first to open
 * starts it, other processes on the same home share it, the last to close stops it. A server that a
 * killed process left behind is taken over.
 *
 * <p>Close it last, after the connections; a shutdown hook for that is the caller's business. While
 * {@link #open} works, a hook of its own sees to it that an ending process leaves no server behind.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

  /** A process has each lock of a home once, however often it opens the home. */
  private static final Map<Path, Shared> OPEN = new HashMap<>();

  private final Shared shared;
  private boolean closed;

  private EmbeddedPostgres(Shared shared) {
    this.shared = shared;
  }

  /**
   * Opens the database of a home, which is made when it is missing; takes seconds then.
   *
   * @param home MINGJIAN_HOME; only its folder {@code postgres} is touched
   * @throws EmbeddedPostgresException when there is no usable database in the end
   */
  public static EmbeddedPostgres open(Path home) {
    return open(home, Durability.SAFE);
  }

  /** Opens the database of a home; a server that already runs keeps the durability it has. */
  public static EmbeddedPostgres open(Path home, Durability durability) {
    CompletableFuture<EmbeddedPostgres> opening = new CompletableFuture<>();
    Thread ending = new Thread(() -> closeWhenOpened(opening), "mingjian-postgres-opening");
    Runtime.getRuntime().addShutdownHook(ending);
    try {
      EmbeddedPostgres opened = openNow(home, durability);
      opening.complete(opened);
      return opened;
    } catch (RuntimeException e) {
      opening.completeExceptionally(e);
      throw e;
    } finally {
      keepOpen(ending);
    }
  }

  private static void keepOpen(Thread ending) {
    try {
      Runtime.getRuntime().removeShutdownHook(ending);
    } catch (IllegalStateException e) {
      LOG.debug("the process ends: the database is closed at once", e);
    }
  }

  private static void closeWhenOpened(CompletableFuture<EmbeddedPostgres> opening) {
    try {
      opening.get(Duration.ofMinutes(5).toSeconds(), TimeUnit.SECONDS).close();
    } catch (ExecutionException e) {
      LOG.debug("nothing was opened", e);
    } catch (TimeoutException e) {
      LOG.warn("the database may still be running", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static EmbeddedPostgres openNow(Path home, Durability durability) {
    Layout layout = Layout.in(home);
    synchronized (OPEN) {
      Shared shared = OPEN.get(layout.root());
      if (shared == null) {
        shared = translated(layout, () -> Shared.begin(layout, durability));
        OPEN.put(layout.root(), shared);
      } else {
        Shared existing = shared;
        translated(
            layout,
            () -> {
              existing.revive(durability);
              return existing;
            });
      }
      shared.users++;
      return new EmbeddedPostgres(shared);
    }
  }

  /** The address of the application's database. */
  public String jdbcUrl() {
    return ApplicationDatabase.url(shared.port, ApplicationDatabase.NAME);
  }

  /** The application's role: owns its database and is no superuser. */
  public String user() {
    return ApplicationDatabase.ROLE;
  }

  public String password() {
    return shared.password;
  }

  @Override
  public void close() {
    synchronized (OPEN) {
      if (closed) {
        return;
      }
      closed = true;
      shared.users--;
      if (shared.users == 0) {
        OPEN.remove(shared.layout.root());
        translated(
            shared.layout,
            () -> {
              shared.end();
              return shared;
            });
      }
    }
  }

  private interface Work<T> {
    T run() throws IOException;
  }

  private static <T> T translated(Layout layout, Work<T> work) {
    try {
      return work.run();
    } catch (AccessDeniedException e) {
      throw new EmbeddedPostgresException(
          "no permission for " + e.getFile() + " as user " + System.getProperty("user.name"), e);
    } catch (FileSystemException e) {
      String reason = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
      throw new EmbeddedPostgresException(
          "cannot write " + e.getFile() + ": " + Failure.reason(reason), e);
    } catch (IOException e) {
      throw new EmbeddedPostgresException(
          "cannot use the database in "
              + layout.root()
              + ": "
              + Failure.reason(String.valueOf(e.getMessage())),
          e);
    }
  }

  /** What all who opened a home in this process share; guarded by {@link #OPEN}. */
  private static final class Shared {
    private final Layout layout;
    private final Server server;
    private final HomeLocks locks;
    private final HomeLocks.Use use;
    private final String password;
    private int port;
    private int users;

    private Shared(Server server, HomeLocks locks, HomeLocks.Use use, int port) throws IOException {
      this.layout = server.layout();
      this.server = server;
      this.locks = locks;
      this.use = use;
      this.port = port;
      this.password = Secrets.read(layout.secret(ApplicationDatabase.ROLE));
    }

    static Shared begin(Layout layout, Durability durability) throws IOException {
      HomeLocks locks = new HomeLocks(layout);
      try (HomeLocks.StartRight _ = locks.awaitStartRight()) {
        HomeLocks.Use use = locks.use();
        try {
          Server server = Server.on(layout);
          return new Shared(server, locks, use, server.ensureRunning(durability, use.beganAlone()));
        } catch (IOException | RuntimeException e) {
          use.endWasLast();
          throw e;
        }
      }
    }

    /** Starts a server again that was killed after this process opened it. */
    void revive(Durability durability) throws IOException {
      try (HomeLocks.StartRight _ = locks.awaitStartRight()) {
        port = server.ensureRunning(durability, false);
      }
    }

    void end() throws IOException {
      try (HomeLocks.StartRight _ = locks.awaitStartRight()) {
        if (use.endWasLast()) {
          server.stop();
        }
      }
    }
  }
}
