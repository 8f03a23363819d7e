package org.mingjian.ui.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.finding.life.StoredFinding;

/** The few findings that are shown for many. */
public final class FindingChoice {
  /** From so many of the heaviest they are chosen. */
  public static final int CANDIDATES = 60;

  private FindingChoice() {}

  /**
   * The heaviest first, but each rule once and each unit twice as long as there are others.
   *
   * @param most how many at most
   */
  public static List<StoredFinding> of(List<StoredFinding> heaviestFirst, int most) {
    List<StoredFinding> chosen = new ArrayList<>();
    Map<String, Integer> rules = new HashMap<>();
    Map<String, Integer> units = new HashMap<>();
    for (int often = 1; often <= CANDIDATES && chosen.size() < most; often++) {
      for (StoredFinding finding : heaviestFirst) {
        String rule = finding.finding().rule();
        String unit = finding.finding().division();
        if (chosen.size() < most
            && !chosen.contains(finding)
            && rules.getOrDefault(rule, 0) < often
            && units.getOrDefault(unit, 0) < 2 * often) {
          chosen.add(finding);
          rules.merge(rule, 1, Integer::sum);
          units.merge(unit, 1, Integer::sum);
        }
      }
    }
    return chosen;
  }
}
