package org.mingjian.presentation;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.chart.ChartJson;
import org.mingjian.chart.TableJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The text in which what a slide shows is frozen. The same content has the same text. */
final class SlideJson {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private SlideJson() {}

  static String write(SlideContent content) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    switch (content) {
      case SlideContent.Chart(var spec) ->
          node.put("kind", "chart").set("spec", ChartJson.of(spec));
      case SlideContent.Table(var spec) ->
          node.put("kind", "table").set("spec", TableJson.of(spec));
      case SlideContent.Words(var cover, var lines) -> {
        node.put("kind", cover ? "cover" : "words");
        ArrayNode array = node.putArray("lines");
        lines.forEach(array::add);
      }
      case SlideContent.Figures(var tiles) -> {
        ArrayNode array = node.put("kind", "figures").putArray("tiles");
        for (SlideContent.Tile tile : tiles) {
          array
              .addObject()
              .put("label", tile.label())
              .put("value", tile.value())
              .put("remark", tile.remark())
              .put("address", tile.address());
        }
      }
      case SlideContent.Statements(var statements) -> {
        ArrayNode array = node.put("kind", "statements").putArray("statements");
        for (SlideContent.Statement one : statements) {
          array
              .addObject()
              .put("text", one.text())
              .put("mark", one.mark())
              .put("address", one.address());
        }
      }
    }
    return MAPPER.writeValueAsString(node);
  }

  /**
   * What {@link #write} wrote.
   *
   * @throws IllegalArgumentException if it is nothing that can be shown
   */
  static SlideContent read(String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      String kind = node.path("kind").asString("");
      return switch (kind) {
        case "chart" -> new SlideContent.Chart(ChartJson.read(node.path("spec")));
        case "table" -> new SlideContent.Table(TableJson.read(node.path("spec")));
        case "cover", "words" -> {
          List<String> lines = new ArrayList<>();
          node.path("lines").forEach(line -> lines.add(line.asString("")));
          yield new SlideContent.Words(kind.equals("cover"), lines);
        }
        case "figures" -> {
          List<SlideContent.Tile> tiles = new ArrayList<>();
          node.path("tiles")
              .forEach(tile ->
                  tiles.add(
                      new SlideContent.Tile(
                          word(tile, "label"),
                          word(tile, "value"),
                          word(tile, "remark"),
                          word(tile, "address"))));
          yield new SlideContent.Figures(tiles);
        }
        case "statements" -> {
          List<SlideContent.Statement> statements = new ArrayList<>();
          node.path("statements")
              .forEach(one ->
                  statements.add(
                      new SlideContent.Statement(
                          word(one, "text"), word(one, "mark"), word(one, "address"))));
          yield new SlideContent.Statements(statements);
        }
        default -> throw new IllegalArgumentException("no slide is a " + kind);
      };
    } catch (JacksonException e) {
      throw new IllegalArgumentException("Not a slide: " + e.getOriginalMessage(), e);
    }
  }

  private static String word(JsonNode node, String name) {
    return node.path(name).asString("");
  }
}
