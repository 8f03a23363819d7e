package org.mingjian.ui.findings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.FindingMessages;
import org.mingjian.report.ReportStore;
import org.mingjian.report.StoredReport;
import org.mingjian.security.Actor;

/**
 * Places of documents with what stands around them. All of it is text of strangers: it goes to the
 * browser as text nodes only.
 */
final class Excerpts {
  private static final int AROUND = 60;

  private final ReportStore reports;
  private final Actor actor;
  private final FindingMessages messages;
  private final DivisionRegister divisions;
  private final Locale locale;
  private final BiFunction<String, Object[], String> translation;
  private final Map<Long, Optional<StoredReport>> loaded = new HashMap<>();

  Excerpts(
      ReportStore reports,
      Actor actor,
      FindingMessages messages,
      DivisionRegister divisions,
      Locale locale,
      BiFunction<String, Object[], String> translation) {
    this.reports = reports;
    this.actor = actor;
    this.messages = messages;
    this.divisions = divisions;
    this.locale = locale;
    this.translation = translation;
  }

  private String say(String key, Object... arguments) {
    return translation.apply(key, arguments);
  }

  /** Whose report of which year. */
  String report(Evidence place) {
    String unit =
        divisions.find(place.key().division()).map(Division::name).orElse(place.key().division());
    return say("finding.report", unit, String.valueOf(place.key().year()));
  }

  static String address(Evidence place) {
    String report = "report/" + place.report();
    if (place.indicator() != null) {
      return report + "?fact=" + URLEncoder.encode(place.indicator(), StandardCharsets.UTF_8);
    }
    var span = place.span();
    return span == null || span.length() == 0
        ? report
        : report + "?place=" + span.start() + "-" + span.end();
  }

  /** The place, with a link to it. */
  Component excerpt(Evidence place) {
    Div excerpt = new Div();
    excerpt.addClassName("finding-excerpt");
    Div head = new Div(new Anchor(address(place), report(place)));
    head.addClassName("finding-excerpt-head");
    if (place.indicator() != null) {
      head.add(new Span(messages.indicator(place.indicator(), locale)));
    }
    if (place.figure() != null) {
      Span figure = new Span(place.figure());
      figure.addClassName("finding-figure");
      head.add(figure);
    }
    excerpt.add(head, words(place));
    return excerpt;
  }

  private Component words(Evidence place) {
    Div words = new Div();
    words.addClassName("finding-words");
    if (place.span() == null || place.raw() == null) {
      words.addClassName("secondary");
      words.setText(
          say(place.indicator() == null ? "finding.nothing_there" : "finding.cell_absent"));
      return words;
    }
    String raw = place.raw().isEmpty() ? say("finding.blank") : line(place.raw());
    Element mark = new Element("mark");
    mark.setText(raw);
    @Nullable String text = text(place.report());
    if (text == null || place.span().end() > text.length()) {
      words.getElement().appendChild(mark);
      return words;
    }
    int start = place.span().start();
    int end = place.span().end();
    int from = boundary(text, Math.max(0, start - AROUND));
    int to = boundary(text, Math.min(text.length(), end + AROUND));
    words.add(new Span((from > 0 ? "…" : "") + line(text.substring(from, start))));
    words.getElement().appendChild(mark);
    words.add(new Span(line(text.substring(end, to)) + (to < text.length() ? "…" : "")));
    return words;
  }

  // Never between the halves of a character outside the basic plane.
  private static int boundary(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  private static String line(String text) {
    return text.replaceAll("[\\s\u3000]+", " ");
  }

  private @Nullable String text(long report) {
    return loaded
        .computeIfAbsent(report, id -> reports.load(actor, id))
        .map(found -> found.document().text())
        .orElse(null);
  }

  /** The excerpts of one report below each other. */
  Component column(List<Evidence> places) {
    Div column = new Div();
    column.addClassName("finding-column");
    places.forEach(place -> column.add(excerpt(place)));
    return column;
  }
}
