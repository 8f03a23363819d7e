package org.mingjian.finding;

import java.util.List;
import java.util.Map;
import org.mingjian.catalogue.IndicatorCatalogue;

/**
 * What a rule may look at beside the report itself.
 *
 * @param county the reports that are judged
 * @param peers those that figures are compared with: the county's own, or a wider set that holds
 *     them too
 */
public record Context(
    ReportSet county,
    ReportSet peers,
    Settings settings,
    IndicatorCatalogue indicators,
    RuleCatalogue rules) {

  /** A county that is compared with itself. */
  public static Context of(ReportSet county, Settings settings, Catalogues catalogues) {
    return new Context(county, county, settings, catalogues.indicators(), catalogues.rules());
  }

  /** Reference data that every context shares. */
  public record Catalogues(IndicatorCatalogue indicators, RuleCatalogue rules) {
    /** Reads them from the class path. */
    public static Catalogues load() {
      return new Catalogues(IndicatorCatalogue.load(), RuleCatalogue.load());
    }
  }

  /** A finding that is no statistic. */
  public Finding finding(Subject subject, Map<String, String> arguments, List<Evidence> evidence) {
    return finding(subject, arguments, evidence, List.of());
  }

  /** A finding with the kind and the severity of its rule. */
  public Finding finding(
      Subject subject, Map<String, String> arguments, List<Evidence> evidence, List<String> peers) {
    RuleDefinition rule = rules.require(subject.rule());
    return new Finding(
        subject, rule.kind(), rule.severity(), arguments, evidence, peers, settings.version());
  }
}
