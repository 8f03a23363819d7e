package org.mingjian.finding.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.Span;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.ReportKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Evidence, and arguments of messages, as the database holds them. */
final class EvidenceJson {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private EvidenceJson() {}

  static JSONB write(List<Evidence> evidence) {
    return JSONB.valueOf(MAPPER.writeValueAsString(array(evidence)));
  }

  static JSONB write(Map<String, String> arguments) {
    return JSONB.valueOf(MAPPER.writeValueAsString(arguments));
  }

  static JSONB write(FindingStep.Before before) {
    ObjectNode node = MAPPER.createObjectNode();
    node.set("arguments", MAPPER.valueToTree(before.arguments()));
    node.set("evidence", array(before.evidence()));
    node.put("settings", before.settings());
    return JSONB.valueOf(MAPPER.writeValueAsString(node));
  }

  static List<Evidence> evidence(JSONB json) {
    return evidence(MAPPER.readTree(json.data()));
  }

  static Map<String, String> arguments(JSONB json) {
    return arguments(MAPPER.readTree(json.data()));
  }

  static FindingStep.@Nullable Before before(@Nullable JSONB json) {
    if (json == null) {
      return null;
    }
    JsonNode node = MAPPER.readTree(json.data());
    return new FindingStep.Before(
        arguments(node.get("arguments")),
        evidence(node.get("evidence")),
        node.get("settings").longValue());
  }

  private static ArrayNode array(List<Evidence> evidence) {
    ArrayNode array = MAPPER.createArrayNode();
    for (Evidence place : evidence) {
      ObjectNode node =
          array
              .addObject()
              .put("report", place.report())
              .put("division", place.key().division())
              .put("year", place.key().year());
      if (place.indicator() != null) {
        node.put("indicator", place.indicator());
      }
      Span span = place.span();
      if (span != null) {
        node.put("start", span.start()).put("end", span.end()).put("raw", place.raw());
      }
      if (place.figure() != null) {
        node.put("figure", place.figure());
      }
      if (place.compared()) {
        node.put("compared", true);
      }
    }
    return array;
  }

  private static List<Evidence> evidence(JsonNode array) {
    List<Evidence> evidence = new ArrayList<>();
    for (JsonNode node : array) {
      JsonNode start = node.get("start");
      evidence.add(
          new Evidence(
              node.get("report").longValue(),
              new ReportKey(node.get("division").stringValue(), node.get("year").intValue()),
              text(node, "indicator"),
              start == null ? null : new Span(start.intValue(), node.get("end").intValue()),
              text(node, "raw"),
              text(node, "figure"),
              node.has("compared")));
    }
    return evidence;
  }

  private static Map<String, String> arguments(JsonNode node) {
    Map<String, String> arguments = new LinkedHashMap<>();
    node.properties()
        .forEach(property -> arguments.put(property.getKey(), property.getValue().stringValue()));
    return arguments;
  }

  private static @Nullable String text(JsonNode node, String property) {
    JsonNode value = node.get(property);
    return value == null ? null : value.stringValue();
  }
}
