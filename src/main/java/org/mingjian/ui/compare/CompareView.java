package org.mingjian.ui.compare;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.compare.ComparisonService;
import org.mingjian.compare.Denominator;
import org.mingjian.compare.DenominatorStore;
import org.mingjian.compare.Measure;
import org.mingjian.compare.MeasureCatalogue;
import org.mingjian.compare.Measures;
import org.mingjian.compare.Selection;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.life.FindingStore;
import org.mingjian.finding.life.JudgingService;
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
import org.mingjian.ui.figure.FigureLinks;
import org.mingjian.ui.figure.NoReports;
import org.mingjian.ui.figure.PeerTexts;
import org.mingjian.ui.figure.Standing;
import org.mingjian.ui.figure.Texts;
import org.mingjian.ui.table.FigureTable;
import org.mingjian.ui.table.TableState;
import org.mingjian.ui.views.SavedViewBar;

/**
 * Any units, years and indicators side by side. An inspector decides here whether a figure that
 * looks odd is odd among its peers and over the years, and which report to open; an evaluator finds
 * the chart that shows it.
 */
@Route("compare")
@RolesAllowed(Role.VIEWER_ROLE)
@StyleSheet("compare.css")
final class CompareView extends Main implements BeforeEnterObserver, HasDynamicTitle, Place.Shown {
  private static final long serialVersionUID = 1;
  private static final List<String> FIRST_SHOWN =
      List.of("narrative.disclosed.total", "request.received.total", "share.granted");

  private final transient ComparisonService comparisons;
  private final transient DivisionRegister divisions;
  private final transient IndicatorNames names;
  private final transient Standing standing;
  private final transient Background background;
  private final CurrentActor current;
  private final LastPlace last;
  private final transient Exhibits exhibits;
  private final transient Clock clock;
  private final SavedViewBar saved;
  private final transient MeasureCatalogue catalogue = Measures.catalogue();
  private final ComparePanel panel;
  private final Nav types = new Nav();
  private final Nav shown = new Nav();
  private final Paragraph stated = new Paragraph();
  private final NoReports empty = new NoReports();
  private final Div charts = new Div();
  private final List<DrawingWidget> drawings = new ArrayList<>();
  private final FigureTable table = new FigureTable();
  private final Widget tableWidget = new Widget("table", table);
  private final Section content = new Section();
  private transient CompareAddress address =
      new CompareAddress(
          new Selection("", List.of()), ChartType.BARS, null, CompareAddress.Shown.BOTH, "");

  CompareView(
      ComparisonService comparisons,
      DenominatorStore denominators,
      DivisionRegister divisions,
      IndicatorNames names,
      FindingStore findings,
      FindingMessages messages,
      JudgingService judging,
      Background background,
      CurrentActor current,
      LastPlace last,
      Exhibits exhibits,
      Clock clock) {
    this.comparisons = comparisons;
    this.divisions = divisions;
    this.names = names;
    this.standing = new Standing(divisions, findings, judging, messages);
    this.background = background;
    this.current = current;
    this.last = last;
    this.exhibits = exhibits;
    this.clock = clock;
    this.saved = exhibits.savedViews();
    setId("compare");
    addClassNames("screen", "compare");
    panel =
        new ComparePanel(
            divisions, names, catalogue, denominators, current, CompareView::navigateTo);
    build();
  }

  private void build() {
    types.setId("chart-types");
    types.getElement().setAttribute("aria-label", getTranslation("compare.chart_type"));
    shown.getElement().setAttribute("aria-label", getTranslation("compare.shown"));
    types.addClassName("compare-choices");
    shown.addClassName("compare-choices");
    Div bar = new Div(types, shown);
    bar.addClassName("compare-bar");
    stated.setId("stated");
    stated.addClassName("secondary");
    charts.setId("charts");
    charts.addClassName("compare-charts");
    table.setId("table");
    table.offerTools();
    table.addStateChangedListener(event -> remember(event.state()));
    content.addClassName("compare-content");
    tableWidget
        .titled(getTranslation("compare.table.title"), getTranslation("compare.table.how"))
        .withTools(exhibits.tools("table", this::exhibitedTable));
    content.add(bar, charts, tableWidget);
    Div halves = new Div(panel, content);
    halves.addClassName("compare-halves");
    Div tools = new Div(saved, exhibits.menu().print(this::getPageTitle));
    tools.addClassName("filter-tools");
    Div head = new Div(new H1(getTranslation("compare.title")), stated, tools);
    head.addClassName("filter-bar");
    add(head, empty, halves);
  }

  /** The table has sorted itself; the address follows without loading anything anew. */
  private void remember(TableState state) {
    address = address.withTable(state.parameter());
    String path = address.path();
    getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, path));
    showChoices();
  }

  private static void navigateTo(CompareAddress to) {
    UI.getCurrent().navigate(CompareView.class, to.parameters());
  }

  private void openMark(String mark) {
    Optional<CompareAddress> median = MedianLink.address(mark, address, catalogue);
    if (median.isPresent()) {
      navigateTo(median.get());
      return;
    }
    FigureLinks.open(UI.getCurrent(), mark);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Actor actor = current.actor();
    CompareAddress.Asked asked =
        CompareAddress.read(event.getLocation().getQueryParameters(), catalogue);
    ComparisonService.Extent extent = comparisons.extent(actor);
    String region =
        asked.region().or(() -> last.region().map(CompareView::county)).orElse(extent.region());
    if (isEmpty(actor, extent, region)) {
      return;
    }
    Selection selection =
        new Selection(
            region,
            asked.units().orElse(List.of()),
            asked.years().orElse(List.of(extent.years().getLast())),
            asked
                .measures()
                .orElseGet(() -> FIRST_SHOWN.stream().map(catalogue::require).toList()));
    address =
        new CompareAddress(selection, asked.chart(), asked.per(), asked.shown(), asked.table());
    if (!asked.isComplete()) {
      // The address always says what is shown, so that it can be copied at any time.
      event.getUI().getPage().getHistory().replaceState(null, address.path());
    }
    saved.show("compare", address.parameters().getQueryString());
    panel.show(address, extent.years());
    showChoices();
    load(actor);
  }

  private static String county(String region) {
    return DivisionCode.countyOf(region);
  }

  private boolean isEmpty(Actor actor, ComparisonService.Extent extent, String region) {
    empty.hide();
    boolean unknown = empty.unknown(divisions, actor, region, county(extent.region()));
    boolean nothing = extent.years().isEmpty();
    if (nothing && !unknown) {
      empty.anywhere(actor);
    }
    panel.setVisible(!nothing && !unknown);
    content.setVisible(!nothing && !unknown);
    return nothing || unknown;
  }

  private void showChoices() {
    types.removeAll();
    for (ChartType type : ChartType.values()) {
      types.add(
          Choice.of(
              address.with(type),
              getTranslation("compare.chart." + type.code()),
              type == address.chart(),
              "chart-" + type.code()));
    }
    shown.removeAll();
    for (CompareAddress.Shown one : CompareAddress.Shown.values()) {
      shown.add(
          Choice.of(
              address.with(one),
              getTranslation("compare.show." + one.code()),
              one == address.shown(),
              "show-" + one.code()));
    }
  }

  private CompareFigures figures(Actor actor) {
    return new CompareFigures(comparisons, standing, catalogue, actor, address, texts());
  }

  private Texts texts() {
    return new Texts(
        this::getTranslation,
        getLocale(),
        new PeerTexts(this::getTranslation, getLocale(), names, divisions),
        OffsetDateTime.now(clock));
  }

  private void load(Actor actor) {
    CompareFigures figures = figures(actor);
    List<@Nullable Measure> places =
        address.shown() == CompareAddress.Shown.TABLE
            ? List.of()
            : CompareCharts.places(address.chart(), address.computed(catalogue));
    charts.getElement().setAttribute("data-chart", address.chart().code());
    while (drawings.size() > places.size()) {
      charts.remove(drawings.removeLast().widget());
    }
    while (drawings.size() < places.size()) {
      charts.add(drawing(drawings.size()).widget());
    }
    for (int place = 0; place < places.size(); place++) {
      @Nullable Measure measure = places.get(place);
      drawings.get(place).load(background, figures::loaded, () -> figures.drawing(measure));
    }
    stated.setText(stated(""));
    boolean tabled = address.shown() != CompareAddress.Shown.CHART;
    tableWidget.setVisible(tabled);
    if (tabled) {
      String state = address.table();
      tableWidget.load(background, figures::loaded, loaded -> showTable(figures, loaded, state));
    }
  }

  private DrawingWidget drawing(int number) {
    DrawingWidget drawing = new DrawingWidget(number, this::openMark);
    drawing.withTools(exhibits.tools("drawing-" + number, () -> exhibited(number)));
    drawings.add(drawing);
    return drawing;
  }

  private void showTable(CompareFigures figures, CompareFigures.Loaded loaded, String state) {
    stated.setText(stated(figures.peers()));
    if (loaded.comparison().units().isEmpty()) {
      tableWidget.nothing(getTranslation("compare.no_units"));
      return;
    }
    table.show(figures.table());
    table.setState(TableState.parse(state));
  }

  /**
   * What is compared, in one line.
   *
   * @param peers with whom; empty while that is not known
   */
  private String stated(String peers) {
    Selection selection = address.selection();
    String years = Selection.formatYears(selection.years());
    return peers.isEmpty()
        ? getTranslation("compare.stated.short", where(selection), years)
        : getTranslation("compare.stated", where(selection), years, peers);
  }

  /** What a chart shows, made anew for a file or a slide; nothing where it says why it is none. */
  private Optional<Exhibited> exhibited(int number) {
    List<@Nullable Measure> places =
        CompareCharts.places(address.chart(), address.computed(catalogue));
    if (number >= places.size()) {
      return Optional.empty();
    }
    return switch (figures(current.actor()).drawing(places.get(number))) {
      case Drawing.Undrawn _ -> Optional.empty();
      case Drawing.Drawn drawn ->
          Optional.of(Exhibited.of(division(), newest(), drawn.chart(), address.path()));
    };
  }

  private Optional<Exhibited> exhibitedTable() {
    CompareFigures figures = figures(current.actor());
    return figures.loaded().comparison().units().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Exhibited.of(division(), newest(), figures.table(), figures.source(), address.path()));
  }

  /** The smallest division that holds all that is compared, peers among them. */
  private String division() {
    String region = address.selection().region();
    return DivisionCode.countyOf(region);
  }

  private int newest() {
    return address.selection().years().getLast();
  }

  @Override
  public Optional<Place> place() {
    List<Integer> years = address.selection().years();
    return years.isEmpty() ? Optional.empty() : Optional.of(new Place(division(), years.getLast()));
  }

  /** Whether dividing changes any of some measures. */
  static boolean dividable(List<Measure> measures, MeasureCatalogue catalogue) {
    return measures.stream()
        .anyMatch(measure -> catalogue.normalised(measure, Denominator.POPULATION).isPresent());
  }

  @Override
  public String getPageTitle() {
    Selection selection = address.selection();
    String title =
        getTranslation("compare.title")
            + " · "
            + where(selection)
            + " "
            + Selection.formatYears(selection.years());
    return title + " · " + getTranslation("application.name");
  }

  /** The name of the region. */
  private String where(Selection selection) {
    String region = selection.region();
    return region.isEmpty()
        ? getTranslation("overview.country")
        : divisions.find(region).map(Division::name).orElse(region);
  }
}
