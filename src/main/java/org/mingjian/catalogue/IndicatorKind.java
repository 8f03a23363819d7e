package org.mingjian.catalogue;

/** What the figure of an indicator is. */
public enum IndicatorKind {
  /** A number of cases or items of the year. */
  COUNT,
  /** A number that is held at a moment and carried over the years. */
  STOCK,
  /** A change, which may be negative. */
  SIGNED,
  /** An amount in 10,000 yuan (万元). */
  MONEY
}
