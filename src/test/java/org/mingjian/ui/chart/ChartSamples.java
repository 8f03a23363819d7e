package org.mingjian.ui.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingjian.finding.FindingKind;

/** Charts of made-up townships for tests. */
final class ChartSamples {
  static final ChartWords WORDS =
      new ChartWords(
          "还没有报告",
          "图表画不出来：",
          "合计",
          Map.of(
              FindingKind.NON_COMPLIANT,
              "不合规",
              FindingKind.UNUSUAL,
              "异常值",
              FindingKind.DOUBTFUL_READING,
              "读取存疑"),
          "没有画全",
          "缺少部分数据",
          "没有数值",
          "方向键选择，回车打开来源");

  private ChartSamples() {}

  static ChartFrame frame(String... notes) {
    return new ChartFrame(
        "采购金额，2024 年", "四个乡镇的采购金额。", List.of(notes), Locale.SIMPLIFIED_CHINESE, WORDS);
  }

  /** A value, a true zero, a blank, and an unusual sum that lacks parts. */
  static Bars procurement() {
    return new Bars(
        frame("样本不足：n = 4 < 8"),
        "金额（万元）",
        2,
        0,
        List.of(Bars.Row.of("青石镇"), Bars.Row.of("柳河乡"), Bars.Row.of("白云镇"), Bars.Row.of("枫林镇")),
        List.of(new Bars.Series("金额", new ColourRole.Accent())),
        List.of(
            Bars.Mark.amount(0, 0, new BigDecimal("1204.50"), "1.procurement.amount")
                .withDetails(List.of("原文 1204.50")),
            Bars.Mark.amount(1, 0, BigDecimal.ZERO, "2.procurement.amount"),
            Bars.Mark.missing(2, 0, "空白", "3.procurement.amount"),
            Bars.Mark.incomplete(3, 0, new BigDecimal("8000"), "4.procurement.amount")
                .flagged(
                    List.of(new Bars.Flag(FindingKind.UNUSUAL, "finding:7", 1, "远高于中位数 600 万元")))),
        List.of());
  }

  /** Two outcomes of requests in two years of two townships; one part is blank. */
  static Bars requests() {
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
            Bars.Mark.amount(0, 0, new BigDecimal(5), "a.granted"),
            Bars.Mark.amount(0, 1, new BigDecimal(3), "a.refused"),
            Bars.Mark.amount(1, 0, new BigDecimal(7), "b.granted"),
            Bars.Mark.missing(1, 1, "空白", "b.refused"),
            Bars.Mark.missing(2, 0, "未报送", "c.granted"),
            Bars.Mark.missing(2, 1, "未报送", "c.refused"),
            Bars.Mark.amount(3, 0, BigDecimal.ZERO, "d.granted"),
            Bars.Mark.amount(3, 1, new BigDecimal(12), "d.refused")),
        List.of(
            Bars.Total.amount(0, new BigDecimal(9), "a.total"),
            Bars.Total.incomplete(1, new BigDecimal(7), "b.total"),
            Bars.Total.missing(2, "未报送", "c.total"),
            Bars.Total.amount(3, new BigDecimal(12), "d.total")));
  }

  /** One amount dwarfs all others; one was written as "more than". */
  static Bars dwarfed() {
    return new Bars(
        frame(),
        "金额（万元）",
        2,
        0,
        List.of(Bars.Row.of("青石镇"), Bars.Row.of("柳河乡"), Bars.Row.of("白云镇")),
        List.of(new Bars.Series("金额", new ColourRole.Accent())),
        List.of(
            Bars.Mark.amount(0, 0, new BigDecimal("8000000"), "huge"),
            Bars.Mark.amount(1, 0, new BigDecimal("400"), "usual"),
            new Bars.Mark(
                2,
                0,
                new Bars.Amount(new BigDecimal("140"), false, true),
                "least",
                List.of(),
                List.of())),
        List.of());
  }

  /** So many townships that they must be scrolled within the height. */
  static Bars townships(int count, int maximumHeight) {
    List<Bars.Row> rows = new ArrayList<>();
    List<Bars.Mark> marks = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      rows.add(Bars.Row.of("示例" + (index + 1) + "镇"));
      marks.add(Bars.Mark.amount(index, 0, new BigDecimal(index * 37 % 101 + 1), index + ".items"));
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
}
