package org.mingjian.finding.life;

/**
 * How many reports of a year are held.
 *
 * @param filed reports of townships that count
 * @param late those of them against which a finding stands that they came late
 */
public record FilingCount(int filed, int late) {}
