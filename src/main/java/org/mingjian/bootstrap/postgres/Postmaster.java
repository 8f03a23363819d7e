package org.mingjian.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells from {@code postmaster.pid} and the process of its number whether a server runs on the data
 * folder. A number alone proves nothing: after a crash or in another container it may belong to any
 * process.
 */
final class Postmaster {
  private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);

  /** Above the largest number that Linux gives to a process. */
  private static final String NO_PROCESS = "4194305";

  private static final int PROCESS_LINE = 0;
  private static final int PORT_LINE = 3;
  private static final Duration PROBE = Duration.ofSeconds(20);

  /** How long a killed process may take to end. */
  private static final Duration ENDING = Duration.ofSeconds(10);

  private final Layout layout;
  private final RunAs runAs;

  Postmaster(Layout layout, RunAs runAs) {
    this.layout = layout;
    this.runAs = runAs;
  }

  sealed interface State {
    /** No server; {@code postmaster.pid} does not keep one from starting. */
    record Stopped() implements State {}

    /** The server has written its number but not yet its port. */
    record Starting(ProcessHandle process) implements State {}

    record Running(ProcessHandle process, int port) implements State {}

    /** The file is there and empty: written a moment ago, or cut off by a crash. */
    record Unwritten() implements State {}
  }

  /**
   * The state now.
   *
   * @throws EmbeddedPostgresException when a PostgreSQL has the number and nothing can be learnt of
   *     it
   */
  State state() throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(layout.postmasterFile());
    } catch (NoSuchFileException e) {
      return new State.Stopped();
    }
    Optional<Long> number = number(lines, PROCESS_LINE);
    if (number.isEmpty()) {
      return new State.Unwritten();
    }
    Optional<ProcessHandle> process =
        ProcessHandle.of(Math.abs(number.get())).filter(ProcessHandle::isAlive);
    if (process.isEmpty()) {
      return new State.Stopped();
    }
    if (!runs(process.get()) || !isOurs(process.get())) {
      LOG.warn(
          "process {} of postmaster.pid is not the server of {}: it was killed",
          number.get(),
          layout.data());
      forget(lines);
      return new State.Stopped();
    }
    return number(lines, PORT_LINE)
        .<State>map(port -> new State.Running(process.get(), port.intValue()))
        .orElseGet(() -> new State.Starting(process.get()));
  }

  /**
   * Whether a process does anything. Ended ones whose parent does not care stay in the list of
   * processes, and PostgreSQL takes them for alive; a container without an init is full of them.
   */
  static boolean runs(ProcessHandle process) throws IOException {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      char state = stat.charAt(stat.lastIndexOf(')') + 2);
      return state != 'Z' && state != 'X';
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Deletes an empty file. */
  void removeUnwritten() throws IOException {
    Files.deleteIfExists(layout.postmasterFile());
  }

  private static Optional<Long> number(List<String> lines, int line) {
    if (lines.size() <= line) {
      return Optional.empty();
    }
    try {
      return Optional.of(Long.valueOf(lines.get(line).strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * PostgreSQL refuses to start while any process has the number in the file. Only the number is
   * replaced: by the lines below it PostgreSQL notices processes of the killed server that still
   * use its memory.
   */
  private void forget(List<String> lines) throws IOException {
    List<String> changed = new ArrayList<>(lines);
    changed.set(PROCESS_LINE, NO_PROCESS);
    Files.writeString(layout.postmasterFile(), String.join("\n", changed) + "\n");
  }

  /** A server works in its data folder, also when the folder has been moved since. */
  private boolean isOurs(ProcessHandle process) throws IOException {
    Path proc = Path.of("/proc", Long.toString(process.pid()));
    try {
      if (!Files.readString(proc.resolve("comm")).startsWith("postgres")) {
        return false;
      }
    } catch (NoSuchFileException e) {
      return false;
    }
    // A killed process loses its folder a moment before it counts as ended.
    long end = System.nanoTime() + ENDING.toNanos();
    do {
      Optional<Path> folder = workingFolder(proc);
      if (folder.isPresent()) {
        return folder.get().equals(layout.data().toRealPath());
      }
      if (!runs(process)) {
        return false;
      }
      Pause.briefly();
    } while (System.nanoTime() < end);
    throw new EmbeddedPostgresException(
        "a PostgreSQL of another user (process "
            + process.pid()
            + ") may be using "
            + layout.data()
            + ": stop it, or run Mingjian as that user");
  }

  private Optional<Path> workingFolder(Path proc) throws IOException {
    Path link = proc.resolve("cwd");
    try {
      return Optional.of(Files.readSymbolicLink(link));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (AccessDeniedException e) {
      // Root without its usual rights, in a container, may not look; the server's own user may.
      Optional<String> readlink = Commands.find("readlink");
      if (readlink.isEmpty()) {
        return Optional.empty();
      }
      Commands.Result result =
          runAs.run(layout.root(), PROBE, List.of(readlink.get(), link.toString()));
      return result.succeeded() ? Optional.of(Path.of(result.output())) : Optional.empty();
    }
  }
}
