package org.mingjian.ui.overview;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import org.mingjian.finding.life.Filings;
import org.mingjian.ui.Place;
import org.mingjian.ui.figure.Texts;

/** How many reports of the year are here, are missing, and came late. */
final class FilingTile extends Composite<Div> {
  private static final long serialVersionUID = 1;

  FilingTile() {
    getContent().addClassName("tile");
    getContent().setId("tile-filings");
  }

  void show(Texts texts, Place place, Filed filed) {
    getContent().removeAll();
    H2 heading = new H2(texts.of("overview.tile.filings"));
    heading.setTitle(
        texts.of("overview.tile.filings.hint", filed.due(), texts.peers().count(filed.counties())));
    String region = place.region().isEmpty() ? Place.COUNTRY : place.region();
    String list = "townships?region=" + region + "&year=" + place.year();
    Div lines = new Div();
    lines.addClassName("tile-kinds");
    lines.add(line(texts, "filed", filed.filed(), list));
    lines.add(line(texts, "missing", filed.missing(), list));
    lines.add(
        line(
            texts,
            "late",
            filed.late(),
            "findings?region=" + region + "&years=" + place.year() + "&rule=" + Filings.LATE));
    getContent().add(heading, lines);
  }

  private static Anchor line(Texts texts, String key, int count, String address) {
    Span number = new Span(texts.peers().count(count));
    number.addClassName("tile-number");
    Anchor line = new Anchor(address, "");
    line.add(new Span(texts.of("overview.filings." + key)), number);
    line.addClassName("tile-kind");
    return line;
  }
}
