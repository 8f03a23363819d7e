package org.mingjian.ui.presentation;

import org.mingjian.presentation.DeckOutcome;

/** Says what became of a change of a deck. */
final class DeckWords {
  private DeckWords() {}

  /**
   * The key of the words.
   *
   * @param done that of what was done
   */
  static String of(DeckOutcome outcome, String done) {
    return switch (outcome) {
      case DONE -> done;
      case CHANGED_MEANWHILE -> "presentation.changed";
      case UNKNOWN -> "presentation.unknown";
      case OUTSIDE -> "presentation.outside";
      case FULL -> "presentation.full";
    };
  }
}
