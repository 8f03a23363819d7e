package org.mingjian.ui.overview;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import org.mingjian.finding.FindingKind;
import org.mingjian.finding.life.FindingCounts;
import org.mingjian.ui.Place;
import org.mingjian.ui.figure.KindShape;
import org.mingjian.ui.figure.Texts;

/** How many findings nobody has settled yet, by kind: three numbers, never one score. */
final class FindingTile extends Composite<Div> {
  private static final long serialVersionUID = 1;

  FindingTile() {
    getContent().addClassName("tile");
    getContent().setId("tile-findings");
  }

  void show(Texts texts, Place place, FindingCounts counts) {
    getContent().removeAll();
    H2 heading = new H2(texts.of("overview.tile.findings"));
    heading.setTitle(texts.of("overview.tile.findings.hint"));
    Div kinds = new Div();
    kinds.addClassName("tile-kinds");
    for (FindingKind kind : FindingKind.values()) {
      int count = counts.kinds().getOrDefault(kind, 0);
      Span number = new Span(texts.peers().count(count));
      number.addClassName("tile-number");
      Anchor line = new Anchor(address(place, kind), "");
      line.add(KindShape.of(kind), new Span(texts.of("chart.finding." + kind.code())), number);
      line.addClassName("tile-kind");
      kinds.add(line);
    }
    getContent().add(heading, kinds);
  }

  private static String address(Place place, FindingKind kind) {
    String region = place.region().isEmpty() ? Place.COUNTRY : place.region();
    return "findings?region=" + region + "&years=" + place.year() + "&kind=" + kind.code();
  }
}
