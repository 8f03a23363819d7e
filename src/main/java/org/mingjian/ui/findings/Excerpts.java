package org.mingjian.ui.findings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.document.SourceDocument;
import org.mingjian.document.Table;
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

  /** The place in one line: whose report, which cell, and the very characters that stand there. */
  String said(Evidence place) {
    String stands =
        place.raw() == null
            ? say(place.indicator() == null ? "finding.nothing_there" : "finding.cell_absent")
            : place.raw().isBlank() ? say("finding.blank") : line(place.raw());
    return place.indicator() == null
        ? say("finding.slide.words", report(place), stands)
        : say(
            "finding.slide.cell",
            report(place),
            messages.indicator(place.indicator(), locale),
            stands);
  }

  /** The place, with a link to it. */
  Component excerpt(Evidence place) {
    Div excerpt = new Div();
    excerpt.addClassName("finding-excerpt");
    Div head = head(place);
    name(head, place);
    excerpt.add(head, words(place));
    return excerpt;
  }

  private Div head(Evidence place) {
    Div head = new Div(new Anchor(address(place), report(place)));
    head.addClassName("finding-excerpt-head");
    return head;
  }

  private void name(Div head, Evidence place) {
    if (place.indicator() != null) {
      head.add(new Span(messages.indicator(place.indicator(), locale)));
    }
    if (place.figure() != null) {
      Span figure = new Span(place.figure());
      figure.addClassName("finding-figure");
      head.add(figure);
    }
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

  private Optional<SourceDocument> document(long report) {
    return loaded
        .computeIfAbsent(report, id -> reports.load(actor, id))
        .map(StoredReport::document);
  }

  private @Nullable String text(long report) {
    return document(report).map(SourceDocument::text).orElse(null);
  }

  /** The excerpts below each other; cells of one table as rows of it. */
  Component column(List<Evidence> places) {
    Div column = new Div();
    column.addClassName("finding-column");
    Map<InTable, List<Evidence>> tables = new LinkedHashMap<>();
    for (Evidence place : places) {
      inTable(place)
          .ifPresent(table -> tables.computeIfAbsent(table, _ -> new ArrayList<>()).add(place));
    }
    for (Evidence place : places) {
      Optional<InTable> table = inTable(place);
      if (table.isEmpty()) {
        column.add(excerpt(place));
        continue;
      }
      // All of a table are shown where the first of them stands.
      List<Evidence> rows = tables.remove(table.get());
      if (rows != null) {
        column.add(rows(rows, table.get().table()));
      }
    }
    return column;
  }

  private record InTable(long report, Table table) {}

  private Optional<InTable> inTable(Evidence place) {
    return document(place.report())
        .flatMap(found -> TableExcerpt.table(found, place))
        .map(table -> new InTable(place.report(), table));
  }

  private Component rows(List<Evidence> places, Table table) {
    Evidence first = places.getFirst();
    Div head = head(first);
    if (places.size() == 1) {
      name(head, first);
    }
    Span part = new Span(say("finding.table_part"));
    part.addClassName("secondary");
    head.add(part);
    Div named = new Div();
    boolean unnamed = places.size() > 1 && !table.aligned();
    if (unnamed) {
      // No heading is shown above a cell whose column the text does not say: the form names it.
      named.addClassNames("finding-cells", "secondary");
      named.setText(
          say(
              "finding.table_cells",
              places.stream()
                  .filter(place -> place.indicator() != null)
                  .map(place ->
                      say(
                          "finding.table_cell",
                          messages.indicator(Objects.requireNonNull(place.indicator()), locale),
                          place.raw() == null || place.raw().isBlank()
                              ? say("finding.blank")
                              : line(place.raw())))
                  .collect(Collectors.joining(say("finding.table_cells.separator")))));
    }
    NativeTableBody body = new NativeTableBody();
    SourceDocument document = document(first.report()).orElseThrow();
    for (List<TableExcerpt.Cell> line : TableExcerpt.of(document, table, places).rows()) {
      NativeTableRow row = new NativeTableRow();
      line.forEach(cell -> row.add(cell(cell)));
      body.add(row);
    }
    Div scroll = new Div(new NativeTable(body));
    scroll.addClassName("finding-rows");
    scroll.getElement().setAttribute("tabindex", "0");
    scroll.getElement().setAttribute("role", "region");
    scroll.getElement().setAttribute("aria-label", report(first));
    Div box = new Div(head);
    if (unnamed) {
      box.add(named);
    }
    box.add(scroll);
    box.addClassName("finding-excerpt");
    return box;
  }

  private Component cell(TableExcerpt.Cell cell) {
    HtmlContainer shown = cell.heading() ? new NativeTableHeaderCell() : new NativeTableCell();
    shown.getElement().setAttribute("rowspan", String.valueOf(cell.rowSpan()));
    shown.getElement().setAttribute("colspan", String.valueOf(cell.columnSpan()));
    Evidence place = cell.place();
    if (place == null) {
      shown.setText(cell.text());
      return shown;
    }
    Anchor link =
        new Anchor(address(place), cell.text().isEmpty() ? say("finding.blank") : cell.text());
    if (place.indicator() != null) {
      link.setTitle(messages.indicator(place.indicator(), locale));
    }
    shown.add(link);
    shown.addClassName("marked");
    return shown;
  }
}
