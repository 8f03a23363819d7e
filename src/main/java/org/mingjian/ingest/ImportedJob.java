package org.mingjian.ingest;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An import and the number of its files by what became of them.
 *
 * @param county code of the county that the person gave, or null
 * @param finishedAt null while it runs, and when the program was stopped meanwhile
 */
public record ImportedJob(
    long id,
    OffsetDateTime startedAt,
    String startedBy,
    @Nullable String county,
    @Nullable OffsetDateTime finishedAt,
    int filed,
    int waiting,
    int known,
    int rejected) {
  public int files() {
    return filed + waiting + known + rejected;
  }

  /**
   * The number of files of an outcome.
   *
   * @param outcome a code of {@link ImportOutcome#code}; empty for all
   */
  public int files(String outcome) {
    return switch (outcome) {
      case "" -> files();
      case "filed" -> filed;
      case "waiting" -> waiting;
      case "known" -> known;
      case "rejected" -> rejected;
      default -> throw new IllegalArgumentException("no outcome " + outcome);
    };
  }
}
