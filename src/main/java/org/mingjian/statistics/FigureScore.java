package org.mingjian.statistics;

/** What a search for outliers says of one figure. */
public sealed interface FigureScore {
  /**
   * The figure was compared.
   *
   * @param score the distance from the centre in robust standard deviations; negative below it
   * @param outside whether the score lies beyond the cut-off
   */
  record Scored(double score, boolean outside) implements FigureScore {}

  /** The figure has no place on the scale: zero or below where logarithms are taken. */
  record SetAside() implements FigureScore {}
}
