package org.mingjian.finding.life;

import java.util.List;

/**
 * What became of what a person did to some findings; each finding is in one list.
 *
 * @param done it is so now
 * @param changed somebody else, or the program, took a step after the person had seen them
 * @param closed they do not stand any more, so there is nothing to decide
 * @param nothing their last step is no decision, so that there is nothing to take back
 * @param unknown there are none, or they are outside the scope
 */
public record DecisionOutcome(
    List<Long> done,
    List<Long> changed,
    List<Long> closed,
    List<Long> nothing,
    List<Long> unknown) {
  public DecisionOutcome {
    done = List.copyOf(done);
    changed = List.copyOf(changed);
    closed = List.copyOf(closed);
    nothing = List.copyOf(nothing);
    unknown = List.copyOf(unknown);
  }

  /** Of no findings at all. */
  static DecisionOutcome none() {
    return new DecisionOutcome(List.of(), List.of(), List.of(), List.of(), List.of());
  }
}
