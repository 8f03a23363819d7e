package org.mingjian.corpus;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.IndicatorCatalogue;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Truth as a line of JSON in the shape of what {@code extract} prints, and a little more. */
final class TruthLine {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private TruthLine() {}

  static String of(
      ReportTruth truth, String file, Format format, String layout, IndicatorCatalogue catalogue) {
    ObjectNode line = JSON.createObjectNode();
    line.put("file", file);
    line.put("format", format.code());
    line.put("layout", layout);
    line.put("title", truth.title);
    line.put("organisation", truth.organisation);
    if (truth.organisationOfTitle != null) {
      line.put("organisationOfTitle", truth.organisationOfTitle);
      line.put("kindOfTitle", truth.kindOfTitle);
    }
    line.put("organisationKind", truth.organisation == null ? null : truth.said.kind());
    ObjectNode division = line.putObject("division");
    boolean resolved =
        truth.organisation != null
            && truth.countyNamed
            && !truth.undecidable.contains("organisation");
    division.put(
        "status", truth.organisation == null ? "unknown" : resolved ? "resolved" : "ambiguous");
    division.put("code", truth.organisation == null ? null : truth.said.township().code());
    division.put("decidable", resolved);
    line.put("unit", truth.place.township().code());
    line.put("writtenFor", truth.writtenFor);
    line.put("year", truth.year);
    line.put("form", truth.form);
    line.put("periodFrom", date(truth.periodFrom));
    line.put("periodTo", date(truth.periodTo));
    line.put("signedOn", date(truth.signedOn));
    line.put("publishedOn", date(truth.publishedOn));
    ArrayNode undecidable = line.putArray("undecidable");
    truth.undecidable.forEach(undecidable::add);
    ArrayNode facts = line.putArray("facts");
    truth.facts().entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> catalogue.require(entry.getKey()).ordinal()))
        .forEach(entry -> fact(facts.addObject(), entry));
    ArrayNode narrative = line.putArray("narrative");
    for (ReportTruth.NarrativeTruth stated : truth.narrative) {
      ObjectNode fact = narrative.addObject();
      fact.put("indicator", stated.indicator());
      fact.put("state", "reported");
      fact.put("value", stated.value().toPlainString());
      fact.put("approximate", stated.approximate());
    }
    anomalies(line.putArray("anomalies"), truth.anomalies);
    return JSON.writeValueAsString(line);
  }

  /** A planted anomaly with the report that it is planted in, which may be one that is missing. */
  static String anomaly(ReportPlan plan, Anomaly anomaly) {
    ObjectNode line = JSON.createObjectNode();
    line.put("rule", anomaly.rule());
    line.put("division", plan.place.township().code());
    line.put("year", plan.year);
    ArrayNode indicators = line.putArray("indicators");
    anomaly.indicators().forEach(indicators::add);
    return JSON.writeValueAsString(line);
  }

  private static void anomalies(ArrayNode list, List<Anomaly> anomalies) {
    for (Anomaly anomaly : anomalies) {
      ObjectNode node = list.addObject();
      node.put("rule", anomaly.rule());
      ArrayNode indicators = node.putArray("indicators");
      anomaly.indicators().forEach(indicators::add);
    }
  }

  private static void fact(ObjectNode node, Map.Entry<String, CellTruth> entry) {
    CellTruth truth = entry.getValue();
    node.put("indicator", entry.getKey());
    node.put("state", truth.state());
    node.put("value", truth.value() == null ? null : truth.value().toPlainString());
    node.put("raw", truth.raw());
    node.put("unitStated", truth.unitStated());
    if (!truth.decidable()) {
      node.put("decidable", false);
    }
  }

  private static @Nullable String date(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }
}
