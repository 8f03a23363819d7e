package org.mingjian.bootstrap;

/** What became of the wish for a demonstration. */
public sealed interface DemonstrationOutcome {
  /**
   * The fictional reports were imported.
   *
   * @param filed how many count
   * @param waiting how many wait for a person to say where they belong
   * @param rejected how many could not be read
   */
  record Filled(int filed, int waiting, int rejected) implements DemonstrationOutcome {}

  /** The demonstration is in the database since an earlier start. */
  record AlreadyThere() implements DemonstrationOutcome {}

  /** The database holds reports; fictional ones must not come among them. */
  record Refused() implements DemonstrationOutcome {}
}
