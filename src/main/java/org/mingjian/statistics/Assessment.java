package org.mingjian.statistics;

/**
 * An answer, or the reason why there is none.
 *
 * @param <T> the answer
 */
public sealed interface Assessment<T> {
  /** The method could be applied. */
  record Assessed<T>(T result) implements Assessment<T> {}

  /**
   * The method has no answer for these figures.
   *
   * @param n figures that could be used
   */
  record NotAssessed<T>(NotAssessableReason reason, int n) implements Assessment<T> {}
}
