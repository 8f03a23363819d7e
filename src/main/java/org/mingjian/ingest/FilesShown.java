package org.mingjian.ingest;

import java.util.Locale;
import java.util.Optional;

/** Which files of an import are looked at. */
public enum FilesShown {
  ALL,
  FILED,
  WAITING,
  KNOWN,
  REJECTED,
  /** Those that a person has to do something about today, whatever became of them at first. */
  NEEDS_ME;

  /** As addresses write it: {@code needs_me}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of a code; nothing when there is none. */
  public static Optional<FilesShown> of(String code) {
    for (FilesShown shown : values()) {
      if (shown.code().equals(code)) {
        return Optional.of(shown);
      }
    }
    return Optional.empty();
  }
}
