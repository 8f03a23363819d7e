package org.mingjian.compare;

/**
 * Whether more of a figure is better. Where the law or the matter itself decides how much there is
 * (requests that came in, refusals that the regulations demand, what was procured), neither is.
 */
public enum Direction {
  HIGHER_BETTER,
  LOWER_BETTER,
  NONE
}
