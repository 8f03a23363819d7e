package org.mingjian.ui.table;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shows a {@link TableSpec}. The rows exist in the browser only, so that a session holds the text
 * of a table and not a component for each cell.
 */
@Tag("mingjian-table")
@JsModule("./table/mingjian-table.ts")
public final class FigureTable extends Component implements HasSize, HasStyle {
  private static final long serialVersionUID = 1;

  public void show(TableSpec spec) {
    getElement().setPropertyJson("spec", json(spec));
  }

  private static ObjectNode json(TableSpec spec) {
    ObjectNode node = JsonMapper.shared().createObjectNode().put("caption", spec.caption());
    node.put("dense", spec.dense());
    ArrayNode headings = node.putArray("headings");
    spec.headings().forEach(headings::add);
    ArrayNode columns = node.putArray("columns");
    for (TableSpec.Column column : spec.columns()) {
      ObjectNode entry = columns.addObject().put("label", column.label());
      if (column.unit() != null) {
        entry.put("unit", column.unit());
      }
    }
    ArrayNode rows = node.putArray("rows");
    for (TableSpec.Row row : spec.rows()) {
      ObjectNode entry = rows.addObject();
      ArrayNode names = entry.putArray("headings");
      row.headings().forEach(heading -> add(names, heading.text(), heading.address()));
      ArrayNode cells = entry.putArray("cells");
      for (TableSpec.Cell cell : row.cells()) {
        ObjectNode added = add(cells, cell.text(), cell.address());
        added.put("state", cell.state().name().toLowerCase(Locale.ROOT));
        if (cell.hint() != null) {
          added.put("hint", cell.hint());
        }
        if (!cell.findings().isEmpty()) {
          ArrayNode findings = added.putArray("findings");
          for (TableSpec.Findings finding : cell.findings()) {
            findings
                .addObject()
                .put("kind", finding.kind().code())
                .put("count", finding.count())
                .put("label", finding.label())
                .put("address", finding.address());
          }
        }
      }
    }
    return node;
  }

  private static ObjectNode add(
      ArrayNode array, String text, @org.jspecify.annotations.Nullable String address) {
    ObjectNode added = array.addObject().put("text", text);
    if (address != null) {
      added.put("address", address);
    }
    return added;
  }
}
