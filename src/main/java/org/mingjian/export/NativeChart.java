package org.mingjian.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.jspecify.annotations.Nullable;
import org.mingjian.chart.Bars;
import org.mingjian.chart.ColourRole;
import org.mingjian.chart.Content;
import org.mingjian.chart.Distribution;
import org.mingjian.chart.Figure;
import org.mingjian.chart.Funnel;
import org.mingjian.chart.Lines;
import org.mingjian.chart.Ranking;
import org.mingjian.chart.Scatter;
import org.mingjian.chart.Significance;
import org.mingjian.chart.SmallMultiples;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTErrBars;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrBarType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrValType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STLayoutMode;
import org.openxmlformats.schemas.drawingml.x2006.chart.STLayoutTarget;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.STTextWrappingType;

/**
 * Draws a chart of a screen as a native one that can be edited where it lands. What is missing is a
 * gap with its reason beside the name, no line crosses a break of the form, and every colour means
 * what it means on the screen.
 */
final class NativeChart {
  static final String FONT = "微软雅黑";
  private static final int HUNDREDTHS = 100;
  private static final int MOST_NAMED = 25;
  private static final double WIDE = 16;
  private static final int HALF = 50_000;
  private static final String LATIN_FONT = "Arial";
  private static final double CLOSE = 0.8;
  // Of the chart; the rest is for the title of the axis, the years and the names of lines.
  private static final double PLOT_LEFT = 0.08;
  private static final double PLOT_TOP = 0.04;
  private static final double PLOT_WIDTH = 0.82;
  private static final double PLOT_HEIGHT = 0.86;

  private final XDDFChart chart;
  private final ChartSheet sheet;
  private final ExportTexts texts;
  private final int points;

  /**
   * Draws into an empty chart.
   *
   * @param points the size of its type
   */
  NativeChart(XDDFChart chart, ExportTexts texts, int points) throws IOException {
    this.chart = chart;
    this.texts = texts;
    this.points = points;
    try {
      this.sheet = new ChartSheet(chart, chart.getWorkbook().getSheetAt(0));
    } catch (InvalidFormatException e) {
      throw new IOException("the sheet of a chart could not be made", e);
    }
    chart.setAutoTitleDeleted(true);
    chart.displayBlanksAs(DisplayBlanks.GAP);
    type();
  }

  private void type() {
    var space = chart.getCTChartSpace();
    CTTextBody body = space.isSetTxPr() ? space.getTxPr() : space.addNewTxPr();
    body.addNewBodyPr();
    body.addNewLstStyle();
    CTTextCharacterProperties properties = body.addNewP().addNewPPr().addNewDefRPr();
    properties.setSz(points * HUNDREDTHS);
    properties.addNewSolidFill().addNewSrgbClr().setVal(bytes(ChartColours.TEXT));
    properties.addNewLatin().setTypeface(LATIN_FONT);
    properties.addNewEa().setTypeface(FONT);
  }

  private static byte[] bytes(String hex) {
    return java.util.HexFormat.of().parseHex(hex);
  }

  private static @Nullable BigDecimal value(Content content) {
    return switch (content) {
      case Content.Amount(var value, _, _) -> value;
      case Content.Missing _ -> null;
    };
  }

  private static @Nullable BigDecimal value(@Nullable Figure figure) {
    return figure == null ? null : value(figure.content());
  }

  /** A name, with why its figure is missing. */
  private String named(String name, @Nullable Figure figure) {
    return figure != null && figure.content() instanceof Content.Missing(var state)
        ? texts.of("chart.missing", name, state)
        : name;
  }

  private static String pattern(int digits) {
    return digits == 0 ? "#,##0" : "#,##0." + "#".repeat(digits);
  }

  /** A pattern without a point where there are no digits after it. */
  private static String pattern(int digits, List<? extends @Nullable BigDecimal> values) {
    int scale = 0;
    for (BigDecimal value : values) {
      if (value != null) {
        scale = Math.max(scale, value.stripTrailingZeros().scale());
      }
    }
    int shown = Math.min(Math.max(0, scale), digits);
    return shown == 0 ? "#,##0" : "#,##0." + "0".repeat(shown);
  }

  private static void quiet(XDDFShapeProperties properties) {
    properties.setLineProperties(new XDDFLineProperties(ChartColours.fill(ChartColours.LINE)));
  }

  private static XDDFLineProperties line(String colour, double width) {
    XDDFLineProperties line = new XDDFLineProperties(ChartColours.fill(colour));
    line.setWidth(width);
    return line;
  }

  private static XDDFLineProperties none() {
    return new XDDFLineProperties(new XDDFNoFillProperties());
  }

  private static XDDFLineProperties dashed(String colour, double width) {
    XDDFLineProperties line = line(colour, width);
    line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
    return line;
  }

  /** The axes keep their own format, whatever that of the cells is. */
  private void formatOwn() {
    for (var axis : chart.getCTChart().getPlotArea().getValAxArray()) {
      if (axis.isSetNumFmt()) {
        axis.getNumFmt().setSourceLinked(false);
      }
    }
  }

  private record Across(XDDFCategoryAxis names, XDDFValueAxis values) {}

  /** Names from top to bottom at the left, figures from left to right at the foot. */
  private Across across(String title, int digits, @Nullable Double maximum) {
    XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
    XDDFValueAxis values = chart.createValueAxis(AxisPosition.BOTTOM);
    names.setOrientation(AxisOrientation.MAX_MIN);
    names.setMajorTickMark(AxisTickMark.NONE);
    names.setTickLabelPosition(AxisTickLabelPosition.LOW);
    quiet(names.getOrAddShapeProperties());
    // Seen from the names, which run downwards, the foot is their end.
    values.setCrosses(AxisCrosses.MAX);
    values.setCrossBetween(AxisCrossBetween.BETWEEN);
    values.setTitle(title);
    values.setNumberFormat(pattern(digits));
    formatOwn();
    values.setMajorTickMark(AxisTickMark.NONE);
    if (maximum != null) {
      values.setMaximum(maximum);
    }
    quiet(values.getOrAddMajorGridProperties());
    values.getOrAddShapeProperties().setLineProperties(none());
    // Every name is written, however many there are.
    chart.getCTChart().getPlotArea().getCatAxArray(0).addNewTickLblSkip().setVal(1);
    return new Across(names, values);
  }

  void draw(Bars bars, @Nullable Double maximum) {
    List<@Nullable Figure> totals = new ArrayList<>();
    for (int row = 0; row < bars.rows().size(); row++) {
      totals.add(null);
    }
    bars.totals().forEach(total -> totals.set(total.row(), total.figure()));
    boolean single = bars.series().size() == 1;
    List<String> names = new ArrayList<>();
    List<List<@Nullable BigDecimal>> values = new ArrayList<>();
    for (int series = 0; series < bars.series().size(); series++) {
      List<@Nullable BigDecimal> column = new ArrayList<>();
      bars.rows().forEach(row -> column.add(null));
      values.add(column);
    }
    List<@Nullable Figure> only = new ArrayList<>(totals);
    for (Bars.Mark mark : bars.marks()) {
      values.get(mark.series()).set(mark.row(), value(mark.figure()));
      if (single && only.get(mark.row()) == null) {
        only.set(mark.row(), mark.figure());
      }
    }
    for (int row = 0; row < bars.rows().size(); row++) {
      Bars.Row one = bars.rows().get(row);
      String name = one.group() == null ? one.label() : one.group() + " " + one.label();
      Figure total = only.get(row);
      name = named(name, total);
      // The length of a stack is the sum of its parts; what the report states as the total is said.
      BigDecimal stated = value(totals.get(row));
      if (!single && stated != null) {
        name = texts.of("chart.total", name, shown(stated, bars.fractionDigits(), total));
      }
      names.add(name);
    }
    Across axes = across(bars.axisTitle(), bars.fractionDigits(), maximum);
    axes.values().setMinimum(0);
    XDDFBarChartData data =
        (XDDFBarChartData) chart.createData(ChartTypes.BAR, axes.names(), axes.values());
    data.setBarDirection(BarDirection.BAR);
    data.setBarGrouping(single ? BarGrouping.CLUSTERED : BarGrouping.STACKED);
    data.setVaryColors(false);
    data.setGapWidth(45);
    if (!single) {
      data.setOverlap((byte) 100);
    }
    XDDFCategoryDataSource categories = sheet.names("", names);
    for (int series = 0; series < bars.series().size(); series++) {
      Bars.Series one = bars.series().get(series);
      ChartSheet.Numbers numbers = sheet.numbers(one.label(), values.get(series));
      numbers.source().setFormatCode(pattern(bars.fractionDigits(), values.get(series)));
      var drawn = (XDDFBarChartData.Series) data.addSeries(categories, numbers.source());
      drawn.setTitle(one.label(), numbers.heading());
      drawn.setFillProperties(ChartColours.fill(ChartColours.of(one.colour())));
      drawn.plot();
      if (single) {
        labels(ser(series).addNewDLbls(), only, bars.fractionDigits(), STDLblPos.OUT_END);
      }
    }
    if (!bars.totals().isEmpty()) {
      sheet.numbers(bars.frame().words().total(), totals.stream().map(NativeChart::value).toList());
    }
    legend(!single);
  }

  private String shown(BigDecimal value, int digits, @Nullable Figure figure) {
    var format = java.text.NumberFormat.getNumberInstance(texts.locale());
    format.setMaximumFractionDigits(digits);
    format.setRoundingMode(java.math.RoundingMode.HALF_UP);
    boolean approximate =
        figure != null && figure.content() instanceof Content.Amount amount && amount.approximate();
    boolean incomplete =
        figure != null && figure.content() instanceof Content.Amount amount && amount.incomplete();
    return format.format(value) + (approximate ? "+" : "") + (incomplete ? "*" : "");
  }

  private CTBarSer ser(int series) {
    return chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(series);
  }

  /** The figures beside the bars, each with the digits and the signs that it has on the screen. */
  private static void labels(
      CTDLbls labels, List<? extends @Nullable Figure> figures, int digits, STDLblPos.Enum at) {
    for (int i = 0; i < figures.size(); i++) {
      Figure figure = figures.get(i);
      if (figure != null && figure.content() instanceof Content.Amount amount) {
        var label = labels.addNewDLbl();
        label.addNewIdx().setVal(i);
        var format = label.addNewNumFmt();
        format.setFormatCode(
            pattern(digits, List.of(amount.value()))
                + (amount.approximate() ? "\"+\"" : "")
                + (amount.incomplete() ? "\"*\"" : ""));
        format.setSourceLinked(false);
        label.addNewDLblPos().setVal(at);
        LabelSays.VALUE.at(label);
      }
    }
    labels.addNewDLblPos().setVal(at);
    LabelSays.VALUE.atOthers(labels);
  }

  private void legend(boolean wanted) {
    if (wanted) {
      chart.getOrAddLegend().setPosition(LegendPosition.TOP);
    }
  }

  void draw(Ranking ranking, @Nullable Double maximum) {
    List<Ranking.Row> rows = ranking.rows();
    List<@Nullable BigDecimal> values = new ArrayList<>();
    rows.forEach(row -> values.add(value(row.figure())));
    Across axes = across(ranking.axisTitle(), ranking.fractionDigits(), maximum);
    XDDFBarChartData data =
        (XDDFBarChartData) chart.createData(ChartTypes.BAR, axes.names(), axes.values());
    data.setBarDirection(BarDirection.BAR);
    data.setBarGrouping(BarGrouping.CLUSTERED);
    data.setVaryColors(false);
    data.setGapWidth(45);
    XDDFCategoryDataSource names =
        sheet.names(
            "",
            rows.stream()
                .map(row ->
                    named(
                        row.rank().isEmpty() ? row.label() : row.rank() + "  " + row.label(),
                        row.figure()))
                .toList());
    ChartSheet.Numbers numbers = sheet.numbers(ranking.axisTitle(), values);
    String pattern = pattern(ranking.fractionDigits(), values);
    numbers.source().setFormatCode(pattern);
    var drawn = (XDDFBarChartData.Series) data.addSeries(names, numbers.source());
    drawn.setTitle(ranking.axisTitle(), numbers.heading());
    drawn.setFillProperties(ChartColours.fill(ChartColours.of(Significance.TYPICAL)));
    for (int row = 0; row < rows.size(); row++) {
      Ranking.Row one = rows.get(row);
      if (one.marked() || one.significance() != Significance.TYPICAL) {
        XDDFShapeProperties properties = new XDDFShapeProperties();
        properties.setFillProperties(
            ChartColours.fill(
                one.marked() && one.significance() == Significance.TYPICAL
                    ? ChartColours.TEXT
                    : ChartColours.of(one.significance())));
        drawn.getDataPoint(row).setShapeProperties(properties);
      }
    }
    drawn.plot();
    boolean uncertain = rows.stream().anyMatch(row -> row.interval() != null);
    labels(
        ser(0).addNewDLbls(),
        rows.stream().map(Ranking.Row::figure).toList(),
        ranking.fractionDigits(),
        uncertain ? STDLblPos.IN_BASE : STDLblPos.OUT_END);
    if (uncertain) {
      for (var label : ser(0).getDLbls().getDLblArray()) {
        white(label.addNewTxPr());
      }
      intervals(rows, values);
    }
    legend(false);
  }

  private void white(CTTextBody body) {
    body.addNewBodyPr();
    body.addNewLstStyle();
    CTTextCharacterProperties properties = body.addNewP().addNewPPr().addNewDefRPr();
    properties.setSz((points - 1) * HUNDREDTHS);
    properties.addNewSolidFill().addNewSrgbClr().setVal(bytes("FFFFFF"));
  }

  private void intervals(List<Ranking.Row> rows, List<@Nullable BigDecimal> values) {
    List<BigDecimal> below = new ArrayList<>();
    List<BigDecimal> above = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      Ranking.Interval interval = rows.get(row).interval();
      BigDecimal value = values.get(row);
      if (interval == null || value == null) {
        below.add(BigDecimal.ZERO);
        above.add(BigDecimal.ZERO);
      } else {
        below.add(value.subtract(BigDecimal.valueOf(interval.low())).max(BigDecimal.ZERO));
        above.add(BigDecimal.valueOf(interval.high()).subtract(value).max(BigDecimal.ZERO));
      }
    }
    CTErrBars bars = ser(0).addNewErrBars();
    bars.addNewErrDir().setVal(STErrDir.X);
    bars.addNewErrBarType().setVal(STErrBarType.BOTH);
    bars.addNewErrValType().setVal(STErrValType.CUST);
    bars.addNewNoEndCap().setVal(false);
    fill(bars.addNewPlus(), sheet.numbers(texts.of("chart.above"), above), above);
    fill(bars.addNewMinus(), sheet.numbers(texts.of("chart.below"), below), below);
    bars.addNewSpPr();
    var line = bars.getSpPr().addNewLn();
    line.setW(15_875);
    line.addNewSolidFill().addNewSrgbClr().setVal(bytes(ChartColours.TEXT));
    // A bar chart draws its error bars along its figures; naming the direction is for scatters.
    bars.unsetErrDir();
  }

  private static void fill(
      CTNumDataSource target, ChartSheet.Numbers numbers, List<BigDecimal> values) {
    CTNumRef reference = target.addNewNumRef();
    reference.setF(numbers.range());
    var cache = reference.addNewNumCache();
    cache.setFormatCode("General");
    cache.addNewPtCount().setVal(values.size());
    for (int i = 0; i < values.size(); i++) {
      var point = cache.addNewPt();
      point.setIdx(i);
      point.setV(values.get(i).toPlainString());
    }
  }

  void draw(Lines lines) {
    lines(
        lines.axisTitle(),
        lines.fractionDigits(),
        lines.categories(),
        lines.series(),
        lines.breaks(),
        lines.marks(),
        null,
        naming(lines.series()));
  }

  /** How a reader learns which line is which. */
  private enum Naming {
    NONE,
    LEGEND,
    /** Where a legend would show one look many times. */
    ENDS
  }

  private static Naming naming(List<Lines.Series> series) {
    if (series.size() < 2) {
      return Naming.NONE;
    }
    return looks(series).size() < series.size() ? Naming.ENDS : Naming.LEGEND;
  }

  /** How often each look is drawn. */
  private static Map<Look, Long> looks(List<Lines.Series> series) {
    return series.stream()
        .collect(Collectors.groupingBy(Look::of, LinkedHashMap::new, Collectors.counting()));
  }

  /** What tells a line from another without its name. */
  private record Look(ColourRole colour, boolean dashed) {
    static Look of(Lines.Series series) {
      return new Look(series.colour(), series.dashed());
    }
  }

  /** One panel of small multiples. */
  void draw(SmallMultiples spec, SmallMultiples.Panel panel, @Nullable Double maximum) {
    lines(
        panel.axisTitle(),
        panel.fractionDigits(),
        spec.categories(),
        spec.series(),
        spec.breaks(),
        panel.marks(),
        maximum,
        Naming.NONE);
  }

  private void lines(
      String axisTitle,
      int digits,
      List<String> years,
      List<Lines.Series> series,
      List<Lines.Break> breaks,
      List<Lines.Mark> marks,
      @Nullable Double maximum,
      Naming naming) {
    boolean legend = naming == Naming.LEGEND;
    XDDFCategoryAxis across = chart.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis up = chart.createValueAxis(AxisPosition.LEFT);
    up.setCrosses(AxisCrosses.AUTO_ZERO);
    up.setCrossBetween(AxisCrossBetween.BETWEEN);
    up.setNumberFormat(pattern(digits));
    formatOwn();
    up.setMajorTickMark(AxisTickMark.NONE);
    across.setTickLabelPosition(AxisTickLabelPosition.LOW);
    across.setMajorTickMark(AxisTickMark.NONE);
    if (series.size() == 1 || maximum == null) {
      up.setTitle(axisTitle);
    }
    if (maximum != null) {
      up.setMaximum(maximum);
    }
    quiet(up.getOrAddMajorGridProperties());
    quiet(across.getOrAddShapeProperties());
    up.getOrAddShapeProperties().setLineProperties(none());
    XDDFLineChartData data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, across, up);
    data.setGrouping(Grouping.STANDARD);
    data.setVaryColors(false);
    XDDFCategoryDataSource names = sheet.names("", years);
    int drawnSeries = 0;
    Set<Integer> unnamed = new HashSet<>();
    Map<Integer, LineNames.End> ends = new HashMap<>();
    Map<Look, Long> looks = looks(series);
    for (int one = 0; one < series.size(); one++) {
      int from = 0;
      boolean first = true;
      for (int to : ends(breaks, years.size())) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        years.forEach(year -> values.add(null));
        int known = 0;
        for (Lines.Mark mark : marks) {
          if (mark.series() == one && mark.category() >= from && mark.category() < to) {
            values.set(mark.category(), value(mark.figure()));
            known += mark.figure().isMissing() ? 0 : 1;
          }
        }
        for (int place = from; place < to; place++) {
          BigDecimal value = values.get(place);
          if (value != null) {
            boolean own = Objects.equals(looks.get(Look.of(series.get(one))), 1L);
            ends.put(one, new LineNames.End(drawnSeries, place, value.doubleValue(), own));
          }
        }
        from = to;
        if (known == 0 && !(first && to == years.size())) {
          continue;
        }
        Lines.Series style = series.get(one);
        ChartSheet.Numbers numbers = sheet.numbers(style.label(), values);
        numbers.source().setFormatCode(pattern(digits, values));
        var drawn = (XDDFLineChartData.Series) data.addSeries(names, numbers.source());
        drawn.setTitle(style.label(), numbers.heading());
        drawn.setSmooth(false);
        String colour = ChartColours.of(style.colour());
        drawn.setLineProperties(style.dashed() ? dashed(colour, 1.75) : line(colour, 2.25));
        drawn.setMarkerStyle(style.dashed() ? MarkerStyle.NONE : MarkerStyle.CIRCLE);
        drawn.setMarkerSize((short) 7);
        if (!style.dashed()) {
          marker(drawn, colour);
        }
        drawn.plot();
        if (!first) {
          unnamed.add(drawnSeries);
        }
        first = false;
        drawnSeries++;
      }
    }
    if (naming == Naming.ENDS) {
      nameEnds(up, List.copyOf(ends.values()), marks);
    }
    legend(legend);
    if (legend) {
      // The line of a unit goes on after a break under the same name.
      for (int index : unnamed) {
        var entry = chart.getCTChart().getLegend().addNewLegendEntry();
        entry.addNewIdx().setVal(index);
        entry.addNewDelete().setVal(true);
      }
    }
  }

  /**
   * Names lines at their last points, with room for the names at the right.
   *
   * <p>The axis ends where it was reckoned to, so that the names are as far apart.
   */
  private void nameEnds(XDDFValueAxis up, List<LineNames.End> ends, List<Lines.Mark> marks) {
    List<Double> heights =
        marks.stream()
            .map(mark -> value(mark.figure()))
            .filter(Objects::nonNull)
            .map(BigDecimal::doubleValue)
            .toList();
    double highest = ChartPages.rounded(heights.stream().max(Double::compare).orElse(0.0));
    double least = heights.stream().min(Double::compare).orElse(0.0);
    double lowest = least < 0 ? -ChartPages.rounded(-least) : 0;
    up.setMaximum(highest);
    // High and close together they are looked at from nearer, as a program does of itself.
    if (least < CLOSE * highest) {
      up.setMinimum(lowest);
    }
    var area = chart.getCTChart().getPlotArea();
    var layout = area.isSetLayout() ? area.getLayout() : area.addNewLayout();
    var manual = layout.addNewManualLayout();
    manual.addNewLayoutTarget().setVal(STLayoutTarget.INNER);
    manual.addNewXMode().setVal(STLayoutMode.EDGE);
    manual.addNewYMode().setVal(STLayoutMode.EDGE);
    manual.addNewX().setVal(PLOT_LEFT);
    manual.addNewY().setVal(PLOT_TOP);
    manual.addNewW().setVal(PLOT_WIDTH);
    manual.addNewH().setVal(PLOT_HEIGHT);
    for (LineNames.End end : LineNames.of(ends, highest - lowest)) {
      name(area.getLineChartArray(0).getSerArray(end.series()).addNewDLbls(), end.place());
    }
  }

  /** The name of a series at one of its points. */
  private void name(CTDLbls labels, int place) {
    var label = labels.addNewDLbl();
    label.addNewIdx().setVal(place);
    var text = label.addNewTxPr();
    // A second line of a long name would cover the name below.
    text.addNewBodyPr().setWrap(STTextWrappingType.NONE);
    text.addNewLstStyle();
    text.addNewP().addNewPPr().addNewDefRPr().setSz((points - 2) * HUNDREDTHS);
    label.addNewDLblPos().setVal(STDLblPos.R);
    LabelSays.SERIES.at(label);
    LabelSays.NOTHING.atOthers(labels);
  }

  private static List<Integer> ends(List<Lines.Break> breaks, int years) {
    List<Integer> ends = new ArrayList<>();
    breaks.stream().map(one -> one.after() + 1).sorted().distinct().forEach(ends::add);
    ends.add(years);
    return ends;
  }

  private static void marker(XDDFLineChartData.Series series, String colour) {
    var marker = series.getCTLineSer().getMarker();
    var properties = marker.isSetSpPr() ? marker.getSpPr() : marker.addNewSpPr();
    properties.addNewSolidFill().addNewSrgbClr().setVal(bytes(colour));
    properties.addNewLn().addNewSolidFill().addNewSrgbClr().setVal(bytes(colour));
  }

  private XDDFScatterChartData plane(
      String acrossTitle, int acrossDigits, String upTitle, int upDigits) {
    XDDFValueAxis across = chart.createValueAxis(AxisPosition.BOTTOM);
    XDDFValueAxis up = chart.createValueAxis(AxisPosition.LEFT);
    up.setCrosses(AxisCrosses.MIN);
    across.setCrosses(AxisCrosses.MIN);
    across.setTitle(acrossTitle);
    across.setNumberFormat(pattern(acrossDigits));
    if (!upTitle.isEmpty()) {
      up.setTitle(upTitle);
    }
    up.setNumberFormat(pattern(upDigits));
    formatOwn();
    for (XDDFChartAxis axis : List.of(across, up)) {
      axis.setMajorTickMark(AxisTickMark.NONE);
      quiet(axis.getOrAddShapeProperties());
    }
    quiet(up.getOrAddMajorGridProperties());
    XDDFScatterChartData data =
        (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, across, up);
    data.setStyle(ScatterStyle.LINE_MARKER);
    data.setVaryColors(false);
    return data;
  }

  /**
   * A series of a plane.
   *
   * @param style of its line; null for points
   * @param colour of its points; empty for a line, and for labels alone
   * @param labels one for each point; empty for none
   * @param listed whether it stands in the legend
   */
  private record PlaneSeries(
      String name,
      @Nullable XDDFLineProperties style,
      String colour,
      List<String> labels,
      List<BigDecimal> across,
      List<BigDecimal> up,
      boolean listed) {}

  private void plot(XDDFScatterChartData data, List<PlaneSeries> plane, boolean legend) {
    int rows = plane.stream().mapToInt(series -> series.across().size()).max().orElse(0);
    legend(legend);
    for (PlaneSeries one : plane) {
      if (!one.labels().isEmpty()) {
        sheet.names(one.name(), one.labels());
      }
      ChartSheet.Numbers x = sheet.numbers(texts.of("chart.across"), one.across(), rows);
      ChartSheet.Numbers y = sheet.numbers(one.name(), one.up(), rows);
      int index = data.getSeriesCount();
      var drawn = (XDDFScatterChartData.Series) data.addSeries(x.source(), y.source());
      drawn.setTitle(one.name(), y.heading());
      drawn.setLineProperties(one.style() == null ? none() : one.style());
      drawn.setSmooth(false);
      drawn.setMarkerStyle(one.colour().isEmpty() ? MarkerStyle.NONE : MarkerStyle.CIRCLE);
      drawn.plot();
      var ser = drawn.getCTScatterSer();
      if (one.style() != null && one.style().getWidth() >= WIDE) {
        // Points under a box must show through it.
        ser.getSpPr().getLn().getSolidFill().getSrgbClr().addNewAlpha().setVal(HALF);
      }
      if (!one.colour().isEmpty()) {
        drawn.setMarkerSize((short) 9);
        var properties =
            ser.getMarker().isSetSpPr() ? ser.getMarker().getSpPr() : ser.getMarker().addNewSpPr();
        properties.addNewSolidFill().addNewSrgbClr().setVal(bytes(one.colour()));
        properties.addNewLn().addNewSolidFill().addNewSrgbClr().setVal(bytes("FFFFFF"));
      }
      if (one.style() == null && !one.labels().isEmpty()) {
        names(ser.addNewDLbls(), one.labels());
      }
      if (legend && !one.listed()) {
        var entry = chart.getCTChart().getLegend().addNewLegendEntry();
        entry.addNewIdx().setVal(index);
        entry.addNewDelete().setVal(true);
      }
    }
  }

  /** Labels of words of their own, one for each point. */
  private void names(CTDLbls all, List<String> labels) {
    for (int i = 0; i < labels.size(); i++) {
      var label = all.addNewDLbl();
      label.addNewIdx().setVal(i);
      var rich = label.addNewTx().addNewRich();
      rich.addNewBodyPr();
      var run = rich.addNewP().addNewR();
      run.addNewRPr().setSz((points - 2) * HUNDREDTHS);
      run.setT(labels.get(i));
      label.addNewDLblPos().setVal(STDLblPos.R);
      LabelSays.VALUE.at(label);
    }
    LabelSays.NOTHING.atOthers(all);
  }

  private static PlaneSeries curve(
      String name,
      XDDFLineProperties style,
      List<BigDecimal> across,
      List<BigDecimal> up,
      boolean listed) {
    return new PlaneSeries(name, style, "", List.of(), across, up, listed);
  }

  void draw(Funnel funnel) {
    XDDFScatterChartData data =
        plane(funnel.denominatorTitle(), 0, funnel.shareTitle(), funnel.fractionDigits());
    List<PlaneSeries> series = new ArrayList<>();
    Double centre = funnel.centre();
    List<Funnel.Limits> limits = funnel.limits();
    if (centre != null && !limits.isEmpty()) {
      List<BigDecimal> across =
          limits.stream().map(limit -> BigDecimal.valueOf(limit.denominator())).toList();
      var words = funnel.frame().words();
      BigDecimal level = BigDecimal.valueOf(centre);
      series.add(
          curve(
              words.centre(),
              line(ChartColours.MUTED, 1.5),
              List.of(across.getFirst(), across.getLast()),
              List.of(level, level),
              true));
      XDDFLineProperties inner = dashed(ChartColours.MUTED, 1.25);
      XDDFLineProperties outer = line(ChartColours.NEUTRAL, 1);
      series.add(curve(words.inner(), inner, across, curve(limits, Funnel.Limits::innerLow), true));
      series.add(curve(words.outer(), outer, across, curve(limits, Funnel.Limits::outerLow), true));
      series.add(
          curve(words.inner(), inner, across, curve(limits, Funnel.Limits::innerHigh), false));
      series.add(
          curve(words.outer(), outer, across, curve(limits, Funnel.Limits::outerHigh), false));
    }
    series.addAll(
        units(
            funnel.points().stream()
                .filter(point -> point.denominator() != null && !point.figure().isMissing())
                .toList(),
            Funnel.Point::label,
            point -> Objects.requireNonNull(point.denominator()),
            point -> Objects.requireNonNull(value(point.figure())),
            Funnel.Point::marked,
            point -> point.marked() || isOutside(point.significance()),
            texts.of("chart.outside")));
    plot(data, series, true);
  }

  private static boolean isOutside(Significance significance) {
    return switch (significance) {
      case BETTER, WORSE, HIGH, LOW -> true;
      case TYPICAL, NONE -> false;
    };
  }

  private static List<BigDecimal> curve(
      List<Funnel.Limits> limits, Function<Funnel.Limits, Double> height) {
    return limits.stream().map(height).map(BigDecimal::valueOf).toList();
  }

  /** The units as points: those that are marked, those that are named, the others. */
  private <T> List<PlaneSeries> units(
      List<T> all,
      Function<T, String> label,
      Function<T, BigDecimal> across,
      Function<T, BigDecimal> up,
      Predicate<T> marked,
      Predicate<T> named,
      String namedAs) {
    List<PlaneSeries> series = new ArrayList<>();
    // A series has labels or none, and one colour.
    for (boolean labelled : new boolean[] {false, true}) {
      for (boolean emphasised : new boolean[] {false, true}) {
        List<T> some =
            all.stream()
                .filter(one -> named.test(one) == labelled && marked.test(one) == emphasised)
                .toList();
        if (!some.isEmpty()) {
          series.add(
              new PlaneSeries(
                  emphasised
                      ? texts.of("chart.marked")
                      : labelled ? namedAs : texts.of("chart.units"),
                  null,
                  emphasised
                      ? ChartColours.WARNING
                      : labelled && !namedAs.equals(texts.of("chart.units"))
                          ? ChartColours.TEXT
                          : ChartColours.ACCENT,
                  labelled ? some.stream().map(label).toList() : List.of(),
                  some.stream().map(across).toList(),
                  some.stream().map(up).toList(),
                  true));
        }
      }
    }
    return series;
  }

  void draw(Scatter spec) {
    XDDFScatterChartData data =
        plane(
            spec.across().title(),
            spec.across().fractionDigits(),
            spec.up().title(),
            spec.up().fractionDigits());
    List<Scatter.Point> drawn =
        spec.points().stream()
            .filter(point -> value(point.across()) != null && !point.figure().isMissing())
            .toList();
    boolean few = drawn.size() <= MOST_NAMED;
    List<PlaneSeries> series = new ArrayList<>();
    if (!drawn.isEmpty()) {
      series.addAll(medians(spec, drawn));
    }
    series.addAll(
        units(
            drawn,
            Scatter.Point::label,
            point -> Objects.requireNonNull(value(point.across())),
            point -> Objects.requireNonNull(value(point.figure())),
            Scatter.Point::marked,
            point -> few || point.marked(),
            texts.of("chart.units")));
    plot(data, series, true);
  }

  private static List<PlaneSeries> medians(Scatter spec, List<Scatter.Point> drawn) {
    List<BigDecimal> across =
        drawn.stream()
            .map(point -> Objects.requireNonNull(value(point.across())))
            .sorted()
            .toList();
    List<BigDecimal> up =
        drawn.stream()
            .map(point -> Objects.requireNonNull(value(point.figure())))
            .sorted()
            .toList();
    XDDFLineProperties style = dashed(ChartColours.MUTED, 1.25);
    String name = spec.frame().words().median();
    List<PlaneSeries> series = new ArrayList<>();
    Double acrossMedian = spec.across().median();
    if (acrossMedian != null) {
      BigDecimal at = BigDecimal.valueOf(acrossMedian);
      series.add(curve(name, style, List.of(at, at), List.of(up.getFirst(), up.getLast()), true));
    }
    Double upMedian = spec.up().median();
    if (upMedian != null) {
      BigDecimal at = BigDecimal.valueOf(upMedian);
      series.add(
          curve(
              name,
              style,
              List.of(across.getFirst(), across.getLast()),
              List.of(at, at),
              series.isEmpty()));
    }
    return series;
  }

  void draw(Distribution spec) {
    XDDFScatterChartData data = plane(spec.axisTitle(), spec.fractionDigits(), "", 0);
    XDDFChartAxis up = chart.getAxes().get(1);
    up.setMinimum(0);
    int groups = spec.groups().size();
    up.setMaximum(groups + 1.0);
    up.setMajorUnit(1);
    up.setTickLabelPosition(AxisTickLabelPosition.NONE);
    List<Distribution.Point> drawn =
        spec.points().stream().filter(point -> !point.figure().isMissing()).toList();
    BigDecimal least =
        drawn.stream()
            .map(point -> Objects.requireNonNull(value(point.figure())))
            .min(BigDecimal::compareTo)
            .orElse(BigDecimal.ZERO)
            .min(BigDecimal.ZERO);
    List<PlaneSeries> series = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<BigDecimal> heights = new ArrayList<>();
    for (int group = 0; group < groups; group++) {
      // The first group is the uppermost.
      BigDecimal height = BigDecimal.valueOf(groups - (long) group);
      names.add(spec.groups().get(group).label());
      heights.add(height.add(new BigDecimal("0.38")));
      series.addAll(box(spec, spec.groups().get(group), height));
    }
    series.add(
        new PlaneSeries(
            texts.of("table.group"),
            null,
            "",
            names,
            java.util.Collections.nCopies(groups, least),
            heights,
            false));
    series.addAll(
        units(
            drawn,
            Distribution.Point::label,
            point -> Objects.requireNonNull(value(point.figure())),
            point -> BigDecimal.valueOf(groups - (long) point.group()),
            Distribution.Point::marked,
            Distribution.Point::marked,
            texts.of("chart.units")));
    plot(data, series, true);
  }

  private List<PlaneSeries> box(Distribution spec, Distribution.Group group, BigDecimal height) {
    Distribution.Box box = group.box();
    if (box == null) {
      return List.of();
    }
    boolean first =
        group.equals(
            spec.groups().stream().filter(one -> one.box() != null).findFirst().orElse(group));
    List<BigDecimal> level = List.of(height, height);
    BigDecimal median = BigDecimal.valueOf(box.median());
    BigDecimal half = new BigDecimal("0.18");
    return List.of(
        curve(
            texts.of("chart.whiskers"),
            line(ChartColours.MUTED, 1.25),
            List.of(BigDecimal.valueOf(box.low()), BigDecimal.valueOf(box.high())),
            level,
            false),
        curve(
            spec.frame().words().middleHalf(),
            line(ChartColours.NEUTRAL, WIDE),
            List.of(BigDecimal.valueOf(box.first()), BigDecimal.valueOf(box.third())),
            level,
            first),
        curve(
            spec.frame().words().median(),
            line(ChartColours.TEXT, 2.25),
            List.of(median, median),
            List.of(height.subtract(half), height.add(half)),
            first));
  }
}
