package org.mingjian.report;

import java.util.ArrayList;
import java.util.List;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.Span;
import org.mingjian.extract.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Problems of the reading as JSON: {@code {"code", "start", "end", "arguments"}}. */
final class ProblemsJson {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private ProblemsJson() {}

  static JSONB write(List<Problem> problems) {
    ArrayNode array = MAPPER.createArrayNode();
    for (Problem problem : problems) {
      ObjectNode node = array.addObject().put("code", problem.code());
      Span span = problem.span();
      if (span != null) {
        node.put("start", span.start()).put("end", span.end());
      }
      ArrayNode arguments = node.putArray("arguments");
      problem.arguments().forEach(arguments::add);
    }
    return JSONB.valueOf(MAPPER.writeValueAsString(array));
  }

  static List<Problem> read(JSONB json) {
    List<Problem> problems = new ArrayList<>();
    for (JsonNode node : MAPPER.readTree(json.data())) {
      List<String> arguments = new ArrayList<>();
      node.get("arguments").forEach(argument -> arguments.add(argument.stringValue()));
      problems.add(new Problem(node.get("code").stringValue(), span(node), arguments));
    }
    return problems;
  }

  private static @Nullable Span span(JsonNode node) {
    return node.has("start")
        ? new Span(node.get("start").intValue(), node.get("end").intValue())
        : null;
  }
}
