package org.mingjian.finding;

/**
 * What an assessment is about.
 *
 * @param division the code of the unit
 * @param part what of the report: a column, a table, a cell by its indicator, or empty for all of
 *     it. Together with the rule, the unit and the year it names a finding for ever, so it must not
 *     depend on figures.
 */
public record Subject(String rule, String division, int year, String part) {
  /** For example {@code sum.request.balance/610924102/2020/total}. */
  public String fingerprint() {
    return rule + "/" + division + "/" + year + "/" + part;
  }
}
