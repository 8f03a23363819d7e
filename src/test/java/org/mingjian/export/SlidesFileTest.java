package org.mingjian.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSheet;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingjian.chart.ChartSamples;
import org.mingjian.chart.ChartSpec;
import org.mingjian.chart.Heatmap;
import org.mingjian.chart.Lines;

/** What leaves as slides is what was drawn: every slide is read back. */
class SlidesFileTest {
  private static final ExportTexts TEXTS = new ExportTexts(Locale.SIMPLIFIED_CHINESE);
  private static final Notes NOTES =
      new Notes(
          "示例县，2024 年",
          "2026-03-01 16:00 由 admin 导出",
          "https://example.org/compare?region=990101",
          List.of("同级不足 8 个，不作判断"));

  static Stream<ChartSpec> charts() {
    return Stream.concat(
        ChartSamples.each(),
        Stream.of(
            ChartSamples.townships(45, 0),
            ChartSamples.ranking(45),
            ChartSamples.heatmap(40, 14),
            ChartSamples.smallMultiples(14),
            ChartSamples.manyLines(6)));
  }

  private static XMLSlideShow written(ChartSpec spec) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new SlidesFile(TEXTS)
        .write(
            "示例",
            List.of(
                new DeckPage(
                    "三个乡镇领先", new DeckPage.Drawn(Exhibit.of("图", spec, NOTES)), NOTES, "先说结论")),
            Progress.UNWATCHED,
            bytes);
    return new XMLSlideShow(new ByteArrayInputStream(bytes.toByteArray()));
  }

  @ParameterizedTest
  @MethodSource("charts")
  void everyPartIsValidSoThatNoProgramRepairsIt(ChartSpec spec) throws IOException {
    try (XMLSlideShow show = written(spec)) {
      assertThat(show.getSlides()).isNotEmpty();
      for (XSLFChart chart : show.getCharts()) {
        assertThat(errors(chart.getCTChartSpace())).isEmpty();
      }
      for (XSLFSlide slide : show.getSlides()) {
        assertThat(errors(slide.getXmlObject())).isEmpty();
      }
    }
  }

  private static List<String> errors(XmlObject part) {
    List<XmlError> errors = new ArrayList<>();
    XmlOptions options = new XmlOptions();
    options.setErrorListener(errors);
    part.validate(options);
    return errors.stream().map(XmlError::getMessage).toList();
  }

  @Test
  void wordsFiguresAndSentencesAreTextThatCanBeEdited() throws IOException {
    String words = "各单位填报的内容".repeat(10);
    List<DeckPage> pages =
        List.of(
            new DeckPage("封面", new DeckPage.Words(true, List.of("甲", "乙")), NOTES, "请起立"),
            new DeckPage(
                "要点",
                new DeckPage.Tiles(
                    List.of(
                        new DeckPage.Tile(
                            "公开信息", "1,883 条", "比上年 −25 %\n中位数 84 条", "https://example.org/parts"),
                        new DeckPage.Tile("采购", "表中无此项", "", ""))),
                NOTES,
                ""),
            new DeckPage(
                "问题",
                new DeckPage.Sentences(
                    Stream.iterate(0, at -> at + 1)
                        .limit(8)
                        .map(at ->
                            new DeckPage.Sentence(
                                "不合规", at + words, "https://example.org/finding/" + at))
                        .toList()),
                NOTES,
                ""));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new SlidesFile(TEXTS).write("示例", pages, Progress.UNWATCHED, bytes);
    try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(bytes.toByteArray()))) {
      // Eight sentences go over two slides.
      assertThat(show.getSlides())
          .extracting(XSLFSlide::getTitle)
          .containsExactly("封面", "要点", "问题（1/2）", "问题（2/2）");
      for (XSLFSlide slide : show.getSlides()) {
        assertThat(errors(slide.getXmlObject())).isEmpty();
        for (XSLFShape shape : slide.getShapes()) {
          assertThat(shape.getAnchor().getMaxY()).isLessThanOrEqualTo(540);
          assertThat(shape.getAnchor().getMaxX()).isLessThanOrEqualTo(960);
        }
      }
      assertThat(text(show.getSlides().get(1)))
          .contains("公开信息", "1,883 条", "比上年 −25 %", "中位数 84 条", "表中无此项");
      assertThat(text(show.getSlides().get(3))).contains("7" + words).doesNotContain("5" + words);
      assertThat(text(show.getNotesSlide(show.getSlides().getFirst()))).contains("请起立");
    }
  }

  private static String text(XSLFSheet sheet) {
    return sheet.getShapes().stream()
        .filter(XSLFTextShape.class::isInstance)
        .map(shape -> ((XSLFTextShape) shape).getText())
        .collect(Collectors.joining("\n"));
  }

  /** The figures of the chart, and those of the sheets in its native charts. */
  @ParameterizedTest
  @MethodSource("charts")
  void theSheetsInTheChartsHoldEveryFigureAndNoOther(ChartSpec spec) throws Exception {
    if (spec instanceof Heatmap) {
      return;
    }
    ExportTable table = new ExportTables(TEXTS).of(spec);
    Set<Double> expected = new TreeSet<>();
    table.rows().stream()
        .flatMap(row -> row.cells().stream())
        .filter(ExportTable.Figure.class::isInstance)
        .map(ExportTable.Figure.class::cast)
        .filter(figure -> !figure.source().isEmpty())
        .forEach(figure -> expected.add(figure.value().doubleValue()));
    Set<Double> found = new TreeSet<>();
    try (XMLSlideShow show = written(spec)) {
      for (XSLFChart chart : show.getCharts()) {
        for (Row row : chart.getWorkbook().getSheetAt(0)) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.NUMERIC) {
              found.add(cell.getNumericCellValue());
            }
          }
        }
      }
    }
    switch (spec) {
      // Their points, limits and heights are more than their figures; a unit without both figures
      // has no place in the plane.
      case org.mingjian.chart.Funnel _, org.mingjian.chart.Distribution _ ->
          assertThat(found).containsAll(expected);
      case org.mingjian.chart.Scatter scatter ->
          assertThat(found)
              .containsAll(
                  scatter.points().stream()
                      .filter(point ->
                          !point.figure().isMissing()
                              && point.across() instanceof org.mingjian.chart.Content.Amount)
                      .map(point -> value(point.figure().content()))
                      .toList());
      case org.mingjian.chart.Ranking _ -> assertThat(found).containsAll(expected);
      case org.mingjian.chart.Bars _,
          org.mingjian.chart.Lines _,
          org.mingjian.chart.SmallMultiples _,
          Heatmap _ ->
          assertThat(found).isEqualTo(expected);
    }
  }

  private static double value(org.mingjian.chart.Content content) {
    return content instanceof org.mingjian.chart.Content.Amount(BigDecimal value, _, _)
        ? value.doubleValue()
        : Double.NaN;
  }

  @Test
  void whatIsMissingIsAnEmptyCellWithItsReasonBesideTheName() throws Exception {
    try (XMLSlideShow show = written(ChartSamples.procurement())) {
      var sheet = show.getCharts().getFirst().getWorkbook().getSheetAt(0);
      List<String> missing = new ArrayList<>();
      for (Row row : sheet) {
        if (row.getRowNum() > 0 && row.getCell(1) == null) {
          missing.add(row.getCell(0).getStringCellValue());
        }
      }
      assertThat(missing).containsExactly("白云镇（空白）");
      assertThat(show.getCharts().getFirst().getCTChart().getDispBlanksAs().getVal().toString())
          .isEqualTo("gap");
    }
  }

  @Test
  void noLineCrossesABreakOfTheForm() throws IOException {
    try (XMLSlideShow show = written(ChartSamples.lines())) {
      var lines = show.getCharts().getFirst().getCTChart().getPlotArea().getLineChartArray(0);
      // 2018 to 2024, and the form changes between 2020 (place 2) and 2021 (place 3).
      for (var series : lines.getSerArray()) {
        List<Long> places =
            Stream.of(series.getVal().getNumRef().getNumCache().getPtArray())
                .map(point -> point.getIdx())
                .toList();
        assertThat(
                places.stream().allMatch(place -> place <= 2)
                    || places.stream().allMatch(place -> place >= 3))
            .as(places.toString())
            .isTrue();
      }
    }
  }

  @Test
  void linesOfOneColourAreNamedAtTheirEndsAndNoNameCoversAnother() throws IOException {
    Lines spec = ChartSamples.manyLines(20);
    try (XMLSlideShow show = written(spec)) {
      var chart = show.getCharts().getFirst().getCTChart();
      assertThat(chart.isSetLegend()).isFalse();
      double axis = chart.getPlotArea().getValAxArray(0).getScaling().getMax().getVal();
      Map<String, Double> named = new TreeMap<>();
      Map<String, Double> last = new TreeMap<>();
      for (var series : chart.getPlotArea().getLineChartArray(0).getSerArray()) {
        String name = series.getTx().getStrRef().getStrCache().getPtArray(0).getV();
        var points = series.getVal().getNumRef().getNumCache().getPtArray();
        var end = points[points.length - 1];
        boolean ends = end.getIdx() == spec.categories().size() - 1;
        if (ends) {
          last.put(name, Double.valueOf(end.getV()));
        }
        if (series.isSetDLbls()) {
          assertThat(series.getDLbls().sizeOfDLblArray()).isEqualTo(1);
          var label = series.getDLbls().getDLblArray(0);
          assertThat(label.getIdx().getVal()).isEqualTo(end.getIdx());
          assertThat(label.getShowSerName().getVal()).isTrue();
          assertThat(series.getDLbls().getShowVal().getVal()).isFalse();
          if (ends) {
            named.put(name, Double.valueOf(end.getV()));
          }
        }
      }
      // The one that matters is named, whatever lies around it.
      assertThat(named).containsKey(spec.series().get(2).label());
      List<Double> heights = named.values().stream().sorted().toList();
      for (int i = 1; i < heights.size(); i++) {
        assertThat(heights.get(i) - heights.get(i - 1)).isGreaterThanOrEqualTo(axis / 20);
      }
      // Who has no name would cover one.
      assertThat(last)
          .hasSizeGreaterThan(named.size())
          .allSatisfy((name, height) ->
              assertThat(heights).as(name).anyMatch(other -> Math.abs(other - height) < axis / 20));
    }
  }

  @Test
  void linesThatCanBeToldApartKeepTheirLegend() throws IOException {
    try (XMLSlideShow show = written(ChartSamples.lines())) {
      var chart = show.getCharts().getFirst().getCTChart();
      assertThat(chart.isSetLegend()).isTrue();
      assertThat(chart.getPlotArea().getLineChartArray(0).getSerArray())
          .noneMatch(series -> series.isSetDLbls());
    }
  }

  @Test
  void aHeatmapIsATableWithTheTextsOfTheScreen() throws IOException {
    Heatmap spec = ChartSamples.heatmap(6, 5);
    try (XMLSlideShow show = written(spec)) {
      XSLFTable table =
          show.getSlides().getFirst().getShapes().stream()
              .filter(XSLFTable.class::isInstance)
              .map(XSLFTable.class::cast)
              .findFirst()
              .orElseThrow();
      for (Heatmap.Cell cell : spec.cells()) {
        assertThat(table.getCell(cell.row() + 1, cell.column() + 1).getText())
            .startsWith(cell.text());
      }
    }
  }

  @Test
  void aSlideHasItsMessageItsSourceAndTheNotesOfTheScreen() throws IOException {
    try (XMLSlideShow show = written(ChartSamples.townships(45, 0))) {
      assertThat(show.getSlides()).hasSize(3);
      XSLFSlide first = show.getSlides().getFirst();
      assertThat(first.getTitle()).isEqualTo("三个乡镇领先（1/3）");
      assertThat(texts(first)).contains("数据来源：示例县，2024 年 · 2026-03-01 16:00 由 admin 导出");
      String notes =
          first.getNotes().getTextParagraphs().stream()
              .flatMap(List::stream)
              .map(paragraph -> paragraph.getText())
              .collect(Collectors.joining("\n"));
      assertThat(notes)
          .contains("先说结论", "同级不足 8 个，不作判断", "https://example.org/compare?region=990101");
    }
  }

  private static String texts(XSLFSlide slide) {
    return slide.getShapes().stream()
        .filter(XSLFTextShape.class::isInstance)
        .map(XSLFTextShape.class::cast)
        .map(XSLFTextShape::getText)
        .collect(Collectors.joining("\n"));
  }
}
