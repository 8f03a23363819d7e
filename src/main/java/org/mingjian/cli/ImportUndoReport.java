package org.mingjian.cli;

import java.io.PrintWriter;
import java.util.Optional;
import org.mingjian.ingest.ImportUndo;
import org.mingjian.ingest.UndoOutcome;
import org.mingjian.ingest.UndoPreview;
import org.mingjian.security.Actor;

/** Takes an import back at the command line, and tells what that does. */
final class ImportUndoReport {
  private final Messages messages;
  private final PrintWriter out;

  ImportUndoReport(Messages messages, PrintWriter out) {
    this.messages = messages;
    this.out = out;
  }

  /**
   * Takes an import back, or puts it into force again.
   *
   * @param confirmed also when people have worked on its reports since
   * @return whether it is done
   */
  boolean undo(ImportUndo undo, long job, String reason, boolean confirmed) {
    Actor actor = Actor.commandLine();
    Optional<UndoPreview> found = undo.look(actor, job);
    if (found.isEmpty()) {
      return no("cli.import.undo_unknown", Long.toString(job));
    }
    UndoPreview preview = found.get();
    out.println(
        messages.text(
            "cli.import.undo_what",
            Long.toString(job),
            preview.reports().size() + preview.waitAgain().size(),
            preview.corrections().size(),
            preview.decisions().size(),
            preview.findings().size()));
    if (preview.touchesWork() && !confirmed) {
      return no("cli.import.undo_ask");
    }
    return switch (undo.apply(actor, preview, reason)) {
      case UndoOutcome.Done(int reports, int waitAgain, int standAgain) -> {
        out.println(
            messages.text(
                preview.redo() ? "cli.import.redone" : "cli.import.undone",
                reports,
                waitAgain,
                standAgain));
        yield true;
      }
      case UndoOutcome.OutsideScope(int reports) -> no("cli.import.undo_outside", reports);
      case UndoOutcome.ChangedMeanwhile _ -> no("cli.import.undo_changed");
      case UndoOutcome.Nothing _ -> no("cli.import.undo_nothing");
    };
  }

  private boolean no(String key, Object... arguments) {
    out.println(messages.text(key, arguments));
    out.flush();
    return false;
  }
}
