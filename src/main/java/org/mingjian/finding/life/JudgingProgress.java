package org.mingjian.finding.life;

/**
 * What is still to be judged within a scope.
 *
 * @param counties how many counties have changed reports
 * @param reports how many reports, or whole counties, have changed
 * @param failing how many counties could not be judged and are tried again later
 */
public record JudgingProgress(int counties, int reports, int failing) {
  /** Whether everything that is shown is up to date. */
  public boolean isDone() {
    return counties == 0;
  }
}
