package org.mingjian.ui.compare;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.util.function.Supplier;
import org.mingjian.ui.Background;
import org.mingjian.ui.Widget;
import org.mingjian.ui.chart.Chart;

/** The place of one chart, which is loaded and fails alone; it stays when the selection changes. */
final class DrawingWidget implements Serializable {
  private static final long serialVersionUID = 1;

  private final Chart chart = new Chart();
  private final Widget widget;

  DrawingWidget(int number, SerializableConsumer<String> markClicked) {
    chart.setId("chart-" + number);
    chart.addMarkClickedListener(event -> markClicked.accept(event.mark()));
    widget = new Widget("drawing-" + number, chart);
    widget.addClassName("compare-drawing");
  }

  Widget widget() {
    return widget;
  }

  void withTools(Component... buttons) {
    widget.withTools(buttons);
  }

  /**
   * Loads and draws.
   *
   * @param loading runs without the session
   * @param drawing composed of what was loaded, in the session
   */
  <T> void load(Background background, Supplier<T> loading, Supplier<Drawing> drawing) {
    widget.load(background, loading, loaded -> show(drawing.get()));
  }

  private void show(Drawing drawing) {
    widget.titled(drawing.title(), drawing.explanation());
    switch (drawing) {
      case Drawing.Drawn drawn -> chart.show(drawn.chart());
      case Drawing.Undrawn undrawn -> widget.nothing(undrawn.why());
    }
  }
}
