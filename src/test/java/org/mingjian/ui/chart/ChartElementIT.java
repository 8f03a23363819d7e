package org.mingjian.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingjian.TestBrowser.Box;
import org.mingjian.chart.ChartJson;
import org.mingjian.chart.ChartSamples;
import org.mingjian.chart.ChartSpec;
import org.mingjian.chart.Figure;
import org.mingjian.chart.Lines;
import org.mingjian.chart.SmallMultiples;
import org.openqa.selenium.Keys;
import org.w3c.dom.Document;

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
  void aChartTallerThanASheetGoesOnBetweenItsRowsUnderItsAxis() {
    // On some of these a sheet would else begin with a row or two alone.
    List<List<String>> prints =
        IntStream.rangeClosed(44, 60).mapToObj(ChartElementIT::printOfRows).toList();

    assertThat(prints).extracting(List::size).contains(1, 2).allMatch(size -> size <= 2);
  }

  private static List<String> printOfRows(int count) {
    page.run("document.querySelectorAll('button').forEach(button => (button.hidden = true))");
    page.show(ChartSamples.townships(count, 400));
    List<String> sheets = page.printedSheets();
    // A row that is cut through stands on both sheets.
    assertThat(
            sheets.stream().flatMap(sheet -> ROW.matcher(sheet).results()).map(MatchResult::group))
        .hasSize(count)
        .doesNotHaveDuplicates();
    assertThat(sheets)
        .allSatisfy(sheet -> {
          assertThat(sheet).contains("信息（条）");
          assertThat(ROW.matcher(sheet).results()).hasSizeGreaterThanOrEqualTo(3);
        });
    return sheets;
  }

  private static final Pattern ROW = Pattern.compile("示例\\d+镇");

  @Test
  void theLastFigureOfASmallChartStandsAtItsYear() {
    List<Lines.Mark> marks = new ArrayList<>();
    for (int year = 0; year < 7; year++) {
      String id = "own." + year;
      marks.add(
          new Lines.Mark(
              0,
              year,
              year < 4
                  ? Figure.amount(id, BigDecimal.valueOf(1031 + 4 * year))
                  : Figure.missing(id, "未报送")));
    }
    SmallMultiples sample = ChartSamples.smallMultiples(1);
    page.show(
        new SmallMultiples(
            sample.frame(),
            sample.sharedScale(),
            sample.categories(),
            sample.series().subList(0, 1),
            sample.breaks(),
            List.of(new SmallMultiples.Panel("青石镇", "申请（件）", 0, marks))));

    Box said = page.text("1,043");
    assertThat(said.right()).isBetween(page.mark("own.3").x(), page.mark("own.3").right() + 8);
    assertThat(said.right()).isLessThan(page.mark("own.4").x());
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
    for (int width : List.of(480, 700, 1024, 1440, 2560)) {
      page.open(width, 768);
      for (ChartSpec spec : ChartSamples.each().toList()) {
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
            .as("texts of %s cut at a width of %d", spec.frame().label(), width)
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

  @ParameterizedTest
  @MethodSource("org.mingjian.chart.ChartSamples#each")
  void everyMarkOfEachKindHasItsPlaceAndIsChosenThere(ChartSpec spec) {
    page.show(spec);
    List<String> ids = page.strings("return chart.marks");
    assertThat(ids).isEqualTo(page.strings(IDS, ChartJson.of(spec).toString()));

    List<String> covered = new ArrayList<>();
    List<String> clicked = new ArrayList<>();
    for (String id : ids) {
      page.run("chart.revealMark(arguments[0])", id);
      Box box = page.mark(id);
      assertThat(box.height()).as(id).isPositive();
      if (box.width() == 0) {
        // A zero within a stack: the keyboard reaches it.
        covered.add(id);
        continue;
      }
      if (id.equals(page.string(TOP_AT, box.x() + box.width() / 2, box.y() + box.height() / 2))) {
        page.click(box);
        clicked.add(id);
      } else {
        covered.add(id);
      }
    }

    assertThat(page.chosen()).isEqualTo(clicked);
    assertThat(covered).as("marks under others").hasSizeLessThanOrEqualTo(ids.size() / 10);
  }

  /** The ids of a specification, in any order that the element gives them. */
  private static final String IDS =
      """
      const ids = new Set();
      JSON.parse(arguments[0], (key, value) => (key === 'id' && ids.add(value), value));
      return chart.marks.filter(id => ids.delete(id)).concat([...ids]);
      """;

  private static final String TOP_AT =
      """
      const found = root.elementFromPoint(Math.trunc(arguments[0]), Math.trunc(arguments[1]))
        ?.closest('[data-mark]');
      return found ? chart.marks[found.dataset.mark] : 'nothing';
      """;

  @Test
  void noLineCrossesTheBreakOfTheForm() {
    page.show(ChartSamples.lines());

    assertThat(page.texts()).contains("2021 年起使用新格式", "青石镇 31", "白云镇 0");
    for (int series = 0; series < 3; series++) {
      assertThat(
              page.number(
                  """
                  const box = id => chart.markBox(id), middle = b => b.x + b.width / 2;
                  const from = middle(box(arguments[0] + '2020')), to = middle(box(arguments[0] + '2021'));
                  const mark = chart.marks.indexOf(arguments[0] + '2018');
                  const colour = root.querySelector(`[data-mark="${mark}"] circle:not([fill=transparent])`)
                    .getAttribute('fill');
                  const lines = [...root.querySelectorAll('.stage path')]
                    .filter(path => path.getAttribute('stroke') === colour)
                    .map(path => path.getBoundingClientRect());
                  if (lines.length < 3) throw new Error('no lines of ' + colour);
                  return lines.filter(l => l.left < from + 5 && l.right > to - 5).length;
                  """,
                  "line." + series + "."))
          .as("lines of series %d across the break", series)
          .isZero();
    }
  }

  @Test
  void aMissingYearStandsUnderTheAxisAndNotAtZero() {
    page.show(ChartSamples.lines());

    assertThat(page.mark("line.2.2021").y()).isGreaterThan(page.mark("line.2.2024").bottom() + 8);
    assertThat(page.mark("line.1.2020").y()).isEqualTo(page.mark("line.2.2024").y());
  }

  @Test
  void headingsOfAHeatmapStayWhereTheyAreAndNeverStandOnTheirHeads() {
    page.show(ChartSamples.heatmap(60, 30));
    page.run("const s = root.querySelector('.scroller'); s.scrollTop = 500; s.scrollLeft = 700;");

    assertThat(
            page.strings(
                """
                const frame = root.querySelector('.scroller').getBoundingClientRect();
                const at = part => root.querySelector(part + ' > svg').getBoundingClientRect();
                return [at('.head').top - frame.top, at('.side').left - frame.left,
                  at('.corner').top - frame.top, at('.corner').left - frame.left].map(Math.round);
                """))
        .containsOnly("0");
    assertThat(
            page.strings(
                "return [...root.querySelectorAll('.head svg text')].map(t => t.textContent)"))
        .filteredOn(text -> !List.of("条", "件", "%").contains(text))
        .isNotEmpty()
        .allMatch(text -> text.length() > 1);
    assertThat(page.strings("return [...root.querySelectorAll('a.place')].map(a => a.title)"))
        .hasSize(60)
        .contains("柳桥镇");
    assertThat(page.string("return root.querySelector('a.place').getAttribute('href')"))
        .isEqualTo("township/0");
  }

  @Test
  void theKeyboardStaysInAColumnOfAHeatmap() {
    page.show(ChartSamples.heatmap(14, 10));
    page.run("document.querySelector('button').focus()");
    page.press(Keys.TAB);
    page.press(Keys.ARROW_RIGHT);
    page.press(Keys.ARROW_DOWN);
    page.press(Keys.ARROW_DOWN);
    page.press(Keys.ARROW_DOWN);

    assertThat(announced()).startsWith("枫河乡 · 收到的申请");
  }

  @ParameterizedTest
  @MethodSource("org.mingjian.chart.ChartSamples#each")
  void aPictureStandsForItself(ChartSpec spec) throws Exception {
    page.show(spec);
    String svg = page.string("return chart.toSvg()");

    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    String texts = document.getDocumentElement().getTextContent();
    assertThat(texts).contains(spec.frame().label(), spec.frame().source());
    assertThat(page.texts())
        .isNotEmpty()
        .allSatisfy(text -> assertThat(squeezed(texts)).contains(squeezed(text)));
    assertThat(svg).doesNotContain("href", "url(", "var(--", "@import", "<style");
    assertThat(document.getDocumentElement().getAttribute("font-family"))
        .contains("Noto Sans CJK SC");

    String png =
        String.valueOf(
            page.runUntilAnswered(
                """
                const done = arguments[arguments.length - 1], reader = new FileReader();
                reader.onload = () => done(reader.result.split(',')[1]);
                chart.toPng().then(blob => reader.readAsDataURL(blob), error => done('' + error));
                """));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(png)));
    assertThat(image.getWidth())
        .isEqualTo(2 * Integer.parseInt(document.getDocumentElement().getAttribute("width")));
    assertThat(image.getHeight())
        .isEqualTo(2 * Integer.parseInt(document.getDocumentElement().getAttribute("height")));
    assertThat(image.getRGB(0, 0)).as("the paper").isEqualTo(0xFFFFFFFF);
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s", "");
  }

  @Test
  void theMenuSavesThePictureUnderItsName() {
    page.show(ChartSamples.procurement());
    page.run(
        """
        HTMLAnchorElement.prototype.click = function () { chosen.push(this.download); };
        chart.downloads = {menu: '下载图表', svg: 'SVG', png: 'PNG', failed: '', fileName: '采购金额'};
        return chart.updateComplete;
        """);
    page.run("root.querySelector('.menu > button').focus()");
    page.press(Keys.ENTER);
    page.waitUntil("return root.querySelector('#download-svg') !== null");
    page.press(Keys.TAB);
    page.press(Keys.ENTER);
    page.waitUntil("return chosen.length === 1");
    page.press(Keys.ENTER);

    assertThat(page.chosen()).containsExactly("采购金额.png");
  }

  @ParameterizedTest
  @MethodSource("org.mingjian.chart.ChartSamples#each")
  void everyLetterOfAPresentationHas24Pixels(ChartSpec spec) {
    page.open(1920, 1080);
    page.run("chart.size = 'presentation'");
    page.show(spec);

    assertThat(
            page.number(
                """
                const texts = [...root.querySelectorAll('.stage svg text')];
                const zoom = root.querySelector('.stage svg').getBoundingClientRect().width
                  / root.querySelector('.stage svg').viewBox.baseVal.width;
                return Math.min(...texts.map(t => t.getAttribute('font-size') * zoom),
                  ...[...root.querySelectorAll('.legend li, .notes')]
                    .map(l => parseFloat(getComputedStyle(l).fontSize)));
                """))
        .isGreaterThanOrEqualTo(24);
    String id = page.strings("return chart.marks").getFirst();
    page.click(page.mark(id));
    assertThat(page.chosen()).containsExactly(id);
  }

  @Test
  void smallChartsShareTheHeightOfASlideBeforeTheirLettersShrink() {
    page.open(1920, 1080);
    // A room of its own, as a slide is one: without it the chart takes what height it wants.
    page.run("chart.style.blockSize = '780px'; chart.size = 'presentation'");
    page.show(ChartSamples.smallMultiples(12));
    page.waitUntil("return chart.rendered && !root.querySelector('.scroller.scrolls')");

    assertThat(
            page.number(
                """
                return Math.min(...[...root.querySelectorAll('.stage svg text')]
                    .map(t => parseFloat(t.getAttribute('font-size')) * t.getScreenCTM().a));
                """))
        .isGreaterThanOrEqualTo(23.9);
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
