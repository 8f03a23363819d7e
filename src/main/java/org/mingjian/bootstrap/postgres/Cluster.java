package org.mingjian.bootstrap.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes, starts and stops the server; the caller has the right to start. */
final class Cluster {
  private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);

  private static final String UNFINISHED = "unfinished-data-";
  private static final Duration INITIALISE = Duration.ofMinutes(3);
  private static final Duration START = Duration.ofMinutes(2);
  private static final Duration STOP = Duration.ofSeconds(60);
  private static final int PORTS = 8;

  /** How long the processes of a killed server may take to let go of its memory. */
  private static final Duration REMNANTS = Duration.ofSeconds(30);

  private static final long LARGE_LOG = 10L << 20;
  private static final Pattern PORT = Pattern.compile("(?m)^port = ([0-9]+)$");
  private static final Pattern MAJOR = Pattern.compile("\\(PostgreSQL\\) ([0-9]+)");

  private final Layout layout;
  private final Binaries binaries;
  private final RunAs runAs;

  Cluster(Layout layout, Binaries binaries, RunAs runAs) {
    this.layout = layout;
    this.binaries = binaries;
    this.runAs = runAs;
  }

  /** Makes the data folder when it is missing, completely or not at all. */
  void initialiseIfMissing(Durability durability) throws IOException {
    for (Path remnant : Folders.withPrefix(layout.root(), UNFINISHED)) {
      Folders.delete(remnant);
    }
    if (Files.exists(layout.versionFile())) {
      requireSameMajorVersion();
      return;
    }
    if (Files.exists(layout.data())) {
      throw new EmbeddedPostgresException(
          layout.data() + " is not a data folder of PostgreSQL: move it away");
    }
    LOG.info("making the database in {}", layout.data());
    Path password = layout.secret(ApplicationDatabase.SUPERUSER);
    Secrets.readOrGenerate(password);
    runAs.give(password);
    Path unfinished = Files.createTempDirectory(layout.root(), UNFINISHED);
    runAs.give(unfinished);
    List<String> command =
        new ArrayList<>(
            List.of(
                binaries.program("initdb"),
                "--pgdata=" + unfinished,
                "--username=" + ApplicationDatabase.SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // Sorts Chinese by pinyin; C.UTF-8 knows which characters are letters.
                "--locale-provider=icu",
                "--icu-locale=zh-Hans-CN",
                "--locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions"));
    if (durability == Durability.NONE) {
      command.add("--no-sync");
    }
    Commands.Result result = runAs.run(layout.root(), INITIALISE, command);
    if (!result.succeeded()) {
      Folders.delete(unfinished);
      throw new EmbeddedPostgresException(
          "cannot make the database in " + layout.root() + ": " + Failure.reason(result.output()));
    }
    Files.writeString(
        unfinished.resolve("pg_hba.conf"),
        "host all all 127.0.0.1/32 scram-sha-256\n",
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.SYNC);
    Files.writeString(
        unfinished.resolve("postgresql.conf"),
        """

        # mingjian.conf is written at every start; what local.conf sets comes last.
        include 'mingjian.conf'
        include_if_exists 'local.conf'
        """,
        StandardOpenOption.APPEND,
        StandardOpenOption.SYNC);
    Files.move(unfinished, layout.data(), StandardCopyOption.ATOMIC_MOVE);
    if (durability == Durability.SAFE) {
      try (FileChannel folder = FileChannel.open(layout.root(), StandardOpenOption.READ)) {
        folder.force(true);
      }
    }
  }

  /** Starts the server, on the port of the last time if it is free. */
  void start(Durability durability) throws IOException {
    Optional<Integer> port = lastPort().filter(Cluster::isFree);
    String reason = "";
    int ports = 0;
    long end = System.nanoTime() + REMNANTS.toNanos();
    while (ports < PORTS) {
      writeSettings(port.isPresent() ? port.get() : freePort(), durability);
      long logged = rotateLog();
      Commands.Result result =
          runAs.run(
              layout.root(),
              START.plusSeconds(30),
              List.of(
                  binaries.program("pg_ctl"),
                  "start",
                  "--silent",
                  "--wait",
                  "--timeout=" + START.toSeconds(),
                  "--pgdata=" + layout.data(),
                  "--log=" + layout.serverLog()));
      if (result.succeeded()) {
        Place.current().record(layout);
        runAs.give(layout.place());
        return;
      }
      String log = logSince(logged);
      reason = Failure.reason(log.isBlank() ? result.output() : log);
      if (Failure.portTaken(log)) {
        port = Optional.empty();
        ports++;
      } else if (Failure.remnantsAlive(log) && System.nanoTime() < end) {
        Pause.briefly();
      } else {
        break;
      }
    }
    throw new EmbeddedPostgresException(
        "cannot start the database: " + reason + " (log: " + layout.serverLog() + ")");
  }

  /** Stops a running server; connections are cut. */
  void stop(ProcessHandle process) throws IOException {
    if (stop("fast") || !Postmaster.runs(process)) {
      return;
    }
    LOG.warn("the database did not stop in {} s: it will recover at the next start", STOP);
    if (!stop("immediate") && Postmaster.runs(process)) {
      throw new EmbeddedPostgresException(
          "the database does not stop: end process " + process.pid() + " by hand");
    }
  }

  private boolean stop(String mode) throws IOException {
    return runAs
        .run(
            layout.root(),
            STOP.plusSeconds(30),
            List.of(
                binaries.program("pg_ctl"),
                "stop",
                "--silent",
                "--wait",
                "--timeout=" + STOP.toSeconds(),
                "--mode=" + mode,
                "--pgdata=" + layout.data()))
        .succeeded();
  }

  private void requireSameMajorVersion() throws IOException {
    String made = Files.readString(layout.versionFile()).strip();
    Commands.Result result = runAs.run(layout.root(), START, binaries.printVersion());
    Matcher major = MAJOR.matcher(result.output());
    if (!major.find()) {
      throw new EmbeddedPostgresException(
          "PostgreSQL does not tell its version: " + Failure.reason(result.output()));
    }
    if (!major.group(1).equals(made)) {
      throw new EmbeddedPostgresException(
          "the database in "
              + layout.data()
              + " was made by PostgreSQL "
              + made
              + ", this Mingjian brings "
              + major.group(1)
              + ": use the Mingjian that made it, or start with an empty home and import again");
    }
  }

  private void writeSettings(int port, Durability durability) throws IOException {
    String safety = durability == Durability.SAFE ? "on" : "off";
    Files.writeString(
        layout.settings(),
        """
        # Written at every start; own settings belong into local.conf.
        listen_addresses = '127.0.0.1'
        port = %d
        unix_socket_directories = ''
        max_connections = 60
        password_encryption = 'scram-sha-256'
        fsync = %s
        full_page_writes = %s
        shared_buffers = '256MB'
        work_mem = '16MB'
        random_page_cost = 1.1
        jit = off
        log_timezone = 'UTC'
        timezone = 'UTC'
        """
            .formatted(port, safety, safety));
    runAs.give(layout.settings());
  }

  private Optional<Integer> lastPort() throws IOException {
    if (!Files.exists(layout.settings())) {
      return Optional.empty();
    }
    Matcher port = PORT.matcher(Files.readString(layout.settings()));
    return port.find() ? Optional.of(Integer.valueOf(port.group(1))) : Optional.empty();
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, loopback())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
      return socket.getLocalPort();
    }
  }

  private static InetAddress loopback() throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }

  /** Returns the length of the log before this start. */
  private long rotateLog() throws IOException {
    Path log = layout.serverLog();
    if (!Files.exists(log)) {
      Files.createFile(log);
    } else if (Files.size(log) > LARGE_LOG) {
      Files.move(
          log,
          log.resolveSibling("server.log.1"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      Files.createFile(log);
    }
    runAs.give(log);
    return Files.size(log);
  }

  private String logSince(long start) throws IOException {
    byte[] log = Files.readAllBytes(layout.serverLog());
    int from = (int) Math.min(start, log.length);
    return new String(log, from, log.length - from, StandardCharsets.UTF_8);
  }
}
