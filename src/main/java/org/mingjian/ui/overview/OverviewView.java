package org.mingjian.ui.overview;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.compare.Comparison;
import org.mingjian.compare.ComparisonService;
import org.mingjian.compare.Measure;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.life.CountyFilings;
import org.mingjian.finding.life.Filings;
import org.mingjian.finding.life.FindingStore;
import org.mingjian.finding.life.JudgingService;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.ui.Background;
import org.mingjian.ui.CurrentActor;
import org.mingjian.ui.IndicatorNames;
import org.mingjian.ui.LastPlace;
import org.mingjian.ui.OneOf;
import org.mingjian.ui.Place;
import org.mingjian.ui.Shared;
import org.mingjian.ui.Widget;
import org.mingjian.ui.chart.Chart;
import org.mingjian.ui.exhibit.ExhibitTools;
import org.mingjian.ui.exhibit.Exhibited;
import org.mingjian.ui.exhibit.Exhibits;
import org.mingjian.ui.export.ExportMenu;
import org.mingjian.ui.figure.FigureFindings;
import org.mingjian.ui.figure.FigureLinks;
import org.mingjian.ui.figure.KeyMeasures;
import org.mingjian.ui.figure.NoReports;
import org.mingjian.ui.figure.PeerTexts;
import org.mingjian.ui.figure.PlaceFilter;
import org.mingjian.ui.figure.Standing;
import org.mingjian.ui.figure.Texts;
import org.mingjian.ui.table.FigureTable;
import org.mingjian.ui.views.SavedViewBar;

/**
 * A leader's two minutes: how a region did in a year, who leads and who lags, what changed, and
 * what must be asked. Decided here is whom to call, and which report to open.
 */
@Route("")
@RolesAllowed(Role.VIEWER_ROLE)
@StyleSheet("overview.css")
final class OverviewView extends Main implements BeforeEnterObserver, HasDynamicTitle, Place.Shown {
  private static final long serialVersionUID = 1;

  private final transient OverviewFigures.Services services;
  private final transient Filings filings;
  private final transient IndicatorNames names;
  private final transient Background background;
  private final CurrentActor current;
  private final LastPlace last;
  private final transient Clock clock;
  private final SavedViewBar saved;
  private final PlaceFilter filter;
  private final OneOf<OverviewAddress.Against> against =
      new OneOf<>(choice -> getTranslation("overview.against." + choice.code()));
  private final OneOf<String> rank = new OneOf<>(this::measure);
  private final NoReports empty = new NoReports();

  /** What says nothing where the year has no report. */
  private final Div compared = new Div();

  private final Div content = new Div();

  private final FigureTiles tiles = new FigureTiles();
  private final FindingTile findingTile = new FindingTile();
  private final FilingTile filingTile = new FilingTile();
  private final Questions questions = new Questions();
  private final Changes changes = new Changes();
  private final Chart rankingChart = chart("ranking");
  private final Chart rugChart = chart("rug");
  private final Chart trendsChart = chart("trends");

  private final FigureTable counties = new FigureTable();
  private final Widget countiesWidget = new Widget("counties", counties);
  private final Widget figuresWidget = new Widget("figures", tiles);
  private final Widget findingsWidget = new Widget("findings", findingTile);
  private final Widget filingsWidget = new Widget("filings", filingTile);
  private final Widget rankingWidget = new Widget("ranking", rankingChart);
  private final Widget questionsWidget = new Widget("questions", questions);
  private final Widget rugWidget = new Widget("rug", rugChart);
  private final Widget changesWidget = new Widget("changes", changes);
  private final Widget trendsWidget = new Widget("trends", trendsChart);

  private final ExhibitTools figuresSlide;
  private final ExportMenu menu;
  private @Nullable OverviewAddress shown;

  OverviewView(
      ComparisonService comparisons,
      DivisionRegister divisions,
      FindingStore findings,
      FindingMessages messages,
      JudgingService judging,
      Filings filings,
      IndicatorNames names,
      Background background,
      CurrentActor current,
      LastPlace last,
      Exhibits exhibits,
      Clock clock) {
    this.services =
        new OverviewFigures.Services(
            comparisons,
            divisions,
            findings,
            messages,
            new Standing(divisions, findings, judging, messages));
    this.filings = filings;
    this.names = names;
    this.background = background;
    this.current = current;
    this.last = last;
    this.clock = clock;
    this.saved = exhibits.savedViews();
    setId("overview");
    addClassName("screen");
    against.setId("against");
    against.setAriaLabel(getTranslation("overview.against"));
    against.offer(List.of(OverviewAddress.Against.values()));
    against.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        change(event.getValue());
      }
    });
    filter = new PlaceFilter(divisions, current.actor().scope(), place -> open(place), against);
    rank.setId("rank");
    rank.setAriaLabel(getTranslation("overview.rank"));
    rank.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        KeyMeasures.find(event.getValue()).ifPresent(this::rankBy);
      }
    });
    content.addClassName("overview");
    counties.setId("table-counties");
    compared.addClassName("overview-compared");
    compared.add(
        row(
            "overview-row",
            rankingWidget.titled(
                getTranslation("overview.ranking.title"),
                getTranslation("overview.ranking.explanation"),
                rank),
            questionsWidget.titled(
                getTranslation("overview.questions.title"),
                getTranslation("overview.questions.explanation"))),
        rugWidget.titled(
            getTranslation("overview.rug.title"), getTranslation("overview.rug.explanation")),
        changesWidget.titled(
            getTranslation("overview.changes.title"),
            getTranslation("overview.changes.explanation")));
    content.add(
        row("overview-tiles", figuresWidget, findingsWidget, filingsWidget),
        countiesWidget.titled(
            getTranslation("overview.counties.title"),
            getTranslation("overview.counties.explanation")),
        compared,
        trendsWidget.titled(
            getTranslation("overview.trends.title"),
            getTranslation("overview.trends.explanation")));
    figuresSlide = exhibits.slides("figures", () -> exhibited(OverviewExhibits::figures));
    menu = menu(exhibits);
    filter.withTools(saved, figuresSlide, menu);
    withTools(exhibits);
    add(filter, empty, content);
  }

  private void withTools(Exhibits exhibits) {
    rankingWidget.withTools(exhibits.tools("ranking", () -> exhibited(OverviewExhibits::ranking)));
    questionsWidget.withTools(
        exhibits.slides("questions", () -> exhibited(OverviewExhibits::questions)));
    rugWidget.withTools(exhibits.tools("rug", () -> exhibited(OverviewExhibits::rug)));
    changesWidget.withTools(exhibits.tools("changes", () -> exhibited(OverviewExhibits::changes)));
    trendsWidget.withTools(exhibits.tools("trends", () -> exhibited(OverviewExhibits::trends)));
  }

  /** At the head of the screen: the documents of the county, and the print. */
  private ExportMenu menu(Exhibits exhibits) {
    return exhibits
        .menu()
        .county(() ->
            Optional.ofNullable(shown)
                .filter(address -> DivisionCode.isCounty(address.region()))
                .map(address -> new ExportMenu.Place(address.region(), address.year())))
        .print(this::getPageTitle);
  }

  /** Only what there is can be taken along; the country has no figures of its own. */
  private void offer(boolean anything, String region) {
    figuresSlide.setVisible(anything && !region.isEmpty());
    menu.setVisible(anything);
    menu.offerCounty(DivisionCode.isCounty(region));
  }

  private static Chart chart(String key) {
    Chart chart = new Chart();
    chart.setId("chart-" + key);
    chart.addMarkClickedListener(event -> FigureLinks.open(UI.getCurrent(), event.mark()));
    return chart;
  }

  private static Div row(String name, Widget... widgets) {
    Div row = new Div(widgets);
    row.addClassName(name);
    return row;
  }

  private void open(Place place) {
    OverviewAddress from = shown;
    if (DivisionCode.isTownship(place.region())) {
      FigureLinks.go(UI.getCurrent(), Place.address(place.region(), place.year()));
    } else if (from != null) {
      show(from.with(place));
    }
  }

  private void change(OverviewAddress.Against choice) {
    OverviewAddress from = shown;
    if (from != null) {
      show(from.with(choice));
    }
  }

  private void rankBy(Measure measure) {
    OverviewAddress from = shown;
    if (from != null) {
      show(from.rankedBy(measure));
    }
  }

  private static void show(OverviewAddress address) {
    UI.getCurrent().navigate(OverviewView.class, address.parameters());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Actor actor = current.actor();
    OverviewAddress.Asked asked = OverviewAddress.read(event.getLocation().getQueryParameters());
    String named = asked.region().orElse("");
    String meant = services.divisions().meant(named);
    if (DivisionCode.isTownship(named) || !meant.equals(named)) {
      FigureLinks.forward(event, Place.address(meant, asked.year().orElse(null)));
      return;
    }
    ComparisonService.Extent extent = services.comparisons().extent(actor);
    String region =
        asked
            .region()
            .or(() -> last.region().map(OverviewView::county))
            .orElseGet(() -> county(extent.region()));
    Optional<Integer> year =
        asked
            .year()
            .or(() -> last.year().filter(extent.years()::contains))
            .or(() -> Place.newest(extent.years()));
    empty.hide();
    boolean unknown = empty.unknown(services.divisions(), actor, region, county(extent.region()));
    if (year.isEmpty() && !unknown) {
      empty.anywhere(actor);
    }
    content.setVisible(year.isPresent() && !unknown);
    against.setVisible(year.isPresent() && !unknown);
    saved.setVisible(year.isPresent() && !unknown);
    offer(year.isPresent() && !unknown, region);
    if (year.isEmpty() || unknown) {
      shown = null;
      filter.show(
          getTranslation("overview.title"),
          new Place(unknown ? "" : region, year.orElse(null)),
          extent.years());
      return;
    }
    OverviewAddress address =
        new OverviewAddress(region, year.get(), asked.against(), asked.rank().orElse(null));
    shown = address;
    filter.show(getTranslation("overview.title"), address.place(), extent.years());
    saved.show("", address.parameters().getQueryString());
    against.setValue(address.against());
    if (asked.region().isEmpty() || !asked.isCanonical()) {
      // The address always says what is shown, so that it can be copied at any time.
      event.getUI().getPage().getHistory().replaceState(null, address.address());
    }
    load(actor, address, extent);
  }

  private static String county(String region) {
    return DivisionCode.countyOf(region);
  }

  private OverviewFigures figures(Actor actor, OverviewAddress address, List<Integer> years) {
    return new OverviewFigures(services, actor, address, years, texts());
  }

  private Texts texts() {
    return new Texts(
        this::getTranslation,
        getLocale(),
        new PeerTexts(this::getTranslation, getLocale(), names, services.divisions()),
        OffsetDateTime.now(clock));
  }

  private void load(Actor actor, OverviewAddress address, ComparisonService.Extent extent) {
    List<Integer> years = extent.years();
    String region = address.region();
    int year = address.year();
    Texts texts = texts();
    OverviewFigures figures = figures(actor, address, years);
    compared.setVisible(true);
    Supplier<List<CountyFilings>> held = new Shared<>(() -> filings.counties(actor, region, year));
    loadCounties(actor, address, texts, held);
    figuresWidget.setVisible(!region.isEmpty());
    trendsWidget.setVisible(!region.isEmpty());
    if (!region.isEmpty()) {
      figuresWidget.load(
          background,
          () -> new Both(figures.region(), figures.units(), figures.standing()),
          both -> tiles.show(texts, region, year, both.region(), both.units(), both.findings()));
      trendsWidget.load(
          background,
          () -> new Marked(figures.region(), figures.standing()),
          marked -> trendsChart.show(figures.trends()));
    }
    findingsWidget.load(
        background,
        () -> services.findings().counts(actor, figures.unsettled()),
        counts -> findingTile.show(texts, address.place(), counts));
    filingsWidget.load(
        background, held, counties -> showFiled(texts, actor, address, extent, counties));
    rankingWidget.load(
        background,
        () -> new Marked(figures.units(), figures.standing()),
        marked -> showRanking(texts, address, figures));
    questionsWidget.load(
        background,
        figures::questions,
        found -> {
          if (found.isEmpty()) {
            questionsWidget.nothing(getTranslation("overview.questions.none"));
          } else {
            questions.show(texts, services.messages(), address.place(), found);
          }
        });
    rugWidget.load(
        background,
        () -> new Marked(figures.units(), figures.standing()),
        marked -> rugChart.show(figures.rug()));
    changesWidget.load(
        background,
        figures::movers,
        movers -> {
          if (movers.isEmpty()) {
            changesWidget.nothing(getTranslation("overview.changes.none"));
          } else {
            changes.show(texts, movers);
          }
        });
  }

  /** Where many counties are shown, which of them to open comes before all comparisons. */
  private void loadCounties(
      Actor actor, OverviewAddress address, Texts texts, Supplier<List<CountyFilings>> held) {
    boolean several = !DivisionCode.isInCounty(address.region());
    countiesWidget.setVisible(several);
    if (several) {
      countiesWidget.load(
          background,
          held,
          found -> {
            if (found.isEmpty()) {
              countiesWidget.nothing(getTranslation("overview.counties.none"));
            } else {
              counties.show(
                  CountyList.of(texts, services.divisions(), actor.scope(), address.year(), found));
            }
          });
    }
  }

  /** What came in; where nothing did, that is said once instead of by each part of the screen. */
  private void showFiled(
      Texts texts,
      Actor actor,
      OverviewAddress address,
      ComparisonService.Extent extent,
      List<CountyFilings> counties) {
    Filed filed = Filed.of(services.divisions(), actor.scope(), counties);
    filingTile.show(texts, address.place(), filed);
    compared.setVisible(filed.filed() > 0);
    content.setVisible(filed.counties() > 0);
    against.setVisible(filed.filed() > 0);
    offer(filed.filed() > 0, address.region());
    if (filed.counties() == 0) {
      empty.of(services.divisions(), actor, address.place(), county(extent.region()));
    } else if (filed.filed() == 0) {
      empty.ofYear(
          services.divisions(),
          actor,
          address.place(),
          filed.due(),
          extent.years(),
          other -> address.with(new Place(address.region(), other)).address());
    }
  }

  private record Both(Comparison region, Comparison units, FigureFindings findings) {}

  private record Marked(Comparison comparison, FigureFindings findings) {}

  private void showRanking(Texts texts, OverviewAddress address, OverviewFigures figures) {
    Comparison loaded = figures.units();
    filter.remark(
        getTranslation(
            "overview.peers",
            texts
                .peers()
                .figures(loaded, FigureFindings.none(this::getTranslation))
                .peers(loaded.peers())));
    Optional<Measure> measure = figures.ranked();
    if (measure.isEmpty()) {
      rankingWidget.nothing(getTranslation("overview.nothing_filed"));
      rank.setVisible(false);
      return;
    }
    rank.setVisible(true);
    List<String> measures =
        KeyMeasures.of(loaded, address.year()).stream().map(Measure::key).toList();
    rank.offer(measures);
    rank.setValue(measure.get().key());
    rankingChart.show(figures.ranking(measure.get()));
  }

  private String measure(String key) {
    return KeyMeasures.find(key).map(texts().peers()::shortName).orElse(key);
  }

  /** What a widget shows, made anew for a file or a slide. */
  private Optional<Exhibited> exhibited(Function<OverviewExhibits, Optional<Exhibited>> of) {
    OverviewAddress address = shown;
    if (address == null) {
      return Optional.empty();
    }
    Actor actor = current.actor();
    List<Integer> years = services.comparisons().extent(actor).years();
    return of.apply(
        new OverviewExhibits(
            figures(actor, address, years), address, texts(), services.messages()));
  }

  @Override
  public Optional<Place> place() {
    return Optional.ofNullable(shown).map(OverviewAddress::place);
  }

  @Override
  public String getPageTitle() {
    OverviewAddress address = shown;
    String title = getTranslation("overview.title");
    if (address != null && !address.region().isEmpty()) {
      title +=
          " · "
              + services
                  .divisions()
                  .find(address.region())
                  .map(Division::name)
                  .orElse(address.region())
              + " "
              + address.year();
    }
    return title + " · " + getTranslation("application.name");
  }
}
