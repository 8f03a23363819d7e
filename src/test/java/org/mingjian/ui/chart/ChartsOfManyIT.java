package org.mingjian.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjian.TestBrowser.Box;
import org.mingjian.chart.ChartSamples;
import org.mingjian.chart.ColourRole;
import org.mingjian.chart.Distribution;
import org.mingjian.chart.Figure;
import org.mingjian.chart.Flag;
import org.mingjian.chart.Lines;
import org.mingjian.chart.Ranking;
import org.mingjian.chart.SmallMultiples;
import org.mingjian.finding.FindingKind;

/** Charts of a county with more units than there is room for. */
class ChartsOfManyIT {
  private static final int UNITS = 52;
  private static ChartPage page;

  @BeforeAll
  static void start() throws IOException {
    page = new ChartPage();
  }

  @AfterAll
  static void stop() throws IOException {
    page.close();
  }

  @BeforeEach
  void open() {
    page.open(700, 768);
  }

  @Test
  void unitsWithoutRequestsMakeNoTowerAndEachIsChosen() {
    List<Distribution.Point> points =
        IntStream.range(0, UNITS)
            .mapToObj(unit ->
                new Distribution.Point(
                    0, "第" + unit + "镇", false, amount("spread." + unit, unit < 48 ? 0 : unit)))
            .toList();
    page.show(
        new Distribution(
            ChartSamples.frame(),
            "申请（件）",
            0,
            List.of(new Distribution.Group("2025", new Distribution.Box(0, 0, 0, 0, 0))),
            points));

    assertThat(page.number("return chart.offsetHeight")).isLessThan(400);
    page.strings("return chart.marks").forEach(id -> page.click(page.mark(id)));
    assertThat(page.chosen())
        .containsExactlyElementsOf(points.stream().map(point -> point.figure().id()).toList());
  }

  @Test
  void theLeadersOfTheLastYearAreNamedAndTheOthersCounted() {
    page.show(lines(List.of()));

    List<String> texts = page.texts();
    assertThat(texts).contains("第51镇 51", "第50镇 50");
    long named = texts.stream().filter(text -> text.matches("第\\d+镇 \\d+")).count();
    assertThat(named).isLessThan(UNITS);
    assertThat(texts).contains("另有 " + (UNITS - named) + " 条线未标名");
  }

  @Test
  void theSignOfAFindingStandsInThePlot() {
    page.show(lines(List.of(0, 1, 2, 50, 51)));

    Box year = page.text("2024");
    Box axis = page.text("2021 年起使用新格式");
    for (int unit : List.of(0, 1, 2, 50, 51)) {
      Box sign = page.mark("sign." + unit);
      assertThat(sign.bottom()).as("sign of %d", unit).isLessThan(year.y());
      assertThat(sign.y()).as("sign of %d", unit).isGreaterThan(axis.bottom());
    }
  }

  @Test
  void theUnitThatAReaderAskedAboutIsInSight() {
    Ranking all = ChartSamples.ranking(UNITS);
    List<Ranking.Row> rows = new ArrayList<>();
    for (Ranking.Row row : all.rows()) {
      rows.add(
          new Ranking.Row(
              row.label(),
              row.rank(),
              row.figure().id().equals("rank.45"),
              row.interval(),
              row.significance(),
              row.figure()));
    }
    page.show(
        new Ranking(all.frame(), all.axisTitle(), all.fractionDigits(), 300, all.median(), rows));

    page.click(page.mark("rank.45"));
    assertThat(page.chosen()).containsExactly("rank.45");
  }

  @Test
  void yearsOfOneScaleStandUnderEachOtherAndTheOnlyFigureOfTheFirstRightOfTheAxis() {
    SmallMultiples sample = ChartSamples.smallMultiples(1);
    List<SmallMultiples.Panel> panels = new ArrayList<>();
    for (int panel = 0; panel < 2; panel++) {
      List<Lines.Mark> marks = new ArrayList<>();
      for (int year = 0; year < sample.categories().size(); year++) {
        String id = panel + "." + year;
        marks.add(
            new Lines.Mark(
                0,
                year,
                panel == 1 || year == 0
                    ? amount(id, panel == 1 ? 23_456 : 7_832)
                    : Figure.missing(id, "未报送")));
      }
      panels.add(new SmallMultiples.Panel("第" + panel + "镇", "申请（件）", 0, marks));
    }
    page.open(300, 768);
    page.show(
        new SmallMultiples(
            sample.frame(),
            true,
            sample.categories(),
            sample.series().subList(0, 1),
            sample.breaks(),
            panels));

    int last = sample.categories().size() - 1;
    assertThat(page.mark("0." + last).x() + page.mark("0." + last).width() / 2)
        .isEqualTo(page.mark("1." + last).x() + page.mark("1." + last).width() / 2);
    assertThat(page.text("7,832").x()).isGreaterThan(page.mark("0.0").x() - 10);
  }

  private static Lines lines(List<Integer> flagged) {
    List<Lines.Series> series = new ArrayList<>();
    List<Lines.Mark> marks = new ArrayList<>();
    Lines sample = ChartSamples.lines();
    int last = sample.categories().size() - 1;
    for (int unit = 0; unit < UNITS; unit++) {
      series.add(new Lines.Series("第" + unit + "镇", new ColourRole.Neutral(), false));
      for (int year = 0; year <= last; year++) {
        Figure figure = amount("line." + unit + "." + year, unit);
        marks.add(
            new Lines.Mark(
                unit,
                year,
                year == last && flagged.contains(unit)
                    ? figure.flagged(
                        List.of(new Flag(FindingKind.UNUSUAL, "sign." + unit, 1, "与往年不同")))
                    : figure));
      }
    }
    series.add(new Lines.Series("比较对象的中位数", new ColourRole.Accent(), true));
    for (int year = 0; year <= last; year++) {
      marks.add(new Lines.Mark(UNITS, year, amount("median." + year, UNITS / 2)));
    }
    return new Lines(
        sample.frame(), "申请（件）", 0, sample.categories(), series, sample.breaks(), marks);
  }

  private static Figure amount(String id, long value) {
    return Figure.amount(id, BigDecimal.valueOf(value));
  }
}
