package org.mingjian.finding.life;

/**
 * What is held of the townships of a county.
 *
 * @param county code of the county
 * @param filed reports of the year that count
 * @param late those of them against which a finding stands that they came late
 * @param unsettled findings of the year that nobody has settled
 * @param all reports of all years that count
 */
public record CountyFilings(String county, int filed, int late, int unsettled, int all) {}
