package org.mingjian.ingest;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.mingjian.report.VersionRepository;
import org.mingjian.security.Actor;
import org.mingjian.security.AuditRepository;
import org.mingjian.security.Role;
import org.mingjian.security.ScopedDatabase;

/**
 * Takes an import back, and puts it into force again. Its reports are marked and do not count any
 * more, the versions before them do; reports that had waited and that the county of the import had
 * placed wait again. Nothing is deleted: originals, corrections, decisions and findings stay, and
 * what changes is judged anew because the database queues it.
 *
 * <p>An account may do so with its own imports, or with all when its scope is the whole country;
 * and only when all reports of the import lie in its scope.
 */
public final class ImportUndo {
  private static final int ATTEMPTS = 3;

  private final ScopedDatabase database;
  private final AuditRepository audit;
  private final UndoRepository repository;

  public ImportUndo(ScopedDatabase database, AuditRepository audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.repository = new UndoRepository(clock);
  }

  /** What it would do now; nothing when the import is unknown or somebody else's. */
  public Optional<UndoPreview> look(Actor actor, long job) {
    actor.require(Role.EDITOR);
    return database.read(actor, context -> repository.preview(context, actor, job));
  }

  /**
   * Does what was looked at: takes the import back, or puts one that was taken back into force
   * again, in one transaction with its audit row.
   *
   * @param reason the person's own words, not blank
   */
  public UndoOutcome apply(Actor actor, UndoPreview looked, String reason) {
    actor.require(Role.EDITOR);
    if (reason.isBlank()) {
      throw new IllegalArgumentException("taking an import back needs a reason");
    }
    if (looked.outside() > 0) {
      return new UndoOutcome.OutsideScope(looked.outside());
    }
    if (!looked.changesAnything()) {
      return new UndoOutcome.Nothing();
    }
    for (int attempt = 1; ; attempt++) {
      Optional<UndoOutcome> outcome =
          database.write(
              actor,
              context -> {
                repository.hold(context, looked.job());
                Optional<UndoPreview> before = repository.preview(context, actor, looked.job());
                if (before.isEmpty()) {
                  return Optional.of(new UndoOutcome.ChangedMeanwhile());
                }
                VersionRepository.hold(context, UndoRepository.places(before.get()));
                repository.holdReports(context, before.get());
                // Once more, now that nobody can change it any more.
                UndoPreview now = repository.preview(context, actor, looked.job()).orElseThrow();
                if (!UndoRepository.places(now).equals(UndoRepository.places(before.get()))) {
                  return Optional.empty();
                }
                if (!now.seen().equals(looked.seen())) {
                  return Optional.of(new UndoOutcome.ChangedMeanwhile());
                }
                UndoOutcome.Done done = repository.apply(context, actor.name(), now, reason);
                audit.add(
                    context,
                    actor.name(),
                    now.redo() ? "import.redo" : "import.undo",
                    "import:" + now.job(),
                    Map.of(
                        "reason",
                        reason,
                        "reports",
                        now.reports().stream().map(UndoPreview.Affected::report).toList(),
                        "waiting_again",
                        now.waitAgain().stream().map(UndoPreview.Affected::report).toList()));
                return Optional.of(done);
              });
      if (outcome.isPresent()) {
        return outcome.get();
      }
      if (attempt == ATTEMPTS) {
        return new UndoOutcome.ChangedMeanwhile();
      }
    }
  }
}
