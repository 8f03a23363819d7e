package org.mingjian.finding.life;

import java.util.Set;
import org.mingjian.finding.FindingKind;

/**
 * Which figures of some reports an open finding doubts, so that a sum that takes them in can say
 * so: a reading that is not sure, an amount whose unit is in question, an outlier.
 *
 * @param unit the code of the division under which they are counted
 * @param findings their numbers
 * @param divisions whose figure it is
 */
public record DoubtCount(
    String unit,
    int year,
    String indicator,
    FindingKind kind,
    String rule,
    Set<Long> findings,
    Set<String> divisions) {
  public DoubtCount {
    findings = Set.copyOf(findings);
    divisions = Set.copyOf(divisions);
  }
}
