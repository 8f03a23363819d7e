package org.mingjian.ui.township;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.finding.life.Filing;
import org.mingjian.ui.figure.Texts;

/** The reports of a township, a card a year: when it came, on which form, in which version. */
final class ReportStrip extends Composite<Div> {
  private static final long serialVersionUID = 1;

  ReportStrip() {
    getContent().addClassName("report-strip");
    getContent().getElement().setAttribute("role", "list");
  }

  void show(Texts texts, String unit, int shown, List<Integer> years, List<Filing> filings) {
    Map<Integer, Filing> byYear = new HashMap<>();
    filings.forEach(filing -> byYear.put(filing.year(), filing));
    getContent().removeAll();
    for (int year : years) {
      Filing filing = byYear.get(year);
      Div card = filing == null ? missing(texts, year) : filed(texts, unit, filing);
      card.getElement().setAttribute("role", "listitem");
      if (year == shown) {
        card.addClassName("shown");
      }
      getContent().add(card);
    }
  }

  private static Div missing(Texts texts, int year) {
    Div card = new Div(year(year), new Span(texts.of("township.report.missing")));
    card.addClassNames("report-card", "missing");
    return card;
  }

  private static Div filed(Texts texts, String unit, Filing filing) {
    Anchor report = new Anchor("report/" + filing.report(), "");
    LocalDate dated = filing.dated();
    report.add(
        year(filing.year()),
        new Span(dated == null ? texts.of("township.report.undated") : dated.toString()),
        small(form(texts, filing)));
    Div card = new Div(report);
    card.addClassName("report-card");
    Long late = filing.late();
    if (late != null) {
      Anchor why =
          new Anchor(
              "finding/" + late + "?region=" + unit + "&years=" + filing.year(),
              texts.of("township.report.late"));
      why.addClassName("report-late");
      card.add(why);
    }
    if (filing.findings() > 0) {
      Anchor found =
          new Anchor(
              "findings?region=" + unit + "&years=" + filing.year(),
              texts.of("township.report.findings", filing.findings()));
      card.add(found);
    }
    filing
        .older()
        .forEach(version -> {
          Anchor older =
              new Anchor(
                  "report/" + version.report(),
                  texts.of("township.report.older", version.version()));
          older.addClassName("report-older");
          card.add(older);
        });
    return card;
  }

  private static String form(Texts texts, Filing filing) {
    String form = filing.form();
    String name = form == null ? texts.of("township.form.none") : texts.of("township.form", form);
    return filing.version() == 1
        ? name
        : texts.of("township.report.version", name, filing.version());
  }

  private static Component year(int year) {
    Span shown = new Span(String.valueOf(year));
    shown.addClassName("report-year");
    return shown;
  }

  private static Component small(String words) {
    Span shown = new Span(words);
    shown.addClassName("report-form");
    return shown;
  }
}
