package org.mingjian.ui.compare;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.Consumer;
import org.mingjian.ui.chart.Chart;

/** One chart under its name and formula, or the sentence that stands in its place. */
final class DrawingPanel extends Composite<Section> {
  private static final long serialVersionUID = 1;

  DrawingPanel(Drawing drawing, int number, Consumer<String> markClicked) {
    getContent().setId("drawing-" + number);
    getContent().addClassNames("widget", "compare-drawing");
    getContent().add(new H2(drawing.title()));
    switch (drawing) {
      case Drawing.Drawn drawn -> {
        if (drawn.formula() != null) {
          Paragraph formula =
              new Paragraph(getTranslation("compare.formula", drawn.title(), drawn.formula()));
          formula.addClassName("compare-formula");
          getContent().add(formula);
        }
        Chart chart = new Chart();
        chart.setId("chart-" + number);
        chart.addMarkClickedListener(event -> markClicked.accept(event.mark()));
        chart.show(drawn.chart());
        getContent().add(chart);
      }
      case Drawing.Undrawn undrawn -> {
        Paragraph why = new Paragraph(undrawn.why());
        why.addClassName("compare-undrawn");
        getContent().add(why);
      }
    }
  }
}
