package org.mingjian.ui.overview;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mingjian.ui.chart.Chart;
import org.mingjian.ui.table.FigureTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A chart with its table, which fails alone. */
final class OverviewWidget extends Composite<Section> {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(OverviewWidget.class);

  private final WidgetDefinition definition;
  private final Chart chart = new Chart();
  private final FigureTable table = new FigureTable();
  private final Div content = new Div(chart, table);
  private final Paragraph failure = new Paragraph();

  OverviewWidget(WidgetDefinition definition, Consumer<String> markClicked) {
    this.definition = definition;
    getContent().setId("widget-" + definition.key());
    getContent().addClassName("widget");
    content.addClassName("widget-content");
    failure.addClassName("widget-failure");
    failure.getElement().setAttribute("role", "alert");
    failure.setVisible(false);
    chart.setId("chart-" + definition.key());
    table.setId("table-" + definition.key());
    chart.addMarkClickedListener(event -> markClicked.accept(event.mark()));
    getContent()
        .add(
            new H2(getTranslation("overview." + definition.key() + ".title")),
            new Paragraph(getTranslation("overview." + definition.key() + ".explanation")),
            failure,
            content);
  }

  /** Shows what the supplier brings, or says that it could not be brought. */
  void show(Supplier<WidgetContent> supplier) {
    try {
      WidgetContent loaded = supplier.get();
      chart.show(loaded.chart());
      table.show(loaded.table());
      failure.setVisible(false);
      content.setVisible(true);
      table.setVisible(!loaded.table().rows().isEmpty());
    } catch (RuntimeException e) {
      LOG.error("the widget {} could not be shown", definition.key(), e);
      failure.setText(getTranslation("overview.widget.failed"));
      failure.setVisible(true);
      content.setVisible(false);
    }
  }
}
