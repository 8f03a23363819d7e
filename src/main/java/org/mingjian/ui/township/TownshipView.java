package org.mingjian.ui.township;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.chart.ChartSpec;
import org.mingjian.compare.Comparison;
import org.mingjian.compare.ComparisonService;
import org.mingjian.compare.Measure;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.ReportText;
import org.mingjian.finding.UnitKind;
import org.mingjian.finding.life.Filings;
import org.mingjian.finding.life.FindingFilter;
import org.mingjian.finding.life.FindingOrder;
import org.mingjian.finding.life.FindingState;
import org.mingjian.finding.life.FindingStore;
import org.mingjian.finding.life.JudgingService;
import org.mingjian.finding.life.StoredFinding;
import org.mingjian.finding.text.ImprovementReview;
import org.mingjian.report.ReportStore;
import org.mingjian.report.ReportWords;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.ui.Background;
import org.mingjian.ui.CurrentActor;
import org.mingjian.ui.IndicatorNames;
import org.mingjian.ui.OneOf;
import org.mingjian.ui.Place;
import org.mingjian.ui.Widget;
import org.mingjian.ui.chart.Chart;
import org.mingjian.ui.exhibit.Exhibited;
import org.mingjian.ui.exhibit.Exhibits;
import org.mingjian.ui.export.ExportMenu;
import org.mingjian.ui.figure.FigureFindings;
import org.mingjian.ui.figure.FigureLinks;
import org.mingjian.ui.figure.FindingLines;
import org.mingjian.ui.figure.KeyMeasures;
import org.mingjian.ui.figure.PeerTexts;
import org.mingjian.ui.figure.PlaceFilter;
import org.mingjian.ui.figure.Standing;
import org.mingjian.ui.figure.Texts;
import org.mingjian.ui.views.SavedViewBar;

/**
 * One township: its reports, its indicators by year, its place among the peers, what is to be
 * asked, and what it promised. Whoever prepares a talk with the township decides here what to bring
 * up.
 */
@Route("township/:unit([0-9]{9})")
@RolesAllowed(Role.VIEWER_ROLE)
@StyleSheet("overview.css")
@StyleSheet("township.css")
final class TownshipView extends Main implements BeforeEnterObserver, HasDynamicTitle, Place.Shown {
  private static final long serialVersionUID = 1;
  private static final int MOST_FINDINGS = 8;
  private static final Set<FindingState> UNSETTLED = Set.of(FindingState.OPEN, FindingState.ASKED);

  private final transient TownshipFigures.Services services;
  private final transient FindingStore findings;
  private final transient FindingMessages messages;
  private final transient DivisionRegister divisions;
  private final transient Filings filings;
  private final transient ReportStore reports;
  private final transient IndicatorNames names;
  private final transient Background background;
  private final CurrentActor current;
  private final transient Clock clock;
  private final SavedViewBar saved;

  private final PlaceFilter filter;
  private final OneOf<String> rank = new OneOf<>(this::measure);
  private final ReportStrip strip = new ReportStrip();
  private final Chart rugChart = chart("years");
  private final Chart rankingChart = chart("place");
  private final FindingLines lines = new FindingLines(false);
  private final Div allFindings = new Div();
  private final ImprovementsPanel improvements = new ImprovementsPanel();
  private final Widget stripWidget = new Widget("reports", strip);
  private final Widget rugWidget = new Widget("years", rugChart);
  private final Widget rankingWidget = new Widget("place", rankingChart);
  private final Widget findingsWidget = new Widget("findings", lines, allFindings);
  private final Widget improvementsWidget = new Widget("improvements", improvements);
  private final List<SeriesWidget> series =
      SeriesDefinition.ALL.stream().map(SeriesWidget::new).toList();

  private @Nullable TownshipAddress shown;

  TownshipView(
      ComparisonService comparisons,
      DivisionRegister divisions,
      FindingStore findings,
      FindingMessages messages,
      JudgingService judging,
      Filings filings,
      ReportStore reports,
      IndicatorNames names,
      Background background,
      CurrentActor current,
      Exhibits exhibits,
      Clock clock) {
    this.services =
        new TownshipFigures.Services(
            comparisons, new Standing(divisions, findings, judging, messages));
    this.findings = findings;
    this.messages = messages;
    this.divisions = divisions;
    this.filings = filings;
    this.reports = reports;
    this.names = names;
    this.background = background;
    this.current = current;
    this.clock = clock;
    this.saved = exhibits.savedViews();
    setId("township");
    addClassName("screen");
    filter = new PlaceFilter(divisions, current.actor().scope(), TownshipView::open);
    rank.setId("rank");
    rank.setAriaLabel(getTranslation("overview.rank"));
    rank.addValueChangeListener(event -> {
      TownshipAddress from = shown;
      if (event.isFromClient() && from != null) {
        KeyMeasures.find(event.getValue())
            .ifPresent(
                measure -> FigureLinks.go(UI.getCurrent(), from.rankedBy(measure).address()));
      }
    });
    allFindings.addClassName("finding-rest");
    Div content = new Div();
    content.addClassName("overview");
    content.add(
        stripWidget.titled(getTranslation("township.reports.title"), ""),
        rugWidget.titled(
            getTranslation("township.rug.title"), getTranslation("township.rug.explanation")),
        row(
            rankingWidget.titled(
                getTranslation("township.place.title"),
                getTranslation("overview.ranking.explanation"),
                rank),
            findingsWidget.titled(
                getTranslation("township.findings.title"),
                getTranslation("township.findings.explanation"))),
        improvementsWidget.titled(
            getTranslation("township.improvements.title"),
            getTranslation("township.improvements.explanation")));
    series.forEach(one -> content.add(one.widget(this::getTranslation)));
    withTools(exhibits);
    add(filter, content);
  }

  private void withTools(Exhibits exhibits) {
    filter.withTools(
        saved,
        exhibits
            .menu()
            .township(() ->
                Optional.ofNullable(shown)
                    .map(address -> new ExportMenu.Place(address.unit(), address.year())))
            .print(this::getPageTitle));
    rugWidget.withTools(
        exhibits.tools(
            "years",
            () -> exhibited((figures, address) -> Optional.of(of(address, figures.rug())))));
    rankingWidget.withTools(
        exhibits.tools(
            "place",
            () ->
                exhibited((figures, address) ->
                    figures.ranked().map(measure -> of(address, figures.ranking(measure))))));
    series.forEach(one ->
        one.withTools(
            exhibits.tools(
                one.definition().key(),
                () ->
                    exhibited((figures, address) -> {
                      SeriesContent content = figures.present(one.definition(), figures.series());
                      return Optional.of(of(address, content.chart()).with(content.table()));
                    }))));
  }

  private static Exhibited of(TownshipAddress address, ChartSpec chart) {
    return Exhibited.of(address.unit(), address.year(), chart, address.address());
  }

  /** What a widget shows, made anew for a file or a slide. */
  private Optional<Exhibited> exhibited(
      BiFunction<TownshipFigures, TownshipAddress, Optional<Exhibited>> of) {
    TownshipAddress address = shown;
    if (address == null) {
      return Optional.empty();
    }
    Actor actor = current.actor();
    return of.apply(figures(actor, address, years(actor, address)), address);
  }

  private List<Integer> years(Actor actor, TownshipAddress address) {
    List<Integer> years = services.comparisons().extent(actor).years();
    return years.isEmpty() ? List.of(address.year()) : years;
  }

  private TownshipFigures figures(Actor actor, TownshipAddress address, List<Integer> years) {
    return new TownshipFigures(services, actor, address, years, texts());
  }

  private Texts texts() {
    return new Texts(
        this::getTranslation,
        getLocale(),
        new PeerTexts(this::getTranslation, getLocale(), names, divisions),
        OffsetDateTime.now(clock));
  }

  static Chart chart(String key) {
    Chart chart = new Chart();
    chart.setId("chart-" + key);
    chart.addMarkClickedListener(event -> FigureLinks.open(UI.getCurrent(), event.mark()));
    return chart;
  }

  private static Div row(Widget... widgets) {
    Div row = new Div(widgets);
    row.addClassName("overview-row");
    return row;
  }

  private static void open(Place place) {
    FigureLinks.go(UI.getCurrent(), Place.address(place.region(), place.year()));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Actor actor = current.actor();
    String unit = event.getRouteParameters().get("unit").orElseThrow();
    Optional<Division> division = divisions.find(unit);
    if (division.isEmpty() || !actor.scope().contains(unit)) {
      event.rerouteToError(NotFoundException.class);
      return;
    }
    QueryParameters parameters = event.getLocation().getQueryParameters();
    List<Integer> years = services.comparisons().extent(actor).years();
    Optional<Integer> asked = TownshipAddress.year(parameters);
    Optional<Integer> year = asked.or(() -> Place.newest(years));
    if (year.isEmpty()) {
      // Without any report there is nothing to say of a township; the overview says what to do.
      event.forwardTo("");
      return;
    }
    TownshipAddress address =
        new TownshipAddress(unit, year.get(), TownshipAddress.rank(parameters).orElse(null));
    shown = address;
    filter.show(division.get().name(), address.place(), years);
    filter.remark(getTranslation("township.kind." + UnitKind.of(division.get().name()).code()));
    if (asked.isEmpty()) {
      event.getUI().getPage().getHistory().replaceState(null, address.address());
    }
    saved.show("township/" + unit, address.query());
    load(actor, address, years.isEmpty() ? List.of(address.year()) : years);
  }

  private record Marked(Comparison comparison, FigureFindings findings) {}

  private void load(Actor actor, TownshipAddress address, List<Integer> years) {
    String unit = address.unit();
    int year = address.year();
    Texts texts = texts();
    TownshipFigures figures = figures(actor, address, years);
    stripWidget.load(
        background,
        () -> filings.list(actor, unit),
        found -> strip.show(texts, unit, year, years, found));
    rugWidget.load(
        background,
        () -> new Marked(figures.profile(), figures.standing()),
        marked -> rugChart.show(figures.rug()));
    rankingWidget.load(
        background,
        () -> new Marked(figures.profile(), figures.standing()),
        marked -> showRanking(figures));
    findingsWidget.load(
        background,
        () ->
            findings.list(
                actor,
                FindingFilter.of(unit).withStates(UNSETTLED),
                FindingOrder.SEVERITY,
                0,
                MOST_FINDINGS),
        found -> showFindings(texts, unit, found));
    improvementsWidget.load(
        background,
        () -> written(reports.words(actor, unit, List.of(year - 1, year)), unit, year),
        written ->
            improvements.show(texts, year, written.before(), written.now(), written.review()));
    series.forEach(one -> one.load(background, figures));
  }

  private void showFindings(Texts texts, String unit, List<StoredFinding> found) {
    if (found.isEmpty()) {
      findingsWidget.nothing(getTranslation("township.findings.none"));
      return;
    }
    lines.show(texts, messages, found, "?region=" + unit);
    allFindings.removeAll();
    allFindings.add(new Anchor("findings?region=" + unit, getTranslation("township.findings.all")));
  }

  private void showRanking(TownshipFigures figures) {
    Optional<Measure> measure = figures.ranked();
    if (measure.isEmpty()) {
      rank.setVisible(false);
      rankingWidget.nothing(getTranslation("overview.nothing_filed"));
      return;
    }
    rank.setVisible(true);
    rank.offer(figures.rankable().stream().map(Measure::key).toList());
    rank.setValue(measure.get().key());
    rankingChart.show(figures.ranking(measure.get()));
  }

  private String measure(String key) {
    return KeyMeasures.find(key).map(texts().peers()::shortName).orElse(key);
  }

  private record Written(
      @Nullable Long before, @Nullable Long now, ImprovementReview.Review review) {}

  private Written written(List<ReportWords> words, String unit, int year) {
    ReportWords before = null;
    ReportWords now = null;
    for (ReportWords report : words) {
      if (report.year() == year) {
        now = report;
      } else {
        before = report;
      }
    }
    List<String> units = new ArrayList<>();
    divisions.children(DivisionCode.countyOf(unit)).forEach(division -> units.add(division.name()));
    return new Written(
        before == null ? null : before.id(),
        now == null ? null : now.id(),
        ImprovementReview.of(
            before == null ? null : ReportText.of(before.document()),
            now == null ? null : ReportText.of(now.document()),
            units));
  }

  @Override
  public Optional<Place> place() {
    return Optional.ofNullable(shown).map(TownshipAddress::place);
  }

  @Override
  public String getPageTitle() {
    TownshipAddress address = shown;
    return (address == null
            ? ""
            : divisions.find(address.unit()).map(Division::name).orElse(address.unit()) + " · ")
        + getTranslation("application.name");
  }
}
