package org.mingjian.ingest;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An import and the number of its files by what became of them.
 *
 * @param county code of the county that the person gave, or null
 * @param finishedAt null while it runs, and when the program was stopped meanwhile
 * @param stoppedAt when somebody stopped it, or null
 * @param undone whether it was taken back and not put into force again
 * @param needsMe the number of files that a person has to do something about today
 */
public record ImportedJob(
    long id,
    OffsetDateTime startedAt,
    String startedBy,
    @Nullable String county,
    @Nullable OffsetDateTime finishedAt,
    @Nullable OffsetDateTime stoppedAt,
    boolean undone,
    int filed,
    int waiting,
    int known,
    int rejected,
    int needsMe) {
  public int files() {
    return filed + waiting + known + rejected;
  }

  /** The number of some of the files. */
  public int files(FilesShown shown) {
    return switch (shown) {
      case ALL -> files();
      case FILED -> filed;
      case WAITING -> waiting;
      case KNOWN -> known;
      case REJECTED -> rejected;
      case NEEDS_ME -> needsMe;
    };
  }
}
