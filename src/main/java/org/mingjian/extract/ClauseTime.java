package org.mingjian.extract;

/** Of which time a clause of the running text speaks. */
enum ClauseTime {
  /** Nothing was said; a report speaks of its year. */
  UNSAID,
  /** The year of the report. */
  OWN,
  /** The whole of a year that was named before: 全年. */
  WHOLE,
  /** The year of the report beside another: 与上年相比. */
  COMPARED,
  /** Up to a day, since nobody knows when: 截至目前. */
  UP_TO,
  /** A part of the year: 上半年. */
  PART,
  /** Several years together: 近三年来. */
  SEVERAL_YEARS,
  /** Another year, or one of which nobody knows whether it is that of the report. */
  OTHER_YEAR,
  /** What should become: 下一步. */
  PLAN;

  /** Whether a figure may be one of the year of the report. */
  boolean isOfReport() {
    return this == UNSAID || this == OWN || this == COMPARED;
  }
}
