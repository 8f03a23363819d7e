package org.mingjian.ui.overview;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingjian.catalogue.Division;
import org.mingjian.catalogue.DivisionLevel;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.compare.Comparison;
import org.mingjian.compare.ComparisonService;
import org.mingjian.compare.Measure;
import org.mingjian.compare.Mover;
import org.mingjian.compare.Selection;
import org.mingjian.finding.FindingKind;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.life.Filings;
import org.mingjian.finding.life.FindingFilter;
import org.mingjian.finding.life.FindingOrder;
import org.mingjian.finding.life.FindingState;
import org.mingjian.finding.life.FindingStore;
import org.mingjian.finding.life.JudgingService;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.ui.Background;
import org.mingjian.ui.CurrentActor;
import org.mingjian.ui.IndicatorNames;
import org.mingjian.ui.LastPlace;
import org.mingjian.ui.Place;
import org.mingjian.ui.Shared;
import org.mingjian.ui.Widget;
import org.mingjian.ui.chart.Chart;
import org.mingjian.ui.figure.FigureFindings;
import org.mingjian.ui.figure.FigureLinks;
import org.mingjian.ui.figure.KeyMeasures;
import org.mingjian.ui.figure.PeerRanking;
import org.mingjian.ui.figure.PeerTexts;
import org.mingjian.ui.figure.PlaceFilter;
import org.mingjian.ui.figure.Texts;

/**
 * A leader's two minutes: how a region did in a year, who leads and who lags, what changed, and
 * what must be asked. Decided here is whom to call, and which report to open.
 */
@Route("")
@RolesAllowed(Role.VIEWER_ROLE)
@StyleSheet("overview.css")
final class OverviewView extends Main implements BeforeEnterObserver, HasDynamicTitle, Place.Shown {
  private static final long serialVersionUID = 1;
  private static final int COUNTY_CODE = 6;
  private static final int TOWNSHIP_CODE = 9;
  private static final int RANKING_HEIGHT = 420;
  private static final Set<FindingState> UNSETTLED = Set.of(FindingState.OPEN, FindingState.ASKED);

  private final transient ComparisonService comparisons;
  private final transient DivisionRegister divisions;
  private final transient FindingStore findings;
  private final transient FindingMessages messages;
  private final transient JudgingService judging;
  private final transient Filings filings;
  private final transient IndicatorNames names;
  private final transient Background background;
  private final CurrentActor current;
  private final LastPlace last;
  private final PlaceFilter filter;
  private final RadioButtonGroup<OverviewAddress.Against> against = new RadioButtonGroup<>();
  private final ComboBox<String> rank = new ComboBox<>();
  private final Div empty = new Div();
  private final Div content = new Div();

  private final FigureTiles tiles = new FigureTiles();
  private final FindingTile findingTile = new FindingTile();
  private final FilingTile filingTile = new FilingTile();
  private final Questions questions = new Questions();
  private final Changes changes = new Changes();
  private final Chart rankingChart = chart("ranking");
  private final Chart rugChart = chart("rug");
  private final Chart trendsChart = chart("trends");

  private final Widget figuresWidget = new Widget("figures", tiles);
  private final Widget findingsWidget = new Widget("findings", findingTile);
  private final Widget filingsWidget = new Widget("filings", filingTile);
  private final Widget rankingWidget = new Widget("ranking", rankingChart);
  private final Widget questionsWidget = new Widget("questions", questions);
  private final Widget rugWidget = new Widget("rug", rugChart);
  private final Widget changesWidget = new Widget("changes", changes);
  private final Widget trendsWidget = new Widget("trends", trendsChart);

  private @Nullable OverviewAddress shown;
  private boolean choosing;

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
      LastPlace last) {
    this.comparisons = comparisons;
    this.divisions = divisions;
    this.findings = findings;
    this.messages = messages;
    this.judging = judging;
    this.filings = filings;
    this.names = names;
    this.background = background;
    this.current = current;
    this.last = last;
    setId("overview");
    addClassName("screen");
    against.setId("against");
    against.setAriaLabel(getTranslation("overview.against"));
    against.setItems(OverviewAddress.Against.values());
    against.setItemLabelGenerator(choice -> getTranslation("overview.against." + choice.code()));
    against.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        change(event.getValue());
      }
    });
    filter = new PlaceFilter(divisions, current.actor().scope(), place -> open(place), against);
    rank.setId("rank");
    rank.setAriaLabel(getTranslation("overview.rank"));
    rank.addValueChangeListener(event -> {
      if (!choosing && event.getValue() != null) {
        KeyMeasures.find(event.getValue()).ifPresent(this::rankBy);
      }
    });
    empty.setId("empty");
    empty.addClassName("empty-state");
    content.addClassName("overview");
    content.add(
        row("overview-tiles", figuresWidget, findingsWidget, filingsWidget),
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
        row(
            "overview-row",
            changesWidget.titled(
                getTranslation("overview.changes.title"),
                getTranslation("overview.changes.explanation")),
            trendsWidget.titled(
                getTranslation("overview.trends.title"),
                getTranslation("overview.trends.explanation"))));
    add(filter, empty, content);
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
    if (place.region().length() == TOWNSHIP_CODE) {
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
    if (named.length() == TOWNSHIP_CODE) {
      FigureLinks.forward(event, Place.address(named, asked.year().orElse(null)));
      return;
    }
    ComparisonService.Extent extent = comparisons.extent(actor);
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
    empty.setVisible(year.isEmpty());
    content.setVisible(year.isPresent());
    if (year.isEmpty()) {
      shown = null;
      filter.show(getTranslation("overview.title"), new Place(region, null), List.of());
      against.setVisible(false);
      showEmpty(actor);
      return;
    }
    OverviewAddress address =
        new OverviewAddress(region, year.get(), asked.against(), asked.rank().orElse(null));
    shown = address;
    filter.show(getTranslation("overview.title"), address.place(), extent.years());
    against.setVisible(true);
    against.setValue(address.against());
    if (asked.region().isEmpty() || !asked.isCanonical()) {
      // The address always says what is shown, so that it can be copied at any time.
      event.getUI().getPage().getHistory().replaceState(null, address.address());
    }
    load(actor, address, extent.years());
  }

  private static String county(String region) {
    return region.substring(0, Math.min(region.length(), COUNTY_CODE));
  }

  private void showEmpty(Actor actor) {
    empty.removeAll();
    empty.add(new Paragraph(getTranslation("overview.empty")));
    if (actor.role().includes(Role.EDITOR)) {
      empty.add(new Anchor("import", getTranslation("overview.empty.import")));
    }
    empty.add(new Anchor("waiting", getTranslation("overview.empty.waiting")));
  }

  private void load(Actor actor, OverviewAddress address, List<Integer> years) {
    String region = address.region();
    int year = address.year();
    Texts texts =
        new Texts(
            this::getTranslation,
            getLocale(),
            new PeerTexts(this::getTranslation, getLocale(), names, divisions));
    Supplier<Comparison> units =
        new Shared<>(() ->
            comparisons.compare(actor, new Selection(region, List.of(year)), KeyMeasures.ALL));
    if (region.isEmpty()) {
      figuresWidget.nothing(getTranslation("overview.country.figures"));
      trendsWidget.nothing(getTranslation("overview.country.figures"));
    } else {
      Supplier<Comparison> itself =
          new Shared<>(() ->
              comparisons.compare(
                  actor,
                  new Selection(region, List.of(region), years, List.of()),
                  Trends.measures()));
      figuresWidget.load(
          background,
          () -> new Figures(itself.get(), units.get()),
          figures -> tiles.show(texts, region, year, figures.region(), figures.units()));
      trendsWidget.load(
          background, itself, loaded -> trendsChart.show(Trends.of(texts, region, loaded)));
    }
    FindingFilter open = FindingFilter.of(region).withYears(Set.of(year)).withStates(UNSETTLED);
    findingsWidget.load(
        background,
        () -> findings.counts(actor, open),
        counts -> findingTile.show(texts, address.place(), counts));
    filingsWidget.load(
        background,
        () -> filings.count(actor, region, year),
        count -> filingTile.show(texts, address.place(), expected(actor, region), count));
    rankingWidget.load(background, units, loaded -> showRanking(texts, address, loaded));
    questionsWidget.load(
        background,
        () ->
            findings.list(
                actor,
                open.withKinds(Set.of(FindingKind.NON_COMPLIANT, FindingKind.UNUSUAL)),
                FindingOrder.SEVERITY,
                0,
                Questions.CANDIDATES),
        found -> {
          if (found.isEmpty()) {
            questionsWidget.nothing(getTranslation("overview.questions.none"));
          } else {
            questions.show(texts, messages, address.place(), found);
          }
        });
    rugWidget.load(
        background,
        () -> new Marked(units.get(), standing(actor, region, year)),
        marked ->
            rugChart.show(
                new Rug(
                        texts,
                        address,
                        marked.comparison(),
                        marked.findings(),
                        region.length() == COUNTY_CODE ? townships(actor, region) : List.of())
                    .heatmap()));
    changesWidget.load(
        background,
        () -> Mover.of(units.get(), year, KeyMeasures.ALL, Changes.MOST, Changes.MOST_OF_ONE),
        movers -> {
          if (movers.isEmpty()) {
            changesWidget.nothing(getTranslation("overview.changes.none"));
          } else {
            changes.show(texts, movers);
          }
        });
  }

  private record Figures(Comparison region, Comparison units) {}

  private record Marked(Comparison comparison, FigureFindings findings) {}

  private void showRanking(Texts texts, OverviewAddress address, Comparison loaded) {
    filter.remark(
        getTranslation(
            "overview.peers",
            texts
                .peers()
                .figures(loaded, FigureFindings.none(this::getTranslation))
                .peers(loaded.peers())));
    List<Measure> measures = KeyMeasures.of(loaded, address.year());
    if (measures.isEmpty()) {
      rankingWidget.nothing(getTranslation("overview.nothing_filed"));
      rank.setVisible(false);
      return;
    }
    Measure asked = address.rank();
    Measure measure = asked != null && measures.contains(asked) ? asked : measures.getFirst();
    choosing = true;
    rank.setVisible(true);
    rank.setItems(measures.stream().map(Measure::key).toList());
    rank.setItemLabelGenerator(
        key -> KeyMeasures.find(key).map(texts.peers()::shortName).orElse(key));
    rank.setValue(measure.key());
    choosing = false;
    rankingChart.show(
        new PeerRanking(
                loaded,
                address.year(),
                measure,
                texts.peers(),
                FigureFindings.none(this::getTranslation),
                this::getTranslation,
                getLocale())
            .all(RANKING_HEIGHT));
  }

  /** The findings of a county, which mark its cells. */
  private FigureFindings standing(Actor actor, String region, int year) {
    if (region.length() < COUNTY_CODE) {
      return FigureFindings.none(this::getTranslation);
    }
    return new FigureFindings(
        findings.marks(actor, region, List.of(year)),
        judging.judgedAt(actor, region).isPresent(),
        rule -> messages.ruleName(rule, getLocale()),
        this::getTranslation);
  }

  private List<String> townships(Actor actor, String county) {
    return divisions.children(county).stream()
        .map(Division::code)
        .filter(actor.scope()::contains)
        .toList();
  }

  private int expected(Actor actor, String region) {
    return (int)
        divisions.all().stream()
            .filter(division -> division.level() == DivisionLevel.TOWNSHIP)
            .filter(division -> division.liesIn(region))
            .filter(division -> actor.scope().contains(division.code()))
            .count();
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
              + divisions.find(address.region()).map(Division::name).orElse(address.region())
              + " "
              + address.year();
    }
    return title + " · " + getTranslation("application.name");
  }
}
