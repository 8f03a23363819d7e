package org.mingjian.ingest;

import java.nio.charset.StandardCharsets;

/** Reports of our own, as plain text, with a few figures of which a test knows the truth. */
public final class ReportTexts {
  /** Cells that {@link #of} states: the two of the procurement table. */
  public static final int REPORTED_CELLS = 2;

  private ReportTexts() {}

  /**
   * A report with one sentence of figures and the procurement table.
   *
   * @param organisation for example 高桥镇
   * @param place words that say where it lies; may be empty
   * @param amount the procurement in yuan, as it is written
   */
  public static String of(String organisation, String place, int year, String amount) {
    return """
    %s%d年政府信息公开工作年度报告
    一、总体情况
    %s本年度主动公开政府信息36条。
    二、主动公开政府信息情况
    \t第二十条第（九）项

    \t信息内容
    \t采购项目数量
    \t采购总金额

    \t政府集中采购
    \t　6
    \t　%s元

    六、其他需要报告的事项
    无。
    """
        .formatted(organisation, year, place, amount);
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
