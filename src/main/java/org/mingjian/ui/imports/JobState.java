package org.mingjian.ui.imports;

import java.util.Locale;
import org.mingjian.ingest.ImportedJob;

/** How it stands with an import. */
enum JobState {
  RUNNING,
  FINISHED,
  STOPPED,
  UNDONE,
  /** The program ended while files came in. */
  UNFINISHED;

  static JobState of(ImportedJob job, boolean running) {
    if (job.undone()) {
      return UNDONE;
    }
    if (running) {
      return RUNNING;
    }
    if (job.stoppedAt() != null) {
      return STOPPED;
    }
    return job.finishedAt() == null ? UNFINISHED : FINISHED;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
