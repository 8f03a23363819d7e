package org.mingjian.statistics;

/** What a search for outliers says of one figure. */
public sealed interface FigureScore {
  /**
   * The figure was compared.
   *
   * @param score the distance from the centre in robust standard deviations; negative below it
   * @param p the chance that one figure of a panel without outliers lies as far from the centre,
   *     for a correction for many panels; the limits have their own correction within the panel
   * @param outside whether the score lies beyond the cut-off
   */
  record Scored(double score, double p, boolean outside) implements FigureScore {}

  /** The figure has no place on the scale: zero or below where logarithms are taken. */
  record SetAside() implements FigureScore {}
}
