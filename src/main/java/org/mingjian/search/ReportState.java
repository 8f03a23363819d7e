package org.mingjian.search;

import java.util.Locale;
import java.util.Optional;

/** How it stands with the report of a township and year. */
public enum ReportState {
  /** It counts. */
  FILED,
  /** It counts, and the rules found it later than the deadline. */
  LATE,
  /** There is none although most townships of the county have one. */
  MISSING,
  /** It is stored, and a person must say where it belongs. */
  WAITING,
  /** A later version counts in its place. */
  REPLACED,
  /** Its import was taken back. */
  WITHDRAWN;

  /** As addresses write it: {@code filed}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of a code; nothing when there is none. */
  public static Optional<ReportState> of(String code) {
    for (ReportState state : values()) {
      if (state.code().equals(code)) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }
}
