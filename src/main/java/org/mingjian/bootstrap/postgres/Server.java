package org.mingjian.bootstrap.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the server of a home into the state in which it is wanted, whatever it is in. */
final class Server {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** How long a postmaster.pid may stay empty before it counts as cut off by a crash. */
  private static final Duration UNWRITTEN = Duration.ofSeconds(5);

  private final Layout layout;
  private final Binaries binaries;
  private final RunAs runAs;
  private final Cluster cluster;
  private final Postmaster postmaster;
  private final ApplicationDatabase database;

  private Server(Layout layout, Binaries binaries, RunAs runAs) {
    this.layout = layout;
    this.binaries = binaries;
    this.runAs = runAs;
    this.cluster = new Cluster(layout, binaries, runAs);
    this.postmaster = new Postmaster(layout, runAs);
    this.database = new ApplicationDatabase(layout);
  }

  /** Unpacks the programs where necessary; the caller has the right to start. */
  static Server on(Layout layout) throws IOException {
    Platform platform = Platform.current();
    Binaries binaries = Binaries.of(layout, platform);
    binaries.unpackIfMissing(layout, platform);
    return new Server(layout, binaries, RunAs.choose(layout, binaries.printVersion()));
  }

  Layout layout() {
    return layout;
  }

  /**
   * Returns the port of a server to which the application's role can connect.
   *
   * @param alone whether no other process uses the home, so that the server may be stopped
   */
  int ensureRunning(Durability durability, boolean alone) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    long unwrittenEnd = System.nanoTime() + UNWRITTEN.toNanos();
    boolean prepared = false;
    Optional<Long> restarted = Optional.empty();
    String trouble = "it did not become ready";
    while (System.nanoTime() < end) {
      switch (postmaster.state()) {
        case Postmaster.State.Stopped _ -> {
          requireSamePlace(alone);
          startFresh(durability, alone);
        }
        case Postmaster.State.Starting _ -> Pause.briefly();
        case Postmaster.State.Unwritten _ -> {
          if (System.nanoTime() > unwrittenEnd) {
            requireSamePlace(alone);
            postmaster.removeUnwritten();
          }
          Pause.briefly();
        }
        case Postmaster.State.Running(ProcessHandle process, int port) -> {
          switch (database.check(port)) {
            case ApplicationDatabase.Check.Usable _ -> {
              return port;
            }
            case ApplicationDatabase.Check.NotYet _ -> Pause.briefly();
            case ApplicationDatabase.Check.Unprepared _ -> {
              if (prepared) {
                throw new EmbeddedPostgresException(
                    "the database refuses its own password: see " + layout.serverLog());
              }
              database.prepare(port);
              runAs.give(layout.secret(ApplicationDatabase.ROLE));
              prepared = true;
            }
            case ApplicationDatabase.Check.Broken(String reason) -> {
              trouble = reason;
              if (!alone || restarted.isPresent()) {
                throw new EmbeddedPostgresException("the database does not answer: " + reason);
              }
              LOG.warn("the database left over from a killed process is broken: {}", reason);
              cluster.stop(process);
              restarted = Optional.of(process.pid());
            }
          }
        }
      }
    }
    throw new EmbeddedPostgresException(
        "the database does not start: " + trouble + " (log: " + layout.serverLog() + ")");
  }

  void stop() throws IOException {
    switch (postmaster.state()) {
      case Postmaster.State.Stopped _, Postmaster.State.Unwritten _ ->
          LOG.warn("the database had already ended");
      case Postmaster.State.Starting(ProcessHandle process) -> cluster.stop(process);
      case Postmaster.State.Running(ProcessHandle process, int _) -> cluster.stop(process);
    }
  }

  private void startFresh(Durability durability, boolean alone) throws IOException {
    if (alone) {
      binaries.deleteOthers(layout);
    }
    cluster.initialiseIfMissing(durability);
    cluster.start(durability);
  }

  private void requireSamePlace(boolean alone) throws IOException {
    if (!alone && !Place.recorded(layout).equals(Place.current())) {
      throw new EmbeddedPostgresException(
          layout.root() + " is in use by Mingjian in another container or on another machine");
    }
  }
}
