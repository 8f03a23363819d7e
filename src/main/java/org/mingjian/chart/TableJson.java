package org.mingjian.chart;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The shape in which a table reaches the browser and in which a presentation keeps it. */
public final class TableJson {
  private static final JsonMapper MAPPER =
      SpecMapper.builder().addMixIn(TableSpec.Cell.class, FewFindings.class).build();

  private TableJson() {}

  /** The JSON of a table. */
  public static ObjectNode of(TableSpec spec) {
    return MAPPER.valueToTree(spec);
  }

  /**
   * The table that {@link #of} made this JSON from.
   *
   * @throws IllegalArgumentException if it is not the JSON of a table
   */
  public static TableSpec read(JsonNode node) {
    try {
      return MAPPER.treeToValue(node, TableSpec.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("Not a table: " + e.getOriginalMessage(), e);
    }
  }

  interface FewFindings {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<TableSpec.Findings> findings();
  }
}
