package org.mingjian.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjian.TestDatabase;
import org.mingjian.TestReports;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.finding.RuleCatalogue;
import org.mingjian.finding.Settings;
import org.mingjian.finding.life.PeerChoice;
import org.mingjian.finding.life.SettingsStore;
import org.mingjian.report.FactId;
import org.mingjian.report.ReportStore;
import org.mingjian.report.Ruling;
import org.mingjian.security.Actor;
import org.mingjian.security.AuditRepository;
import org.mingjian.security.Role;
import org.mingjian.security.Scope;
import org.mingjian.security.ScopedDatabase;
import org.mingjian.statistics.Assessment;
import org.mingjian.statistics.NotAssessableReason;
import org.mingjian.statistics.OutlierScreen;
import org.mingjian.statistics.RankIntervals;

class ComparisonServiceTest {
  private static final Actor EDITOR = new Actor("editor", Role.EDITOR, Scope.everything());
  // Townships of 紫阳县 (610924) and 汉阴县 (610921) in 安康市.
  private static final List<String> TOWNSHIPS =
      List.of(
          "610924100",
          "610924101",
          "610924102",
          "610924103",
          "610924104",
          "610924105",
          "610924106",
          "610924108",
          "610924109",
          "610924110");

  private final TestDatabase test = TestDatabase.fresh();
  private final AtomicInteger statements = new AtomicInteger();
  private ReportStore store;
  private ComparisonService service;

  @BeforeEach
  void open() {
    ScopedDatabase database =
        new ScopedDatabase(
            test.dataSource(),
            () ->
                new ExecuteListener() {
                  @Override
                  public void executeStart(ExecuteContext context) {
                    statements.incrementAndGet();
                  }
                });
    store = TestReports.store(database);
    service = new ComparisonService(database, IndicatorCatalogue.load(), DivisionRegister.load());
  }

  @AfterEach
  void drop() {
    test.close();
  }

  private void file(TestReports report) {
    report.storeIn(store, EDITOR);
  }

  private Comparison compare(String region, List<Integer> years, List<Measure> measures) {
    return service.compare(EDITOR, new Selection(region, years), measures);
  }

  private static PointValue value(Comparison comparison, String unit, int year, Measure measure) {
    return comparison.at(unit, year, measure).value();
  }

  @Test
  void whoReportedTheYearBeforeIsShownWithoutAReport() {
    file(TestReports.of("610924109", 2020));
    file(TestReports.of("610924109", 2021));
    file(TestReports.of("610924102", 2020));
    file(TestReports.of("610924103", 2019));

    Comparison comparison = compare("610924", List.of(2021), List.of(Measures.PROCUREMENT));

    assertThat(comparison.units()).containsExactly("610924102", "610924109");
    assertThat(value(comparison, "610924102", 2021, Measures.PROCUREMENT))
        .isEqualTo(new PointValue.Missing(PointValue.Why.NO_REPORT));
  }

  @Test
  void aMissingFigureIsNeverZero() {
    file(TestReports.of("610924109", 2020).with("procurement.amount", "204.58"));
    file(TestReports.of("610924102", 2020).with("procurement.amount", ""));
    file(TestReports.of("610924103", 2020).with("procurement.amount", "?"));
    file(TestReports.of("610924104", 2020).with("procurement.amount", "absent"));
    file(TestReports.of("610924105", 2020).with("procurement.amount", "0"));
    file(TestReports.of("610924109", 2021));

    Comparison comparison = compare("610924", List.of(2020, 2021), List.of(Measures.PROCUREMENT));

    assertThat(value(comparison, "610924109", 2020, Measures.PROCUREMENT))
        .isEqualTo(new PointValue.Known(new BigDecimal("204.58"), 0, false));
    assertThat(value(comparison, "610924102", 2020, Measures.PROCUREMENT))
        .isEqualTo(new PointValue.Missing(PointValue.Why.BLANK));
    assertThat(value(comparison, "610924103", 2020, Measures.PROCUREMENT))
        .isEqualTo(new PointValue.Missing(PointValue.Why.UNREADABLE));
    assertThat(value(comparison, "610924104", 2020, Measures.PROCUREMENT))
        .isEqualTo(new PointValue.Missing(PointValue.Why.ABSENT));
    assertThat(value(comparison, "610924105", 2020, Measures.PROCUREMENT))
        .isEqualTo(new PointValue.Known(BigDecimal.ZERO, 0, false));
    assertThat(value(comparison, "610924109", 2021, Measures.PROCUREMENT))
        .isEqualTo(new PointValue.Missing(PointValue.Why.NOT_ON_FORM));
    assertThat(value(comparison, "610924102", 2021, Measures.PROCUREMENT))
        .isEqualTo(new PointValue.Missing(PointValue.Why.NO_REPORT));
  }

  @Test
  void aSumSaysWhatItLacks() {
    file(TestReports.of("610924109", 2020).with("procurement.amount", "10.5"));
    file(TestReports.of("610924102", 2020).with("procurement.amount", ""));
    file(TestReports.of("610921100", 2020).with("procurement.amount", "0.25"));

    Comparison comparison = compare("6109", List.of(2020), List.of(Measures.PROCUREMENT));

    assertThat(value(comparison, "610924", 2020, Measures.PROCUREMENT))
        .isEqualTo(new PointValue.Known(new BigDecimal("10.5"), 1, false));
    assertThat(comparison.at("610924", 2020, Measures.PROCUREMENT).fact()).isNull();
    assertThat(comparison.at("610924", 2020, Measures.PROCUREMENT).reports()).isEqualTo(2);
    assertThat(service.parts(EDITOR, "610924", 2020, Measures.PROCUREMENT))
        .extracting(Part::division, Part::value)
        .containsExactly(
            tuple("610924102", new PointValue.Missing(PointValue.Why.BLANK)),
            tuple("610924109", new PointValue.Known(new BigDecimal("10.5"), 0, false)));
  }

  @Test
  void refusalsAreAddedFromTheirCells() {
    Measure refused = Measures.find("request.refused").orElseThrow();
    file(
        TestReports.of("610924109", 2021)
            .with("request.refused.state_secret.total", "2")
            .with("request.refused.third_party.total", "3")
            .with("request.refused.deliberative.total", ""));

    Comparison comparison = compare("610924", List.of(2021), Measures.OUTCOMES);

    assertThat(value(comparison, "610924109", 2021, refused))
        .isEqualTo(new PointValue.Known(new BigDecimal("5"), 1, false));
    assertThat(service.parts(EDITOR, "610924109", 2021, refused)).hasSize(8);
  }

  @Test
  void otherHandlingIsOneCellOnOneFormAndThreeOnTheOther() {
    Measure other = Measures.find("request.other").orElseThrow();
    file(TestReports.of("610924109", 2020).with("request.other.total", "4"));
    file(
        TestReports.of("610924109", 2021)
            .with("request.other.not_amended.total", "1")
            .with("request.other.other.total", "2"));

    Comparison comparison = compare("610924", List.of(2020, 2021), List.of(other));

    assertThat(value(comparison, "610924109", 2020, other))
        .isEqualTo(new PointValue.Known(new BigDecimal("4"), 0, false));
    assertThat(value(comparison, "610924109", 2021, other))
        .isEqualTo(new PointValue.Known(new BigDecimal("3"), 0, false));
    assertThat(service.parts(EDITOR, "610924109", 2021, other)).hasSize(3);
  }

  @Test
  void textThatStatesNoTotalIsNotZero() {
    file(TestReports.of("610924109", 2020).with("narrative.disclosed.total", "170"));
    file(TestReports.of("610924102", 2020));

    Comparison comparison = compare("610924", List.of(2020), List.of(Measures.DISCLOSED));

    assertThat(value(comparison, "610924109", 2020, Measures.DISCLOSED))
        .isEqualTo(new PointValue.Known(new BigDecimal("170"), 0, false));
    assertThat(value(comparison, "610924102", 2020, Measures.DISCLOSED))
        .isEqualTo(new PointValue.Missing(PointValue.Why.NOT_STATED));
  }

  @Test
  void peersAreCountedAndTooFewAreToldApart() {
    for (int i = 0; i < TOWNSHIPS.size(); i++) {
      String amount = i == 9 ? "9000" : String.valueOf(100 + 7 * i);
      file(TestReports.of(TOWNSHIPS.get(i), 2020).with("procurement.amount", amount));
    }
    for (String township : TOWNSHIPS.subList(0, 5)) {
      file(TestReports.of(township, 2019).with("procurement.amount", "100"));
    }

    Comparison comparison = compare("610924", List.of(2019, 2020), List.of(Measures.PROCUREMENT));

    assertThat(comparison.screen(2020, Measures.PROCUREMENT).orElseThrow())
        .isInstanceOfSatisfying(
            OutlierScreen.Assessed.class,
            screen -> assertThat(screen.n()).isEqualTo(TOWNSHIPS.size()));
    assertThat(comparison.screen(2019, Measures.PROCUREMENT).orElseThrow())
        .isInstanceOf(OutlierScreen.NotAssessed.class);

    // A township alone has the same peers.
    Comparison alone = compare(TOWNSHIPS.get(9), List.of(2020), List.of(Measures.PROCUREMENT));
    assertThat(alone.units()).containsExactly(TOWNSHIPS.get(9));
    assertThat(alone.screen(2020, Measures.PROCUREMENT).orElseThrow().n())
        .isEqualTo(TOWNSHIPS.size());
  }

  @Test
  void unitsStandWithTheLargestFigureFirstAndThoseWithoutLast() {
    file(TestReports.of("610924102", 2020).with("procurement.amount", ""));
    file(TestReports.of("610924103", 2020).with("procurement.amount", "5"));
    file(TestReports.of("610924109", 2020).with("procurement.amount", "70"));

    Comparison comparison = compare("610924", List.of(2020), List.of(Measures.PROCUREMENT));

    assertThat(comparison.unitsByFigure(List.of(Measures.PROCUREMENT)))
        .containsExactly("610924109", "610924103", "610924102");
  }

  @Test
  void aWidgetTakesOneStatement() {
    file(TestReports.of("610924109", 2020).with("narrative.disclosed.total", "170"));
    compare("610924", List.of(2020), Measures.OUTCOMES);
    int before = statements.get();
    compare("610924", List.of(2020), Measures.OUTCOMES);
    assertThat(statements.get() - before).isEqualTo(1);
  }

  @Test
  void theScopeBoundsEveryFigure() {
    file(TestReports.of("610924109", 2020).with("procurement.amount", "1"));
    file(TestReports.of("610921100", 2020).with("procurement.amount", "2"));
    Actor narrow = new Actor("narrow", Role.VIEWER, Scope.of(List.of("610921")));

    Comparison comparison =
        service.compare(
            narrow, new Selection("6109", List.of(2020)), List.of(Measures.PROCUREMENT));

    assertThat(comparison.units()).containsExactly("610921");
    assertThat(service.extent(narrow).region()).isEqualTo("610921");
    assertThat(service.parts(narrow, "610924", 2020, Measures.PROCUREMENT)).isEmpty();
    assertThat(service.extent(new Actor("nobody", Role.VIEWER, Scope.of(List.of()))).years())
        .isEmpty();
  }

  @Test
  void theExtentIsTheSmallestRegionAroundAllReports() {
    assertThat(service.extent(EDITOR)).isEqualTo(new ComparisonService.Extent("", List.of()));
    file(TestReports.of("610924109", 2020));
    assertThat(service.extent(EDITOR))
        .isEqualTo(new ComparisonService.Extent("610924", List.of(2020)));
    file(TestReports.of("610921100", 2019));
    assertThat(service.extent(EDITOR))
        .isEqualTo(new ComparisonService.Extent("6109", List.of(2019, 2020)));
    file(TestReports.of("371581103", 2019));
    assertThat(service.extent(EDITOR).region()).isEmpty();
  }

  @Test
  void aCorrectionCountsInChartsSumsAndPartsInOneStatement() {
    long blank =
        TestReports.of("610924102", 2020)
            .with("procurement.amount", "")
            .storeIn(store, EDITOR)
            .report();
    long read =
        TestReports.of("610924109", 2020)
            .with("procurement.amount", "10.5")
            .with("narrative.disclosed.total", "1947")
            .storeIn(store, EDITOR)
            .report();
    FactId filled = new FactId(blank, "procurement.amount");
    Ruling four = new Ruling.Figure(new BigDecimal("4.25"), "42500", "元");
    store.correct(EDITOR, filled, four, 0, "核对原件");

    statements.set(0);
    Comparison townships = compare("610924", List.of(2020), List.of(Measures.PROCUREMENT));
    assertThat(statements).hasValue(1);
    Point point = townships.at("610924102", 2020, Measures.PROCUREMENT);
    assertThat(point.value()).isEqualTo(new PointValue.Known(new BigDecimal("4.25"), 0, false));
    assertThat(point.fact()).isEqualTo(filled);
    Corrected corrected = point.corrected();
    assertThat(corrected).isNotNull();
    assertThat(corrected.account()).isEqualTo("editor");
    assertThat(corrected.last().toInstant()).isEqualTo(TestReports.CLOCK.instant());
    assertThat(townships.at("610924109", 2020, Measures.PROCUREMENT).corrected()).isNull();

    Point county =
        compare("6109", List.of(2020), List.of(Measures.PROCUREMENT))
            .at("610924", 2020, Measures.PROCUREMENT);
    assertThat(county.value()).isEqualTo(new PointValue.Known(new BigDecimal("14.75"), 0, false));
    assertThat(county.corrected()).extracting(Corrected::cells).isEqualTo(1);
    assertThat(service.parts(EDITOR, "610924", 2020, Measures.PROCUREMENT))
        .extracting(Part::value, part -> part.corrected() != null)
        .containsExactly(
            tuple(new PointValue.Known(new BigDecimal("4.25"), 0, false), true),
            tuple(new PointValue.Known(new BigDecimal("10.5"), 0, false), false));

    // A figure that is said to be blank is no zero and leaves the sum.
    FactId emptied = new FactId(read, "procurement.amount");
    store.correct(EDITOR, emptied, new Ruling.Blank(), 0, "该格为空");
    assertThat(
            value(
                compare("6109", List.of(2020), List.of(Measures.PROCUREMENT)),
                "610924",
                2020,
                Measures.PROCUREMENT))
        .isEqualTo(new PointValue.Known(new BigDecimal("4.25"), 1, false));

    Measure total = Measures.find("narrative.disclosed.total").orElseThrow();
    FactId text = new FactId(read, "narrative.disclosed.total");
    store.correct(EDITOR, text, new Ruling.Figure(new BigDecimal("1974"), "1974", null), 0, "数字看反");
    assertThat(value(compare("610924", List.of(2020), List.of(total)), "610924109", 2020, total))
        .isEqualTo(new PointValue.Known(new BigDecimal("1974"), 0, false));
  }

  private static final Ratio GRANTED = (Ratio) Measures.catalogue().require("share.granted");

  private static TestReports requests(String unit, int year, String granted, String handled) {
    return TestReports.of(unit, year)
        .with("request.granted.total", granted)
        .with("request.handled.total", handled);
  }

  @Test
  void textTablesAndQuotientsComeInOneStatement() {
    Measure perHundred = Measures.catalogue().require("rate.requests_per_100_items");
    file(
        requests("610924109", 2021, "3", "7")
            .with("request.received.total", "6")
            .with("narrative.disclosed.total", "150"));
    List<Measure> mixed =
        List.of(Measures.DISCLOSED, GRANTED, Measures.RECEIVED, perHundred, Measures.PROCUREMENT);
    compare("610924", List.of(2021), mixed);
    statements.set(0);

    Comparison comparison = compare("610924", List.of(2021), mixed);

    assertThat(statements).hasValue(1);
    assertThat(value(comparison, "610924109", 2021, Measures.DISCLOSED))
        .isEqualTo(new PointValue.Known(new BigDecimal("150"), 0, false));
    assertThat(value(comparison, "610924109", 2021, Measures.RECEIVED))
        .isEqualTo(new PointValue.Known(new BigDecimal("6"), 0, false));
    assertThat(value(comparison, "610924109", 2021, perHundred))
        .isEqualTo(new PointValue.Known(new BigDecimal("4"), 0, false));
    assertThat(value(comparison, "610924109", 2021, Measures.PROCUREMENT))
        .isEqualTo(new PointValue.Missing(PointValue.Why.NOT_ON_FORM));
    Point granted = comparison.at("610924109", 2021, GRANTED);
    assertThat(granted.known().orElseThrow().value()).isEqualByComparingTo("42.8571428571");
    assertThat(granted.fact()).isNull();
    assertThat(granted.fraction())
        .isEqualTo(
            new Point.Fraction(
                new PointValue.Known(new BigDecimal("3"), 0, false),
                new PointValue.Known(new BigDecimal("7"), 0, false)));
  }

  @Test
  void aQuotientSaysWhyThereIsNone() {
    file(requests("610924100", 2021, "0", "0"));
    file(requests("610924101", 2021, "", "5"));
    file(requests("610924102", 2021, "5", "?"));
    file(requests("610924103", 2021, "6", "5"));
    Measure refused = Measures.catalogue().require("share.refused");
    Measure perProject = Measures.catalogue().require("rate.procurement_per_project");
    file(requests("610924104", 2021, "1", "5").with("request.refused.third_party.total", ""));
    Measure perHundred = Measures.catalogue().require("rate.requests_per_100_items");

    Comparison comparison =
        compare("610924", List.of(2021), List.of(GRANTED, refused, perProject, perHundred));

    assertThat(value(comparison, "610924100", 2021, GRANTED))
        .isEqualTo(new PointValue.Missing(PointValue.Why.DIVIDED_BY_ZERO));
    assertThat(value(comparison, "610924101", 2021, GRANTED))
        .isEqualTo(new PointValue.Missing(PointValue.Why.BLANK));
    assertThat(value(comparison, "610924102", 2021, GRANTED))
        .isEqualTo(new PointValue.Missing(PointValue.Why.UNREADABLE));
    assertThat(value(comparison, "610924103", 2021, GRANTED))
        .isEqualTo(new PointValue.Missing(PointValue.Why.PART_ABOVE_WHOLE));
    assertThat(value(comparison, "610924104", 2021, refused))
        .isEqualTo(new PointValue.Missing(PointValue.Why.PART_INCOMPLETE));
    assertThat(value(comparison, "610924104", 2021, perProject))
        .isEqualTo(new PointValue.Missing(PointValue.Why.NOT_ON_FORM));
    assertThat(value(comparison, "610924104", 2021, perHundred))
        .isEqualTo(new PointValue.Missing(PointValue.Why.NOT_STATED));
    assertThat(value(comparison, "610924110", 2021, GRANTED))
        .isEqualTo(new PointValue.Missing(PointValue.Why.NO_REPORT));
  }

  @Test
  void aQuotientOverReportsTakesThoseThatHaveAllItsCells() {
    file(requests("610924100", 2021, "3", "4"));
    file(requests("610924101", 2021, "1", "4"));
    file(requests("610924102", 2021, "", "100"));
    file(requests("610921100", 2021, "", "9"));
    statements.set(0);

    Comparison comparison = compare("6109", List.of(2021), List.of(GRANTED, Measures.RECEIVED));

    assertThat(statements).hasValue(1);
    assertThat(comparison.at("610924", 2021, GRANTED).value())
        .isEqualTo(new PointValue.Known(new BigDecimal("5E+1"), 1, false));
    assertThat(comparison.at("610924", 2021, GRANTED).reports()).isEqualTo(2);
    assertThat(comparison.at("610921", 2021, GRANTED).value())
        .isEqualTo(new PointValue.Missing(PointValue.Why.BLANK));
    assertThat(comparison.at("610924", 2021, Measures.RECEIVED).reports()).isEqualTo(3);

    List<Part> parts = service.parts(EDITOR, "610924", 2021, GRANTED);
    assertThat(parts)
        .extracting(Part::division, Part::indicator, Part::divisor, Part::used)
        .containsExactly(
            tuple("610924100", "request.granted.total", false, true),
            tuple("610924100", "request.handled.total", true, true),
            tuple("610924101", "request.granted.total", false, true),
            tuple("610924101", "request.handled.total", true, true),
            tuple("610924102", "request.granted.total", false, false),
            tuple("610924102", "request.handled.total", true, false));
    assertThat(parts).extracting(Part::fact).doesNotContainNull();
  }

  @Test
  void aChangeStopsAtTheBreakAndGoesBackToTheLastFigure() {
    Measure created = Measures.catalogue().require("normative.created");
    Measure licences = Measures.catalogue().require("licence.decisions");
    String unit = "610924109";
    file(
        TestReports.of(unit, 2019)
            .with("request.received.total", "4")
            .with("normative.created", "2"));
    file(
        TestReports.of(unit, 2020)
            .with("request.received.total", "")
            .with("procurement.amount", "10")
            .with("licence.decisions", "0")
            .with("normative.created", "3"));
    file(
        TestReports.of(unit, 2021)
            .with("request.received.total", "6")
            .with("licence.decisions", "5")
            .with("narrative.disclosed.total", "10"));
    file(TestReports.of(unit, 2022).with("request.received.total", "?"));
    List<Measure> all =
        List.of(Measures.RECEIVED, created, licences, Measures.PROCUREMENT, Measures.DISCLOSED);

    Comparison comparison = compare("610924", List.of(2019, 2020, 2021, 2022), all);

    assertThat(comparison.change(unit, 2021, Measures.RECEIVED))
        .isEqualTo(
            new Change.Known(
                2019, new BigDecimal("4"), new BigDecimal("2"), new BigDecimal("50.0"), false));
    assertThat(comparison.change(unit, 2020, Measures.RECEIVED))
        .isEqualTo(new Change.None(Change.Why.NO_FIGURE));
    assertThat(comparison.change(unit, 2022, Measures.RECEIVED))
        .isEqualTo(new Change.None(Change.Why.NO_FIGURE));
    assertThat(comparison.change(unit, 2019, Measures.RECEIVED))
        .isEqualTo(new Change.None(Change.Why.NO_EARLIER));
    assertThat(comparison.change(unit, 2020, created))
        .isEqualTo(
            new Change.Known(
                2019, new BigDecimal("2"), BigDecimal.ONE, new BigDecimal("50.0"), false));
    assertThat(comparison.change(unit, 2021, created))
        .isEqualTo(new Change.None(Change.Why.NO_FIGURE));
    // From zero there is no percentage.
    assertThat(comparison.change(unit, 2021, licences))
        .isEqualTo(new Change.Known(2020, BigDecimal.ZERO, new BigDecimal("5"), null, false));
    assertThat(comparison.change(unit, 2021, Measures.DISCLOSED))
        .isEqualTo(new Change.None(Change.Why.NO_EARLIER));

    // One year alone is compared with the year before, which is loaded with it and not shown.
    Comparison alone = compare("610924", List.of(2021), List.of(licences));
    assertThat(alone.change(unit, 2021, licences)).isInstanceOf(Change.Known.class);
    assertThat(alone.selection().years()).containsExactly(2021);
  }

  @Test
  void aCellThatMeansSomethingElseOnTheOtherFormIsNotCompared() {
    Measure normative = Measures.catalogue().require("normative.issued");
    file(TestReports.of("610924109", 2020).with("normative.created", "3"));
    file(TestReports.of("610924109", 2021).with("normative.issued", "4"));

    Comparison comparison = compare("610924", List.of(2021), List.of(normative));

    assertThat(comparison.change("610924109", 2021, normative))
        .isEqualTo(new Change.None(Change.Why.FORM_BREAK));
  }

  @Test
  void sumsOverDifferentReportsAreNoChange() {
    file(TestReports.of("610924100", 2021).with("request.received.total", "4"));
    file(TestReports.of("610924100", 2022).with("request.received.total", "4"));
    file(TestReports.of("610924101", 2022).with("request.received.total", "4"));

    Comparison comparison = compare("6109", List.of(2022), List.of(Measures.RECEIVED));

    assertThat(comparison.change("610924", 2022, Measures.RECEIVED))
        .isEqualTo(new Change.None(Change.Why.INCOMPLETE));
  }

  private void fileAll(int year, String indicator, String... figures) {
    for (int index = 0; index < figures.length; index++) {
      file(TestReports.of(TOWNSHIPS.get(index), year).with(indicator, figures[index]));
    }
  }

  @Test
  void theMedianIsExactAndOfEightPeersAtLeast() {
    fileAll(
        2020, "procurement.amount", "1.1", "2", "3", "4.25", "5.5", "60", "70", "", "8000", "90");
    fileAll(2021, "request.received.total", "1", "2", "3", "4", "5", "6", "7");

    Comparison comparison =
        compare("610924", List.of(2020, 2021), List.of(Measures.PROCUREMENT, Measures.RECEIVED));

    assertThat(comparison.median(2020, Measures.PROCUREMENT))
        .isEqualTo(new Assessment.Assessed<>(new BigDecimal("5.5")));
    assertThat(comparison.spread(comparison.peers(), 2020, Measures.PROCUREMENT))
        .isEqualTo(
            new Assessment.Assessed<>(
                new Spread(
                    9,
                    new BigDecimal("1.1"),
                    new BigDecimal("3"),
                    new BigDecimal("5.5"),
                    new BigDecimal("70"),
                    new BigDecimal("8000"))));
    assertThat(comparison.median(2021, Measures.RECEIVED))
        .isEqualTo(new Assessment.NotAssessed<>(NotAssessableReason.TOO_FEW, 7));
    assertThat(comparison.ranking(2021, Measures.RECEIVED))
        .isEqualTo(new Assessment.NotAssessed<>(NotAssessableReason.TOO_FEW, 7));
  }

  @Test
  void ranksWhoseIntervalsOverlapAreTies() {
    fileAll(2021, "request.received.total", "200", "10", "9", "0", "0", "1", "0", "0", "8", "");

    Comparison comparison = compare("610924", List.of(2021), List.of(Measures.RECEIVED));

    Ranking ranking =
        ((Assessment.Assessed<Ranking>) comparison.ranking(2021, Measures.RECEIVED)).result();
    assertThat(ranking.of("610924100").orElseThrow().rank())
        .isEqualTo(new RankIntervals.Rank(1, 1));
    assertThat(ranking.of("610924101").orElseThrow().rank())
        .isEqualTo(new RankIntervals.Rank(2, 4));
    assertThat(ranking.of("610924103").orElseThrow().rank().isTied()).isTrue();
    assertThat(ranking.withoutFigure()).extracting(Point::unit).containsExactly("610924110");
  }

  @Test
  void theFunnelHasWiderLimitsWhereUnitsDifferBeyondChance() {
    String[][] shares = {
      {"5", "10"}, {"6", "10"}, {"4", "10"}, {"5", "11"}, {"6", "12"},
      {"50", "100"}, {"48", "100"}, {"55", "100"}, {"52", "100"}, {"95", "100"}
    };
    for (int index = 0; index < shares.length; index++) {
      file(requests(TOWNSHIPS.get(index), 2021, shares[index][0], shares[index][1]));
    }

    Comparison comparison = compare("610924", List.of(2021), List.of(GRANTED));

    FunnelPlot plot = ((Assessment.Assessed<FunnelPlot>) comparison.funnel(2021, GRANTED)).result();
    assertThat(plot.centre()).isEqualTo(326.0 / 553);
    assertThat(plot.overdispersion()).isGreaterThan(1);
    assertThat(plot.dots()).hasSize(10);
    FunnelPlot.Dot far =
        plot.dots().stream().filter(dot -> dot.part() == 95).findFirst().orElseThrow();
    assertThat(far.zone()).isNotEqualTo(FunnelPlot.Zone.INSIDE);
    assertThat(far.above()).isTrue();
    assertThat(plot.curve())
        .allSatisfy(at -> {
          assertThat(at.inner().low()).isBetween(at.outer().low(), at.inner().high());
          assertThat(at.outer().high()).isBetween(at.inner().high(), 1.0);
        });
    assertThat(comparison.standing(TOWNSHIPS.get(9), 2021, GRANTED)).isEqualTo(Standing.HIGH);
    assertThat(comparison.standing(TOWNSHIPS.get(0), 2021, GRANTED)).isEqualTo(Standing.TYPICAL);
  }

  @Test
  void standingHasASideOnlyWhereTheMeasureHasOne() {
    fileAll(2021, "narrative.disclosed.total", "100", "110", "95", "105", "98", "102", "99", "900");

    Comparison comparison = compare("610924", List.of(2021), List.of(Measures.DISCLOSED));

    assertThat(comparison.standing("610924108", 2021, Measures.DISCLOSED))
        .isEqualTo(Standing.BETTER);
    assertThat(comparison.standing("610924100", 2021, Measures.DISCLOSED))
        .isEqualTo(Standing.TYPICAL);
    assertThat(comparison.standing("610924110", 2021, Measures.DISCLOSED))
        .isEqualTo(Standing.NOT_ASSESSED);
  }

  private SettingsStore settings(ScopedDatabase database) {
    return new SettingsStore(
        database,
        new AuditRepository(TestReports.CLOCK),
        DivisionRegister.load(),
        RuleCatalogue.load(),
        TestReports.CLOCK);
  }

  @Test
  void peersAreThoseThatTheCountyChose() {
    for (String unit : TOWNSHIPS) {
      file(TestReports.of(unit, 2021).with("request.received.total", "2"));
    }
    for (String unit : List.of("610921100", "610921101", "610921102")) {
      file(TestReports.of(unit, 2021).with("request.received.total", "5"));
    }
    SettingsStore settings = settings(new ScopedDatabase(test.dataSource()));
    Measure measure = Measures.RECEIVED;
    Comparison own = compare("610924", List.of(2021), List.of(measure));
    assertThat(own.members(own.peers())).hasSize(10);

    Settings defaults = Settings.defaults();
    settings.change(EDITOR, "610924", 0, defaults, new PeerChoice.Prefecture(), "市内比较");
    statements.set(0);
    Comparison prefecture = compare("610924", List.of(2021), List.of(measure));
    assertThat(statements).hasValue(1);
    assertThat(prefecture.peers().choice()).isEqualTo(new PeerChoice.Prefecture());
    assertThat(prefecture.members(prefecture.peers())).hasSize(13).contains("610921100");
    assertThat(prefecture.units()).hasSize(10).doesNotContain("610921100");

    settings.saveGroup(EDITOR, "沿江乡镇", List.of("610921101", "610924100"));
    settings.change(EDITOR, "610924", 1, defaults, new PeerChoice.Group("沿江乡镇"), "分组比较");
    Comparison group = compare("610924", List.of(2021), List.of(measure));
    assertThat(group.members(group.peers("610924100")))
        .as("a group that names units of the county narrows")
        .containsExactly("610921101", "610924100");
    assertThat(group.peers("610924101").part()).isEqualTo(PeerSet.Part.REST);
    assertThat(group.members(group.peers("610924101"))).hasSize(9).doesNotContain("610924100");
    assertThat(group.members(group.peers()))
        .as("what all have in common is the county")
        .hasSize(10)
        .doesNotContain("610921101");

    settings.saveGroup(EDITOR, "沿江乡镇", List.of("610921101", "610921102"));
    Comparison wider = compare("610924", List.of(2021), List.of(measure));
    assertThat(wider.members(wider.peers()))
        .as("a group of others is added to the county")
        .hasSize(12)
        .contains("610921101");

    settings.saveGroup(EDITOR, "沿江乡镇", List.of());
    Comparison withdrawn = compare("610924", List.of(2021), List.of(measure));
    assertThat(withdrawn.members(withdrawn.peers())).hasSize(10);

    // Peers outside the scope are no peers: neither the query nor the database gives them.
    settings.change(EDITOR, "610924", 2, defaults, new PeerChoice.Prefecture(), "市内比较");
    Actor narrow = new Actor("narrow", Role.VIEWER, Scope.of(List.of("610924")));
    Comparison seen =
        service.compare(narrow, new Selection("610924", List.of(2021)), List.of(measure));
    assertThat(seen.members(seen.peers())).hasSize(10);
  }

  @Test
  void kindsOfUnitsAreKeptApartWhereTheCountySaysSo() {
    // 汉滨区 has sub-districts (0xx) and towns (1xx).
    for (String unit : List.of("610902001", "610902002", "610902100", "610902101", "610902102")) {
      file(TestReports.of(unit, 2021).with("request.received.total", "2"));
    }
    Settings apart =
        new Settings(
            0,
            Settings.defaults().deadline(),
            Settings.defaults().answerDays(),
            Settings.defaults().normativeLimit(),
            Settings.defaults().procurementLimit(),
            Settings.defaults().procurementMultiple(),
            Settings.defaults().similarityLimit(),
            Settings.defaults().growthTolerance(),
            Settings.defaults().panelLevel(),
            Settings.defaults().falseDiscoveryRate(),
            true,
            Set.of());
    settings(new ScopedDatabase(test.dataSource()))
        .change(EDITOR, "610902", 0, apart, new PeerChoice.County(), "分类比较");

    Comparison comparison = compare("610902", List.of(2021), List.of(Measures.RECEIVED));

    assertThat(comparison.members(comparison.peers("610902001")))
        .containsExactly("610902001", "610902002");
    assertThat(comparison.members(comparison.peers("610902101")))
        .containsExactly("610902100", "610902101", "610902102");
    assertThat(comparison.members(comparison.peers())).hasSize(5);
  }

  @Test
  void unitsOfSeveralCountiesAreComparedEachWithItsOwnPeers() {
    for (String unit : TOWNSHIPS) {
      file(TestReports.of(unit, 2021).with("request.received.total", "2"));
    }
    file(TestReports.of("610921100", 2021).with("request.received.total", "5"));
    Selection selection =
        new Selection(
            "6109",
            List.of("610924100", "610921100", "610921101"),
            List.of(2021),
            List.of(Measures.RECEIVED));

    Comparison comparison = service.compare(EDITOR, selection);

    // Asked for by name, so shown without a report too.
    assertThat(comparison.units()).containsExactly("610921100", "610921101", "610924100");
    assertThat(comparison.members(comparison.peers("610924100"))).hasSize(10);
    assertThat(comparison.members(comparison.peers("610921100"))).containsExactly("610921100");
    assertThat(value(comparison, "610921101", 2021, Measures.RECEIVED))
        .isEqualTo(new PointValue.Missing(PointValue.Why.NO_REPORT));
  }
}
