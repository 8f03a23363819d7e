package org.mingjian.ui.imports;

import java.util.Locale;
import org.mingjian.ingest.ImportedFile;

/** What became of an imported file, seen from today. */
enum FileState {
  FILED,
  /** It took the place of an earlier report. */
  NEW_VERSION,
  /** A later report took its place. */
  REPLACED,
  WAITING,
  /** It waited, and somebody said where it belongs. */
  DECIDED,
  KNOWN,
  REJECTED,
  /** Its import was taken back. */
  WITHDRAWN;

  static FileState of(ImportedFile file) {
    ImportedFile.Today today = file.today();
    if (today != null && today.withdrawn() && !file.outcome().equals("known")) {
      return WITHDRAWN;
    }
    return switch (file.outcome()) {
      case "known" -> KNOWN;
      case "rejected" -> REJECTED;
      case "waiting" ->
          today != null && today.waitsFor().isEmpty()
              ? (today.current() ? DECIDED : REPLACED)
              : WAITING;
      case "filed" -> {
        if (today == null) {
          yield FILED;
        }
        Integer version = today.version();
        boolean later = version != null && version > 1;
        yield today.current() ? (later ? NEW_VERSION : FILED) : REPLACED;
      }
      default -> throw new IllegalStateException("outcome " + file.outcome());
    };
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
