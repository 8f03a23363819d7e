package org.mingjian.finding.rule;

import java.util.List;
import org.mingjian.finding.Rule;

/** All rules but those of the running text, in the order of the catalogue. */
public final class FigureRules {
  private FigureRules() {}

  public static List<Rule> all() {
    return List.of(
        new RequestBalance(),
        new RequestsHandled(),
        new RequestRowTotals(),
        new DisputeTotals(),
        new NegativeValue(),
        new CarriedRequests(),
        new CarriedItems(),
        new CarriedDisclosedTotal(),
        new CarriedInForce(),
        new CarriedDisputes(),
        new RulesByTownship(),
        new NormativeUndisclosed(),
        new NormativeTotal(),
        new NormativeCount(),
        new DecisionsEqualItems(),
        new ProcurementZeros(),
        new ProcurementUnitMissing(),
        new ProcurementInYuan(),
        new ProcurementImplausible(),
        new FormObsolete(),
        new SectionMissing(),
        new TableMissing(),
        new CellCount(),
        new BlankCells(),
        new TitleWords(),
        new LateReport(),
        new BeforeYearEnd(),
        new StatedPeriod(),
        new YearMismatch(),
        new MissingReport(),
        new OutlierAmongPeers(),
        new OutlierInHistory(),
        new UnusualChange(),
        new UnusualRate(),
        new AllZero(),
        new Unchanged());
  }
}
