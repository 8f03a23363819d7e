package org.mingjian.ui.township;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.compare.Comparison;
import org.mingjian.compare.ComparisonService;
import org.mingjian.compare.Selection;
import org.mingjian.finding.life.Filings;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.ui.Background;
import org.mingjian.ui.CurrentActor;
import org.mingjian.ui.IndicatorNames;
import org.mingjian.ui.LastPlace;
import org.mingjian.ui.Place;
import org.mingjian.ui.Widget;
import org.mingjian.ui.exhibit.Exhibited;
import org.mingjian.ui.exhibit.Exhibits;
import org.mingjian.ui.export.ExportMenu;
import org.mingjian.ui.figure.FigureLinks;
import org.mingjian.ui.figure.KeyMeasures;
import org.mingjian.ui.figure.NoReports;
import org.mingjian.ui.figure.PeerTexts;
import org.mingjian.ui.figure.PlaceFilter;
import org.mingjian.ui.figure.Texts;
import org.mingjian.ui.table.FigureTable;
import org.mingjian.ui.views.SavedViewBar;

/**
 * The townships of a county: who has filed which report and when, and the figures of a year. An
 * inspector sees here whom to remind, and which township to look at.
 */
@Route("townships")
@RolesAllowed(Role.VIEWER_ROLE)
@StyleSheet("overview.css")
@StyleSheet("township.css")
final class TownshipsView extends Main
    implements BeforeEnterObserver, HasDynamicTitle, Place.Shown {
  private static final long serialVersionUID = 1;

  private final transient ComparisonService comparisons;
  private final transient DivisionRegister divisions;
  private final transient Filings filings;
  private final transient IndicatorNames names;
  private final transient Background background;
  private final CurrentActor current;
  private final LastPlace last;
  private final transient Clock clock;
  private final SavedViewBar saved;
  private final ExportMenu menu;
  private final PlaceFilter filter;
  private final Div message = new Div();
  private final NoReports empty = new NoReports();
  private final Div content = new Div();
  private final FigureTable reports = new FigureTable();
  private final FigureTable figures = new FigureTable();
  private final Widget reportsWidget = new Widget("reports", reports);
  private final Widget figuresWidget = new Widget("figures", figures);
  private @Nullable Place shown;

  TownshipsView(
      ComparisonService comparisons,
      DivisionRegister divisions,
      Filings filings,
      IndicatorNames names,
      Background background,
      CurrentActor current,
      LastPlace last,
      Exhibits exhibits,
      Clock clock) {
    this.comparisons = comparisons;
    this.divisions = divisions;
    this.filings = filings;
    this.names = names;
    this.background = background;
    this.current = current;
    this.last = last;
    this.clock = clock;
    this.saved = exhibits.savedViews();
    setId("townships");
    addClassName("screen");
    filter =
        new PlaceFilter(
            divisions,
            current.actor().scope(),
            place -> FigureLinks.go(UI.getCurrent(), address(place)));
    reports.setId("table-reports");
    figures.setId("table-figures");
    message.setId("choose");
    message.addClassName("empty-state");
    content.addClassName("overview");
    content.add(
        reportsWidget.titled(
            getTranslation("townships.reports.title"),
            getTranslation("townships.reports.explanation")),
        figuresWidget.titled(
            getTranslation("townships.figures.title"),
            getTranslation("townships.figures.explanation")));
    menu = exhibits.menu().county(this::county).print(this::getPageTitle);
    filter.withTools(saved, menu);
    reportsWidget.withTools(exhibits.tools("reports", () -> exhibited(this::reportsTable)));
    figuresWidget.withTools(exhibits.tools("figures", () -> exhibited(this::figuresTable)));
    add(filter, message, empty, content);
  }

  private static String address(Place place) {
    if (DivisionCode.isTownship(place.region())) {
      return Place.address(place.region(), place.year());
    }
    return "townships?" + query(place);
  }

  private static String query(Place place) {
    return "region="
        + (place.region().isEmpty() ? Place.COUNTRY : place.region())
        + (place.year() == null ? "" : "&year=" + place.year());
  }

  /** The county and year that are shown; nothing above counties. */
  private Optional<ExportMenu.Place> county() {
    Place place = shown;
    if (place == null || !DivisionCode.isCounty(place.region())) {
      return Optional.empty();
    }
    return Optional.ofNullable(place.year())
        .map(year -> new ExportMenu.Place(place.region(), year));
  }

  private interface Tabled {
    Exhibited of(Actor actor, ExportMenu.Place place, List<Integer> years);
  }

  /** What a table shows, made anew for a file or a slide. */
  private Optional<Exhibited> exhibited(Tabled table) {
    Actor actor = current.actor();
    return county().map(place -> table.of(actor, place, comparisons.extent(actor).years()));
  }

  private Exhibited reportsTable(Actor actor, ExportMenu.Place place, List<Integer> years) {
    String county = place.division();
    return Exhibited.of(
        county,
        place.year(),
        tables(actor, texts(), county, place.year(), years).reports(filings.list(actor, county)),
        getTranslation(
            "townships.source", divisions.find(county).map(Division::name).orElse(county)),
        address(new Place(county, place.year())));
  }

  private Exhibited figuresTable(Actor actor, ExportMenu.Place place, List<Integer> years) {
    String county = place.division();
    Texts texts = texts();
    Comparison loaded = compare(actor, county, place.year());
    return Exhibited.of(
        county,
        place.year(),
        tables(actor, texts, county, place.year(), years).figures(loaded),
        texts.source(loaded),
        address(new Place(county, place.year())));
  }

  private Comparison compare(Actor actor, String county, int year) {
    return comparisons.compare(actor, new Selection(county, List.of(year)), KeyMeasures.ALL);
  }

  private Texts texts() {
    return new Texts(
        this::getTranslation,
        getLocale(),
        new PeerTexts(this::getTranslation, getLocale(), names, divisions),
        OffsetDateTime.now(clock));
  }

  private TownshipTables tables(
      Actor actor, Texts texts, String county, int year, List<Integer> years) {
    List<String> units =
        divisions.children(county).stream()
            .map(Division::code)
            .filter(actor.scope()::contains)
            .toList();
    return new TownshipTables(texts, year, years, units);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Actor actor = current.actor();
    QueryParameters parameters = event.getLocation().getQueryParameters();
    Optional<String> asked =
        parameters
            .getSingleParameter("region")
            .map(region -> region.equals(Place.COUNTRY) ? "" : region)
            .flatMap(Selection::parseRegion);
    Optional<Integer> askedYear = TownshipAddress.year(parameters);
    ComparisonService.Extent extent = comparisons.extent(actor);
    String region = asked.or(last::region).orElse(extent.region());
    if (DivisionCode.isTownship(region)) {
      region = DivisionCode.countyOf(region);
    }
    Optional<Integer> year =
        askedYear
            .or(() -> last.year().filter(extent.years()::contains))
            .or(() -> Place.newest(extent.years()));
    Place place = new Place(region, year.orElse(null));
    shown = place;
    filter.show(getTranslation("townships.title"), place, extent.years());
    saved.show("townships", query(place));
    boolean county = DivisionCode.isCounty(region);
    empty.hide();
    boolean unknown = empty.unknown(divisions, actor, region, extent.region());
    message.setVisible(!county && year.isPresent() && !unknown);
    content.setVisible(county && year.isPresent() && !unknown);
    menu.setVisible(county && year.isPresent() && !unknown);
    if (asked.isEmpty() || (askedYear.isEmpty() && year.isPresent())) {
      event.getUI().getPage().getHistory().replaceState(null, address(place));
    }
    if (unknown) {
      return;
    }
    if (year.isEmpty()) {
      empty.anywhere(actor);
    } else if (!county) {
      say(getTranslation("townships.choose_county"), below(actor, region, place));
    } else {
      load(actor, region, year.get(), extent);
    }
  }

  private void say(String words, List<Anchor> links) {
    message.removeAll();
    message.add(new Paragraph(words));
    links.forEach(message::add);
  }

  private List<Anchor> below(Actor actor, String region, Place place) {
    return divisions.below(region).stream()
        .filter(division -> actor.scope().touches(division.code()))
        .map(division ->
            new Anchor(address(new Place(division.code(), place.year())), division.name()))
        .toList();
  }

  private void load(Actor actor, String county, int year, ComparisonService.Extent extent) {
    TownshipTables tables = tables(actor, texts(), county, year, extent.years());
    reportsWidget.load(
        background,
        () -> filings.list(actor, county),
        found -> {
          if (found.isEmpty()) {
            content.setVisible(false);
            empty.of(divisions, actor, new Place(county, year), extent.region());
          } else {
            reports.show(tables.reports(found));
          }
        });
    figuresWidget.load(
        background,
        () -> compare(actor, county, year),
        loaded -> figures.show(tables.figures(loaded)));
  }

  @Override
  public Optional<Place> place() {
    return Optional.ofNullable(shown);
  }

  @Override
  public String getPageTitle() {
    String title = getTranslation("townships.title");
    Place place = shown;
    if (place != null && !place.region().isEmpty()) {
      title +=
          " · "
              + divisions.find(place.region()).map(Division::name).orElse(place.region())
              + (place.year() == null ? "" : " " + place.year());
    }
    return title + " · " + getTranslation("application.name");
  }
}
