package org.mingjian.ui.table;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import org.mingjian.chart.TableJson;
import org.mingjian.chart.TableSpec;
import org.mingjian.ui.ElementProperty;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shows a {@link TableSpec}. The rows exist in the browser only, so that a session holds the text
 * of a table and not a component for each cell. A reader sorts by the headings of the columns.
 */
@Tag("mingjian-table")
@JsModule("./table/mingjian-table.ts")
public final class FigureTable extends Component implements HasSize, HasStyle {
  private static final long serialVersionUID = 1;

  public void show(TableSpec spec) {
    ElementProperty.set(this, "spec", TableJson.of(spec));
  }

  /** Offers a filter of the rows and a choice of the columns over the table. */
  public void offerTools() {
    getElement()
        .setPropertyJson(
            "words",
            JsonNodeFactory.instance
                .objectNode()
                .put("filter", getTranslation("table.filter"))
                .put("columns", getTranslation("table.columns"))
                .put("pin", getTranslation("table.pin"))
                .put("count", getTranslation("table.count"))
                .put("none", getTranslation("table.none"))
                .put("all", getTranslation("table.all")));
  }

  /** Sets order, filter, hidden and pinned columns, for example from an address. */
  public void setState(TableState state) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("sort", state.sort())
            .put("descending", state.descending())
            .put("filter", state.filter());
    ArrayNode hidden = node.putArray("hidden");
    state.hidden().forEach(hidden::add);
    ArrayNode pinned = node.putArray("pinned");
    state.pinned().forEach(pinned::add);
    getElement().setPropertyJson("state", node);
  }

  /** Calls the listener when a reader sorts, filters, hides, shows or pins columns. */
  public Registration addStateChangedListener(ComponentEventListener<TableStateChanged> listener) {
    return addListener(TableStateChanged.class, listener);
  }
}
