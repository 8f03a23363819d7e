package org.mingjian.finding.life;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.mingjian.finding.Finding;

/**
 * A finding with how far it has come.
 *
 * @param closing why it does not stand any more; null unless it is closed
 * @param closedFrom the state that it had when it was closed; null unless it is closed
 * @param dueOn the day by which the unit has to answer; null unless it was asked
 * @param assignee the account that takes care of it, or null
 * @param changedAt when its newest step was taken
 * @param lastStep the newest step: what a person who decides has seen
 */
public record StoredFinding(
    long id,
    Finding finding,
    FindingState state,
    @Nullable Closing closing,
    @Nullable FindingState closedFrom,
    @Nullable LocalDate dueOn,
    @Nullable String assignee,
    OffsetDateTime firstSeen,
    OffsetDateTime changedAt,
    long lastStep) {
  /** What a person who sees it now decides about. */
  public FindingSeen seen() {
    return new FindingSeen(id, lastStep);
  }
}
