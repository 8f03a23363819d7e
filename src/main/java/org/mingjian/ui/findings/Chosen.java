package org.mingjian.ui.findings;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.mingjian.finding.life.Decision;
import org.mingjian.finding.life.DecisionOutcome;
import org.mingjian.finding.life.FindingSeen;
import org.mingjian.finding.life.FindingStore;
import org.mingjian.security.Actor;

/** What a person has chosen to do with findings. */
sealed interface Chosen {
  /** A decision. */
  record Decide(Decision decision) implements Chosen {}

  /** Somebody takes care of them, or nobody. */
  record Assign(@Nullable String account) implements Chosen {}

  /** Words, and nothing else changes. */
  record Note(String words) implements Chosen {}

  /**
   * The decision before it was wrong.
   *
   * @param words why, or null
   */
  record TakeBack(@Nullable String words) implements Chosen {}

  /** Does it. */
  default DecisionOutcome apply(FindingStore store, Actor actor, Collection<FindingSeen> findings) {
    return switch (this) {
      case Decide(Decision decision) -> store.decide(actor, findings, decision);
      case Assign(String account) -> store.assign(actor, findings, account);
      case TakeBack(String words) -> store.takeBack(actor, findings, words);
      case Note(String words) -> store.note(actor, findings, words);
    };
  }
}
