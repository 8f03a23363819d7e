package org.mingjian.search;

/** The order of a list of reports. */
public enum ReportOrder {
  /** Newest year first, then by division. */
  YEAR,
  /** By division, then newest year first. */
  DIVISION,
  /** The newest publication first. */
  PUBLISHED,
  /** The most unread cells first. */
  UNREAD,
  /** The most findings first. */
  FINDINGS,
  /** The newest import first. */
  IMPORTED
}
