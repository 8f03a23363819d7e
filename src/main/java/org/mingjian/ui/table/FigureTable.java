package org.mingjian.ui.table;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.mingjian.chart.TableJson;
import org.mingjian.chart.TableSpec;

/**
 * Shows a {@link TableSpec}. The rows exist in the browser only, so that a session holds the text
 * of a table and not a component for each cell.
 */
@Tag("mingjian-table")
@JsModule("./table/mingjian-table.ts")
public final class FigureTable extends Component implements HasSize, HasStyle {
  private static final long serialVersionUID = 1;

  public void show(TableSpec spec) {
    getElement().setPropertyJson("spec", TableJson.of(spec));
  }
}
