package org.mingjian.finding.life;

import java.util.List;

/** What stands at the figures of a region: its findings place by place, and the open doubts. */
public record FigureMarks(List<FindingMark> findings, List<DoubtCount> doubts) {
  public FigureMarks {
    findings = List.copyOf(findings);
    doubts = List.copyOf(doubts);
  }
}
