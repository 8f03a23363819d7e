package org.mingjian.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingjian.finding.FindingKind;

/** Charts of made-up townships for tests, one and more of each kind. */
public final class ChartSamples {
  public static final ChartWords WORDS = words("");
  private static final String NOT_FILED = "未报送";
  private static final List<String> YEARS =
      IntStream.rangeClosed(2018, 2024).mapToObj(String::valueOf).toList();

  /** Most of the figures of a county are like those of its peers. */
  private static final List<Significance> JUDGED =
      Stream.concat(
              Stream.of(Significance.values()),
              Stream.generate(() -> Significance.TYPICAL).limit(8))
          .toList();

  private static final List<FindingKind> KINDS = List.of(FindingKind.values());

  private ChartSamples() {}

  /** The words of the program in Chinese, or with "_en" in English. */
  static ChartWords words(String language) {
    String name = "/vaadin-i18n/translations" + language + ".properties";
    Properties bundle = new Properties();
    try (InputStream stream = ChartSamples.class.getResourceAsStream(name)) {
      bundle.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ChartWords.from(bundle::getProperty);
  }

  public static ChartFrame frame(String... notes) {
    return new ChartFrame(
        "采购金额，2024 年",
        "四个乡镇的采购金额。",
        List.of(notes),
        "来源：示例县各乡镇政府信息公开工作年度报告",
        Locale.SIMPLIFIED_CHINESE,
        WORDS);
  }

  /** One of each kind, each with a missing value and a finding. */
  public static Stream<ChartSpec> each() {
    return Stream.of(
        procurement(),
        requests(),
        lines(),
        smallMultiples(4),
        heatmap(6, 5),
        funnel(20),
        scatter(12),
        distribution(12),
        ranking(9));
  }

  private static Figure amount(String id, long value) {
    return Figure.amount(id, BigDecimal.valueOf(value));
  }

  private static Flag flag(String id) {
    return new Flag(FindingKind.UNUSUAL, id, 1, "与同级乡镇相差很大，超出 99.8% 界限");
  }

  /** A name of a township; every seventh is as long as names get. */
  static String township(int index) {
    String first = "青柳白枫紫清高石大新安平永长龙凤金银东西";
    String second = "石河云林山水田桥湾塘坪岭关店洲泉溪坝沟沙";
    if (index % 7 == 5) {
      return "黎母山少数民族" + first.charAt(index % 20) + "家苗族侗族自治乡";
    }
    return ""
        + first.charAt(index % 20)
        + second.charAt((index * 7 + index / 20) % 20)
        + (index % 3 == 0 ? "乡" : index % 5 == 4 ? "街道办事处" : "镇");
  }

  /** A value, a true zero, a blank, and an unusual sum that lacks parts. */
  public static Bars procurement() {
    return new Bars(
        frame("样本不足：n = 4 < 8"),
        "金额（万元）",
        2,
        0,
        List.of(Bars.Row.of("青石镇"), Bars.Row.of("柳河乡"), Bars.Row.of("白云镇"), Bars.Row.of("枫林镇")),
        List.of(new Bars.Series("金额", new ColourRole.Accent())),
        List.of(
            new Bars.Mark(
                0,
                0,
                Figure.amount("1.procurement.amount", new BigDecimal("1204.50"))
                    .withDetails(List.of("原文 1204.50"))),
            new Bars.Mark(1, 0, amount("2.procurement.amount", 0)),
            new Bars.Mark(2, 0, Figure.missing("3.procurement.amount", "空白")),
            new Bars.Mark(
                3,
                0,
                Figure.incomplete("4.procurement.amount", new BigDecimal("8000"))
                    .flagged(
                        List.of(new Flag(FindingKind.UNUSUAL, "finding:7", 1, "远高于中位数 600 万元"))))),
        List.of());
  }

  /** Two outcomes of requests in two years of two townships; one part is blank. */
  public static Bars requests() {
    return new Bars(
        frame(),
        "申请（件）",
        0,
        0,
        List.of(
            Bars.Row.in("青石镇", "2023"),
            Bars.Row.in("青石镇", "2024"),
            Bars.Row.in("柳河乡", "2023"),
            Bars.Row.in("柳河乡", "2024")),
        List.of(
            new Bars.Series("予以公开", new ColourRole.Categorical(0)),
            new Bars.Series("不予公开", new ColourRole.Categorical(1))),
        List.of(
            new Bars.Mark(0, 0, amount("a.granted", 5)),
            new Bars.Mark(0, 1, amount("a.refused", 3)),
            new Bars.Mark(1, 0, amount("b.granted", 7)),
            new Bars.Mark(1, 1, Figure.missing("b.refused", "空白")),
            new Bars.Mark(2, 0, Figure.missing("c.granted", NOT_FILED)),
            new Bars.Mark(2, 1, Figure.missing("c.refused", NOT_FILED)),
            new Bars.Mark(3, 0, amount("d.granted", 0)),
            new Bars.Mark(3, 1, amount("d.refused", 12))),
        List.of(
            new Bars.Total(0, amount("a.total", 9)),
            new Bars.Total(1, Figure.incomplete("b.total", new BigDecimal(7))),
            new Bars.Total(2, Figure.missing("c.total", NOT_FILED)),
            new Bars.Total(3, amount("d.total", 12))));
  }

  /** One amount dwarfs all others; one was written as "more than". */
  public static Bars dwarfed() {
    return new Bars(
        frame(),
        "金额（万元）",
        2,
        0,
        List.of(Bars.Row.of("青石镇"), Bars.Row.of("柳河乡"), Bars.Row.of("白云镇")),
        List.of(new Bars.Series("金额", new ColourRole.Accent())),
        List.of(
            new Bars.Mark(0, 0, amount("huge", 8_000_000)),
            new Bars.Mark(1, 0, amount("usual", 400)),
            new Bars.Mark(
                2,
                0,
                new Figure(
                    "least",
                    new Content.Amount(new BigDecimal("140"), false, true),
                    List.of(),
                    List.of()))),
        List.of());
  }

  /** So many townships that they must be scrolled within the height. */
  public static Bars townships(int count, int maximumHeight) {
    List<Bars.Row> rows = new ArrayList<>();
    List<Bars.Mark> marks = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      rows.add(Bars.Row.of("示例" + (index + 1) + "镇"));
      marks.add(new Bars.Mark(index, 0, amount(index + ".items", index * 37 % 101 + 1)));
    }
    return new Bars(
        frame(),
        "信息（条）",
        0,
        maximumHeight,
        rows,
        List.of(new Bars.Series("信息", new ColourRole.Accent())),
        marks,
        List.of());
  }

  /** Three townships and their median, a change of the form, a gap, a zero and a finding. */
  public static Lines lines() {
    List<Lines.Series> series =
        List.of(
            new Lines.Series("青石镇", new ColourRole.Accent(), false),
            new Lines.Series("柳河乡", new ColourRole.Categorical(1), false),
            new Lines.Series("白云镇", new ColourRole.Categorical(2), false),
            new Lines.Series("同级中位数", new ColourRole.Neutral(), true));
    long[][] values = {
      {12, 18, 15, 22, 27, 25, 31},
      {8, 9, 0, 14, 12, 26, 30},
      {5, 4, 6, -1, 9, 8, 0},
      {10, 11, 9, 17, 16, 16, 18}
    };
    List<Lines.Mark> marks = new ArrayList<>();
    for (int one = 0; one < values.length; one++) {
      for (int year = 0; year < YEARS.size(); year++) {
        String id = "line." + one + "." + YEARS.get(year);
        Figure figure =
            values[one][year] < 0 ? Figure.missing(id, "空白") : amount(id, values[one][year]);
        marks.add(
            new Lines.Mark(
                one, year, one == 1 && year == 5 ? figure.flagged(List.of(flag("f:1"))) : figure));
      }
    }
    return new Lines(
        frame().withLabel("收到的申请，2018—2024 年"),
        "申请（件）",
        0,
        YEARS,
        series,
        List.of(new Lines.Break(2, "2021 年起使用新格式")),
        marks);
  }

  /** Many townships, one of them the reader's. */
  public static Lines manyLines(int count) {
    List<Lines.Series> series = new ArrayList<>();
    List<Lines.Mark> marks = new ArrayList<>();
    Random random = new Random(7);
    for (int one = 0; one < count; one++) {
      series.add(
          new Lines.Series(
              township(one), one == 2 ? new ColourRole.Accent() : new ColourRole.Neutral(), false));
      long value = 20L + random.nextInt(80);
      for (int year = 0; year < YEARS.size(); year++) {
        value = Math.max(0, value + random.nextInt(21) - 10);
        String id = "line." + one + "." + YEARS.get(year);
        marks.add(
            new Lines.Mark(
                one,
                year,
                one == 4 && year > 4 ? Figure.missing(id, NOT_FILED) : amount(id, value)));
      }
    }
    return new Lines(
        frame().withLabel("主动公开信息数量，2018—2024 年"), "信息（条）", 0, YEARS, series, List.of(), marks);
  }

  /** Panels of one line and its median; each third has a gap. */
  public static SmallMultiples smallMultiples(int count) {
    List<SmallMultiples.Panel> panels = new ArrayList<>();
    Random random = new Random(11);
    for (int panel = 0; panel < count; panel++) {
      List<Lines.Mark> marks = new ArrayList<>();
      long value = 10L + random.nextInt(60);
      for (int year = 0; year < YEARS.size(); year++) {
        value = Math.max(0, value + random.nextInt(15) - 7);
        String id = panel + ".own." + YEARS.get(year);
        Figure figure =
            panel % 3 == 1 && year == 4 ? Figure.missing(id, NOT_FILED) : amount(id, value);
        marks.add(
            new Lines.Mark(
                0,
                year,
                panel == 2 && year == 5 ? figure.flagged(List.of(flag("f:" + panel))) : figure));
        marks.add(new Lines.Mark(1, year, amount(panel + ".median." + YEARS.get(year), 96 - year)));
      }
      panels.add(new SmallMultiples.Panel(township(panel), "申请（件）", 0, marks));
    }
    return new SmallMultiples(
        frame().withLabel("各乡镇收到的申请，2018—2024 年"),
        true,
        YEARS,
        List.of(
            new Lines.Series("本乡镇", new ColourRole.Accent(), false),
            new Lines.Series("同级中位数", new ColourRole.Neutral(), true)),
        List.of(new Lines.Break(2, "2021 年起使用新格式")),
        panels);
  }

  /** Townships by indicators, each significance, missing cells and findings. */
  public static Heatmap heatmap(int rows, int columns) {
    String[] indicators = {
      "主动公开信息", "收到的申请", "予以公开", "部分公开", "不予公开", "按期答复率", "行政复议", "行政诉讼", "政府采购金额", "规范性文件"
    };
    String[] units = {"条", "件", "件", "件", "件", "%", "件", "件", "万元", "件"};
    List<Heatmap.Heading> names = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      names.add(new Heatmap.Heading(township(row), null, "township/" + row));
    }
    List<Heatmap.Heading> headings = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      headings.add(
          new Heatmap.Heading(
              indicators[column % 10] + (column < 10 ? "" : "（" + (column / 10 + 1) + "）"),
              units[column % 10],
              null));
    }
    List<Heatmap.Cell> cells = new ArrayList<>();
    Random random = new Random(3);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        String id = "cell." + row + "." + column;
        if ((row * 5 + column * 3) % 11 == 7) {
          cells.add(
              new Heatmap.Cell(
                  row,
                  column,
                  "—",
                  Significance.NONE,
                  Figure.missing(id, row % 2 == 0 ? "空白" : "表中无此项")));
          continue;
        }
        int value = random.nextInt(column % 10 == 8 ? 20_000 : column % 10 == 5 ? 101 : 400);
        Figure figure = amount(id, value).withDetails(List.of("同级中位数 120"));
        cells.add(
            new Heatmap.Cell(
                row,
                column,
                String.format(Locale.ROOT, "%,d", value),
                JUDGED.get(random.nextInt(JUDGED.size())),
                (row * 3 + column) % 13 == 4
                    ? figure.flagged(
                        List.of(
                            new Flag(
                                KINDS.get(row % 3),
                                "f:" + row + "." + column,
                                row % 4 + 1,
                                "合计与分项之和不相等")))
                    : figure));
      }
    }
    return new Heatmap(
        frame("灰色为与同级乡镇分不出高下").withLabel("乡镇 × 指标，2024 年"), "乡镇", 640, names, headings, cells);
  }

  /** Shares of townships of many sizes; the limits are those of a binomial share. */
  public static Funnel funnel(int count) {
    double centre = 82;
    List<Funnel.Point> points = new ArrayList<>();
    Random random = new Random(5);
    long largest = 1;
    for (int one = 0; one < count; one++) {
      String id = "share." + one;
      if (one == 3) {
        points.add(
            new Funnel.Point(
                township(one), false, null, Significance.NONE, Figure.missing(id, NOT_FILED)));
        continue;
      }
      if (one == 6) {
        points.add(
            new Funnel.Point(
                township(one),
                false,
                BigDecimal.ZERO,
                Significance.NONE,
                Figure.missing(id, "没有收到申请")));
        continue;
      }
      long requests = 2L + one * one % 97 + random.nextInt(20);
      largest = Math.max(largest, requests);
      double spread = Math.sqrt(centre * (100 - centre) / requests);
      double share = Math.clamp(centre + random.nextGaussian() * spread * 1.3, 0, 100);
      if (one == 9) {
        share = 31;
      }
      double deviate = (share - centre) / spread;
      Figure figure =
          Figure.amount(id, BigDecimal.valueOf(share).setScale(1, RoundingMode.HALF_UP));
      points.add(
          new Funnel.Point(
              township(one),
              one == 1,
              BigDecimal.valueOf(requests),
              deviate < -3.09
                  ? Significance.WORSE
                  : deviate > 3.09 ? Significance.BETTER : Significance.TYPICAL,
              one == 9 ? figure.flagged(List.of(flag("f:9"))) : figure));
    }
    List<Funnel.Limits> limits = new ArrayList<>();
    for (double size = 1; size <= largest * 1.05; size += largest / 60.0) {
      double error = Math.sqrt(centre * (100 - centre) / size);
      limits.add(
          new Funnel.Limits(
              size,
              Math.max(0, centre - 3.09 * error),
              Math.max(0, centre - 1.96 * error),
              Math.min(100, centre + 1.96 * error),
              Math.min(100, centre + 3.09 * error)));
    }
    return new Funnel(
        frame().withLabel("按期答复率与申请数量，2024 年"), "应答复的申请（件）", "按期答复率（%）", 1, centre, limits, points);
  }

  /** Two figures of townships; some lack one of them. */
  public static Scatter scatter(int count) {
    List<Scatter.Point> points = new ArrayList<>();
    Random random = new Random(13);
    for (int one = 0; one < count; one++) {
      String id = "pair." + one;
      BigDecimal across = BigDecimal.valueOf(one == 5 ? 0 : 50 + random.nextInt(900));
      BigDecimal up = BigDecimal.valueOf(across.intValue() / 25 + random.nextInt(25));
      Figure figure = one == 4 ? Figure.missing(id, "空白") : Figure.amount(id, up);
      points.add(
          new Scatter.Point(
              township(one),
              one == 2,
              one == 7 ? new Content.Missing(NOT_FILED) : Content.Amount.of(across),
              one == 1 ? figure.flagged(List.of(flag("f:1"))) : figure));
    }
    return new Scatter(
        frame().withLabel("主动公开与申请，2024 年"),
        new Scatter.Axis("主动公开信息（条）", 0, 420.0),
        new Scatter.Axis("收到的申请（件）", 0, 28.5),
        points);
  }

  /** Three years of townships; the first has too few to judge. */
  public static Distribution distribution(int count) {
    List<Distribution.Group> groups =
        List.of(
            new Distribution.Group("2022", null),
            new Distribution.Group("2023", new Distribution.Box(4, 14, 25, 38, 61)),
            new Distribution.Group("2024", new Distribution.Box(2, 17, 29, 41, 70)));
    List<Distribution.Point> points = new ArrayList<>();
    Random random = new Random(17);
    for (int group = 0; group < groups.size(); group++) {
      for (int one = 0; one < (group == 0 ? 3 : count); one++) {
        String id = "spread." + group + "." + one;
        Figure figure =
            one == 5
                ? Figure.missing(id, NOT_FILED)
                : amount(id, (long) Math.abs(28 + random.nextGaussian() * 17));
        points.add(
            new Distribution.Point(
                group,
                township(one),
                one == 2,
                one == 1 ? figure.flagged(List.of(flag("f:" + group))) : figure));
      }
    }
    return new Distribution(
        frame("2022 年：样本不足，n = 3 < 8").withLabel("收到的申请的分布"), "申请（件）", 0, groups, points);
  }

  /** Shares with intervals; the first two and some others are tied, the last ones are missing. */
  public static Ranking ranking(int count) {
    List<Ranking.Row> rows = new ArrayList<>();
    int missing = Math.min(2, count - 1);
    for (int one = 0; one < count - missing; one++) {
      double value = 98 - one * 60.0 / count - (one > 4 ? 8 : 0);
      double reach = 2 + one * 7 % 5;
      Figure figure =
          Figure.amount("rank." + one, BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP));
      rows.add(
          new Ranking.Row(
              township(one),
              one < 2 ? "1–2" : one > 3 && one < 7 ? "5–7" : String.valueOf(one + 1),
              one == 3,
              new Ranking.Interval(value - reach, Math.min(100, value + reach / 2)),
              one < 2
                  ? Significance.BETTER
                  : one > count - 4 ? Significance.WORSE : Significance.TYPICAL,
              one == 4 ? figure.flagged(List.of(flag("f:4"))) : figure));
    }
    for (int one = count - missing; one < count; one++) {
      rows.add(
          new Ranking.Row(
              township(one),
              "",
              false,
              null,
              Significance.NONE,
              Figure.missing("rank." + one, one % 2 == 0 ? NOT_FILED : "空白")));
    }
    return new Ranking(
        frame().withLabel("按期答复率，2024 年"), "按期答复率（%）", 1, 1200, count < 8 ? null : 78.4, rows);
  }
}
