package org.mingjian.ui.compare;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.compare.Comparison;
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
import org.mingjian.ui.CurrentActor;
import org.mingjian.ui.IndicatorNames;
import org.mingjian.ui.figure.FigureFindings;
import org.mingjian.ui.figure.FigureLinks;
import org.mingjian.ui.figure.Figures;
import org.mingjian.ui.table.FigureTable;
import org.mingjian.ui.table.TableState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Any units, years and indicators side by side. An inspector decides here whether a figure that
 * looks odd is odd among its peers and over the years, and which report to open; an evaluator finds
 * the chart that shows it.
 */
@Route("compare")
@RolesAllowed(Role.VIEWER_ROLE)
@StyleSheet("compare.css")
final class CompareView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(CompareView.class);
  private static final int COUNTY_CODE = 6;
  private static final List<String> FIRST_SHOWN =
      List.of("narrative.disclosed.total", "request.received.total", "share.granted");

  private final transient ComparisonService comparisons;
  private final transient DivisionRegister divisions;
  private final transient IndicatorNames names;
  private final transient FindingStore findings;
  private final transient FindingMessages messages;
  private final transient JudgingService judging;
  private final CurrentActor current;
  private final transient MeasureCatalogue catalogue = Measures.catalogue();
  private final ComparePanel panel;
  private final Nav types = new Nav();
  private final Nav shown = new Nav();
  private final Paragraph stated = new Paragraph();
  private final Div empty = new Div();
  private final Paragraph failure = new Paragraph();
  private final Div charts = new Div();
  private final FigureTable table = new FigureTable();
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
      CurrentActor current) {
    this.comparisons = comparisons;
    this.divisions = divisions;
    this.names = names;
    this.findings = findings;
    this.messages = messages;
    this.judging = judging;
    this.current = current;
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
    empty.setId("empty");
    empty.addClassName("empty-state");
    failure.setId("failure");
    failure.addClassName("widget-failure");
    failure.getElement().setAttribute("role", "alert");
    charts.setId("charts");
    charts.addClassName("compare-charts");
    table.setId("table");
    table.offerTools();
    table.addStateChangedListener(event -> remember(event.state()));
    content.addClassName("compare-content");
    content.add(stated, bar, failure, charts, table);
    Div halves = new Div(panel, content);
    halves.addClassName("compare-halves");
    add(new H1(getTranslation("compare.title")), empty, halves);
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
    FigureLinks.address(mark)
        .ifPresent(found -> {
          int question = found.indexOf('?');
          UI.getCurrent()
              .navigate(
                  found.substring(0, question),
                  QueryParameters.fromString(found.substring(question + 1)));
        });
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Actor actor = current.actor();
    CompareAddress.Asked asked =
        CompareAddress.read(event.getLocation().getQueryParameters(), catalogue);
    ComparisonService.Extent extent = comparisons.extent(actor);
    boolean nothing = extent.years().isEmpty();
    showEmpty(nothing, actor);
    if (nothing) {
      return;
    }
    Selection selection =
        new Selection(
            asked.region().orElse(extent.region()),
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
    panel.show(address, extent.years());
    showChoices();
    load(actor);
  }

  private void showEmpty(boolean nothing, Actor actor) {
    empty.removeAll();
    empty.setVisible(nothing);
    panel.setVisible(!nothing);
    content.setVisible(!nothing);
    if (nothing) {
      empty.add(new Paragraph(getTranslation("overview.empty")));
      if (actor.role().includes(Role.EDITOR)) {
        empty.add(new Anchor("import", getTranslation("overview.empty.import")));
      }
      empty.add(new Anchor("waiting", getTranslation("overview.empty.waiting")));
    }
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

  private void load(Actor actor) {
    charts.removeAll();
    try {
      Comparison comparison =
          comparisons.compare(actor, address.selection(), address.computed(catalogue));
      FigureFindings standing = standing(actor, comparison);
      Figures figures =
          new Figures(comparison, standing, divisions, names, this::getTranslation, getLocale());
      show(comparison, figures, standing.judged());
      failure.setVisible(false);
    } catch (RuntimeException e) {
      LOG.error("a comparison could not be shown: {}", address.path(), e);
      failure.setText(getTranslation("widget.failed"));
      failure.setVisible(true);
      charts.removeAll();
      table.setVisible(false);
    }
  }

  /** The findings at the figures, where all units lie in one county. */
  private FigureFindings standing(Actor actor, Comparison comparison) {
    List<String> counties =
        comparison.units().stream()
            .filter(unit -> unit.length() > COUNTY_CODE)
            .map(unit -> unit.substring(0, COUNTY_CODE))
            .distinct()
            .toList();
    if (counties.size() != 1) {
      return FigureFindings.none(this::getTranslation);
    }
    String county = counties.getFirst();
    return new FigureFindings(
        findings.marks(actor, county, address.selection().years()),
        judging.isJudged(actor, county),
        rule -> messages.ruleName(rule, getLocale()),
        this::getTranslation);
  }

  private void show(Comparison comparison, Figures figures, boolean judged) {
    Selection selection = comparison.selection();
    stated.setText(
        getTranslation(
            "compare.stated",
            selection.region().isEmpty()
                ? getTranslation("overview.country")
                : figures.name(selection.region()),
            comparison.units().size(),
            Selection.formatYears(selection.years()),
            figures.peers(comparison.peers())));
    if (comparison.units().isEmpty()) {
      charts.add(new Paragraph(getTranslation("compare.no_units")));
      table.setVisible(false);
      return;
    }
    if (address.shown() != CompareAddress.Shown.TABLE) {
      CompareCharts drawn =
          new CompareCharts(
              address, comparison, figures, judged, this::getTranslation, getLocale());
      int number = 0;
      for (Drawing drawing : drawn.draw()) {
        charts.add(new DrawingPanel(drawing, number++, this::openMark));
      }
    }
    boolean tabled = address.shown() != CompareAddress.Shown.CHART;
    table.setVisible(tabled);
    if (tabled) {
      table.show(new CompareTable(address, comparison, figures, this::getTranslation).table());
      table.setState(TableState.parse(address.table()));
    }
  }

  /** Whether dividing changes any of some measures. */
  static boolean dividable(List<Measure> measures, MeasureCatalogue catalogue) {
    return measures.stream()
        .anyMatch(measure -> catalogue.normalised(measure, Denominator.POPULATION).isPresent());
  }

  @Override
  public String getPageTitle() {
    return getTranslation("compare.title") + " · " + getTranslation("application.name");
  }
}
