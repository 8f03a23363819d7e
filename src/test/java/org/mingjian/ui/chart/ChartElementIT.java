package org.mingjian.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjian.TestBrowser.Box;
import org.mingjian.chart.ChartJson;
import org.mingjian.chart.ChartSamples;
import org.mingjian.chart.ChartSpec;
import org.openqa.selenium.Keys;

/** The chart in a real browser, as a reader meets it. */
class ChartElementIT {
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
    page.open(1024, 768);
  }

  @Test
  void aClickOnABarItsNumberOrAStateSendsTheMark() {
    page.show(ChartSamples.procurement());

    page.click(page.mark("1.procurement.amount"));
    page.click(page.text("1,204.5"));
    page.click(page.mark("2.procurement.amount"));
    page.click(page.text("空白"));
    page.click(page.mark("4.procurement.amount"));

    assertThat(page.chosen())
        .containsExactly(
            "1.procurement.amount",
            "1.procurement.amount",
            "2.procurement.amount",
            "3.procurement.amount",
            "4.procurement.amount");
  }

  @Test
  void everyMarkThatIsNotAZeroPartOfAStackCanBeClicked() {
    page.show(ChartSamples.requests());
    List<String> ids = page.strings("return chart.marks");
    assertThat(ids).hasSize(12);

    List<String> clickable = new ArrayList<>(ids);
    clickable.remove("d.granted");
    clickable.forEach(id -> page.click(page.mark(id)));

    assertThat(page.chosen()).isEqualTo(clickable);
    assertThat(page.mark("d.granted").width()).isZero();
  }

  @Test
  void aZeroIsSaidAndAMissingValueIsNeverDrawnAsOne() {
    page.show(ChartSamples.procurement());

    assertThat(page.textsBeside("1.procurement.amount")).containsExactly("1,204.5");
    assertThat(page.textsBeside("2.procurement.amount")).containsExactly("0");
    assertThat(page.textsBeside("3.procurement.amount")).containsExactly("空白");
    assertThat(page.textsBeside("4.procurement.amount")).containsExactly("8,000*");
    assertThat(
            page.strings(
                "return [...root.querySelectorAll('.legend li')].map(l => l.innerText.trim())"))
        .containsExactly("异常", "* 不完整，缺少部分数据", "没有数值");
    assertThat(
            page.strings(
                "return [...root.querySelectorAll('.notes li')].map(l => l.innerText.trim())"))
        .containsExactly("样本不足：n = 4 < 8");
  }

  @Test
  void barsAreAsLongAsTheirAmounts() {
    page.show(ChartSamples.procurement());
    double perUnit = page.mark("4.procurement.amount").width() / 8000;

    assertThat(page.mark("1.procurement.amount").width() / perUnit)
        .isBetween(1204.5 - 1 / perUnit, 1204.5 + 1 / perUnit);
  }

  @Test
  void theSignOfAFindingIsChosenForItself() {
    page.show(ChartSamples.procurement());

    page.click(page.mark("finding:7"));

    assertThat(page.chosen()).containsExactly("finding:7");
  }

  @Test
  void anAmountThatDwarfsAllOthersIsCutAndSaysSo() {
    page.show(ChartSamples.dwarfed());

    assertThat(page.mark("huge").width())
        .isBetween(page.mark("usual").width() * 1.05, page.mark("usual").width() * 1.2);
    assertThat(page.mark("least").width() / page.mark("usual").width()).isBetween(0.33, 0.37);
    assertThat(page.textsBeside("huge")).containsExactly("8,000,000");
    assertThat(page.textsBeside("least")).containsExactly("140+");
    assertThat(
            page.strings(
                "return [...root.querySelectorAll('.legend li')].map(l => l.innerText.trim())"))
        .containsExactly("超出其他数值太多，未按比例画全");
  }

  @Test
  void theNameOfAGroupStandsOnceBesideItsYears() {
    page.show(ChartSamples.requests());

    assertThat(page.texts().stream().filter("青石镇"::equals)).hasSize(1);
    assertThat(page.texts().stream().filter("2023"::equals)).hasSize(2);
    assertThat(page.mark("b.total").y() - page.mark("a.total").y()).isEqualTo(18);
  }

  @Test
  void aFlagGivesItsReasonOnHoverAndInTheTextAlternative() {
    page.show(ChartSamples.procurement());

    page.pointAt(page.mark("4.procurement.amount"));
    page.waitUntil("return root.querySelector('.card').matches(':popover-open')");

    assertThat(page.string("return root.querySelector('.card').innerText"))
        .contains("枫林镇", "8,000*", "缺少部分数据", "远高于中位数 600 万元");
    assertThat(page.string("return root.getElementById('description').textContent"))
        .contains("四个乡镇的采购金额。", "枫林镇, 8,000*, 不完整，缺少部分数据, 远高于中位数 600 万元")
        .containsOnlyOnce("远高于中位数 600 万元");
    assertThat(
            page.string(
                "return root.querySelector('[role=figure]').getAttribute('aria-labelledby')"))
        .isEqualTo("label");
  }

  @Test
  void theKeyboardReachesEveryMarkAndLeaves() {
    page.show(ChartSamples.requests());
    page.run("document.querySelector('button').focus()");

    page.press(Keys.TAB);
    assertThat(announced()).isEqualTo("青石镇 · 2023 · 予以公开, 5");
    page.press(Keys.ARROW_RIGHT);
    page.press(Keys.ARROW_RIGHT);
    assertThat(announced()).isEqualTo("青石镇 · 2023 · 合计, 9");
    page.press(Keys.ARROW_DOWN);
    assertThat(announced()).isEqualTo("青石镇 · 2024 · 合计, 7*, 不完整，缺少部分数据");
    page.press(Keys.ARROW_LEFT);
    assertThat(announced()).isEqualTo("青石镇 · 2024 · 不予公开, 空白");
    assertThat(page.number("return root.querySelectorAll('.ring').length")).isEqualTo(1);
    assertThat(page.string("return root.querySelector('.card:popover-open').innerText"))
        .contains("不予公开", "空白");
    page.press(Keys.ENTER);
    page.pressWithControl(Keys.END);
    page.press(Keys.HOME);
    assertThat(announced()).isEqualTo("柳河乡 · 2024 · 予以公开, 0");
    page.press(Keys.SPACE);
    page.press(Keys.ESCAPE);

    assertThat(page.chosen()).containsExactly("b.refused", "d.granted");
    assertThat(page.number("return root.querySelectorAll('.ring').length")).isZero();
    assertThat(page.string("return document.activeElement.localName")).isEqualTo("body");

    page.run("document.querySelector('button').focus()");
    page.press(Keys.TAB);
    page.press(Keys.TAB);
    assertThat(page.string("return document.activeElement.textContent")).isEqualTo("after");
  }

  @Test
  void enterChoosesNothingBeforeAMarkIsReached() {
    page.show(ChartSamples.procurement());

    page.run("root.querySelector('.scroller').focus({focusVisible: false})");
    page.press(Keys.ENTER);
    page.press(Keys.ARROW_DOWN);
    page.press(Keys.ENTER);

    assertThat(page.chosen()).containsExactly("1.procurement.amount");
  }

  @Test
  void manyRowsScrollUnderTheirAxis() {
    page.show(ChartSamples.townships(200, 400));

    assertThat(page.number("return chart.offsetHeight")).isLessThan(480);
    page.run("chart.revealMark('199.items')");
    Box last = page.mark("199.items");
    page.click(last);
    assertThat(page.chosen()).containsExactly("199.items");
    assertThat(
            page.string(
                "const head = root.querySelector('.head').getBoundingClientRect(),"
                    + " frame = root.querySelector('.scroller').getBoundingClientRect();"
                    + " return Math.round(head.y - frame.y)"))
        .isEqualTo("0");
    assertThat(
            page.strings("return [...root.querySelectorAll('.head text')].map(t => t.textContent)"))
        .contains("信息（条）", "0", "100");
  }

  @Test
  void theDrawingFollowsTheWidthOfItsPlace() {
    page.show(ChartSamples.procurement());
    double wide = page.mark("4.procurement.amount").width();

    page.resize(700, 768);
    page.waitUntil(
        "return chart.rendered && chart.markBox('4.procurement.amount').width < arguments[0] - 200",
        wide);

    assertThat(page.number("return chart.scrollWidth - chart.clientWidth")).isZero();
    assertThat(page.text("8,000*").right()).isLessThan(700);
  }

  @Test
  void noTextLeavesTheDrawing() {
    for (int width : List.of(480, 700, 1024, 1440)) {
      page.open(width, 768);
      for (ChartSpec spec : List.of(ChartSamples.procurement(), ChartSamples.requests())) {
        page.show(spec);
        assertThat(
                page.strings(
                    """
                    const frame = root.querySelector('.stage').getBoundingClientRect();
                    return [...root.querySelectorAll('.stage svg text')].filter(t => {
                      const box = t.getBoundingClientRect();
                      return box.left < frame.left - 1 || box.right > frame.right + 1;
                    }).map(t => t.textContent)
                    """))
            .as("texts cut at a width of %d", width)
            .isEmpty();
      }
    }
  }

  @Test
  void theDrawingFollowsTheTheme() {
    page.show(ChartSamples.procurement());
    String light = inkOf("青石镇");

    page.run(
        "document.documentElement.setAttribute('theme', 'dark');"
            + "document.documentElement.style.colorScheme = 'dark'");
    page.waitUntil(
        "return chart.rendered && [...root.querySelectorAll('.stage svg text')]"
            + ".some(t => t.textContent === '青石镇' && t.getAttribute('fill') !== arguments[0])",
        light);

    assertThat(brightness(light)).isLessThan(0.3);
    assertThat(brightness(inkOf("青石镇"))).isGreaterThan(0.7);
  }

  @Test
  void aNewSpecificationReplacesTheOld() {
    page.show(ChartSamples.requests());
    page.show(ChartSamples.procurement());

    assertThat(page.strings("return chart.marks")).hasSize(5);
    assertThat(page.texts()).doesNotContain("未报送");
  }

  @Test
  void anEmptyChartAndAFailedOneSaySo() {
    page.show(ChartSamples.townships(0, 0));
    assertThat(page.string("return root.textContent")).contains("没有可显示的报告");

    page.showJson(ChartJson.of(ChartSamples.procurement()).put("kind", "pie").toString());
    page.waitUntil("return root.querySelector('[role=alert]') !== null");
    assertThat(page.string("return root.querySelector('[role=alert]').textContent"))
        .contains("图表无法显示：", "pie");
    assertThat(page.run("return chart.rendered")).isEqualTo(false);

    page.show(ChartSamples.procurement());
    assertThat(page.texts()).contains("1,204.5");
  }

  private static String announced() {
    return page.string("return root.querySelector('[aria-live]').textContent.trim()");
  }

  private static String inkOf(String text) {
    return page.string(
        "return [...root.querySelectorAll('.stage svg text')]"
            + ".find(t => t.textContent === arguments[0]).getAttribute('fill')",
        text);
  }

  /** The mean of the channels of a colour such as {@code #1d232b}, 0 to 1. */
  private static double brightness(String colour) {
    int value = Integer.parseInt(colour.substring(1), 16);
    return ((value >> 16 & 255) + (value >> 8 & 255) + (value & 255)) / 765.0;
  }
}
