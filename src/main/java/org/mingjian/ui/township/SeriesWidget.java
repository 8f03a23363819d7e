package org.mingjian.ui.township;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.io.Serializable;
import org.mingjian.compare.Comparison;
import org.mingjian.ui.Background;
import org.mingjian.ui.Widget;
import org.mingjian.ui.chart.Chart;
import org.mingjian.ui.figure.FigureFindings;
import org.mingjian.ui.figure.FigureTexts;
import org.mingjian.ui.table.FigureTable;

/** One series of a township with its table. */
final class SeriesWidget implements Serializable {
  private static final long serialVersionUID = 1;

  private final transient SeriesDefinition definition;
  private final Chart chart;
  private final FigureTable table = new FigureTable();
  private final Widget widget;

  /** What it shows. */
  record Loaded(Comparison comparison, FigureFindings findings) {}

  SeriesWidget(SeriesDefinition definition) {
    this.definition = definition;
    this.chart = TownshipView.chart(definition.key());
    table.setId("table-" + definition.key());
    Div both = new Div(chart, table);
    both.addClassName("widget-content");
    this.widget = new Widget(definition.key(), both);
  }

  Widget widget(FigureTexts.Translation translation) {
    return widget.titled(
        translation.of("series." + definition.key() + ".title"),
        translation.of("series." + definition.key() + ".explanation"));
  }

  SeriesDefinition definition() {
    return definition;
  }

  void withTools(Component... buttons) {
    widget.withTools(buttons);
  }

  void load(Background background, TownshipFigures figures) {
    widget.load(
        background,
        figures::series,
        loaded -> {
          SeriesContent content = figures.present(definition, loaded);
          chart.show(content.chart());
          table.show(content.table());
        });
  }
}
