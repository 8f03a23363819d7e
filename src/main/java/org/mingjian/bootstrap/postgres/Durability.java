package org.mingjian.bootstrap.postgres;

/** What a loss of power may cost. */
public enum Durability {
  /** Nothing that was committed. */
  SAFE,
  /** Everything: for databases of tests and trials, which are made again. */
  NONE
}
