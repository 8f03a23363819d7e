package org.mingjian.ui.chart;

import java.util.List;
import org.mingjian.finding.FindingKind;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shape in which a specification reaches the browser; {@code frontend/chart/spec.d.ts} declares
 * the same. Amounts are decimal strings, so that no digit is lost on the way.
 */
final class ChartJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ChartJson() {}

  static ObjectNode of(ChartSpec spec) {
    return switch (spec) {
      case Bars bars -> bars(bars);
    };
  }

  private static ObjectNode bars(Bars bars) {
    ObjectNode node = frame("bars", bars.frame());
    node.put("axisTitle", bars.axisTitle());
    node.put("fractionDigits", bars.fractionDigits());
    node.put("maximumHeight", bars.maximumHeight());
    ArrayNode rows = node.putArray("rows");
    for (Bars.Row row : bars.rows()) {
      ObjectNode item = rows.addObject().put("label", row.label());
      if (row.group() != null) {
        item.put("group", row.group());
      }
    }
    ArrayNode series = node.putArray("series");
    for (Bars.Series one : bars.series()) {
      series.addObject().put("label", one.label()).set("colour", colour(one.colour()));
    }
    ArrayNode marks = node.putArray("marks");
    for (Bars.Mark mark : bars.marks()) {
      ObjectNode item = marks.addObject().put("row", mark.row()).put("series", mark.series());
      content(item, mark.content(), mark.id(), mark.details(), mark.flags());
    }
    ArrayNode totals = node.putArray("totals");
    for (Bars.Total total : bars.totals()) {
      ObjectNode item = totals.addObject().put("row", total.row());
      content(item, total.content(), total.id(), total.details(), total.flags());
    }
    return node;
  }

  private static ObjectNode frame(String kind, ChartFrame frame) {
    ObjectNode node = NODES.objectNode();
    node.put("kind", kind);
    node.put("label", frame.label());
    node.put("description", frame.description());
    node.put("locale", frame.locale().toLanguageTag());
    node.set("notes", texts(frame.notes()));
    ChartWords words = frame.words();
    node.putObject("words")
        .put("empty", words.empty())
        .put("failed", words.failed())
        .put("total", words.total())
        .put("broken", words.broken())
        .put("incomplete", words.incomplete())
        .put("missing", words.missing())
        .put("keys", words.keys());
    ObjectNode findings = ((ObjectNode) node.get("words")).putObject("findings");
    for (FindingKind found : FindingKind.values()) {
      findings.put(found.code(), words.findings().get(found));
    }
    return node;
  }

  private static void content(
      ObjectNode item,
      Bars.Content content,
      String id,
      List<String> details,
      List<Bars.Flag> flags) {
    item.put("id", id);
    switch (content) {
      case Bars.Amount(var value, var incomplete, var approximate) -> {
        item.put("value", value.toPlainString());
        if (incomplete) {
          item.put("incomplete", true);
        }
        if (approximate) {
          item.put("approximate", true);
        }
      }
      case Bars.Missing(var state) -> item.putNull("value").put("state", state);
    }
    if (!details.isEmpty()) {
      item.set("details", texts(details));
    }
    if (!flags.isEmpty()) {
      ArrayNode added = item.putArray("flags");
      for (Bars.Flag flag : flags) {
        added
            .addObject()
            .put("id", flag.id())
            .put("kind", flag.kind().code())
            .put("count", flag.count())
            .put("reason", flag.reason());
      }
    }
  }

  private static ObjectNode colour(ColourRole role) {
    ObjectNode node = NODES.objectNode();
    return switch (role) {
      case ColourRole.Accent() -> node.put("role", "accent");
      case ColourRole.Neutral() -> node.put("role", "neutral");
      case ColourRole.Categorical(int index) -> node.put("role", "categorical").put("index", index);
      case ColourRole.Sequence(int step, int steps) ->
          node.put("role", "sequence").put("step", step).put("steps", steps);
    };
  }

  private static ArrayNode texts(List<String> lines) {
    ArrayNode node = NODES.arrayNode();
    lines.forEach(node::add);
    return node;
  }
}
