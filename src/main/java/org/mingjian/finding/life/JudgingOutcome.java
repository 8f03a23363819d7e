package org.mingjian.finding.life;

import java.util.List;

/**
 * What became of some counties.
 *
 * @param failed codes of counties that could not be judged, for reasons that the log tells
 */
public record JudgingOutcome(List<CountyJudgement> judged, List<String> failed) {
  public JudgingOutcome {
    judged = List.copyOf(judged);
    failed = List.copyOf(failed);
  }
}
