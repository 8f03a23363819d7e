package org.mingjian.ingest;

/** What became of taking an import back, or of putting it into force again. */
public sealed interface UndoOutcome {
  /**
   * It is done.
   *
   * @param reports the number of reports that were taken back, or stand again
   * @param waitAgain the number of reports that wait again, or have their place again
   * @param standAgain the number of earlier versions that count again
   */
  record Done(int reports, int waitAgain, int standAgain) implements UndoOutcome {}

  /** Reports of the import lie outside the scope; nothing was done. */
  record OutsideScope(int reports) implements UndoOutcome {}

  /** Something has changed since it was looked at; nothing was done. */
  record ChangedMeanwhile() implements UndoOutcome {}

  /** Nothing of the import is left that could be taken back or put into force. */
  record Nothing() implements UndoOutcome {}
}
