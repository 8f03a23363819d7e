package org.mingjian.finding.life;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.JSONB;
import org.mingjian.finding.Settings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Settings as the database holds them: what differs from the defaults of the program. */
final class SettingsJson {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private SettingsJson() {}

  static JSONB write(Settings settings) {
    Settings defaults = Settings.defaults();
    ObjectNode node = MAPPER.createObjectNode();
    if (!settings.deadline().equals(defaults.deadline())) {
      node.put("deadline", settings.deadline().toString());
    }
    if (settings.answerDays() != defaults.answerDays()) {
      node.put("answer_days", settings.answerDays());
    }
    number(node, "normative_limit", settings.normativeLimit(), defaults.normativeLimit());
    number(node, "procurement_limit", settings.procurementLimit(), defaults.procurementLimit());
    number(
        node,
        "procurement_multiple",
        settings.procurementMultiple(),
        defaults.procurementMultiple());
    number(node, "similarity_limit", settings.similarityLimit(), defaults.similarityLimit());
    number(node, "growth_tolerance", settings.growthTolerance(), defaults.growthTolerance());
    number(
        node,
        "panel_level",
        BigDecimal.valueOf(settings.panelLevel()),
        BigDecimal.valueOf(defaults.panelLevel()));
    number(
        node,
        "false_discovery_rate",
        BigDecimal.valueOf(settings.falseDiscoveryRate()),
        BigDecimal.valueOf(defaults.falseDiscoveryRate()));
    if (settings.kindsApart() != defaults.kindsApart()) {
      node.put("kinds_apart", settings.kindsApart());
    }
    if (!settings.off().isEmpty()) {
      var off = node.putArray("off");
      new TreeSet<>(settings.off()).forEach(off::add);
    }
    return JSONB.valueOf(MAPPER.writeValueAsString(node));
  }

  static Settings read(long version, JSONB json) {
    Settings defaults = Settings.defaults();
    JsonNode node = MAPPER.readTree(json.data());
    JsonNode deadline = node.get("deadline");
    JsonNode kindsApart = node.get("kinds_apart");
    Set<String> off = new HashSet<>();
    node.path("off").forEach(rule -> off.add(rule.stringValue()));
    return new Settings(
        version,
        deadline == null ? defaults.deadline() : MonthDay.parse(deadline.stringValue()),
        node.path("answer_days").asInt(defaults.answerDays()),
        number(node, "normative_limit", defaults.normativeLimit()),
        number(node, "procurement_limit", defaults.procurementLimit()),
        number(node, "procurement_multiple", defaults.procurementMultiple()),
        number(node, "similarity_limit", defaults.similarityLimit()),
        number(node, "growth_tolerance", defaults.growthTolerance()),
        number(node, "panel_level", BigDecimal.valueOf(defaults.panelLevel())).doubleValue(),
        number(node, "false_discovery_rate", BigDecimal.valueOf(defaults.falseDiscoveryRate()))
            .doubleValue(),
        kindsApart == null ? defaults.kindsApart() : kindsApart.booleanValue(),
        off);
  }

  private static void number(ObjectNode node, String name, BigDecimal value, BigDecimal usual) {
    if (value.compareTo(usual) != 0) {
      // As words: a number of JSON might lose digits on its way.
      node.put(name, value.toPlainString());
    }
  }

  private static BigDecimal number(JsonNode node, String name, BigDecimal usual) {
    JsonNode value = node.get(name);
    return value == null ? usual : new BigDecimal(value.stringValue());
  }
}
