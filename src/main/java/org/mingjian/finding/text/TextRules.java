package org.mingjian.finding.text;

import java.util.List;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.finding.Rule;

/** All rules of the running text, in the order of the catalogue. */
public final class TextRules {
  private TextRules() {}

  /**
   * The rules, with the phrases of {@code db/reference}.
   *
   * @param register the units whose names a copied text may have kept
   */
  public static List<Rule> all(DivisionRegister register) {
    StandardPhrases phrases = StandardPhrases.load();
    return List.of(
        new OtherUnit(new ReportingNames(register)),
        new StaleReference(StalePhrases.load()),
        new CopiedFromPeer(phrases),
        new CopiedFromLastYear(phrases),
        new CountVersusTable(),
        new PartsVersusTotal(),
        new GrowthVersusHistory(),
        new AccountabilityMissing());
  }
}
