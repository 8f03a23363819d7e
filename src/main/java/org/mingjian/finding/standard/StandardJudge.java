package org.mingjian.finding.standard;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.finding.Judge;
import org.mingjian.finding.Rule;
import org.mingjian.finding.rule.FigureRules;
import org.mingjian.finding.text.TextRules;

/** The judge that applies every rule of the catalogue. */
public final class StandardJudge {
  private StandardJudge() {}

  public static Judge create() {
    List<Rule> rules = new ArrayList<>(FigureRules.all());
    rules.addAll(TextRules.all());
    return new Judge(rules);
  }
}
