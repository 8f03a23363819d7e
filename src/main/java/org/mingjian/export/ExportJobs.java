package org.mingjian.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.mingjian.security.Actor;
import org.mingjian.security.AuditRepository;
import org.mingjian.security.ScopedDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes files in the background. A job belongs to the account that asked for it: nobody else sees,
 * cancels or downloads it. What is made is audited before it can be downloaded, and removed when it
 * was left, cancelled, or forgotten for half an hour.
 */
public final class ExportJobs implements AutoCloseable {
  /** An account makes no more files at once. */
  public static final int MOST_OF_AN_ACCOUNT = 4;

  private static final Logger LOG = LoggerFactory.getLogger(ExportJobs.class);
  private static final Duration KEPT = Duration.ofMinutes(30);
  private static final int THREADS = 2;

  private final Path folder;
  private final ScopedDatabase database;
  private final AuditRepository audit;
  private final Clock clock;
  private final Map<UUID, Job> jobs = new ConcurrentHashMap<>();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS, Thread.ofPlatform().daemon().name("export-", 1).factory());

  /**
   * Keeps its files in a folder of its own, and empties it: nobody waits for files of an earlier
   * process.
   */
  public ExportJobs(Path folder, ScopedDatabase database, AuditRepository audit, Clock clock) {
    this.folder = folder;
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** Begins to make a file; nothing when the account has too many unfinished ones. */
  public Optional<UUID> start(Actor actor, ExportFile file) {
    forgetOld();
    long unfinished =
        jobs.values().stream()
            .filter(job -> job.actor.name().equals(actor.name()) && job.isUnfinished())
            .count();
    if (unfinished >= MOST_OF_AN_ACCOUNT) {
      return Optional.empty();
    }
    UUID id = UUID.randomUUID();
    Job job = new Job(actor, file, folder.resolve(id + ".part"), clock.instant());
    jobs.put(id, job);
    threads.execute(() -> make(job));
    return Optional.of(id);
  }

  /** How far a job of the actor is; nothing when it is gone or somebody else's. */
  public Optional<ExportState> state(Actor actor, UUID id) {
    return job(actor, id).map(job -> job.state);
  }

  /**
   * Nobody looks at a job of the actor any more: it is stopped, and its file removed. A file that
   * is ready and was not fetched yet stays: its download may be on the way.
   */
  public void leave(Actor actor, UUID id) {
    job(actor, id)
        .filter(job -> job.fetched || !(job.state instanceof ExportState.Ready))
        .ifPresent(job -> remove(id, job));
  }

  /**
   * The file of a job of the actor, as often as it is asked for until the job is left. Nothing when
   * it is not ready, gone, or somebody else's.
   */
  public Optional<Made> take(Actor actor, UUID id) throws IOException {
    Optional<Job> found = job(actor, id);
    if (found.isEmpty() || !(found.get().state instanceof ExportState.Ready ready)) {
      return Optional.empty();
    }
    InputStream content = Files.newInputStream(found.get().path);
    found.get().fetched = true;
    return Optional.of(new Made(ready.name(), ready.bytes(), content));
  }

  /** A file to hand out; the caller closes the stream. */
  public record Made(String name, long bytes, InputStream content) {}

  /** How many jobs there are, finished or not. */
  int size() {
    return jobs.size();
  }

  /**
   * Makes a file at once, for commands: the same files, the same audit.
   *
   * @throws IOException when it cannot be written
   */
  public void make(Actor actor, ExportFile file, Progress progress, OutputStream output)
      throws IOException {
    file.maker().write(progress, output);
    note(actor, file);
  }

  private Optional<Job> job(Actor actor, UUID id) {
    return Optional.ofNullable(jobs.get(id)).filter(job -> job.actor.name().equals(actor.name()));
  }

  private void make(Job job) {
    if (job.cancelled) {
      return;
    }
    job.state = new ExportState.Running(0, 0);
    try {
      Files.createDirectories(folder);
      try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(job.path))) {
        job.file.maker().write(job::report, output);
      }
      note(job.actor, job.file);
      job.finish(new ExportState.Ready(job.file.name(), Files.size(job.path)));
    } catch (CancelledException _) {
      job.finish(new ExportState.Cancelled());
    } catch (IOException | RuntimeException e) {
      if (!job.cancelled) {
        LOG.error("the export {} of {} failed", job.file.name(), job.actor.name(), e);
      }
      job.finish(new ExportState.Failed());
    } catch (Error e) {
      job.finish(new ExportState.Failed());
      throw e;
    }
    if (job.cancelled || !(job.state instanceof ExportState.Ready)) {
      delete(job.path);
    }
  }

  private void note(Actor actor, ExportFile file) {
    Map<String, String> details = new HashMap<>(file.details());
    details.put("file", file.name());
    database.write(
        actor,
        context -> {
          audit.add(context, actor.name(), "export.make", "export:" + file.format(), details);
          return true;
        });
  }

  private void remove(UUID id, Job job) {
    job.cancelled = true;
    jobs.remove(id);
    delete(job.path);
  }

  private void forgetOld() {
    Instant limit = clock.instant().minus(KEPT);
    List.copyOf(jobs.entrySet()).stream()
        .filter(entry -> entry.getValue().startedAt.isBefore(limit))
        .forEach(entry -> remove(entry.getKey(), entry.getValue()));
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      LOG.warn("the file {} could not be removed", path, e);
    }
  }

  @Override
  public void close() {
    jobs.forEach(this::remove);
    threads.shutdownNow();
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(file -> file.toString().endsWith(".part")).forEach(ExportJobs::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Job {
    private final Actor actor;
    private final ExportFile file;
    private final Path path;
    private final Instant startedAt;
    private volatile ExportState state = new ExportState.Waiting();
    private volatile boolean cancelled;
    private volatile boolean fetched;

    private Job(Actor actor, ExportFile file, Path path, Instant startedAt) {
      this.actor = actor;
      this.file = file;
      this.path = path;
      this.startedAt = startedAt;
    }

    private boolean isUnfinished() {
      return state instanceof ExportState.Waiting || state instanceof ExportState.Running;
    }

    private void report(int done, int all) {
      if (cancelled) {
        throw new CancelledException();
      }
      state = new ExportState.Running(done, all);
    }

    private void finish(ExportState last) {
      state = cancelled ? new ExportState.Cancelled() : last;
    }
  }
}
