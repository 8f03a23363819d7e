package org.mingjian.finding.standard;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.finding.Judge;
import org.mingjian.finding.Rule;
import org.mingjian.finding.rule.FigureRules;
import org.mingjian.finding.text.TextRules;

/** The judge that applies every rule of the catalogue. */
public final class StandardJudge {
  private StandardJudge() {}

  /** A judge that knows the divisions of the class path, those of the demonstration too. */
  public static Judge create() {
    return create(DivisionRegister.loadWithDemonstration());
  }

  /**
   * A judge by all rules. It is costly to make; make one and keep it.
   *
   * @param register the units whose names a copied text may have kept
   */
  public static Judge create(DivisionRegister register) {
    List<Rule> rules = new ArrayList<>(FigureRules.all());
    rules.addAll(TextRules.all(register));
    return new Judge(rules);
  }
}
