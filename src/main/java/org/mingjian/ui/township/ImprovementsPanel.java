package org.mingjian.ui.township;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingjian.finding.text.ImprovementReview.Echo;
import org.mingjian.finding.text.ImprovementReview.Part;
import org.mingjian.finding.text.ImprovementReview.Passage;
import org.mingjian.finding.text.ImprovementReview.Review;
import org.mingjian.ui.figure.Texts;

/**
 * What a township wrote under problems and improvements, last year's beside this year's: an
 * inspector sees which problems and promises stand there again, and asks what became of the others.
 */
final class ImprovementsPanel extends Composite<Div> {
  private static final long serialVersionUID = 1;

  /** A report with the sentences of its section. */
  record Side(int year, @Nullable Long report, List<Passage> passages) {}

  ImprovementsPanel() {
    getContent().addClassName("improvements");
  }

  void show(Texts texts, int year, @Nullable Long before, @Nullable Long now, Review review) {
    Side last = new Side(year - 1, before, review.before());
    Side current = new Side(year, now, review.now());
    getContent().removeAll();
    if (!review.before().isEmpty() && !review.now().isEmpty()) {
      getContent().add(summary(texts, review.before()));
    }
    Div columns = new Div(column(texts, last, current), column(texts, current, last));
    columns.addClassName("improvement-columns");
    getContent().add(columns);
  }

  private static Paragraph summary(Texts texts, List<Passage> before) {
    Paragraph summary = new Paragraph();
    summary.addClassName("improvement-summary");
    for (Part part : Part.values()) {
      List<Passage> of = before.stream().filter(passage -> passage.part() == part).toList();
      long again = of.stream().filter(passage -> passage.echo() != Echo.NONE).count();
      long same = of.stream().filter(passage -> passage.echo() == Echo.SAME).count();
      summary.add(
          new Span(
              texts.of(
                  "township.improvements.summary." + part.name().toLowerCase(Locale.ROOT),
                  of.size(),
                  again,
                  same)));
    }
    return summary;
  }

  private static Component column(Texts texts, Side own, Side other) {
    Div column = new Div();
    column.addClassName("improvement-column");
    Long report = own.report();
    H3 year = new H3();
    String heading = texts.of("township.improvements.year", String.valueOf(own.year()));
    if (report == null) {
      year.setText(heading);
    } else {
      year.add(new Anchor("report/" + report, heading));
    }
    column.add(year);
    if (own.passages().isEmpty() || report == null) {
      column.add(
          new Paragraph(
              texts.of(
                  report == null
                      ? "township.improvements.no_report"
                      : "township.improvements.no_section")));
      return column;
    }
    for (Part part : Part.values()) {
      List<Passage> passages =
          own.passages().stream().filter(passage -> passage.part() == part).toList();
      if (passages.isEmpty()) {
        continue;
      }
      Span label =
          new Span(texts.of("township.improvements." + part.name().toLowerCase(Locale.ROOT)));
      label.addClassName("improvement-part");
      UnorderedList list = new UnorderedList();
      passages.forEach(passage -> list.add(item(texts, report, passage, other)));
      column.add(label, list);
    }
    return column;
  }

  private static ListItem item(Texts texts, long report, Passage passage, Side other) {
    Anchor words = new Anchor(source(report, passage), passage.text());
    ListItem item = new ListItem(words);
    item.addClassNames("passage", passage.echo().name().toLowerCase(Locale.ROOT));
    Long there = other.report();
    if (passage.twin() >= 0 && there != null) {
      Passage twin = other.passages().get(passage.twin());
      Anchor echo =
          new Anchor(
              source(there, twin),
              texts.of(
                  "township.improvements.echo." + passage.echo().name().toLowerCase(Locale.ROOT),
                  String.valueOf(other.year()),
                  passage.percent()));
      echo.setTitle(twin.text());
      echo.addClassName("passage-echo");
      item.add(echo);
    }
    return item;
  }

  private static String source(long report, Passage passage) {
    return "report/" + report + "?place=" + passage.span().start() + "-" + passage.span().end();
  }
}
