package org.mingjian.finding.life;

import java.util.Map;
import org.mingjian.finding.FindingKind;
import org.mingjian.finding.Severity;

/**
 * How many findings there are, by each of the things that a list is filtered by. Each map is
 * counted with all parts of the filter but its own, so that it says what another choice would give.
 *
 * @param total with the whole filter
 * @param divisions by the code of the unit
 * @param assignees by account; the empty word for findings of nobody
 */
public record FindingCounts(
    int total,
    Map<FindingKind, Integer> kinds,
    Map<Severity, Integer> severities,
    Map<String, Integer> rules,
    Map<String, Integer> divisions,
    Map<Integer, Integer> years,
    Map<FindingState, Integer> states,
    Map<String, Integer> assignees) {}
