package org.mingjian.report;

import java.util.ArrayList;
import java.util.List;
import org.jooq.JSONB;
import org.mingjian.document.Block;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Span;
import org.mingjian.document.Table;
import org.mingjian.document.TableCell;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Blocks as short JSON. A paragraph is {@code ["p", start, end, role]}, a table {@code ["t", start,
 * end, rows, columns, [row, column, rowSpan, columnSpan, start, end, ...], aligned]}.
 */
final class BlocksJson {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final int NUMBERS_PER_CELL = 6;

  private BlocksJson() {}

  static JSONB write(List<Block> blocks) {
    ArrayNode array = MAPPER.createArrayNode();
    for (Block block : blocks) {
      switch (block) {
        case Paragraph paragraph ->
            array
                .addArray()
                .add("p")
                .add(paragraph.span().start())
                .add(paragraph.span().end())
                .add(paragraph.role().name());
        case Table table -> {
          ArrayNode node =
              array
                  .addArray()
                  .add("t")
                  .add(table.span().start())
                  .add(table.span().end())
                  .add(table.rowCount())
                  .add(table.columnCount());
          ArrayNode cells = node.addArray();
          node.add(table.aligned());
          for (TableCell cell : table.cells()) {
            cells.add(cell.row()).add(cell.column()).add(cell.rowSpan()).add(cell.columnSpan());
            cells.add(cell.span().start()).add(cell.span().end());
          }
        }
      }
    }
    return JSONB.valueOf(MAPPER.writeValueAsString(array));
  }

  static List<Block> read(JSONB json) {
    List<Block> blocks = new ArrayList<>();
    for (JsonNode node : MAPPER.readTree(json.data())) {
      Span span = new Span(node.get(1).intValue(), node.get(2).intValue());
      blocks.add(
          node.get(0).stringValue().equals("p")
              ? new Paragraph(span, Paragraph.Role.valueOf(node.get(3).stringValue()))
              : new Table(
                  span,
                  node.get(3).intValue(),
                  node.get(4).intValue(),
                  node.get(6).booleanValue(),
                  cells(node.get(5))));
    }
    return blocks;
  }

  private static List<TableCell> cells(JsonNode numbers) {
    List<TableCell> cells = new ArrayList<>();
    for (int i = 0; i + NUMBERS_PER_CELL <= numbers.size(); i += NUMBERS_PER_CELL) {
      cells.add(
          new TableCell(
              numbers.get(i).intValue(),
              numbers.get(i + 1).intValue(),
              numbers.get(i + 2).intValue(),
              numbers.get(i + 3).intValue(),
              new Span(numbers.get(i + 4).intValue(), numbers.get(i + 5).intValue())));
    }
    return cells;
  }
}
