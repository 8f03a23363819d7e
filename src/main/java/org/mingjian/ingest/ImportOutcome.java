package org.mingjian.ingest;

import java.util.List;
import java.util.Optional;
import org.mingjian.report.WaitReason;

/** What became of one imported file. */
public sealed interface ImportOutcome {
  /** The word that stands in the database and begins the keys of messages. */
  default String code() {
    return switch (this) {
      case Filed _ -> "filed";
      case Waiting _ -> "waiting";
      case Known _ -> "known";
      case Rejected _ -> "rejected";
    };
  }

  /** The report that the file is, or nothing when it was rejected. */
  default Optional<Long> reportId() {
    return switch (this) {
      case Filed filed -> Optional.of(filed.report());
      case Waiting waiting -> Optional.of(waiting.report());
      case Known known -> Optional.of(known.report());
      case Rejected _ -> Optional.empty();
    };
  }

  /**
   * The report counts.
   *
   * @param version above 1 when it took the place of an earlier report, which stays
   */
  record Filed(long report, String division, int year, int version, CellCounts cells)
      implements ImportOutcome {}

  /**
   * The report is stored and a person must say where it belongs.
   *
   * @param candidates codes of the divisions that it may belong to
   */
  record Waiting(long report, List<WaitReason> reasons, List<String> candidates, CellCounts cells)
      implements ImportOutcome {
    public Waiting {
      reasons = List.copyOf(reasons);
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * The same bytes were imported before; nothing was changed.
   *
   * @param visible whether the actor may see that report
   * @param waits whether it still waits for a person, as far as the actor may see
   */
  record Known(long report, boolean visible, boolean waits) implements ImportOutcome {}

  /**
   * Nothing was stored but the original file.
   *
   * @param problem a key of the messages, for example {@code file.too_large}
   */
  record Rejected(String problem, List<String> arguments) implements ImportOutcome {
    public Rejected {
      arguments = List.copyOf(arguments);
    }
  }
}
