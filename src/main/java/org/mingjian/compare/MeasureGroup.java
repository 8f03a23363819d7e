package org.mingjian.compare;

/** What a measure is about; the order is that of lists to choose from. */
public enum MeasureGroup {
  /** Items disclosed on one's own initiative, and by which channel. */
  DISCLOSURE,
  /** Requests: table 3, the column of totals, with sums and rates. */
  REQUESTS,
  /** Requests by who asked: the other columns of table 3. */
  APPLICANTS,
  /** Review and litigation: table 4. */
  DISPUTES,
  /** Rules and normative documents. */
  DOCUMENTS,
  /** Licences, services, penalties, coercion and fees. */
  ADMINISTRATION,
  PROCUREMENT,
  /** Proposals, trainings and staff, as the text tells. */
  WORK,
  /** The statistics sheet of 2014 to 2018. */
  SHEET;

  /** As it stands in message keys. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
