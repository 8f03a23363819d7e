package org.mingjian.finding.life;

import java.util.Locale;

/** How far a finding has come. */
public enum FindingState {
  /** Nobody has decided. */
  OPEN,
  /** The unit was asked and has to answer by a date. */
  ASKED,
  /** The unit's explanation is accepted. */
  EXPLAINED,
  /** It is a fault, or really unusual. */
  CONFIRMED,
  /** It is none, and does not come back while the evidence stays as it is. */
  DISMISSED,
  /** It does not stand any more: see {@link Closing}. Only the program closes findings. */
  CLOSED;

  /**
   * The state of a code such as {@code open}.
   *
   * @throws IllegalArgumentException when there is no such state
   */
  public static FindingState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** As it is written in files and addresses: {@code open}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a person has said what it is; new evidence opens such a finding again. */
  public boolean isDecided() {
    return switch (this) {
      case EXPLAINED, CONFIRMED, DISMISSED -> true;
      case OPEN, ASKED, CLOSED -> false;
    };
  }
}
