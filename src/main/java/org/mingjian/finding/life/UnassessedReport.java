package org.mingjian.finding.life;

import org.jspecify.annotations.Nullable;

/**
 * What could not be judged of a unit's year.
 *
 * @param report the report that counts, null where there is none
 * @param subjects how many subjects of the rules asked for
 */
public record UnassessedReport(String division, int year, @Nullable Long report, int subjects) {}
