package org.mingjian.finding.life;

/**
 * What judging a county has changed.
 *
 * @param reports that were looked at
 * @param standing findings that stand now, also those that people have dismissed
 * @param added found for the first time
 * @param changed found again with something different about them
 * @param closed that do not stand any more
 */
public record CountyJudgement(
    String county, int reports, int standing, int added, int changed, int closed) {}
