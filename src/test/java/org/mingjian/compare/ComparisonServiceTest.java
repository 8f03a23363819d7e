package org.mingjian.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
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
import org.mingjian.report.FactId;
import org.mingjian.report.ReportStore;
import org.mingjian.report.Ruling;
import org.mingjian.security.Actor;
import org.mingjian.security.Role;
import org.mingjian.security.Scope;
import org.mingjian.security.ScopedDatabase;
import org.mingjian.statistics.OutlierScreen;

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
            org.assertj.core.groups.Tuple.tuple(
                "610924102", new PointValue.Missing(PointValue.Why.BLANK)),
            org.assertj.core.groups.Tuple.tuple(
                "610924109", new PointValue.Known(new BigDecimal("10.5"), 0, false)));
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
            org.assertj.core.groups.Tuple.tuple(
                new PointValue.Known(new BigDecimal("4.25"), 0, false), true),
            org.assertj.core.groups.Tuple.tuple(
                new PointValue.Known(new BigDecimal("10.5"), 0, false), false));

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
}
