package org.mingjian.finding.life;

import org.jspecify.annotations.Nullable;
import org.mingjian.finding.FindingKind;
import org.mingjian.finding.Severity;

/**
 * That a finding stands at a cell, for charts and tables; one for each place of the evidence.
 *
 * @param finding its id
 * @param report the report of the place; null where none is there
 * @param division whose report that is
 * @param indicator the cell, null where the place is no cell
 * @param first whether it is the most telling place
 */
public record FindingMark(
    long finding,
    String rule,
    FindingKind kind,
    Severity severity,
    FindingState state,
    @Nullable Long report,
    String division,
    int year,
    @Nullable String indicator,
    boolean first) {}
