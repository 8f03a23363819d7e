package org.mingjian.finding.life;

import org.mingjian.finding.Assessment;

/**
 * How many subjects of a rule could not be judged.
 *
 * @param reports in how many reports, or years without a report
 */
public record UnassessedCount(String rule, Assessment.Reason reason, int subjects, int reports) {}
