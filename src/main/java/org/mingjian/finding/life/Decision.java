package org.mingjian.finding.life;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a person says of a finding. */
public sealed interface Decision {
  FindingState state();

  @Nullable String note();

  /** The unit is asked to answer by a day. */
  record Ask(LocalDate dueOn, @Nullable String note) implements Decision {
    @Override
    public FindingState state() {
      return FindingState.ASKED;
    }
  }

  /** The unit's explanation, which is accepted. */
  record Explain(String note) implements Decision {
    public Explain {
      requireWords(note);
    }

    @Override
    public FindingState state() {
      return FindingState.EXPLAINED;
    }
  }

  /** It is so. */
  record Confirm(@Nullable String note) implements Decision {
    @Override
    public FindingState state() {
      return FindingState.CONFIRMED;
    }
  }

  /** It is not so, and why. */
  record Dismiss(String note) implements Decision {
    public Dismiss {
      requireWords(note);
    }

    @Override
    public FindingState state() {
      return FindingState.DISMISSED;
    }
  }

  /** Nothing is decided after all. */
  record Reopen(@Nullable String note) implements Decision {
    @Override
    public FindingState state() {
      return FindingState.OPEN;
    }
  }

  private static void requireWords(String note) {
    if (note.isBlank()) {
      throw new IllegalArgumentException("the decision needs a reason");
    }
  }
}
