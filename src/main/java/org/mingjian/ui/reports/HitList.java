package org.mingjian.ui.reports;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.mingjian.search.ReportRow;
import org.mingjian.search.SearchHit;
import org.mingjian.search.SearchPage;
import org.mingjian.search.Snippet;

/**
 * What a search has found: each report with its first places, in its own words. A place leads to
 * the report, where those very characters are chosen.
 */
final class HitList extends Composite<Div> {
  private static final long serialVersionUID = 1;
  static final int PAGE = 20;

  private final transient ReportTexts texts;

  HitList(ReportTexts texts) {
    this.texts = texts;
    getContent().setId("hits");
    getContent().addClassName("reports-hits");
  }

  void show(ReportsAddress address, SearchPage page) {
    getContent().removeAll();
    OrderedList list = new OrderedList();
    for (SearchHit hit : page.hits()) {
      list.add(item(address, hit));
    }
    getContent().add(list);
    int pages = Math.ceilDiv(page.total(), PAGE);
    if (pages > 1) {
      getContent().add(pages(address, pages));
    }
  }

  private ListItem item(ReportsAddress address, SearchHit hit) {
    ReportRow row = hit.report();
    String source =
        "report/"
            + row.report()
            + "?search="
            + URLEncoder.encode(address.search(), StandardCharsets.UTF_8)
            + "&hit=";
    Span count = new Span(getTranslation("reports.places", hit.places()));
    count.addClassName("reports-places");
    Span year = new Span(row.year() == null ? "" : String.valueOf(row.year()));
    year.addClassName("reports-year");
    Div head = new Div(new Anchor(source + 1, texts.unit(row)), year, texts.state(row), count);
    head.addClassName("reports-hit-head");
    Div title = new Div(texts.title(row));
    title.addClassName("secondary");
    ListItem item = new ListItem(head, title);
    int shown = 0;
    for (Snippet snippet : hit.snippets()) {
      item.add(line(source + snippet.number(), snippet));
      shown += snippet.marks().size();
    }
    if (hit.places() > shown) {
      Anchor more =
          new Anchor(
              source + (shown + 1), getTranslation("reports.places.more", hit.places() - shown));
      more.addClassName("reports-more");
      item.add(more);
    }
    return item;
  }

  /** Text nodes and marks around some of them: nothing of a report is ever read as markup. */
  private static Anchor line(String href, Snippet snippet) {
    Anchor line = new Anchor(href);
    line.addClassName("reports-snippet");
    Element element = line.getElement();
    String text = snippet.text();
    int at = 0;
    if (snippet.cutBefore()) {
      element.appendChild(Element.createText("…"));
    }
    for (org.mingjian.document.Span mark : snippet.marks()) {
      element.appendChild(Element.createText(text.substring(at, mark.start())));
      element.appendChild(new Element("mark").setText(text.substring(mark.start(), mark.end())));
      at = mark.end();
    }
    element.appendChild(Element.createText(text.substring(at)));
    if (snippet.cutAfter()) {
      element.appendChild(Element.createText("…"));
    }
    return line;
  }

  private Nav pages(ReportsAddress address, int pages) {
    Nav nav = new Nav();
    nav.setId("pages");
    nav.addClassName("reports-pages");
    if (address.page() > 1) {
      nav.add(
          new Anchor(
              address.withPage(address.page() - 1).href(),
              getTranslation("reports.page.previous")));
    }
    nav.add(new Span(getTranslation("reports.page", address.page(), pages)));
    if (address.page() < pages) {
      nav.add(
          new Anchor(
              address.withPage(address.page() + 1).href(), getTranslation("reports.page.next")));
    }
    return nav;
  }
}
