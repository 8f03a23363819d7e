package org.mingjian.ui.table;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A reader changed the order, the filter or the columns of a table. */
@DomEvent("table-state")
public final class TableStateChanged extends ComponentEvent<FigureTable> {
  private static final long serialVersionUID = 1;

  private final transient TableState state;

  public TableStateChanged(
      FigureTable source, boolean fromClient, @EventData("event.detail") JsonNode detail) {
    super(source, fromClient);
    List<String> hidden = new ArrayList<>();
    detail.path("hidden").forEach(key -> hidden.add(key.asString("")));
    List<String> pinned = new ArrayList<>();
    detail.path("pinned").forEach(key -> pinned.add(key.asString("")));
    this.state =
        new TableState(
            detail.path("sort").asString(""),
            detail.path("descending").asBoolean(false),
            hidden,
            pinned,
            detail.path("filter").asString(""));
  }

  /** The table as the reader has it now. */
  public TableState state() {
    return state;
  }
}
