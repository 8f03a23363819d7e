package org.mingjian.finding.life;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.finding.Evidence;

/**
 * A step in the life of a finding. Steps are only added.
 *
 * @param state the state after it
 * @param dueOn the day by which the unit has to answer; null unless it is asked now
 * @param assignee the account that takes care of it after the step, or null
 * @param note the person's own words, or null
 * @param closing why it was closed, null for other steps
 * @param attachment the file that was attached, null for other steps
 * @param before what the finding rested on before a step that changed it, null for other steps
 * @param account who took it; null for the program itself
 */
public record FindingStep(
    long id,
    Action action,
    FindingState state,
    @Nullable LocalDate dueOn,
    @Nullable String assignee,
    @Nullable String note,
    @Nullable Closing closing,
    @Nullable Attachment attachment,
    @Nullable Before before,
    OffsetDateTime at,
    @Nullable String account) {

  /** What was done. */
  public enum Action {
    /** By the program: found for the first time. */
    FOUND,
    /** By the program: it rests on other figures now. */
    CHANGED,
    /** By the program: open again, because it rests on other figures than when it was decided. */
    REOPENED,
    /** By the program: it does not stand any more. */
    CLOSED,
    /**
     * By the program: there again on the same figures, in the state that it had; open where it was
     * confirmed and a new version of the report had mended it.
     */
    RETURNED,
    /** By a person: another state, see {@link Decision}. */
    DECIDED,
    ASSIGNED,
    /** By a person: the decision before it was wrong, and what stood before that stands again. */
    TAKEN_BACK,
    NOTED,
    /** By a person: a file, for example the unit's reply. */
    ATTACHED;

    static Action of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a person can take it back as long as nothing came after it. */
    public boolean canBeTakenBack() {
      return switch (this) {
        case DECIDED, ASSIGNED -> true;
        case FOUND, CHANGED, REOPENED, CLOSED, RETURNED, TAKEN_BACK, NOTED, ATTACHED -> false;
      };
    }
  }

  /** A file among the originals. */
  public record Attachment(String sha256, String fileName) {}

  /** The arguments of the message and the places as they were, and the version of the settings. */
  public record Before(Map<String, String> arguments, List<Evidence> evidence, long settings) {
    public Before {
      evidence = List.copyOf(evidence);
    }
  }
}
