package org.mingjian.chart;

/**
 * What a figure is beside its peers. Better and worse have a hue each, so that they are said only
 * of indicators that have a direction; higher and lower are greys.
 */
public enum Significance {
  /** Certainly better than the peers, of an indicator with a direction. */
  BETTER,
  /** Certainly worse than the peers, of an indicator with a direction. */
  WORSE,
  /** Certainly higher than the peers, of an indicator without a direction. */
  HIGH,
  /** Certainly lower than the peers, of an indicator without a direction. */
  LOW,
  /** Not to be told from the peers. */
  TYPICAL,
  /** Not judged: missing, or too few peers. */
  NONE
}
