/**
 * Rules and flags. The types here say what a rule sees ({@link org.mingjian.finding.ReportFacts},
 * {@link org.mingjian.finding.ReportSet}, {@link org.mingjian.finding.Context}), what it answers
 * ({@link org.mingjian.finding.Assessment}, {@link org.mingjian.finding.Finding}) and how rules are
 * run ({@link org.mingjian.finding.Judge}). The rules themselves stand in subpackages.
 */
@NullMarked
package org.mingjian.finding;

import org.jspecify.annotations.NullMarked;
