package org.mingjian.finding.rule;

import java.util.List;
import org.mingjian.finding.Rule;

/** All rules but those of the running text, in the order of the catalogue. */
public final class FigureRules {
  private FigureRules() {}

  public static List<Rule> all() {
    return List.of();
  }
}
