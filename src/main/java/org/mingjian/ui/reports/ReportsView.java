package org.mingjian.ui.reports;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.Set;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.compare.ComparisonService;
import org.mingjian.saved.SavedViews;
import org.mingjian.search.ReportCounts;
import org.mingjian.search.ReportFilter;
import org.mingjian.search.ReportOrder;
import org.mingjian.search.ReportSearch;
import org.mingjian.search.SearchPage;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.ui.CurrentActor;
import org.mingjian.ui.Place;
import org.mingjian.ui.views.SavedViewBar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All reports, those that are missing among them, and what stands in their texts. Its user decides
 * whom to remind, which reading to check, and which report to open. The address says what is shown;
 * see {@link ReportsAddress}.
 */
@Route(ReportsAddress.LIST)
@RolesAllowed(Role.VIEWER_ROLE)
@StyleSheet("reports.css")
final class ReportsView extends Main implements BeforeEnterObserver, HasDynamicTitle, Place.Shown {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(ReportsView.class);

  private final transient ReportSearch search;
  private final transient ComparisonService comparisons;
  private final transient CurrentActor current;
  private final FilterPanel filter;
  private final SavedViewBar saved;
  private final Span count = new Span();
  private final ReportsGrid grid;
  private final HitList hits;
  private final Div empty = new Div();
  private transient ReportsAddress shown =
      new ReportsAddress(ReportFilter.of(""), ReportOrder.YEAR, "", 1);

  ReportsView(
      ReportSearch search,
      ComparisonService comparisons,
      SavedViews views,
      DivisionRegister divisions,
      CurrentActor current) {
    this.search = search;
    this.comparisons = comparisons;
    this.current = current;
    ReportTexts texts = new ReportTexts(divisions, this::getTranslation, getLocale());
    filter = new FilterPanel(divisions, current.actor().scope(), shown, this::open);
    saved = new SavedViewBar(views, divisions, current);
    grid = new ReportsGrid(search, texts, current);
    hits = new HitList(texts);
    setId("reports");
    addClassNames("screen", "reports");
    count.setId("count");
    count.getElement().setAttribute("role", "status");
    Div line = new Div(count);
    line.addClassName("reports-count");
    empty.setId("empty");
    empty.addClassName("empty-state");
    Div tools = new Div(saved);
    tools.addClassName("filter-tools");
    Div head = new Div(new H1(getTranslation("reports.title")), filter.region(), tools);
    head.addClassName("filter-bar");
    add(head, filter, line, grid, hits, empty);
  }

  private void open(ReportsAddress address) {
    getUI()
        .ifPresent(
            ui -> ui.navigate(ReportsAddress.LIST, QueryParameters.fromString(address.query())));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters parameters = event.getLocation().getQueryParameters();
    ComparisonService.Extent extent = comparisons.extent(current.actor());
    shown = ReportsAddress.read(parameters, extent.region());
    if (parameters.getSingleParameter("region").isEmpty()) {
      // The address always says what is shown, so that it can be copied at any time.
      event.getUI().getPage().getHistory().replaceState(null, shown.href());
    }
    saved.show(ReportsAddress.LIST, shown.query());
    try {
      refresh();
    } catch (RuntimeException e) {
      // The frame and the choices stay; the failure is ours.
      LOG.error("the reports of {} could not be listed", shown.query(), e);
      grid.setVisible(false);
      hits.setVisible(false);
      count.setText("");
      empty.removeAll();
      empty.add(new Paragraph(getTranslation("reports.failed")));
      empty.setVisible(true);
    }
  }

  private void refresh() {
    Actor actor = current.actor();
    ReportCounts counts = search.counts(actor, shown.filter());
    filter.show(shown, counts);
    empty.removeAll();
    if (shown.words().isEmpty()) {
      count.setText(getTranslation("reports.count", counts.total()));
      hits.setVisible(false);
      grid.setVisible(counts.total() > 0);
      empty.setVisible(counts.total() == 0);
      grid.show(shown, counts.total());
      boolean nothing = counts.states().isEmpty() && counts.years().isEmpty();
      empty.add(new Paragraph(getTranslation(nothing ? "reports.empty.none" : "reports.empty")));
      if (nothing && actor.role().includes(Role.EDITOR)) {
        empty.add(new Anchor("import", getTranslation("overview.empty.import")));
      }
    } else {
      SearchPage page =
          search.search(
              actor,
              shown.filter(),
              shown.words(),
              (shown.page() - 1) * HitList.PAGE,
              HitList.PAGE);
      count.setText(
          getTranslation(
              page.cut() ? "reports.hits.cut" : "reports.hits",
              shown.search(),
              page.total(),
              ReportSearch.MOST_RANKED));
      grid.setVisible(false);
      hits.setVisible(!page.hits().isEmpty());
      hits.show(shown, page);
      empty.setVisible(page.hits().isEmpty());
      empty.add(
          new Paragraph(getTranslation("reports.hits.none")),
          new Paragraph(getTranslation("reports.hits.none.help")));
    }
  }

  @Override
  public Optional<Place> place() {
    Set<Integer> years = shown.filter().years();
    return Optional.of(
        new Place(shown.filter().region(), years.size() == 1 ? years.iterator().next() : null));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("reports.title") + " · " + getTranslation("application.name");
  }
}
