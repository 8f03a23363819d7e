package org.mingjian.finding.text;

import java.util.List;
import org.mingjian.finding.Rule;

/** All rules of the running text, in the order of the catalogue. */
public final class TextRules {
  private TextRules() {}

  public static List<Rule> all() {
    return List.of();
  }
}
