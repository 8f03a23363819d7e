package org.mingjian.ui.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.mingjian.compare.Mover;
import org.mingjian.compare.Point;
import org.mingjian.ui.Place;
import org.mingjian.ui.figure.FigureLinks;
import org.mingjian.ui.figure.Texts;

/** What changed most since last year; both figures lead to their reports. */
final class Changes extends Composite<Div> {
  private static final long serialVersionUID = 1;

  static final int MOST = 8;
  static final int MOST_OF_ONE = 2;

  Changes() {
    getContent().addClassName("changes");
    getContent().getElement().setAttribute("role", "list");
  }

  void show(Texts texts, List<Mover> movers) {
    getContent().removeAll();
    for (Mover mover : movers) {
      Point now = mover.now();
      Anchor unit =
          new Anchor(Place.address(now.unit(), now.year()), texts.peers().name(now.unit()));
      unit.addClassName("change-unit");
      Span measure =
          new Span(
              texts.of(
                  "figure.axis",
                  texts.peers().shortName(now.measure()),
                  texts.peers().unit(now.measure())));
      measure.addClassName("change-measure");
      Span figures = new Span(figure(texts, mover.before()), new Span("→"), figure(texts, now));
      figures.addClassName("change-figures");
      Span size = new Span(texts.peers().change(mover.change(), now.measure()));
      size.addClassName("change-size");
      Div row = new Div(unit, measure, figures, size);
      row.addClassName("change");
      row.getElement().setAttribute("role", "listitem");
      getContent().add(row);
    }
  }

  private static Component figure(Texts texts, Point point) {
    return new Anchor(
        FigureLinks.address(point).orElseThrow(),
        texts.peers().figures(point.measure()).text(point.value()));
  }
}
